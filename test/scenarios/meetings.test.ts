import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { check } from '../../src/script/check.ts';
import { readTranslation } from '../../src/script/read-translation.ts';
import { translate } from '../../src/script/translate.ts';
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
    const { guesser, longest, allWrong } = policiesOf(whole);
    expect(guesser.pass).toBeLessThanOrEqual(0.05);
    expect(longest?.pass ?? 0).toBeLessThanOrEqual(0.05);
    expect(allWrong?.pass ?? 0).toBe(0);
  });
});
