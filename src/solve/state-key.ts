import { packDoctor, type Doctor } from '../model/doctor.ts';
import { rank } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { isMeeting } from '../model/stages.ts';
import { diagnosesIn } from '../run/room.ts';
import { indexOf } from '../run/script-index.ts';
import type { Promised, World } from '../run/world.ts';
import type { Condition, Id, Scenario } from '../script/scenario.ts';
import { DoctorClasses } from './doctor-classes.ts';
import { startTrusts, type Goal } from './doctor-outlook.ts';
import { Goals } from './goals.ts';
import { Numbering } from './ints.ts';
import { minutesOf } from './bounds.ts';
import { liveOf, promiseMatters, type Live } from './live.ts';
import { RoomKeys } from './room-key.ts';

/** Names a world by all that can still matter in it and nothing else. */
export class StateKeys {
  readonly #live: readonly (readonly [Live, Live])[];
  readonly #budget: number | null;
  readonly #overtime: number;
  readonly #scenario: Scenario;
  /** The doctors, in cast order. */
  readonly doctors: readonly Id[];
  /** Null where each doctor is its own class: telling classes apart pays only where a script is walked whole. */
  readonly #classes: DoctorClasses | null;
  /** Trust of each start of each doctor the goal speaks of. */
  readonly #startTrust: readonly (readonly [Id, number])[];
  readonly #goals: Goals;
  readonly #reduced: boolean;
  /** Promises and duties, numbered in file order, so that a key is the same in every analysis of the script. */
  readonly #names = new Numbering();
  readonly #units: number[] = [];
  /** Of a meeting; null in a visit. */
  readonly #room: RoomKeys | null;
  /** What a criterion of the rubric asks if it was taken. */
  readonly #rated: ReadonlySet<Id>;
  /** Nothing to tick for any doctor. */
  readonly #untold: World['windows'];

  /**
   * With `reduced` false nothing of a world is left out that a run itself could read: far more states of the same values, to
   * prove the others by. `atEnd`: conditions that worlds of one key must answer alike at the run's end, too.
   */
  constructor(
    rules: Rules,
    scenario: Scenario,
    { classes, reduced = true, atEnd = [] }: { readonly classes: boolean; readonly reduced?: boolean; readonly atEnd?: readonly Condition[] },
  ) {
    this.#scenario = scenario;
    this.#reduced = reduced;
    for (const beat of scenario.beats) {
      const acts = [...beat.probes, ...beat.choices];
      for (const { value } of [...beat.duties, ...acts.flatMap((act) => act.duties)]) this.#names.of(`${value.severity} ${value.name}`);
      for (const { promise, to } of beat.choices) if (promise !== null) this.#names.of(`${to ?? ''} ${promise.name}`);
    }
    this.#live = liveOf(scenario, atEnd);
    this.#rated = new Set(scenario.criteria.flatMap(({ when }) => when.flatMap(({ atom }) => (atom.kind === 'taken' ? [atom.id] : []))));
    this.#budget = scenario.minutes;
    this.#overtime = rules.tariff.overtime;
    // What falls on a whole room is not among the steps the classes know.
    this.#classes = classes && scenario.kind === 'visit' ? new DoctorClasses(rules, scenario) : null;
    this.#room = scenario.kind === 'meeting' ? new RoomKeys(rules, scenario) : null;
    this.#goals = new Goals(rules, scenario);
    this.doctors = indexOf(scenario).doctors.map(({ id }) => id);
    const aimed = new Set(
      [...scenario.target, ...scenario.half].flatMap(({ goal }) => goal.flatMap(({ atom }) => (atom.kind === 'state' || atom.kind === 'variable' ? [atom.who] : []))),
    );
    this.#startTrust = indexOf(scenario).doctors.flatMap((doctor) => (aimed.has(doctor.id) ? startTrusts(doctor).map((trust) => [doctor.id, trust] as const) : []));
    this.#untold = Object.fromEntries(this.doctors.map((id) => [id, []]));
  }

