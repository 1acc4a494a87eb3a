import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allAttempts, attemptById, attemptsOf } from '../../src/records/attempts.ts';
import { keep, onTrouble, resetDatabase, troubleNow, type Trouble } from '../../src/records/database.ts';
import { hashOf } from '../../src/records/hash.ts';
import { memory } from '../../src/records/memory.ts';
import { SCHEMA, type Ending, type RunRow } from '../../src/records/rows.ts';
import { appendMove, createRun, findRun, finishRun, noteOn, startRun, unfinishedRunOf, unfinishedRuns, type NewRun } from '../../src/records/runs.ts';
import { setSetting, setting } from '../../src/records/settings.ts';

const text = '# 一次拜访 {#one}';
const fields = (id: string, more: Partial<NewRun> = {}): NewRun => ({
  id,
  script: 'one',
  title: '一次拜访',
  text,
  hash: hashOf(text),
  translation: null,
  rules: 'rules-1',
  format: 1,
  variant: 2,
  seed: 7,
  salt: 9,
  profile: 'me',
  started: 1000,
  ...more,
});
const ending: Ending = {
  result: { score: 82, passed: true, passMark: 80, target: 'half', minutes: 12, diagnoses: { right: 2, of: 3 }, red: [], amber: [], watch: [] },
  ends: [{ doctor: 'chen', awareness: 5, commitment: 4, state: 'P2' }],
};
const stored = async (id: string): Promise<RunRow | undefined> => {
  const read = await keep((db) => db.runs.get(id));
  return read.ok ? read.value : undefined;
};
const { indexedDB } = globalThis;

