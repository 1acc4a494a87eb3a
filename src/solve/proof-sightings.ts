import type { Rules } from '../model/rules.ts';
import { advance } from '../run/advance.ts';
import type { Heed } from '../run/holds.ts';
import { legalMoves } from '../run/legal.ts';
import { start } from '../run/start.ts';
import type { Outcome, World } from '../run/world.ts';
import type { Condition, Id, Scenario } from '../script/scenario.ts';
import { Ints } from './ints.ts';
import type { Offers } from './offers.ts';
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
  readonly openings: World[] = [];
  /** States from the first on whose ways were walked. */
  walked = 0;
  #offers: Offers | null = null;
  #spot: Spot = { from: -1, option: -1, variant: 0 };

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
  ) {}

  readonly #heed: Heed = (condition, held, reached) => {
    let seen = this.conditions.get(condition);
    if (seen === undefined) this.conditions.set(condition, (seen = { spot: this.#spot, reachedAt: null, read: 0, held: 0, reached: 0, heldWhenReached: 0 }));
    seen.read += 1;
    if (held) seen.held += 1;
    if (!reached) return;
    seen.reachedAt ??= this.#spot;
    seen.reached += 1;
    if (held) seen.heldWhenReached += 1;
  };

  offered(state: number, world: World, offers: Offers): void {
    this.walked = state + 1;
    this.#offers = offers;
    this.#spot = { from: state, option: -1, variant: world.variant };
    const { probes, choices, checklist } = legalMoves(this.scenario, world, this.rules, this.#heed);
    for (const { id } of [...probes, ...choices, ...(checklist?.items ?? [])]) this.offers.add(id);
  }

  step(from: number, option: number, to: number, outcome: Outcome, variant: number, before: World | null): void {
    const move = this.#offers?.options[option]?.move;
    this.#spot = { from, option, variant };
    if (before === null || move === undefined) {
      this.openings.push(outcome.world);
      this.openingBreaches.push(breachesIn(outcome));
      start(this.rules, this.scenario, variant, this.#heed);
    } else {
      this.breaches.push(breachesIn(outcome));
      // A second time, listening: the first went without an ear, as all other runs do.
      advance(this.rules, this.scenario, before, move, this.#heed);
    }
    if (outcome.world.beat < 0 && !this.ends.has(to)) {
      this.ends.set(to, { target: outcome.world.target, trust: Object.fromEntries(Object.entries(outcome.world.doctors).map(([id, { trust }]) => [id, trust])) });
    }
    for (const event of outcome.happened) {
      if (event.kind === 'entered') this.#first(this.beats, event.beat);
      else if (event.kind === 'acted') this.#first(this.taken, event.act);
      else if (event.kind === 'shown') this.lines.add(event.shown.line.id);
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
