import { ENDED, type StateGraph } from './state-graph.ts';
import { CONFIDENCES, type Rules } from '../model/rules.ts';
import { endsFirst, type Ways } from './least-cost.ts';

/** What a wrong diagnosis costs at least. */
export const leastWrong = (rules: Rules): number => Math.min(...CONFIDENCES.map((one) => rules.tariff.diagnosis[one].wrong));

/**
 * The ways between states as a graph to search, for one who knows the state (hindsight). Such a player's
 * diagnoses cost nothing where right, and the least the tariff asks where wrong: a line that tells the true
 * state is no wrong tick. With `wrong` every diagnosis is a wrong one.
 */
export class StateWays implements Ways {
  readonly places: number;
  readonly #graph: StateGraph;
  readonly #points: Int32Array;
  readonly #barred: Uint8Array;

  constructor(graph: StateGraph, wrong = false) {
    this.#graph = graph;
    this.places = graph.states;
    this.#points = new Int32Array(graph.to.length);
    this.#barred = new Uint8Array(graph.to.length);
    const dear = leastWrong(graph.rules);
    for (let way = 0; way < graph.to.length; way += 1) this.#points[way] = graph.cost.at(way);
    for (let state = 0; state < this.places; state += 1) {
      if (graph.doctor.at(state) < 0) continue;
      const right = graph.first(state) + graph.probes.at(state);
      const end = graph.end(state);
      if (right + 1 < end) {
        this.#points[right + 1] = graph.cost.at(right + 1) + dear;
        if (wrong) this.#barred[right] = 1;
      } else if (wrong) this.#points[right] = graph.cost.at(right) + dear;
    }
  }

  order(): Int32Array {
    return endsFirst(this);
  }

  allows(way: number): boolean {
    return this.#barred[way] === 0;
  }

  first(place: number): number {
    return this.#graph.first(place);
  }

  end(place: number): number {
    return this.#graph.end(place);
  }

  points(way: number): number {
    return this.#points[way] ?? 0;
  }

  weight(): number {
    return 1;
  }

  each(way: number, visit: (place: number, factor: number) => void): void {
    visit(this.#graph.to.at(way), 1);
  }

  ended(place: number): boolean {
    return this.#graph.kind.at(place) === ENDED;
  }
}
