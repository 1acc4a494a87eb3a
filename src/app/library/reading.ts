import { check } from '../../script/check.ts';
import { parse } from '../../script/parse.ts';
import { readTranslation } from '../../text/read-translation.ts';
import { translate } from '../../script/translate.ts';
import { decode } from '../../text/decode.ts';
import { inOrder, type Finding } from '../../text/findings.ts';
import { entryOf } from '../catalogue/card.ts';
import type { Entry } from '../catalogue/entry.ts';

/** A file's text with what the checker says of it; the text is null where the bytes are none. */
export interface ReadFile {
  readonly text: string | null;
  readonly findings: readonly Finding[];
}

/** Decodes the bytes of a file. */
export function readBytes(bytes: Uint8Array): ReadFile {
  const decoded = decode(bytes);
  return { text: decoded.ok ? decoded.text : null, findings: decoded.findings };
}

/** What the checker finds in a script, and how the library lists it; null where it has errors. */
export function readScript(
  key: string,
  text: string,
  translation: string | null,
  before: readonly Finding[] = [],
): { readonly findings: readonly Finding[]; readonly entry: Entry | null } {
  const overlay = translation === null ? null : readTranslation(translation);
  const findings = inOrder([...before, ...check(text, overlay === null ? {} : { translation: overlay })]);
  const { scenario } = parse(text);
  if (scenario === null || findings.some((finding) => finding.severity === 'error')) return { findings, entry: null };
  return { findings, entry: entryOf(key, true, scenario, overlay === null ? null : translate(scenario, overlay).scenario) };
}

/** How many texts a `.po` file translates. */
export function countTranslations(text: string): number {
  try {
    return Object.keys(readTranslation(text)).length;
  } catch {
    return 0;
  }
}
