import type { State } from '../model/readiness.ts';
import type { Id, Scenario } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { diagnosesIn, ownerOf } from './room.ts';
import { indexOf } from './script-index.ts';
import { bitOf, isHarmless, tellingTo, tellsAny, type Telling } from './telling.ts';
import type { Turn } from './turn.ts';
import type { Move, Room } from './world.ts';

const NONE: readonly Id[] = [];

/** Makes the diagnosis that is due (script-format.md §7 «Diagnosis»). */
export function diagnose(turn: Turn, move: Extract<Move, { kind: 'diagnose' }>): Refusal | null {
  const { world, scenario, rules } = turn;
  const beat = scenario.beats[world.beat];
  const due = diagnosesIn(scenario, world);
  const doctor = due[world.diagnosed];
  const actual = doctor === undefined ? undefined : world.doctors[doctor]?.state;
  if (beat === undefined || doctor === undefined || actual === undefined) return { code: 'no-diagnosis-due', params: {} };
  if (move.doctor !== null && move.doctor !== doctor) return { code: 'other-doctor-due', params: { named: move.doctor, due: doctor } };
  const window = world.windows[doctor] ?? [];
  const strange = move.ticks.find((id, place) => !window.includes(id) || move.ticks.indexOf(id) !== place);
  if (strange !== undefined) return { code: window.includes(strange) ? 'ticked-twice' : 'not-tickable', params: { id: strange } };

  const right = move.state === actual;
  const line = beat.at.line;
  turn.happened.push({ kind: 'diagnosed', beat: beat.id, doctor, named: move.state, actual, confidence: move.confidence, ticks: move.ticks, offered: window });
  turn.deduct('diagnosis', rules.tariff.diagnosis[move.confidence][right ? 'right' : 'wrong'], 'diagnosis', line, {
    kind: 'diagnosis',
    doctor,
    named: move.state,
    actual,
    confidence: move.confidence,
  });
  const evidence = weigh(turn, doctor, move.state, move.ticks, window);
  if (evidence.wrong.length > 0 || evidence.missed.length > 0)
    turn.deduct('evidence', (evidence.wrong.length + (evidence.missed.length > 0 ? 1 : 0)) * rules.tariff.evidence, 'evidence', line, { kind: 'evidence', doctor, ...evidence });

  world.lastDiagnosis = right ? 'right' : 'wrong';
  world.windows = { ...world.windows, [doctor]: [] };
  world.diagnosed += 1;
  const { diagnoses } = world.tally;
  world.tally.diagnoses = { right: diagnoses.right + (right ? 1 : 0), of: diagnoses.of + 1 };
  if (world.diagnosed === due.length && beat.choices.length === 0 && beat.items.length === 0) leave(turn, beat.go);
  return null;
}

/** Whether a line is of that doctor and compatible with that state: what a tick should be (script-format.md §7 «Diagnosis»). */
export function tellsState(scenario: Scenario, id: Id, doctor: Id, state: State, room: Room | null = null): boolean {
  return tellsAny(tellingIn(scenario, room, id, doctor), bitOf(state));
}

/** What a line tells of a doctor in a run, whoever it belongs to there. */
export function tellingIn(scenario: Scenario, room: Room | null, id: Id, doctor: Id): Telling {
  const line = indexOf(scenario).lines.get(id);
  return tellingTo(doctor, line === undefined ? null : ownerOf(scenario, room?.roll?.present ?? null, line), line);
}

/** Which ticks tell nothing, and which lines would have told the true state though none such was ticked. */
function weigh(turn: Turn, doctor: Id, named: State, ticks: readonly Id[], window: readonly Id[]): { wrong: readonly Id[]; missed: readonly Id[] } {
  const telling = (id: Id): Telling => tellingIn(turn.scenario, turn.world.room, id, doctor);
  const actual = turn.world.doctors[doctor]?.state;
  const truth = actual === undefined ? 0 : bitOf(actual);
  const tells = (id: Id): boolean => tellsAny(telling(id), truth);
  const wrong = ticks.length === 0 ? NONE : ticks.filter((id) => !isHarmless(telling(id), bitOf(named), truth));
  return { wrong, missed: ticks.some(tells) ? NONE : window.filter(tells) };
}
