import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { ratesOf } from './room.ts';
import type { Deduction, Outcome, Result, Roll, World } from './world.ts';

/** What a run starts at (domain.md §4.2). */
export const FULL_SCORE = 100;

/** The score that lost points leave, also expected ones; the display stops at 0. */
export const scoreAfter = (points: number): number => Math.max(0, FULL_SCORE - points);

/** All deductions of a run, in receipt order. */
export const receiptOf = (outcomes: readonly Pick<Outcome, 'deductions'>[]): Deduction[] => outcomes.flatMap((outcome) => outcome.deductions);

/** The result of a run that has ended (domain.md §4.2); for one that has not, what it would be if nothing more were lost. */
export function resultOf(rules: Rules, scenario: Scenario, world: World): Result {
  const { points, diagnoses, red, amber, watch, minutes } = world.tally;
  const score = scoreAfter(points);
  const { room } = world;
  const passMark = scenario.pass ?? rules.pass.mark;
  const { numerator, denominator } = rules.pass.diagnosesRight;
  const read = diagnoses.right * denominator >= diagnoses.of * numerator;
  return {
    score,
    passMark,
    minutes,
    diagnoses,
    red,
    amber,
    watch,
    target: world.target ?? 'missed',
    passed: score >= passMark && red.length <= rules.pass.redAtMost && amber.length <= rules.pass.amberAtMost && read,
    ...(room === null ? {} : { turnout: room.roll === null ? null : turnoutOf(room.roll), criteria: room.criteria }),
  };
}

/** The figures of a roll call as shares. */
export function turnoutOf(roll: Roll): NonNullable<Result['turnout']> {
  const { attendance, accuracy, recall } = ratesOf(roll);
  const share = (rate: { readonly of: number; readonly all: number } | null): number | null => (rate === null ? null : rate.of / rate.all);
  return { attendance: share(attendance), accuracy: share(accuracy), recall: share(recall) };
}
