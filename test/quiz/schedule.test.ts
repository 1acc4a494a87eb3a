import fc from 'fast-check';
import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import { type Card, deckOf, dueCards, forecast, type Recall, recallOf, type Review, reviewed } from '../../src/quiz/schedule.ts';
import { examples } from '../properties.ts';

const DAY = 86_400_000;
const START = Date.UTC(2022, 11, 29, 12, 30);
const GRADE: Readonly<Record<Recall, Grade>> = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good };
const days = (from: number, to: number): number => Math.floor((to - from) / DAY);

describe('FSRS as this version has it', () => {
  // Published with FSRS-6 and the default weights: ts-fsrs packages/fsrs/__tests__/FSRS-6.test.ts, py-fsrs tests/test_fsrs.py.
  const PUBLISHED = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
  const RATINGS = [...Array<Recall>(6).fill('good'), 'again', 'again', ...Array<Recall>(5).fill('good')] as const;

  test('gives the intervals its authors publish', () => {
    const scheduler = fsrs({ enable_fuzz: false });
    let card = createEmptyCard(new Date(START));
    const intervals = RATINGS.map((recall) => {
      const now = card.due;
      ({ card } = scheduler.next(card, now, GRADE[recall]));
      return days(now.getTime(), card.due.getTime());
    });
    expect(intervals).toEqual(PUBLISHED);
  });

  test('gives the memory its authors publish', () => {
    const scheduler = fsrs({ enable_fuzz: false });
    let card = createEmptyCard(new Date(START));
    let now = START;
    for (const [recall, after] of [
      ['again', 0],
      ['good', 0],
      ['good', 1],
      ['good', 3],
      ['good', 8],
      ['good', 21],
    ] as const) {
      now += after * DAY;
      ({ card } = scheduler.next(card, new Date(now), GRADE[recall]));
    }
    expect(card.stability).toBeCloseTo(53.62691, 4);
    expect(card.difficulty).toBeCloseTo(6.3574867, 4);
  });

  test('is what our cards follow, but that right at first waits a day at least, wrong ten minutes, and none more than a year', () => {
    let card: Card | null = null;
    const minutes = RATINGS.map((recall) => {
      const at: number = card?.due ?? START;
      card = reviewed(card, { card: 'a', at, recall });
      return (card.due - at) / 60_000;
    });
    const aDay = 24 * 60;
    // The last year has a day more: ts-fsrs keeps «good» a day beyond «hard», which the limit holds.
    expect(minutes).toEqual([...[2, 11, 46, 163, 365, 366].map((one) => one * aDay), 10, 10, ...[3, 5, 9, 15, 25].map((one) => one * aDay)]);
    const first = (how: Recall): number => (reviewed(null, { card: 'a', at: START, recall: how }).due - START) / 60_000;
    expect([first('again'), first('hard'), first('good')]).toEqual([10, 15, 2 * aDay]);
  });
});

const recall = fc.constantFrom<Recall>('again', 'hard', 'good');
/** A log of a few cards, in the order of its times. */
const log: fc.Arbitrary<Review[]> = fc
  .array(fc.record({ card: fc.constantFrom('a', 'b', 'c'), gap: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 60 * DAY })), recall }), { maxLength: 25 })
  .map((all) => {
    let at = START;
    return all.map(({ card, gap, recall: how }) => ({ card, at: (at += gap), recall: how }));
  });
const sorted = (deck: ReadonlyMap<string, Card>): Card[] => [...deck.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('a card', () => {
  test('is due exactly when ts-fsrs alone has it due, and remembered as it says', () => {
    const scheduler = fsrs({ enable_fuzz: false, maximum_interval: 365, learning_steps: ['10m'], relearning_steps: ['10m'] });
    fc.assert(
      fc.property(log, (reviews) => {
        let theirs = createEmptyCard(new Date(reviews[0]?.at ?? START));
        let ours: Card | null = null;
        for (const { at, recall: how } of reviews) {
          ({ card: theirs } = scheduler.next(theirs, new Date(at), GRADE[how]));
          ours = reviewed(ours, { card: 'a', at, recall: how });
          expect(ours).toEqual({
            id: 'a',
            due: theirs.due.getTime(),
            last: at,
            reviews: theirs.reps,
            lapses: theirs.lapses,
            stability: theirs.stability,
            difficulty: theirs.difficulty,
            days: theirs.scheduled_days,
            step: theirs.learning_steps,
            state: theirs.state,
          });
        }
      }),
    );
  });

  test('comes sooner the worse it was remembered, and never before it was answered nor later than in a year', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 0, max: 400 * DAY }), (reviews, gap) => {
        const before = deckOf(reviews.map((one) => ({ ...one, card: 'a' }))).get('a') ?? null;
        const at = (before?.last ?? START) + gap;
        const due = (['again', 'hard', 'good'] as const).map((how) => reviewed(before, { card: 'a', at, recall: how }).due);
        expect([...due].sort((a, b) => a - b)).toEqual(due);
        for (const one of due) expect(one > at && one <= at + 366 * DAY).toBe(true);
      }),
    );
  });

  test('whose clock is set back keeps its time, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -1000 * DAY, max: 1000 * DAY }), recall), { minLength: 1, maxLength: 20 }), (steps) => {
        let card: Card | null = null;
        for (const [offset, how] of steps) {
          const last: number = card?.last ?? -Infinity;
          card = reviewed(card, { card: 'a', at: START + offset, recall: how });
          expect(card.last).toBe(Math.max(last, START + offset));
          expect(card.due).toBeGreaterThan(card.last);
          expect([card.stability, card.difficulty, card.due].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });

  test('counts what was forgotten after it had been learned', () => {
    const forgotten = deckOf([0, 1, 4, 20].map((day, nth) => ({ card: 'a', at: START + day * DAY, recall: nth === 3 ? 'again' : 'good' })));
    expect(forgotten.get('a')).toMatchObject({ reviews: 4, lapses: 1 });
  });
});

