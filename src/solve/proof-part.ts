import type { DECISION, ENDED, STUCK, StateGraph } from './state-graph.ts';

/** Whether a way out of a state may be gone. */
export type Allows = (way: number, state: number) => boolean;

const ANY: Allows = () => true;

/** The states of a script that were walked: all of them, or of a script too large the nearest. */
export class Part {
  #back: { readonly first: Int32Array; readonly from: Int32Array; readonly way: Int32Array } | null = null;

  constructor(
    readonly graph: StateGraph,
    /** How many states from the first on have their ways known. */
    readonly walked: number,
  ) {}

  get states(): number {
    return this.graph.states;
  }

  first(state: number): number {
    return state < this.walked ? this.graph.first(state) : 0;
  }

  /** Past a state's last way; of one that was not walked no way is known. */
  end(state: number): number {
    return state < this.walked ? this.graph.end(state) : 0;
  }

  is(state: number, kind: typeof DECISION | typeof ENDED | typeof STUCK): boolean {
    return this.graph.kind.at(state) === kind;
  }

  /** For each state whether one that is wanted can be reached from it (1), itself included. */
  leadingTo(wanted: (state: number) => boolean, allows: Allows = ANY): Uint8Array {
    const back = this.#backward();
    const reached = new Uint8Array(this.states);
    const open: number[] = [];
    for (let state = 0; state < this.states; state += 1) {
      if (!wanted(state)) continue;
      reached[state] = 1;
      open.push(state);
    }
    for (let to = open.pop(); to !== undefined; to = open.pop()) {
      for (let place = back.first[to] ?? 0; place < (back.first[to + 1] ?? 0); place += 1) {
        const from = back.from[place] ?? 0;
        if (reached[from] === 1 || !allows(back.way[place] ?? 0, from)) continue;
        reached[from] = 1;
        open.push(from);
      }
    }
    return reached;
  }

  /** The options (places among a state's ways) of a shortest way from a state to one that is wanted; null where there is none. */
  path(from: number, wanted: (state: number) => boolean, allows: Allows = ANY): number[] | null {
    if (wanted(from)) return [];
    const by = new Map<number, number>();
    const came = new Map<number, number>([[from, -1]]);
    const open = [from];
    for (const state of open) {
      for (let way = this.first(state); way < this.end(state); way += 1) {
        const to = this.graph.to.at(way);
        if (came.has(to) || !allows(way, state)) continue;
        came.set(to, state);
        by.set(to, way - this.first(state));
        if (!wanted(to)) {
          open.push(to);
          continue;
        }
        const options: number[] = [];
        for (let at = to; at !== from; at = came.get(at) ?? from) options.push(by.get(at) ?? 0);
        return options.reverse();
      }
    }
    return null;
  }

  #backward(): { readonly first: Int32Array; readonly from: Int32Array; readonly way: Int32Array } {
    if (this.#back !== null) return this.#back;
    const first = new Int32Array(this.states + 1);
    for (let state = 0; state < this.walked; state += 1)
      for (let way = this.first(state); way < this.end(state); way += 1) first[this.graph.to.at(way) + 1] = (first[this.graph.to.at(way) + 1] ?? 0) + 1;
    for (let state = 0; state < this.states; state += 1) first[state + 1] = (first[state + 1] ?? 0) + (first[state] ?? 0);
    const filled = first.slice();
    const from = new Int32Array(first[this.states] ?? 0);
    const ways = new Int32Array(from.length);
    for (let state = 0; state < this.walked; state += 1) {
      for (let way = this.first(state); way < this.end(state); way += 1) {
        const to = this.graph.to.at(way);
        const place = filled[to] ?? 0;
        filled[to] = place + 1;
        from[place] = state;
        ways[place] = way;
      }
    }
    return (this.#back = { first, from, way: ways });
  }
}
