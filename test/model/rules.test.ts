import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentRules, rulesById } from '../../src/model/released-rules.ts';
import { rules1 } from '../../src/model/rules-1.ts';
import { CONFIDENCES, type Confidence } from '../../src/model/rules.ts';

const expected = (confidence: Confidence, chance: number): number => {
  const { right, wrong } = rules1.tariff.diagnosis[confidence];
  return chance * right + (1 - chance) * wrong;
};
const best = (chance: number): Confidence => CONFIDENCES.reduce((a, b) => (expected(b, chance) < expected(a, chance) - 1e-12 ? b : a));

test('honest confidence is the best policy: whoever is right with the named probability loses least by naming it', () => {
  for (const confidence of CONFIDENCES) expect(best(confidence / 100)).toBe(confidence);
});

test('the levels switch at 50 %, 66.7 % and 87.5 % (domain.md §4.2)', () => {
  const switches: [number, Confidence, Confidence][] = [
    [1 / 2, 40, 60],
    [2 / 3, 60, 80],
    [7 / 8, 80, 95],
  ];
  for (const [chance, below, above] of switches) {
    expect(expected(below, chance)).toBeCloseTo(expected(above, chance), 12);
    expect(best(chance - 0.01)).toBe(below);
    expect(best(chance + 0.01)).toBe(above);
  }
});

test('more knowledge never costs: the least expected loss falls as the chance of being right rises', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true }), (chance, more) => {
      const least = (p: number) => Math.min(...CONFIDENCES.map((confidence) => expected(confidence, p)));
      expect(least(Math.min(1, chance + more))).toBeLessThanOrEqual(least(chance) + 1e-9);
    }),
  );
});

test('released rules cannot be changed and are found by id', () => {
  expect(() => Object.assign(rules1.tariff, { weak: 0 })).toThrow(TypeError);
  expect(() => Object.assign(rules1.response.P1.S1, { key: -2 })).toThrow(TypeError);
  expect(rulesById('rules-1')).toBe(rules1);
  expect(rulesById('rules-0')).toBeUndefined();
  expect(rulesById(currentRules.id)).toBe(currentRules);
});

test('all points are whole numbers from 0 on', () => {
  const numbers: number[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(rules1.tariff);
  expect(numbers.length).toBeGreaterThan(15);
  for (const number of numbers) expect(Number.isInteger(number) && number >= 0).toBe(true);
});
