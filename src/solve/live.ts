import { isMeeting } from '../model/stages.ts';
import type { Promised } from '../run/world.ts';
import { actsOf, questionsOf } from '../script/conditions-of.ts';
import { nextOf } from '../script/next-of.ts';
import { doctorsOf, type Beat, type Condition, type Id, type Scenario } from '../script/scenario.ts';
import { boundsOf, minutesOf, spent } from './bounds.ts';
import { Reads } from './reads.ts';

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
  /** The largest number that minutes of this contact (in the meeting: of this stage) may still be compared with, or −1; and in the meeting those of the contact it stands in. */
  readonly minutesRead: number;
  readonly contactRead: number;
  /** What can still matter of the room of a meeting. */
  readonly room: LiveRoom;
  /** Most minutes that can still be spent in this contact, each question of the beat counted in until its diagnoses are made (Infinity in a circle). */
  readonly minutesLeft: number;
}

/** What of a meeting's room can still matter (meeting-format.md). */
export interface LiveRoom {
  /** Doctors of whom only the state can still matter, for a dose, and nothing before it can change it. */
  readonly settled: readonly Id[];
  /** Doctors whom a condition but the goal's may still read, or an act change. */
  readonly touched: readonly Id[];
  /** Whether only how much quality the attention allows can still matter: nothing reads or changes it before the dose. */
  readonly levels: boolean;
  /** Whether a condition may still read the attention, or a dose may still come, which it decides. */
  readonly attention: boolean;
  /** Whether a dose may still come: until then a comment counts. */
  readonly dose: boolean;
  /** Whether the figures of the roll call may still be read. */
  readonly rates: boolean;
  /** Questions a condition may still read, or a promise may still be owed for; `any`: 待答 without a name. */
  readonly read: readonly string[];
  readonly any: boolean;
  /** Questions that may still be raised. */
  readonly raised: readonly string[];
  /** Doctors that may still be visited. */
  readonly visited: readonly Id[];
  /** Most minutes that can still be spent in this stage, and in the meeting; as `minutesLeft`. */
  readonly stageLeft: number;
  readonly meetingLeft: number;
}

/** Whether a promise can still fall due, cost trust again, be read, or be kept or made again. */
export const promiseMatters = ({ name, due, status }: Pick<Promised, 'name' | 'due' | 'status'>, day: number, live: Live): boolean =>
  live.promises.includes(name) || (status === 'open' ? due - day < live.days : live.days > 0);

interface Parts {
  readonly entry: Reads;
  readonly probes: Reads;
  readonly acts: Reads;
  /** Beats that may come next, by their place. */
  readonly next: readonly number[];
}

/**
 * For each beat, before (`[0]`) and after (`[1]`) its diagnoses: what can still matter. `atEnd`: conditions that are
 * read at the run's very end too; without them nothing is kept for the criteria of a meeting, which decide no point.
 */
