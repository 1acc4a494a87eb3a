import type { ZhinuoDatabase } from './dexie-database.ts';

/** Why something is not kept: IndexedDB is missing, full, taken over by a newer version, held up by an older tab, or fails. */
export type Trouble = 'missing' | 'full' | 'outdated' | 'blocked' | 'failed';

/** What a piece of work on the database came to. */
export type Worked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: Trouble };

/** Longer than any disk needs; some private windows never answer at all. */
const PATIENCE_MS = 5000;
const NAME = 'zhinuo';

const listeners = new Set<(trouble: Trouble | null) => void>();
let trouble: Trouble | null = null;
let opening: Promise<ZhinuoDatabase> | null = null;

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

/** The product's one database. Its library is loaded when first needed: the first words on the screen do not wait for it. */
function database(): Promise<ZhinuoDatabase> {
  opening ??= import('./dexie-database.ts').then(({ createDatabase }) =>
    createDatabase(NAME, (news) => {
      if (news !== 'open') report(news);
      else if (trouble === 'blocked') report(null);
    }),
  );
  // A chunk that did not arrive may arrive the next time.
  opening.catch(() => (opening = null));
  return opening;
}

/** Closes it and forgets its troubles; the next use opens it again. For tests. */
export async function resetDatabase(): Promise<void> {
  (await opening)?.close({ disableAutoOpen: true });
  opening = null;
  trouble = null;
}

/**
 * Does `work` on the database. Where that cannot be done the answer says why, and the listeners hear of it.
 * A full disk can still be read, so only work that `writes` ends that trouble.
 */
export async function keep<T>(work: (db: ZhinuoDatabase) => Promise<T>, writes: 'reads' | 'writes' = 'reads'): Promise<Worked<T>> {
  if (typeof indexedDB === 'undefined' || indexedDB === null) return refused('missing');
  if (trouble === 'outdated') return refused('outdated');
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const db = await database();
    const impatience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    });
    const value = await Promise.race([work(db), impatience]);
    if (writes === 'writes' || trouble !== 'full') report(null);
    return { ok: true, value };
  } catch (error) {
    return refused(troubleOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function refused(why: Trouble): { readonly ok: false; readonly why: Trouble } {
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
