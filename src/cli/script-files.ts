import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../text/decode.ts';
import { readTranslation } from '../text/read-translation.ts';
import type { Translation } from '../text/translation.ts';
import { Usage } from './arguments.ts';

/** What a file holds, by its ending. */
const SCRIPT = /\.(?:drill|quiz|course)\.md(\.txt)?$/i;
const COURSE = /\.course\.md(\.txt)?$/i;
const QUIZ = /\.quiz\.md(\.txt)?$/i;

/** What a file holds; all that are neither questions nor a course are read as scripts. */
export const fileKind = (path: string): 'script' | 'quiz' | 'course' => (QUIZ.test(path) ? 'quiz' : COURSE.test(path) ? 'course' : 'script');

/** The scripts that paths name: files as they are, folders walked for `*.drill.md`, `*.quiz.md` and `*.course.md`. */
export function scriptFiles(paths: readonly string[]): string[] {
  if (paths.length === 0) throw new Usage('no path given');
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Usage(`no such file or folder: ${path}`);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : walk(path);
      return SCRIPT.test(entry.name) ? [path] : [];
    });

/** A script's bytes as text (see `decode`). */
export const readScript = (path: string) => decode(readFileSync(path));

/** The English overlay beside a script, where there is one; `unread` where the file has nothing that can be used. */
export function translationBeside(path: string): Translation | 'unread' | undefined {
  const po = path.replace(SCRIPT, '.en.po');
  if (po === path || !existsSync(po)) return undefined;
  const decoded = decode(readFileSync(po));
  const overlay = decoded.ok ? readTranslation(decoded.text) : {};
  return Object.keys(overlay).length > 0 ? overlay : 'unread';
}
