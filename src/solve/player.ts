import { actsOf } from '../script/conditions-of.ts';
import type { Choice, Scenario } from '../script/scenario.ts';
import type { Style } from '../model/rules.ts';
import { legalMoves } from '../run/legal.ts';
import type { Move, World } from '../run/world.ts';
import { Belief, type Stepped } from './belief.ts';
import type { Worth } from './search.ts';
import type { Restriction, Solution } from './solution.ts';

/** One who plays a scenario: by what values, knowing what, and what it never does. */
export interface Player {
  readonly worth: Worth;
  /** Decides between equals where a run could go in circles. */
  readonly moves?: Worth | undefined;
  /** Whether the variant is known (hindsight). */
  readonly known: boolean;
  allows(move: Move, world: World): boolean;
}

/** Best play: of one who knows only what was shown (par), or with `known` the variant too (hindsight). */
export const bestPlayer = ({ worth, moves }: Solution, known: boolean): Player => ({ worth, moves, known, allows: () => true });

/** A run as it was played. */
export interface Played {
  readonly moves: readonly Move[];
  /** The worlds from the opening on, one more than moves. */
  readonly worlds: readonly World[];
  /** Whether it came to its end. */
  readonly ended: boolean;
}

/** More moves than any run of sense takes: a player who goes in circles is stopped here. */
const MOST_MOVES = 5000;

/** Plays a variant to its end, at each moment by the least expected points. Of equals the fewest moves, then a decision before a question, then the order of the script. */
export function play(solution: Solution, variant: number, player: Player): Played {
  let { belief } = Belief.open(solution, variant);
  const moves: Move[] = [];
  const worlds: World[] = [belief.world(variant)];
  for (let world = belief.world(variant); world.beat >= 0 && moves.length < MOST_MOVES; world = belief.world(variant)) {
    if (player.known) belief = new Belief(solution, [{ variant, weight: 1, world }]);
    const best = bestMove(belief, variant, player);
    if (best === null) break;
    moves.push(best.move);
    belief = belief.after(variant, best.stepped);
    worlds.push(belief.world(variant));
  }
  return { moves, worlds, ended: belief.world(variant).beat < 0 };
}

/** The move that player makes where that is known, written as in one variant, and what it leads to; null where none comes to an end. */
export function bestMove(belief: Belief, variant: number, player: Player): { readonly move: Move; readonly stepped: readonly Stepped[] } | null {
  const world = belief.world(variant);
  const asks = new Set(legalMoves(belief.solution.scenario, world, belief.solution.rules).probes.map(({ id }) => id));
  const isProbe = (move: Move): boolean => move.kind === 'act' && asks.has(move.id);
  const options = belief.options(variant).filter((move) => player.allows(move, world));
  let best: { move: Move; stepped: readonly Stepped[]; points: number; moves: number } | null = null;
  for (const move of [...options.filter((one) => !isProbe(one)), ...options.filter(isProbe)]) {
    const stepped = belief.step(variant, move);
    const points = belief.pointsOf(stepped, player.worth);
    if (points === Infinity || (best !== null && points > best.points)) continue;
    const taken = player.moves === undefined ? 0 : belief.pointsOf(stepped, player.moves, 0);
    if (best === null || points < best.points || taken < best.moves) best = { move, stepped, points, moves: taken };
  }
  return best;
}

/** Which of the choices offered a player may make. */
type Picks = (choices: readonly Choice[]) => readonly Choice[];

/** Always the longest choice, in characters; the first of equals. */
export const longest: Picks = (choices) => {
  let most: { readonly choice: Choice; readonly length: number } | null = null;
  for (const choice of choices) {
    const { length } = [...choice.text];
    if (most === null || length > most.length) most = { choice, length };
  }
  return most === null ? [] : [most.choice];
};

/** Always one style, where any choice on offer has it; else any. */
export const alwaysStyle =
  (style: Style): Picks =>
  (choices) => {
    const of = choices.filter(({ behaviours, doses }) => [...behaviours, ...doses].some(({ value }) => value.style === style));
    return of.length > 0 ? of : choices;
  };

/** Whether a player who picks so makes this move. */
export const allowsBy = (scenario: Scenario, picks: Picks, solution: Solution): Player['allows'] => {
  // One world is asked about once for each of its moves.
  let last: { readonly world: World; readonly barred: ReadonlySet<string> } | null = null;
  return (move, world) => {
    if (last?.world !== world) {
      const { choices } = legalMoves(scenario, world, solution.rules);
      const picked = new Set(picks(choices));
      last = { world, barred: new Set(choices.filter((choice) => !picked.has(choice)).map(({ id }) => id)) };
    }
    return move.kind !== 'act' || !last.barred.has(move.id);
  };
};

/** The same as a restriction of the ways of both graphs. */
export function restrictionOf({ graph, positions, scenario }: Solution, picks: Picks): Restriction {
  const barred = new Map<string, readonly boolean[]>();
  const barredAt = (state: number): readonly boolean[] => {
    const beat = scenario.beats[graph.beat.at(state)];
    const offer = graph.offer.at(state);
    const key = `${graph.beat.at(state)} ${offer}`;
    let known = barred.get(key);
    if (known === undefined) {
      const { probes, acts } = graph.words.offered(offer);
      const offered = acts.flatMap(
        (words) => (beat === undefined ? [] : actsOf(beat)).find((act): act is Choice => act.kind === 'choice' && graph.words.act(act.id) === words) ?? [],
      );
      const picked = new Set(offered.length === 0 ? [] : picks(offered).map(({ id }) => id));
      known = [...probes.map(() => false), ...offered.map(({ id }) => !picked.has(id))];
      barred.set(key, known);
    }
    return known;
  };
  return {
    state: (way, state) => barredAt(state)[way - graph.first(state)] !== true,
    position: (way, position) => barredAt(positions.entries[position]?.[0]?.state ?? 0)[way - positions.first(position)] !== true,
  };
}
