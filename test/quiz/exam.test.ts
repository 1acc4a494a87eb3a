import Fraction from 'fraction.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { certaintyPoints } from '../../src/quiz/certainty.ts';
import { examResult, timeLeft, type ExamMark } from '../../src/quiz/exam.ts';

const marked = (got: number, of: number, more: Partial<ExamMark> = {}): ExamMark => ({ card: `quiz/x/${got}-${of}`, right: got === of, got, of, confidence: null, ...more });
const anyMark = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.nat({ max: 12 }), fc.constantFrom(null, ...CONFIDENCES))
  .map(([of, got, confidence]) => marked(Math.min(got, of), of, { confidence }));
const percent = (...marks: ExamMark[]): number => examResult(marks, 0).percent;

describe('what an examination comes to', () => {
  test('counts each question the same, with the part of it that is right', () => {
    expect(percent(marked(1, 3), marked(2, 3))).toBe(50);
    expect(percent(marked(1, 3), marked(1, 3), marked(1, 3))).toBe(33);
    expect(percent(marked(1, 6), marked(1, 3), marked(1, 2))).toBe(33);
    expect(percent(marked(1, 6), marked(5, 6), marked(1, 1), marked(0, 1))).toBe(50);
    expect(percent(marked(1, 1), marked(0, 10))).toBe(50);
  });

  test('is exact where thirds and sixths of binary fractions would not be', () => {
    // Six sixths are one; added up as binary fractions they are a hair less, and 49 % would be left of half the points.
    expect(percent(...Array.from({ length: 6 }, () => marked(1, 6)), ...Array.from({ length: 4 }, () => marked(1, 1)))).toBe(50);
    expect(percent(...Array.from({ length: 3 }, () => marked(1, 3)), marked(1, 1))).toBe(50);
    expect(percent(marked(1, 4), marked(1, 4), marked(2, 3), marked(2, 3), marked(2, 3))).toBe(50);
    expect(percent(marked(7, 10), marked(1, 10), marked(1, 5), marked(1, 1))).toBe(50);
  });

  test('is the share of the points in percent, rounded down, with any marks', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1, maxLength: 40 }), (marks) => {
        const share = marks
          .reduce((sum, { got, of }) => sum.add(new Fraction(got, of)), new Fraction(0))
          .mul(100)
          .div(marks.length);
        expect(examResult(marks, 0).percent).toBe(Number(share.floor().valueOf()));
      }),
    );
  });

  test('passes from the mark on and never by rounding up', () => {
    const of1000 = (got: number): ExamMark[] => [marked(got, 1000)];
    expect(examResult(of1000(799), 80)).toMatchObject({ percent: 79, passed: false });
    expect(examResult(of1000(800), 80)).toMatchObject({ percent: 80, passed: true });
    expect(examResult(of1000(1000), 100)).toMatchObject({ percent: 100, passed: true });
    expect(examResult(of1000(999), 100)).toMatchObject({ percent: 99, passed: false });
    expect(examResult(of1000(0), 0)).toMatchObject({ percent: 0, passed: true });
  });

  test('counts the questions that are wholly right', () => {
    expect(examResult([marked(1, 1), marked(2, 3), marked(4, 4), marked(0, 1)], 0)).toMatchObject({ right: 2, count: 4 });
  });

  test('adds up the points of certainty of those answers that said how sure they were', () => {
    const marks = [
      marked(1, 1, { confidence: 95 }),
      marked(0, 1, { confidence: 95 }),
      marked(1, 1, { confidence: 80 }),
      marked(2, 3, { confidence: 80 }),
      marked(1, 1, { confidence: 40 }),
      marked(0, 1, { confidence: 60 }),
      marked(1, 1),
    ];
    expect(examResult(marks, 0).certainty).toBe(3 - 6 + 2 - 2 + 1 + 0);
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 20 }), (all) => {
        const points = all.map(({ confidence, right }) => (confidence === null ? 0 : certaintyPoints(confidence, right)));
        expect(examResult(all, 0).certainty).toBe(points.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  test('without a question is nothing, and passes nothing that asks for something', () => {
    expect(examResult([], 60)).toEqual({ percent: 0, right: 0, count: 0, certainty: 0, passed: false });
  });
});

describe('the time left', () => {
  const started = 1_000_000;
  const minute = 60_000;
  const timing = (seen: number = started) => ({ started, minutes: 25, seen });

  test('passes, whether the page is open or closed', () => {
    expect(timeLeft(timing(), started)).toBe(25 * minute);
    expect(timeLeft(timing(), started + 10 * minute)).toBe(15 * minute);
    // Nothing was kept for twenty minutes: they are gone all the same.
    expect(timeLeft(timing(started + minute), started + 21 * minute)).toBe(4 * minute);
  });

  test('is over at its end and stays over', () => {
    expect(timeLeft(timing(), started + 25 * minute - 1)).toBe(1);
    expect(timeLeft(timing(), started + 25 * minute)).toBe(0);
    expect(timeLeft(timing(), started + 3000 * minute)).toBe(0);
  });

  test('is not given back by a clock set back', () => {
    expect(timeLeft(timing(started + 20 * minute), started + minute)).toBe(5 * minute);
    expect(timeLeft(timing(started + 26 * minute), started)).toBe(0);
    expect(timeLeft(timing(), started - 100 * minute)).toBe(25 * minute);
  });

  test('is never below nothing nor above what there was, and never grows while something is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10, max: 10 * 60 }), { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (clocks, minutes) => {
        let seen = started;
        let before = minutes * minute;
        for (const second of clocks) {
          const clock = started + second * 1000;
          const left = timeLeft({ started, minutes, seen }, clock);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(before);
          before = left;
          seen = Math.max(seen, clock);
        }
      }),
    );
  });
});
