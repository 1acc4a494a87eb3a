import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { indexOf } from '../../src/run/script-index.ts';
import { check } from '../../src/script/check.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { translate } from '../../src/script/translate.ts';
import { boardIn } from '../../src/solve/board-of.ts';
import { bestLine } from '../../src/solve/lines.ts';
import { playAll } from '../../src/solve/play-all.ts';
import { bestPlayer } from '../../src/solve/player.ts';
import { policiesOf } from '../../src/solve/policies.ts';
import { expectOrder } from '../solve/same-worth.ts';
import { sound, wholeOf } from '../solve/solving.ts';

const folder = new URL('../../scenarios/meetings/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.drill.md'))
  .map((name) => name.replace('.drill.md', ''));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** What a beginner would be tempted to do at the incident of each meeting (domain.md §5.2). */
const TEMPTING: Readonly<Record<string, readonly string[]>> = {
  // Hold it for the figures, sign for others, count in who only looked in.
  'empty-seats': ['f2', 'f3', 'p2'],
  // Cancel, give figures from memory, pass an unreviewed photo round.
  'lights-out': ['d2', 'd3', 'd4'],
  // Scold, overrun.
  'one-voice': ['o3', 'o5'],
  // Prizes, the youngest put on the spot, talking on.
  'silent-room': ['h3', 'h4', 'k6'],
  // Argue, let a colleague defend it, point at others.
  'public-doubt': ['p2', 'p5', 'p6'],
  // Go ahead at a restaurant.
  'day-before': ['d4'],
};

test('every meeting has its tempting choices', () => {
  expect(Object.keys(TEMPTING).sort()).toEqual([...names].sort());
});

describe.each(names)('%s', (name) => {
  const text = read(`${name}.drill.md`);
  const overlay = readTranslation(read(`${name}.en.po`));

  test('the text alone has no finding but hints, and is translated whole', () => {
    expect(check(text, { translation: overlay }).filter(({ severity }) => severity !== 'hint')).toEqual([]);
    expect(translate(sound(text), overlay)).toMatchObject({ missing: [], outdated: [] });
  });

  test('best play reaches the goal from every start and loses next to nothing; guessing and one style for all do not', () => {
    const scenario = sound(text);
    const whole = wholeOf(scenario);
    expect(whole.expected()).toBeLessThanOrEqual(5);
    expectOrder(whole);
    const ends = playAll(whole, bestPlayer(whole, false));
    expect(ends).not.toBeNull();
    for (const world of ends ?? []) {
      const { score, passed, target, criteria } = resultOf(currentRules, scenario, world);
      expect({ passed, target }).toEqual({ passed: true, target: 'reached' });
      expect(score).toBeGreaterThanOrEqual(90);
      // A meeting that was rightly not held is not rated.
      expect(criteria?.length).toBe(world.room?.roll === null ? undefined : scenario.criteria.length);
    }
    const options = indexOf(scenario).variants.flatMap(({ index }) => boardIn(whole, index, bestLine(whole, index).moves).steps.flatMap((step) => step.options));
    for (const id of TEMPTING[name] ?? []) {
      const met = options.filter(({ move }) => move.kind === 'act' && move.id === id);
      expect(met.length, id).toBeGreaterThan(0);
      for (const { regret } of met) expect(regret, id).toBeGreaterThan(0);
    }
    const { guesser, longest, allWrong } = policiesOf(whole);
    expect(guesser.pass).toBeLessThanOrEqual(0.05);
    expect(longest?.pass ?? 0).toBeLessThanOrEqual(0.05);
    expect(allWrong?.pass ?? 0).toBe(0);
  });
});
