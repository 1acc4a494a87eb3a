import type { Position } from './findings.ts';
import type { Report } from './report.ts';

/** Where words stand in a text for the first time, or null. */
export function placeOf(text: string, words: string): Position | null {
  const lines = text.split(/\r\n|\r|\n/);
  const line = lines.findIndex((one) => one.includes(words));
  return line < 0 ? null : { line: line + 1, column: (lines[line]?.indexOf(words) ?? 0) + 1 };
}

/** Reports each name of the reader's own block list that stands in the text. */
export function reportBlocked(text: string, blocked: readonly string[], report: Report): void {
  for (const name of blocked) {
    const at = name.trim() === '' ? null : placeOf(text, name.trim());
    if (at !== null) report.error('blocked-name', at, { name: name.trim() });
  }
}

/** Reports what a translation lacks, and what is older than its source. */
export function reportTranslation({ missing, outdated }: { readonly missing: readonly string[]; readonly outdated: readonly string[] }, at: Position, report: Report): void {
  if (missing[0] !== undefined) report.add('warning', 'translation-missing', at, { count: missing.length, first: missing[0] });
  if (outdated[0] !== undefined) report.add('warning', 'translation-outdated', at, { count: outdated.length, first: outdated[0] });
}
