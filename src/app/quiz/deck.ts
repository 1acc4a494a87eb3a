import { answerRows, reviewOf } from '../../records/answers.ts';
import type { Confidence } from '../../model/rules.ts';
import { type Card, deckOf } from '../../quiz/schedule.ts';

/** What became of a card so far. */
export interface CardTally {
  readonly times: number;
  /** Whether the last answer was right. */
  readonly right: boolean;
}

/** All that the pages need of the log. Plain data: it comes from a worker. */
export interface DeckData {
  readonly cards: readonly Card[];
  readonly tallies: ReadonlyMap<string, CardTally>;
  /** How sure each answer was, and whether it was right; only where that was asked. */
  readonly sure: readonly (readonly [Confidence, boolean])[];
  /** When the last answer was given, in milliseconds since 1970; 0 where there is none. */
  readonly last: number;
}

/** Reads the log and makes the cards from it. */
export async function readDeck(): Promise<DeckData> {
  const rows = await answerRows();
  const tallies = new Map<string, CardTally>();
  const sure: [Confidence, boolean][] = [];
  for (const { card, right, confidence, answer } of rows) {
    tallies.set(card, { times: (tallies.get(card)?.times ?? 0) + 1, right });
    if (confidence !== null && answer !== null) sure.push([confidence, right]);
  }
  return { cards: [...deckOf(rows.map(reviewOf)).values()], tallies, sure, last: rows.at(-1)?.at ?? 0 };
}
