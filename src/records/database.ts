import { Dexie, type EntityTable } from 'dexie';
import { declareVersions } from './migrations.ts';
import type { AttemptRow, RunRow, ScriptRow, SettingRow } from './rows.ts';

export interface Tables {
  readonly scripts: EntityTable<ScriptRow, 'key'>;
  readonly runs: EntityTable<RunRow, 'id'>;
  readonly attempts: EntityTable<AttemptRow, 'id'>;
  readonly settings: EntityTable<SettingRow, 'key'>;
}
export type ZhinuoDatabase = Dexie & Tables;

/** Why something is not kept: IndexedDB is missing, full, closed by a newer version, held up by an older tab, or fails. */
export type Trouble = 'missing' | 'full' | 'outdated' | 'blocked' | 'failed';

/** What a piece of work on the database came to. */
export type Worked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Trouble };

/** Longer than any disk needs; some private windows never answer at all. */
const PATIENCE_MS = 5000;

const listeners = new Set<(trouble: Trouble | null) => void>();
let trouble: Trouble | null = null;
let current: ZhinuoDatabase | null = null;

function report(next: Trouble | null): void {
  if (next === trouble) return;
  trouble = next;
  for (const listener of listeners) listener(next);
}

/** What now stands in the way of keeping anything, or null. */
export const troubleNow = (): Trouble | null => trouble;

/** Tells `listener` whenever that changes. Answers how to stop. */
export function onTrouble(listener: (trouble: Trouble | null) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A database of that name, not yet open. */
export function createDatabase(name = 'zhinuo'): ZhinuoDatabase {
  // Strict: a move counts as kept when it is on the disk, not when the browser has taken note of it.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ZhinuoDatabase;
  declareVersions(db);
  // A finished run is evidence: no code path may change it.
  db.attempts.hook('updating', () => {
    throw new Error('attempts are immutable');
  });
  // A newer version of the product, in another tab, wants to upgrade. Were this tab to reopen the database, it
  // would write old rows into it; so it closes for good and asks to be reloaded.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    report('outdated');
    return false;
  });
  db.on('blocked', () => report('blocked'));
  db.on('ready', () => {
    if (trouble === 'blocked') report(null);
  });
  return db;
}

/** The product's one database. */
export const database = (): ZhinuoDatabase => (current ??= createDatabase());

/** Closes it and forgets its troubles; the next use opens it again. For tests. */
export function resetDatabase(): void {
  current?.close({ disableAutoOpen: true });
  current = null;
  trouble = null;
}

/** Does `work` on the database. Where that cannot be done the answer says why, and the listeners hear of it. */
export async function keep<T>(work: (db: ZhinuoDatabase) => Promise<T>): Promise<Worked<T>> {
  if (typeof indexedDB === 'undefined' || indexedDB === null) return refused('missing');
  if (trouble === 'outdated') return refused('outdated');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
  });
  try {
    const value = await Promise.race([work(database()), impatience]);
    report(null);
    return { ok: true, value };
  } catch (error) {
    return refused(troubleOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function refused(why: Trouble): { ok: false; why: Trouble } {
  report(why);
  return { ok: false, why };
}

/** Dexie wraps the browser's error in its own; the name of either tells. */
function troubleOf(error: unknown): Trouble {
  if (trouble === 'outdated' || trouble === 'blocked') return trouble;
  const names: string[] = [];
  for (let at: unknown = error; at instanceof Error || at instanceof DOMException; at = (at as { inner?: unknown }).inner) names.push(at.name);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('MissingAPIError')) return 'missing';
  if (names.includes('VersionError')) return 'outdated';
  return 'failed';
}
