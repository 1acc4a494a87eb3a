import { readFileSync } from 'node:fs';
import { currentRules } from '../../src/model/released-rules.ts';
import { receiptOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import type { Move } from '../../src/run/world.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { solve, solveWhole, type Solution, type WholeSolution } from '../../src/solve/solution.ts';
import { decode } from '../../src/text/decode.ts';

export const VISITS = ['elderly-dose', 'old-account', 'quiet-friend', 'stopped-patient'];

export function sound(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings.filter((one) => one.severity === 'error')));
  return scenario;
}

/** A script of the repository, by its path from the root. */
export function scriptText(path: string): string {
  const decoded = decode(readFileSync(new URL(`../../${path}`, import.meta.url)));
  if (!decoded.ok) throw new Error(`${path} is not text`);
  return decoded.text;
}

export const visit = (name: string): Scenario => sound(scriptText(`scenarios/visits/${name}.drill.md`));

export function wholeOf(scenario: Scenario): WholeSolution {
  const solved = solveWhole(currentRules, scenario);
  if (!solved.ok) throw new Error(`too large: ${JSON.stringify(solved.tooLarge)}`);
  return solved.solution;
}

export function lazyOf(scenario: Scenario): Solution {
  const solved = solve(currentRules, scenario);
  if (!solved.ok) throw new Error(`too large: ${JSON.stringify(solved.tooLarge)}`);
  return solved.solution;
}

/** The same as the debrief has it, where there are few states: circles can make a small script a large one. Null where there are many. */
export function lazyWithin(scenario: Scenario, most: number): Solution | null {
  const solved = solve(currentRules, scenario, { limits: { states: most, ways: most * 8, positions: most } });
  return solved.ok ? solved.solution : null;
}

/** All values of a scenario that can be told as numbers. */
export interface Figures {
  readonly par: number;
  readonly noProbe: number;
  readonly hindsight: readonly number[];
}

export const figuresOf = (solution: WholeSolution): Figures => ({
  par: solution.expected(),
  noProbe: solution.expected(solution.withoutProbes()),
  hindsight: solution.positions.weights.map((_, variant) => solution.hindsight(variant)),
});

/** What a run loses, by playing it; it must be legal. */
export function lostBy(scenario: Scenario, variant: number, moves: readonly Move[]): number {
  const played = replay(currentRules, scenario, variant, moves);
  if (!played.ok) throw new Error(`move ${played.place}: ${played.problem.code}`);
  return receiptOf([played.opening, ...played.steps.map(({ outcome }) => outcome)]).reduce((sum, { points }) => sum + points, 0);
}

/** The mean of numbers by weight. */
export const meanOf = (values: readonly number[], weights: readonly number[]): number =>
  values.reduce((sum, value, place) => sum + value * (weights[place] ?? 0), 0) / weights.reduce((sum, weight) => sum + weight, 0);