export function liveOf(scenario: Scenario, atEnd: readonly Condition[] = []): readonly (readonly [before: Live, after: Live])[] {
  const parts = scenario.beats.map((beat, place) => partsOf(scenario, beat, place));
  // Which line of the goal counts is drawn with the variant (its guards read nothing else): the key names that line.
  const goal = new Reads();
  for (const line of [...scenario.target, ...scenario.half]) goal.condition(line.goal);
  const last = new Reads();
  for (const when of atEnd) last.condition(when);
  const judgedLast = goal.judged || last.judged;
  const judged = judgedOnEntry(scenario, parts, judgedLast);
  const ways = parts.map(({ next }) => next);
  // In the meeting minutes are the stage's, not the contact's.
  const minutes = boundsOf(
    scenario,
    ways,
    (to) => (to.after === null ? 0 : null),
    (beat) => (isMeeting(beat.stage) ? 0 : spent(beat)),
  );
  const ofMeeting = boundsOf(
    scenario,
    ways,
    (to) => (isMeeting(to.stage) ? 0 : null),
    (beat) => (isMeeting(beat.stage) ? spent(beat) : 0),
  );
  const ofStage = boundsOf(
    scenario,
    ways,
    (to, from) => (isMeeting(to.stage) && to.stage === from.stage ? 0 : null),
    (beat) => (isMeeting(beat.stage) ? spent(beat) : 0),
  );
  const days = boundsOf(
    scenario,
    ways,
    (to) => to.after ?? 0,
    () => 0,
  );
  // A broken promise costs commitment, whenever days pass.
  const owed = owedDoctors(scenario);
  const after = parts.map(({ next }) => closure(parts, next, () => true));
  return scenario.beats.map((beat, place) => {
    const own = parts[place];
    if (own === undefined) throw new RangeError(`no beat ${place}`);
    const later = after[place] ?? new Set();
    // Conditions on minutes read the stage's in the meeting, the contact's outside.
    const inMeeting = isMeeting(beat.stage);
    const contact = [...closure(parts, own.next, (next) => scenario.beats[next]?.after === null)].filter((next) => !isMeeting(scenario.beats[next]?.stage ?? null));
    const same = inMeeting ? [...closure(parts, own.next, (next) => scenario.beats[next]?.stage === beat.stage)] : contact;
    const readIn = (places: readonly number[]): Reads[] => places.flatMap((one) => allOf(parts[one]));
    const judgedAfter = own.acts.judged || leads(own.next, judged, judgedLast);
    const at = (done: boolean): Live => {
      const reads = new Reads();
      const here = [own.acts, ...readIn(same)];
      if (!done) {
        reads.add(own.probes);
        here.push(own.probes);
        for (const doctor of beat.diagnose) reads.diagnosed.add(doctor);
      }
      reads.add(own.acts);
      for (const one of later) for (const part of allOf(parts[one])) reads.add(part);
      // Which questions were asked decides which can still be: here, and in beats that one can come back to.
      const again = [...later].filter((one) => one !== place && after[one]?.has(place) === true);
      for (const one of [...(done && !later.has(place) ? [] : [place]), ...again]) for (const { id } of scenario.beats[one]?.probes ?? []) reads.taken.add(id);
      reads.add(last);
      const touched = [...new Set([...reads.doctors, ...reads.touched, ...reads.diagnosed])];
      reads.add(goal);
      for (const doctor of reads.diagnosed) reads.doctors.add(doctor);
      // A dose is for all, each by its state.
      const settled = reads.dose ? doctorsOf(scenario).flatMap(({ id }) => (reads.doctors.has(id) || reads.moved.has(id) || owed.has(id) ? [] : [id])) : [];
      if (reads.dose) for (const { id } of doctorsOf(scenario)) reads.doctors.add(id);
      const asked = done ? minutesOf(beat.probes) : 0;
      return {
        taken: [...reads.taken],
        flags: [...reads.flags],
        chances: [...reads.chances],
        starts: [...reads.starts],
        doctors: doctorsOf(scenario).flatMap(({ id }) => (reads.doctors.has(id) ? [id] : [])),
        diagnosed: [...reads.diagnosed],
        promises: [...reads.promises],
        days: Math.max(0, ...own.next.map((next) => (scenario.beats[next]?.after ?? 0) + (days[next] ?? 0))),
        // In a meeting a diagnosis may be skipped.
        judged: (!done && own.probes.judged) || ((done || beat.diagnose.length === 0 || scenario.kind === 'meeting') && judgedAfter),
        judgedAfter,
        minutesRead: Math.max(...here.map((one) => one.minutes)),
        minutesLeft: (minutes[place] ?? Infinity) - (inMeeting ? 0 : asked),
        contactRead: Math.max(-1, ...(inMeeting ? readIn(contact) : here).map((one) => one.minutes)),
        room: {
          settled,
          touched,
          levels: !reads.attention && !reads.attends,
          attention: reads.attention || reads.dose,
          dose: reads.dose,
          rates: reads.rates,
          read: [...reads.questions],
          any: reads.any,
          raised: [...reads.raised],
          visited: [...reads.visited],
          stageLeft: (ofStage[place] ?? Infinity) - asked,
          meetingLeft: (ofMeeting[place] ?? Infinity) - asked,
        },
      };
    };
    return [at(false), at(true)] as const;
  });
}

/** Doctors who may be promised something: those of a 对, and who asks what a promise settles. */
function owedDoctors(scenario: Scenario): ReadonlySet<Id> {
  const owed = new Set<Id>();
  const acts = scenario.beats.flatMap(actsOf);
  const questions = questionsOf(scenario);
  for (const act of acts) {
    if (act.kind !== 'choice' || act.promise === null) continue;
    const { name } = act.promise;
    if (act.to !== null) owed.add(act.to);
    for (const { value } of questions) if (value.name === name) owed.add(value.doctor);
  }
  return owed;
}

const allOf = (parts: Parts | undefined): Reads[] => (parts === undefined ? [] : [parts.entry, parts.probes, parts.acts]);

function partsOf(scenario: Scenario, beat: Beat, place: number): Parts {
  const entry = new Reads();
  for (const { when } of [...beat.duties, ...beat.questions, ...beat.lines]) entry.condition(when);
  for (const { value } of beat.questions) {
    entry.raised.add(value.name);
    entry.touched.add(value.doctor);
  }
  if (isMeeting(beat.stage)) entry.roll(scenario);
  for (const doctor of beat.diagnose) entry.diagnosed.add(doctor);
  const probes = new Reads();
  for (const probe of beat.probes) probes.act(probe);
  const acts = new Reads();
  for (const act of [...beat.choices, ...beat.items]) acts.act(act);
  for (const { when } of beat.go) acts.condition(when);
  return { entry, probes, acts, next: nextOf(scenario, place) };
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
      if (judged[place] === true || (scenario.kind === 'visit' && (scenario.beats[place]?.diagnose.length ?? 0) > 0)) return;
      if (!acts.judged && !leads(next, judged, goal)) return;
      judged[place] = true;
      changed = true;
    });
  }
  return judged;
}
