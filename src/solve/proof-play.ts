import { resultOf } from '../run/receipt.ts';
import { Belief, type Stepped } from './belief.ts';
import { bestMove, type Player } from './player.ts';
import type { Solution } from './solution.ts';

/** More moves than any run of sense takes: a player who goes in circles is stopped here. */
const MOST_MOVES = 5000;

/**
 * The score a player comes to in each variant; null where one comes to no end. All variants that are shown the same
 * are played as one, so that hundreds of variants do not take the square of the time.
 */
export function scoresOf(solution: Solution, player: Player): number[] | null {
  const { rules, scenario } = solution;
  const scores: number[] = [];
  const open = apart(solution, Belief.open(solution, 0).all).map((belief) => ({ belief, moves: 0 }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { belief, moves } = at;
    const [first] = belief.worlds;
    if (first === undefined) continue;
    if (first.world.beat < 0) {
      for (const { variant, world } of belief.worlds) scores[variant] = resultOf(rules, scenario, world).score;
      continue;
    }
    const best = moves < MOST_MOVES ? bestMove(belief, first.variant, player) : null;
    if (best === null) return null;
    open.push(...apart(solution, best.stepped).map((next) => ({ belief: next, moves: moves + 1 })));
  }
  return scores;
}

/** Worlds as they are told apart by what was shown. */
function apart(solution: Solution, stepped: readonly Stepped[]): Belief[] {
  const groups = new Map<string, Stepped[]>();
  for (const one of stepped) groups.set(one.seen, [...(groups.get(one.seen) ?? []), one]);
  return [...groups.values()].map((worlds) => new Belief(solution, worlds));
}
