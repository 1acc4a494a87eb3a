import { legalMoves } from '../run/legal.ts';
import type { Move } from '../run/world.ts';
import { Belief } from './belief.ts';
import type { ProbeWorth } from './board.ts';
import type { Solution } from './solution.ts';

/** What each question offered along a run was worth there: expected points of best play without it less those with it. */
export function probeWorths(solution: Solution, variant: number, moves: readonly Move[]): ProbeWorth[] {
  const { scenario, rules, graph } = solution;
  const worths: ProbeWorth[] = [];
  let { belief } = Belief.open(solution, variant);
  moves.forEach((move, step) => {
    for (const { id } of legalMoves(scenario, belief.world(variant), rules).probes) {
      const worth = (belief.points(belief.worlds, solution.without(graph.words.act(id))) - belief.points()) / belief.weight;
      worths.push({ step, probe: id, worth });
    }
    belief = belief.after(variant, belief.step(variant, move));
  });
  return worths;
}
