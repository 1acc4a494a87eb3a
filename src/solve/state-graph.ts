import type { Rules } from '../model/rules.ts';
import { advance } from '../run/advance.ts';
import type { Heed } from '../run/holds.ts';
import { start } from '../run/start.ts';
import { indexOf } from '../run/script-index.ts';
import type { Deduction, Move, Outcome, World } from '../run/world.ts';
import type { Condition, Id, Line, Scenario } from '../script/scenario.ts';
import { Ints, Numbering } from './ints.ts';
import { offersIn, Words, type Alike, type Offers } from './offers.ts';
import { StateKeys } from './state-key.ts';

/** Told of every step that is walked, once each; for the checker. */
export interface Onlooker {
  /** `from` is the state's number, or −1 for the start of a variant. */
  step(from: number, option: number, to: number, outcome: Outcome, variant: number, before: World | null): void;
  offered(state: number, world: World, offers: Offers): void;
  /** Who listens to the conditions read on a step, before it is made; `from` and `option` as of `step`. */
  heed?(from: number, option: number, variant: number): Heed;
  /** Whether it has seen what it wants to: then no more is walked. */
  readonly content?: boolean;
}

/** The start of a variant: its state, what the opening showed, and points lost before the first decision. */
export interface Opening {
  readonly state: number;
  readonly shown: number;
  readonly cost: number;
  /** Red and amber breaches before the first decision. */
  readonly red: number;
  readonly amber: number;
}

const WATCHED = 1024;

export const DECISION = 0;
export const ENDED = 1;
export const STUCK = 2;

/**
 * The states that runs of a scenario can be in, and the ways between them: whole numbers in long lists, made as far
 * as they are asked for. The ways of a state stand from `first(s)` to `end(s) − 1`, in the order of its offers.
 */
