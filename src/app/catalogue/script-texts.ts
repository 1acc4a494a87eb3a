import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Texts } from './entry.ts';

/** The keys of a folder's files of one kind: their names without the ending, in order. */
export const keysIn = (folder: string, ending: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => basename(name, ending))
    .sort();

/** A file's text and that of its translation. Keys are the names of files: no two folders may have the same. */
export function textsOf(folders: readonly string[], key: string, ending: string): Texts {
  const folder = folders.find((one) => existsSync(join(one, key + ending))) ?? '';
  const po = join(folder, `${key}.en.po`);
  return { text: readFileSync(join(folder, key + ending), 'utf8'), translation: existsSync(po) ? readFileSync(po, 'utf8') : null };
}
