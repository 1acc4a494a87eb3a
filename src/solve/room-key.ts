import type { Rules } from '../model/rules.ts';
import { isMeeting } from '../model/stages.ts';
import { allowedLevel, budgetsOf, forgotten, unchargedMinutes, visitOn, visitsMissing } from '../run/room.ts';
import type { Room, World } from '../run/world.ts';
import { stepDoctor } from '../model/doctor.ts';
import { questionsOf } from '../script/conditions-of.ts';
import { countedOf, doctorsOf, type Id, type Scenario } from '../script/scenario.ts';
import { DoctorOutlook, startTrusts, type Goal } from './doctor-outlook.ts';
import { Numbering } from './ints.ts';
import { promiseMatters, type Live } from './live.ts';

/** How much of a question can still matter: it never came and may, it waits, it is answered and that is read, or nothing. */
const NOT_RAISED = 1;
const WAITING = 2;
const OVERDUE = 3;
const ANSWERED = 4;
const ANSWERED_BEFORE = 5;
const PAST = 0;

/** Names the room of a meeting by all that can still matter and nothing else, and counts what is certain to be lost. */
export class RoomKeys {
  readonly #questions: readonly string[];
  readonly #counted: readonly Id[];
  readonly #doctors: readonly Id[];

  /** What can still come of a doctor nobody touches any more: by how many visits are missing in the end. */
  readonly #outcomes = new Numbering();
  readonly #outlooks: ReadonlyMap<Id, DoctorOutlook>;

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
  ) {
    this.#outlooks = new Map(doctorsOf(scenario).map((doctor) => [doctor.id, new DoctorOutlook(rules, scenario, doctor.id, startTrusts(doctor))]));
    this.#questions = [...new Set(questionsOf(scenario).map(({ value }) => value.name))];
    this.#counted = countedOf(scenario).map(({ id }) => id);
    this.#doctors = doctorsOf(scenario).map(({ id }) => id);
  }

  /** Puts the room to a key; `asked` minutes of the beat's questions were asked already. */
  put(key: (number: number) => void, world: World, live: Live, goal: Goal, asked: number): void {
    const { room } = world;
    if (room === null) return;
    key(live.room.attention ? (live.room.levels ? allowedLevel(this.rules, room.attention) : room.attention) + 1 : 0);
    key(this.#stageMinutes(room, live, asked) + 1);
    key(this.#meetingMinutes(room, live, asked) + 1);
    for (const name of this.#questions) key(questionIn(room, name, live));
    if (live.room.dose && room.dose === null) key(room.comment === null ? 0 : 1 + this.#doctors.indexOf(room.comment.doctor) * 2 + (room.comment.tone === 'positive' ? 0 : 1));
    const { roll } = room;
    if (roll === null) {
      key(0);
      return;
    }
    for (const id of this.#counted) key(1 + (roll.present.includes(id) ? 1 : 0) + (roll.invited.includes(id) ? 2 : 0));
    if (live.room.rates) key(roll.fillers);
    this.#putDose(key, world, room, live, goal);
  }

  /**
   * After the dose, where nothing can touch a doctor any more but what the missing visits take: what the goal will say
   * of it, for each number of visits that may yet be missing; null before.
   */
  outcome(world: World, live: Live, goal: Goal, id: Id): number | null {
    const { room } = world;
    const doctor = world.doctors[id];
    if (room === null || doctor === undefined || live.room.dose || live.room.touched.includes(id)) return null;
    if (room.raised.some((one) => one.doctor === id && !one.charged && !room.settled.includes(one.name))) return null;
    if (world.promises.some((one) => one.doctor === id && promiseMatters(one, world.day, live))) return null;
    const gains = room.dose?.gains[id];
    const { least, most } = gains === undefined ? { least: 0, most: 0 } : this.#missing(world, room, live, id);
    const texts: string[] = [];
    for (let visits = least; visits <= most; visits += 1) {
      const lost = (gained = 0): number => -forgotten(this.rules, gained, visits);
      const after = stepDoctor(this.rules, doctor, null, 'plain', [], [lost(gains?.awareness), lost(gains?.commitment), 0, 0]);
      texts.push(this.#outlooks.get(id)?.atEnd(goal, after) ?? '');
    }
    return this.#outcomes.of(texts.join());
  }

  /** How many of the two visits will be missing, at least and at most. */
  #missing(world: World, room: Room, live: Live, id: Id): { readonly least: number; readonly most: number } {
    const next = room.nextDay.includes(id);
    const week = room.week.includes(id);
    const most = visitsMissing(room, id);
    const least = most - (!next && this.#mayStill(world, room, live, id, 'next-day') ? 1 : 0) - (!week && this.#mayStill(world, room, live, id) ? 1 : 0);
    return { least, most };
  }

  #putDose(key: (number: number) => void, world: World, room: Room, live: Live, goal: Goal): void {
    const { dose, roll } = room;
    if (dose === null || roll === null) {
      key(0);
      return;
    }
    key(1 + Math.min(world.day - dose.day, this.rules.room.week + 1));
    for (const id of this.#doctors) {
      const next = room.nextDay.includes(id);
      const week = room.week.includes(id);
      if (!roll.present.includes(id)) {
        if (roll.invited.includes(id) && this.#mayStill(world, room, live, id)) key(next || week ? 1 : 0);
        continue;
      }
      const { awareness = 0, commitment = 0 } =
        live.doctors.includes(id) && !live.room.settled.includes(id) && this.outcome(world, live, goal, id) === null ? (dose.gains[id] ?? {}) : {};
      key(awareness * 16 + commitment);
      const kept = awareness + commitment > 0;
      if (kept || this.#mayStill(world, room, live, id, 'next-day')) key(next ? 1 : 0);
      if (kept || this.#mayStill(world, room, live, id)) key(week ? 1 : 0);
    }
  }

  /** Whether a visit that counts (or counts as the next-day one) may still be made. */
  #mayStill(world: World, room: Room, live: Live, id: Id, kind: 'next-day' | null = null): boolean {
    const visit = visitOn(this.rules, room, world.day);
    return live.room.visited.includes(id) && (kind === null ? visit !== 'late' : visit === 'next-day');
  }

  /** Minutes of the stage as far as they can still matter; −1 where they cannot. */
  #stageMinutes(room: Room, live: Live, asked: number): number {
    if (!isMeeting(room.stage)) return -1;
    const budget = budgetsOf(this.rules, this.scenario).stages[room.stage];
    const minutes = Math.min(room.stageMinutes, this.#stageCap(room, live));
    if (live.minutesRead < 0 && (budget === undefined || minutes + live.room.stageLeft - asked <= budget)) return -1;
    return minutes;
  }

  /** From here on one minute more changes nothing but the overtime. */
  #stageCap(room: Room, { minutesRead }: Live): number {
    const budget = isMeeting(room.stage) ? budgetsOf(this.rules, this.scenario).stages[room.stage] : undefined;
    return Math.max(budget ?? 0, minutesRead + 1);
  }

  /** Minutes of the meeting that no stage is charged for; −1 where they cannot matter. */
  #meetingMinutes(room: Room, live: Live, asked: number): number {
    const { total } = budgetsOf(this.rules, this.scenario);
    if (!isMeeting(room.stage) || total === null) return -1;
    const minutes = Math.min(unchargedMinutes(this.rules, this.scenario, room), total);
    return minutes + live.room.meetingLeft - asked <= total ? -1 : minutes;
  }

  /** Points that are certain to be lost though not yet charged: overtime of the stage and the meeting, visits that can no longer be made. */
  owed(world: World, live: Live): number {
    const { room } = world;
    if (room === null) return 0;
    const { overtime, meeting } = this.rules.tariff;
    let points = 0;
    if (isMeeting(room.stage)) {
      const { stages, total } = budgetsOf(this.rules, this.scenario);
      if (stages[room.stage] !== undefined) points += Math.max(0, room.stageMinutes - this.#stageCap(room, live)) * overtime;
      if (total !== null) points += Math.max(0, unchargedMinutes(this.rules, this.scenario, room) - total) * overtime;
    }
    const { dose, roll } = room;
    if (dose === null || roll === null) return points;
    for (const id of this.#doctors) {
      const next = room.nextDay.includes(id);
      const week = room.week.includes(id);
      if (roll.present.includes(id)) {
        if (!next && !this.#mayStill(world, room, live, id, 'next-day')) points += meeting.followUp;
        if (!week && !this.#mayStill(world, room, live, id)) points += meeting.followUp;
      } else if (roll.invited.includes(id) && !next && !week && !this.#mayStill(world, room, live, id)) points += meeting.notVisited;
    }
    return points;
  }
}

function questionIn(room: Room, name: string, { room: live }: Live): number {
  const raised = room.raised.find((one) => one.name === name);
  const settled = room.settled.includes(name);
  const read = live.any || live.read.includes(name);
  if (settled) return !read ? PAST : raised === undefined ? ANSWERED_BEFORE : ANSWERED;
  if (raised === undefined) return live.raised.includes(name) ? NOT_RAISED : PAST;
  if (!raised.charged) return WAITING;
  return read ? OVERDUE : PAST;
}