describe('a deck', () => {
  test('is made from its log in any order', () => {
    fc.assert(
      fc.property(
        log.chain((reviews) => fc.tuple(fc.constant(reviews), fc.shuffledSubarray(reviews, { minLength: reviews.length, maxLength: reviews.length }))),
        ([reviews, mixed]) => void expect(sorted(deckOf(mixed))).toEqual(sorted(deckOf(reviews))),
      ),
      examples(200),
    );
  });

  test('replayed in two halves is the deck replayed whole', () => {
    fc.assert(
      fc.property(log, fc.nat(), (reviews, cut) => {
        const inOrder = [...reviews].sort((a, b) => a.at - b.at || (a.recall < b.recall ? -1 : 1));
        const half = cut % (inOrder.length + 1);
        const deck = deckOf(inOrder.slice(0, half));
        for (const review of inOrder.slice(half)) deck.set(review.card, reviewed(deck.get(review.card) ?? null, review));
        expect(sorted(deck)).toEqual(sorted(deckOf(reviews)));
      }),
      examples(200),
    );
  });

  test('leaves its log as it is, and a card of nothing else alone', () => {
    const reviews: Review[] = [
      { card: 'b', at: START + DAY, recall: 'good' },
      { card: 'a', at: START, recall: 'hard' },
    ];
    const deck = deckOf(reviews);
    expect(reviews.map(({ card }) => card)).toEqual(['b', 'a']);
    expect(deck.get('a')).toEqual(reviewed(null, { card: 'a', at: START, recall: 'hard' }));
    expect(deck.size).toBe(2);
  });

  const card = (id: string, due: number): Card => ({ id, due, last: 0, reviews: 1, lapses: 0, stability: 1, difficulty: 5, days: 1, step: 0, state: 2 });
  const deck = new Map([card('late', 10), card('b', 5), card('a', 5), card('first', 1), card('tomorrow', 30), card('far', 500)].map((one) => [one.id, one]));

  test('gives what is due, the longest overdue first, equals by their ids', () => {
    expect(dueCards(deck, 10).map(({ id }) => id)).toEqual(['first', 'a', 'b', 'late']);
    expect(dueCards(deck, 9).map(({ id }) => id)).toEqual(['first', 'a', 'b']);
    expect(dueCards(deck, 0)).toEqual([]);
  });

  test('is forecast day by day: what is overdue counts today, what comes later counts nowhere', () => {
    expect(forecast(deck.values(), [10, 20, 30, 40])).toEqual([4, 0, 1, 0]);
    expect(forecast(deck.values(), [])).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 100 }), { maxLength: 40 }), fc.uniqueArray(fc.nat({ max: 110 }), { maxLength: 10 }), (dues, unsorted) => {
        const ends = [...unsorted].sort((a, b) => a - b);
        const counts = forecast(
          dues.map((due, nth) => card(`c${nth}`, due)),
          ends,
        );
        expect(counts.reduce((sum, one) => sum + one, 0)).toBe(dues.filter((due) => due <= (ends.at(-1) ?? -1)).length);
        expect(counts[0] ?? 0).toBe(dues.filter((due) => due <= (ends[0] ?? -1)).length);
      }),
    );
  });
});

test('a wrong answer is forgotten, one after a hint is hard, else it is good', () => {
  expect([recallOf({ right: false, hints: 0 }), recallOf({ right: false, hints: 2 }), recallOf({ right: true, hints: 1 }), recallOf({ right: true, hints: 0 })]).toEqual([
    'again',
    'again',
    'hard',
    'good',
  ]);
});
