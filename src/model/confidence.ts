import { CONFIDENCES, type Confidence, type Rules } from './rules.ts';

/** Points of a diagnosis at some confidence, by how much weight it is right and by how much wrong. */
export function sureCost({ tariff }: Rules, confidence: Confidence, right: number, wrong: number): number {
  const points = tariff.diagnosis[confidence];
  return right * points.right + wrong * points.wrong;
}

/** The confidence that costs least for these weights (probabilities will do); of equals the surer, which is the plainer advice. */
export const fittingConfidence = (rules: Rules, right: number, wrong: number): Confidence =>
  CONFIDENCES.reduce((best, one) => (sureCost(rules, one, right, wrong) <= sureCost(rules, best, right, wrong) ? one : best));
