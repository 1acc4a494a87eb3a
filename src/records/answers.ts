import type { Confidence } from '../model/rules.ts';
import { recallOf, type Review } from '../quiz/schedule.ts';
import { keep } from './database.ts';
import { SCHEMA } from './rows.ts';

/** Where a question was answered. */
export type AnswerMode = 'practice' | 'review' | 'exam';

/** One answer to one card (作答). Never changed: cards, calibration and progress are made from these. */
export interface AnswerRow {
  readonly schema: number;
  readonly id: string;
  /** `quiz/FILE/QUESTION`, `drill/…`, `cue/…`. */
  readonly card: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly mode: AnswerMode;
  /** As text (see `answerText`); null where the solution was asked for before any answer. */
  readonly answer: string | null;
  readonly right: boolean;
  /** Points of how many, where there can be parts; whole numbers. */
  readonly got: number;
  readonly of: number;
  readonly hints: number;
  readonly confidence: Confidence | null;
  /** What the numbers of the question were drawn by. */
  readonly seed: number;
  /** SHA-256 of the question as it was asked, in hex; null of what has a hash in its id. */
  readonly hash: string | null;
}

/** What is answered right or wrong as a whole, without a confidence: a drill, a missed cue. */
type Whole = Pick<AnswerRow, 'card' | 'mode' | 'answer' | 'right' | 'hints' | 'seed'>;

/** The fields of such an answer but its id and time. */
export const wholeAnswer = (fields: Whole): Omit<AnswerRow, 'schema' | 'id' | 'at'> => ({ ...fields, got: fields.right ? 1 : 0, of: 1, confidence: null, hash: null });

/** What could not be kept in the database. */
const here = new Map<string, AnswerRow>();
/** Answers on their way to the disk. */
const pending = new Set<Promise<unknown>>();

/** Keeps an answer; where the database does not take it, as long as this tab. Gives the row back. */
export async function keepAnswer(fields: Omit<AnswerRow, 'schema'>): Promise<AnswerRow> {
  const row: AnswerRow = { ...fields, schema: SCHEMA };
  // At once, so that nothing is lost between here and the disk.
  here.set(row.id, row);
  const writing = keep((db) => db.answers.add(row), 'writes').then((done) => {
    if (done.ok) here.delete(row.id);
  });
  pending.add(writing);
  await writing;
  pending.delete(writing);
  return row;
}

/** Answers that only this tab holds, the oldest first, once those on their way have arrived or failed. */
export async function unkeptAnswers(): Promise<AnswerRow[]> {
  await Promise.all(pending);
  return [...here.values()].sort((a, b) => a.at - b.at);
}

/** All answers, the oldest first. */
export async function answerRows(): Promise<AnswerRow[]> {
  const own = await unkeptAnswers();
  const read = await keep((db) => db.answers.orderBy('at').toArray());
  const kept = read.ok ? read.value : [];
  // A write that took longer than the patience may have arrived after all.
  const known = new Set(own.length === 0 ? [] : kept.map(({ id }) => id));
  const missing = own.filter(({ id }) => !known.has(id));
  return missing.length === 0 ? kept : [...kept, ...missing].sort((a, b) => a.at - b.at);
}

/** An answer as a review of its card. */
export const reviewOf = ({ card, at, right, hints }: Pick<AnswerRow, 'card' | 'at' | 'right' | 'hints'>): Review => ({ card, at, recall: recallOf({ right, hints }) });

/** Forgets what this tab alone holds. For tests. */
export const forgetAnswers = (): void => here.clear();
