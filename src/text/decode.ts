import type { Finding } from './findings.ts';

/** Files larger than this are refused: no script of a person comes near (issue: «over 2 MB is refused with its size»). */
export const MOST_BYTES = 2 * 1024 * 1024;

export type Decoded = { readonly ok: true; readonly text: string; readonly findings: readonly Finding[] } | { readonly ok: false; readonly findings: readonly Finding[] };

const top = { line: 1, column: 1 } as const;

/**
 * Bytes of a file as text: UTF-8, else UTF-16 by its mark, else GB18030 with a hint (script-format.md §1.2).
 * Bytes that are none of these become a finding, never an exception.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES) {
    return { ok: false, findings: [{ ...top, code: 'too-large', severity: 'error', params: { size: (bytes.length / 1024 / 1024).toFixed(1), most: MOST_BYTES / 1024 / 1024 } }] };
  }
  const read = (encoding: string): string | null => {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be');
  const utf8 = read('utf-8');
  if (utf8 !== null) return withoutNul(utf8, []);
  const gb = read('gb18030');
  if (gb !== null) return withoutNul(gb, [{ ...top, code: 'encoding-gb18030', severity: 'hint', params: {} }]);
  return { ok: false, findings: [{ ...top, code: 'encoding-unknown', severity: 'error', params: {} }] };

  function utf16(encoding: string): Decoded {
    const text = read(encoding);
    if (text === null) return { ok: false, findings: [{ ...top, code: 'encoding-unknown', severity: 'error', params: {} }] };
    return withoutNul(text, []);
  }
}

/** A NUL never stands in a text a person wrote: the file is something else. */
function withoutNul(text: string, findings: readonly Finding[]): Decoded {
  const at = text.indexOf('\0');
  if (at < 0) return { ok: true, text, findings };
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return { ok: false, findings: [{ line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code: 'not-text', severity: 'error', params: {} }] };
}
