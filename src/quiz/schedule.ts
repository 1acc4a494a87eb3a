import { type Card as FsrsCard, createEmptyCard, fsrs, type Grade, Rating, StrategyMode } from 'ts-fsrs';

/** How well something was remembered: wrong or looked up; after a hint; right at first. */
export type Recall = 'again' | 'hard' | 'good';

/** One review of one card, as the log has it: the log is the truth, cards are made from it. */
export interface Review {
  readonly card: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly recall: Recall;
}

/** What is to be remembered, and when it is due again. Plain data. */
export interface Card {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly due: number;
  readonly last: number;
  /** How often it was reviewed, and forgotten after it had been learned. */
  readonly reviews: number;
  readonly lapses: number;
  /** What FSRS keeps of it: days, 1–10, and where it stands in learning. */
  readonly stability: number;
  readonly difficulty: number;
  readonly days: number;
  readonly step: number;
  readonly state: number;
}

/**
 * FSRS as its authors set it (ts-fsrs, default weights, 90 % retention), without fuzz: the same log gives the same
 * cards. What was wrong comes again after ten minutes, what was right at first not before another day. A year is the
 * longest wait: rules and material change.
 */
export const SCHEDULING = { enable_fuzz: false, maximum_interval: 365, learning_steps: ['10m'], relearning_steps: ['10m'] } as const;
const scheduler = fsrs({ ...SCHEDULING, learning_steps: [...SCHEDULING.learning_steps], relearning_steps: [...SCHEDULING.relearning_steps] });
// Its seed is for the fuzz alone; as it comes, it is spelled from the digits of each card, which takes a sixth of all the time.
scheduler.useStrategy(StrategyMode.SEED, () => '');

const GRADE: Readonly<Record<Recall, Grade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good };

/** How an answer counts (issue: Again = wrong or looked up, Hard = after a hint, Good = right at first). */
export const recallOf = (answer: { readonly right: boolean; readonly hints: number }): Recall => (!answer.right ? 'again' : answer.hints > 0 ? 'hard' : 'good');

/** The card after a review. A clock set back counts as standing still. */
export function reviewed(card: Card | null, { card: id, at, recall }: Review): Card {
  const now = card === null ? at : Math.max(at, card.last);
  const { card: next } = scheduler.next(card === null ? createEmptyCard(new Date(now)) : asFsrs(card), new Date(now), GRADE[recall]);
  return {
    id,
    due: next.due.getTime(),
    last: now,
    reviews: next.reps,
    lapses: next.lapses,
    stability: next.stability,
    difficulty: next.difficulty,
    days: next.scheduled_days,
    step: next.learning_steps,
    state: next.state,
  };
}

const asFsrs = ({ due, last, reviews, lapses, stability, difficulty, days, step, state }: Card): FsrsCard => ({
  due: new Date(due),
  stability,
  difficulty,
  elapsed_days: 0,
  scheduled_days: days,
  learning_steps: step,
  reps: reviews,
  lapses,
  state,
  last_review: new Date(last),
});

/** All cards of a log, which may be in any order. */
export function deckOf(log: readonly Review[]): Map<string, Card> {
  // All reviews of a card at a stretch: to go to and fro between thousands of cards takes half as long again.
  const reviews = new Map<string, Review[]>();
  for (const review of [...log].sort((a, b) => a.at - b.at || (a.recall < b.recall ? -1 : a.recall > b.recall ? 1 : 0))) {
    const known = reviews.get(review.card);
    if (known === undefined) reviews.set(review.card, [review]);
    else known.push(review);
  }
  const deck = new Map<string, Card>();
  for (const [id, own] of reviews) {
    const card = own.reduce<Card | null>(reviewed, null);
    if (card !== null) deck.set(id, card);
  }
  return deck;
}

/** Cards due at `now`, the longest overdue first. */
export const dueCards = (deck: ReadonlyMap<string, Card>, now: number): Card[] =>
  [...deck.values()].filter(({ due }) => due <= now).sort((a, b) => a.due - b.due || (a.id < b.id ? -1 : 1));

/** How many cards come due by the end of each day; `ends`: the ends of today and the days after it, in order. What is overdue counts today. */
export function forecast(deck: Iterable<Card>, ends: readonly number[]): number[] {
  const counts = ends.map(() => 0);
  for (const { due } of deck) {
    const day = ends.findIndex((end) => due <= end);
    if (day >= 0) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
