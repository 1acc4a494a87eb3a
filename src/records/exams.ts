import type { ExamAnswer, ExamResult } from '../quiz/exam.ts';
import type { AnswerRow } from './answers.ts';
import { keep } from './database.ts';
import { SCHEMA } from './rows.ts';

/** A question of an examination: its card, what its numbers are drawn by, and the hash of what it asked. */
export interface ExamItem {
  readonly card: string;
  readonly seed: number;
  readonly hash: string;
}

/** An examination, begun or handed in (考试). Once handed in it is never changed. Times in milliseconds since 1970. */
export interface ExamRow {
  readonly schema: number;
  readonly id: string;
  /** Ids of the course and of its step, and of the paper that was dealt. */
  readonly course: string;
  readonly step: string;
  readonly paper: string;
  readonly items: readonly ExamItem[];
  readonly minutes: number;
  /** Percent; 0 where any result will do. */
  readonly pass: number;
  readonly started: number;
  /** The latest time anything was kept: a clock set back gives no time back. */
  readonly seen: number;
  readonly answers: readonly ExamAnswer[];
  readonly finished: number | null;
  readonly result: ExamResult | null;
}

/** What could not be kept in the database. */
const here = new Map<string, ExamRow>();

/** Begins an examination. */
export async function beginExam(fields: Omit<ExamRow, 'schema' | 'seen' | 'answers' | 'finished' | 'result'>): Promise<ExamRow> {
  const row: ExamRow = { ...fields, schema: SCHEMA, seen: fields.started, answers: [], finished: null, result: null };
  const done = await keep((db) => db.exams.add(row), 'writes');
  if (!done.ok) here.set(row.id, row);
  return row;
}

/** The examination of that id, or null. */
export async function examById(id: string): Promise<ExamRow | null> {
  const own = here.get(id);
  if (own !== undefined) return own;
  const read = await keep((db) => db.exams.get(id));
  return read.ok ? (read.value ?? null) : null;
}

/** All examinations of a course, the oldest first. */
export async function examsOf(course: string): Promise<ExamRow[]> {
  const read = await keep((db) => db.exams.toArray());
  const rows = new Map((read.ok ? read.value : []).map((row) => [row.id, row]));
  for (const row of here.values()) rows.set(row.id, row);
  return [...rows.values()].filter((row) => row.course === course).sort((a, b) => a.started - b.started);
}

/** Changes an examination that is not handed in; gives back how it now stands, which another tab may have decided. */
async function change(id: string, to: (row: ExamRow) => ExamRow, answers: readonly AnswerRow[] = []): Promise<ExamRow | null> {
  const own = here.get(id);
  const done = await keep(
    (db) =>
      db.transaction('rw', db.exams, db.answers, async () => {
        const row = (await db.exams.get(id)) ?? own;
        if (row === undefined || row.finished !== null) return row ?? null;
        const next = to(row);
        await db.exams.put(next);
        if (answers.length > 0) await db.answers.bulkPut([...answers]);
        return next;
      }),
    'writes',
  );
  if (done.ok) {
    here.delete(id);
    return done.value;
  }
  const known = own ?? (await examById(id));
  if (known === null || known.finished !== null) return known;
  const next = to(known);
  here.set(id, next);
  return next;
}

/** Keeps an answer of an examination; one to the same question is replaced. */
export const keepExamAnswer = (id: string, answer: ExamAnswer): Promise<ExamRow | null> =>
  change(id, (row) => ({ ...row, seen: Math.max(row.seen, answer.at), answers: [...row.answers.filter(({ card }) => card !== answer.card), answer] }));

/** Hands an examination in: its result, and each answer as one of the log. */
export const handIn = (id: string, at: number, result: ExamResult, answers: readonly Omit<AnswerRow, 'schema'>[]): Promise<ExamRow | null> =>
  change(
    id,
    (row) => ({ ...row, seen: Math.max(row.seen, at), finished: at, result }),
    answers.map((answer) => ({ ...answer, schema: SCHEMA })),
  );

/** Forgets what this tab alone holds. For tests. */
export const forgetExams = (): void => here.clear();
