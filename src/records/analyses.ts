import { keep } from './database.ts';
import type { ZhinuoDatabase } from './dexie-database.ts';
import { memory } from './memory.ts';
import { SCHEMA } from './rows.ts';

/** What was computed of a script or a run. Nothing is lost with it: it can always be computed again. */
export interface AnalysisRow {
  readonly schema: number;
  /** What was asked of which script, by which rules. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly value: unknown;
}

/** A board takes some 50 kB: this many stay under ten megabytes. */
export const MOST_ANALYSES = 200;

/** What was kept under that key, or undefined. */
export async function analysisOf(key: string): Promise<unknown> {
  const here = memory.analyses.get(key);
  if (here !== undefined) return here.value;
  const read = await keep((db) => db.analyses.get(key));
  return read.ok && read.value?.schema === SCHEMA ? read.value.value : undefined;
}

/** Keeps a result; of more than `MOST_ANALYSES` the oldest go. Where the database does not take it, it lasts as long as the tab. */
export async function keepAnalysis(key: string, value: unknown, now: number): Promise<void> {
  const row: AnalysisRow = { schema: SCHEMA, key, made: now, value };
  const done = await keep((db) => db.transaction('rw', db.analyses, () => put(db, row)));
  if (done.ok) return void memory.analyses.delete(key);
  memory.analyses.delete(key);
  memory.analyses.set(key, row);
  for (const oldest of memory.analyses.keys()) {
    if (memory.analyses.size <= MOST_ANALYSES) break;
    memory.analyses.delete(oldest);
  }
}

async function put(db: ZhinuoDatabase, row: AnalysisRow): Promise<void> {
  await db.analyses.put(row);
  const over = (await db.analyses.count()) - MOST_ANALYSES;
  if (over > 0) await db.analyses.bulkDelete(await db.analyses.orderBy('made').limit(over).primaryKeys());
}
