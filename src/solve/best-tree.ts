import type { Move } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';
import { optionsAt } from './board-of.ts';
import { Belief } from './belief.ts';
import type { BoardOption } from './board.ts';
import { bestMove, type Player } from './player.ts';
import type { Solution } from './solution.ts';

/** Best play as a tree: what to do at a position, and where what is then shown leads. */
export interface BestNode {
  readonly beat: Id;
  /** Variants that are still possible here, and their share of all. */
  readonly variants: readonly number[];
  readonly share: number;
  /** Expected deductions from here to the end. */
  readonly expected: number;
  /** Null at an end, or where a run can get stuck. */
  readonly move: Move | null;
  readonly options: readonly BoardOption[];
  readonly next: readonly BestNode[];
}

/** Positions of the tree at most; a script whose openings differ in hundreds of variants has as many lines. */
const MOST_NODES = 20_000;

/** The tree of best play, one root for each thing the opening can show. */
export function bestTree(solution: Solution, player: Player): BestNode[] {
  const total = solution.positions.weights.reduce((sum, weight) => sum + weight, 0);
  let nodes = 0;
  const nodeOf = (belief: Belief): BestNode => {
    nodes += 1;
    const [first] = belief.worlds;
    if (first === undefined) throw new RangeError('a belief has a world at least');
    const { variant, world } = first;
    const expected = belief.points() / belief.weight;
    const shared = { beat: solution.scenario.beats[world.beat]?.id ?? '', variants: belief.worlds.map((one) => one.variant), share: belief.weight / total, expected };
    const best = world.beat < 0 || world.stuck || nodes > MOST_NODES ? null : bestMove(belief, variant, player);
    if (best === null) return { ...shared, move: null, options: [], next: [] };
    const seen = [...new Set(best.stepped.map((one) => one.seen))];
    return {
      ...shared,
      move: best.move,
      options: optionsAt(belief, variant, best.move).map(({ option }) => option),
      next: seen.map((one) =>
        nodeOf(
          new Belief(
            solution,
            best.stepped.filter((stepped) => stepped.seen === one),
          ),
        ),
      ),
    };
  };
  const all = Belief.open(solution, 0).all;
  return [...new Set(all.map(({ seen }) => seen))].map((one) =>
    nodeOf(
      new Belief(
        solution,
        all.filter(({ seen }) => seen === one),
      ),
    ),
  );
}
