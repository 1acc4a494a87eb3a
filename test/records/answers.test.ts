import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deckOf } from '../../src/quiz/schedule.ts';
import { answerRows, type AnswerRow, forgetAnswers, keepAnswer, reviewOf, unkeptAnswers } from '../../src/records/answers.ts';
import { keep, resetDatabase, troubleNow } from '../../src/records/database.ts';
import { SCHEMA } from '../../src/records/rows.ts';

const answer = (id: string, at: number, more: Partial<AnswerRow> = {}): Omit<AnswerRow, 'schema'> => ({
  id,
  card: 'quiz/readiness/pushed-back',
  at,
  mode: 'practice',
  answer: 'p1',
  right: true,
  got: 1,
  of: 1,
  hints: 0,
  confidence: 80,
  seed: 7,
  hash: 'abc',
  ...more,
});
const ids = async (): Promise<string[]> => (await answerRows()).map(({ id }) => id);
const { indexedDB } = globalThis;
const lose = (): void => void (globalThis.indexedDB = undefined as unknown as IDBFactory);

beforeEach(forgetAnswers);
afterEach(async () => {
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('an answer', () => {
  it('is kept as it was given, with a schema number, and is there when the page is opened again', async () => {
    const fields = answer('a', 1000, { answer: null, confidence: null, hash: null, hints: 2, right: false, got: 0 });
    expect(await keepAnswer(fields)).toEqual({ ...fields, schema: SCHEMA });
    expect(await unkeptAnswers()).toEqual([]);
    await resetDatabase();
    expect(await answerRows()).toEqual([{ ...fields, schema: SCHEMA }]);
  });

  it('stands in the order of its time, whatever the order of writing', async () => {
    for (const [id, at] of [
      ['c', 3000],
      ['a', 1000],
      ['d', 4000],
      ['b', 2000],
    ] as const)
      await keepAnswer(answer(id, at));
    expect(await ids()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is never lost among many that are given at once', async () => {
    const all = Array.from({ length: 30 }, (_, nth) => answer(`a${nth}`, 1000 + nth));
    await Promise.all(all.map(keepAnswer));
    await resetDatabase();
    expect(await ids()).toEqual(all.map(({ id }) => id));
  });

  it('on its way to the disk is waited for, and is in the log once', async () => {
    const writing = keepAnswer(answer('a', 1000));
    expect(await ids()).toEqual(['a']);
    expect(await unkeptAnswers()).toEqual([]);
    await writing;
  });

  it('cannot be changed afterwards', async () => {
    await keepAnswer(answer('a', 1000, { right: false, got: 0 }));
    const change = await keep((db) => db.answers.update('a', { right: true }));
    const replace = await keep((db) => db.answers.put({ ...answer('a', 1000), schema: SCHEMA }));
    await resetDatabase();
    expect([change.ok, replace.ok]).toEqual([false, false]);
    expect(await answerRows()).toMatchObject([{ id: 'a', right: false, got: 0 }]);
  });

  it('that was given twice under one id counts once, as it was first', async () => {
    await keepAnswer(answer('a', 1000, { answer: 'p1' }));
    await keepAnswer(answer('a', 2000, { answer: 'p2' }));
    expect(await answerRows()).toMatchObject([{ id: 'a', at: 1000, answer: 'p1' }]);
  });
});

describe('where there is no database', () => {
  it('answers last as long as the tab, in their order', async () => {
    lose();
    await keepAnswer(answer('b', 2000));
    await keepAnswer(answer('a', 1000));
    expect(troubleNow()).toBe('missing');
    expect(await ids()).toEqual(['a', 'b']);
    expect((await unkeptAnswers()).map(({ id }) => id)).toEqual(['a', 'b']);
    forgetAnswers();
    expect(await ids()).toEqual([]);
  });

  it('what was kept before and what only the tab holds are one log', async () => {
    await keepAnswer(answer('b', 2000));
    lose();
    await keepAnswer(answer('a', 1000));
    await keepAnswer(answer('c', 3000));
    globalThis.indexedDB = indexedDB;
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect((await unkeptAnswers()).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

it('the log makes the cards: wrong is forgotten, after a hint hard, else good', async () => {
  await keepAnswer(answer('a', 1000));
  await keepAnswer(answer('b', 2000, { hints: 1 }));
  await keepAnswer(answer('c', 3000, { card: 'quiz/styles/other', right: false, hints: 1 }));
  const log = (await answerRows()).map(reviewOf);
  expect(log).toEqual([
    { card: 'quiz/readiness/pushed-back', at: 1000, recall: 'good' },
    { card: 'quiz/readiness/pushed-back', at: 2000, recall: 'hard' },
    { card: 'quiz/styles/other', at: 3000, recall: 'again' },
  ]);
  expect([...deckOf(log).values()].map(({ id, reviews }) => [id, reviews])).toEqual([
    ['quiz/readiness/pushed-back', 2],
    ['quiz/styles/other', 1],
  ]);
});

it('a database of the second version keeps its rows and gets a place for answers', async () => {
  const old = new Dexie('zhinuo');
  old.version(2).stores({ scripts: 'key', runs: 'id, script, updated', attempts: 'id, script, finished', settings: 'key', analyses: 'key, made', drills: 'id' });
  await old.table('drills').add({ schema: 1, id: 'd', at: 5 });
  old.close();
  await keepAnswer(answer('a', 1000));
  expect(await ids()).toEqual(['a']);
  const drills = await keep((db) => db.drills.count());
  expect(drills).toEqual({ ok: true, value: 1 });
});
