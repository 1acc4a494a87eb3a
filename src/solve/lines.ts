import { resultOf } from '../run/receipt.ts';
import type { Line } from './board.ts';
import { bestPlayer, play, type Played } from './player.ts';
import type { Solution } from './solution.ts';

/** Best play of one who knows only what was shown, in one variant. */
export const bestLine = (solution: Solution, variant: number): Line => lineOf(solution, play(solution, variant, bestPlayer(solution, false)));

/** Best play of one who knows the variant. */
export const hindsightLine = (solution: Solution, variant: number): Line => lineOf(solution, play(solution, variant, bestPlayer(solution, true)));

function lineOf({ rules, scenario }: Solution, { moves, worlds }: Played): Line {
  const [first] = worlds;
  const last = worlds.at(-1) ?? first;
  if (last === undefined) throw new RangeError('a run has a world at least');
  const { score, passed, target } = resultOf(rules, scenario, last);
  return { moves, score, passed, target, doctors: worlds.map(({ doctors }) => doctors) };
}
