import { STATES, type State } from '../model/readiness.ts';
import type { Id, Tags } from '../script/scenario.ts';

/** What a line tells of a doctor at a diagnosis (script-format.md §7 «Diagnosis»). */
export interface Telling {
  /** States it is compatible with, one bit each from P1; 0 for none. */
  readonly tells: number;
  /** Whether ticking it is free though it tells no state (需求, 想要, 隐因). */
  readonly free: boolean;
}

const NOTHING: Telling = { tells: 0, free: false };

/** What the tags of a line say of the doctor it belongs to. */
export function tellingOf({ states, need, want, cause, noise }: Tags): Telling {
  if (noise) return NOTHING;
  return { tells: states.reduce((bits, state) => bits | bitOf(state), 0), free: states.length === 0 && (need || want || cause) };
}

/** The same for any doctor: a line tells nothing of another's. `owner`: whose line it is. */
export const tellingTo = (doctor: Id, owner: Id | null | undefined, line: { readonly telling: Telling } | undefined): Telling =>
  owner === doctor && line !== undefined ? line.telling : NOTHING;

export const bitOf = (state: State): number => 1 << STATES.indexOf(state);

/** Whether a line tells one of these states (bits). */
export const tellsAny = ({ tells }: Telling, states: number): boolean => (tells & states) !== 0;

/** Whether a tick costs nothing: the line tells the named or the true state (bits), or is free. */
export const isHarmless = (telling: Telling, named: number, truth: number): boolean => (telling.tells === 0 ? telling.free : tellsAny(telling, named | truth));
