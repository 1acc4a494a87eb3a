import { m } from '../../i18n/paraglide/messages.js';
import type { Style } from '../../model/rules.ts';

/** A style's name in the reader's language (domain.md §1.6). */
export function styleName(style: Style): string {
  if (style === 'S1') return m.help_s1_name();
  if (style === 'S2') return m.help_s2_name();
  return style === 'S3' ? m.help_s3_name() : m.help_s4_name();
}
