import { indexOf } from '../run/script-index.ts';
import { conditionsIn } from '../script/conditions-of.ts';
import { doctorsOf, type Act, type Atom, type Beat, type Condition, type Id, type Scenario } from '../script/scenario.ts';

/** What of a world can still matter from a point of a beat on; all else is left out of a state's key. */
export interface Live {
  /** Probes, choices and items a condition may still read, and probes that may be offered again. */
  readonly taken: readonly Id[];
  readonly flags: readonly string[];
  readonly chances: readonly string[];
  /** Doctors whose start a condition may still read. */
  readonly starts: readonly Id[];
  /** Doctors whose state or variables may still be read: by a condition, a style, a diagnosis or the goal. */
  readonly doctors: readonly Id[];
  /** Doctors who may still be diagnosed: what was shown of them can still be ticked. */
  readonly diagnosed: readonly Id[];
  /** Promises a condition may still read, or a choice may keep or make again. */
  readonly promises: readonly string[];
  /** Most days that can still pass (Infinity in a circle). */
  readonly days: number;
  /** Whether a condition may still read if the latest diagnosis was right. */
  readonly judged: boolean;
  /** The same for the diagnosis that is due next, once it is made. */
  readonly judgedAfter: boolean;
  /** The largest number minutes of this contact may still be compared with, or −1. */
  readonly minutesRead: number;
  /** Most minutes that can still be spent in this contact, each question of the beat counted in until its diagnoses are made (Infinity in a circle). */
  readonly minutesLeft: number;
}

/** Of one part of a beat: what its conditions and rules read. */
class Reads {
  readonly taken = new Set<Id>();
  readonly flags = new Set<string>();
  readonly chances = new Set<string>();
  readonly starts = new Set<Id>();
  readonly doctors = new Set<Id>();
  readonly diagnosed = new Set<Id>();
  readonly promises = new Set<string>();
  judged = false;
  minutes = -1;

  condition(condition: Condition): void {
    for (const { atom } of condition) this.atom(atom);
  }

  atom(atom: Atom): void {
    switch (atom.kind) {
      case 'state':
      case 'variable':
        this.doctors.add(atom.who);
        break;
      case 'start':
        this.starts.add(atom.who);
        break;
      case 'minutes':
        this.minutes = Math.max(this.minutes, atom.value);
        break;
      case 'taken':
        this.taken.add(atom.id);
        break;
      case 'flag':
        this.flags.add(atom.name);
        break;
      case 'chance':
        this.chances.add(atom.name);
        break;
      case 'owes':
      case 'broke':
        this.promises.add(atom.promise);
        break;
      case 'right':
      case 'wrong':
        this.judged = true;
    }
  }

  act(act: Act): void {
    for (const condition of conditionsIn(act)) this.condition(condition);
    for (const name of act.keep) this.promises.add(name);
    if (act.kind === 'choice' && act.behaviours.length > 0 && act.to !== null) this.doctors.add(act.to);
    // Whether its cause is still hidden decides if finding it does anything.
    if (act.kind !== 'item' && act.find && act.to !== null) this.doctors.add(act.to);
    // Promising again what is still promised does nothing: an open promise that can no longer fall due still matters.
    if (act.kind === 'choice' && act.promise !== null) this.promises.add(act.promise.name);
  }

  add(other: Reads): void {
    for (const id of other.taken) this.taken.add(id);
    for (const name of other.flags) this.flags.add(name);
    for (const name of other.chances) this.chances.add(name);
    for (const id of other.starts) this.starts.add(id);
    for (const id of other.doctors) this.doctors.add(id);
    for (const id of other.diagnosed) this.diagnosed.add(id);
    for (const name of other.promises) this.promises.add(name);
  }
}

interface Parts {
  readonly entry: Reads;
  readonly probes: Reads;
  readonly acts: Reads;
  /** Beats that may come next, by their place. */
  readonly next: readonly number[];
}

/** For each beat, before (`[0]`) and after (`[1]`) its diagnoses: what can still matter. */
export function liveOf(scenario: Scenario): readonly (readonly [before: Live, after: Live])[] {
  const parts = scenario.beats.map((beat, place) => partsOf(scenario, beat, place));
  // Which line of the goal counts is drawn with the variant (its guards read nothing else): the key names that line.
  const goal = new Reads();
  for (const line of [...scenario.target, ...scenario.half]) goal.condition(line.goal);
  const judged = judgedOnEntry(scenario, parts, goal.judged);
  const minutes = boundsOf(scenario, parts, (to) => (to.after === null ? 0 : null), spent);
  const days = boundsOf(
    scenario,
    parts,
    (to) => to.after ?? 0,
    () => 0,
  );
  const after = parts.map(({ next }) => closure(parts, next, () => true));
  return scenario.beats.map((beat, place) => {
    const own = parts[place];
    if (own === undefined) throw new RangeError(`no beat ${place}`);
    const later = after[place] ?? new Set();
    const sameContact = closure(parts, own.next, (next) => scenario.beats[next]?.after === null);
    const judgedAfter = own.acts.judged || leads(own.next, judged, goal.judged);
    const at = (done: boolean): Live => {
      const reads = new Reads();
      const inContact = [own.acts, ...[...sameContact].flatMap((one) => allOf(parts[one]))];
      if (!done) {
        reads.add(own.probes);
        inContact.push(own.probes);
        for (const doctor of beat.diagnose) reads.diagnosed.add(doctor);
      }
      reads.add(own.acts);
      for (const one of later) for (const part of allOf(parts[one])) reads.add(part);
      // Which questions were asked decides which can still be: here, and in beats that one can come back to.
      const again = [...later].filter((one) => one !== place && after[one]?.has(place) === true);
      for (const one of [...(done && !later.has(place) ? [] : [place]), ...again]) for (const { id } of scenario.beats[one]?.probes ?? []) reads.taken.add(id);
      reads.add(goal);
      for (const doctor of reads.diagnosed) reads.doctors.add(doctor);
      return {
        taken: [...reads.taken],
        flags: [...reads.flags],
        chances: [...reads.chances],
        starts: [...reads.starts],
        doctors: doctorsOf(scenario).flatMap(({ id }) => (reads.doctors.has(id) ? [id] : [])),
        diagnosed: [...reads.diagnosed],
        promises: [...reads.promises],
        days: Math.max(0, ...own.next.map((next) => (scenario.beats[next]?.after ?? 0) + (days[next] ?? 0))),
        judged: (!done && own.probes.judged) || ((done || beat.diagnose.length === 0) && judgedAfter),
        judgedAfter,
        minutesRead: Math.max(...inContact.map((one) => one.minutes)),
        minutesLeft: (minutes[place] ?? Infinity) - (done ? minutesOf(beat.probes) : 0),
      };
    };
    return [at(false), at(true)] as const;
  });
}

