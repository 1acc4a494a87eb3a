import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { deckOf } from '../../src/quiz/schedule.ts';
import { hashOf } from '../../src/records/hash.ts';
import { missedCues } from '../../src/records/missed-cues.ts';
import { SCHEMA, type AttemptRow } from '../../src/records/rows.ts';

const TEXT = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');
const REST = 'a1 [i1,i2] b1';
/** A finished run of the short visit, in which 陈主任 is P1 and 李静 P2. */
const attempt = (finished: number, readings: string, fields: Partial<AttemptRow> = {}): AttemptRow => ({
  schema: SCHEMA,
  id: `run-${finished}`,
  script: 'short-visit',
  title: '走廊尽头的办公室',
  text: TEXT,
  hash: hashOf(fields.text ?? TEXT),
  translation: null,
  rules: currentRules.id,
  format: 1,
  variant: 0,
  seed: 1,
  salt: 2,
  moves: `${readings} ${REST}`,
  profile: 'p',
  started: finished - 1,
  finished,
  ends: [],
  result: { score: 100, passed: true, red: [], amber: 0, diagnoses: { right: 2, of: 2 }, goal: 'reached' } as unknown as AttemptRow['result'],
  ...fields,
});
const CHEN = `cue/${hashOf(TEXT)}/0.open.chen.P1`;
const LI = `cue/${hashOf(TEXT)}/0.open.li.P2`;
const told = (attempts: readonly AttemptRow[]): string[] =>
  missedCues(attempts).reviews.map(({ card, at, recall }) => `${card === CHEN ? 'chen' : card === LI ? 'li' : card} ${at} ${recall}`);

describe('a cue missed in a finished run', () => {
  it('is a card: the state named wrongly, or nothing ticked that tells it', () => {
    expect(told([attempt(10, 'P3@60 P2@80+c3')])).toEqual(['chen 10 again']);
    expect(told([attempt(10, 'P1@60 P2@80+c3')])).toEqual(['chen 10 again']);
    expect(told([attempt(10, 'P1@60+c1 P2@80+c3')])).toEqual([]);
  });

  it('is asked where it was missed last, and remembered better when a later run reads it well', () => {
    const attempts = [attempt(30, 'P1@60+c1 P2@80+c3'), attempt(10, 'P3@60 P2@80+c3'), attempt(20, 'P2@60+c1 P1@80')];
    expect(told(attempts)).toEqual(['chen 10 again', 'chen 20 again', 'li 20 again', 'chen 30 good', 'li 30 good']);
    const { places, reviews } = missedCues(attempts);
    expect(places.get(CHEN)).toEqual({ attempt: 'run-20', step: 0 });
    expect(places.get(LI)).toEqual({ attempt: 'run-20', step: 1 });
    expect(deckOf(reviews).get(CHEN)).toMatchObject({ reviews: 3, last: 30 });
  });

  it('neither sinks nor rises by a reading that is right with a line that does not show it', () => {
    expect(told([attempt(10, 'P3@60 P2@80+c3'), attempt(20, 'P1@60+c1+c2 P2@80+c3')])).toEqual(['chen 10 again']);
    expect(told([attempt(10, 'P3@60 P2@80+c3'), attempt(20, 'P1@60+c1+c3 P2@80+c3')])).toEqual(['chen 10 again']);
  });

  it('comes from no branch, no visit kept for examinations, and nothing that cannot be played', () => {
    const wrong = 'P3@60 P3@80';
    expect(told([attempt(10, wrong)])).toHaveLength(2);
    expect(told([attempt(10, wrong, { branch: { attempt: 'x', at: 0, moves: '' } })])).toEqual([]);
    expect(told([attempt(10, wrong, { text: TEXT.replace('难度：1', '难度：1\n标签：考试') })])).toEqual([]);
    expect(told([attempt(10, wrong, { rules: 'rules-99' })])).toEqual([]);
    expect(told([attempt(10, wrong, { text: 'no script' })])).toEqual([]);
    expect(told([attempt(10, wrong, { variant: 7 })])).toEqual([]);
    expect(told([attempt(10, 'P9@60')])).toEqual([]);
  });
});
