import type { Question } from '../quiz/question.ts';
import { questionText } from '../quiz/question-text.ts';
import { keep } from './database.ts';
import { hashOf } from './hash.ts';
import { SCHEMA } from './rows.ts';

/** A question as it was asked: what an answer names by its hash must be there even when the product asks it otherwise by now. */
export interface QuestionRow {
  readonly schema: number;
  /** SHA-256 of its text, in hex (see `questionHash`). */
  readonly hash: string;
  readonly question: Question;
}

/** What could not be kept in the database. */
const here = new Map<string, QuestionRow>();
/** What is known to be on the disk, so that practice does not write the same again and again. */
const written = new Set<string>();

/** What answers and examinations name a question by. */
export const questionHash = (question: Question): string => hashOf(questionText(question));

/** Keeps questions as they are asked; gives their hashes, in order. */
export async function keepQuestions(questions: readonly Question[]): Promise<readonly string[]> {
  const hashes = questions.map(questionHash);
  const rows = questions.flatMap((question, at): QuestionRow[] => {
    const hash = hashes[at] ?? '';
    return written.has(hash) ? [] : [{ schema: SCHEMA, hash, question }];
  });
  if (rows.length === 0) return hashes;
  for (const row of rows) here.set(row.hash, row);
  const done = await keep((db) => db.questions.bulkPut(rows), 'writes');
  if (!done.ok) return hashes;
  for (const { hash } of rows) {
    here.delete(hash);
    written.add(hash);
  }
  return hashes;
}

/** The questions of these hashes as far as they were kept, by hash. What does not fit its hash is left out. */
export async function keptQuestions(hashes: readonly string[]): Promise<ReadonlyMap<string, Question>> {
  const wanted = [...new Set(hashes)];
  const read = await keep((db) => db.questions.bulkGet(wanted));
  const rows = [...(read.ok ? read.value : []), ...wanted.map((hash) => here.get(hash))];
  return new Map(rows.flatMap((row) => (row === undefined || questionHash(row.question) !== row.hash ? [] : [[row.hash, row.question]])));
}

/** Forgets what this tab alone holds. For tests. */
export function forgetQuestions(): void {
  here.clear();
  written.clear();
}
