import { m } from '../../i18n/paraglide/messages.js';
import type { Style } from '../../model/rules.ts';

const NAMES: Readonly<Record<Style, () => string>> = { S1: m.rules_s1, S2: m.rules_s2, S3: m.rules_s3, S4: m.rules_s4 };

/** A style with its number and name in the reader's language (domain.md §1.6). */
export const styleName = (style: Style): string => NAMES[style]();
