/**
 * Widths are equal where the format speaks (script-format.md §1.3): markers, keys, numbers, conditions, ids
 * and names are read after NFKC, with a few signs made alike. Text is never folded.
 */

/** Folded text with, for each of its units (and one past the last), the 0-based index in the source. */
export interface Folded { readonly text: string; readonly from: readonly number[] }

// script-format.md §1.3 and §1.2
const ALIKE: Readonly<Record<string, string>> = { '【': '[', '】': ']', '≥': '>=', '≤': '<=', '×': 'x', '、': ',', '－': '-', '−': '-', '–': '-' };
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/;
const LEADING = /^[\s\u200B-\u200D\u2060\uFEFF]+/;
const TRAILING = /[\s\u200B-\u200D\u2060\uFEFF]+$/;
const PLAIN = /^[\x21-\x7E]*$/;

const foldOne = (cluster: string): string => {
  if (ZERO_WIDTH.test(cluster)) return '';
  const alike = ALIKE[cluster];
  if (alike !== undefined) return alike;
  const wide = cluster.normalize('NFKC');
  let out = '';
  for (const sign of wide) out += ALIKE[sign] ?? sign;
  return out;
};

/** Folds `source`, collapsing and trimming blanks. */
export function foldWithMap(source: string): Folded {
  let text = '';
  const from: number[] = [];
  let index = 0;
  let blank = false;
  for (const [cluster] of source.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    for (const unit of foldOne(cluster)) {
      if (/\s/.test(unit)) {
        blank = text !== '';
        continue;
      }
      if (blank) {
        text += ' ';
        from.push(index);
        blank = false;
      }
      text += unit;
      for (let i = 0; i < unit.length; i += 1) from.push(index);
    }
    index += cluster.length;
  }
  from.push(index);
  return { text, from };
}

/** Folds `source` where no positions are wanted. */
export const fold = (source: string): string => (PLAIN.test(source) ? source : foldWithMap(source).text);

/** Folded and without case: how keys and keywords are compared. */
export const foldKey = (source: string): string => fold(source).toLowerCase();

/** How many units of blanks and zero-width characters stand at the start. */
export const blanksBefore = (source: string): number => LEADING.exec(source)?.[0].length ?? 0;

/** `source` without blanks and zero-width characters at its end. */
export const withoutTail = (source: string): string => source.replace(TRAILING, '');
