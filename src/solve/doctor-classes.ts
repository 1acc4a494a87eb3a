import { packDoctor, stepDoctor, type Doctor } from '../model/doctor.ts';
import type { Delta, Happening, Rules } from '../model/rules.ts';
import { atomHolds, goalTermHolds } from '../run/holds.ts';
import { byDoctor } from '../run/turn.ts';
import type { World } from '../run/world.ts';
import { actsOf, conditionsIn } from '../script/conditions-of.ts';
import { doctorsOf, type Act, type Beat, type Behaviour, type Condition, type Conditional, type Id, type Scenario, type TargetLine, type Term } from '../script/scenario.ts';
import { Numbering } from './ints.ts';
import { nextOf } from './live.ts';

/** Beats from the end on in which doctors are told apart by what can still come of them; earlier it costs more than it saves. */
const DEPTH = 5;
/** Promises to one doctor up to which all ways of their being broken are tried. */
const MOST_PROMISES = 2;
/** Kinds of steps of one act up to which they are tried. */
const MOST_STEPS = 64;

/** The lines of 达标 and 半达标 that count in some variants, numbered. */
export interface Goal {
  readonly number: number;
  readonly lines: readonly TargetLine[];
}

/** Something that may fall on a doctor at once. */
interface Step {
  /** Numbered within its beat. */
  readonly number: number;
  take(doctor: Doctor): Doctor;
}

/**
 * Classes of doctors near the end of a script: two doctors are of one class in a beat where no condition, style,
 * diagnosis or goal that can still come tells them apart, whatever is done. Exact, by what the model answers for
 * each step the script can make; where that grows too large (circles, long ways, many promises) a doctor is its
 * own class.
 */
export class DoctorClasses {
  readonly #scenario: Scenario;
  readonly #next: readonly (readonly number[])[];
  /** Beats to the end at most, by beat; Infinity in a circle. */
  readonly #depth: readonly number[];
  readonly #numbers = new Numbering();
  readonly #known = new Map<string, Map<number, number>>();
  readonly #doctors: readonly Doctors[];

  constructor(rules: Rules, scenario: Scenario) {
    this.#scenario = scenario;
    this.#next = scenario.beats.map((_, place) => nextOf(scenario, place));
    this.#depth = depths(this.#next);
    this.#doctors = doctorsOf(scenario).map(({ id, starts }) => new Doctors(rules, scenario, id, [...new Set(starts.map(({ values }) => values.trust))]));
  }

  /**
   * The class of a doctor in a beat, before or after its diagnoses; the doctor itself, negative, where it has none.
   * `who` is its place among the doctors, `goal` says which lines of the goal count.
   */
  of(who: number, goal: Goal, beat: number, done: boolean, doctor: Doctor): number {
    const packed = packDoctor(doctor);
    if ((this.#depth[beat] ?? Infinity) > DEPTH) return -1 - packed;
    return this.#remembered(`${who}.${goal.number}.${beat}.${done ? 1 : 0}`, packed, () => this.#classOf(who, goal, beat, done, doctor));
  }

  #remembered(table: string, packed: number, make: () => string): number {
    let known = this.#known.get(table);
    if (known === undefined) this.#known.set(table, (known = new Map()));
    let number = known.get(packed);
    if (number === undefined) known.set(packed, (number = this.#numbers.of(make())));
    return number;
  }

  #classOf(who: number, goal: Goal, place: number, done: boolean, doctor: Doctor): string {
    const doctors = this.#doctors[who];
    const beat = this.#scenario.beats[place];
    if (doctors === undefined || beat === undefined) return String(packDoctor(doctor));
    const parts = doctors.parts(beat, place);
    if (parts === null) return `=${packDoctor(doctor)}`;
    let key = `${parts.styled ? doctor.state : ''}${doctors.truths(parts.acts, doctor)}`;
    if (!done) key += `?${this.#asking(who, goal, place, parts, parts.asked, doctor)}`;
    for (const step of parts.steps) {
      const after = step.take(doctor);
      key += `>${doctors.truths(parts.acts, after)}${this.#after(who, goal, place, after)}`;
    }
    return key;
  }

  /**
   * What is read of a doctor while the beat's questions can be asked, and what these can make of it, asked in any
   * order: for each, the class of what it leads to with the others left.
   */
  #asking(who: number, goal: Goal, place: number, parts: Parts, steps: readonly Step[], doctor: Doctor): string {
    const asked = steps.map((step) => {
      const after = step.take(doctor);
      if (after === doctor) return '.';
      const left = steps.filter((other) => other !== step);
      const table = `${who}.${goal.number}.${place}?${left.map(({ number }) => number).join()}`;
      return `(${this.#remembered(table, packDoctor(after), () => `${this.#classOf(who, goal, place, true, after)}?${this.#asking(who, goal, place, parts, left, after)}`)})`;
    });
    return `${parts.diagnosed ? doctor.state : ''}${this.#doctors[who]?.truths(parts.probes, doctor) ?? ''}${asked.join('')}`;
  }

  /** What can come of a doctor once the beat is left: by each beat that may follow, and the end. */
  #after(who: number, goal: Goal, place: number, doctor: Doctor): number {
    return this.#remembered(`${who}.${goal.number}.${place}>`, packDoctor(doctor), () => {
      const doctors = this.#doctors[who];
      let key = doctors?.atEnd(goal, doctor) ?? '';
      for (const next of this.#next[place] ?? []) key += `;${this.#entering(who, goal, next, doctor)}`;
      return key;
    });
  }

