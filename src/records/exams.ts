import type { ExamAnswer, ExamResult } from '../quiz/exam.ts';
import { type AnswerRow, keepAnswer } from './answers.ts';
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
/** Examinations of this tab as they last stood, for when the database is lost on the way. */
const last = new Map<string, ExamRow>();

const noted = <T extends ExamRow | null>(row: T): T => {
  if (row !== null) last.set(row.id, row);
  return row;
};

/** How an examination stands, of which the database and this tab know each their own: handed in is handed in, and of two answers to a question the later counts. */
function standing(kept: ExamRow | undefined, own: ExamRow | undefined): ExamRow | null {
  if (kept === undefined || own === undefined) return kept ?? own ?? null;
  if (kept.finished !== null) return kept;
  if (own.finished !== null) return own;
  const answers = new Map(kept.answers.map((answer) => [answer.card, answer]));
  for (const answer of own.answers) if ((answers.get(answer.card)?.at ?? -Infinity) <= answer.at) answers.set(answer.card, answer);
  return { ...kept, seen: Math.max(kept.seen, own.seen), answers: [...answers.values()] };
}

/** Begins an examination. */
export async function beginExam(fields: Omit<ExamRow, 'schema' | 'seen' | 'answers' | 'finished' | 'result'>): Promise<ExamRow> {
  const row: ExamRow = { ...fields, schema: SCHEMA, seen: fields.started, answers: [], finished: null, result: null };
  const done = await keep((db) => db.exams.add(row), 'writes');
  if (!done.ok) here.set(row.id, row);
  return noted(row);
}

/** The examination of that id, or null. */
export async function examById(id: string): Promise<ExamRow | null> {
  const read = await keep((db) => db.exams.get(id));
  return noted(standing(read.ok ? read.value : last.get(id), here.get(id)));
}

/** All examinations of a course, the oldest first. */
export async function examsOf(course: string): Promise<ExamRow[]> {
  const read = await keep((db) => db.exams.toArray());
  const rows = new Map((read.ok ? read.value : [...last.values()]).map((row) => [row.id, row]));
  for (const own of here.values()) rows.set(own.id, standing(rows.get(own.id), own) ?? own);
  return [...rows.values()].filter((row) => row.course === course).sort((a, b) => a.started - b.started);
}

/** Changes an examination that is not handed in; gives back how it now stands, which another tab may have decided. */
async function change(id: string, to: (row: ExamRow) => ExamRow, answers: readonly AnswerRow[] = []): Promise<ExamRow | null> {
  const own = here.get(id);
  const done = await keep(
    (db) =>
      db.transaction('rw', db.exams, db.answers, async () => {
        const kept = await db.exams.get(id);
        const row = standing(kept, own);
        if (row === null || kept?.finished != null) return row;
        const next = row.finished === null ? to(row) : row;
        await db.exams.put(next);
        if (row.finished === null && answers.length > 0) await db.answers.bulkPut([...answers]);
        return next;
      }),
    'writes',
  );
  if (done.ok) {
    if (here.get(id) === own) here.delete(id);
    return noted(done.value);
  }
  const known = own ?? (await examById(id));
  // Meanwhile another answer may have come.
  const row = standing(known ?? undefined, here.get(id));
  if (row === null || row.finished !== null) return row;
  const next = to(row);
  here.set(id, next);
  await Promise.all(answers.map(keepAnswer));
  return noted(next);
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
export function forgetExams(): void {
  here.clear();
  last.clear();
}
