import { FULL_SCORE } from '../../run/receipt.ts';
import type { Board, BoardStep } from '../../solve/board.ts';
import type { PlayedMove } from './played.ts';

const LEFT = 34;
const RIGHT = 434;
const TOP = 24;
const BOTTOM = 212;

export interface CurveStep {
  readonly played: PlayedMove;
  readonly judged: BoardStep | null;
  readonly x: number;
  /** What could be reached before the move and right after it, in drawing units. */
  readonly from: number;
  readonly to: number;
}
/** Where the points of a deep fall are written. */
export interface CurveLabel {
  readonly step: CurveStep;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}
export interface CurveGroup {
  readonly moment: number;
  readonly from: number;
  readonly to: number;
}
export interface Curve {
  /** What was left after each move: falls at the middle of each step. */
  readonly left: string;
  /** What could still be reached: what a move gave away falls straight down, luck slopes. Empty where it is not known. */
  readonly reach: string;
  /** The straight falls alone. */
  readonly falls: string;
  readonly steps: readonly CurveStep[];
  /** The deepest first; one that would lie over a deeper one is left out. */
  readonly labels: readonly CurveLabel[];
  readonly groups: readonly CurveGroup[];
  /** Where the pass mark and the lowest figure of the axis lie, in drawing units. */
  readonly passY: number;
  /** At which end of its line the pass mark is named: where no fall goes through the words. */
  readonly passAt: 'start' | 'end';
  readonly least: number;
  readonly leastY: number;
  readonly endY: number;
  /** Width of one step in drawing units. */
  readonly step: number;
}

/** The figure of a run: points left and, with a board, what could still be reached. The axis starts where the run needs it. */
export function curveOf(moves: readonly PlayedMove[], score: number, passMark: number, board: Board | null): Curve {
  const reaches = board?.steps.flatMap(({ reach, regret }) => [reach, reach - regret]) ?? [];
  const lowest = Math.max(0, Math.min(passMark, score, ...moves.map(({ left }) => left), ...reaches));
  const least = Math.min(90, Math.floor(lowest / 10) * 10);
  const yOf = (points: number): number => round(TOP + ((FULL_SCORE - Math.min(FULL_SCORE, Math.max(0, points))) * (BOTTOM - TOP)) / (FULL_SCORE - least));
  const step = (RIGHT - LEFT) / Math.max(1, moves.length);
  const steps = moves.map((played, place): CurveStep => {
    const judged = board?.steps[played.index] ?? null;
    const before = judged?.reach ?? moves[place - 1]?.left ?? FULL_SCORE;
    return { played, judged, x: round(LEFT + step * (place + 0.5)), from: yOf(before), to: yOf(judged === null ? played.left : judged.reach - judged.regret) };
  });
  const groups: CurveGroup[] = [];
  for (const { played, x } of steps) {
    const open = groups.at(-1);
    if (open?.moment === played.moment.index) groups[groups.length - 1] = { ...open, to: x };
    else groups.push({ moment: played.moment.index, from: x, to: x });
  }
  const endY = yOf(score);
  const passY = yOf(passMark);
  const crosses = (left: number, right: number): boolean => steps.some(({ x, from, to }) => x + step > left && x - step < right && to > passY - PASS.height && from < passY + 4);
  return {
    left: `M${LEFT} ${TOP}${steps.map(({ x, played }) => `H${x}V${yOf(played.left)}`).join('')}H${RIGHT}`,
    reach: board === null ? '' : `M${LEFT} ${yOf(parScore(board))}${steps.map(({ x, from, to }) => `L${x} ${from}V${to}`).join('')}L${RIGHT} ${endY}`,
    falls: board === null ? '' : steps.flatMap(({ x, from, to }) => (to > from ? [`M${x} ${from}V${to}`] : [])).join(''),
    steps,
    labels: labelsOf(steps),
    groups,
    passY,
    passAt: crosses(LEFT, LEFT + PASS.width) && !crosses(RIGHT - PASS.width, RIGHT) ? 'end' : 'start',
    least,
    leastY: yOf(least),
    endY,
    step,
  };
}

/** Falls up to this many points are told by their sign alone. */
const DEEP = 2;
/** «−54.0» at the size it has on a narrow screen (debrief.css), with a little air. */
const LABEL = { width: 58, height: 20 };

/** «pass mark» above its line. */
const PASS = { width: 84, height: 22 };

function labelsOf(steps: readonly CurveStep[]): CurveLabel[] {
  const labels: CurveLabel[] = [];
  const deep = steps.filter(({ judged, from, to }) => to > from && (judged?.regret ?? 0) > DEEP).toSorted((a, b) => (b.judged?.regret ?? 0) - (a.judged?.regret ?? 0));
  for (const step of deep) {
    const inside = step.x + LABEL.width < RIGHT;
    const y = round(step.to - step.from < 26 ? step.to - 5 : (step.from + step.to) / 2 + 5);
    const label: CurveLabel = { step, x: inside ? step.x + 7 : step.x - 7, y, anchor: inside ? 'start' : 'end' };
    if (!labels.some((other) => Math.abs(leftOf(other) - leftOf(label)) < LABEL.width && Math.abs(other.y - y) < LABEL.height)) labels.push(label);
  }
  return labels;
}
const leftOf = ({ x, anchor }: CurveLabel): number => (anchor === 'start' ? x : x - LABEL.width);

/** The expected score of best play before the first word: what could be reached at the first move, and the luck of the opening. */
export const parScore = (board: Board): number => (board.steps[0]?.reach ?? FULL_SCORE) + board.opening;

const round = (value: number): number => Math.round(value * 10) / 10;
