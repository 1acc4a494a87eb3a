import type { Quality, Rules, Style } from '../model/rules.ts';
import { isMeeting, type MeetingStage } from '../model/stages.ts';
import type { State } from '../model/readiness.ts';
import { countedOf, doctorsOf, type Id, type Scenario, type Tone } from '../script/scenario.ts';
import type { Replay } from './replay.ts';
import { ratesOf } from './room.ts';
import { rubricOf, type RubricRow } from './rubric.ts';
import { indexOf } from './script-index.ts';
import type { Happened, Promised, Roll } from './world.ts';

/** One deed of the meeting on its clock. */
export interface MinuteMark {
  readonly step: number;
  readonly stage: MeetingStage;
  /** Minutes of the meeting before and after it. */
  readonly from: number;
  readonly to: number;
  /** Attention of the room after it. */
  readonly attention: number;
  /** The words of the question or choice; null for a list. */
  readonly text: string | null;
}

/** What the dose was to one doctor: state before it, quality and key, and what it gave. */
export interface Received {
  readonly doctor: Id;
  readonly state: State;
  readonly quality: Quality;
  readonly key: number;
  readonly gain: { readonly awareness: number; readonly commitment: number };
}

/** A question of the room: raised at which step, settled at which, and whether it cost what an open one costs. */
export interface RoomQuestion {
  readonly name: string;
  readonly doctor: Id;
  readonly step: number;
  readonly settled: number | null;
  readonly promise: PromiseEnd | null;
  readonly charged: boolean;
}

/** What became of a promise; `late`: kept after its day. */
export interface PromiseEnd extends Pick<Promised, 'name' | 'doctor' | 'due'> {
  readonly became: 'open' | 'broken' | 'kept' | 'late';
}

/** A doctor after the meeting: seen when, and what was lost of the dose. */
export interface AfterMeeting {
  readonly doctor: Id;
  readonly present: boolean;
  readonly nextDay: boolean;
  readonly week: boolean;
  readonly forgot: { readonly awareness: number; readonly commitment: number } | null;
}

/** A finished meeting taken apart, beside what every run has. Without a roll call (it was not held) there is little of it. */
export interface MeetingReview {
  readonly roll: Roll | null;
  /** Exact shares; null without a roll call. */
  readonly rates: ReturnType<typeof ratesOf> | null;
  readonly rubric: readonly RubricRow[];
  /** Attention when the meeting began. */
  readonly attention: number;
  readonly minutes: readonly MinuteMark[];
  readonly comment: { readonly doctor: Id; readonly tone: Tone } | null;
  readonly dose: { readonly style: Style; readonly received: readonly Received[] } | null;
  readonly questions: readonly RoomQuestion[];
  readonly promises: readonly PromiseEnd[];
  /** Doctors who came or were invited, where a dose was given. */
  readonly after: readonly AfterMeeting[];
}

/** Takes a meeting apart; null for a visit. All of it is read from what `advance` told and left behind. */
export function meetingReviewOf(rules: Rules, scenario: Scenario, run: Replay): MeetingReview | null {
  const { room } = run.world;
  if (room === null) return null;
  const { roll, dose } = room;
  const events = [...run.opening.happened.map((event) => ({ step: -1, event })), ...run.steps.flatMap(({ outcome }, step) => outcome.happened.map((event) => ({ step, event })))];
  const clock = minutesOf(scenario, run);
  const promises = promisesIn(events.map(({ event }) => event));
  return {
    roll,
    rates: roll === null ? null : ratesOf(roll),
    rubric: rubricOf(rules, scenario, room.criteria),
    ...clock,
    comment: room.comment,
    dose: doseIn(run),
    questions: room.raised.map(({ name, doctor, charged }) => ({
      name,
      doctor,
      charged,
      step: events.find(({ event }) => event.kind === 'asked' && event.name === name)?.step ?? -1,
      settled: room.settled.includes(name) ? settledAt(scenario, run, name) : null,
      promise: promises.find((promise) => promise.name === name) ?? null,
    })),
    promises,
    after:
      dose === null || roll === null
        ? []
        : doctorsOf(scenario)
            .filter(({ id }) => roll.present.includes(id) || roll.invited.includes(id))
            .map(({ id }) => ({
              doctor: id,
              present: roll.present.includes(id),
              nextDay: room.nextDay.includes(id),
              week: room.week.includes(id),
              forgot:
                events.flatMap(({ event }) => (event.kind === 'forgot' && event.doctor === id ? [{ awareness: event.awareness, commitment: event.commitment }] : []))[0] ?? null,
            })),
  };
}

