import type { Doctor } from '../model/doctor.ts';
import type { State } from '../model/readiness.ts';
import { STYLES, type Quality, type Rules, type Style, type StyleKey } from '../model/rules.ts';
import type { Beat, Choice, Id, Item, Line, Probe, Scenario } from '../script/scenario.ts';
import { indexOf } from './script-index.ts';
import { readingOf, type Reading } from './reading.ts';
import { unaskedAt, type Unasked } from './review-cues.ts';
import type { Replay } from './replay.ts';
import type { Happened, Room } from './world.ts';

export interface Asked {
  readonly step: number;
  readonly probe: Probe;
  readonly lines: readonly Line[];
  readonly why: string | null;
}

/** What was done. `fits` is the style that matches the state the doctor was in. */
export interface Acted {
  readonly step: number;
  readonly choice: Choice;
  readonly doctor: Id | null;
  readonly state: State | null;
  readonly style: Style | null;
  readonly quality: Quality | null;
  readonly key: number | null;
  readonly fits: Style | null;
  readonly why: string | null;
  readonly watch: readonly string[];
  readonly lines: readonly Line[];
}

export interface Checked {
  readonly step: number;
  readonly items: readonly Item[];
}
export interface Change {
  readonly doctor: Id;
  readonly before: Doctor;
  readonly after: Doctor;
}

/** What was shown on the way, in beats that asked for no decision. */
export interface Lead {
  readonly beat: Beat;
  readonly lines: readonly Line[];
}

/** Promises and duties: made, kept, broken, raised, discharged; and the cause of resistance found. */
export type Pledge = Extract<Happened, { kind: 'promised' | 'kept' | 'broke' | 'found' | 'raised' | 'discharged' }>;

/** What happened in the room of a meeting. */
export type RoomEvent = Extract<Happened, { kind: 'roll' | 'asked' | 'settled' | 'unsettled' | 'attention' | 'commented' | 'dosed' | 'visited' | 'forgot' }>;

/** One moment of the run (回合): a beat as it was entered, with all decisions made in it. */
export interface Moment {
  readonly index: number;
  /** Counted from 1; null where nothing was to be decided (after the last decision). */
  readonly number: number | null;
  readonly beat: Beat;
  /** Which contact, from 1; the run's day; minutes of the contact used when the moment began. */
  readonly contact: number;
  readonly day: number;
  readonly minutes: number;
  readonly lead: readonly Lead[];
  readonly lines: readonly Line[];
  readonly asked: readonly Asked[];
  readonly unasked: readonly Unasked[];
  readonly readings: readonly Reading[];
  readonly acted: Acted | null;
  readonly checked: Checked | null;
  readonly pledges: readonly Pledge[];
  readonly room: readonly RoomEvent[];
  /** Each doctor at the moment's beginning and at its end. */
  readonly changes: readonly Change[];
  /** Places of its moves in the run. */
  readonly steps: readonly number[];
}

type Draft = { -readonly [K in keyof Moment]: Moment[K] extends readonly (infer T)[] ? T[] : Moment[K] };
type Doctors = Readonly<Record<Id, Doctor>>;

/** The run moment by moment. What a doctor did not show is never invented: all comes from what the moves led to. */
export function momentsOf(rules: Rules, scenario: Scenario, run: Replay): Moment[] {
  const { acts, beatIndex } = indexOf(scenario);
  const moments: Draft[] = [];
  let doctors: Doctors = run.opening.world.doctors;
  let begun: Doctors = doctors;
  let lead: Lead[] = [];

  const close = (): void => {
    const open = moments.at(-1);
    if (open !== undefined) open.changes = Object.entries(doctors).flatMap(([doctor, after]) => (begun[doctor] === undefined ? [] : [{ doctor, before: begun[doctor], after }]));
  };
  const enter = (id: Id, contact: number, day: number, minutes: number): void => {
    const beat = scenario.beats[beatIndex.get(id) ?? 0];
    if (beat === undefined) return;
    const before = moments.at(-1);
    if (before !== undefined && before.steps.length === 0) {
      // Nothing was decided in it: it leads to this one.
      lead = [...before.lead, { beat: before.beat, lines: before.lines }];
      moments.pop();
    } else {
      close();
      begun = doctors;
      lead = [];
    }
    moments.push({
      index: moments.length,
      number: null,
      beat,
      contact: contact + 1,
      day,
      minutes,
      lead,
      lines: [],
      asked: [],
      unasked: [],
      readings: [],
      acted: null,
      checked: null,
      pledges: [],
      room: [],
      changes: [],
      steps: [],
    });
  };
  const record = (event: Happened, step: number, room: Room | null): void => {
    const moment = moments.at(-1);
    if (moment === undefined) return;
    switch (event.kind) {
      case 'shown': {
        const { line, act } = event.shown;
        const asked = moment.asked.find((one) => one.probe.id === act);
        if (act === null) moment.lines.push(line);
        else if (asked !== undefined) moment.asked = moment.asked.map((one) => (one === asked ? { ...one, lines: [...one.lines, line] } : one));
        else if (moment.acted !== null) moment.acted = { ...moment.acted, lines: [...moment.acted.lines, line] };
        break;
      }
      case 'diagnosed': {
        moment.readings.push(readingOf(scenario, room, step, event));
        break;
      }
      case 'acted': {
        const act = acts.get(event.act)?.act;
        if (act?.kind === 'probe') moment.asked.push({ step, probe: act, lines: [], why: event.why });
        else if (act?.kind === 'choice') {
          const { doctor, stateBefore: state, style, quality, key, why, watch } = event;
          moment.acted = { step, choice: act, doctor, state, style, quality, key, fits: state === null ? null : matching(rules, state), why, watch, lines: [] };
        }
        break;
      }
      case 'ticked':
        moment.checked = {
          step,
          items: event.items.flatMap((id) => {
            const item = acts.get(id)?.act;
            return item?.kind === 'item' ? [item] : [];
          }),
        };
        break;
      case 'changed':
        doctors = { ...doctors, [event.doctor]: event.after };
        break;
      case 'promised':
      case 'kept':
      case 'broke':
      case 'found':
      case 'discharged':
      case 'raised':
        moment.pledges.push(event);
        break;
      case 'roll':
      case 'asked':
      case 'settled':
      case 'unsettled':
      case 'attention':
      case 'commented':
      case 'dosed':
      case 'visited':
      case 'forgot':
        moment.room.push(event);
        break;
      case 'entered':
      case 'ended':
        break;
    }
  };

  for (const event of run.opening.happened) {
    if (event.kind === 'entered') enter(event.beat, event.contact, run.opening.world.day, run.opening.world.minutes);
    else record(event, -1, run.opening.world.room);
  }
  run.steps.forEach(({ before, move, outcome }, step) => {
    const moment = moments.at(-1);
    moment?.steps.push(step);
    const first = moment?.readings.length === 0 && moment.acted === null;
    if (moment !== undefined && first && (move.kind !== 'act' || acts.get(move.id)?.act.kind === 'choice')) moment.unasked = unaskedAt(rules, scenario, before);
    for (const event of outcome.happened) {
      if (event.kind === 'entered') enter(event.beat, event.contact, outcome.world.day, outcome.world.minutes);
      else record(event, step, before.room);
    }
  });
  close();
  let number = 0;
  return moments.map((moment) => ({ ...moment, number: moment.steps.length === 0 ? null : (number += 1) }));
}

/** The style that fits a state best (domain.md §3.3: key +2). */
export const matching = (rules: Rules, state: State): Style => STYLES.find((style) => rules.response[state][style].key === BEST) ?? 'S1';
const BEST: StyleKey = 2;
