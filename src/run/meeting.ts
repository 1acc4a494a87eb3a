import { stepDoctor } from '../model/doctor.ts';
import type { Happening } from '../model/rules.ts';
import { isMeeting, type MeetingStage, type Stage } from '../model/stages.ts';
import type { Behaviour, Beat, Conditional, Effect, Id, Question, Tone } from '../script/scenario.ts';
import { budgetsOf, doseQuality, forgotten, isAfter, ratesOf, stageOvertime, unchargedMinutes, visitOn, visitsMissing, type Dose } from './room.ts';
import { indexOf } from './script-index.ts';
import { joined, type Turn } from './turn.ts';
import type { Roll, Room } from './world.ts';

/** What the room changes by; nothing in a visit. */
function change(turn: Turn, by: Partial<Room>): void {
  if (turn.world.room !== null) turn.world.room = { ...turn.world.room, ...by };
}

/** Leaves the stage one is in for another, or (null) for the end: its overtime and, leaving the meeting, that of the whole (meeting-format.md §1). */
export function leaveStage(turn: Turn, to: Stage | null): void {
  const { world, scenario, rules } = turn;
  const { room } = world;
  if (room === null || room.stage === to || !isMeeting(room.stage)) return;
  const line = scenario.beats[world.beat]?.at.line ?? scenario.at.line;
  const { stages, total } = budgetsOf(rules, scenario);
  const charge = (stage: MeetingStage | null, minutes: number, budget: number): void => {
    turn.deduct('time', minutes * rules.tariff.overtime, 'overtime', line, { kind: 'stage-overtime', stage, minutes, budget });
  };
  const over = stageOvertime(rules, scenario, room);
  charge(room.stage, over, stages[room.stage] ?? 0);
  if (!isMeeting(to) && total !== null) charge(null, unchargedMinutes(rules, scenario, room) - total, total);
  change(turn, { overtime: room.overtime + over, stageMinutes: 0 });
}

/** Enters a beat's stage: questions fall due after 问答, the roll is called before the meeting (meeting-format.md §7). */
export function enterStage(turn: Turn, beat: Beat): void {
  const { room } = turn.world;
  if (room === null) return;
  change(turn, { stage: beat.stage });
  if (!room.due && isAfter(beat.stage, 'questions')) {
    chargeQuestions(turn, beat.at.line);
    change(turn, { due: true });
  }
  if (room.roll === null && isMeeting(beat.stage)) callRoll(turn, beat);
}

/** Each question raised and not settled costs its asker trust, and points, once. */
function chargeQuestions(turn: Turn, line: number): void {
  const { room } = turn.world;
  const { question } = turn.rules.tariff.meeting;
  for (const { name, doctor, charged } of room?.raised ?? []) {
    if (charged || room?.settled.includes(name) === true) continue;
    change(turn, { raised: (turn.world.room?.raised ?? []).map((one) => (one.name === name ? { ...one, charged: true } : one)) });
    turn.happened.push({ kind: 'unsettled', name, doctor });
    turn.step(doctor, null, 'plain', [], turn.rules.room.unanswered);
    turn.deduct('conduct', question, 'question', line, { kind: 'question', name, doctor });
  }
}

function callRoll(turn: Turn, beat: Beat): void {
  const { scenario, rules } = turn;
  const { counted } = indexOf(scenario);
  let roll: Roll = { invited: [], present: [], fillers: 0, counted: false };
  const set = (next: Roll): void => {
    roll = next;
    change(turn, { roll });
  };
  set(roll);
  for (const person of scenario.cast) {
    if (!counted.has(person.id)) continue;
    const invited = turn.first(person.invited) ?? person.starts.length > 0;
    const present = turn.first(person.present) ?? invited;
    set({ ...roll, invited: invited ? [...roll.invited, person.id] : roll.invited, present: present ? [...roll.present, person.id] : roll.present });
  }
  set({ ...roll, fillers: turn.first(scenario.fillers) ?? 0, counted: true });
  turn.happened.push({ kind: 'roll', roll });
  const { absent, essential, accuracy } = rules.tariff.meeting;
  const least = rules.room.accuracyLeast;
  const missing = scenario.cast.filter(({ id }) => roll.invited.includes(id) && !roll.present.includes(id));
  turn.deduct(
    'outcome',
    missing.reduce((sum, person) => sum + (person.essential ? essential : absent), 0),
    'turnout',
    beat.at.line,
    { kind: 'turnout', absent: missing.map(({ id }) => id) },
  );
  const rate = ratesOf(roll).accuracy;
  if (rate !== null && rate.of * least.denominator < rate.all * least.numerator)
    turn.deduct('outcome', accuracy, 'accuracy', beat.at.line, { kind: 'accuracy', expected: rate.of, present: rate.all });
}

