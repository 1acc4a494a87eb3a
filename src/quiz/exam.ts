import type { Confidence } from '../model/rules.ts';
import { certaintyPoints } from './certainty.ts';

/** An answer of an examination: as text, or not given at all. */
export interface ExamAnswer {
  readonly card: string;
  readonly answer: string;
  readonly confidence: Confidence | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What decides how long an examination still goes. Times in milliseconds since 1970. */
export interface Timing {
  readonly started: number;
  readonly minutes: number;
  /** The latest time anything was kept of it. */
  readonly seen: number;
}

const MINUTE_MS = 60_000;

/** Milliseconds left: time passes while the page is closed, and a clock set back gives none back. */
export const timeLeft = ({ started, minutes, seen }: Timing, clock: number): number => Math.max(0, started + minutes * MINUTE_MS - Math.max(clock, seen));

/** One question marked: points of how many. */
export interface ExamMark {
  readonly card: string;
  readonly right: boolean;
  readonly got: number;
  readonly of: number;
  readonly confidence: Confidence | null;
}

/** What an examination came to. */
export interface ExamResult {
  /** Share of the points in percent, rounded down: 79.9 does not pass 80. */
  readonly percent: number;
  readonly right: number;
  readonly count: number;
  /** Points by how sure the answers were. */
  readonly certainty: number;
  readonly passed: boolean;
}

/** Each question counts the same; parts of it as the question says. Exact: a common denominator, no rounding on the way. */
export function examResult(marks: readonly ExamMark[], pass: number): ExamResult {
  const denominator = marks.reduce((product, { of }) => lcm(product, of), 1);
  const points = marks.reduce((sum, { got, of }) => sum + (got * denominator) / of, 0);
  const percent = marks.length === 0 ? 0 : Math.floor((points * 100) / (denominator * marks.length));
  return {
    percent,
    right: marks.filter(({ right }) => right).length,
    count: marks.length,
    certainty: marks.reduce((sum, { confidence, right }) => sum + (confidence === null ? 0 : certaintyPoints(confidence, right)), 0),
    passed: percent >= pass,
  };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;
