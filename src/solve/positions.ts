import { STATES } from '../model/readiness.ts';
import type { Id } from '../script/scenario.ts';
import { bestNamings, type BestNaming } from './evidence.ts';
import { DECISION, ENDED, type StateGraph } from './state-graph.ts';
import { Ints, Numbering } from './ints.ts';
import type { Ways } from './least-cost.ts';
import { BeyondLimit, limitOf, type TooLarge } from './too-large.ts';
import { gcdOf, wholeWeights } from './weights.ts';
import { Windows } from './windows.ts';

/** A world that is still possible: its state, what can be ticked, and its share. */
export interface Entry {
  readonly state: number;
  readonly window: number;
  readonly weight: number;
}

/**
 * Where a player can be who knows only what was shown: either one state (then all is known that matters), or
 * several, numbered in the position graph. `scale` times the values there are the values here.
 */
export type Place = { readonly kind: 'known'; readonly state: number; readonly scale: number } | { readonly kind: 'position'; readonly position: number; readonly scale: number };

/** Names of a diagnosis at a position, one way each, stand where the state graph has right and wrong. */
const NAMES = STATES.length;

/**
 * All positions of a player who does not know the variant (par): sets of worlds that were shown the same words.
 * The ways of a position are, in order: its probes; then the four states one can name, or its choices, or the
 * fillings of its checklist.
 */
export class PositionGraph implements Ways {
  readonly windows: Windows;
  readonly entries: (readonly Entry[])[] = [];
  readonly #first = new Ints();
  readonly #end = new Ints();
  readonly #cost: number[] = [];
  /** Where a way leads: from `#leads.at(way)` on; a position's number, or `~state` where the state is known. */
  readonly #leads = new Ints();
  readonly #leadsEnd = new Ints();
  readonly #to = new Ints();
  readonly #scale: number[] = [];
  readonly #numbers = new Numbering();
  readonly #namings = new Map<number, readonly BestNaming[]>();
  readonly #weights: number[] = [];
  /** The opening shows something already: where that leads. */
  readonly roots: readonly (Place & { readonly variants: readonly number[] })[];
  readonly weights: readonly number[];

  constructor(
    readonly graph: StateGraph,
    /** More positions than this are not numbered. */
    readonly most = Infinity,
  ) {
    this.windows = new Windows(graph);
    this.weights = wholeWeights(graph.scenario);
    const groups = new Map<string, { variant: number; entry: Entry }[]>();
    graph.openings.forEach(({ state, shown }, variant) => {
      const seen = `${graph.shownWords[shown] ?? ''} ${graph.offer.at(state)}`;
      const group = groups.get(seen) ?? [];
      group.push({ variant, entry: { state, window: this.windows.shown(this.windows.empty, shown, graph.roll.at(state)), weight: this.weights[variant] ?? 1 } });
      groups.set(seen, group);
    });
    // A script may end before anything is decided: then nothing is still to come.
    const going = [...groups.values()].filter((group) => group.some(({ entry }) => graph.kind.at(entry.state) !== ENDED));
    this.roots = going.map((group) => ({ ...this.place(group.map(({ entry }) => entry)), variants: group.map(({ variant }) => variant) }));
  }

  get places(): number {
    return this.entries.length;
  }

  /** The weight of a position: expectations are its points by this. */
  weight(position: number): number {
    return this.#weights[position] ?? 1;
  }

