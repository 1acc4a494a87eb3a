import { keep } from './database.ts';
import { memory } from './memory.ts';
import { SCHEMA, type AttemptRow, type Branch, type RunRow } from './rows.ts';
import { runsInProgress, type NewRun } from './runs.ts';

/** What a branch is begun with. */
export type NewBranch = NewRun & { readonly branch: Branch };

/**
 * Begins a branch, or goes on with the one of the same attempt and step that is not finished: looked up and written in
 * one transaction, so that two tabs begin one. Where `instead` names a run, that one is given up and not gone on with.
 */
export async function openBranch(fields: NewBranch, instead: string | null = null): Promise<RunRow> {
  const { branch } = fields;
  const fits = (row: RunRow): boolean => row.id !== instead && row.branch?.attempt === branch.attempt && row.branch.at === branch.at && !memory.attempts.has(row.id);
  const here = [...memory.runs.values()].find(fits);
  if (here !== undefined) return here;
  // The reactions to the moves taken over have been read before.
  const run: RunRow = { ...fields, schema: SCHEMA, moves: branch.moves, seen: branch.at, updated: fields.started };
  const done = await keep(
    (db) =>
      db.transaction('rw', db.runs, async () => {
        if (instead !== null) await db.runs.delete(instead);
        const found = await db.runs.where('script').equals(run.script).filter(fits).first();
        if (found === undefined) await db.runs.add(run);
        return found ?? run;
      }),
    'writes',
  );
  if (instead !== null) memory.runs.delete(instead);
  if (done.ok) return done.value;
  memory.runs.set(run.id, run);
  return run;
}

/** What was branched off from an attempt, each list with the newest first. */
export interface Branches {
  readonly finished: readonly AttemptRow[];
  readonly unfinished: readonly RunRow[];
}

/** The branches of the attempt of that id. */
export async function branchesOf(attempt: string): Promise<Branches> {
  const [read, runs] = await Promise.all([keep((db) => db.attempts.filter((row) => row.branch?.attempt === attempt).toArray()), runsInProgress()]);
  const here = [...memory.attempts.values()].filter((row) => row.branch?.attempt === attempt);
  return {
    finished: [...(read.ok ? read.value : []), ...here].sort((a, b) => b.finished - a.finished),
    unfinished: runs.filter((run) => run.branch?.attempt === attempt),
  };
}
