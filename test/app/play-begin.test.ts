import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { beginAgain, beginRun } from '../../src/app/play/begin.ts';
import { daysLater, ordinal } from '../../src/app/play/number-words.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { hashOf } from '../../src/records/hash.ts';
import { memory } from '../../src/records/memory.ts';
import type { AttemptRow, RunRow } from '../../src/records/rows.ts';
import { appendMove, findRun } from '../../src/records/runs.ts';
import { drawVariant } from '../../src/run/variants.ts';
import { parse } from '../../src/script/parse.ts';

const short = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');
const { scenario } = parse(short);
const script = { key: 'own-not-in-the-library', own: true, text: short, translation: null };

function attemptOf(run: RunRow, more: Partial<AttemptRow> = {}): AttemptRow {
  const { seen: _seen, updated: _updated, ...kept } = run;
  return {
    ...kept,
    moves: 'a1',
    finished: 9,
    ends: [],
    result: { score: 50, passed: false, passMark: 80, target: 'missed', minutes: 1, diagnoses: { right: 0, of: 0 }, red: [], amber: [], watch: [] },
    ...more,
  };
}

async function begun(): Promise<RunRow> {
  if (scenario === null) throw new Error('the fixture has errors');
  return beginRun(script, scenario);
}

beforeEach(() => memory.clear());

describe('beginning a visit', () => {
  it('draws the variant by its seed and keeps what it is played with', async () => {
    const run = await begun();
    expect(run).toMatchObject({ script: script.key, text: short, rules: 'rules-1', format: 1, moves: '' });
    expect(scenario === null ? null : drawVariant(scenario, run.seed)).toBe(run.variant);
    expect(await findRun(run.id)).toMatchObject({ run: { id: run.id } });
  });

  it('has its hash and profile with the first move, in the database or without one', async () => {
    const kept = await appendMove(await begun(), 'q1', 2);
    expect(kept).toMatchObject({ run: { hash: hashOf(short), moves: 'q1' } });
    expect(kept.kind !== 'elsewhere' && kept.run.profile.length > 0).toBe(true);
  });

  it('has the same profile in every run and another id and order', async () => {
    const [one, two] = [await begun(), await begun()];
    const profileOf = async (run: RunRow): Promise<string> => {
      const kept = await appendMove(run, 'q1', 2);
      return kept.kind === 'elsewhere' ? '' : kept.run.profile;
    };
    expect(await profileOf(two)).toBe(await profileOf(one));
    expect(two.id).not.toBe(one.id);
    expect(two.salt).not.toBe(one.salt);
  });
});

describe('playing again', () => {
  it('draws another variant, however often', async () => {
    let attempt = attemptOf(await begun());
    for (let times = 0; times < 12; times += 1) {
      const run = await beginAgain(attempt, 'other');
      expect(run?.variant).not.toBe(attempt.variant);
      if (run !== null) attempt = attemptOf(run);
    }
  });

  it('or the very same one, by the text it was played with', async () => {
    const attempt = attemptOf(await begun(), { text: `${short}\n// later` });
    expect(await beginAgain(attempt, 'same')).toMatchObject({ variant: attempt.variant, seed: attempt.seed, text: attempt.text, rules: attempt.rules });
  });

  it('repeats the only variant where there is one', async () => {
    const text = '# 门 {#door}\n@ 陈明远 {#chen}\n起点：P1\n## 一 {#one}\n> 走 {#w}';
    expect(await beginAgain(attemptOf(await begun(), { text, variant: 0 }), 'other')).toMatchObject({ variant: 0, text });
  });

  it('says no where the rules are not known any more', async () => {
    expect(await beginAgain(attemptOf(await begun(), { rules: 'rules-0' }), 'same')).toBeNull();
  });
});

describe('numbers in words', () => {
  it.each([
    [1, '第二天', 'The next day'],
    [2, '两天以后', 'Two days later'],
    [4, '四天以后', 'Four days later'],
    [7, '一周以后', 'A week later'],
    [14, '两周以后', 'Two weeks later'],
    [30, '三十天以后', '30 days later'],
  ])('%i days', (days, chinese, english) => {
    locale.set('zh-CN');
    expect(daysLater(days, 'zh-CN')).toBe(chinese);
    locale.set('en');
    expect(daysLater(days, 'en')).toBe(english);
  });

  it('count contacts and moments in Chinese characters up to ninety-nine', () => {
    expect([1, 3, 10, 11, 20, 21, 99, 100].map((count) => ordinal(count, 'zh-CN'))).toEqual(['一', '三', '十', '十一', '二十', '二十一', '九十九', '100']);
    expect(ordinal(3, 'en')).toBe('3');
  });
});
