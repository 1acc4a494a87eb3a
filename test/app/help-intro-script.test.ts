import { describe, expect, it } from 'vitest';
import exampleEn from '../../scenarios/intro/example-en.drill.md?raw';
import exampleZh from '../../scenarios/intro/example-zh.drill.md?raw';
import intro from '../../scenarios/intro/intro.drill.md?raw';
import english from '../../scenarios/intro/intro.en.po?raw';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { start } from '../../src/run/start.ts';
import { check } from '../../src/script/check.ts';
import { parse } from '../../src/script/parse.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { translate } from '../../src/script/translate.ts';
import { voicesOf, waysFrom } from '../../src/app/help/compared.ts';
import { INTRO_VARIANT, introScenario, playIntro } from '../../src/app/help/intro-run.svelte.ts';

function play(moves: string, variant = INTRO_VARIANT) {
  const parsed = parseMoves(moves);
  if (!parsed.ok) throw new Error(moves);
  const { world } = playIntro(introScenario('zh'), parsed.moves, variant);
  return resultOf(currentRules, introScenario('zh'), world);
}

describe('the introduction’s script', () => {
  it.each([
    ['intro', intro],
    ['example-zh', exampleZh],
    ['example-en', exampleEn],
  ])('%s passes the checker without an error or a warning', (_name, text) => {
    expect(check(text).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it('is translated whole, from the words it has now', () => {
    const { scenario } = parse(intro);
    if (scenario === null) throw new Error('unreadable');
    expect(translate(scenario, readTranslation(english))).toMatchObject({ outdated: [], missing: [] });
  });

  it.each([
    ['P1', 0, 'q1 P1@95+c5 s1 P1@95+c9 t1 u1'],
    ['P2', 1, 'q1 P2@95+c6 s2 P3@95+c11 t3 u1'],
    ['P3', 2, 'q1 P3@95+c7 s3 P3@95+c11 t3 u1'],
    ['P4', 3, 'q1 P4@95+c8 s4 P4@95+c12 t4 u1'],
  ])('loses nothing when a doctor in %s is read and met rightly', (_state, variant, moves) => {
    expect(play(moves, variant)).toMatchObject({ score: 100, passed: true, target: 'reached' });
  });

  it('fails whoever crosses the red line, whatever else was done', () => {
    expect(play('q1 P2@95+c6 s2 P3@95+c11 t3 u2')).toMatchObject({ passed: false, red: ['CR11'] });
  });

  it('cannot get stuck: every run of choices ends with a receipt', () => {
    const scenario = introScenario('zh');
    for (const first of ['s1', 's2', 's3', 's4'])
      for (const second of ['t1', 't2', 't3', 't4'])
        for (const last of ['u1', 'u2', 'u3']) expect(playIntro(scenario, movesOf(`q1 P2@40 ${first} P2@40 ${second} ${last}`)).world.beat).toBe(-1);
  });
});

const movesOf = (text: string) => {
  const parsed = parseMoves(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.moves;
};

describe('what the introduction compares', () => {
  it('lets one question be answered by a doctor of each state, each with words of its own', () => {
    const voices = voicesOf(introScenario('zh'), 'q1');
    expect(voices.map(({ state }) => state)).toEqual(['P1', 'P2', 'P3', 'P4']);
    expect(new Set(voices.map(({ words }) => words)).size).toBe(4);
    expect(voices[1]?.words).toContain('没用过');
  });

  it('carries each style out on the same moment, by the one advance there is', () => {
    const scenario = introScenario('en');
    const { world } = playIntro(scenario, movesOf('q1 P2@80+c6'));
    const ways = waysFrom(scenario, world);
    expect(ways.map(({ style, points, after }) => [style, points, after.state])).toEqual([
      ['S1', 2, 'P2'],
      ['S2', 0, 'P3'],
      ['S3', 5, 'P2'],
      ['S4', 8, 'P2'],
    ]);
    const chosen = advance(currentRules, scenario, world, { kind: 'act', id: 's2' });
    expect(chosen.ok && chosen.world.doctors['gu']).toEqual(ways[1]?.after);
  });

  it('has nothing to compare where no doctor stands', () => {
    const { scenario } = parse('# 空 {#x}\n产品：某（虚构）\n\n## 一 {#a}\n（没有人。） {#n}\n结束\n');
    if (scenario === null) throw new Error('unreadable');
    expect(waysFrom(scenario, start(currentRules, scenario, 0).world)).toEqual([]);
  });
});