  #entering(who: number, goal: Goal, place: number, doctor: Doctor): string {
    const doctors = this.#doctors[who];
    const beat = this.#scenario.beats[place];
    if (doctors === undefined || beat === undefined) return String(packDoctor(doctor));
    const arrived = beat.after === null ? [doctor] : doctors.afterDays(doctor);
    if (arrived === null) return `=${packDoctor(doctor)}`;
    return arrived
      .map((one) => {
        const said = doctors.truths(doctors.entry(beat), one);
        const decides = beat.choices.length > 0 || beat.items.length > 0 || beat.diagnose.length > 0;
        return `${said}${decides ? this.of(who, goal, place, false, one) : `~${doctors.truths(doctors.leaving(beat), one)}${this.#after(who, goal, place, one)}`}`;
      })
      .join('|');
  }
}

/** What the parts of a beat ask of one doctor, and what they can do to it. */
interface Parts {
  readonly diagnosed: boolean;
  readonly styled: boolean;
  readonly probes: readonly Term[];
  readonly acts: readonly Term[];
  readonly asked: readonly Step[];
  readonly steps: readonly Step[];
}

/** One doctor of the cast: the conditions that read it and the steps that can fall on it. */
class Doctors {
  readonly #parts = new Map<number, Parts | null>();
  readonly #entry = new Map<Beat, readonly Term[]>();
  readonly #promises: number;

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
    readonly id: Id,
    /** Trust of each start: an end with less is told apart (script-format.md §9). */
    readonly startTrust: readonly number[],
  ) {
    const choices = scenario.beats.flatMap((beat) => beat.choices);
    this.#promises = new Set(choices.flatMap((choice) => (choice.promise !== null && choice.to === id ? [choice.promise.name] : []))).size;
  }

  #terms(conditions: readonly Condition[]): Term[] {
    return conditions.flat().filter(({ atom }) => (atom.kind === 'state' || atom.kind === 'variable') && atom.who === this.id);
  }

  truths(terms: readonly Term[], doctor: Doctor): string {
    if (terms.length === 0) return '';
    const world = this.#world(doctor);
    return terms.map(({ atom }) => (atomHolds(this.rules, this.scenario, world, atom) ? 1 : 0)).join('');
  }

  /** A world in which only this doctor is looked at. */
  #world(doctor: Doctor): World {
    return { doctors: { [this.id]: doctor } } as unknown as World;
  }

  atEnd(goal: Goal, doctor: Doctor): string {
    const world = this.#world(doctor);
    const met = this.#terms(goal.lines.map((line) => line.goal)).map((term) => (goalTermHolds(this.rules, this.scenario, world, term) ? 1 : 0));
    return `${met.join('')}${this.startTrust.map((trust) => (doctor.trust < trust ? '<' : '-')).join('')}`;
  }

  entry(beat: Beat): readonly Term[] {
    let terms = this.#entry.get(beat);
    if (terms === undefined) this.#entry.set(beat, (terms = this.#terms([...beat.duties, ...beat.lines].map(({ when }) => when))));
    return terms;
  }

  leaving(beat: Beat): readonly Term[] {
    return this.#terms(beat.go.map(({ when }) => when));
  }

  /** The doctor after days have passed, whatever promises were broken; null where there are too many. */
  afterDays(doctor: Doctor): Doctor[] | null {
    if (this.#promises > MOST_PROMISES) return null;
    let all = [doctor];
    let last = [doctor];
    for (let n = 0; n < this.#promises; n += 1) {
      last = last.flatMap((one) => (['promise-broken', 'promise-overdue'] as const).map((happening) => stepDoctor(this.rules, one, null, 'plain', [happening])));
      all = [...all, ...last];
    }
    return all;
  }

  /** Null where a checklist or too many kinds of steps can change the doctor. */
  parts(beat: Beat, place: number): Parts | null {
    let parts = this.#parts.get(place);
    if (parts === undefined) this.#parts.set(place, (parts = this.#partsOf(beat)));
    return parts;
  }

  #partsOf(beat: Beat): Parts | null {
    if (beat.items.some((item) => item.keep.length > 0 || item.effects.some(({ value }) => value.some(({ who }) => who === this.id)))) return null;
    const numbered = (takes: Step['take'][]): Step[] => takes.map((take, number) => ({ number, take }));
    const asked = numbered(beat.probes.flatMap((probe) => this.#stepsOf(probe)));
    const steps = numbered(beat.choices.flatMap((choice) => this.#stepsOf(choice)));
    if (asked.length + steps.length > MOST_STEPS) return null;
    const conditions = (acts: readonly Act[]): Condition[] => acts.flatMap((act) => conditionsIn(act));
    return {
      diagnosed: beat.diagnose.includes(this.id),
      styled: beat.choices.some((choice) => choice.to === this.id && choice.behaviours.length > 0),
      probes: this.#terms(conditions(beat.probes)),
      // Reaction lines and ways are read after the act: for each step they are part of the doctor it leads to.
      acts: this.#terms([...conditions(actsOf(beat).filter((act) => act.kind !== 'probe')), ...beat.go.map(({ when }) => when)]),
      asked,
      steps: steps.length === 0 ? [{ number: 0, take: (doctor) => doctor }] : steps,
    };
  }

  #stepsOf(act: Act): Step['take'][] {
    if (act.kind === 'item') return [];
    const own = act.to === this.id;
    const behaviours: (Behaviour | null)[] = own && act.kind === 'choice' ? eachOrNone(act.behaviours) : [null];
    const events: (Happening | null)[] = own ? eachOrNone(act.events) : [null];
    const effects: (Delta | undefined)[] = eachOrNone(act.effects).map((one) => (one === null ? undefined : byDoctor(one).get(this.id)));
    const kept: Happening[][] = act.keep.length > 0 ? [[], ...act.keep.map((_, n) => Array.from({ length: n + 1 }, () => 'promise-kept' as const))] : [[]];
    const out: Step['take'][] = [];
    for (const behaviour of behaviours)
      for (const event of events)
        for (const effect of effects)
          for (const keeps of kept)
            out.push((doctor) => {
              const happenings: Happening[] = [...keeps];
              if (own && act.find && doctor.cause === 'hidden') happenings.push('cause-found');
              if (event !== null) happenings.push(event);
              return stepDoctor(this.rules, doctor, behaviour?.style ?? null, behaviour?.quality ?? 'plain', happenings, effect);
            });
    return out;
  }
}

/** The values a conditional property can take, and null where it may take none. */
const eachOrNone = <T>(all: readonly Conditional<T>[]): (T | null)[] =>
  all.some(({ when }) => when.length === 0) ? all.map(({ value }) => value) : [...all.map(({ value }) => value), null];

/** The most beats from each beat to the end. */
function depths(next: readonly (readonly number[])[]): number[] {
  const known: (number | undefined)[] = next.map(() => undefined);
  const open = new Set<number>();
  const visit = (place: number): number => {
    const already = known[place];
    if (already !== undefined) return already;
    if (open.has(place)) return Infinity;
    open.add(place);
    const depth = 1 + Math.max(0, ...(next[place] ?? []).map(visit));
    open.delete(place);
    return (known[place] = depth);
  };
  for (let place = next.length - 1; place >= 0; place -= 1) visit(place);
  return known.map((depth) => depth ?? Infinity);
}
