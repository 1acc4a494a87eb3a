import { readFileSync } from 'node:fs';

/** One change of a script's text: what stands there, once, and what to put in its place. */
export type Edit = readonly [from: string, to: string];

export const BASE = readFileSync(new URL('base.drill.md', import.meta.url), 'utf8');
/** The same doctor, with a meeting between the visits. */
export const MEETING = readFileSync(new URL('meeting.drill.md', import.meta.url), 'utf8');

/** The base script with changes; each must find its place. */
export function edited(edits: readonly Edit[], base: string = BASE): string {
  let text = base;
  for (const [from, to] of edits) {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`“${from}” stands ${parts.length - 1} times in the script`);
    text = parts.join(to);
  }
  return text;
}

/** Something more before a line of the base. */
export const before = (line: string, more: string): Edit => [line, `${more}${line}`];
/** Something more after a line of the base. */
export const after = (line: string, more: string): Edit => [line, `${line}${more}`];
