import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONCEPT_GROUPS, type ConceptGroup } from '../../src/model/concepts.ts';
import { dealPapers, type Drawable, type Paper } from '../../src/quiz/blueprint.ts';
import { examples } from '../properties.ts';

/** A pool of so many questions of each concept of each group. */
const poolOf = (counts: Readonly<Record<string, readonly number[]>>): Drawable[] =>
  CONCEPT_GROUPS.flatMap((group) =>
    (counts[group] ?? []).flatMap((count, at) => Array.from({ length: count }, (_, nth) => ({ card: `${group}/${at}/${nth}`, group, concept: `${group}${at}` }))),
  );
const even = (counts: readonly number[]): Drawable[] => poolOf(Object.fromEntries(CONCEPT_GROUPS.map((group) => [group, counts])));

/** How many questions of each concept of a pool each group has; at most four concepts of at most five questions. */
const counts = fc.record(Object.fromEntries(CONCEPT_GROUPS.map((group) => [group, fc.array(fc.nat({ max: 5 }), { maxLength: 4 })])));
const papers = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .map((sizes): Paper[] => sizes.map((perGroup, at) => ({ id: `step-${at % 2}.${at}`, perGroup })));
const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const neededBy = (all: readonly Paper[]): number => all.reduce((sum, { perGroup }) => sum + perGroup, 0);
const sizeOf = (pool: readonly Drawable[], group: ConceptGroup): number => pool.filter((one) => one.group === group).length;
/** Pools that have enough for the papers. */
const enough = fc.tuple(counts, papers, seed).map(([some, all, number]) => {
  const filled = Object.fromEntries(
    CONCEPT_GROUPS.map((group) => {
      const own = some[group] ?? [];
      return [group, [...own, Math.max(0, neededBy(all) - own.reduce((sum, one) => sum + one, 0))]];
    }),
  );
  return { pool: poolOf(filled), papers: all, seed: number };
});

const dealtOf = (pool: readonly Drawable[], all: readonly Paper[], number: number): ReadonlyMap<string, readonly Drawable[]> => {
  const dealt = dealPapers(pool, all, number);
  if (!dealt.ok) throw new Error(JSON.stringify(dealt.shortages));
  return dealt.papers;
};
const cardsOf = (dealt: ReadonlyMap<string, readonly Drawable[]>): Record<string, string[]> =>
  Object.fromEntries([...dealt].map(([id, questions]) => [id, questions.map(({ card }) => card)]));

describe('papers dealt from a pool that has enough', () => {
  test('each have exactly as many questions of every group as asked', () => {
    fc.assert(
      fc.property(enough, ({ pool, papers: all, seed: number }) => {
        const dealt = dealtOf(pool, all, number);
        expect([...dealt.keys()]).toEqual(all.map(({ id }) => id));
        for (const { id, perGroup } of all) for (const group of CONCEPT_GROUPS) expect(sizeOf(dealt.get(id) ?? [], group)).toBe(perGroup);
      }),
    );
  });

  test('share no question, and every question is one of the pool', () => {
    fc.assert(
      fc.property(enough, ({ pool, papers: all, seed: number }) => {
        const cards = Object.values(cardsOf(dealtOf(pool, all, number))).flat();
        expect(new Set(cards).size).toBe(cards.length);
        expect(cards.filter((card) => !pool.some((one) => one.card === card))).toEqual([]);
      }),
    );
  });

  test('are the same for the same seed, in whatever order the pool stands', () => {
    fc.assert(
      fc.property(
        enough.chain((one) => fc.tuple(fc.constant(one), fc.shuffledSubarray(one.pool, { minLength: one.pool.length, maxLength: one.pool.length }))),
        ([{ pool, papers: all, seed: number }, otherOrder]) => {
          expect(cardsOf(dealtOf(otherOrder, all, number))).toEqual(cardsOf(dealtOf(pool, all, number)));
        },
      ),
    );
  });

  test('have a concept twice more than another only where that one has no question left', () => {
    fc.assert(
      fc.property(enough, ({ pool, papers: all, seed: number }) => {
        const dealt = dealtOf(pool, all, number);
        const left = new Map(pool.map((one) => [one.card, one]));
        for (const { id } of all) {
          const drawn = dealt.get(id) ?? [];
          for (const { card } of drawn) left.delete(card);
          for (const group of CONCEPT_GROUPS) {
            const times = (concept: string): number => drawn.filter((one) => one.concept === concept).length;
            const most = Math.max(...drawn.filter((one) => one.group === group).map(({ concept }) => times(concept)));
            const couldHave = [...left.values()].filter((one) => one.group === group && times(one.concept) < most - 1);
            expect(couldHave, `${id} ${group}`).toEqual([]);
          }
        }
      }),
    );
  });

  test('use the whole of a pool that has just enough', () => {
    const pool = even([3, 2, 1]);
    const all = [
      { id: 'a', perGroup: 2 },
      { id: 'b', perGroup: 4 },
    ];
    const dealt = dealtOf(pool, all, 7);
    expect(Object.values(cardsOf(dealt)).flat().sort()).toEqual(pool.map(({ card }) => card).sort());
  });
});

test('another seed deals other questions, in another order', () => {
  const pool = even([6, 6]);
  const paper = [{ id: 'final.1', perGroup: 3 }];
  const of = (number: number): string[] => cardsOf(dealtOf(pool, paper, number))['final.1'] ?? [];
  const all = Array.from({ length: 50 }, (_, number) => of(number));
  expect(new Set(all.map((cards) => [...cards].sort().join())).size).toBe(50);
  // Groups do not stand in blocks: the order of a paper is shuffled too.
  expect(all.some((cards) => cards.slice(0, 3).some((card) => card.split('/')[0] !== cards[0]?.split('/')[0]))).toBe(true);
  expect(new Set(all.map(([first]) => first?.split('/')[0]))).toEqual(new Set(CONCEPT_GROUPS));
});

test('every question of a pool is drawn by some seed', () => {
  const pool = even([5, 3]);
  const drawn = new Set(Array.from({ length: 200 }, (_, number) => cardsOf(dealtOf(pool, [{ id: 'pre.1', perGroup: 2 }], number))['pre.1'] ?? []).flat());
  expect(drawn.size).toBe(pool.length);
});

describe('papers that a pool cannot give', () => {
  test('are answered with every group that has too few, how many it has and how many are needed', () => {
    fc.assert(
      fc.property(counts, papers, seed, (some, all, number) => {
        const pool = poolOf(some);
        const short = CONCEPT_GROUPS.filter((group) => sizeOf(pool, group) < neededBy(all));
        fc.pre(short.length > 0);
        expect(dealPapers(pool, all, number)).toEqual({ ok: false, shortages: short.map((group) => ({ group, needed: neededBy(all), there: sizeOf(pool, group) })) });
      }),
      examples(200),
    );
  });

  test('a group without any question is missing too, and so is all of an empty pool', () => {
    const without = even([4]).filter(({ group }) => group !== 'safety');
    expect(dealPapers(without, [{ id: 'pre.1', perGroup: 2 }], 1)).toEqual({ ok: false, shortages: [{ group: 'safety', needed: 2, there: 0 }] });
    const empty = dealPapers([], [{ id: 'pre.1', perGroup: 2 }], 1);
    expect(empty.ok ? [] : empty.shortages).toEqual(CONCEPT_GROUPS.map((group) => ({ group, needed: 2, there: 0 })));
  });
});
