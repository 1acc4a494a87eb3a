import { builtInTexts } from 'virtual:catalogue-texts';
import { ownScript } from '../../records/scripts.ts';
import { fetchText } from './fetch-text.ts';
import { isEntry, type Texts } from './entry.ts';

/** A script ready to be played. `translation` is the contents of its `.po` file. */
export interface Loaded extends Texts {
  readonly key: string;
  readonly own: boolean;
}

const builtIn = builtInTexts(fetchText);

/** The texts of the script of that key, or null where there is none that can be played (a draft cannot). */
export async function load(key: string): Promise<Loaded | null> {
  const texts = Object.hasOwn(builtIn, key) ? builtIn[key] : undefined;
  if (texts !== undefined) return { key, own: false, ...(await texts()) };
  const script = await ownScript(key);
  return script === null || !isEntry(script.listed) ? null : { key, own: true, text: script.text, translation: script.translation };
}
