import type { Rules } from '../model/rules.ts';
import type { Heed } from '../run/holds.ts';
import { legalMoves } from '../run/legal.ts';
import type { Outcome, Roll, World } from '../run/world.ts';
import type { Condition, Id, Scenario } from '../script/scenario.ts';
import { Ints } from './ints.ts';
import type { Onlooker } from './state-graph.ts';

/** Where something was first seen: in a state (`option` −1), after an option taken there, or (`from` −1) in the opening of a variant. */
export interface Spot {
  readonly from: number;
  readonly option: number;
  readonly variant: number;
}

/** What was seen of a condition: how often it was read and held, in all and where no earlier one of its list did. */
export interface Seen {
  readonly spot: Spot;
  /** Where it was first reached, none before it in its list having held. */
  reachedAt: Spot | null;
  read: number;
  held: number;
  reached: number;
  heldWhenReached: number;
}

/** A promise as runs make and keep it. */
export interface SeenPromise {
  made: Spot | null;
  broken: Spot | null;
  inTime: boolean;
}

/** An end of a run. */
export interface SeenEnd {
  readonly target: World['target'];
  readonly trust: Readonly<Record<Id, number>>;
}

/** A way on which a forbidden thing is done; a way on which a duty was left undone. */
export const RED = 1;
export const DUTY = 2;

/** Looks on while a script is explored and notes what any run can see and do. */
export class Sightings implements Onlooker {
  readonly beats = new Map<Id, Spot>();
  readonly offers = new Set<Id>();
  readonly taken = new Map<Id, Spot>();
  readonly lines = new Set<Id>();
  readonly conditions = new Map<Condition, Seen>();
  readonly promises = new Map<string, SeenPromise>();
  /** By state: how the run ended there. */
  readonly ends = new Map<number, SeenEnd>();
  /** By way: `RED` and `DUTY`; by variant for the openings. */
  readonly breaches = new Ints();
  readonly openingBreaches: number[] = [];
  /** By way: the roll call on it, where there is one. */
  readonly rolls = new Map<number, Roll>();
  /** States from the first on whose ways were walked. */
  walked = 0;
  #spot: Spot = { from: -1, option: -1, variant: 0 };

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
  ) {}

  readonly #ear: Heed = (condition, held, reached) => {
    let seen = this.conditions.get(condition);
    if (seen === undefined) this.conditions.set(condition, (seen = { spot: this.#spot, reachedAt: null, read: 0, held: 0, reached: 0, heldWhenReached: 0 }));
    seen.read += 1;
    if (held) seen.held += 1;
    if (!reached) return;
    seen.reachedAt ??= this.#spot;
    seen.reached += 1;
    if (held) seen.heldWhenReached += 1;
  };

  heed(from: number, option: number, variant: number): Heed {
    this.#spot = { from, option, variant };
    return this.#ear;
  }

  offered(state: number, world: World): void {
    this.walked = state + 1;
    this.#spot = { from: state, option: -1, variant: world.variant };
    const { probes, choices, checklist } = legalMoves(this.scenario, world, this.rules, this.#ear);
    for (const { id } of [...probes, ...choices, ...(checklist?.items ?? [])]) this.offers.add(id);
  }

  step(from: number, option: number, to: number, outcome: Outcome, variant: number, before: World | null): void {
    this.#spot = { from, option, variant };
    (before === null ? this.openingBreaches : this.breaches).push(breachesIn(outcome));
    if (outcome.world.beat < 0 && !this.ends.has(to)) {
      this.ends.set(to, { target: outcome.world.target, trust: Object.fromEntries(Object.entries(outcome.world.doctors).map(([id, { trust }]) => [id, trust])) });
    }
    for (const event of outcome.happened) {
      if (event.kind === 'entered') this.#first(this.beats, event.beat);
      else if (event.kind === 'acted') this.#first(this.taken, event.act);
      else if (event.kind === 'shown') this.lines.add(event.shown.line.id);
      else if (event.kind === 'roll' && before !== null) this.rolls.set(this.breaches.length - 1, event.roll);
      else if (event.kind === 'promised') this.#promise(event.promise.name).made ??= this.#spot;
      else if (event.kind === 'broke') this.#promise(event.promise.name).broken ??= this.#spot;
      else if (event.kind === 'kept' && event.inTime) this.#promise(event.promise.name).inTime = true;
    }
  }

  #first(into: Map<Id, Spot>, id: Id): void {
    if (!into.has(id)) into.set(id, this.#spot);
  }

  #promise(name: string): SeenPromise {
    let seen = this.promises.get(name);
    if (seen === undefined) this.promises.set(name, (seen = { made: null, broken: null, inTime: false }));
    return seen;
  }
}

function breachesIn({ deductions }: Outcome): number {
  let found = 0;
  for (const { detail } of deductions) {
    if (detail.kind === 'duty') found |= DUTY;
    else if (detail.kind === 'breach' && detail.severity === 'red') found |= RED;
  }
  return found;
}
