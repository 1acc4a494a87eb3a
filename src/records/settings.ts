import { keep } from './database.ts';
import { memory } from './memory.ts';
import { SCHEMA } from './rows.ts';

/** What can be set, with what it is until then. */
export interface Settings {
  /** Whether single keys choose while the decision has the focus (WCAG 2.1.4). */
  readonly shortcuts: boolean;
  /** Whether the introduction was played or skipped. */
  readonly introduced: boolean;
  /** Whose runs these are. */
  readonly profile: string | null;
  /** The name a trainee wants on the certificate. */
  readonly trainee: string | null;
}
const defaults: Settings = { shortcuts: true, introduced: false, profile: null, trainee: null };

/** The value of a setting; where it cannot be read or makes no sense, what it is at first. */
export async function setting<K extends keyof Settings>(key: K): Promise<Settings[K]> {
  const read = memory.settings.has(key) ? null : await keep((db) => db.settings.get(key));
  const value: unknown = read === null ? memory.settings.get(key) : read.ok ? read.value?.value : undefined;
  const fallback: Settings[K] = defaults[key];
  return fits(value, fallback) ? value : fallback;
}

/** Remembers a setting; for this tab only, where the database does not take it. */
export async function setSetting<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
  const done = await keep((db) => db.settings.put({ schema: SCHEMA, key, value }));
  if (done.ok) memory.settings.delete(key);
  else memory.settings.set(key, value);
}

function fits<T>(value: unknown, like: T): value is T {
  return like === null ? typeof value === 'string' : typeof value === typeof like;
}