/** Raises each question whose condition holds, once the roll has been called and where its doctor is there (meeting-format.md §3). */
export function ask(turn: Turn, questions: readonly Conditional<Question>[]): void {
  for (const { value, when, at } of questions) {
    const { room } = turn.world;
    if (!turn.holds(when) || room === null || room.roll === null || turn.isAbsent(value.doctor) || room.raised.some(({ name }) => name === value.name)) continue;
    change(turn, { raised: [...room.raised, { ...value, line: at.line, charged: false }] });
    turn.happened.push({ kind: 'asked', ...value });
  }
}

/** Settles questions, also ones that were not raised yet; a promise settles one too. */
export function settle(turn: Turn, names: readonly string[]): void {
  for (const name of names) {
    const { room } = turn.world;
    if (room === null || room.settled.includes(name)) continue;
    change(turn, { settled: [...room.settled, name] });
    if (room.raised.some((one) => one.name === name)) turn.happened.push({ kind: 'settled', name });
  }
}

/** To whom a promise is owed: who asked the question of that name, else the doctor of the choice. */
export const owedTo = (turn: Turn, name: string, to: Id | null): Id | null => turn.world.room?.raised.find((one) => one.name === name)?.doctor ?? to;

/** Visits after the meeting count by the day; without a dose, or in another stage, nothing follows from them (meeting-format.md §5). */
export function visit(turn: Turn, doctors: readonly Id[]): void {
  for (const doctor of doctors) {
    const { room, day } = turn.world;
    const kind = room?.stage === 'follow-up' ? visitOn(turn.rules, room, day) : null;
    if (room === null || kind === null) continue;
    turn.happened.push({ kind: 'visited', doctor, visit: kind });
    if (kind === 'next-day') change(turn, { nextDay: joined(room.nextDay, [doctor]) });
    if (kind === 'week') change(turn, { week: joined(room.week, [doctor]) });
  }
}

/** Effects on the attention of the room. */
export function attend(turn: Turn, effects: readonly Effect[]): void {
  const { room } = turn.world;
  const by = effects.reduce((sum, effect) => sum + (effect.who === null ? effect.by : 0), 0);
  if (room === null || by === 0) return;
  const { least, most } = turn.rules.range;
  const after = Math.min(most, Math.max(least, room.attention + by));
  if (after === room.attention) return;
  change(turn, { attention: after });
  turn.happened.push({ kind: 'attention', before: room.attention, after });
}

/** What the commenter says; the last comment counts. */
export function comment(turn: Turn, doctor: Id | null, tone: Tone | null): void {
  if (doctor === null || tone === null || turn.world.room?.stage !== 'comment') return;
  change(turn, { comment: { doctor, tone } });
  turn.happened.push({ kind: 'commented', doctor, tone });
}

/** The dose a choice of 总结 gives, as it falls on each doctor present; null where it gives none, or one was given. */
export function doseOf(turn: Turn, doses: readonly Conditional<Behaviour>[]): Dose | null {
  const { world, rules } = turn;
  const { room } = world;
  if (room === null || room.stage !== 'close' || room.dose !== null || doses.length === 0) return null;
  const written = turn.first(doses);
  if (written === null) return null;
  const received = indexOf(turn.scenario).doctors.flatMap(({ id }) => {
    const doctor = world.doctors[id];
    if (doctor === undefined || room.roll?.present.includes(id) !== true) return [];
    return [{ doctor: id, quality: doseQuality(rules, room, written.quality, id), key: rules.response[doctor.state][written.style].key }];
  });
  return { ...written, received };
}

