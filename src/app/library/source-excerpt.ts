/** A stretch of a line with the place a finding means: what stands before it, the place itself, what follows. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** More of a line than this on either side of the place is not shown. */
const AROUND = 48;
/** A place without a given length ends with its word. */
const WORD = /^(?:[\p{L}\p{N}_#-]+|[^\s])/u;

/** The part of `line` around the 1-based `column`, with `length` units marked or, without one, the word that begins there. */
export function excerptOf(line: string, column: number, length?: number): Excerpt {
  const from = Math.min(Math.max(column - 1, 0), line.length);
  const rest = line.slice(from);
  const word = length !== undefined && length > 0 ? rest.slice(0, length) : (WORD.exec(rest.slice(0, AROUND))?.[0] ?? '');
  const marked = word.slice(0, AROUND);
  const before = line.slice(0, from);
  const after = rest.slice(marked.length);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    // At the end of a line there is nothing to mark but the end itself.
    marked: marked === '' ? '↵' : marked,
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}