beforeEach(() => memory.clear());
afterEach(async () => {
  vi.restoreAllMocks();
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('a run in progress', () => {
  it('keeps its own text, rules, variant and seed, with a schema number on the row', async () => {
    await createRun(fields('a'));
    expect(await stored('a')).toEqual({ ...fields('a'), schema: SCHEMA, moves: '', seen: 0, updated: 1000 });
  });

  it('can be played at once, and is in the database with its hash and profile before its first move', async () => {
    const { hash, profile, ...early } = fields('a');
    const run = startRun(early, Promise.resolve({ hash, profile }));
    expect(await findRun('a')).toEqual({ run });
    const kept = await appendMove(run, 'q1', 2000);
    expect(kept).toMatchObject({ kind: 'kept', run: { hash, profile, moves: 'q1' } });
    expect(await stored('a')).toMatchObject({ hash, profile, moves: 'q1' });
    expect(memory.runs.has('a')).toBe(false);
  });

  it('has each move in the database when the answer comes', async () => {
    let run = await createRun(fields('a'));
    for (const [at, move] of ['q1', 'P2@80+c1', '[x,y]', 'a1'].entries()) {
      const kept = await appendMove(run, move, 2000 + at);
      expect(kept.kind).toBe('kept');
      if (kept.kind === 'kept') ({ run } = kept);
      expect((await stored('a'))?.moves).toBe(run.moves);
    }
    expect(run.moves).toBe('q1 P2@80+c1 [x,y] a1');
    expect((await stored('a'))?.updated).toBe(2003);
  });

  it('takes no move from a tab that is behind, and tells it how things stand', async () => {
    const run = await createRun(fields('a'));
    const first = await appendMove(run, 'q1', 2000);
    const second = await appendMove(run, 'q2', 3000);
    expect(second).toMatchObject({ kind: 'elsewhere', run: { moves: 'q1' }, attempt: null });
    expect((await stored('a'))?.moves).toBe('q1');
    if (first.kind === 'kept') await finishRun(first.run, 'a1', ending, 4000);
    expect(await appendMove(run, 'q2', 5000)).toMatchObject({ kind: 'elsewhere', run: null, attempt: { moves: 'q1 a1' } });
  });

  it('takes one of two moves made at the same time', async () => {
    const run = await createRun(fields('a'));
    const kinds = (await Promise.all([appendMove(run, 'q1', 2000), appendMove(run, 'q2', 2000)])).map((kept) => kept.kind);
    expect(kinds.toSorted()).toEqual(['elsewhere', 'kept']);
    expect((await stored('a'))?.moves).toMatch(/^q[12]$/);
  });

  it('remembers which reaction was read, but not over another tab’s moves', async () => {
    const run = await createRun(fields('a'));
    const kept = await appendMove(run, 'a1', 2000);
    if (kept.kind !== 'kept') throw new Error(kept.kind);
    await noteOn(kept.run, { seen: 1 });
    expect((await stored('a'))?.seen).toBe(1);
    await appendMove(kept.run, 'q2', 3000);
    await noteOn({ ...kept.run, moves: 'a1 q9 q8' }, { seen: 3 });
    expect((await stored('a'))?.seen).not.toBe(3);
  });

  it('remembers a diagnosis that is not recorded yet', async () => {
    const run = await createRun(fields('a'));
    const draft = { ticks: ['c1'], state: 'P2', confidence: null } as const;
    await noteOn(run, { draft });
    expect(await findRun('a')).toMatchObject({ run: { draft } });
    await finishRun({ ...run, draft }, 'a1', ending, 5000);
    expect(await attemptById('a')).not.toHaveProperty('draft');
  });

  it('is listed, the one played last first', async () => {
    const first = await createRun(fields('a'));
    await createRun(fields('b', { started: 1500 }));
    await createRun(fields('c', { script: 'other', started: 1200 }));
    await appendMove(first, 'q1', 9000);
    expect((await unfinishedRuns()).map((run) => run.id)).toEqual(['a', 'b', 'c']);
    expect((await unfinishedRunOf('one'))?.id).toBe('a');
  });

  it('can take the place of another in one step', async () => {
    await createRun(fields('a'));
    await createRun(fields('b'), 'a');
    expect((await unfinishedRuns()).map((run) => run.id)).toEqual(['b']);
  });
});

describe('a finished run', () => {
  it('becomes an attempt in the same transaction', async () => {
    const run = await createRun(fields('a'));
    await finishRun(run, 'a1', ending, 5000);
    expect(await unfinishedRuns()).toEqual([]);
    expect(await attemptById('a')).toMatchObject({ id: 'a', moves: 'a1', finished: 5000, schema: SCHEMA, ...ending });
    expect(await findRun('a')).toMatchObject({ attempt: { id: 'a' } });
    expect((await attemptsOf('one')).map((attempt) => attempt.id)).toEqual(['a']);
  });

  it('is never changed again', async () => {
    const run = await createRun(fields('a'));
    await finishRun(run, 'a1', ending, 5000);
    expect(await finishRun(run, 'a2', { ...ending, result: { ...ending.result, score: 100 } }, 6000)).toMatchObject({ kind: 'elsewhere' });
    const changed = await keep((db) => db.attempts.update('a', { moves: 'a2' }));
    expect(changed.ok).toBe(false);
    expect((await attemptById('a'))?.moves).toBe('a1');
  });

  it('leaves both tables as they were when it cannot be written', async () => {
    const run = await createRun(fields('a'));
    const odd = { ...ending, ends: (() => 0) as unknown as Ending['ends'] }; // a function cannot be stored
    expect((await finishRun(run, 'a1', odd, 5000)).kind).toBe('unkept');
    memory.clear();
    expect(await stored('a')).toMatchObject({ moves: '' });
    expect(await allAttempts()).toEqual([]);
  });
});

describe('where nothing can be kept', () => {
  const heard: (Trouble | null)[] = [];
  let stop = (): void => undefined;
  beforeEach(() => {
    heard.length = 0;
    stop = onTrouble((trouble) => heard.push(trouble));
  });
  afterEach(() => stop());

  it('plays from memory without IndexedDB, and says that it is missing', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    const run = await createRun(fields('a'));
    const kept = await appendMove(run, 'q1', 2000);
    expect(kept).toMatchObject({ kind: 'unkept', why: 'missing', run: { moves: 'q1' } });
    expect(await findRun('a')).toMatchObject({ run: { moves: 'q1' } });
    expect(await finishRun(kept.kind === 'unkept' ? kept.run : run, 'a1', ending, 3000)).toMatchObject({ kind: 'unkept' });
    expect(await attemptById('a')).toMatchObject({ moves: 'q1 a1' });
    expect(await unfinishedRuns()).toEqual([]);
    expect(heard).toEqual(['missing']);
  });

  it('goes on in memory when the disk is full, and catches up when it is not any more', async () => {
    const run = await createRun(fields('a'));
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const unkept = await appendMove(run, 'q1', 2000);
    expect(unkept).toMatchObject({ kind: 'unkept', why: 'full' });
    expect(await findRun('a')).toMatchObject({ run: { moves: 'q1' } });
    expect(troubleNow()).toBe('full'); // reading still works and must not hide it
    full.mockRestore();
    const kept = await appendMove(unkept.kind === 'unkept' ? unkept.run : run, 'q2', 3000);
    expect(kept.kind).toBe('kept');
    expect((await stored('a'))?.moves).toBe('q1 q2');
    expect(heard).toEqual(['full', null]);
  });

  it('closes for a newer version, asks to be reloaded and writes no old rows', async () => {
    const run = await createRun(fields('a'));
    const newer = new Dexie('zhinuo');
    newer.version(99).stores({ runs: 'id, script, updated', attempts: 'id, script, finished', scripts: 'key', settings: 'key', more: 'id' });
    await newer.open();
    expect(heard).toEqual(['outdated']);
    expect(await appendMove(run, 'q1', 2000)).toMatchObject({ kind: 'unkept', why: 'outdated' });
    expect(await newer.table<RunRow>('runs').get('a')).toMatchObject({ moves: '' });
    newer.close();
  });
});

describe('settings', () => {
  it('are what they are at first until they are set, and remembered then', async () => {
    expect(await setting('shortcuts')).toBe(true);
    await setSetting('shortcuts', false);
    expect(await setting('shortcuts')).toBe(false);
  });

  it('fall back where what is stored makes no sense', async () => {
    await keep((db) => db.settings.put({ schema: 1, key: 'shortcuts', value: 'perhaps' }));
    expect(await setting('shortcuts')).toBe(true);
  });

  it('last as long as the tab where they cannot be stored', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await setSetting('introduced', true);
    expect(await setting('introduced')).toBe(true);
  });
});
