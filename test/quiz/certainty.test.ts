import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import { CONFIDENCES, type Confidence } from '../../src/model/rules.ts';
import { CERTAINTY, certaintyPoints } from '../../src/quiz/certainty.ts';

/** Points to expect of an answer that is right with that probability, exactly. */
const expected = (confidence: Confidence, chance: Fraction): Fraction =>
  chance.mul(certaintyPoints(confidence, true)).add(new Fraction(1).sub(chance).mul(certaintyPoints(confidence, false)));
const best = (chance: Fraction): Confidence[] => {
  const most = CONFIDENCES.map((one) => expected(one, chance)).reduce((a, b) => (a.gt(b) ? a : b));
  return CONFIDENCES.filter((one) => expected(one, chance).equals(most));
};

test('the points are those of the source: +1, +2, +3 and 0, −2, −6', () => {
  expect(CONFIDENCES.map((one) => [one, certaintyPoints(one, true), certaintyPoints(one, false)])).toEqual([
    [40, 1, 0],
    [60, 1, 0],
    [80, 2, -2],
    [95, 3, -6],
  ]);
  expect(Object.keys(CERTAINTY)).toHaveLength(CONFIDENCES.length);
});

test('80 % pays from two thirds on, 95 % from four fifths on, exactly', () => {
  const [twoThirds, fourFifths] = [new Fraction(2, 3), new Fraction(4, 5)];
  expect(expected(80, twoThirds).equals(expected(60, twoThirds))).toBe(true);
  expect(expected(95, fourFifths).equals(expected(80, fourFifths))).toBe(true);
  const hair = new Fraction(1, 10 ** 12);
  expect([twoThirds.sub(hair), twoThirds, twoThirds.add(hair)].map(best)).toEqual([[40, 60], [40, 60, 80], [80]]);
  expect([fourFifths.sub(hair), fourFifths, fourFifths.add(hair)].map(best)).toEqual([[80], [80, 95], [95]]);
});

test('who says how sure they are does best, at each of the four levels', () => {
  for (let percent = 0; percent <= 100; percent += 1) {
    const chance = new Fraction(percent, 100);
    const honest: Confidence = percent < 50 ? 40 : chance.lt('2/3') ? 60 : percent < 80 ? 80 : 95;
    expect(best(chance), `${percent} %`).toContain(honest);
  }
  for (const confidence of CONFIDENCES) expect(best(new Fraction(confidence, 100))).toContain(confidence);
});

test('who is always sure and right half the time loses', () => {
  expect(expected(95, new Fraction(1, 2)).valueOf()).toBe(-1.5);
  expect(expected(40, new Fraction(1, 2)).valueOf()).toBe(0.5);
});
