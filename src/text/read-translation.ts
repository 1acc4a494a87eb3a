import PO from 'pofile';
import type { Translation } from './translation.ts';

/**
 * Reads a `.po` file (script-format.md §8). Apart from translate.ts so that playing does not load the parser.
 * A text that is no such file gives an empty overlay.
 */
export function readTranslation(text: string): Translation {
  const out: [string, { source: string; text: string }][] = [];
  for (const item of PO.parse(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).items) {
    const words = item.msgstr[0];
    if (item.msgctxt !== undefined && item.msgctxt !== null && item.msgctxt !== '' && words !== undefined && words !== '' && !item.obsolete) {
      out.push([item.msgctxt, { source: item.msgid, text: words }]);
    }
  }
  // Not by assignment: `__proto__` is a context like any other.
  return Object.fromEntries(out);
}
