import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { courseworkOf, type CourseworkRow, forgetCoursework, keepCoursework } from '../../src/records/coursework.ts';
import { keep, resetDatabase, troubleNow } from '../../src/records/database.ts';
import { SCHEMA } from '../../src/records/rows.ts';

const row = (id: string, at: number, more: Partial<CourseworkRow> = {}): Omit<CourseworkRow, 'schema'> => ({ id, course: 'new-rep-14', kind: 'read', value: 'p1', at, ...more });
const ids = async (course = 'new-rep-14'): Promise<string[]> => (await courseworkOf(course)).map(({ id }) => id);
const { indexedDB } = globalThis;
const lose = (): void => void (globalThis.indexedDB = undefined as unknown as IDBFactory);

beforeEach(forgetCoursework);
afterEach(async () => {
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('what was done for a course', () => {
  it('is kept as it was, with a schema number, and is there when the page is opened again', async () => {
    const begun = row('b', 1000, { kind: 'begun', value: '42' });
    const reviewed = row('r', 2000, { kind: 'reviewed', value: null });
    expect(await keepCoursework(begun)).toEqual({ ...begun, schema: SCHEMA });
    await keepCoursework(reviewed);
    await resetDatabase();
    forgetCoursework();
    expect(await courseworkOf('new-rep-14')).toEqual([
      { ...begun, schema: SCHEMA },
      { ...reviewed, schema: SCHEMA },
    ]);
  });

  it('stands in the order of its time, whatever the order of writing, each course for itself', async () => {
    for (const [id, at] of [
      ['c', 3000],
      ['a', 1000],
      ['b', 2000],
    ] as const)
      await keepCoursework(row(id, at));
    await keepCoursework(row('other', 1500, { course: 'another' }));
    expect(await ids()).toEqual(['a', 'b', 'c']);
    expect(await ids('another')).toEqual(['other']);
    expect(await ids('third')).toEqual([]);
  });

  it('is never lost among much that is done at once, nor read twice', async () => {
    const all = Array.from({ length: 30 }, (_, nth) => row(`r${nth}`, 1000 + nth));
    const writing = Promise.all(all.map(keepCoursework));
    expect(await ids()).toEqual(all.map(({ id }) => id));
    await writing;
    await resetDatabase();
    forgetCoursework();
    expect(await ids()).toEqual(all.map(({ id }) => id));
  });
});

describe('where there is no database', () => {
  it('it lasts as long as the tab, in its order', async () => {
    lose();
    await keepCoursework(row('b', 2000));
    await keepCoursework(row('a', 1000));
    expect(troubleNow()).toBe('missing');
    expect(await ids()).toEqual(['a', 'b']);
    forgetCoursework();
    expect(await ids()).toEqual([]);
  });

  it('what was kept before and what only the tab holds are one list', async () => {
    await keepCoursework(row('b', 2000));
    lose();
    await keepCoursework(row('a', 1000));
    globalThis.indexedDB = indexedDB;
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('for a while, what arrived in it after all is there once', async () => {
    lose();
    const kept = await keepCoursework(row('a', 1000));
    globalThis.indexedDB = indexedDB;
    await keep((db) => db.coursework.put(kept));
    expect(await ids()).toEqual(['a']);
  });
});
