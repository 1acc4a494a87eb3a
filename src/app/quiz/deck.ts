import type { Confidence } from '../../model/rules.ts';
import { type Card, deckOf, reviewed, type Review } from '../../quiz/schedule.ts';
import { type AnswerRow, answerRows, reviewOf } from '../../records/answers.ts';
import { allAttempts } from '../../records/attempts.ts';
import { drillReviewOf, drillRows } from '../../records/drills.ts';
import { missedCues, type CuePlace } from '../../records/missed-cues.ts';

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
  /** Where the cards of missed cues can be asked. */
  readonly cues: ReadonlyMap<string, CuePlace>;
  /** How sure each answer was, and whether it was right; only where that was asked. */
  readonly sure: readonly (readonly [Confidence, boolean])[];
  /** When the last answer was given, in milliseconds since 1970; 0 where there is none. */
  readonly last: number;
}

export const EMPTY_DECK: DeckData = { cards: new Map(), tallies: new Map(), cues: new Map(), sure: [], last: 0 };

type Given = Omit<AnswerRow, 'schema'>;

const sureOf = ({ confidence, answer, right }: Given): readonly (readonly [Confidence, boolean])[] => (confidence === null || answer === null ? [] : [[confidence, right]]);

/** Reads what was answered, the first answers to drills and the finished runs, and makes the cards from them. */
export async function readDeck(): Promise<DeckData> {
  const [rows, drills, attempts] = await Promise.all([answerRows(), drillRows(), allAttempts()]);
  const missed = missedCues(attempts);
  const reviews = inOrder([...rows.map(reviewOf), ...drills.map(drillReviewOf), ...missed.reviews]);
  const tallies = new Map<string, CardTally>();
  for (const { card, recall } of reviews) tallies.set(card, { times: (tallies.get(card)?.times ?? 0) + 1, right: recall !== 'again' });
  return { cards: deckOf(reviews), tallies, cues: missed.places, sure: rows.flatMap(sureOf), last: reviews.at(-1)?.at ?? 0 };
}

const inOrder = (reviews: readonly Review[]): readonly Review[] => [...reviews].sort((a, b) => a.at - b.at);

/** The deck after one more answer: one card moves. */
export const withAnswer = ({ cards, tallies, cues, sure, last }: DeckData, row: Given): DeckData => ({
  cards: new Map(cards).set(row.card, reviewed(cards.get(row.card) ?? null, reviewOf(row))),
  tallies: new Map(tallies).set(row.card, { times: (tallies.get(row.card)?.times ?? 0) + 1, right: row.right }),
  cues,
  sure: [...sure, ...sureOf(row)],
  last: Math.max(last, row.at),
});
