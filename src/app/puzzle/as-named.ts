import { CONFIDENCES, type Confidence, type Tariff } from '../../model/rules.ts';
import { judge, type BoardOption, type Posterior } from '../../solve/board.ts';

/** An option within so many points of the best counts as found. */
export const CLOSE = 1;

/** Sums of fractions that differ by less are the same. */
const HAIR = 1e-6;

const expectedCost = ({ diagnosis }: Tariff, confidence: Confidence, share: number): number => share * diagnosis[confidence].right + (1 - share) * diagnosis[confidence].wrong;

/** The confidence that costs least on average where a state is right with this probability; of equals the surer. */
export const fittingConfidence = (tariff: Tariff, share: number): Confidence =>
  CONFIDENCES.reduce((best, one) => (expectedCost(tariff, one, share) <= expectedCost(tariff, best, share) ? one : best));

/**
 * Of a diagnosis that was made, the board knows what it cost as it was made, with its confidence and underlined
 * lines. A puzzle asks for the state alone: so the named state is valued as if it had been named well.
 */
export function namedWell(tariff: Tariff, options: readonly BoardOption[], posterior: Posterior | null): readonly BoardOption[] {
  return options.map((option) => {
    const { move } = option;
    if (!option.taken || move.kind !== 'diagnose' || posterior === null) return option;
    // The others stand there at their best: where none of them is best, it is this state that is.
    const isBest = options.every((other) => other === option || other.regret > HAIR);
    const share = posterior.shares[move.state];
    const unfit = expectedCost(tariff, move.confidence, share) - expectedCost(tariff, fittingConfidence(tariff, share), share);
    const regret = isBest ? 0 : Math.max(0, option.regret - unfit);
    if (regret > CLOSE) return option;
    return { ...option, regret, expected: option.expected - (option.regret - regret), judgement: judge(regret), best: isBest || option.best };
  });
}
