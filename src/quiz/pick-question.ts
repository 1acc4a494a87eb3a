import { shuffled } from '../text/shuffled.ts';
import type { Card } from './schedule.ts';

/** Something that can be asked. */
export interface Askable {
  /** Its card's id. */
  readonly card: string;
  /** Main concept. */
  readonly concept: string;
}

/** What decides the order of practice. */
export interface Practised {
  readonly deck: ReadonlyMap<string, Card>;
  /** Cards served since the page was opened, in order. */
  readonly served: readonly string[];
  /** Any 32-bit integer: draws the order of equals. */
  readonly seed: number;
}

/**
 * The question to practise next (练习), or null where there are none: what was served here least, of these what was
 * never answered, then what is remembered least; never the concept of the last one while another can do; equals by seed.
 */
export function pickQuestion<T extends Askable>(all: readonly T[], { deck, served, seed }: Practised): T | null {
  const times = new Map<string, number>();
  for (const card of served) times.set(card, (times.get(card) ?? 0) + 1);
  const turn = ({ card }: Askable): number => (times.get(card) ?? 0) * 2 + (deck.has(card) ? 1 : 0);
  const first = all.reduce((least, one) => Math.min(least, turn(one)), Infinity);
  const open = all.filter((one) => turn(one) === first);
  const last = all.find(({ card }) => card === served.at(-1))?.concept;
  const apart = open.filter(({ concept }) => concept !== last);
  const order = shuffled(apart.length > 0 ? apart : open, seed, String(served.length));
  const memory = ({ card }: Askable): number => deck.get(card)?.stability ?? 0;
  return order.reduce<T | null>((best, one) => (best === null || memory(one) < memory(best) ? one : best), null);
}
