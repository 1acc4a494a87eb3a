import { STATES } from '../model/readiness.ts';
import { nearest } from '../text/keys.ts';
import type { Report } from '../text/report.ts';
import { fold } from '../text/width.ts';
import { evaluate } from './formula.ts';
import { combinations, PLACE } from './parameters.ts';
import type { Part, Question, QuestionKind } from './question.ts';
import type { QuizKeyName } from './quiz-keys.ts';
import type { QuizNode } from './quiz-tree.ts';

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
const ONLY_NUMBER: readonly QuizKeyName[] = ['given', 'answer', 'unit', 'tolerance'];
/** So many draws of the parameters are reckoned when a file is read; the checker looks at more. */
export const DRAWS_READ = 8;

/** Whether a question has what its kind needs, so that it can be asked and marked; what is missing becomes errors. */
export function shapeOf(question: Question, node: QuizNode, report: Report): void {
  const { kind, parts } = question;
  for (const part of parts) if (!MARKS[kind].includes(part.mark)) report.error('mark-misplaced', part.at, { kind });
  if (kind !== 'number') for (const key of ONLY_NUMBER) if (node.properties.has(key)) report.error('only-number', node.properties.get(key)?.[0]?.at ?? node.at, { key });
  if (kind !== 'breach') for (const part of parts) if (part.breach !== null) report.error('only-breach', part.at);
  const right = parts.filter(({ mark }) => mark === 'right').length;
  const wrong = parts.filter(({ mark }) => mark === 'wrong').length;
  const pieces = parts.length - right - wrong;
  const least = LEAST_PIECES[kind];
  if (least !== undefined && pieces < least) report.error('too-few-parts', node.at, { least, kind });
  if ((kind === 'single' || kind === 'true-false' || kind === 'cue') && right !== 1) report.error(right === 0 ? 'no-right' : 'one-right', node.at, { right });
  if (kind === 'single' && wrong < 1) report.error('no-wrong', node.at);
  if (kind === 'several' && right < 2) report.error('two-right', node.at, { right });
  if (kind === 'several' && wrong < 1) report.error('no-wrong', node.at);
  if (kind === 'true-false' && (parts.length !== 2 || !parts.every(({ text }) => text === 'true' || text === 'false') || parts[0]?.text === parts[1]?.text))
    report.error('bad-true-false', node.at);
  if (kind === 'cue' && (parts.length !== STATES.length || STATES.some((state) => !parts.some(({ text }) => text === state)))) report.error('bad-cue-options', node.at);
  if (kind === 'breach' && !parts.some(({ breach }) => breach !== null)) report.error('no-breach', node.at);
  sameTexts(question, report);
  if (kind === 'number') numbers(question, report);
}

/** Two options of the same words cannot be told apart. */
function sameTexts({ kind, parts }: Question, report: Report): void {
  if (kind === 'number' || kind === 'breach') return;
  const seen = new Map<string, Part>();
  for (const part of parts) {
    const text = fold(part.text);
    const other = seen.get(text);
    if (other !== undefined) report.error('option-twice', part.at, { line: other.at.line });
    else seen.set(text, part);
  }
}

function numbers({ number, parts, stem, lines, hints, why, at }: Question, report: Report): void {
  if (number === null) return;
  if (number.answer === '') {
    report.error('no-answer', at);
    return;
  }
  const names = number.given.map(({ name }) => name);
  if (new Set(names).size < names.length) report.error('given-twice', at);
  const formulas = [
    { source: number.answer, at },
    ...parts.map((part) => ({ source: part.text, at: part.at })),
    ...[{ text: stem, at }, ...lines, ...hints.map((text) => ({ text, at })), { text: why ?? '', at }, ...parts.map((part) => ({ text: part.why ?? '', at: part.at }))].flatMap(
      (one) => (names.length === 0 ? [] : [...one.text.matchAll(PLACE)].map((found) => ({ source: found[1] ?? '', at: one.at }))),
    ),
  ];
  const draws = combinations(number, DRAWS_READ);
  for (const { source, at: place } of formulas) {
    const failed = draws.map((values) => evaluate(source, values)).find(({ ok }) => !ok);
    if (failed === undefined || failed.ok) continue;
    const near = failed.problem === 'name' ? nearest(failed.name, names) : undefined;
    report.error(`formula-${failed.problem}`, place, { text: source, name: failed.name, near: near ?? '' }, near === undefined ? undefined : { text: near });
  }
}