/** Keeps what the dose alone did for each doctor, before it falls together with all else of its choice. */
export function gain(turn: Turn, dose: Dose, happenings: (doctor: Id) => readonly Happening[]): void {
  const gains: Record<Id, { awareness: number; commitment: number }> = {};
  for (const { doctor, quality } of dose.received) {
    const before = turn.world.doctors[doctor];
    if (before === undefined) continue;
    // A cause found in the same choice is found for the dose too; it moves neither awareness nor commitment itself.
    const found = happenings(doctor).filter((one) => one === 'cause-found');
    const after = stepDoctor(turn.rules, before, dose.style, quality, found, undefined, true);
    gains[doctor] = { awareness: Math.max(0, after.awareness - before.awareness), commitment: Math.max(0, after.commitment - before.commitment) };
  }
  change(turn, { dose: { day: turn.world.day, gains } });
  turn.happened.push({ kind: 'dosed', style: dose.style, received: dose.received });
}

/** What a dose costs: for each doctor it does not fit, and where it was written weak (meeting-format.md §4). */
export function chargeDose(turn: Turn, { style, quality, received }: Dose, line: number): void {
  const { tariff } = turn.rules;
  const wrong = received.filter(({ key }) => key < 0).map(({ doctor }) => doctor);
  turn.deduct('adaptation', wrong.length * tariff.meeting.dose, 'dose', line, { kind: 'dose', style, doctors: wrong });
  if (quality === 'weak') turn.deduct('conduct', tariff.weak, 'weak', line, { kind: 'weak', style });
}

/** At the run's end, before the target is read: questions raised late, then the follow-up (meeting-format.md §3, §5). */
export function closeMeeting(turn: Turn): void {
  const { room } = turn.world;
  if (room === null) return;
  const line = turn.scenario.beats[turn.world.beat]?.at.line ?? turn.scenario.at.line;
  chargeQuestions(turn, line);
  const { dose, roll, nextDay, week } = turn.world.room ?? room;
  change(turn, { stage: null });
  if (dose === null || roll === null) return;
  const missing: { doctor: Id; visits: number }[] = [];
  const left: Id[] = [];
  for (const { id } of indexOf(turn.scenario).doctors) {
    if (!roll.present.includes(id)) {
      if (roll.invited.includes(id) && !nextDay.includes(id) && !week.includes(id)) left.push(id);
      continue;
    }
    const visits = visitsMissing({ nextDay, week }, id);
    if (visits === 0) continue;
    missing.push({ doctor: id, visits });
    const awareness = forgotten(turn.rules, dose.gains[id]?.awareness ?? 0, visits);
    const commitment = forgotten(turn.rules, dose.gains[id]?.commitment ?? 0, visits);
    if (awareness + commitment === 0) continue;
    turn.happened.push({ kind: 'forgot', doctor: id, awareness, commitment });
    turn.step(id, null, 'plain', [], [-awareness, -commitment, 0, 0]);
  }
  const { followUp, notVisited } = turn.rules.tariff.meeting;
  turn.deduct('conduct', missing.reduce((sum, { visits }) => sum + visits, 0) * followUp, 'follow-up', line, { kind: 'follow-up', missing });
  turn.deduct('conduct', left.length * notVisited, 'absent', line, { kind: 'absent', doctors: left });
}

/** The rubric's criteria, at the run's very end (meeting-format.md §6); a meeting that was not held is not rated. */
export function readCriteria(turn: Turn): void {
  if ((turn.world.room?.roll ?? null) === null || turn.scenario.criteria.length === 0) return;
  change(turn, { criteria: turn.scenario.criteria.map(({ when }) => turn.holds(when)) });
}