function minutesOf(scenario: Scenario, run: Replay): Pick<MeetingReview, 'attention' | 'minutes'> {
  const marks: MinuteMark[] = [];
  let at = 0;
  let start: number | null = null;
  run.steps.forEach(({ before, outcome }, step) => {
    const stage = before.room?.stage ?? null;
    if (!isMeeting(stage)) return;
    start ??= before.room?.attention ?? 0;
    const spent = minutesIn(outcome.happened);
    const deed = outcome.happened.find((event) => event.kind === 'acted' || event.kind === 'ticked');
    const attention = outcome.happened.findLast((event) => event.kind === 'attention')?.after ?? before.room?.attention ?? 0;
    if (deed !== undefined) {
      const text = deed.kind === 'acted' ? (indexOf(scenario).acts.get(deed.act)?.act.text ?? null) : null;
      marks.push({ step, stage, from: at, to: at + spent, attention, text });
    }
    at += spent;
  });
  return { attention: start ?? run.world.room?.attention ?? 0, minutes: marks };
}

/** Every promise of the run with its end; one made again begins anew. */
function promisesIn(events: readonly Happened[]): PromiseEnd[] {
  const ends = new Map<string, PromiseEnd>();
  for (const event of events) {
    if (event.kind !== 'promised' && event.kind !== 'kept' && event.kind !== 'broke') continue;
    const { name, doctor, due } = event.promise;
    ends.set(name, { name, doctor, due, became: event.kind === 'promised' ? 'open' : event.kind === 'broke' ? 'broken' : event.inTime ? 'kept' : 'late' });
  }
  return [...ends.values()];
}

const minutesIn = (happened: readonly Happened[]): number => happened.reduce((sum, event) => sum + (event.kind === 'acted' || event.kind === 'ticked' ? event.minutes : 0), 0);

function doseIn(run: Replay): MeetingReview['dose'] {
  for (const { before, outcome } of run.steps) {
    const dosed = outcome.happened.find((event) => event.kind === 'dosed');
    if (dosed === undefined) continue;
    const gains = outcome.world.room?.dose?.gains ?? {};
    const received = dosed.received.flatMap(({ doctor, quality, key }): Received[] => {
      const state = before.doctors[doctor]?.state;
      return state === undefined ? [] : [{ doctor, state, quality, key, gain: gains[doctor] ?? { awareness: 0, commitment: 0 } }];
    });
    return { style: dosed.style, received };
  }
  return null;
}

/** The move that first answered or promised something. */
function settledAt(scenario: Scenario, run: Replay, name: string): number | null {
  const { acts } = indexOf(scenario);
  const place = run.steps.findIndex(({ move }) => {
    const ids = move.kind === 'act' ? [move.id] : move.kind === 'checklist' ? move.items : [];
    return ids.some((id) => {
      const act = acts.get(id)?.act;
      return act !== undefined && (act.answers.includes(name) || (act.kind === 'choice' && act.promise?.name === name));
    });
  });
  return place < 0 ? null : place;
}

/** People of the list who did not come, and people who came and were not on it, in cast order. */
export function strayed(scenario: Scenario, { invited, present }: Roll): { readonly absent: readonly Id[]; readonly others: readonly Id[] } {
  const ids = countedOf(scenario).map(({ id }) => id);
  return { absent: ids.filter((id) => invited.includes(id) && !present.includes(id)), others: ids.filter((id) => present.includes(id) && !invited.includes(id)) };
}
