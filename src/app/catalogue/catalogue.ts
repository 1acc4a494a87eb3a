import { builtIn } from 'virtual:catalogue';
import { ownScript, ownScripts } from '../../records/scripts.ts';
import type { Entry, Texts } from './entry.ts';

/** A script ready to be played. `translation` is the contents of its `.po` file. */
export interface Loaded extends Texts {
  readonly key: string;
  readonly own: boolean;
}

export { builtIn };

/** All scripts that can be played: the built-in visits by level, then the trainer's own, the newest first. */
export async function list(): Promise<readonly Entry[]> {
  const own = (await ownScripts()).flatMap((script) => (isEntry(script.listed) ? [script.listed] : []));
  return [...builtIn, ...own];
}

/** The texts of the script of that key, or null where there is none that can be played (a draft cannot). */
export async function load(key: string): Promise<Loaded | null> {
  const found = builtIn.find((entry) => entry.key === key);
  if (found !== undefined) return { key, own: false, ...(await found.texts()) };
  const script = await ownScript(key);
  return script === null || !isEntry(script.listed) ? null : { key, own: true, text: script.text, translation: script.translation };
}

/** Whether what was kept with a script is an entry as this version writes it. */
export const isEntry = (listed: unknown): listed is Entry => typeof listed === 'object' && listed !== null && 'card' in listed && 'key' in listed;
