import type { ConceptGroup } from '../model/concepts.ts';
import type { CourseFacts } from '../quiz/course-progress.ts';
import type { AnswerRow } from './answers.ts';
import type { CourseworkRow } from './coursework.ts';
import type { ExamRow } from './exams.ts';
import { counts, type AttemptRow } from './rows.ts';

/** The rows that a course is judged by, in any order. */
export interface CourseRows {
  readonly coursework: readonly CourseworkRow[];
  readonly answers: readonly AnswerRow[];
  readonly attempts: readonly AttemptRow[];
  readonly exams: readonly ExamRow[];
}

/** How the course was begun last: when, and the seed its papers are dealt by; null where it was not. */
export function begunOf(coursework: readonly CourseworkRow[]): { readonly at: number; readonly seed: number } | null {
  const begun = coursework
    .filter(({ kind }) => kind === 'begun')
    .sort((a, b) => a.at - b.at)
    .at(-1);
  return begun === undefined ? null : { at: begun.at, seed: Number(begun.value ?? 0) };
}

/** What the rows say of a course since it was begun last; null where it was not. `groupOf`: the group of a card's question. */
export function courseFacts({ coursework, answers, attempts, exams }: CourseRows, groupOf: (card: string) => ConceptGroup | null): CourseFacts | null {
  const begun = begunOf(coursework);
  if (begun === null) return null;
  const started = begun.at;
  const since = <T>(all: readonly T[], at: (one: T) => number): T[] => all.filter((one) => at(one) >= started).sort((a, b) => at(a) - at(b));
  // What was begun earlier and ended later stands where it ended: else it could undo what was done by then.
  const ended = <T extends { readonly started: number }>(all: readonly T[], at: (one: T) => number): T[] =>
    since(
      all.filter((one) => one.started >= started),
      at,
    );
  const read = new Map<string, number>();
  for (const { kind, value, at } of since(coursework, (row) => row.at)) if (kind === 'read' && value !== null && !read.has(value)) read.set(value, at);
  return {
    started,
    read,
    answers: since(answers, (row) => row.at)
      .filter(({ mode, card }) => mode !== 'exam' && card.startsWith('quiz/'))
      .map(({ card, right, at }) => ({ card, group: groupOf(card), right, at })),
    runs: ended(attempts.filter(counts), (row) => row.finished).map(({ script, result, finished }) => ({ script, score: result.score, red: result.red.length > 0, at: finished })),
    exams: ended(exams, (row) => row.finished ?? Infinity).flatMap(({ step, result, finished }) =>
      result === null || finished === null ? [] : [{ step, percent: result.percent, at: finished }],
    ),
    reviewed: since(coursework, (row) => row.at).flatMap(({ kind, at }) => (kind === 'reviewed' ? [at] : [])),
  };
}
