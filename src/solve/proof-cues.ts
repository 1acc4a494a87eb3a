import { STATES } from '../model/readiness.ts';
import { isMeeting } from '../model/stages.ts';
import { ownerOf } from '../run/room.ts';
import { indexOf } from '../run/script-index.ts';
import { tellingTo } from '../run/telling.ts';
import { doctorsOf, type Beat, type Id } from '../script/scenario.ts';
import { Numbering } from './ints.ts';
import type { ProofCase } from './proof-case.ts';
import { ENDED } from './state-graph.ts';

/** Pairs of a state and what was told up to which they are walked; more are not proven. */
export const MOST_PAIRS = 2_000_000;

/** A state, and by doctor which states (one bit each) lines shown since its last diagnosis tell. */
interface Pair {
  readonly state: number;
  readonly told: number;
  readonly from: number;
  readonly option: number;
}

/**
 * Diagnoses for which nothing compatible with the true state was shown, nor can be by the questions of their beat.
 * False where there is too much to walk.
 */
export function findMissingCues(one: ProofCase): boolean {
  return new Cues(one).find();
}

class Cues {
  readonly #pairs: Pair[] = [];
  readonly #known = new Map<number, number>();
  readonly #told: Told;
  readonly #reported = new Set<string>();

  constructor(readonly one: ProofCase) {
    this.#told = new Told(one);
  }

  find(): boolean {
    const { graph } = this.one.part;
    for (const { state, shown } of graph.openings) this.#reach(state, this.#told.shown(0, shown, state), -1, -1, true);
    for (let place = 0; place < this.#pairs.length; place += 1) {
      if (this.#pairs.length > MOST_PAIRS) return false;
      const { state, told } = this.#pairs[place] ?? { state: 0, told: 0 };
      for (let way = graph.first(state); way < graph.end(state); way += 1) {
        const option = way - graph.first(state);
        this.#reach(graph.to.at(way), this.#after(state, told, way), place, option, !this.#stays(state, option));
      }
    }
    return true;
  }

  #after(state: number, told: number, way: number): number {
    const { graph } = this.one.part;
    const doctor = graph.doctor.at(state);
    const diagnosed = doctor >= 0 && way - graph.first(state) >= graph.probes.at(state);
    return this.#told.shown(diagnosed ? this.#told.diagnosed(told, doctor) : told, graph.shown.at(way), graph.to.at(way));
  }

