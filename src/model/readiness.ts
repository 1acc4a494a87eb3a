/** The four states of readiness (处方准备度), domain.md §1.4 and §3.1. */
export type State = 'P1' | 'P2' | 'P3' | 'P4';

/** The two tags inside them: P3R 知而不取 (knows and rejects), P2B 盲目热情 (keen but uninformed). */
export type StateTag = 'P3R' | 'P2B';

/** The four variables of a doctor (认知 承诺 信任 阻力), each an integer 0–10. */
export type Variable = 'awareness' | 'commitment' | 'trust' | 'resistance';
export const VARIABLES: readonly Variable[] = ['awareness', 'commitment', 'trust', 'resistance'];
export type Values = Readonly<Record<Variable, number>>;

/** Bounds of the states with hysteresis: `up` to enter, `down` to leave (inclusive), domain.md §3.1. */
export interface Bounds {
  readonly aware: { readonly up: number; readonly down: number };
  readonly interested: { readonly up: number; readonly down: number };
  readonly committed: { readonly up: number; readonly down: number };
  /** P3 with commitment at or under this is P3R; P2 with commitment at or over `blind` is P2B. */
  readonly rejects: number;
  readonly blind: number;
}

export const STATES: readonly State[] = ['P1', 'P2', 'P3', 'P4'];

/** The order of readiness: P1 is 1, P4 is 4. */
export const rank = (state: State): number => STATES.indexOf(state) + 1;

/** The state of values without a history: read by the bounds for going up (domain.md §3.1). */
export function readFresh(bounds: Bounds, awareness: number, commitment: number): State {
  if (awareness >= bounds.aware.up) return commitment >= bounds.committed.up ? 'P4' : 'P3';
  return commitment >= bounds.interested.up ? 'P2' : 'P1';
}

/** The tag inside a state, or null (domain.md §3.1). */
export function tagOf(bounds: Bounds, state: State, commitment: number): StateTag | null {
  if (state === 'P3' && commitment <= bounds.rejects) return 'P3R';
  if (state === 'P2' && commitment >= bounds.blind) return 'P2B';
  return null;
}
