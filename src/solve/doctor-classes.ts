import { packDoctor, type Doctor } from '../model/doctor.ts';
import type { Rules } from '../model/rules.ts';
import { doctorsOf, type Id, type Scenario } from '../script/scenario.ts';
import { DoctorOutlook, startTrusts, type Goal, type Parts, type Step } from './doctor-outlook.ts';
import { Numbering } from './ints.ts';
import { nextOf } from '../script/next-of.ts';

/** Beats from the end on in which doctors are told apart by what can still come of them; earlier it costs more than it saves. */
const DEPTH = 5;
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
  readonly #doctors: readonly DoctorOutlook[];

  constructor(rules: Rules, scenario: Scenario) {
    this.#scenario = scenario;
    this.#next = scenario.beats.map((_, place) => nextOf(scenario, place));
    this.#depth = depths(this.#next);
    this.#doctors = doctorsOf(scenario).map((doctor) => new DoctorOutlook(rules, scenario, doctor.id, startTrusts(doctor)));
  }

  /**
   * The class of a doctor in a beat, before or after its diagnoses; the doctor itself, negative, where it has none.
   * `who` is its place among the doctors, `goal` says which lines of the goal count, `taken` holds the questions
   * that were asked: so what one class of doctors leads to is one class again.
   */
  of(who: number, goal: Goal, beat: number, done: boolean, doctor: Doctor, taken: readonly Id[] = []): number {
    const packed = packDoctor(doctor);
    if ((this.#depth[beat] ?? Infinity) > DEPTH) return -1 - packed;
    const parts = done ? null : this.#partsOf(who, beat);
    const left = parts?.asked.filter(({ act }) => !taken.includes(act)) ?? [];
    return this.#remembered(`${who}.${goal.number}.${beat}.${done ? 1 : `0${numbers(left)}`}`, packed, () => this.#classOf(who, goal, beat, done ? null : left, doctor));
  }

  #partsOf(who: number, place: number): Parts | null {
    const beat = this.#scenario.beats[place];
    return beat === undefined ? null : (this.#doctors[who]?.parts(beat, place) ?? null);
  }

  #remembered(table: string, packed: number, make: () => string): number {
    let known = this.#known.get(table);
    if (known === undefined) this.#known.set(table, (known = new Map()));
    let number = known.get(packed);
    if (number === undefined) known.set(packed, (number = this.#numbers.of(make())));
    return number;
  }

  /** `left`: what questions can still do; null once the beat's diagnoses are made. */
  #classOf(who: number, goal: Goal, place: number, left: readonly Step[] | null, doctor: Doctor): string {
    const doctors = this.#doctors[who];
    const parts = this.#partsOf(who, place);
    if (doctors === undefined || parts === null) return `=${packDoctor(doctor)}`;
    let key = `${parts.styled ? doctor.state : ''}${doctors.truths(parts.acts, doctor)}`;
    if (left !== null) key += `?${this.#asking(who, goal, place, parts, left, doctor)}`;
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
      const left = steps.filter(({ act }) => act !== step.act);
      const table = `${who}.${goal.number}.${place}?${numbers(left)}`;
      return `(${this.#remembered(table, packDoctor(after), () => `${this.#classOf(who, goal, place, null, after)}?${this.#asking(who, goal, place, parts, left, after)}`)})`;
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

const numbers = (steps: readonly Step[]): string => steps.map(({ number }) => number).join();

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
