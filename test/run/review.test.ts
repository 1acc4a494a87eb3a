import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { STATES } from '../../src/model/readiness.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { receiptOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { reviewOf, type Review } from '../../src/run/review.ts';
import { start } from '../../src/run/start.ts';
import { variantsOf } from '../../src/run/variants.ts';
import type { Move } from '../../src/run/world.ts';

const conformance = new URL('../conformance/', import.meta.url);

function scenarioOf(name: string): Scenario {
  const { scenario } = parse(readFileSync(new URL(name, conformance), 'utf8'));
  if (scenario === null) throw new Error(`${name} does not parse`);
  return scenario;
}

function reviewed(scenario: Scenario, variant: number, text: string): Review {
  const moves = parseMoves(text);
  if (!moves.ok) throw new Error(moves.text);
  const result = reviewOf(currentRules, scenario, variant, moves.moves);
  if (!result.ok) throw new Error(`move ${result.place}: ${result.problem?.code ?? 'no end'}`);
  return result.review;
}

const evidence = scenarioOf('evidence.drill.md');

/** A walk to the end of the run by what the numbers pick; null where it does not end. */
function walk(scenario: Scenario, variant: number, picks: readonly number[]): Move[] | null {
  let { world } = start(currentRules, scenario, variant);
  const moves: Move[] = [];
  for (const pick of picks) {
    if (world.beat < 0) return moves;
    const legal = legalMoves(scenario, world);
    const all: Move[] = [...legal.probes, ...legal.choices].map((act) => ({ kind: 'act', id: act.id }));
    if (legal.diagnosis !== null) {
      const { doctor, ticks } = legal.diagnosis;
      all.push({ kind: 'diagnose', doctor, state: STATES[pick % 4] ?? 'P1', confidence: CONFIDENCES[(pick >> 2) % 4] ?? 40, ticks: ticks.filter((_, place) => ((pick >> (4 + place)) & 1) === 1) });
    }
    const move = all[pick % all.length];
    if (move === undefined) return null;
    const next = advance(currentRules, scenario, world, move);
    if (!next.ok) throw new Error(next.problem.code);
    moves.push(move);
    world = next.world;
  }
  return world.beat < 0 ? moves : null;
}

describe('the review of any run', () => {
  // The ladder's walks are long, and every step has twelve alternatives.
  it.each([['evidence.drill.md', 150], ['ladder.drill.md', 15], ['messy.drill.md', 100]] as const)('of %s holds each point of the receipt once', { timeout: 30_000 }, (name, runs) => {
    const scenario = scenarioOf(name);
    const variants = variantsOf(scenario).length;
    fc.assert(
      fc.property(fc.nat(variants - 1), fc.array(fc.nat(4095), { minLength: 60, maxLength: 60 }), (variant, picks) => {
        const moves = walk(scenario, variant, picks);
        if (moves === null) return;
        const run = replay(currentRules, scenario, variant, moves);
        const result = reviewOf(currentRules, scenario, variant, moves);
        if (!run.ok || !result.ok) throw new Error('a walk of legal moves must replay');
        const { review } = result;
        const total = run.world.tally.points;
        const deductions = receiptOf(run.steps.map((step) => step.outcome));
        expect(review.lines.map((line) => line.deduction)).toEqual(deductions);
        expect(review.groups.flatMap((group) => group.lines)).toHaveLength(deductions.length);
        expect(review.groups.reduce((sum, group) => sum + group.points, 0)).toBe(total);
        expect(review.falls.reduce((sum, fall) => sum + fall.points, 0)).toBe(total);
        const { diagnosis, action, time, outcome, red, amber } = review.parts;
        expect(diagnosis.points + action.points + time + outcome + red.points + amber.points).toBe(total);
        expect({ right: diagnosis.right, of: diagnosis.of }).toEqual(run.world.tally.diagnoses);
        // Each move belongs to one moment, and the doctor's way is without a gap.
        expect(review.moments.flatMap((moment) => moment.steps)).toEqual(moves.map((_, place) => place));
        for (const { doctor, points } of review.ways) {
          const { awareness, commitment, trust, resistance, state } = run.world.doctors[doctor] ?? {};
          const last = review.moments.at(-1)?.changes.find((change) => change.doctor === doctor)?.after;
          expect(last).toMatchObject({ awareness, commitment, trust, resistance, state });
          expect(points[0]).toMatchObject({ moment: null, state: run.opening.world.doctors[doctor]?.state });
        }
        expect(review.lesson === null).toBe(total === 0);
        if (review.crossings.length > 0) expect(review.lesson?.kind).toBe('red');
        expect(review.crossings).toHaveLength(run.world.tally.red.length);
        // What is said to be gained is gained: never less than the run had.
        if (review.lesson?.again != null) expect(review.lesson.again.score).toBeGreaterThan(review.result.score);
      }),
      { numRuns: runs },
    );
  });
});

describe('the receipt’s headlines', () => {
  it('put a misreading, its evidence and the style that followed from it together', () => {
    // P1 at the start; named P2, and treated as P2.
    const review = reviewed(evidence, 0, 'P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    expect(review.groups.map((group) => [group.headline, group.points])).toMatchSnapshot();
    const first = review.groups.find((group) => group.headline === 'misread');
    expect(first?.lines.map((line) => line.deduction.rule)).toContain('diagnosis');
    expect(review.groups.find((group) => group.headline === 'followed')?.lines.map((line) => line.deduction.rule)).toEqual(['style']);
  });

  it('set the red line first, and the lesson with it', () => {
    const review = reviewed(evidence, 0, 'q2 P1@95+c1 a1 leave-nothing'.replace(' leave-nothing', ' P1@95+c8 d3 e1'));
    expect(review.groups[0]?.headline).toBe('red');
    expect(review.lesson).toMatchObject({ kind: 'red', about: 'CR04', changed: 'drop' });
    expect(review.lesson?.again?.red).toEqual([]);
    expect(review.crossings[0]).toMatchObject({ rule: 'CR04', duty: null });
  });
});
