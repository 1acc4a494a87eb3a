import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analysisOf, keepAnalysis, MOST_ANALYSES } from '../../src/records/analyses.ts';
import { attemptById } from '../../src/records/attempts.ts';
import { keep, resetDatabase } from '../../src/records/database.ts';
import { memory } from '../../src/records/memory.ts';
import { SCHEMA } from '../../src/records/rows.ts';
import { setting } from '../../src/records/settings.ts';

const { indexedDB } = globalThis;
const keys = async (): Promise<string[]> => {
  const read = await keep((db) => db.analyses.toCollection().primaryKeys());
  return read.ok ? read.value : [];
};

beforeEach(() => memory.clear());
afterEach(async () => {
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('what was computed', () => {
  it('is found again by its key, as it was', async () => {
    const board = { kind: 'board', steps: [{ regret: 7.25, expected: Infinity, posterior: null }] };
    await keepAnalysis('board|1|abc|rules-1|0|a1', board, 1000);
    await resetDatabase();
    expect(await analysisOf('board|1|abc|rules-1|0|a1')).toEqual(board);
    expect(await analysisOf('board|1|abc|rules-1|1|a1')).toBeUndefined();
  });

  it('is replaced when it is computed again', async () => {
    await keepAnalysis('a', 1, 1000);
    await keepAnalysis('a', 2, 2000);
    expect(await analysisOf('a')).toBe(2);
    expect(await keys()).toEqual(['a']);
  });

  it('goes, the oldest first, where there is too much of it', async () => {
    await keep((db) =>
      db.analyses.bulkPut(Array.from({ length: MOST_ANALYSES }, (_, place) => ({ schema: SCHEMA, key: `k${place}`, made: place === 7 ? 0 : place + 10, value: place }))),
    );
    await keepAnalysis('new', 'x', 5000);
    await keepAnalysis('newer', 'y', 6000);
    const left = await keys();
    expect(left).toHaveLength(MOST_ANALYSES);
    expect(left).toEqual(expect.arrayContaining(['new', 'newer', 'k1']));
    expect(left).not.toContain('k7');
    expect(left).not.toContain('k0');
  });

  it('is not believed where a newer version wrote it', async () => {
    await keep((db) => db.analyses.put({ schema: SCHEMA + 1, key: 'a', made: 1, value: 1 }));
    expect(await analysisOf('a')).toBeUndefined();
  });

  it('lasts as long as the tab where there is no database, and is bounded there too', async () => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    for (let place = 0; place <= MOST_ANALYSES; place += 1) await keepAnalysis(`k${place}`, place, place);
    expect(await analysisOf(`k${MOST_ANALYSES}`)).toBe(MOST_ANALYSES);
    expect(await analysisOf('k0')).toBeUndefined();
    expect(memory.analyses.size).toBe(MOST_ANALYSES);
  });
});

describe('a database of the first version', () => {
  it('keeps all its rows, and gets a place for what is computed', async () => {
    const old = new Dexie('zhinuo');
    old.version(1).stores({ scripts: 'key', runs: 'id, script, updated', attempts: 'id, script, finished', settings: 'key' });
    await old.table('attempts').add({ schema: 1, id: 'a', script: 'one', moves: 'q1 a1', finished: 5 });
    await old.table('settings').add({ schema: 1, key: 'introduced', value: true });
    old.close();
    expect(await attemptById('a')).toMatchObject({ id: 'a', moves: 'q1 a1' });
    expect(await setting('introduced')).toBe(true);
    await keepAnalysis('a', 1, 1000);
    expect(await keys()).toEqual(['a']);
  });
});
