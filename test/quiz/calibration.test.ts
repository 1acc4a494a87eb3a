import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { calibrationOf, LEAST_ANSWERS, type Sure } from '../../src/quiz/calibration.ts';

const sure = (confidence: Sure[0], right: number, of: number): Sure[] => Array.from({ length: of }, (_, nth) => [confidence, nth < right]);
const anyAnswers = fc.array(fc.tuple(fc.constantFrom(...CONFIDENCES), fc.boolean()), { minLength: 1, maxLength: 80 });
const shareOf = (confidence: Sure[0], right: number, of: number) => calibrationOf(sure(confidence, right, of)).bins.find((bin) => bin.confidence === confidence)?.share;

describe('with any answers', () => {
  test('the Brier score is reliability less resolution plus uncertainty', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { brier, reliability, resolution, uncertainty } = calibrationOf(answers);
        expect(Math.abs(brier - (reliability - resolution + uncertainty))).toBeLessThan(1e-12);
      }),
    );
  });

  test('the Brier score is the mean square of confidence less outcome', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const squares = answers.map(([confidence, right]) => (confidence / 100 - Number(right)) ** 2);
        expect(calibrationOf(answers).brier).toBeCloseTo(squares.reduce((sum, one) => sum + one, 0) / answers.length, 12);
      }),
    );
  });

  test('the bias is mean confidence less share right, inside its interval', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const said = answers.reduce((sum, [confidence]) => sum + confidence / 100, 0) / answers.length;
        const share = answers.filter(([, right]) => right).length / answers.length;
        const { bias } = calibrationOf(answers);
        expect(bias.value).toBeCloseTo(said - share, 12);
        expect(bias.low).toBeLessThanOrEqual(bias.value);
        expect(bias.high).toBeGreaterThanOrEqual(bias.value);
      }),
    );
  });

  test('the error is the mean distance of share right and confidence, and no less than the bias', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const gaps = CONFIDENCES.map((confidence) => {
          const own = answers.filter(([one]) => one === confidence);
          return Math.abs(own.filter(([, right]) => right).length - (own.length * confidence) / 100);
        });
        const { error, bias } = calibrationOf(answers);
        expect(error).toBeCloseTo(gaps.reduce((sum, one) => sum + one, 0) / answers.length, 12);
        expect(error).toBeGreaterThanOrEqual(Math.abs(bias.value) - 1e-12);
      }),
    );
  });

  test('every answer stands in the bin of its confidence, whatever their order; empty bins have no share', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { bins, count } = calibrationOf(answers);
        expect(count).toBe(answers.length);
        expect(bins.map(({ confidence }) => confidence)).toEqual([...CONFIDENCES]);
        for (const { confidence, count: own, right, share } of bins) {
          const there = answers.filter(([one]) => one === confidence);
          expect([own, right]).toEqual([there.length, there.filter(([, ok]) => ok).length]);
          expect(share?.value ?? null).toBe(own === 0 ? null : right / own);
          if (share !== null) expect(0 <= share.low && share.low <= share.value && share.value <= share.high && share.high <= 1).toBe(true);
        }
        expect(calibrationOf([...answers].reverse()).bins).toEqual(bins);
      }),
    );
  });
});

describe('the interval of a share', () => {
  // Wilson score intervals at 95 % without continuity correction: the first four as Newcombe prints them (Stat. Med. 1998, 17:857).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [8, 10, 0.49016, 0.94332],
    [1, 2, 0.09453, 0.90547],
    [10, 10, 0.72247, 1],
    [1, 1, 0.20655, 1],
  ])('of %i right of %i', (right, of, low, high) => {
    const share = shareOf(80, right, of);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  test('narrows with more answers and never reaches beyond nothing or all', () => {
    const widths = [4, 20, 100, 1000].map((of) => {
      const share = shareOf(60, of / 2, of);
      return (share?.high ?? 1) - (share?.low ?? 0);
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(new Set(widths).size).toBe(widths.length);
    expect([shareOf(95, 0, 3)?.low, shareOf(95, 3, 3)?.high]).toEqual([0, 1]);
  });
});

describe('by hand', () => {
  test('who is right just as often as said is perfectly calibrated', () => {
    const answers = [...sure(40, 4, 10), ...sure(60, 6, 10), ...sure(80, 8, 10), ...sure(95, 19, 20)];
    const found = calibrationOf(answers);
    expect(found.error).toBeCloseTo(0, 12);
    expect(found.reliability).toBeCloseTo(0, 12);
    expect(found.bias.value).toBeCloseTo(0, 12);
    // 37 of 50 right; the Brier score is what is left of uncertainty: Σ n·p·(1−p) / 50.
    expect(found.uncertainty).toBeCloseTo(0.74 * 0.26, 12);
    expect(found.brier).toBeCloseTo((10 * 0.24 + 10 * 0.24 + 10 * 0.16 + 20 * 0.0475) / 50, 12);
    expect(found.bias.low).toBeLessThan(0);
    expect(found.bias.high).toBeGreaterThan(0);
  });

  test('who is always sure and always wrong is as far off as can be', () => {
    const found = calibrationOf(sure(95, 0, 20));
    expect(found.bias.value).toBeCloseTo(0.95, 12);
    // All gaps are the same: there is no doubt about it.
    expect([found.bias.low, found.bias.high].map((one) => one.toFixed(9))).toEqual(['0.950000000', '0.950000000']);
    expect(found.error).toBeCloseTo(0.95, 12);
    expect(found.brier).toBeCloseTo(0.9025, 12);
    expect(found.reliability).toBeCloseTo(0.9025, 12);
    expect([found.resolution, found.uncertainty]).toEqual([0, 0]);
  });

  test('who is never sure and always right is too unsure', () => {
    expect(calibrationOf(sure(40, 20, 20)).bias.value).toBeCloseTo(-0.6, 12);
  });

  test('the interval of the bias is the mean and twice its standard error, near enough', () => {
    // Gaps 0.8 and −0.2, ten of each: mean 0.3, deviation √(20·0.25/19).
    const { bias } = calibrationOf(sure(80, 10, 20));
    const half = (1.959964 * Math.sqrt(5 / 19)) / Math.sqrt(20);
    expect(bias.value).toBeCloseTo(0.3, 12);
    expect(bias.low).toBeCloseTo(0.3 - half, 6);
    expect(bias.high).toBeCloseTo(0.3 + half, 6);
  });

  test('it is shown from twenty answers on', () => {
    expect(LEAST_ANSWERS).toBe(20);
  });
});
