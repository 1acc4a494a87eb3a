import { keep, type Trouble } from './database.ts';
import { SCHEMA, type ScriptRow } from './rows.ts';

/** A trainer's own script (自带剧本), as it was brought in. */
export interface OwnScript extends ScriptRow {
  /** `own-` and the file's name: the same file brought in again finds its attempts again. */
  readonly key: string;
  /** The file's name without its endings. */
  readonly name: string;
  readonly text: string;
  /** Contents of the `.po` file that was brought in for it. */
  readonly translation: string | null;
  /** What the library lists of it, as plain data; null where the script has errors and is only a draft. */
  readonly listed: unknown;
  /** Milliseconds since 1970. */
  readonly added: number;
}
export type NewScript = Omit<OwnScript, 'schema'>;

/** Whether the script is in the database; where not, it lasts as long as this tab. */
export type ScriptKept = { readonly kept: true } | { readonly kept: false; readonly why: Trouble };

/** What could not be kept in the database. */
const here = new Map<string, OwnScript>();

/** The trainer's own scripts, the newest first. */
export async function ownScripts(): Promise<OwnScript[]> {
  const read = await keep((db) => db.scripts.toArray());
  const rows = new Map((read.ok ? read.value.filter(isOwnScript) : []).map((row) => [row.key, row]));
  for (const row of here.values()) rows.set(row.key, row);
  return [...rows.values()].sort((a, b) => b.added - a.added);
}

/** The own script of that key, or null. */
export async function ownScript(key: string): Promise<OwnScript | null> {
  const found = here.get(key);
  if (found !== undefined) return found;
  const read = await keep((db) => db.scripts.get(key));
  return read.ok && read.value !== undefined && isOwnScript(read.value) ? read.value : null;
}

/** Keeps a script, in place of one of the same key. */
export async function putScript(script: NewScript): Promise<ScriptKept> {
  const row: OwnScript = { ...script, schema: SCHEMA };
  const done = await keep((db) => db.scripts.put(row), 'writes');
  if (done.ok) {
    here.delete(row.key);
    return { kept: true };
  }
  here.set(row.key, row);
  return { kept: false, why: done.why };
}

/** Removes a script. Its attempts stay: they hold the text they were played with. */
export async function removeScript(key: string): Promise<void> {
  here.delete(key);
  await keep((db) => db.scripts.delete(key), 'writes');
}

/** Forgets what this tab alone holds. For tests. */
export const forgetScripts = (): void => here.clear();

const isOwnScript = (row: ScriptRow): row is OwnScript => 'text' in row && typeof row.text === 'string' && 'name' in row && typeof row.name === 'string';