  /** Whether an option leads on within the beat as it was entered: a question, or a diagnosis before the last. */
  #stays(state: number, option: number): boolean {
    const { graph } = this.one.part;
    if (option < graph.probes.at(state)) return true;
    const doctor = this.#doctor(state);
    const due = this.#due(state);
    return doctor !== undefined && due.indexOf(doctor.id) + 1 < due.length;
  }

  /** The doctors whom a state's beat diagnoses: of a meeting those who came. */
  #due(state: number): readonly Id[] {
    const { graph } = this.one.part;
    const beat = this.#beat(state);
    const present = graph.rolls[graph.roll.at(state)] ?? null;
    if (beat === undefined) return [];
    return present === null || !isMeeting(beat.stage) ? beat.diagnose : beat.diagnose.filter((id) => present.includes(id));
  }

  #beat(state: number): Beat | undefined {
    return this.one.scenario.beats[this.one.part.graph.beat.at(state)];
  }

  #doctor(state: number) {
    return doctorsOf(this.one.scenario)[this.one.part.graph.doctor.at(state)];
  }

  #reach(state: number, told: number, from: number, option: number, arrives: boolean): void {
    const { graph } = this.one.part;
    if (this.one.part.is(state, ENDED)) return;
    const key = told * 2 ** 26 + state;
    let place = this.#known.get(key);
    if (place === undefined) {
      place = this.#pairs.length;
      this.#known.set(key, place);
      this.#pairs.push({ state, told, from, option });
    }
    if (arrives && graph.doctor.at(state) >= 0) this.#judge(place, state, told);
  }

  /** Every doctor to diagnose in a beat, from the moment it is entered: whether its state is told at any of its diagnoses. */
  #judge(place: number, state: number, told: number): void {
    const { graph } = this.one.part;
    if (this.#tells(state, told) && this.#due(state).length < 2) return;
    const open: { readonly state: number; readonly told: number; readonly options: readonly number[] }[] = [{ state, told, options: [] }];
    const seen = new Set<number>();
    const first = new Map<number, { readonly state: number; readonly options: readonly number[] }>();
    const cued = new Set<number>();
    for (const at of open) {
      const doctor = graph.doctor.at(at.state);
      if (doctor < 0 || seen.has(at.told * 2 ** 26 + at.state)) continue;
      seen.add(at.told * 2 ** 26 + at.state);
      if (!first.has(doctor)) first.set(doctor, at);
      if (this.#tells(at.state, at.told)) cued.add(doctor);
      for (let way = graph.first(at.state); way < graph.end(at.state); way += 1) {
        const option = way - graph.first(at.state);
        if (this.#stays(at.state, option)) open.push({ state: graph.to.at(way), told: this.#after(at.state, at.told, way), options: [...at.options, option] });
      }
    }
    for (const [doctor, where] of first) if (!cued.has(doctor)) this.#report(place, where.state, where.options);
  }

  #tells(state: number, told: number): boolean {
    const { graph } = this.one.part;
    return ((this.#told.of(told, graph.doctor.at(state)) >> graph.truth.at(state)) & 1) === 1;
  }

  #report(place: number, state: number, within: readonly number[]): void {
    const beat = this.#beat(state);
    const doctor = this.#doctor(state);
    const truth = STATES[this.one.part.graph.truth.at(state)];
    if (beat === undefined || doctor === undefined || truth === undefined) return;
    const key = `${beat.id} ${doctor.id} ${truth}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    const options: number[] = [];
    let pair = this.#pairs[place];
    for (; pair !== undefined && pair.from >= 0; pair = this.#pairs[pair.from]) options.push(pair.option);
    const opening = this.one.part.graph.openings.findIndex((one) => one.state === pair?.state && this.#told.shown(0, one.shown, one.state) === pair.told);
    this.one.add(
      'warning',
      'diagnosis-without-cue',
      beat.at,
      { beat: beat.title, name: doctor.name, state: truth },
      this.one.witness(Math.max(0, opening), [...options.reverse(), ...within]),
    );
  }
}

/** What was told of each doctor, numbered; 0 is nothing. */
class Told {
  readonly #numbers = new Numbering();
  readonly #held: (readonly number[])[] = [];
  /** By roll call (a line may pass on to another doctor where its own is absent), line and doctor: the states it tells. */
  readonly #tables: (readonly (readonly number[])[])[] = [];
  readonly #one: ProofCase;

  constructor(one: ProofCase) {
    this.#one = one;
    this.#number(doctorsOf(one.scenario).map(() => 0));
  }

  #table(roll: number): readonly (readonly number[])[] {
    const { scenario, part } = this.#one;
    const present = part.graph.rolls[roll] ?? null;
    const doctors = doctorsOf(scenario);
    return (this.#tables[roll] ??= [...indexOf(scenario).lines.values()].map((line) => {
      const owner = ownerOf(scenario, present, line);
      return doctors.map(({ id }) => tellingTo(id, owner, line).tells);
    }));
  }

  #number(masks: readonly number[]): number {
    const number = this.#numbers.of(masks.join());
    this.#held[number] ??= masks;
    return number;
  }

  of(told: number, doctor: number): number {
    return this.#held[told]?.[doctor] ?? 0;
  }

  /** After lines were shown on the way to a state, where only those who may still be diagnosed matter. */
  shown(told: number, list: number, to: number): number {
    const { graph } = this.#one.part;
    if (this.#one.part.is(to, ENDED) || graph.beat.at(to) < 0) return 0;
    const matter = graph.keys.diagnosable(graph.beat.at(to), graph.doctor.at(to) < 0);
    const lines = graph.shownLines[list] ?? [];
    const tells = this.#table(graph.roll.at(to));
    const masks = this.#held[told] ?? [];
    return this.#number(
      masks.map((mask, doctor) => (matter.includes(graph.keys.doctors[doctor] ?? '') ? lines.reduce((all, line) => all | (tells[line]?.[doctor] ?? 0), mask) : 0)),
    );
  }

  diagnosed(told: number, doctor: number): number {
    return this.#number((this.#held[told] ?? []).map((mask, place) => (place === doctor ? 0 : mask)));
  }
}
