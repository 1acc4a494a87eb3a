import type { Branch } from '../../records/rows.ts';

/** Where playing on from that step of an attempt begins; `step` is a move's place, from 0. */
export const branchAddress = (attempt: string, step: number): string => `#/branch/${attempt}/${step}`;

/** The debrief a branch comes from. */
export const originAddress = ({ attempt }: Branch): string => `#/debrief/${attempt}`;

/** The step a branch was played anew from, counted from 1 as on the screen. */
export const stepNumber = ({ at }: Branch): number => at + 1;
