import { CONFIDENCES, type Confidence } from '../model/rules.ts';

/** How sure, and whether right. */
export type Sure = readonly [confidence: Confidence, right: boolean];

/** One bin of the reliability diagram; shares from 0 to 1. */
export interface Bin {
  readonly confidence: Confidence;
  readonly count: number;
  readonly right: number;
  /** Share right with its 95 % interval (Wilson); null where there is no answer. */
  readonly share: { readonly value: number; readonly low: number; readonly high: number } | null;
}

/** How well somebody knows what they know (domain.md §4.2.3). */
export interface Calibration {
  readonly count: number;
  readonly bins: readonly Bin[];
  /** Mean confidence less share right: above 0 too sure. With its 95 % interval. */
  readonly bias: { readonly value: number; readonly low: number; readonly high: number };
  /** Mean distance of share right and confidence over the bins. */
  readonly error: number;
  /** Brier score and its parts: `brier = reliability − resolution + uncertainty` (Murphy). */
  readonly brier: number;
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
}

/** From so many answers on it is shown (domain.md §4.2.3). */
export const LEAST_ANSWERS = 20;
/** Two-sided 95 % of the normal distribution. */
const Z = 1.959964;

/** The calibration of at least one answer. */
export function calibrationOf(answers: readonly Sure[]): Calibration {
  const n = Math.max(1, answers.length);
  const rights = answers.filter(([, right]) => right).length;
  const mean = rights / n;
  const bins = CONFIDENCES.map((confidence): Bin => {
    const own = answers.filter(([one]) => one === confidence);
    const right = own.filter(([, ok]) => ok).length;
    return { confidence, count: own.length, right, share: own.length === 0 ? null : wilson(right, own.length) };
  });
  const over = (of: (bin: Bin, said: number, share: number) => number): number =>
    bins.reduce((sum, bin) => sum + (bin.share === null ? 0 : (bin.count / n) * of(bin, bin.confidence / 100, bin.right / bin.count)), 0);
  const gaps = answers.map(([confidence, right]) => confidence / 100 - (right ? 1 : 0));
  const bias = gaps.reduce((sum, gap) => sum + gap, 0) / n;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - bias) ** 2, 0) / Math.max(1, n - 1));
  return {
    count: answers.length,
    bins,
    bias: { value: bias, low: bias - (Z * spread) / Math.sqrt(n), high: bias + (Z * spread) / Math.sqrt(n) },
    error: over((_, said, share) => Math.abs(share - said)),
    brier: gaps.reduce((sum, gap) => sum + gap ** 2, 0) / n,
    reliability: over((_, said, share) => (said - share) ** 2),
    resolution: over((_, __, share) => (share - mean) ** 2),
    uncertainty: mean * (1 - mean),
  };
}

/** The Wilson interval of a share, which holds its level for few answers too. */
function wilson(right: number, count: number): { value: number; low: number; high: number } {
  const share = right / count;
  const z2 = Z * Z;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (Z / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count * count));
  // The share lies inside, also where rounding is a hair off: none right reaches down to nothing, all right up to all.
  return { value: share, low: Math.max(0, Math.min(share, middle - half)), high: Math.min(1, Math.max(share, middle + half)) };
}
