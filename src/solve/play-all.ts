import type { World } from '../run/world.ts';
import { Belief, type Possible, type Stepped } from './belief.ts';
import { bestMove, type Player } from './player.ts';
import type { Solution } from './solution.ts';

/** More moves than any run of sense takes: a player who goes in circles is stopped here. */
const MOST_MOVES = 5000;

/**
 * How a player ends each variant; null where one comes to no end. All variants that are shown the same are played
 * as one, so that hundreds of variants do not take the square of the time; who knows the variant plays each alone.
 */
export function playAll(solution: Solution, player: Player): World[] | null {
  const ends: World[] = [];
  const open = apart(solution, Belief.open(solution, 0).all, player).map((belief) => ({ belief, moves: 0 }));
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { belief, moves } = at;
    const [first] = belief.worlds;
    if (first === undefined) continue;
    if (first.world.beat < 0) {
      for (const { variant, world } of belief.worlds) ends[variant] = world;
      continue;
    }
    const best = moves < MOST_MOVES ? bestMove(belief, first.variant, player) : null;
    if (best === null) return null;
    open.push(...apart(solution, best.stepped, player).map((next) => ({ belief: next, moves: moves + 1 })));
  }
  return ends;
}

/** Worlds as they are told apart by what was shown, or all apart where the variant is known. */
function apart(solution: Solution, stepped: readonly Stepped[], { known }: Player): Belief[] {
  const groups = new Map<string | number, Possible[]>();
  for (const { variant, weight, world, seen } of stepped) {
    const key = known ? variant : seen;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [{ variant, weight, world }]);
    else group.push({ variant, weight, world });
  }
  return [...groups.values()].map((worlds) => new Belief(solution, worlds));
}
