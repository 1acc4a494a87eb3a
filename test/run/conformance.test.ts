import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { parse } from '../../src/script/parse.ts';
import { decode } from '../../src/text/decode.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { replay } from '../../src/run/replay.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';

interface Run {
  file: string;
  variant: number;
  moves: string;
  deductions: { dimension: string; points: number; rule: string }[];
  score: number;
  passed: boolean;
  target: string;
  red: string[];
  amber: string[];
  turnout?: Record<string, number | null>;
  criteria?: boolean[];
  doctors: Record<string, { awareness: number; commitment: number; trust: number; resistance: number; state: string }>;
}

const folder = new URL('../conformance/', import.meta.url);
const runs = JSON.parse(readFileSync(new URL('runs.json', folder), 'utf8')) as Run[];

function scenarioOf(file: string) {
  const decoded = decode(readFileSync(new URL(file, folder)));
  if (!decoded.ok) throw new Error(`${file} is not text`);
  const { scenario, findings } = parse(decoded.text);
  if (scenario === null) throw new Error(`${file}: ${JSON.stringify(findings.filter((finding) => finding.severity === 'error'))}`);
  return scenario;
}

for (const file of ['ladder.drill.md', 'evidence.drill.md', 'messy.drill.md', 'meeting-rough.drill.md']) {
  test(`${file} gives the exact receipts of the conformance runs`, () => {
    const scenario = scenarioOf(file);
    const mine = runs.filter((run) => run.file === file);
    expect(mine.length).toBeGreaterThan(10);
    for (const run of mine) {
      const moves = parseMoves(run.moves);
      if (!moves.ok) throw new Error(`${run.moves}: ${moves.text}`);
      const played = replay(currentRules, scenario, run.variant, moves.moves);
      if (!played.ok) throw new Error(`${run.moves}: move ${played.place} ${played.problem.code}, legal: ${played.problem.legal.join(' ')}`);
      const result = resultOf(currentRules, scenario, played.world);
      expect({
        moves: run.moves,
        variant: run.variant,
        deductions: receiptOf(played.steps.map((step) => step.outcome)).map(({ dimension, points, rule }) => ({ dimension, points, rule })),
        score: result.score,
        passed: result.passed,
        target: result.target,
        red: result.red,
        amber: result.amber,
        turnout: result.turnout ?? undefined,
        criteria: result.criteria ?? undefined,
        doctors: Object.fromEntries(
          Object.entries(played.world.doctors).map(([id, { awareness, commitment, trust, resistance, state }]) => [id, { awareness, commitment, trust, resistance, state }]),
        ),
      }).toEqual({
        moves: run.moves,
        variant: run.variant,
        deductions: run.deductions,
        score: run.score,
        passed: run.passed,
        target: run.target,
        red: run.red,
        amber: run.amber,
        turnout: run.turnout,
        criteria: run.criteria,
        doctors: run.doctors,
      });
    }
  });
}
