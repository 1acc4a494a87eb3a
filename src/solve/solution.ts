import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { explore, LIMITS, type ExploreOptions } from './explore.ts';
import { endsFirst, leastCosts, type Least } from './least-cost.ts';
import { PositionGraph, type Place } from './positions.ts';
import { isSearchable, Search, type Worth } from './search.ts';
import { StateGraph } from './state-graph.ts';
import { StateWays } from './state-values.ts';
import { BeyondLimit, limitOf, type TooLarge } from './too-large.ts';

/** Which ways a restricted player may go: of the state graph and of the position graph. */
export interface Restriction {
  state(way: number, state: number): boolean;
  position(way: number, position: number): boolean;
}

/** Least points from every state and position, for one kind of player. */
export interface Values extends Worth {
  /** The fewest moves of best play, in the same shape: what decides between equals where a run could go in circles. */
  readonly moves: Worth;
}

/** Best play of a scenario: what every place is worth. */
export class Solution {
  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
    readonly graph: StateGraph,
    readonly positions: PositionGraph,
    readonly worth: Worth,
  ) {}

  /** The moves best play still takes, where a run could go in circles; then they decide between equals. */
  get moves(): Worth | undefined {
    return undefined;
  }

  /** Points (times the weight) still to come at a place. */
  pointsAt(place: Place, worth: Worth = this.worth): number {
    return place.scale * (place.kind === 'known' ? worth.state(place.state) : worth.position(place.position));
  }

  /** Expected deductions from before the opening on. */
  expected(worth: Worth = this.worth): number {
    const { weights, roots } = this.positions;
    const opening = this.graph.openings.reduce((sum, { cost }, variant) => sum + cost * (weights[variant] ?? 0), 0);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return roots.reduce((sum, root) => sum + this.pointsAt(root, worth), opening) / total;
  }

  readonly #without = new Map<number, Worth>();
  /** The values of best play that never asks a question of these words. */
  without(probe: number): Worth {
    let worth = this.#without.get(probe);
    if (worth === undefined) this.#without.set(probe, (worth = this.valuesWithout(probe)));
    return worth;
  }

  protected valuesWithout(probe: number): Worth {
    return new Search(this.graph, this.positions, probe);
  }

  /** Least deductions of one who knows the variant. */
  hindsight(variant: number): number {
    const opening = this.graph.openings[variant];
    return opening === undefined ? Infinity : opening.cost + this.worth.state(opening.state);
  }
}

/** A scenario of which every state and position is known, so that other players than the best can be valued too. */
export class WholeSolution extends Solution {
  readonly #ways: StateWays;
  readonly #states: Int32Array;
  readonly #order: Int32Array;
  readonly best: Values;

  constructor(rules: Rules, scenario: Scenario, graph: StateGraph, positions: PositionGraph) {
    const ways = new StateWays(graph);
    const states = ways.order();
    const order = endsFirst(positions);
    const best = valuesOf(ways, states, positions, order);
    super(rules, scenario, graph, positions, best);
    this.#ways = ways;
    this.#states = states;
    this.#order = order;
    this.best = best;
  }

  override get moves(): Worth {
    return this.best.moves;
  }

