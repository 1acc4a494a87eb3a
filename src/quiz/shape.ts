import { STATES } from '../model/readiness.ts';
import type { Position } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import type { OutlineNode } from '../text/outline.ts';
import type { Report } from '../text/report.ts';
import { evaluate, failsWithSome, type Values } from './formula.ts';
import { combinations, drawn, PLACE } from './parameters.ts';
import type { Part, Question, QuestionKind, Speaker } from './question.ts';
import type { QuizKeyName } from './quiz-keys.ts';

/** Which marks the parts of a kind of question may have. */
const MARKS: Readonly<Record<QuestionKind, readonly Part['mark'][]>> = {
  single: ['right', 'wrong'],
  several: ['right', 'wrong'],
  'true-false': ['right', 'wrong'],
  cue: ['right', 'wrong'],
  order: ['piece'],
  match: ['piece', 'wrong'],
  number: ['wrong'],
  breach: ['piece'],
};
/** Fewer pieces are no question of that kind. */
const LEAST_PIECES: Partial<Record<QuestionKind, number>> = { order: 3, match: 3, breach: 3 };
const ONE_RIGHT: readonly QuestionKind[] = ['single', 'true-false', 'cue'];
const ONLY_NUMBER: readonly QuizKeyName[] = ['given', 'answer', 'unit', 'tolerance'];
/** So many draws of the parameters are reckoned when a file is read; the checker looks at more. */
export const DRAWS_READ = 8;

/** Whether a question has what its kind needs, so that it can be asked and marked; what is missing becomes errors. */
export function shapeOf(question: Question, node: OutlineNode<QuizKeyName, Speaker>, report: Report): void {
  const { kind, parts } = question;
  for (const part of parts) if (!MARKS[kind].includes(part.mark)) report.error('mark-misplaced', part.at, { kind });
  if (kind !== 'number') for (const key of ONLY_NUMBER) if (node.properties.has(key)) report.error('only-number', node.properties.get(key)?.[0]?.at ?? node.at, { key });
  if (kind !== 'breach') for (const part of parts) if (part.breach !== null) report.error('only-breach', part.at);
  const rules = node.properties.get('rules')?.[0];
  if (kind !== 'breach' && rules !== undefined) report.error('only-breach', rules.at);
  countParts(question, node, report);
  sameTexts(question, report);
  if (kind === 'number') numbers(question, report);
}

/** Whether there are as many right and wrong options and pieces as the kind needs, and of which words. */
function countParts({ kind, parts }: Question, { at }: OutlineNode<QuizKeyName, Speaker>, report: Report): void {
  const count = (wanted: Part['mark']): number => parts.filter(({ mark }) => mark === wanted).length;
  const right = count('right');
  const are = (wanted: readonly string[]): boolean => parts.length === wanted.length && wanted.every((text) => parts.some((part) => part.text === text));
  const least = LEAST_PIECES[kind];
  if (least !== undefined && count('piece') < least) report.error('too-few-parts', at, { least, kind });
  if (ONE_RIGHT.includes(kind) && right !== 1) report.error(right === 0 ? 'no-right' : 'one-right', at, { right });
  if (kind === 'several' && right < 2) report.error('two-right', at, { right });
  if ((kind === 'single' || kind === 'several') && count('wrong') < 1) report.error('no-wrong', at);
  if (kind === 'true-false' && !are(['true', 'false'])) report.error('bad-true-false', at);
  if (kind === 'cue' && !are(STATES)) report.error('bad-cue-options', at);
  if (kind === 'breach' && parts.every(({ breach }) => breach === null)) report.error('no-breach', at);
}

/** Two options of the same words cannot be told apart. */
function sameTexts({ kind, parts }: Question, report: Report): void {
  if (kind === 'number' || kind === 'breach') return;
  // A right side that goes with nothing stands beside those of the pairs, several of which may be alike.
  const alike = (text: string): string => text.normalize('NFKC').trim();
  const beside = (text: string): string => `=> ${alike(text)}`;
  const seen = new Map<string, Part>(parts.flatMap((part) => (part.other === null ? [] : [[beside(part.other), part]])));
  for (const part of parts) {
    const text = kind === 'match' && part.mark === 'wrong' ? beside(part.text) : alike(part.text);
    const other = seen.get(text);
    if (other !== undefined) report.error('option-twice', part.at, { line: other.at.line });
    else seen.set(text, part);
  }
}

function numbers(question: Question, report: Report): void {
  const { number, at } = question;
  if (number === null) return;
  if (number.answer === '') {
    report.error('no-answer', at);
    return;
  }
  if (new Set(number.given.map(({ name }) => name)).size < number.given.length) report.error('given-twice', at);
  checkFormulas(question, combinations(number, DRAWS_READ), report);
}

/** A formula and where its problems are told. */
interface PlacedFormula {
  readonly source: string;
  readonly at: Position;
}

/** The answer, the slips and all that stands in braces. */
function formulasOf({ number, parts, stem, lines, hints, why, at }: Question): PlacedFormula[] {
  if (number === null) return [];
  const keys = [{ source: number.answer, at }, ...parts.map((part) => ({ source: part.text, at: part.at }))];
  if (number.given.length === 0) return keys;
  const texts = [{ text: stem, at }, ...lines, ...hints.map((text) => ({ text, at })), { text: why ?? '', at }, ...parts.map((part) => ({ text: part.why ?? '', at: part.at }))];
  return [...keys, ...texts.flatMap((one) => Array.from(one.text.matchAll(PLACE), (found) => ({ source: found[1] ?? '', at: one.at })))];
}

/** Reckons a question's formulas with these draws of its parameters; what fails becomes errors. */
export function checkFormulas(question: Question, draws: readonly Values[], report: Report): void {
  const names = question.number?.given.map(({ name }) => name) ?? [];
  for (const { source, at: place } of formulasOf(question)) {
    // Most formulas fail with all numbers or with none.
    for (const values of failsWithSome(source) ? draws : draws.slice(0, 1)) {
      const found = evaluate(source, values);
      if (found.ok) continue;
      const near = found.problem === 'name' ? nearest(found.name, names) : undefined;
      const text = found.problem === 'zero' && names.length > 0 ? `${source} (${drawn(values)})` : source;
      report.error(`formula-${found.problem}`, place, { text, name: found.name, near: near ?? '' }, near === undefined ? undefined : { text: near });
      break;
    }
  }
}
