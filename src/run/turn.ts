import { stepDoctor } from '../model/doctor.ts';
import type { Delta, Happening, Quality, Rules, Style } from '../model/rules.ts';
import { VARIABLES } from '../model/readiness.ts';
import type { Condition, Conditional, Duty, Effect, Id, Line, Scenario } from '../script/scenario.ts';
import { isMeeting } from '../model/stages.ts';
import { firstThatHolds, heedEach, holds, type Heed } from './holds.ts';
import { isAbsent } from './room.ts';
import type { Deduction, DeductionDetail, Happened, Outcome, Tally, World } from './world.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
/** The world while a move is carried out: its own properties and its tally are copies, all else is replaced, never changed. */
type Draft = Open<Omit<World, 'tally'>> & { tally: Open<Tally> };

/** One move being carried out: the world as it becomes, what happened, and what it cost. */
export class Turn {
  readonly world: Draft;
  readonly happened: Happened[] = [];
  readonly deductions: Deduction[] = [];

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
    before: World,
    readonly heed?: Heed,
  ) {
    this.world = copyOf(before);
  }

  holds(condition: Condition): boolean {
    if (condition.length === 0) return true;
    const held = holds(this.rules, this.scenario, this.world, condition);
    this.heed?.(condition, held, true);
    return held;
  }

  /** Whether a person of a meeting is absent now. */
  isAbsent(person: Id | null): boolean {
    return this.world.room !== null && isAbsent(this.scenario, this.world, person);
  }

  /** The first whose condition holds. */
  which<C extends { readonly when: Condition }>(all: readonly C[]): C | undefined {
    this.#heedEach(all);
    return all.find(({ when }) => when.length === 0 || holds(this.rules, this.scenario, this.world, when));
  }

  #heedEach(all: readonly { readonly when: Condition }[]): void {
    if (this.heed === undefined) return;
    heedEach(
      this.rules,
      this.scenario,
      this.world,
      all.map(({ when }) => when),
      this.heed,
    );
  }

  first<T>(all: readonly Conditional<T>[]): T | null {
    if (all.length === 0) return null;
    this.#heedEach(all);
    return firstThatHolds(this.rules, this.scenario, this.world, all);
  }

  deduct(dimension: Deduction['dimension'], points: number, rule: string, line: number, detail: DeductionDetail): void {
    if (points <= 0) return;
    this.deductions.push({ dimension, points, rule, line, detail });
    this.world.tally.points += points;
  }

  /** A breach of a compliance rule: red and amber cost, watch is feedback only (domain.md §2.3). */
  breach(severity: Duty['severity'], rule: string, line: number, duty: string | null): void {
    const { tally } = this.world;
    tally[severity] = [...tally[severity], rule];
    if (severity === 'watch') return;
    this.deduct('compliance', this.rules.tariff[severity], rule, line, duty === null ? { kind: 'breach', rule, severity } : { kind: 'duty', name: duty, rule, severity });
  }

  /** Adds all that falls on a doctor in this step, at once (domain.md §3.3, modifier 5). `room`: the style is a dose. */
  step(id: Id, style: Style | null, quality: Quality, happenings: readonly Happening[], effect?: Delta, room = false): void {
    const before = this.world.doctors[id];
    if (before === undefined || (style === null && happenings.length === 0 && effect === undefined)) return;
    const after = stepDoctor(this.rules, before, style, quality, happenings, effect, room);
    if (after === before) return;
    this.world.doctors = { ...this.world.doctors, [id]: after };
    this.happened.push({ kind: 'changed', doctor: id, before, after });
  }

  show(lines: readonly Line[], act: Id | null): void {
    const beat = this.scenario.beats[this.world.beat]?.id;
    if (beat === undefined || lines.length === 0) return;
    const ids: Id[] = [];
    for (const line of lines) {
      if (this.isAbsent(line.speaker)) continue;
      if (!this.holds(line.when)) continue;
      ids.push(line.id);
      this.happened.push({ kind: 'shown', shown: { line, beat, act } });
    }
    if (ids.length === 0) return;
    const windows: Record<Id, readonly Id[]> = {};
    for (const doctor in this.world.windows) {
      const window = this.world.windows[doctor] ?? [];
      windows[doctor] = window.length === 0 ? ids : joined(window, ids);
    }
    this.world.windows = windows;
  }

  raise(duties: readonly Conditional<Duty>[]): void {
    for (const { value, at, when } of duties) {
      if (!this.holds(when)) continue;
      if (this.world.duties.some((open) => open.name === value.name)) continue;
      const duty = { ...value, line: at.line };
      this.world.duties = [...this.world.duties, duty];
      this.happened.push({ kind: 'raised', duty });
    }
  }

  discharge(names: readonly string[]): void {
    for (const name of names) {
      if (!this.world.duties.some((duty) => duty.name === name)) continue;
      this.world.duties = this.world.duties.filter((duty) => duty.name !== name);
      this.happened.push({ kind: 'discharged', name });
    }
  }

  /** Makes promises good; returns the doctors whose promise was kept in time, once for each. */
  keep(names: readonly string[]): Id[] {
    const pleased: Id[] = [];
    for (const name of names) {
      const promise = this.world.promises.find((one) => one.name === name);
      if (promise === undefined) continue;
      this.world.promises = this.world.promises.filter((one) => one !== promise);
      const inTime = promise.status === 'open';
      this.happened.push({ kind: 'kept', promise: { ...promise, status: 'kept' }, inTime });
      if (inTime) pleased.push(promise.doctor);
    }
    return pleased;
  }

  /** Promises something to a doctor; promising what is open or broken does nothing. */
  promise({ name, days }: { readonly name: string; readonly days: number }, doctor: Id, line: number): void {
    if (this.world.promises.some((one) => one.name === name)) return;
    const promise = { name, doctor, due: this.world.day + days, status: 'open' as const, line };
    this.world.promises = [...this.world.promises, promise];
    this.happened.push({ kind: 'promised', promise });
  }

  spend(minutes: number): void {
    if (minutes === 0) return;
    this.world.tally.minutes += minutes;
    const { room } = this.world;
    if (room !== null && isMeeting(room.stage)) this.world.room = { ...room, stageMinutes: room.stageMinutes + minutes, minutes: room.minutes + minutes };
    else this.world.minutes += minutes;
  }

  flag(set: readonly string[], unset: readonly string[]): void {
    if (set.length === 0 && unset.length === 0) return;
    this.world.flags = [...new Set([...this.world.flags, ...set])].filter((name) => !unset.includes(name));
  }

  outcome(): Outcome {
    return { world: this.world, happened: this.happened, deductions: this.deductions };
  }
}