  /** Values for a player who may not do everything. */
  values(restriction: Restriction): Values {
    return valuesOf(this.#ways, this.#states, this.positions, this.#order, restriction);
  }

  /** Values of one who asks nothing, or not the question of these words. */
  withoutProbes(probe: number | null = null): Values {
    const { graph, positions } = this;
    const barred = (state: number, place: number): boolean => {
      if (place >= graph.probes.at(state)) return false;
      return probe === null || graph.words.offered(graph.offer.at(state)).probes[place] === probe;
    };
    return this.values({
      state: (way, state) => !barred(state, way - graph.first(state)),
      position: (way, position) => !barred(positions.entries[position]?.[0]?.state ?? 0, way - positions.first(position)),
    });
  }

  protected override valuesWithout(probe: number): Worth {
    return this.withoutProbes(probe);
  }

  /** Values of one who knows the state and names a wrong one at every diagnosis. */
  wrongValues(): { readonly ways: StateWays; readonly least: Least } {
    const ways = new StateWays(this.graph, true);
    return { ways, least: leastCosts(ways, this.#states, (way) => ways.allows(way)) };
  }
}

function valuesOf(ways: StateWays, stateOrder: Int32Array, positions: PositionGraph, order: Int32Array, restriction?: Restriction): Values {
  const states = leastCosts(ways, stateOrder, restriction === undefined ? undefined : (way, state) => restriction.state(way, state));
  let sum = 0;
  let of: Float64Array = states.points;
  const add = (state: number, factor: number): void => {
    sum += factor * (of[state] ?? 0);
  };
  const outside = (list: Float64Array) => (way: number) => {
    sum = 0;
    of = list;
    positions.eachKnown(way, add);
    return sum;
  };
  const held = {
    get places(): number {
      return positions.places;
    },
    first: (position: number) => positions.first(position),
    end: (position: number) => positions.end(position),
    points: (way: number) => positions.points(way),
    weight: (position: number) => positions.weight(position),
    each: (way: number, visit: (place: number, factor: number) => void) => positions.each(way, visit),
    ended: () => false,
    outside: { points: outside(states.points), moves: outside(states.moves) },
  };
  const allowed = restriction === undefined ? undefined : (way: number, position: number) => restriction.position(way, position);
  let found = leastCosts(held, order, allowed);
  /** Positions may be asked about that no run comes to: part of the worlds of one. They are solved with the rest then. */
  const at = (position: number): Least => {
    if (position >= found.points.length) {
      const tooMany = positions.explore(LIMITS.positions);
      if (tooMany !== null) throw new BeyondLimit(tooMany);
      found = leastCosts(held, endsFirst(positions), allowed);
    }
    return found;
  };
  return {
    state: (state) => known(states.points, state),
    position: (position) => known(at(position).points, position),
    moves: { state: (state) => known(states.moves, state), position: (position) => known(at(position).moves, position) },
  };
}

/** The value of a place; one that exploring did not come to is a defect of the keys, not a place without an end. */
function known(values: Float64Array, place: number): number {
  const value = values[place];
  if (value === undefined) throw new RangeError(`place ${place} of ${values.length} was not explored`);
  return value;
}

export type Solved<S extends Solution> = { readonly ok: true; readonly solution: S } | { readonly ok: false; readonly tooLarge: TooLarge; readonly graph: StateGraph | null };

export interface SolveOptions extends ExploreOptions {
  readonly positionProgress?: (positions: number) => void;
}

/** Explores and solves a scenario: every state, every position. Not ok where it is larger than the limits. */
export function solveWhole(rules: Rules, scenario: Scenario, options: SolveOptions = {}): Solved<WholeSolution> {
  const { graph, tooLarge } = explore(rules, scenario, options);
  if (graph === null || tooLarge !== null) return { ok: false, tooLarge: tooLarge ?? { what: 'states', limit: 0 }, graph };
  const positions = new PositionGraph(graph);
  const tooMany = positions.explore(options.limits?.positions ?? LIMITS.positions, options.positionProgress);
  if (tooMany !== null) return { ok: false, tooLarge: tooMany, graph };
  return { ok: true, solution: new WholeSolution(rules, scenario, graph, positions) };
}

/**
 * Solves a scenario as far as it is asked: values are found when they are wanted. For the debrief, where a few
 * hundred places of a hundred thousand matter; scripts with circles and very long ones are solved whole. Values asked for later can come
 * to a limit too: then `BeyondLimit` is thrown.
 */
export function solve(rules: Rules, scenario: Scenario, options: SolveOptions = {}): Solved<Solution> {
  if (!isSearchable(scenario)) return solveWhole(rules, scenario, options);
  try {
    const limits = { ...LIMITS, ...options.limits };
    const watch = (states: number): void => {
      options.progress?.(states);
      if (states > limits.states) throw new BeyondLimit({ what: 'states', limit: limits.states });
    };
    const graph = new StateGraph(rules, scenario, { classes: false, watch });
    const positions = new PositionGraph(graph, limits.positions);
    const solution = new Solution(rules, scenario, graph, positions, new Search(graph, positions));
    solution.expected();
    return { ok: true, solution };
  } catch (error) {
    return { ok: false, tooLarge: limitOf(error), graph: null };
  }
}
