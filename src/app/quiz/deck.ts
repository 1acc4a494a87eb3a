import type { Confidence } from '../../model/rules.ts';
import { type Card, deckOf, reviewed } from '../../quiz/schedule.ts';
import { type AnswerRow, answerRows, reviewOf } from '../../records/answers.ts';

/** What became of a card so far. */
export interface CardTally {
  readonly times: number;
  /** Whether the last answer was right. */
  readonly right: boolean;
}

/** All that the pages need of the log. Plain data: it comes from a worker. */
export interface DeckData {
  readonly cards: ReadonlyMap<string, Card>;
  readonly tallies: ReadonlyMap<string, CardTally>;
  /** How sure each answer was, and whether it was right; only where that was asked. */
  readonly sure: readonly (readonly [Confidence, boolean])[];
  /** When the last answer was given, in milliseconds since 1970; 0 where there is none. */
  readonly last: number;
}

export const EMPTY_DECK: DeckData = { cards: new Map(), tallies: new Map(), sure: [], last: 0 };

type Given = Omit<AnswerRow, 'schema'>;

const sureOf = ({ confidence, answer, right }: Given): readonly (readonly [Confidence, boolean])[] => (confidence === null || answer === null ? [] : [[confidence, right]]);

/** Reads the log and makes the cards from it. */
export async function readDeck(): Promise<DeckData> {
  const rows = await answerRows();
  const tallies = new Map<string, CardTally>();
  for (const { card, right } of rows) tallies.set(card, { times: (tallies.get(card)?.times ?? 0) + 1, right });
  return { cards: deckOf(rows.map(reviewOf)), tallies, sure: rows.flatMap(sureOf), last: rows.at(-1)?.at ?? 0 };
}

/** The deck after one more answer: one card moves. */
export const withAnswer = ({ cards, tallies, sure, last }: DeckData, row: Given): DeckData => ({
  cards: new Map(cards).set(row.card, reviewed(cards.get(row.card) ?? null, reviewOf(row))),
  tallies: new Map(tallies).set(row.card, { times: (tallies.get(row.card)?.times ?? 0) + 1, right: row.right }),
  sure: [...sure, ...sureOf(row)],
  last: Math.max(last, row.at),
});