const allOf = (parts: Parts | undefined): Reads[] => (parts === undefined ? [] : [parts.entry, parts.probes, parts.acts]);

function partsOf(scenario: Scenario, beat: Beat, place: number): Parts {
  const entry = new Reads();
  for (const { when } of [...beat.duties, ...beat.lines]) entry.condition(when);
  for (const doctor of beat.diagnose) entry.diagnosed.add(doctor);
  const probes = new Reads();
  for (const probe of beat.probes) probes.act(probe);
  const acts = new Reads();
  for (const act of [...beat.choices, ...beat.items]) acts.act(act);
  for (const { when } of beat.go) acts.condition(when);
  return { entry, probes, acts, next: nextOf(scenario, place) };
}

/** The places of the beats that may follow a beat, whatever its conditions say. */
export function nextOf(scenario: Scenario, place: number): number[] {
  const { beatIndex } = indexOf(scenario);
  const beat = scenario.beats[place];
  if (beat === undefined) return [];
  const next = new Set<number>();
  for (const way of beat.choices.length > 0 ? beat.choices.map((choice) => choice.go) : [beat.go]) {
    for (const { to } of way) if (to !== 'end') next.add(beatIndex.get(to.beat) ?? -1);
    if (!way.some(({ when }) => when.length === 0) && place + 1 < scenario.beats.length) next.add(place + 1);
  }
  return [...next].filter((one) => one >= 0);
}

/** The places of all beats that can be reached from some, over steps that `passes` allows. */
function closure(parts: readonly Parts[], from: readonly number[], passes: (beat: number) => boolean): Set<number> {
  const seen = new Set<number>();
  const open = from.filter(passes);
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    open.push(...(parts[place]?.next ?? []).filter(passes));
  }
  return seen;
}

/** Whether the way to some beats, or to the end, still reads the latest diagnosis before there is a newer one. */
const leads = (next: readonly number[], judged: readonly boolean[], goal: boolean): boolean => goal || next.some((place) => judged[place] === true);

function judgedOnEntry(scenario: Scenario, parts: readonly Parts[], goal: boolean): boolean[] {
  const judged = parts.map(({ entry, probes }) => entry.judged || probes.judged);
  for (let changed = true; changed;) {
    changed = false;
    parts.forEach(({ acts, next }, place) => {
      if (judged[place] === true || (scenario.beats[place]?.diagnose.length ?? 0) > 0) return;
      if (!acts.judged && !leads(next, judged, goal)) return;
      judged[place] = true;
      changed = true;
    });
  }
  return judged;
}

/** Most minutes that can be spent in a beat. */
function spent(beat: Beat): number {
  return minutesOf(beat.probes) + minutesOf(beat.items) + Math.max(0, ...beat.choices.map((choice) => choice.minutes));
}

/** The minutes of acts, all of them done. */
export const minutesOf = (acts: readonly Act[]): number => acts.reduce((all, act) => all + act.minutes, 0);

/**
 * For each beat, a bound from above of what it and all after it add up to: `own` of each beat, `step` between
 * beats (null: the way is not followed). Infinity where a circle adds to it.
 */
function boundsOf(scenario: Scenario, parts: readonly Parts[], step: (to: Beat) => number | null, own: (beat: Beat) => number): number[] {
  const known: (number | undefined)[] = parts.map(() => undefined);
  const open = new Set<number>();
  const visit = (place: number): number => {
    const beat = scenario.beats[place];
    if (beat === undefined) return 0;
    const already = known[place];
    if (already !== undefined) return already;
    if (open.has(place)) return Infinity;
    open.add(place);
    let most = 0;
    for (const next of parts[place]?.next ?? []) {
      const to = scenario.beats[next];
      const between = to === undefined ? null : step(to);
      if (between !== null) most = Math.max(most, between + visit(next));
    }
    open.delete(place);
    return (known[place] = own(beat) + most);
  };
  // From the last beat on: a long file does not make the recursion deep.
  for (let place = parts.length - 1; place >= 0; place -= 1) visit(place);
  return parts.map((_, place) => known[place] ?? Infinity);
}
