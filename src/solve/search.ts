import { nextOf } from '../script/next-of.ts';
import { ENDED, type StateGraph } from './state-graph.ts';
import type { Scenario } from '../script/scenario.ts';
import type { PositionGraph } from './positions.ts';
import { leastWrong } from './state-values.ts';

/** Least points still to come, exactly; Infinity where no end can be reached. Positions count with their whole weight. */
export interface Worth {
  state(state: number): number;
  position(position: number): number;
}

/** Scripts longer than this are solved whole: the search goes as deep as a run is long. */
const MOST_BEATS = 200;

/** Whether a scenario can be searched: no run can come back to where it was, and none is long. */
export function isSearchable(scenario: Scenario): boolean {
  if (scenario.beats.length > MOST_BEATS) return false;
  // No circle of beats: each beat's successors can be settled before it.
  const settled = new Set<number>();
  const open = new Set<number>();
  const visit = (place: number): boolean => {
    if (settled.has(place)) return true;
    if (open.has(place)) return false;
    open.add(place);
    if (!nextOf(scenario, place).every(visit)) return false;
    open.delete(place);
    settled.add(place);
    return true;
  };
  return scenario.beats.every((_, place) => visit(place));
}

/**
 * The same values as solving the whole, found by walking only what can still be the best: a way that costs as
 * much as the best so far is not followed. A built-in visit needs a hundredth of its states. Points are whole
 * numbers, so «better» means better by one at least.
 */
export class Search implements Worth {
  readonly #graph: StateGraph;
  readonly #positions: PositionGraph;
  readonly #wrong: number;
  readonly #states = new Known();
  readonly #held = new Known();
  /** The words of a question that is never asked, or −1. */
  readonly #barred: number;

  constructor(graph: StateGraph, positions: PositionGraph, barred = -1) {
    this.#barred = barred;
    this.#graph = graph;
    this.#positions = positions;
    this.#wrong = leastWrong(graph.rules);
  }

  state(state: number): number {
    return widening(1, (bound) => this.#state(state, bound));
  }

  position(position: number): number {
    return widening(this.#positions.weight(position), (bound) => this.#position(position, bound));
  }

  /** The value where it is at most `bound`, else some number above it that the value is not below. */
  #state(state: number, bound: number): number {
    const graph = this.#graph;
    if (graph.kind.at(state) === ENDED) return 0;
    const known = this.#states.get(state, bound);
    if (known !== null) return known;
    const first = graph.first(state);
    const end = graph.end(state);
    const wrong = graph.doctor.at(state) >= 0 ? first + graph.probes.at(state) + 1 : -1;
    let best = Infinity;
    let above = Infinity;
    const barred = this.#barredWay(state, first);
    // What is free now first: it is most often the best.
    for (const free of [true, false]) {
      for (let way = end - 1; way >= first && best > 0; way -= 1) {
        const points = graph.cost.at(way) + (way === wrong ? this.#wrong : 0);
        if ((points === 0) !== free || way === barred) continue;
        const limit = Math.min(best - 1, bound) - points;
        const value = limit < 0 ? points : points + this.#state(graph.to.at(way), limit);
        if (value - points <= limit) best = value;
        else above = Math.min(above, value);
      }
    }
    return this.#states.keep(state, best, above, bound);
  }

  /** The way that asks the barred question where it is offered, else −1. */
  #barredWay(state: number, first: number): number {
    if (this.#barred < 0) return -1;
    const place = this.#graph.words.offered(this.#graph.offer.at(state)).probes.indexOf(this.#barred);
    return place < 0 ? -1 : first + place;
  }

  #position(position: number, bound: number): number {
    const known = this.#held.get(position, bound);
    if (known !== null) return known;
    const ways = this.#positions;
    // Who knew all could do no better than this.
    let least = 0;
    for (const { state, weight } of ways.entries[position] ?? []) if (least <= bound) least += weight * this.#state(state, Math.floor((bound - least) / weight));
    if (least > bound) return this.#held.keep(position, Infinity, least, bound);
    let best = Infinity;
    let above = Infinity;
    const barred = this.#barredWay(ways.entries[position]?.[0]?.state ?? 0, ways.first(position));
    for (let way = ways.end(position) - 1; way >= ways.first(position) && best > least; way -= 1) {
      if (way === barred) continue;
      const limit = Math.min(best - 1, bound);
      const value = this.#way(way, limit);
      if (value <= limit) best = value;
      else above = Math.min(above, value);
    }
    return this.#held.keep(position, best, above, bound);
  }

  /** Expected points of a way, or some number above `limit` that they are not below. */
  #way(way: number, limit: number): number {
    const ways = this.#positions;
    let sum = ways.points(way);
    ways.eachKnown(way, (state, factor) => {
      if (sum <= limit) sum += factor * this.#state(state, Math.floor((limit - sum) / factor));
    });
    ways.each(way, (position, factor) => {
      if (sum <= limit) sum += factor * this.#position(position, Math.floor((limit - sum) / factor));
    });
    return sum;
  }
}

/** Looks for a value with wider and wider bounds: what is cheap is found without following what is dear. */
function widening(unit: number, look: (bound: number) => number): number {
  for (let points = 0; points <= WIDEST; points = points === 0 ? 1 : points * 2) {
    const value = look(points * unit);
    if (value <= points * unit) return value;
  }
  return look(Infinity);
}

/** Points beyond which a search is no longer narrowed: more than a run can lose and be passed. */
const WIDEST = 64;

/** Values found so far: exact ones, and for others what they are not below. */
class Known {
  readonly #exact = new Map<number, number>();
  readonly #least = new Map<number, number>();

  get(place: number, bound: number): number | null {
    const exact = this.#exact.get(place);
    if (exact !== undefined) return exact;
    const least = this.#least.get(place);
    return least !== undefined && least > bound ? least : null;
  }

  keep(place: number, best: number, above: number, bound: number): number {
    const value = Math.min(best, above);
    if (best <= bound) {
      this.#exact.set(place, best);
      return best;
    }
    this.#least.set(place, value);
    return value;
  }
}
