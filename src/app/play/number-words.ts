import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/paraglide/runtime.js';

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const ENGLISH = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** A number that orders: «第三次», «第十六回合» in Chinese characters up to ninety-nine, digits in English. */
export const ordinal = (count: number, locale: Locale): string => (locale === 'en' ? String(count) : inCharacters(count));

function inCharacters(count: number): string {
  const tens = Math.floor(count / 10);
  if (count <= 10 || tens > 9) return CHINESE[count] ?? String(count);
  return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${count % 10 === 0 ? '' : (CHINESE[count % 10] ?? '')}`;
}

/** How much later the next contact is: «第二天», «四天以后», «两周以后». */
export function daysLater(days: number, locale: Locale): string {
  if (days === 1) return m.play_next_day();
  if (days === 7) return m.play_week_later();
  return days % 7 === 0 ? m.play_weeks_later({ count: counted(days / 7, locale) }) : m.play_days_later({ count: counted(days, locale) });
}

function counted(count: number, locale: Locale): string {
  if (locale === 'en') return ENGLISH[count] ?? String(count);
  // 两, not 二, before a measure word.
  return count === 2 ? '两' : inCharacters(count);
}
