import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/app/catalogue/entry.ts';
import { daysAgo } from '../../src/app/library/days-ago.ts';
import { nextThing } from '../../src/app/library/next-thing.ts';
import type { AttemptRow, RunRow } from '../../src/records/rows.ts';

const entry = (key: string): Entry => ({
  key,
  id: key,
  own: false,
  lang: 'zh-CN',
  card: { title: key, goal: null, doctors: [] },
  english: null,
  minutes: null,
  level: null,
  keyStatus: 'proposed',
});
const entries = [entry('a'), entry('b')];
const run = (script: string): RunRow => ({
  schema: 1,
  id: `run-${script}`,
  script,
  title: script,
  text: '',
  hash: '',
  translation: null,
  rules: 'rules-1',
  format: 1,
  variant: 0,
  seed: 0,
  salt: 0,
  moves: 'x',
  seen: 0,
  profile: 'p',
  started: 0,
  updated: 0,
});
function attempt(script: string, finished: number, passed: boolean): AttemptRow {
  const { seen: _seen, updated: _updated, ...kept } = run(script);
  const result = { score: passed ? 90 : 50, passed, passMark: 80, target: 'reached', minutes: 1, diagnoses: { right: 1, of: 1 }, red: [], amber: [], watch: [] } as const;
  return { ...kept, id: `${script}-${finished}`, finished, result, ends: [] };
}

describe('the next thing', () => {
  it('is the introduction for somebody new, with the first visit beside it', () => {
    expect(nextThing(entries, [], [], false)).toEqual({ kind: 'intro', first: entries[0] });
  });

  it('is the first visit once the introduction is done or skipped', () => {
    expect(nextThing(entries, [], [], true)).toEqual({ kind: 'first', entry: entries[0] });
  });

  it('is the run not finished before anything else, also for somebody new', () => {
    expect(nextThing(entries, [attempt('a', 1, false)], [run('b')], false)).toMatchObject({ kind: 'continue', run: { id: 'run-b' }, entry: entries[1] });
  });

  it('can be a run whose script is gone', () => {
    expect(nextThing(entries, [], [run('own-gone')], true)).toMatchObject({ kind: 'continue', entry: null });
  });

  it('is the visit failed most recently, judged by its newest attempt', () => {
    expect(nextThing(entries, [attempt('b', 3, false), attempt('a', 2, false)], [], true)).toMatchObject({ kind: 'again', entry: entries[1] });
    expect(nextThing(entries, [attempt('b', 3, true), attempt('a', 2, false), attempt('b', 1, false)], [], true)).toMatchObject({
      kind: 'again',
      entry: entries[0],
      last: { finished: 2 },
    });
  });

  it('is a visit not yet played when the others are passed', () => {
    expect(nextThing(entries, [attempt('a', 2, true)], [], true)).toEqual({ kind: 'new', entry: entries[1] });
  });

  it('is the visit that lies back the longest when all are passed', () => {
    expect(nextThing(entries, [attempt('b', 3, true), attempt('a', 2, true)], [], true)).toMatchObject({ kind: 'again', entry: entries[0] });
  });

  it('is nothing where there is no visit at all', () => {
    expect(nextThing([], [], [], true)).toBeNull();
  });
});

describe('how long ago', () => {
  const noon = new Date(2026, 10, 21, 12).getTime();

  it('counts days of the calendar, not hours', () => {
    expect(daysAgo(new Date(2026, 10, 20, 23, 59).getTime(), noon, 'zh-CN')).toBe('昨天');
    expect(daysAgo(new Date(2026, 10, 21, 0, 1).getTime(), noon, 'zh-CN')).toBe('今天');
    expect(daysAgo(new Date(2026, 10, 18, 20).getTime(), noon, 'en')).toBe('3 days ago');
  });

  it('takes a moment after now, from a clock set back, as today', () => {
    expect(daysAgo(noon + 3 * 86_400_000, noon, 'en')).toBe('today');
  });
});