/** The members of both, each once; `list` stays as it is. Faster than a spread or `concat` on lists as short as these. */
export function joined(list: readonly Id[], more: readonly Id[]): Id[] {
  const out = list.slice();
  for (const id of more) if (!out.includes(id)) out.push(id);
  return out;
}

/** A copy of a world with a tally of its own. Property by property: a spread takes a quarter of a whole move. */
function copyOf({ variant, beat, diagnosed, day, minutes, contact, doctors, taken, flags, promises, duties, lastDiagnosis, windows, stuck, target, room, tally }: World): Draft {
  return {
    variant,
    beat,
    diagnosed,
    day,
    minutes,
    contact,
    doctors,
    taken,
    flags,
    promises,
    duties,
    lastDiagnosis,
    windows,
    stuck,
    target,
    room,
    tally: { points: tally.points, diagnoses: tally.diagnoses, red: tally.red, amber: tally.amber, watch: tally.watch, minutes: tally.minutes },
  };
}

/** The effects on each doctor, added up. */
export function byDoctor(effects: readonly Effect[]): Map<Id, [number, number, number, number]> {
  const sums = new Map<Id, [number, number, number, number]>();
  for (const effect of effects) {
    if (effect.who === null) continue;
    const sum = sums.get(effect.who) ?? [0, 0, 0, 0];
    const place = VARIABLES.indexOf(effect.variable) as 0 | 1 | 2 | 3;
    sum[place] += effect.by;
    sums.set(effect.who, sum);
  }
  return sums;
}
