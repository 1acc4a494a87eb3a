import { transition } from 'xstate';
import { afterStep, doctorMachine, type CauseState, type DoctorEvent } from './doctor-machine.ts';
import type { State, Values } from './readiness.ts';
import { QUALITIES, STYLES, type Delta, type Happening, type Quality, type Rules, type Style } from './rules.ts';

/** A doctor of the model at one moment; plain and immutable. Variables are whole numbers 0–10. */
export interface Doctor extends Values {
  readonly state: State;
  readonly cause: CauseState;
  readonly mismatched: boolean;
}

const NO_EFFECT: Delta = [0, 0, 0, 0];

interface Table {
  readonly machine: ReturnType<typeof doctorMachine>;
  /** By what falls on the doctor, then by the doctor: the machine's answers so far, null for no change. */
  readonly answers: Map<string, Map<number, Doctor | null>>;
  /** The same for a style alone, by its number: most steps are that, and need no key made of text. */
  readonly bare: Map<number, Doctor | null>[];
  /** By state, awareness and commitment: the state they are read as. */
  readonly settled: Map<number, State>;
}

const tables = new WeakMap<Rules, Table>();

function tableOf(rules: Rules): Table {
  let table = tables.get(rules);
  if (table === undefined) {
    table = { machine: doctorMachine(rules), answers: new Map(), bare: STYLES.flatMap(() => QUALITIES.map(() => new Map<number, Doctor | null>())), settled: new Map() };
    tables.set(rules, table);
  }
  return table;
}

const CAUSES: readonly CauseState[] = ['none', 'hidden', 'found'];

/** All of a doctor in one number (4 bits a variable). */
export const packDoctor = (d: Doctor): number =>
  ((((((Number(d.state.charAt(1)) - 1) * 3 + CAUSES.indexOf(d.cause)) * 2 + (d.mismatched ? 1 : 0)) * 16 + d.awareness) * 16 + d.commitment) * 16 + d.trust) * 16 + d.resistance;

/**
 * The doctor after one step, by the doctor machine's pure transition; its answers are kept in a table, since
 * there are finitely many doctors and a script has few steps. `room`: the style is one the whole room gets.
 */
export function stepDoctor(rules: Rules, doctor: Doctor, style: Style | null, quality: Quality, happenings: readonly Happening[], effect: Delta = NO_EFFECT, room = false): Doctor {
  const table = tableOf(rules);
  const packed = packDoctor(doctor);
  const bare =
    style !== null && !room && happenings.length === 0 && effect === NO_EFFECT ? table.bare[STYLES.indexOf(style) * QUALITIES.length + QUALITIES.indexOf(quality)] : undefined;
  if (bare !== undefined) return remembered(bare);
  const key = `${room ? 'room' : ''}${style ?? ''}${quality}${happenings.join()}${effect[0]},${effect[1]},${effect[2]},${effect[3]}`;
  let byDoctor = table.answers.get(key);
  if (byDoctor === undefined) table.answers.set(key, (byDoctor = new Map()));
  return remembered(byDoctor);

  /** Null stands for «does not change»: then the doctor stays the same object. */
  function remembered(answers: Map<number, Doctor | null>): Doctor {
    let next = answers.get(packed);
    if (next === undefined) answers.set(packed, (next = answer(rules, table, doctor, { type: 'STEP', style, quality, happenings, effect, room })));
    return next ?? doctor;
  }
}

/** The machine's answer: its own action, then the state its transitions read; null where the doctor does not change. */
function answer(rules: Rules, table: Table, doctor: Doctor, event: DoctorEvent): Doctor | null {
  const { state, cause, mismatched, awareness, commitment, trust, resistance } = doctor;
  const after = afterStep(rules, state, { values: { awareness, commitment, trust, resistance }, cause, mismatched }, event);
  const next = Object.freeze({
    state: settle(rules, table, state, after.values.awareness, after.values.commitment),
    ...after.values,
    cause: after.cause,
    mismatched: after.mismatched,
  });
  return packDoctor(next) === packDoctor(doctor) ? null : next;
}

/** The state that awareness and commitment are read as, coming from `state`: the machine's transitions, asked once for each. */
function settle(rules: Rules, table: Table, state: State, awareness: number, commitment: number): State {
  const key = (((Number(state.charAt(1)) << 4) | awareness) << 4) | commitment;
  let settled = table.settled.get(key);
  if (settled === undefined) {
    const values = { awareness, commitment, trust: rules.range.most, resistance: rules.range.least };
    const before = table.machine.resolveState({ value: state, context: { values, cause: 'none', mismatched: false } });
    const [after] = transition(table.machine, before, { type: 'STEP', style: null, quality: 'plain', happenings: [], effect: NO_EFFECT });
    table.settled.set(key, (settled = after.value));
  }
  return settled;
}

/** The state after awareness and commitment have come to these values, read from `state` (domain.md §3.1). */
export const stepReadiness = (rules: Rules, state: State, awareness: number, commitment: number): State => settle(rules, tableOf(rules), state, awareness, commitment);
