import { QUALITIES, type Quality, type Rules, type StageMinutes } from '../model/rules.ts';
import { isMeeting, STAGES, type Stage } from '../model/stages.ts';
import type { Behaviour, Effect, Id, Rate, Scenario } from '../script/scenario.ts';
import { indexOf, type IndexedLine } from './script-index.ts';
import type { Roll, Room, World } from './world.ts';

/** The room before the first beat of a meeting. */
export const emptyRoom = (rules: Rules, scenario: Scenario): Room => ({
  stage: null,
  attention: scenario.attention ?? rules.room.attention,
  stageMinutes: 0,
  minutes: 0,
  overtime: 0,
  roll: null,
  raised: [],
  settled: [],
  due: false,
  comment: null,
  dose: null,
  nextDay: [],
  week: [],
  criteria: null,
});

/** The minutes a condition reads: the stage's in the meeting, else the contact's (meeting-format.md §1). */
export const minutesNow = ({ room, minutes }: Pick<World, 'room' | 'minutes'>): number => (room !== null && isMeeting(room.stage) ? room.stageMinutes : minutes);

/** Budgets of a meeting's stages: what the script writes, else the standard form. */
export const budgetsOf = (rules: Rules, scenario: Scenario): StageMinutes => scenario.stageMinutes ?? rules.room.stageMinutes.standard;

/** Whether `stage` comes after `other`. */
export const isAfter = (stage: Stage | null, other: Stage): boolean => stage !== null && STAGES.indexOf(stage) > STAGES.indexOf(other);

/** Whether a person who counts is absent now: from the roll call until the first beat of 跟进 (meeting-format.md §2). */
export function isAbsent(scenario: Scenario, { room }: Pick<World, 'room'>, person: Id | null): boolean {
  if (room === null || room.roll === null || person === null || !isMeeting(room.stage)) return false;
  return indexOf(scenario).counted.has(person) && !room.roll.present.includes(person);
}

/** The doctors a beat's diagnoses are still due for or were: absent ones are skipped. */
export function diagnosesIn(scenario: Scenario, world: Pick<World, 'room' | 'beat'>): readonly Id[] {
  const diagnose = scenario.beats[world.beat]?.diagnose ?? [];
  return world.room === null || diagnose.length === 0 ? diagnose : diagnose.filter((doctor) => !isAbsent(scenario, world, doctor));
}

/**
 * Whose a line is (script-format.md §7 «Diagnosis»): where it is its beat's first 诊断, the first who is not skipped,
 * else the first doctor. `present`: who came, null before the roll call.
 */
export function ownerOf(scenario: Scenario, present: readonly Id[] | null, { owner, passes, beat }: IndexedLine): Id | null {
  if (!passes || present === null || !isMeeting(beat.stage)) return owner;
  return beat.diagnose.find((doctor) => present.includes(doctor)) ?? indexOf(scenario).doctors[0]?.id ?? null;
}

/** All whose line it may be, by who comes. */
export function ownersOf(scenario: Scenario, { owner, passes, beat }: IndexedLine): readonly (Id | null)[] {
  return passes && isMeeting(beat.stage) ? [...new Set([owner, ...beat.diagnose, indexOf(scenario).doctors[0]?.id ?? null])] : [owner];
}

/** A share as whole numbers, so that it can be compared exactly; null where it would be divided by 0 (shown as “—”). */
type Share = { readonly of: number; readonly all: number } | null;

/** Heads of a roll call: how many sit there, and how many of them are on the list. */
export const headsOf = ({ invited, present, fillers }: Roll): { readonly there: number; readonly both: number } => ({
  there: present.length + fillers,
  both: present.filter((id) => invited.includes(id)).length,
});

/** Figures of a roll call; an attendance over 1 is 1. */
export function ratesOf(roll: Roll): Readonly<Record<Rate, Share>> {
  const { invited } = roll;
  const { there, both } = headsOf(roll);
  const share = (of: number, all: number): Share => (all === 0 ? null : { of, all });
  return { attendance: share(Math.min(there, invited.length), invited.length), accuracy: share(both, there), recall: share(both, invited.length) };
}

/** The best quality that attention allows, as a place in `QUALITIES`. */
export function allowedLevel({ room: { weakAtAttention, strongAtAttention } }: Rules, attention: number): 0 | 1 | 2 {
  return attention <= weakAtAttention ? 0 : attention >= strongAtAttention ? 2 : 1;
}

/** The quality of a dose for one doctor: the lesser of the written one and what attention allows, then one level by the comment, but for who made it. */
export function doseQuality(rules: Rules, { attention, comment }: Pick<Room, 'attention' | 'comment'>, written: Quality, doctor: Id): Quality {
  const level = Math.min(QUALITIES.indexOf(written), allowedLevel(rules, attention));
  const shift = comment === null || comment.doctor === doctor ? 0 : comment.tone === 'positive' ? 1 : -1;
  return QUALITIES[Math.min(2, Math.max(0, level + shift))] ?? 'plain';
}

/** A dose as it is about to fall on the room. */
export interface Dose extends Behaviour {
  readonly received: readonly { readonly doctor: Id; readonly quality: Quality; readonly key: number }[];
}

/** What a visit after the meeting counts as; null where there was no dose. */
export function visitOn(rules: Rules, room: Room, day: number): 'next-day' | 'week' | 'late' | null {
  if (room.dose === null) return null;
  const since = day - room.dose.day;
  return since <= rules.room.nextDay ? 'next-day' : since <= rules.room.week ? 'week' : 'late';
}

/** How many of the two visits after the meeting a doctor did not get. */
export const visitsMissing = ({ nextDay, week }: Pick<Room, 'nextDay' | 'week'>, doctor: Id): number => (nextDay.includes(doctor) ? 0 : 1) + (week.includes(doctor) ? 0 : 1);

/** What missing visits take of a gain by the dose (meeting-format.md §5). */
export const forgotten = ({ room: { lostByVisit } }: Rules, gained: number, missing: number): number =>
  Math.ceil((gained * missing * lostByVisit.numerator) / lostByVisit.denominator);

/** Minutes of the stage over its budget; nothing where it has none. */
export function stageOvertime(rules: Rules, scenario: Scenario, { stage, stageMinutes }: Pick<Room, 'stage' | 'stageMinutes'>): number {
  const budget = isMeeting(stage) ? budgetsOf(rules, scenario).stages[stage] : undefined;
  return budget === undefined ? 0 : Math.max(0, stageMinutes - budget);
}

/** Minutes of the meeting that no stage is charged for: what its whole budget (合计) is held against. */
export const unchargedMinutes = (rules: Rules, scenario: Scenario, room: Room): number => room.minutes - room.overtime - stageOvertime(rules, scenario, room);

/** Effects that say on whom they fall: the others fall on nobody where their doctor is absent (meeting-format.md §2). */
export const named = (effects: readonly Effect[]): Effect[] => effects.filter((effect) => effect.who === null || !effect.bare);
