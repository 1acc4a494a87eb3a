import { CONCEPT_GROUPS } from '../model/concepts.ts';
import { rulesById } from '../model/released-rules.ts';
import { stepsOf, type CourseStep } from '../quiz/course.ts';
import { examResult } from '../quiz/exam.ts';
import type { Question } from '../quiz/question.ts';
import { readCourse } from '../quiz/read-course.ts';
import { endsOf } from '../run/ends.ts';
import { parseMoves } from '../run/moves.ts';
import { resultOf } from '../run/receipt.ts';
import { replay } from '../run/replay.ts';
import { parse } from '../script/parse.ts';
import type { AnswerRow } from './answers.ts';
import { gradedItems, markOf } from './exam-marks.ts';
import type { ExamRow } from './exams.ts';
import { hashOf } from './hash.ts';
import { canonical, digestOf, type Portfolio } from './portfolio.ts';
import { isSealed, versionOf } from './portfolio-shape.ts';
import { questionHash } from './questions.ts';
import type { AttemptRow } from './rows.ts';

/** Something of a portfolio that does not hold when it is done again. */
export type Mismatch =
  | { readonly kind: 'digest' }
  | { readonly kind: 'course' }
  /** A run that gives another result, or cannot be played any more. */
  | { readonly kind: 'run'; readonly title: string; readonly id: string }
  /** An answer that is marked otherwise, or whose question is not the one it names. */
  | { readonly kind: 'answer'; readonly card: string; readonly id: string }
  | { readonly kind: 'exam'; readonly step: string; readonly id: string };

export type Verified =
  | { readonly ok: false; readonly problem: 'unreadable' | 'not-a-portfolio' | 'newer' }
  | {
      readonly ok: true;
      readonly portfolio: Portfolio;
      readonly digest: string;
      readonly mismatches: readonly Mismatch[];
      readonly checked: { readonly runs: number; readonly answers: number; readonly exams: number };
    };

/**
 * Reads a portfolio and does all of it again: runs are replayed from their moves, answers marked anew, examinations
 * reckoned from their marks. Any text at all gives an answer, never an exception. What this shows: whether the file was
 * changed and whether its results follow from its answers. What it cannot show: who gave them.
 */
export function verifyPortfolio(text: string): Verified {
  let sealed: unknown;
  try {
    sealed = JSON.parse(text);
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
  const version = versionOf(sealed);
  if (version !== null && version > 1) return { ok: false, problem: 'newer' };
  if (version !== 1 || !isSealed(sealed)) return { ok: false, problem: 'not-a-portfolio' };
  const { portfolio, digest } = sealed;
  try {
    const questions = new Map(Object.entries(portfolio.questions).filter(([hash, question]) => holds(() => questionHash(question) === hash)));
    const { course } = readCourse(portfolio.course.text);
    const tasks = new Map((course === null ? [] : stepsOf(course)).map((step) => [step.id, step]));
    const mismatches: Mismatch[] = [
      ...(digestOf(portfolio) === digest ? [] : [{ kind: 'digest' } as const]),
      ...(hashOf(portfolio.course.text) === portfolio.course.hash ? [] : [{ kind: 'course' } as const]),
      ...portfolio.attempts.filter((attempt) => !holds(() => runHolds(attempt))).map(({ title, id }): Mismatch => ({ kind: 'run', title, id })),
      ...portfolio.answers.filter((answer) => !holds(() => answerHolds(answer, questions))).map(({ card, id }): Mismatch => ({ kind: 'answer', card, id })),
      ...portfolio.exams.filter((exam) => !holds(() => paperHolds(exam, tasks) && examHolds(exam, questions))).map(({ step, id }): Mismatch => ({ kind: 'exam', step, id })),
    ];
    return { ok: true, portfolio, digest, mismatches, checked: { runs: portfolio.attempts.length, answers: portfolio.answers.length, exams: portfolio.exams.length } };
  } catch {
    // Deeper than anything that was ever written: it cannot even be hashed.
    return { ok: false, problem: 'not-a-portfolio' };
  }
}

/** What cannot be done again at all does not hold either. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch {
    return false;
  }
}

/** A run that was broken off has no result, whatever it would have come to. */
function runHolds({ text, hash, rules, variant, moves, result, ends }: AttemptRow): boolean {
  const known = rulesById(rules);
  if (known === undefined || hashOf(text) !== hash) return false;
  const { scenario } = parse(text, known);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) return false;
  const played = replay(known, scenario, variant, read.moves);
  if (!played.ok || played.world.beat >= 0) return false;
  return canonical(resultOf(known, scenario, played.world)) === canonical(result) && canonical(endsOf(scenario, played.world)) === canonical(ends);
}

/** Drills have no question to be marked; their scripts stand in no portfolio. */
function answerHolds({ card, answer, hash, seed, right, got, of }: AnswerRow, questions: ReadonlyMap<string, Question>): boolean {
  if (!card.startsWith('quiz/')) return true;
  const marked = markOf(questions.get(hash ?? ''), seed, answer);
  return marked !== null && marked.right === right && marked.got === got && marked.of === of;
}

/** An examination is the one its course asks for: so many questions, each once, so much time, and no answer after it. */
function paperHolds({ step, items, minutes, pass, started, answers }: ExamRow, steps: ReadonlyMap<string, CourseStep>): boolean {
  const asked = steps.get(step);
  if (asked === undefined || asked.task.kind !== 'exam') return false;
  const { task, gate } = asked;
  const count = task.perGroup * CONCEPT_GROUPS.length;
  if (minutes !== task.minutes || pass !== (gate.pass ?? 0) || items.length !== count || new Set(items.map(({ card }) => card)).size !== count) return false;
  return answers.every(({ at }) => at <= started + minutes * 60_000);
}

function examHolds({ items, answers, pass, result, finished }: ExamRow, questions: ReadonlyMap<string, Question>): boolean {
  if (finished === null || result === null) return finished === null && result === null;
  const marks = gradedItems({ items, answers }, ({ hash }) => questions.get(hash)).map(({ mark }) => mark);
  return marks.every((one) => one !== null) && canonical(examResult(marks, pass)) === canonical(result);
}
