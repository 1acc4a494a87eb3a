/** How the scores of a policy spread over variants and chance: score 0–100, `pass` a probability. */
export interface Spread {
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly pass: number;
}

/** One result with its weight. */
export interface Scored {
  readonly weight: number;
  readonly score: number;
  readonly passed: boolean;
}

/** The spread of weighted results. A percentile is the least score that at least that share does not exceed. */
export function spreadOf(outcomes: readonly Scored[]): Spread {
  const total = outcomes.reduce((sum, { weight }) => sum + weight, 0);
  const sorted = [...outcomes].sort((a, b) => a.score - b.score);
  const percentile = (share: number): number => {
    let sum = 0;
    // A hair less, so that sums of fractions that are the share itself count as it.
    for (const { score, weight } of sorted) if ((sum += weight) >= (share - 1e-9) * total) return score;
    return sorted.at(-1)?.score ?? 0;
  };
  const share = (of: (one: Scored) => number): number => outcomes.reduce((sum, one) => sum + one.weight * of(one), 0) / total;
  return { mean: share(({ score }) => score), p10: percentile(0.1), p50: percentile(0.5), p90: percentile(0.9), pass: share(({ passed }) => (passed ? 1 : 0)) };
}
