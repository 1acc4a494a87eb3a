import { m } from '../../i18n/paraglide/messages.js';
import type { Locale } from '../../i18n/paraglide/runtime.js';
import { daysBetween } from './days.ts';
import type { Deck } from './deck.svelte.ts';

const MINUTE_MS = 60_000;

/** When something is due again: in minutes within the hour, even past midnight, else «今天», «明天», «3 天后», with its date when it is far. `due`, `now`: milliseconds since 1970. */
export function whenWords(due: number, now: number, locale: Locale): string {
  if (due > now && due - now < 60 * MINUTE_MS) return m.quiz_when_minutes({ minutes: Math.max(1, Math.round((due - now) / MINUTE_MS)) });
  const days = daysBetween(now, due);
  if (days <= 0) return m.quiz_today();
  if (days === 1) return m.quiz_tomorrow();
  if (days <= 30) return m.quiz_when_days({ days });
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric' }).format(due);
}

/** When an answered card is asked again, or nothing where it is unknown. */
export function aheadWords(deck: Pick<Deck, 'cards' | 'now'>, id: string, at: number, locale: Locale): string {
  const card = deck.cards.get(id);
  return card === undefined ? '' : m.quiz_review_ahead({ when: whenWords(card.due, deck.now(at), locale) });
}
