import type { ComplianceRule } from '../../model/compliance.ts';

/** Whether a rule holds every word that was typed, in the reader's language or as its id; widths and case do not matter. */
export function matches(rule: ComplianceRule, typed: string, lang: 'zh' | 'en'): boolean {
  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const text = fold([rule.id, rule.name[lang], rule.meaning[lang], rule.instead[lang], rule.source[lang]].join(' '));
  return fold(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
}
