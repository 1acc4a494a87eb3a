import { CONFIDENCES, type Confidence, type Tariff } from '../../model/rules.ts';
import type { State } from '../../model/readiness.ts';
import type { BoardOption } from '../../solve/board.ts';

/** An option within so many points of the best counts as found. */
export const CLOSE = 1;

const expectedCost = ({ diagnosis }: Tariff, confidence: Confidence, share: number): number => share * diagnosis[confidence].right + (1 - share) * diagnosis[confidence].wrong;

/** The confidence that costs least on average where a state is right with this probability; of equals the surer. */
export const fittingConfidence = (tariff: Tariff, share: number): Confidence =>
  CONFIDENCES.reduce((best, one) => (expectedCost(tariff, one, share) <= expectedCost(tariff, best, share) ? one : best));

/**
 * Of a diagnosis that was made, the board knows what it cost as it was made, and beside it the best one that names
 * the same state. A puzzle asks for the state alone: then that one stands for it.
 */
export function namedWell(options: readonly BoardOption[]): readonly BoardOption[] {
  const taken = options.find((option) => option.taken && option.move.kind === 'diagnose');
  const twin = options.find((option) => option !== taken && named(option) !== null && named(option) === (taken === undefined ? null : named(taken)));
  return twin === undefined ? options : options.filter((option) => option !== taken).map((option) => (option === twin ? { ...option, taken: true } : option));
}

const named = ({ move }: BoardOption): State | null => (move.kind === 'diagnose' ? move.state : null);
