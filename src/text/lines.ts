import { blanksBefore, foldSign, withoutTail } from './width.ts';
import type { Position } from './findings.ts';

/** What a line is, told by its start alone (script-format.md §1, table of line kinds). */
export type Marker = 'title' | 'beat' | 'person' | 'probe' | 'choice' | 'item' | 'minus' | 'condition' | 'paren' | 'comment' | 'word' | 'none';

/** A line that is not blank: its marker and what follows, with the column of the latter. */
export interface SourceLine {
  readonly line: number;
  readonly marker: Marker;
  /** Column of the marker (1-based). */
  readonly column: number;
  /** The text after the marker (with it, for `minus`, `condition`, `paren`, `word` and `none`), blanks trimmed. */
  readonly rest: string;
  /** Column of `rest`. */
  readonly restColumn: number;
}

const SINGLE: Readonly<Record<string, Marker>> = { '@': 'person', '?': 'probe', '>': 'choice', '+': 'item', '-': 'minus', '[': 'condition', '(': 'paren' };
const KEPT: ReadonlySet<Marker> = new Set(['minus', 'condition', 'paren', 'word', 'none']);

/** Splits text at LF, CRLF and CR and tells each line's marker; blank lines are left out. */
export function readLines(text: string): SourceLine[] {
  const out: SourceLine[] = [];
  // Few files have a CR, and a plain sign splits them much sooner than a pattern.
  text.split(text.includes('\r') ? /\r\n|\r|\n/ : '\n').forEach((raw, index) => {
    const start = blanksBefore(raw);
    if (start >= raw.length) return;
    const body = withoutTail(raw.slice(start));
    const { marker, length } = markerOf(body);
    const skip = KEPT.has(marker) ? 0 : length + blanksBefore(body, length);
    out.push({ line: index + 1, marker, column: start + 1, rest: body.slice(skip), restColumn: start + skip + 1 });
  });
  return out;
}

function markerOf(body: string): { marker: Marker; length: number } {
  const first = one(body, 0);
  if (first === '#') {
    const second = one(body, 1);
    if (second === '#') return one(body, 2) === '#' ? { marker: 'none', length: 0 } : { marker: 'beat', length: 2 };
    return { marker: 'title', length: 1 };
  }
  if (first === '/') return one(body, 1) === '/' ? { marker: 'comment', length: 2 } : { marker: 'none', length: 0 };
  const single = first > '\x7e' ? undefined : SINGLE[first];
  if (single !== undefined) return { marker: single, length: 1 };
  return /^[\p{L}\p{N}]/u.test(body) ? { marker: 'word', length: 0 } : { marker: 'none', length: 0 };
}

const one = (body: string, at: number): string => foldSign(body.charAt(at));

/** `column` within `rest` of a line, as a position in the file. */
export const within = (line: SourceLine, index: number): Position => ({ line: line.line, column: line.restColumn + index });

/** Index of the first unit that folds to `sign`, from `from` on, or −1. */
export function indexOfSign(source: string, sign: string, from = 0): number {
  for (let i = from; i < source.length; i += 1) {
    if (foldSign(source.charAt(i)) === sign) return i;
  }
  return -1;
}

/** Index of the last unit that folds to `sign`, or −1. */
export function lastIndexOfSign(source: string, sign: string): number {
  for (let i = source.length - 1; i >= 0; i -= 1) {
    if (foldSign(source.charAt(i)) === sign) return i;
  }
  return -1;
}

/** What stands in a trailing `{…}` (§1.7), cut off its text; null where the line ends without one. */
export function splitBraces(source: string): { readonly text: string; readonly inside: string; readonly at: number } | null {
  const close = source.length - 1;
  if (close < 1 || foldSign(source.charAt(close)) !== '}') return null;
  const open = lastIndexOfSign(source, '{');
  if (open < 0) return null;
  return { text: withoutTail(source.slice(0, open)), inside: source.slice(open + 1, close), at: open };
}
