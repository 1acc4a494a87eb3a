import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { replay } from '../../src/run/replay.ts';
import { indexOf } from '../../src/run/script-index.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { DRILL_GAP } from '../../src/solve/drill.ts';
import { drillsOf } from '../../src/solve/drills-of.ts';
import { bestLine } from '../../src/solve/lines.ts';
import { policiesOf } from '../../src/solve/policies.ts';
import { probeWorths } from '../../src/solve/probe-worth.ts';
import { solve, solveWhole, type Solution, type WholeSolution } from '../../src/solve/solution.ts';

const scenarioOf = (text: string): Scenario => {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return scenario;
};
const whole = (scenario: Scenario): WholeSolution => {
  const solved = solveWhole(currentRules, scenario);
  if (!solved.ok) throw new Error(solved.tooLarge.what);
  return solved.solution;
};
const searched = (scenario: Scenario): Solution => {
  const solved = solve(currentRules, scenario);
  if (!solved.ok) throw new Error(solved.tooLarge.what);
  return solved.solution;
};
const visit = (name: string): Scenario => scenarioOf(readFileSync(fileURLToPath(new URL(`../../scenarios/visits/${name}.drill.md`, import.meta.url)), 'utf8'));

/** One diagnosis with one cue, then two choices: S1 fits P1 (0), S4 does not (8). The goal is out of reach. */
const SMALL = `# 小 {#small}
达标：P4
@ 甲 {#jia}
起点：P1
## 一 {#b1}
甲：你们是哪家的？ {#c1 P1}
诊断：
> 简短地说明来意 {#a1}
行为：S1
理由：一
> 留下一大叠资料就走，说改天有空的时候再来仔细地讲 {#a2}
行为：S4
理由：二
`;

test('the guesser, by hand: 60 % sure, no ticks, each state and choice alike', () => {
  const { guesser } = policiesOf(whole(scenarioOf(SMALL)));
  // Right one time in four: 2, else 5; the cue missed: 1; S1 0 or S4 8 alike; the goal missed: 20.
  const scores = [100 - 2 - 1 - 20, 100 - 2 - 1 - 8 - 20, 100 - 5 - 1 - 20, 100 - 5 - 1 - 8 - 20] as const;
  expect(guesser.mean).toBeCloseTo((scores[0] + scores[1]) / 8 + (3 * (scores[2] + scores[3])) / 8, 12);
  expect([guesser.p10, guesser.p50, guesser.p90]).toEqual([66, 69, 77]);
  expect(guesser.pass).toBe(0);
  const kind = policiesOf(whole(scenarioOf(SMALL.replace('达标：P4\n', '').replace('小 {#small}', '小 {#small}\n及格：75'))));
  // Without the goal all reach 75; half of the diagnoses must be right: one in four is.
  expect(kind.guesser.pass).toBeCloseTo(1 / 4, 12);
});

test('the guesser fills a checklist in every way alike', () => {
  const text = `# 清单 {#list}\n@ 甲 {#jia}\n起点：P1\n## 一 {#b1}\n最多：2\n+ 名片 {#i1}\n应选：是\n+ 红包 {#i2}\n应选：否\n红线：CR05\n+ 单页 {#i3}\n`;
  const { guesser } = policiesOf(whole(scenarioOf(text)));
  // Seven ways to tick at most two of three: the card missed costs 2, the envelope 2 and 41.
  const points = [2, 0, 2 + 2 + 41, 2, 2 + 41, 0, 2 + 2 + 41];
  expect(guesser.mean).toBeCloseTo(100 - points.reduce((sum, one) => sum + one, 0) / 7, 12);
  expect(guesser.pass).toBeCloseTo(4 / 7, 12);
});

test('the longest choice, one style, and every diagnosis wrong', () => {
  const { par, longest, S1, S4, allWrong } = policiesOf(whole(scenarioOf(SMALL)));
  expect([par?.mean, longest?.mean, S1?.mean, S4?.mean]).toEqual([80, 72, 80, 72]);
  // A wrong name costs 4 at least; with one diagnosis none is right: not passed.
  expect(allWrong).toMatchObject({ mean: 76, pass: 0 });
});

test('what a question is worth along the best line is what best play loses without it', () => {
  for (const name of ['stopped-patient']) {
    const scenario = visit(name);
    const solution = searched(scenario);
    for (const { index } of indexOf(scenario).variants) {
      const worths = probeWorths(solution, index, bestLine(solution, index).moves);
      expect(worths.length).toBeGreaterThan(0);
      expect(Math.min(...worths.map(({ worth }) => worth))).toBeGreaterThan(-1e-9);
    }
  }
});

test('drills of the built-in visits: their history replays, and one option is better than all others', () => {
  for (const name of ['old-account', 'stopped-patient']) {
    const scenario = visit(name);
    const drills = drillsOf(searched(scenario));
    expect(drills.length).toBeGreaterThan(3);
    expect(new Set(drills.map(({ id }) => id)).size).toBe(drills.length);
    for (const drill of drills) {
      const run = replay(currentRules, scenario, drill.variant, drill.moves);
      if (!run.ok) throw new Error(`the history of ${drill.id} cannot be replayed`);
      expect(scenario.beats[run.world.beat]?.id).toBe(drill.beat);
      const legal = legalMoves(scenario, run.world);
      const offered = new Set([...legal.probes, ...legal.choices].map(({ id }) => id));
      for (const { move } of drill.options) if (move.kind === 'act') expect(offered.has(move.id)).toBe(true);
      const values = drill.options.map(({ expected }) => expected).sort((a, b) => a - b);
      expect((values[1] ?? 0) - (values[0] ?? 0)).toBeGreaterThanOrEqual(DRILL_GAP);
      expect(drill.options.filter(({ best }) => best)).toHaveLength(1);
    }
  }
  const again = drillsOf(searched(visit('stopped-patient'))).map(({ id }) => id);
  expect(drillsOf(searched(visit('stopped-patient'))).map(({ id }) => id)).toEqual(again);
});

test('moves that are not legal, or a variant that is not there, are a programmer’s error', () => {
  const solution = searched(scenarioOf(SMALL));
  const moves = parseMoves('a1');
  expect(() => probeWorths(solution, 9, [])).toThrow(RangeError);
  expect(() => probeWorths(solution, 0, moves.ok ? moves.moves : [])).toThrow();
});