export class StateGraph {
  /** `DECISION`, `ENDED` or `STUCK` (nothing can be decided and the run has not ended). */
  readonly kind = new Ints();
  readonly offer = new Ints();
  readonly truth = new Ints();
  readonly probes = new Ints();
  /** Place of the doctor to diagnose in the cast's doctors, or −1. */
  readonly doctor = new Ints();
  readonly beat = new Ints();
  /** The number of who came to a meeting, in `rolls`; 0 before the roll call, and in a visit. */
  readonly roll = new Ints();
  readonly rolls: (readonly Id[] | null)[] = [null];
  readonly #rolls = new Numbering();
  readonly #first = new Ints();
  readonly #end = new Ints();
  readonly to = new Ints();
  readonly cost = new Ints();
  readonly shown = new Ints();
  /** Breaches of a way: red ones times 256 and amber ones. */
  readonly breaches = new Ints();
  /** Of the ways that fill a checklist: fillings that differ in nothing but points. */
  readonly alike = new Map<number, readonly Alike[]>();
  /** The way by which a state was first found (−1: a start) and the state it came from, or the variant. */
  readonly foundBy = new Ints();
  readonly foundFrom = new Ints();
  readonly openings: Opening[] = [];
  /** The lines of each number in `shown`, as places in `lines`, and the number of their words. */
  readonly shownLines: number[][] = [];
  readonly shownWords: number[] = [];
  readonly lines: readonly Line[];
  readonly words: Words;
  readonly keys: StateKeys;
  readonly #numbers = new Numbering();
  readonly #shown = new Numbering();
  readonly #said = new Numbering();
  readonly #place: ReadonlyMap<Id, number>;
  readonly #doctors: readonly Id[];
  readonly #onlooker: Onlooker | undefined;
  readonly #watch: ((states: number) => void) | undefined;
  /** Worlds whose ways are not walked yet; then they are let go: what is kept are numbers. */
  readonly #open: ({ readonly world: World; readonly offers: Offers } | undefined)[] = [];

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
    {
      onlooker,
      watch,
      classes = true,
      reduced = true,
      atEnd = [],
    }: {
      /** Told how many states there are by now, each time there are `WATCHED` more. */
      readonly watch?: ((states: number) => void) | undefined;
      readonly onlooker?: Onlooker | undefined;
      readonly classes?: boolean;
      readonly reduced?: boolean;
      /** Conditions to be told apart at the run's end, beside all that decides points. */
      readonly atEnd?: readonly Condition[] | undefined;
    } = {},
  ) {
    this.words = new Words(scenario);
    this.keys = new StateKeys(rules, scenario, { classes, reduced, atEnd });
    this.lines = [...indexOf(scenario).lines.values()].map(({ line }) => line);
    this.#place = new Map(this.lines.map(({ id }, place) => [id, place]));
    this.#doctors = indexOf(scenario).doctors.map(({ id }) => id);
    this.#onlooker = onlooker;
    this.#watch = watch;
    for (const { index } of indexOf(scenario).variants) {
      const opening = start(rules, scenario, index, onlooker?.heed?.(-1, -1, index));
      const state = this.#reach(opening.world, -1, index);
      this.openings.push({
        state,
        shown: this.shownIn(opening),
        cost: pointsBeside(opening.deductions) + this.keys.owed(opening.world),
        red: opening.world.tally.red.length,
        amber: opening.world.tally.amber.length,
      });
      onlooker?.step(-1, -1, state, opening, index, null);
    }
  }

  /** The first way of a state and, past its last, the end; its ways are walked now where they were not. */
  first(state: number): number {
    if (this.#end.at(state) < 0) this.#walk(state);
    return this.#first.at(state);
  }

  end(state: number): number {
    if (this.#end.at(state) < 0) this.#walk(state);
    return this.#end.at(state);
  }

  #reach(world: World, by: number, from: number): number {
    const state = this.#numbers.of(this.keys.of(world));
    if (state === this.#first.length) {
      if (state % WATCHED === WATCHED - 1) this.#watch?.(state + 1);
      this.foundBy.push(by);
      this.foundFrom.push(from);
      this.#first.push(-1);
      this.#end.push(-1);
      const kind = world.stuck ? STUCK : world.beat < 0 ? ENDED : DECISION;
      const live = kind === DECISION ? this.keys.live(world) : null;
      const offers = live === null ? null : offersIn(this.rules, this.scenario, this.words, world, live);
      this.#seal(kind, offers, world.beat);
      this.roll.push(this.rollOf(world));
      if (live !== null && offers !== null) this.#open[state] = { world: this.keys.trimmed(world, live), offers };
    }
    return state;
  }

  #seal(kind: number, offers: Offers | null, beat: number): void {
    const { length } = offers?.options ?? [];
    this.kind.push(kind === DECISION && length === 0 ? STUCK : kind);
    // Ends and dead ends are an offer of their own: a player sees that it is over.
    this.offer.push(offers?.offer ?? -1 - kind);
    this.truth.push(offers?.truth ?? -1);
    this.probes.push(offers?.probes ?? 0);
    this.doctor.push(offers === null || offers.doctor === null ? -1 : this.#doctors.indexOf(offers.doctor));
    this.beat.push(beat);
  }

  #walk(state: number): void {
    const open = this.#open[state];
    this.#open[state] = undefined;
    this.#first.set(state, this.to.length);
    this.#end.set(state, this.to.length);
    if (open === undefined) return;
    const { world, offers } = open;
    this.#onlooker?.offered(state, world, offers);
    const owed = this.keys.owed(world);
    offers.options.forEach(({ move, alike }, place) => {
      const next = advance(this.rules, this.scenario, world, move, this.#onlooker?.heed?.(state, place, world.variant));
      if (!next.ok) throw new Error(`a legal move was refused: ${next.problem.code}`);
      const to = this.#reach(next.world, place, state);
      if (alike !== undefined) this.alike.set(this.to.length, alike);
      this.to.push(to);
      const { red, amber } = world.tally;
      this.breaches.push((next.world.tally.red.length - red.length) * 256 + next.world.tally.amber.length - amber.length);
      this.cost.push(pointsBeside(next.deductions) + this.keys.owed(next.world) - owed);
      this.shown.push(this.shownIn(next));
      this.#onlooker?.step(state, place, to, next, world.variant, world);
    });
    this.#end.set(state, this.to.length);
  }

  get states(): number {
    return this.#numbers.texts.length;
  }

  /** The number of who came to the meeting, in `rolls`. */
  rollOf({ room }: Pick<World, 'room'>): number {
    if (room === null || room.roll === null) return 0;
    const number = 1 + this.#rolls.of(room.roll.present.join());
    this.rolls[number] ??= room.roll.present;
    return number;
  }

  /** The number of a world's state; given now where it is new. */
  stateOf(world: World): number {
    return this.#reach(world, -1, world.variant);
  }

  /** The place of a line in `lines`; −1 where there is none of that id. */
  placeOf(line: Id): number {
    return this.#place.get(line) ?? -1;
  }

  /** The number of the lines an outcome showed, in order. */
  shownIn(outcome: Outcome): number {
    let text = '';
    for (const event of outcome.happened) if (event.kind === 'shown') text += `${this.#place.get(event.shown.line.id) ?? -1},`;
    const number = this.#shown.of(text);
    if (number === this.shownLines.length) {
      const places = text === '' ? [] : text.slice(0, -1).split(',').map(Number);
      this.shownLines.push(places);
      this.shownWords.push(this.#said.of(places.map((place) => this.words.line(this.lines[place] ?? { id: '' })).join()));
    }
    return number;
  }

  /** The moves that lead from the start of a variant to where a state was first found. */
  wayTo(state: number): { readonly variant: number; readonly moves: readonly Move[] } {
    const places: number[] = [];
    let at = state;
    for (; this.foundBy.at(at) >= 0; at = this.foundFrom.at(at)) places.push(this.foundBy.at(at));
    const variant = this.foundFrom.at(at);
    const moves: Move[] = [];
    let { world } = start(this.rules, this.scenario, variant);
    for (const place of places.reverse()) {
      const option = offersIn(this.rules, this.scenario, this.words, world, this.keys.live(world)).options[place];
      const next = option === undefined ? null : advance(this.rules, this.scenario, world, option.move);
      if (option === undefined || next?.ok !== true) throw new Error(`the way to state ${state} cannot be replayed`);
      moves.push(option.move);
      world = next.world;
    }
    return { variant, moves };
  }
}

/** The points of deductions, without what the diagnosis itself costs: that depends on confidence and ticks. */
export const pointsBeside = (deductions: readonly Deduction[]): number =>
  deductions.reduce((sum, { points, detail }) => sum + (detail.kind === 'diagnosis' || detail.kind === 'evidence' ? 0 : points), 0);
