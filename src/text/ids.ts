import { fold } from './width.ts';

/** A letter (Chinese ones too), then letters, digits, `-`, `_` (script-format.md §1.7). */
const ID = /^\p{L}[\p{L}\p{N}_-]*$/u;
/** The same in ASCII, as nearly all ids are: told much sooner. */
const PLAIN_ID = /^[a-z][a-z\d_-]*$/i;

export const isId = (text: string): boolean => PLAIN_ID.test(text) || ID.test(text);

/** The id an element without one has in this very text: `~` and the line number (script-format.md §1.7). */
export const provisionalId = (line: number): string => `~${line}`;

/** A short lasting id that is not yet taken: `prefix`, then the first free number; adds it to `taken`. */
export function lastingId(prefix: string, taken: Set<string>): string {
  for (let n = 1; ; n += 1) {
    const id = `${prefix}${n}`;
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}

/** Splits a folded list at blanks and commas (script-format.md §1.9). */
export const splitList = (source: string): string[] =>
  fold(source)
    .split(/[\s,]+/)
    .filter((part) => part !== '');

/** Names separated by commas only, since an English name holds blanks. */
export const splitNames = (source: string): string[] =>
  fold(source)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
