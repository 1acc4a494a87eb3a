import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { check } from '../../src/script/check.ts';
import { parse } from '../../src/script/parse.ts';

const text = readFileSync(new URL('first-visit.drill.md', import.meta.url), 'utf8');

function play(variant: number, moves: string) {
  const { scenario } = parse(text);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) throw new Error('unreadable');
  const played = replay(currentRules, scenario, variant, read.moves);
  if (!played.ok) throw new Error(played.problem.code);
  return {
    lost: receiptOf(played.steps.map((step) => step.outcome)).map(({ rule, points }) => `${rule} ${points}`),
    result: resultOf(currentRules, scenario, played.world),
    world: played.world,
  };
}

test('the example of the format’s page 10, completed, has no error', () => {
  expect(check(text).filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('it plays: facts for the P1, and an emergency that cuts the visit short', () => {
  const run = play(0, 'P1@80+c1 a1 b2');
  expect(run.lost).toEqual(['diagnosis 1']);
  expect(run.result).toMatchObject({ score: 99, passed: true, target: 'reached' });
  expect(run.world.doctors['chen']).toMatchObject({ state: 'P2', awareness: 4, commitment: 3 });
});

test('it plays: the old promise is mended and kept on its day', () => {
  const run = play(1, 'q1 P1@95+c1+c4 a3 b1');
  expect(run.lost).toEqual(['target 20']);
  expect(run.world.doctors['chen']).toMatchObject({ trust: 6, cause: 'found' });
});

test('it plays: a guarantee is a red line and fails the run', () => {
  expect(play(2, 'P2@60+c2 a2 b2').result).toMatchObject({ passed: false, red: ['CR11'] });
});
