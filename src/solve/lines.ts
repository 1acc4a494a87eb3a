import { resultOf } from '../run/receipt.ts';
import type { Line } from './board.ts';
import { play, type Played, type Player } from './player.ts';
import type { Solution } from './solution.ts';
import { WholeSolution } from './solution.ts';

/** Best play of one who knows only what was shown, in one variant. */
export const bestLine = (solution: Solution, variant: number): Line => lineOf(solution, play(solution, variant, best(solution, false)));

/** Best play of one who knows the variant. */
export const hindsightLine = (solution: Solution, variant: number): Line => lineOf(solution, play(solution, variant, best(solution, true)));

const best = (solution: Solution, known: boolean): Player => ({
  worth: solution.worth,
  ...(solution instanceof WholeSolution ? { moves: solution.best.moves } : {}),
  known,
  allows: () => true,
});

function lineOf({ rules, scenario }: Solution, { moves, worlds }: Played): Line {
  const [first] = worlds;
  const last = worlds.at(-1) ?? first;
  if (last === undefined) throw new RangeError('a run has a world at least');
  const { score, target } = resultOf(rules, scenario, last);
  return { moves, score, target, doctors: worlds.map(({ doctors }) => doctors) };
}
