import type { State } from '../../model/readiness.ts';
import type { BoardOption } from '../../solve/board.ts';

/** An option within so many points of the best counts as found. */
export const CLOSE = 1;

/**
 * Of a diagnosis that was made, the board knows what it cost as it was made, and beside it the best one that names
 * the same state. A puzzle asks for the state alone: then that one stands for it.
 */
export function namedWell(options: readonly BoardOption[]): readonly BoardOption[] {
  const taken = options.find((option) => option.taken);
  const state = taken === undefined ? null : named(taken);
  const twin = state === null ? undefined : options.find((option) => option !== taken && named(option) === state);
  return twin === undefined ? options : options.filter((option) => option !== taken).map((option) => (option === twin ? { ...option, taken: true } : option));
}

const named = ({ move }: BoardOption): State | null => (move.kind === 'diagnose' ? move.state : null);
