import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Askable, pickQuestion } from '../../src/quiz/pick-question.ts';
import { type Card, deckOf, type Recall } from '../../src/quiz/schedule.ts';

const one = (card: string, concept: string): Askable => ({ card, concept });
const QUESTIONS = [one('a1', 'p1'), one('a2', 'p1'), one('b1', 'p2'), one('b2', 'p2'), one('c1', 'p3')];
const fresh: ReadonlyMap<string, Card> = new Map();
const answered = (...all: readonly (readonly [card: string, ...recalls: Recall[]])[]): Map<string, Card> =>
  deckOf(all.flatMap(([card, ...recalls]) => recalls.map((recall, nth) => ({ card, at: nth * 3 * 86_400_000, recall }))));
const picks = (questions: readonly Askable[], deck: ReadonlyMap<string, Card>, served: readonly string[], seeds = 40): Set<string | undefined> =>
  new Set(Array.from({ length: seeds }, (_, seed) => pickQuestion(questions, { deck, served, seed })?.card));

test('nothing to ask is nothing', () => {
  expect(pickQuestion([], { deck: fresh, served: [], seed: 1 })).toBeNull();
});

describe('the question to practise next', () => {
  test('is any of those never answered, by the seed, and the same by the same seed', () => {
    expect(picks(QUESTIONS, fresh, [])).toEqual(new Set(['a1', 'a2', 'b1', 'b2', 'c1']));
    expect(picks(QUESTIONS, answered(['a1', 'good'], ['c1', 'again']), [])).toEqual(new Set(['a2', 'b1', 'b2']));
    for (let seed = 0; seed < 20; seed += 1) {
      const again = () => pickQuestion(QUESTIONS, { deck: fresh, served: ['a1'], seed });
      expect(again()).toBe(again());
    }
  });

  test('is what was served here least, before all else', () => {
    expect(picks(QUESTIONS, fresh, ['a1', 'b1', 'c1', 'a2'])).toEqual(new Set(['b2']));
    expect(picks(QUESTIONS, answered(['b2', 'good', 'good', 'good']), ['a1', 'b1', 'c1', 'a2'])).toEqual(new Set(['b2']));
    expect(picks(QUESTIONS, fresh, ['a1', 'b1', 'c1', 'a2', 'b2', 'c1'])).toEqual(new Set(['a1', 'a2', 'b1', 'b2']));
  });

  test('is then what is remembered least', () => {
    const deck = answered(['a1', 'good', 'good'], ['a2', 'good', 'good', 'good'], ['b1', 'good'], ['b2', 'again'], ['c1', 'good', 'hard']);
    expect(picks(QUESTIONS, deck, [])).toEqual(new Set(['b2']));
    deck.delete('b2');
    expect(
      picks(
        QUESTIONS.filter(({ card }) => card !== 'b2'),
        deck,
        [],
      ),
    ).toEqual(new Set(['b1']));
  });

  test('is not of the concept of the last one while another can do', () => {
    expect(picks(QUESTIONS, fresh, ['a1'])).toEqual(new Set(['b1', 'b2', 'c1']));
    expect(picks(QUESTIONS.slice(0, 2), fresh, ['a1'])).toEqual(new Set(['a2']));
    expect(picks(QUESTIONS.slice(0, 1), fresh, ['a1', 'a1'])).toEqual(new Set(['a1']));
    const deck = answered(['a1', 'good'], ['a2', 'again'], ['b1', 'good', 'good'], ['b2', 'good', 'good'], ['c1', 'good', 'good', 'good']);
    expect(picks(QUESTIONS, deck, ['a1', 'b1', 'a1', 'a2', 'b2', 'c1', 'b1', 'b2', 'c1', 'a2'])).toEqual(new Set(['b1', 'b2']));
  });

  test('may follow one that is not among them', () => {
    expect(picks(QUESTIONS, fresh, ['elsewhere'])).toEqual(new Set(['a1', 'a2', 'b1', 'b2', 'c1']));
  });

  test('leaves none out: so many asked as there are, each was asked once, and no concept twice running where that can be', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat({ max: 30 }), { minLength: 2, maxLength: 12 }),
        fc.integer(),
        fc.array(fc.constantFrom<Recall>('again', 'good'), { maxLength: 6 }),
        (cards, seed, recalls) => {
          const questions = cards.map((n) => one(`q${n}`, `concept ${n % 3}`));
          const deck = answered(...recalls.map((recall, nth): [string, Recall] => [questions[nth % questions.length]?.card ?? '', recall]));
          const served: string[] = [];
          while (served.length < questions.length) {
            const open = questions.filter(({ card }) => !served.includes(card));
            const least = open.filter(({ card }) => deck.has(card) === open.every((other) => deck.has(other.card)));
            const last = questions.find(({ card }) => card === served.at(-1))?.concept;
            const next = pickQuestion(questions, { deck, served, seed });
            expect(least).toContain(next);
            if (least.some(({ concept }) => concept !== last)) expect(next?.concept).not.toBe(last);
            served.push(next?.card ?? '');
          }
          expect(new Set(served).size).toBe(questions.length);
        },
      ),
    );
  });
});
