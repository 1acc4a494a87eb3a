import type { Fall } from '../../run/review-figures.ts';

const LEFT = 34;
const RIGHT = 434;
const TOP = 24;
const BOTTOM = 212;
const FULL = 100; // domain.md §4.2

export interface CurveStep {
  readonly fall: Fall;
  readonly x: number;
  readonly from: number;
  readonly to: number;
}
export interface CurveGroup {
  readonly moment: number;
  readonly from: number;
  readonly to: number;
}
export interface Curve {
  readonly path: string;
  readonly steps: readonly CurveStep[];
  readonly groups: readonly CurveGroup[];
  /** Where the pass mark and the lowest figure of the axis lie, in drawing units. */
  readonly passY: number;
  readonly least: number;
  readonly leastY: number;
  readonly endY: number;
  /** Width of one step in drawing units. */
  readonly step: number;
}

/** The curve of the points left: it falls at the middle of each step. The axis starts where the run needs it. */
export function curveOf(falls: readonly Fall[], passMark: number): Curve {
  const lowest = Math.max(0, Math.min(passMark, ...falls.map((fall) => fall.left)));
  const least = Math.min(90, Math.floor(lowest / 10) * 10);
  const yOf = (points: number): number => round(TOP + ((FULL - Math.max(0, points)) * (BOTTOM - TOP)) / (FULL - least));
  const step = (RIGHT - LEFT) / Math.max(1, falls.length);
  let before = FULL;
  const steps = falls.map((fall, place): CurveStep => {
    const from = yOf(before);
    before = fall.left;
    return { fall, x: round(LEFT + step * (place + 0.5)), from, to: yOf(fall.left) };
  });
  const groups: CurveGroup[] = [];
  steps.forEach(({ fall, x }) => {
    const open = groups.at(-1);
    if (open?.moment === fall.moment) groups[groups.length - 1] = { ...open, to: x };
    else groups.push({ moment: fall.moment, from: x, to: x });
  });
  const endY = yOf(before);
  return { path: `M${LEFT} ${TOP}${steps.map(({ x, to }) => `H${x}V${to}`).join('')}H${RIGHT}`, steps, groups, passY: yOf(passMark), least, leastY: yOf(least), endY, step };
}

const round = (value: number): number => Math.round(value * 10) / 10;
