import { rank, tagOf, type State, type StateTag } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { compare } from '../script/condition.ts';
import type { Atom, Condition, Conditional, Scenario, TargetLine, Term } from '../script/scenario.ts';
import { minutesNow, ratesOf } from './room.ts';
import { indexOf } from './script-index.ts';
import type { Room, World } from './world.ts';

/** Whether all terms of a condition hold in a world (script-format.md §5). */
export function holds(rules: Rules, scenario: Scenario, world: World, condition: Condition): boolean {
  for (const term of condition) if (atomHolds(rules, scenario, world, term.atom) === term.not) return false;
  return true;
}

/**
 * Told of each condition that is read and whether it held, for the checker alone. Of a list of which the first that
 * holds counts it hears every member, so that a later one is judged fairly; `reached` says whether none before held.
 */
export type Heed = (condition: Condition, held: boolean, reached: boolean) => void;

/** Tells of a whole list of which the first that holds counts. */
export function heedEach(rules: Rules, scenario: Scenario, world: World, all: readonly Condition[], heed: Heed): void {
  let reached = true;
  for (const condition of all) {
    const held = holds(rules, scenario, world, condition);
    if (condition.length > 0) heed(condition, held, reached);
    reached &&= !held;
  }
}

/** The first of a conditional property's values whose condition holds, or null. */
export function firstThatHolds<T>(rules: Rules, scenario: Scenario, world: World, all: readonly Conditional<T>[]): T | null {
  for (const one of all) if (one.when.length === 0 || holds(rules, scenario, world, one.when)) return one.value;
  return null;
}

/** Whether one thing a condition asks is so; a state or variable looks at its doctor alone. */
export function atomHolds(rules: Rules, scenario: Scenario, world: World, atom: Atom): boolean {
  switch (atom.kind) {
    case 'state': {
      const doctor = world.doctors[atom.who];
      if (doctor === undefined) return false;
      for (const state of atom.states) if (isIn(rules, doctor, state)) return true;
      return false;
    }
    case 'variable': {
      const doctor = world.doctors[atom.who];
      return doctor !== undefined && compare(doctor[atom.variable], atom.op, atom.value);
    }
    case 'start': {
      const index = indexOf(scenario);
      const place = index.variants[world.variant]?.starts[atom.who];
      const start = place === undefined ? undefined : index.doctors.find((doctor) => doctor.id === atom.who)?.starts[place];
      return start !== undefined && isIn(rules, { state: start.state, commitment: start.values.commitment }, atom.state);
    }
    case 'minutes':
      return compare(minutesNow(world), atom.op, atom.value);
    case 'taken':
      return world.taken.includes(atom.id);
    case 'flag':
      return world.flags.includes(atom.name);
    case 'chance':
      return indexOf(scenario).variants[world.variant]?.chances[atom.name] === true;
    case 'owes':
      return world.promises.some((promise) => promise.name === atom.promise && promise.status === 'open');
    case 'broke':
      return world.promises.some((promise) => promise.name === atom.promise && promise.status === 'broken');
    case 'right':
    case 'wrong':
      return world.lastDiagnosis === atom.kind;
    default:
      return world.room !== null && roomHolds(world.room, atom);
  }
}

/** The conditions of meetings (meeting-format.md §2); before the roll call all but 关注 are false. */
function roomHolds(room: Room, atom: Extract<Atom, { kind: 'attention' | 'present' | 'rate' | 'open' | 'answered' }>): boolean {
  switch (atom.kind) {
    case 'attention':
      return compare(room.attention, atom.op, atom.value);
    case 'present':
      return room.roll?.present.includes(atom.who) === true;
    case 'rate': {
      const rate = room.roll?.counted === true ? ratesOf(room.roll)[atom.rate] : null;
      return rate !== null && compare(100 * rate.of, atom.op, atom.value * rate.all);
    }
    case 'open':
      return room.raised.some(({ name }) => (atom.question === null || name === atom.question) && !room.settled.includes(name));
    case 'answered':
      return room.settled.includes(atom.question) && room.raised.some(({ name }) => name === atom.question);
  }
}

/** Whether a doctor is in a state: exactly that one; P3R and P2B are inside P3 and P2 (§5). */
const isIn = (rules: Rules, doctor: { readonly state: State; readonly commitment: number }, state: State | StateTag): boolean =>
  doctor.state === state || tagOf(rules.bounds, doctor.state, doctor.commitment) === state;

/**
 * Whether a term of a goal (达标, 半达标) is met. Here alone `P2` means P2 or higher, though not P3R or P2B; of
 * `P2/P3` the lower counts; `非`, `P3R` and `P2B` are read exactly (script-format.md §3).
 */
export function goalTermHolds(rules: Rules, scenario: Scenario, world: World, { not, atom }: Term): boolean {
  const plain = atom.kind === 'state' && !not ? atom.states.filter((state): state is State => state !== 'P3R' && state !== 'P2B') : [];
  if (atom.kind !== 'state' || plain.length !== atom.states.length || plain.length === 0) return atomHolds(rules, scenario, world, atom) !== not;
  const doctor = world.doctors[atom.who];
  const least = Math.min(...plain.map(rank));
  return doctor !== undefined && rank(doctor.state) >= least && tagOf(rules.bounds, doctor.state, doctor.commitment) === null;
}

/** Of the lines of 达标 or 半达标 the first that fits this variant: whether it is met, and the line. Null where none fits. */
export function readTarget(rules: Rules, scenario: Scenario, world: World, lines: readonly TargetLine[], heed?: Heed): { readonly met: boolean; readonly line: number } | null {
  if (heed !== undefined)
    heedEach(
      rules,
      scenario,
      world,
      lines.map(({ guard }) => guard),
      heed,
    );
  const line = goalLine(rules, scenario, world, lines);
  return line === null ? null : { met: line.goal.every((term) => goalTermHolds(rules, scenario, world, term)), line: line.at.line };
}

/** The line of 达标 or 半达标 that counts in a world: the first whose guard holds. */
export const goalLine = (rules: Rules, scenario: Scenario, world: World, lines: readonly TargetLine[]): TargetLine | null =>
  lines.find(({ guard }) => holds(rules, scenario, world, guard)) ?? null;
