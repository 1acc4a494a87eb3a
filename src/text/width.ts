/**
 * Widths are equal where the format speaks (script-format.md §1.3): markers, keys, numbers, conditions, ids
 * and names are read after NFKC, with a few signs made alike. Text is never folded.
 */

/** Folded text with, for each of its units (and one past the last), the 0-based index in the source. */
export interface Folded {
  readonly text: string;
  readonly from: readonly number[];
}

// script-format.md §1.3 and §1.2
const ALIKE: Readonly<Record<string, string>> = { '【': '[', '】': ']', '≥': '>=', '≤': '<=', '×': 'x', '、': ',', '－': '-', '−': '-', '–': '-' };
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/;
const BLANK = /[\s\u200B-\u200D\u2060\uFEFF]/;
const PLAIN = /^[\x21-\x7E]*$/;

const MARK = /^\p{M}/u;
/** Folded forms by cluster, since scripts repeat their signs; emptied before hostile text could fill memory. */
const memo = new Map<string, string>();
const MOST_REMEMBERED = 20_000;

function foldCluster(cluster: string): string {
  let folded = memo.get(cluster);
  if (folded === undefined) {
    folded = '';
    if (!ZERO_WIDTH.test(cluster)) for (const sign of ALIKE[cluster] ?? cluster.normalize('NFKC')) folded += ALIKE[sign] ?? (/\s/.test(sign) ? ' ' : sign);
    if (memo.size >= MOST_REMEMBERED) memo.clear();
    memo.set(cluster, folded);
  }
  return folded;
}

/** One sign of the source as the format reads it. Printed ASCII and single ideographs, the most of all texts, are as they are. */
export const foldSign = (sign: string): string => (sign.length === 1 && ((sign > '\x20' && sign <= '\x7e') || (sign >= '\u4e00' && sign <= '\u9fff')) ? sign : foldCluster(sign));

/** End of the cluster at `index`: a code point with the combining marks behind it. */
function clusterEnd(source: string, index: number): number {
  let end = index + ((source.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
  // No combining mark stands below U+0300.
  while (end < source.length && source.charCodeAt(end) >= 0x300 && MARK.test(source.slice(end, end + 2))) end += (source.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
  return end;
}

/** Folds `source`, collapsing and trimming blanks. */
export function foldWithMap(source: string): Folded {
  let text = '';
  const from: number[] = [];
  let blank = false;
  for (let index = 0; index < source.length;) {
    const end = clusterEnd(source, index);
    const folded = foldSign(source.slice(index, end));
    for (let unit = 0; unit < folded.length; unit += 1) {
      const sign = folded.charAt(unit);
      if (sign === ' ') {
        blank = text !== '';
        continue;
      }
      if (blank) {
        text += ' ';
        from.push(index);
        blank = false;
      }
      text += sign;
      from.push(index);
    }
    index = end;
  }
  from.push(source.length);
  return { text, from };
}

/** Folded short texts: keys and keywords come again and again. Emptied before hostile text could fill memory. */
const shorts = new Map<string, string>();
const SHORT = 16;

/** Folds `source` where no positions are wanted. */
export function fold(source: string): string {
  if (PLAIN.test(source)) return source;
  if (source.length > SHORT) return foldWithMap(source).text;
  let folded = shorts.get(source);
  if (folded === undefined) {
    folded = foldWithMap(source).text;
    if (shorts.size >= MOST_REMEMBERED) shorts.clear();
    shorts.set(source, folded);
  }
  return folded;
}

/** Folded and without case: how keys and keywords are compared. */
export const foldKey = (source: string): string => fold(source).toLowerCase();

/** Whether a unit is a blank or of no width. None of them is a printed sign of ASCII, and only one lies beyond U+3000. */
const isBlank = (unit: number): boolean => (unit <= 0x20 || unit >= 0x7f) && (unit <= 0x3000 || unit === 0xfeff) && BLANK.test(String.fromCharCode(unit));

/** How many units of blanks and zero-width characters stand at the start, or at `from`. */
export function blanksBefore(source: string, from = 0): number {
  let at = from;
  while (at < source.length && isBlank(source.charCodeAt(at))) at += 1;
  return at - from;
}

/** `source` without blanks and zero-width characters at its end. */
export function withoutTail(source: string): string {
  // A loop, since a regular expression anchored at the end takes quadratic time on long runs of blanks inside.
  let end = source.length;
  while (end > 0 && isBlank(source.charCodeAt(end - 1))) end -= 1;
  return end === source.length ? source : source.slice(0, end);
}
