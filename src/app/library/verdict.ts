import { locale } from '../../i18n/locale.svelte.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { sentenceOf } from '../../script/finding-words.ts';
import type { Item } from './intake.svelte.ts';

/** One sentence on how a file fared. */
export function verdictOf({ fate, file, findings }: Item): string {
  switch (fate.kind) {
    case 'reading':
      return m.library_reading({ name: file });
    case 'other-kind':
      return m.library_kind();
    case 'too-large':
      return m.library_too_large({ size: fate.megabytes });
    case 'unreadable':
      return m.library_no_read();
    case 'no-text':
      return findings.map((finding) => sentenceOf(finding, locale.lang)).join(' ');
    case 'good':
      return findings.length === 0 ? m.library_good({ title: fate.title }) : m.library_good_hints({ title: fate.title, count: findings.length });
    case 'translated':
      return findings.length === 0 ? m.library_po_good({ title: fate.title }) : m.library_po_gaps({ title: fate.title, count: findings.length });
    case 'bad':
      return m.library_bad({ count: errorsIn(findings) });
    case 'draft':
      return m.library_kept_draft();
    case 'same':
      return m.library_same();
    case 'asks':
      return m.library_asks({ name: fate.old });
    case 'dropped':
      return m.library_dropped();
    case 'no-script':
      return m.library_po_lost({ name: fate.name });
    case 'empty-translation':
      return m.library_po_empty();
  }
}

const errorsIn = (findings: Item['findings']): number => findings.filter((finding) => finding.severity === 'error').length;
