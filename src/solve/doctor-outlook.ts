import { stepDoctor, type Doctor } from '../model/doctor.ts';
import type { Delta, Happening, Rules } from '../model/rules.ts';
import { atomHolds, goalTermHolds } from '../run/holds.ts';
import { byDoctor } from '../run/turn.ts';
import type { World } from '../run/world.ts';
import { actsOf, conditionsIn } from '../script/conditions-of.ts';
import type { Act, Beat, Behaviour, Condition, Conditional, Id, Person, Scenario, TargetLine, Term } from '../script/scenario.ts';

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
export interface Step {
  /** Numbered within its beat. */
  readonly number: number;
  /** What does it. */
  readonly act: Id;
  take(doctor: Doctor): Doctor;
}

/** What the parts of a beat ask of one doctor, and what they can do to it. */
export interface Parts {
  readonly diagnosed: boolean;
  readonly styled: boolean;
  readonly probes: readonly Term[];
  readonly acts: readonly Term[];
  readonly asked: readonly Step[];
  readonly steps: readonly Step[];
}

/** Trust of a doctor's starts, each once: an end with less is told apart (script-format.md §9). */
export const startTrusts = ({ starts }: Pick<Person, 'starts'>): number[] => [...new Set(starts.map(({ values }) => values.trust))];

/** What can still be read of one doctor of the cast, and what can fall on it. */
export class DoctorOutlook {
  readonly #parts = new Map<number, Parts | null>();
  /** Terms about this doctor, by what has them: a beat entered, its ways, the lines of a goal. */
  readonly #known = new WeakMap<object, readonly Term[]>();
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

  #termsOf(whose: object, conditions: () => readonly Condition[]): readonly Term[] {
    let terms = this.#known.get(whose);
    if (terms === undefined) this.#known.set(whose, (terms = this.#terms(conditions())));
    return terms;
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
    const met = this.#termsOf(goal.lines, () => goal.lines.map((line) => line.goal)).map((term) => (goalTermHolds(this.rules, this.scenario, world, term) ? 1 : 0));
    return `${met.join('')}${this.startTrust.map((trust) => (doctor.trust < trust ? '<' : '-')).join('')}`;
  }

  entry(beat: Beat): readonly Term[] {
    return this.#termsOf(beat, () => [...beat.duties, ...beat.lines].map(({ when }) => when));
  }

  leaving(beat: Beat): readonly Term[] {
    return this.#termsOf(beat.go, () => beat.go.map(({ when }) => when));
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
    const stepsOf = (acts: readonly Act[]): Step[] => acts.flatMap((act) => this.#stepsOf(act).map((take) => ({ act: act.id, take }))).map((step, number) => ({ ...step, number }));
    const asked = stepsOf(beat.probes);
    const steps = stepsOf(beat.choices);
    if (asked.length + steps.length > MOST_STEPS) return null;
    const conditions = (acts: readonly Act[]): Condition[] => acts.flatMap((act) => conditionsIn(act));
    return {
      diagnosed: beat.diagnose.includes(this.id),
      styled: beat.choices.some((choice) => choice.to === this.id && choice.behaviours.length > 0),
      probes: this.#terms(conditions(beat.probes)),
      // Reaction lines and ways are read after the act: for each step they are part of the doctor it leads to.
      acts: this.#terms([...conditions(actsOf(beat).filter((act) => act.kind !== 'probe')), ...beat.go.map(({ when }) => when)]),
      asked,
      steps: steps.length === 0 ? [{ number: 0, act: '', take: (doctor) => doctor }] : steps,
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
