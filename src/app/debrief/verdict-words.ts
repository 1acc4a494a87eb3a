import { m } from '../../i18n/paraglide/messages.js';
import type { Review } from '../../run/review.ts';

/** Passed or not, and the goal, in a few words; `goalless`: the script sets no goal. */
export function verdictOf({ result }: Review, goalless: boolean): string {
  if (result.passed) {
    if (goalless) return m.debrief_passed_plain();
    if (result.target === 'reached') return m.debrief_passed_reached();
    return result.target === 'half' ? m.debrief_passed_half() : m.debrief_passed_missed();
  }
  if (result.red.length > 0) return m.debrief_failed_red();
  if (result.score < result.passMark) return m.debrief_failed();
  return result.amber.length > 1 ? m.debrief_failed_amber() : m.debrief_failed_read();
}
