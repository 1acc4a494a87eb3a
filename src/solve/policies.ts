import { STYLES } from '../model/rules.ts';
import { resultOf } from '../run/receipt.ts';
import { STATES } from '../model/readiness.ts';
import { legalMoves } from '../run/legal.ts';
import { guesser } from './guesser.ts';
import { playAll } from './play-all.ts';
import { allowsBy, alwaysStyle, bestPlayer, longest, restrictionOf, type Player } from './player.ts';
import type { WholeSolution } from './solution.ts';
import { spreadOf, type Scored, type Spread } from './spread.ts';

/** Scores of the policies; null where one cannot come to an end. */
export interface Policies {
  readonly par: Spread | null;
  readonly guesser: Spread;
  readonly longest: Spread | null;
  readonly allWrong: Spread | null;
  readonly S1: Spread | null;
  readonly S2: Spread | null;
  readonly S3: Spread | null;
  readonly S4: Spread | null;
}

/**
 * What comes of other ways to play, exactly: guessing; always the longest choice and always one style (asking and
 * diagnosing as well as can be with that); and knowing everything but naming a wrong state each time.
 */
export function policiesOf(solution: WholeSolution): Policies {
  const picking = (picks: Parameters<typeof restrictionOf>[1]): Spread | null => {
    const values = solution.values(restrictionOf(solution, picks));
    return spreadOfPlay(solution, { worth: values, moves: values.moves, known: false, allows: allowsBy(solution.scenario, picks, solution) });
  };
  const [S1, S2, S3, S4] = STYLES.map((style) => picking(alwaysStyle(style)));
  return {
    par: spreadOfPlay(solution, bestPlayer(solution, false)),
    guesser: guesser(solution),
    longest: picking(longest),
    allWrong: spreadOfPlay(solution, wrongPlayer(solution)),
    S1: S1 ?? null,
    S2: S2 ?? null,
    S3: S3 ?? null,
    S4: S4 ?? null,
  };
}

/** One who knows the variant and names a wrong state at every diagnosis, else plays best. */
export function wrongPlayer(solution: WholeSolution): Player {
  const { least } = solution.wrongValues();
  const { scenario, rules } = solution;
  const none = (): number => Infinity;
  return {
    worth: { state: (state) => least.points[state] ?? Infinity, position: none },
    moves: { state: (state) => least.moves[state] ?? Infinity, position: none },
    known: true,
    allows: (move, world) => {
      if (move.kind !== 'diagnose') return true;
      const doctor = legalMoves(scenario, world, rules).diagnosis?.doctor ?? '';
      return STATES.includes(move.state) && world.doctors[doctor]?.state !== move.state;
    },
  };
}

function spreadOfPlay(solution: WholeSolution, player: Player): Spread | null {
  const ends = playAll(solution, player);
  if (ends === null) return null;
  const outcomes = ends.map((world, variant): Scored => {
    const { score, passed } = resultOf(solution.rules, solution.scenario, world);
    return { weight: solution.positions.weights[variant] ?? 0, score, passed };
  });
  return spreadOf(outcomes);
}
