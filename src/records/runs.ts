import { keep, type Trouble } from './database.ts';
import type { ZhinuoDatabase } from './dexie-database.ts';
import { memory } from './memory.ts';
import { counts, SCHEMA, type AttemptRow, type Ending, type RunRow } from './rows.ts';

/** What a run is begun with. */
export type NewRun = Omit<RunRow, 'schema' | 'moves' | 'seen' | 'draft' | 'branch' | 'updated'>;

/**
 * What became of a move: it is in the database; or, for this reason, only in this tab; or another tab has
 * played on, and `run` (or `attempt`, if it ended there) is how it stands now.
 */
export type Kept =
  | { readonly kind: 'kept'; readonly run: RunRow }
  | { readonly kind: 'unkept'; readonly run: RunRow; readonly why: Trouble }
  | { readonly kind: 'elsewhere'; readonly run: RunRow | null; readonly attempt: AttemptRow | null };

/** Begins a run; where `instead` names another, that one is given up in the same step. */
export async function createRun(fields: NewRun, instead: string | null = null): Promise<RunRow> {
  const run: RunRow = { ...fields, schema: SCHEMA, moves: '', seen: 0, updated: fields.started };
  const done = await keep(
    (db) =>
      db.transaction('rw', db.runs, async () => {
        if (instead !== null) await db.runs.delete(instead);
        await db.runs.add(run);
      }),
    'writes',
  );
  if (instead !== null) memory.runs.delete(instead);
  if (!done.ok) memory.runs.set(run.id, run);
  return run;
}

/** What of a run is only known after code that is loaded late: no first beat waits for it. */
type Late = Pick<RunRow, 'hash' | 'profile'>;

/** Runs begun in this tab, by id: the row as it was written. Moves wait for it, the first beat does not. */
const begun = new Map<string, Promise<RunRow>>();

/** Begins a run that can be played at once; it is written as soon as what is `late` is there. */
export function startRun(fields: Omit<NewRun, keyof Late>, late: Promise<Late>, instead: string | null = null): RunRow {
  const run: RunRow = { ...fields, hash: '', profile: '', schema: SCHEMA, moves: '', seen: 0, updated: fields.started };
  memory.runs.set(run.id, run);
  begun.set(
    run.id,
    late.then(async (known) => {
      const row = await createRun({ ...fields, ...known }, instead);
      // Where it could not be written, `createRun` has put the row there in the place of this one.
      if (memory.runs.get(run.id) === run) memory.runs.delete(run.id);
      return row;
    }),
  );
  return run;
}

/** The run of that id, in progress or finished; null where there is none. */
export async function findRun(id: string): Promise<{ run: RunRow } | { attempt: AttemptRow } | null> {
  const found = memory.runs.get(id);
  if (found !== undefined) return { run: found };
  const ended = memory.attempts.get(id);
  if (ended !== undefined) return { attempt: ended };
  const read = await keep((db) => db.transaction('r', db.runs, db.attempts, () => standing(db, id)));
  if (!read.ok) return null;
  if (read.value.run !== null) return { run: read.value.run };
  return read.value.attempt === null ? null : { attempt: read.value.attempt };
}

/** The runs in progress that count, the one played last first; branches wait at their own debrief (branches.ts). */
export const unfinishedRuns = async (): Promise<RunRow[]> => (await runsInProgress()).filter(counts);

/** Every run in progress, branches too, the one played last first. */
export async function runsInProgress(): Promise<RunRow[]> {
  const read = await keep((db) => db.runs.toArray());
  const rows = new Map((read.ok ? read.value : []).map((run) => [run.id, run]));
  for (const run of memory.runs.values()) rows.set(run.id, run);
  // One whose end could not be written is over all the same, as long as this tab lives.
  return [...rows.values()].filter((run) => !memory.attempts.has(run.id)).sort((a, b) => b.updated - a.updated);
}

/** The run in progress of that script played last, or null. */
export const unfinishedRunOf = async (script: string): Promise<RunRow | null> => (await unfinishedRuns()).find((run) => run.script === script) ?? null;

/** Writes one more move behind those of `run`. When this answers `kept`, the move is on the disk. */
export function appendMove(run: RunRow, move: string, now: number): Promise<Kept> {
  return write(run, { ...run, moves: `${run.moves} ${move}`.trim(), updated: now }, null);
}

/** Writes the last move, and makes the run an attempt in the same transaction. */
export function finishRun(run: RunRow, move: string, ending: Ending, now: number): Promise<Kept> {
  const last: RunRow = { ...run, moves: `${run.moves} ${move}`.trim(), updated: now };
  const { seen: _seen, draft: _draft, updated: _updated, ...kept } = last;
  return write(run, last, { ...kept, ...ending, finished: now });
}

/** What is noted on a run beside its moves. */
export type RunNote = Pick<RunRow, 'seen'> | Required<Pick<RunRow, 'draft'>>;

/** Notes how far the trainee has read or ticked. Never in the way of playing; a row with other moves is another tab's and left alone. */
export async function noteOn(run: RunRow, note: RunNote): Promise<void> {
  const here = memory.runs.get(run.id);
  if (here?.moves === run.moves) memory.runs.set(run.id, { ...here, ...note });
  await keep((db) =>
    db.runs
      .where('id')
      .equals(run.id)
      .and((row) => row.moves === run.moves)
      .modify(note),
  );
}

async function write(before: RunRow, moved: RunRow, ended: AttemptRow | null): Promise<Kept> {
  const first = await begun.get(before.id);
  const late = first === undefined ? {} : { hash: first.hash, profile: first.profile };
  const after: RunRow = { ...moved, ...late };
  const attempt: AttemptRow | null = ended === null ? null : { ...ended, ...late };
  // A run that could not be kept last time may be behind in the database: then all of its moves are written now.
  const behind = memory.runs.has(before.id);
  const done = await keep(
    (db) =>
      db.transaction('rw', db.runs, db.attempts, async (): Promise<Kept> => {
        const now = await standing(db, before.id);
        const follows = now.run === null ? behind && now.attempt === null : behind ? isPrefix(now.run.moves, before.moves) : now.run.moves === before.moves;
        if (!follows) return { kind: 'elsewhere', ...now };
        if (attempt === null) await db.runs.put(after);
        else {
          await db.attempts.add(attempt);
          await db.runs.delete(before.id);
        }
        return { kind: 'kept', run: after };
      }),
    'writes',
  );
  if (done.ok) {
    memory.runs.delete(before.id);
    return done.value;
  }
  if (attempt === null) memory.runs.set(after.id, after);
  else {
    memory.runs.delete(after.id);
    memory.attempts.set(after.id, attempt);
  }
  return { kind: 'unkept', run: after, why: done.why };
}

async function standing(db: ZhinuoDatabase, id: string): Promise<{ run: RunRow | null; attempt: AttemptRow | null }> {
  return { run: (await db.runs.get(id)) ?? null, attempt: (await db.attempts.get(id)) ?? null };
}

const isPrefix = (start: string, whole: string): boolean => start === '' || whole === start || whole.startsWith(`${start} `);
