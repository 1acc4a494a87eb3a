import { STATES, type State } from '../../model/readiness.ts';

/** The state that an option of a cue question names, or null. */
export const readiness = (text: string | undefined): State | null => STATES.find((state) => state === text) ?? null;
