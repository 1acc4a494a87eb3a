import { readdirSync, readFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { STATES } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { start } from '../../src/run/start.ts';
import { drawVariant, variantsOf } from '../../src/run/variants.ts';
import type { Move, World } from '../../src/run/world.ts';
import { check } from '../../src/script/check.ts';
import { actsOf } from '../../src/script/conditions-of.ts';
import { parse } from '../../src/script/parse.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { translate } from '../../src/script/translate.ts';
import { doctorsOf, type Scenario } from '../../src/script/scenario.ts';

/** The line of conduct that each V-row of domain.md §5.1 names as its objective, for every variant. */
const bestLines = JSON.parse(readFileSync(new URL('best-lines.json', import.meta.url), 'utf8')) as Record<string, { variant: number; moves: string }[]>;
const folder = new URL('../../scenarios/visits/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.drill.md'))
  .map((name) => name.replace('.drill.md', ''));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

function sound(name: string): Scenario {
  const { scenario, findings } = parse(read(`${name}.drill.md`));
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return scenario;
}

/** A guesser: no probes, any state at 60 %, no ticks, any choice. */
function guess(scenario: Scenario, seed: number): World {
  const random = xoroshiro128plus(seed);
  let { world } = start(currentRules, scenario, drawVariant(scenario, seed));
  while (world.beat >= 0) {
    const legal = legalMoves(scenario, world);
    const choice = legal.choices[uniformInt(random, 0, Math.max(0, legal.choices.length - 1))];
    const move: Move =
      legal.diagnosis === null
        ? { kind: 'act', id: choice?.id ?? '' }
        : { kind: 'diagnose', doctor: null, state: STATES[uniformInt(random, 0, 3)] ?? 'P1', confidence: 60, ticks: [] };
    const next = advance(currentRules, scenario, world, move);
    if (!next.ok) throw new Error(next.problem.code);
    world = next.world;
  }
  return world;
}

test('there are nine visits, one of them for examinations only', () => {
  expect(names).toEqual([
    'conference-wish',
    'corridor-hours',
    'eager-friend',
    'elderly-dose',
    'free-figures',
    'knows-and-declines',
    'old-account',
    'quiet-friend',
    'stopped-patient',
  ]);
  expect(names.filter((name) => sound(name).tags.includes('考试'))).toEqual(['free-figures']);
});

describe.each(names)('%s', (name) => {
  const scenario = sound(name);
  const english = translate(scenario, readTranslation(read(`${name}.en.po`)));

  test('passes the checker without a warning, its English without a gap', () => {
    const findings = check(read(`${name}.drill.md`), { translation: readTranslation(read(`${name}.en.po`)) });
    expect(findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect([english.missing, english.outdated]).toEqual([[], []]);
    expect(JSON.stringify(english.scenario.beats.map((beat) => [beat.title, beat.lines.map((line) => line.text), actsOf(beat).map((act) => act.text)]))).not.toMatch(/[一-鿿]{2,}/);
  });

  test('is a visit of six to ten beats or a little more, over two or more contacts, with two or more hidden starts', () => {
    expect(scenario.beats.length).toBeGreaterThanOrEqual(6);
    expect(scenario.beats.filter((beat) => beat.after !== null).length).toBeGreaterThanOrEqual(1);
    for (const doctor of doctorsOf(scenario)) expect(doctor.starts.length).toBeGreaterThanOrEqual(2);
  });

  test('has a red line, an amber and a promise that is kept among its choices', () => {
    const acts = scenario.beats.flatMap(actsOf);
    expect(acts.some((act) => act.red.length > 0)).toBe(true);
    expect(acts.some((act) => act.amber.length > 0)).toBe(true);
    const promised = acts.flatMap((act) => (act.kind === 'choice' && act.promise !== null ? [act.promise.name] : []));
    expect(acts.some((act) => act.keep.some((one) => promised.includes(one)))).toBe(true);
  });

  test('the line of conduct it teaches loses at most 5 points in every variant, reaches the goal and crosses no line', () => {
    const lines = bestLines[name] ?? [];
    expect(lines.map(({ variant }) => variant)).toEqual(variantsOf(scenario).map(({ index }) => index));
    for (const { variant, moves } of lines) {
      const parsed = parseMoves(moves);
      const played = replay(currentRules, scenario, variant, parsed.ok ? parsed.moves : []);
      if (!played.ok) throw new Error(`${variant}: move ${played.place} ${played.problem.code}`);
      const lost = receiptOf(played.steps.map((step) => step.outcome)).reduce((sum, one) => sum + one.points, 0);
      const result = resultOf(currentRules, scenario, played.world);
      expect([variant, lost <= 5, result.target, result.passed, result.red, result.amber]).toEqual([variant, true, 'reached', true, [], []]);
    }
  });

  test('a guesser passes in at most 5 % of 1,000 seeded runs', () => {
    const passed = Array.from({ length: 1000 }, (_, seed) => resultOf(currentRules, scenario, guess(scenario, seed)).passed).filter(Boolean).length;
    expect(passed).toBeLessThanOrEqual(50);
  });

  test.each([
    ['Chinese', scenario],
    ['English', english.scenario],
  ] as const)('the choices of a beat are about equally long in %s', (_, worded) => {
    for (const beat of worded.beats) {
      const lengths = beat.choices.map((choice) => choice.text.length);
      if (lengths.length > 1) expect([beat.id, Math.min(...lengths) / Math.max(...lengths) >= 0.6]).toEqual([beat.id, true]);
    }
  });

  test('the choice of the best line is the longest in at most a third of the decisions', () => {
    const longest: boolean[] = [];
    for (const { variant, moves } of bestLines[name] ?? []) {
      const parsed = parseMoves(moves);
      const played = replay(currentRules, scenario, variant, parsed.ok ? parsed.moves : []);
      if (!played.ok) throw new Error(played.problem.code);
      for (const { move, before } of played.steps) {
        const { choices } = legalMoves(scenario, before);
        const taken = move.kind === 'act' ? choices.find((choice) => choice.id === move.id) : undefined;
        if (taken !== undefined && choices.length > 1) longest.push(choices.every((choice) => choice.text.length <= taken.text.length));
      }
    }
    expect(longest.filter(Boolean).length / longest.length).toBeLessThanOrEqual(1 / 3);
  });
});