  /** The first way of a position and, past its last, the end; its ways are walked now where they were not. */
  first(position: number): number {
    if (this.#end.at(position) < 0) this.#walk(position);
    return this.#first.at(position);
  }

  end(position: number): number {
    if (this.#end.at(position) < 0) this.#walk(position);
    return this.#end.at(position);
  }

  points(way: number): number {
    return this.#cost[way] ?? 0;
  }

  each(way: number, visit: (place: number, factor: number) => void): void {
    for (let lead = this.#leads.at(way); lead < this.#leadsEnd.at(way); lead += 1) {
      const to = this.#to.at(lead);
      if (to >= 0) visit(to, this.#scale[lead] ?? 0);
    }
  }

  /** The same for the known states a way leads to. */
  eachKnown(way: number, visit: (state: number, factor: number) => void): void {
    for (let lead = this.#leads.at(way); lead < this.#leadsEnd.at(way); lead += 1) {
      const to = this.#to.at(lead);
      if (to < 0) visit(~to, this.#scale[lead] ?? 0);
    }
  }

  ended(): boolean {
    return false;
  }

  /** The best diagnosis that names each state, at a position where one is due. */
  namings(position: number): readonly BestNaming[] {
    return this.#namings.get(position) ?? [];
  }

  /** Where worlds that were shown the same lead: joined where they are one, without what no longer matters. */
  place(worlds: readonly Entry[]): Place {
    const joined = this.#joined(worlds);
    const [only] = joined;
    const scale = gcdOf(joined.map(({ weight }) => weight));
    if (joined.length === 1 && only !== undefined) return { kind: 'known', state: only.state, scale };
    const key = joined.map(({ state, window, weight }) => `${state}.${window}.${weight / scale}`).join();
    const position = this.#numbers.of(key);
    if (position === this.entries.length) {
      if (position >= this.most) throw new BeyondLimit({ what: 'positions', limit: this.most });
      this.entries.push(joined.map(({ state, window, weight }) => ({ state, window, weight: weight / scale })));
      this.#first.push(-1);
      this.#end.push(-1);
      this.#weights.push(joined.reduce((sum, { weight }) => sum + weight / scale, 0));
    }
    return { kind: 'position', position, scale };
  }

  #joined(worlds: readonly Entry[]): Entry[] {
    const byState = new Map<string, { state: number; window: number; weight: number }>();
    for (const { state, window, weight } of worlds) {
      const kept = this.windows.kept(window, this.diagnosable(state));
      const key = `${state} ${kept}`;
      const same = byState.get(key);
      if (same === undefined) byState.set(key, { state, window: kept, weight });
      else same.weight += weight;
    }
    return [...byState.values()].sort((a, b) => a.state - b.state || a.window - b.window);
  }

  readonly #diagnosable: (readonly Id[])[] = [];
  /** Doctors who may still be diagnosed from a state on. */
  diagnosable(state: number): readonly Id[] {
    const beat = this.graph.beat.at(state);
    if (this.graph.kind.at(state) !== DECISION) return [];
    const doctor = this.graph.doctor.at(state);
    const key = beat * 2 + (doctor >= 0 ? 0 : 1);
    return (this.#diagnosable[key] ??= this.graph.keys.diagnosable(beat, doctor < 0));
  }

  /** Explores all positions; what is too large, or null. */
  explore(limit: number, progress?: (positions: number) => void): TooLarge | null {
    try {
      // Positions come as their ways are walked.
      for (let position = 0; position < this.entries.length; position += 1) {
        if (position >= limit) return { what: 'positions', limit };
        if (position % 1024 === 1023) progress?.(position + 1);
        this.end(position);
      }
    } catch (error) {
      return limitOf(error);
    }
    return null;
  }

  #walk(position: number): void {
    const entries = this.entries[position] ?? [];
    const { graph } = this;
    const [any] = entries;
    this.#first.set(position, this.#cost.length);
    this.#end.set(position, this.#cost.length);
    if (any === undefined || graph.kind.at(any.state) !== DECISION) return;
    const probes = graph.probes.at(any.state);
    const doctor = graph.doctor.at(any.state);
    const ways = graph.end(any.state) - graph.first(any.state);
    const plain = doctor >= 0 ? probes : ways;
    for (let option = 0; option < plain; option += 1) this.#way(entries, 0, () => option, null);
    this.#end.set(position, this.#cost.length);
    if (doctor < 0) return;
    const namings = bestNamings(
      graph.rules,
      entries.map(({ state, window, weight }) => ({ weight, truth: graph.truth.at(state), tokens: this.windows.tokens(window, doctor) })),
    );
    this.#namings.set(position, namings);
    for (let named = 0; named < NAMES; named += 1) this.#way(entries, namings[named]?.cost ?? 0, (state) => this.#afterNaming(state, named), doctor);
    this.#end.set(position, this.#cost.length);
  }

  /** The option of a state where that state of the doctor is named: right, or wrong where that is told apart. */
  #afterNaming(state: number, named: number): number {
    const right = this.graph.probes.at(state);
    const two = this.graph.end(state) - this.graph.first(state) > right + 1;
    return this.graph.truth.at(state) === named || !two ? right : right + 1;
  }

  #way(entries: readonly Entry[], points: number, optionOf: (state: number) => number, diagnosed: number | null): void {
    const { graph, windows } = this;
    let cost = points;
    const groups = new Map<string, Entry[]>();
    for (const { state, window, weight } of entries) {
      const way = graph.first(state) + optionOf(state);
      const to = graph.to.at(way);
      const shown = graph.shown.at(way);
      cost += weight * graph.cost.at(way);
      const before = diagnosed === null ? window : windows.diagnosed(window, diagnosed);
      const seen = `${graph.shownWords[shown] ?? ''} ${graph.offer.at(to)}`;
      const group = groups.get(seen);
      const entry = { state: to, window: windows.shown(before, shown, graph.roll.at(to)), weight };
      if (group === undefined) groups.set(seen, [entry]);
      else group.push(entry);
    }
    this.#cost.push(cost);
    this.#leads.push(this.#to.length);
    for (const group of groups.values()) {
      if (group.every(({ state }) => graph.kind.at(state) === ENDED)) continue;
      const place = this.place(group);
      this.#to.push(place.kind === 'known' ? ~place.state : place.position);
      this.#scale.push(place.scale);
    }
    this.#leadsEnd.push(this.#to.length);
  }
}
