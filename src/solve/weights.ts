import { doctorsOf, type Scenario } from '../script/scenario.ts';
import { variantsOf } from '../run/variants.ts';

/** Totals above this times a run's deductions leave the whole numbers a double holds (2^53); scripts hardly ever reach it. */
const MOST_TOTAL = 2 ** 40;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The greatest common divisor of whole numbers above 0. */
export const gcdOf = (all: readonly number[]): number => all.reduce(gcd, 0);

/**
 * The weights of all variants as whole numbers in the proportion of their probabilities, so that expectations
 * are sums of whole numbers and exact. Where they would grow too large they are rounded to 2^-40 of the whole.
 */
export function wholeWeights(scenario: Scenario): number[] {
  let all = [1];
  for (const { starts } of doctorsOf(scenario)) all = all.flatMap((one) => starts.map((start) => one * start.weight));
  for (const { percent } of scenario.chances) {
    const common = gcd(percent, 100);
    all = all.flatMap((one) => [(one * percent) / common, (one * (100 - percent)) / common]);
  }
  const common = gcdOf(all);
  const whole = all.map((one) => one / common);
  if (whole.reduce((sum, one) => sum + one, 0) <= MOST_TOTAL) return whole;
  return variantsOf(scenario).map(({ weight }) => Math.max(1, Math.round(weight * MOST_TOTAL)));
}
