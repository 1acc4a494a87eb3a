import { resultOf } from '../run/receipt.ts';
import { printMoves } from '../run/moves.ts';
import { doctorsOf } from '../script/scenario.ts';
import { leastCosts, endsFirst, type Ways } from './least-cost.ts';
import { guesser } from './guesser.ts';
import { allowsBy, bestPlayer, longest, play, restrictionOf, type Player } from './player.ts';
import { playAll } from './play-all.ts';
import type { ProofCase } from './proof-case.ts';
import type { Part } from './proof-part.ts';
import type { WholeSolution } from './solution.ts';
import { StateWays } from './state-values.ts';
import { ENDED } from './state-graph.ts';

/** Share of runs in which a guesser may pass, and points by which always the longest choice must be worse than best play (script-format.md §9). */
const MOST_GUESSED = 0.05;
const LEAST_APART = 10;
/** Expectations are sums of whole numbers divided by the weight: what differs less is the same. */
const SAME = 1e-9;

/** What a player gets without reading the doctor: asking nothing, guessing, always the longest choice. */
export function findGaming(one: ProofCase, solution: WholeSolution): void {
  const { scenario } = one;
  const par = solution.expected();
  if (par === Infinity) return;
  const probe = scenario.beats.flatMap((beat) => beat.probes)[0];
  if (probe !== undefined && Math.abs(solution.expected(solution.withoutProbes()) - par) < SAME) one.add('warning', 'probes-worthless', probe.at);
  const guessed = guesser(solution).pass;
  if (guessed > MOST_GUESSED) one.add('warning', 'guesser-passes', scenario.at, { percent: percent(guessed) });
  findLongest(one, solution);
}

/** Always the longest choice, asking and diagnosing as well as can be with that. */
function findLongest(one: ProofCase, solution: WholeSolution): void {
  const { scenario } = one;
  // Where every beat offers one choice at most, the longest is the only one.
  if (scenario.beats.every(({ choices }) => choices.length < 2)) return;
  const best = meanOf(solution, scoresOf(solution, bestPlayer(solution, false)));
  const values = solution.values(restrictionOf(solution, longest));
  const player: Player = { worth: values, moves: values.moves, known: false, allows: allowsBy(scenario, longest, solution) };
  const scores = scoresOf(solution, player);
  const long = meanOf(solution, scores);
  if (scores === null || best - long > LEAST_APART || Number.isNaN(best)) return;
  const variant = scores.indexOf(Math.max(...scores));
  const witness = { variant, moves: printMoves(play(solution, variant, player).moves) };
  one.add('warning', 'longest-wins', scenario.at, { longest: long.toFixed(1), best: best.toFixed(1) }, witness);
}

/** The score a player comes to in each variant; null where one comes to no end. */
const scoresOf = (solution: WholeSolution, player: Player): number[] | null =>
  playAll(solution, player)?.map((world) => resultOf(solution.rules, solution.scenario, world).score) ?? null;

const percent = (share: number): string => (share * 100).toFixed(share < 0.1 ? 1 : 0);

/** The mean of scores by variant; not a number where there are none. */
function meanOf({ positions: { weights } }: WholeSolution, scores: readonly number[] | null): number {
  if (scores === null) return Number.NaN;
  return scores.reduce((sum, score, variant) => sum + score * (weights[variant] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight, 0);
}

/**
 * Runs that pass though every diagnosis made in them is wrong, or none is made where the script has some: the least
 * points by ways that name wrong states only, counting breaches as far as the pass rule allows them.
 */
export function findAllWrong(one: ProofCase): void {
  const { part, scenario, rules } = one;
  if (doctorsOf(scenario).length === 0 || scenario.beats.every(({ diagnose }) => diagnose.length === 0)) return;
  const { numerator } = rules.pass.diagnosesRight;
  const wrong = new StateWays(part.graph, true);
  const diagnoses = (way: number, state: number): boolean => part.graph.doctor.at(state) >= 0 && way - part.first(state) >= part.graph.probes.at(state);
  // Where a share must be right no wrong diagnosis passes: such a run makes none.
  const allows = (way: number, state: number): boolean => (numerator > 0 ? !diagnoses(way, state) : wrong.allows(way));
  const ending = part.leadingTo((state) => part.is(state, ENDED), allows);
  if (!part.graph.openings.some(({ state }) => ending[state] === 1)) return;
  const counted = new Counted(part, wrong, rules.pass.redAtMost, rules.pass.amberAtMost, allows);
  const least = leastCosts(counted, endsFirst(counted), (way, place) => counted.allowed(way, place));
  for (const [variant, { state }] of part.graph.openings.entries()) {
    const places: number[] = [];
    for (let place = counted.at(state); ;) {
      const way = least.way[place] ?? -1;
      if (way < 0) break;
      places.push(counted.option(way, place));
      place = counted.to(way);
    }
    const { world } = one.along(variant, places, true);
    if (world.beat >= 0 || world.tally.diagnoses.right > 0 || !resultOf(rules, scenario, world).passed) continue;
    one.add(
      'warning',
      'all-wrong-passes',
      scenario.at,
      { score: resultOf(rules, scenario, world).score, none: world.tally.diagnoses.of === 0 ? 1 : 0 },
      one.witness(variant, places, true),
    );
    return;
  }
}

/** States with the breaches so far, as far as the pass rule allows them; ways are numbered anew for each count. */
class Counted implements Ways {
  readonly places: number;
  readonly #layers: number;
  readonly #ways: number;

  constructor(
    readonly part: Part,
    readonly ways: StateWays,
    readonly red: number,
    readonly amber: number,
    readonly allows: (way: number, state: number) => boolean,
  ) {
    this.#layers = (red + 1) * (amber + 1);
    this.#ways = part.graph.to.length;
    this.places = part.states * this.#layers;
  }

  /** A state with no breach so far. */
  at(state: number): number {
    return state * this.#layers;
  }

  #state(place: number): number {
    return Math.floor(place / this.#layers);
  }

  first(place: number): number {
    return (place % this.#layers) * this.#ways + this.part.first(this.#state(place));
  }

  end(place: number): number {
    return (place % this.#layers) * this.#ways + this.part.end(this.#state(place));
  }

  /** The place among the ways of a state that one of these stands for. */
  option(way: number, place: number): number {
    return way - this.first(place);
  }

  /** Where a way leads; −1 where there would be too many breaches. */
  to(way: number): number {
    const layer = Math.floor(way / this.#ways);
    const own = way % this.#ways;
    const breaches = this.part.graph.breaches.at(own);
    const red = Math.floor(layer / (this.amber + 1)) + (breaches >> 8);
    const amber = (layer % (this.amber + 1)) + (breaches & 255);
    return red > this.red || amber > this.amber ? -1 : this.part.graph.to.at(own) * this.#layers + red * (this.amber + 1) + amber;
  }

  allowed(way: number, place: number): boolean {
    return this.to(way) >= 0 && this.allows(way % this.#ways, this.#state(place));
  }

  points(way: number): number {
    return this.ways.points(way % this.#ways);
  }

  weight(): number {
    return 1;
  }

  each(way: number, visit: (place: number, factor: number) => void): void {
    const to = this.to(way);
    if (to >= 0) visit(to, 1);
  }

  ended(place: number): boolean {
    return this.part.is(this.#state(place), ENDED);
  }
}
