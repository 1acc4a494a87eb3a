import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { reviewOf, type Review } from '../../src/run/review.ts';
import type { Scenario } from '../../src/script/scenario.ts';

/** The review of a run from its moves as text; the moves must be legal and end the run. */
export function reviewed(scenario: Scenario, variant: number, text: string): Review {
  const moves = parseMoves(text);
  if (!moves.ok) throw new Error(moves.text);
  const result = reviewOf(currentRules, scenario, variant, moves.moves);
  if (!result.ok) throw new Error(`move ${result.place}: ${result.problem?.code ?? 'no end'}`);
  return result.review;
}
