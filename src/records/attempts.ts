import { keep } from './database.ts';
import { memory } from './memory.ts';
import { counts, type AttemptRow } from './rows.ts';

/** The finished run of that id, or null. */
export async function attemptById(id: string): Promise<AttemptRow | null> {
  const here = memory.attempts.get(id);
  if (here !== undefined) return here;
  const read = await keep((db) => db.attempts.get(id));
  return read.ok ? (read.value ?? null) : null;
}

/** All finished runs that count, the newest first; branches are in branches.ts. */
export async function allAttempts(): Promise<AttemptRow[]> {
  const read = await keep((db) => db.attempts.toArray());
  return [...(read.ok ? read.value : []), ...memory.attempts.values()].filter(counts).sort((a, b) => b.finished - a.finished);
}

/** The finished runs of one script that count, the newest first. */
export const attemptsOf = async (script: string): Promise<AttemptRow[]> => (await allAttempts()).filter((attempt) => attempt.script === script);