  /** What can still matter in a world that has not ended. */
  live(world: World): Live {
    const both = this.#live[world.beat];
    const beat = this.#scenario.beats[world.beat];
    if (both === undefined || beat === undefined) throw new RangeError(`no beat ${world.beat}`);
    const due = diagnosesIn(this.#scenario, world).length;
    return both[world.diagnosed >= due && due > 0 ? 1 : 0];
  }

  /**
   * A world without what can no longer matter and would only be copied on from move to move: what was taken that
   * nothing reads (what a criterion reads stays, so that its end is a real run's), and the lines to tick, which positions keep.
   */
  trimmed(world: World, live: Live): World {
    return { ...world, windows: this.#untold, taken: this.#reduced ? world.taken.filter((id) => live.taken.includes(id) || this.#rated.has(id)) : world.taken };
  }

  /** Doctors who may still be diagnosed from a beat on, before or (`done`) after its own diagnoses. */
  diagnosable(beat: number, done: boolean): readonly Id[] {
    return this.#live[beat]?.[done ? 1 : 0].diagnosed ?? [];
  }

  /**
   * Points that are certain to be lost though not yet charged: overtime beyond what the key tells apart. They are
   * counted when they arise, so that worlds which differ in nothing else are one state.
   */
  owed(world: World): number {
    if (world.beat < 0 || world.stuck || (this.#budget === null && this.#room === null)) return 0;
    const live = this.live(world);
    const contact = this.#budget === null ? 0 : Math.max(0, world.minutes - this.#cap(live)) * this.#overtime;
    return contact + (this.#room === null ? 0 : this.#room.owed(world, live));
  }

  /** The key. Ended worlds differ by how the goal was met, and by which starts had more trust of a doctor the goal speaks of. */
  of(world: World): string {
    if (world.stuck) return `${OVER}stuck`;
    if (world.beat < 0) return `${OVER}end ${world.target ?? ''} ${this.#startTrust.map(([id, trust]) => ((world.doctors[id]?.trust ?? 0) < trust ? '<' : '-')).join('')}`;
    const live = this.live(world);
    if (!this.#reduced) return wholeKey(world, this.#cap(live));
    const key = this.#units;
    key.length = 0;
    const goal = this.#goals.of(world);
    const done = live === this.#live[world.beat]?.[1];
    put(key, world.beat);
    put(key, world.diagnosed);
    put(key, goal.number);
    for (const id of live.doctors) {
      const doctor = world.doctors[id];
      if (doctor !== undefined) put(key, this.#doctor(world, live, goal, done, id, doctor));
    }
    put(key, this.#minutes(world, live, done) + 1);
    putBits(key, live.taken, (id) => world.taken.includes(id));
    putBits(key, live.flags, (name) => world.flags.includes(name));
    // Between two diagnoses of a beat nothing reads the first.
    if (live.judged && (done || world.diagnosed === 0)) put(key, world.lastDiagnosis === null ? 0 : world.lastDiagnosis === 'right' ? 1 : 2);
    if (live.chances.length > 0 || live.starts.length > 0) {
      const drawn = indexOf(this.#scenario).variants[world.variant];
      putBits(key, live.chances, (name) => drawn?.chances[name] === true);
      for (const id of live.starts) put(key, drawn?.starts[id] ?? 0);
    }
    for (const promise of world.promises) this.#putPromise(key, promise, world.day, live);
    put(key, END_OF_PROMISES);
    this.#room?.put((number) => put(key, number), world, live, goal, this.#asked(world, done));
    if (world.duties.length > 0) for (const duty of world.duties.map(({ name, severity }) => this.#names.of(`${severity} ${name}`)).sort((x, y) => x - y)) put(key, duty);
    return String.fromCharCode(...key);
  }

  /** What can still matter of a doctor, as a number. */
  #doctor(world: World, live: Live, goal: Goal, done: boolean, id: Id, doctor: Doctor): number {
    if (this.#classes !== null) return even(this.#classes.of(this.doctors.indexOf(id), goal, world.beat, done, doctor, world.taken));
    if (this.#room === null) return packDoctor(doctor);
    if (live.room.settled.includes(id)) return rank(doctor.state);
    // Numbers of doctors are above those of states and outcomes: told apart by being odd.
    const outcome = this.#room.outcome(world, live, goal, id);
    return outcome === null ? packDoctor(doctor) * 2 + 1 : outcome * 2;
  }

  /** A promise as days left; one that can neither fall due any more, nor be read, nor be kept or made again, is left out. */
  #putPromise(key: number[], { name, doctor, due, status }: Promised, day: number, live: Live): void {
    const left = due - day;
    if (!promiseMatters({ name, due, status }, day, live)) return;
    put(key, this.#names.of(`${doctor} ${name}`) + 1);
    put(key, status === 'open' ? Math.min(left, live.days) + 1 : 0);
  }

  /** Minutes as far as they can still matter; −1 where they cannot. */
  #minutes(world: World, live: Live, done: boolean): number {
    const minutes = Math.min(world.minutes, this.#cap(live));
    if (live.contactRead < 0 && (this.#budget === null || minutes + live.minutesLeft - (isMeeting(world.room?.stage ?? null) ? 0 : this.#asked(world, done)) <= this.#budget))
      return -1;
    return minutes;
  }

  /** Minutes of this beat's questions that were asked and can not be asked again before its diagnoses. */
  #asked({ beat, taken }: World, done: boolean): number {
    return done ? 0 : minutesOf((this.#scenario.beats[beat]?.probes ?? []).filter(({ id }) => taken.includes(id)));
  }

  /** From here on one minute more changes nothing but the overtime. */
  #cap({ contactRead }: Live): number {
    return Math.max(this.#budget ?? 0, contactRead + 1) + (this.#reduced ? 0 : FAR);
  }
}

/** Minutes more than any can matter, up to which a key that leaves nothing out still counts them. */
const FAR = 60;

/** All of a world but its tally and the lines to tick, which the positions keep; days as days left, minutes up to a cap, so that circles close. */
function wholeKey(world: World, cap: number): string {
  const { variant, beat, diagnosed, day, minutes, doctors, taken, flags, promises, duties, lastDiagnosis, room } = world;
  const promised = promises.map(({ due, ...rest }) => ({ ...rest, left: rest.status === 'open' ? due - day : 0 }));
  return JSON.stringify([
    variant,
    beat,
    diagnosed,
    Math.min(minutes, cap),
    doctors,
    taken.toSorted(),
    flags.toSorted(),
    promised,
    duties,
    lastDiagnosis,
    room === null || room.dose === null ? room : { ...room, dose: { ...room.dose, day: world.day - room.dose.day } },
  ]);
}

/** Begins the keys of worlds that are over: no unit of a key is as high. */
const OVER = '\uE000';
const END_OF_PROMISES = 0;
/** Bits of one unit of a key: code units of text below the surrogates, so that a key is sound text. */
const BITS = 15;
const MOST = 2 ** BITS - 1;

/** Puts a whole number from 0 below 2^45 to a key. */
function put(key: number[], number: number): void {
  if (number < MOST) key.push(number);
  else key.push(MOST, number & MOST, Math.floor(number / 2 ** BITS) & MOST, Math.floor(number / 2 ** (2 * BITS)) & MOST);
}

/** Puts yes/no answers to a key. */
function putBits(key: number[], names: readonly string[], held: (name: string) => boolean): void {
  let bits = 0;
  for (let place = 0; place < names.length; place += 1) {
    if (held(names[place] ?? '')) bits |= 1 << (place % BITS);
    if (place % BITS === BITS - 1) {
      key.push(bits);
      bits = 0;
    }
  }
  if (names.length % BITS > 0) key.push(bits);
}

/** A class (from 0) and a doctor of its own (below 0) as numbers from 0. */
const even = (number: number): number => (number >= 0 ? number * 2 : -number * 2 - 1);
