import Fraction from 'fraction.js';
import { complianceRule } from '../model/compliance.ts';
import { conceptOf, concepts } from '../model/concepts.ts';
import type { Finding } from '../text/findings.ts';
import { inOrder } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import { Report } from '../text/report.ts';
import { reportBlocked, reportTranslation } from '../text/shared-findings.ts';
import type { Translation } from '../text/translation.ts';
import { asShown, evaluate, inDigits, type Values } from './formula.ts';
import { combinations, drawn } from './parameters.ts';
import type { NumberKey, Question, Quiz } from './question.ts';
import { readQuiz } from './read-quiz.ts';
import { checkFormulas } from './shape.ts';
import { translateQuiz } from './translate-quiz.ts';

export interface QuizCheckOptions {
  readonly blocked?: readonly string[];
  readonly translation?: Translation;
}

/** So many draws of a question's parameters are reckoned: all of them, unless somebody writes more; then as many spread over all. */
const DRAWS_CHECKED = 2000;
/** Rarer than this by chance alone, a habit of the writer shows the answer. */
const HABIT = 0.05;
/** A right option this much longer than the longest wrong one sticks out. */
const STICKS_OUT = 1.5;

/** All findings of a file of questions (docs/quiz.md §6). */
export function checkQuiz(text: string, options: QuizCheckOptions = {}): Finding[] {
  const { quiz, findings } = readQuiz(text);
  if (quiz === null) return inOrder(findings);
  const report = new Report();
  if (quiz.group === null) report.add('warning', 'no-group', quiz.at);
  for (const question of quiz.questions) checkQuestion(question, quiz, report);
  checkHabits(quiz, report);
  reportBlocked(text, options.blocked ?? [], report);
  if (options.translation !== undefined) {
    const done = translateQuiz(quiz, options.translation);
    reportTranslation(done, quiz.at, report);
    if (done.missing.length === 0) checkHabits(done.quiz, report, 'en');
  }
  return inOrder([...findings, ...report.findings]);
}

function checkQuestion(question: Question, quiz: Quiz, report: Report): void {
  const { kind, at, parts } = question;
  for (const id of question.concepts) {
    if (conceptOf(id) !== undefined) continue;
    const near = nearest(
      id,
      concepts.map((concept) => concept.id),
    );
    report.add('warning', near === undefined ? 'unknown-concept' : 'unknown-concept-near', at, { id, near: near ?? '' }, near === undefined ? undefined : { text: near });
  }
  if (question.sources.length === 0 && quiz.sources.length === 0) report.add('warning', 'no-source', at);
  if (question.why === null && (kind === 'order' || kind === 'match' || kind === 'number' || kind === 'breach')) report.add('warning', 'question-without-why', at);
  if (kind !== 'order' && kind !== 'match') for (const part of parts) if (part.why === null) report.add('warning', 'part-without-why', part.at);
  if (kind === 'cue' && !question.lines.some(({ who }) => who !== null && who !== 'rep')) report.add('warning', 'cue-without-line', at);
  if (question.number !== null) {
    if (question.number.unit === null) report.add('hint', 'no-unit', at);
    const draws = combinations(question.number, DRAWS_CHECKED);
    checkFormulas(question, draws, report);
    checkSlips(question.number, question, draws, report);
  }
  if (kind === 'breach') checkRules(question, report);
  if (kind === 'single') checkLength(question, report);
}

function checkRules({ at, parts, rules }: Question, report: Report): void {
  for (const { breach, at: place } of parts) {
    const rule = breach === null ? undefined : complianceRule(breach.rule);
    if (breach !== null && rule !== undefined && breach.severity !== rule.severity && breach.severity !== rule.alternativeSeverity)
      report.add('warning', 'severity-mismatch', place, { rule: breach.rule });
  }
  if (new Set([...rules, ...parts.flatMap(({ breach }) => (breach === null ? [] : [breach.rule]))]).size < 3) report.add('warning', 'few-rules', at);
}

/** Whether two numbers lie further apart than is allowed. */
const isFurther = (one: Fraction, other: Fraction, off: Fraction): boolean => !one.equals(other) && (off.n === 0n || one.sub(other).abs().gt(off));

/** Whatever numbers are drawn, the answer as it is shown must be right, and a known slip must not. */
function checkSlips({ answer, tolerance }: NumberKey, { parts, at }: Question, draws: readonly Values[], report: Report): void {
  const allowed = new Fraction(tolerance.value);
  for (const values of draws) {
    const wanted = evaluate(answer, values);
    // What cannot be reckoned is reported as such.
    if (!wanted.ok) return;
    const off = tolerance.relative ? wanted.value.abs().mul(allowed).div(100) : allowed;
    const shown = asShown(wanted.value);
    if (isFurther(wanted.value, shown, off)) {
      report.add('warning', 'answer-endless', at, { text: inDigits(shown) });
      return;
    }
    const seen: Fraction[] = [];
    for (const part of parts) {
      const slip = evaluate(part.text, values);
      if (!slip.ok) return;
      const right = !isFurther(wanted.value, slip.value, off);
      if (right || seen.some((one) => one.equals(slip.value))) {
        report.add('warning', right ? 'slip-is-right' : 'slip-twice', part.at, { text: drawn(values) || part.text });
        return;
      }
      seen.push(slip.value);
    }
  }
}

/** Signs, of which those beyond the first plane take two units. */
const lengthOf = (text: string): number => text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);

function checkLength({ parts, at }: Question, report: Report): void {
  const right = parts.find(({ mark }) => mark === 'right');
  const longest = Math.max(...parts.filter(({ mark }) => mark === 'wrong').map(({ text }) => lengthOf(text)));
  // A few signs more are nothing to go by.
  if (right !== undefined && lengthOf(right.text) > longest * STICKS_OUT && lengthOf(right.text) > longest + 4) report.add('hint', 'right-sticks-out', at);
}

/** Reports where a guesser who always takes the longest, the shortest or the first option would do well. */
function checkHabits(quiz: Quiz, report: Report, lang?: 'en'): void {
  const singles = quiz.questions.filter(({ kind }) => kind === 'single');
  const chances = singles.map(({ parts }) => 1 / parts.length);
  const habit = (code: string, taken: (question: Question) => boolean): void => {
    const count = singles.filter(taken).length;
    if (atLeast(chances, count) < HABIT) report.add('warning', code, quiz.at, { count, of: singles.length, lang: lang ?? quiz.lang });
  };
  const extreme = (question: Question, sign: 1 | -1): boolean => {
    const lengths = question.parts.map((part) => ({ right: part.mark === 'right', length: lengthOf(part.text) * sign }));
    const most = Math.max(...lengths.map(({ length }) => length));
    const at = lengths.filter(({ length }) => length === most);
    return at.length === 1 && at[0]?.right === true;
  };
  habit('right-longest', (question) => extreme(question, 1));
  habit('right-shortest', (question) => extreme(question, -1));
  if (lang === undefined) habit('right-first', ({ parts }) => parts[0]?.mark === 'right');
}

/** The probability that at least `count` of independent events of these chances happen. */
export function atLeast(chances: readonly number[], count: number): number {
  const spread = new Float64Array(chances.length + 1);
  spread[0] = 1;
  // In place, since a file may have thousands of questions.
  chances.forEach((chance, done) => {
    for (let hits = done + 1; hits >= 0; hits -= 1) spread[hits] = (spread[hits] ?? 0) * (1 - chance) + (spread[hits - 1] ?? 0) * chance;
  });
  return spread.slice(count).reduce((sum, one) => sum + one, 0);
}
