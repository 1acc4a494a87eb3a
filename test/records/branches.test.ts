import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allAttempts, attemptById, attemptsOf } from '../../src/records/attempts.ts';
import { branchesOf, openBranch, type NewBranch } from '../../src/records/branches.ts';
import { keep, resetDatabase } from '../../src/records/database.ts';
import { memory } from '../../src/records/memory.ts';
import { SCHEMA, type Ending } from '../../src/records/rows.ts';
import { appendMove, createRun, findRun, finishRun, unfinishedRunOf, unfinishedRuns, type NewRun } from '../../src/records/runs.ts';

const fields = (id: string, more: Partial<NewRun> = {}): NewRun => ({
  id,
  script: 'one',
  title: '一次拜访',
  text: '# 一次拜访 {#one}',
  hash: 'h',
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
const branchFields = (id: string, at = 2, attempt = 'origin'): NewBranch => ({ ...fields(id), branch: { attempt, at, moves: ['q1', 'P2@80+c1', 'a1'].slice(0, at).join(' ') } });
const endingOf = (score: number): Ending => ({
  result: { score, passed: score >= 80, passMark: 80, target: 'half', minutes: 12, diagnoses: { right: 2, of: 3 }, red: [], amber: [], watch: [] },
  ends: [],
});
const rowsIn = async (table: 'runs' | 'attempts'): Promise<string[]> => {
  const read = await keep((db) => db.table(table).toCollection().primaryKeys());
  return read.ok ? (read.value as string[]) : [];
};
/** An attempt of three moves, `origin`, as it is when somebody reads its debrief. */
async function played(): Promise<void> {
  const run = await createRun(fields('origin'));
  await finishRun({ ...run, moves: '' }, 'q1 P2@80+c1 a1', endingOf(62), 2000);
}
const { indexedDB } = globalThis;

beforeEach(async () => {
  memory.clear();
  await played();
});
afterEach(async () => {
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('a branch', () => {
  it('begins with the moves taken over, their reactions read, and says where it comes from', async () => {
    const run = await openBranch(branchFields('b'));
    expect(run).toMatchObject({ schema: SCHEMA, moves: 'q1 P2@80+c1', seen: 2, branch: { attempt: 'origin', at: 2, moves: 'q1 P2@80+c1' } });
    expect(await findRun('b')).toEqual({ run });
    expect(await openBranch(branchFields('whole', 0))).toMatchObject({ moves: '', seen: 0 });
  });

  it('is gone on with where one of the same attempt and step is not finished', async () => {
    const run = await openBranch(branchFields('b'));
    await appendMove(run, 'a2', 3000);
    expect(await openBranch(branchFields('again'))).toMatchObject({ id: 'b', moves: 'q1 P2@80+c1 a2' });
    expect((await openBranch(branchFields('other-step', 1))).id).toBe('other-step');
    expect((await openBranch(branchFields('other-attempt', 2, 'b'))).id).toBe('other-attempt');
  });

  it('is one, also where two tabs begin it at the same time', async () => {
    const ids = (await Promise.all([openBranch(branchFields('b')), openBranch(branchFields('c'))])).map((run) => run.id);
    expect(new Set(ids).size).toBe(1);
    expect(await rowsIn('runs')).toEqual([ids[0]]);
  });

  it('is begun anew once it is finished, or given up for another', async () => {
    const run = await openBranch(branchFields('b'));
    expect((await openBranch(branchFields('c'), 'b')).id).toBe('c');
    expect(await findRun('b')).toBeNull();
    await finishRun({ ...run, id: 'c' }, 'a2', endingOf(81), 3000);
    expect((await openBranch(branchFields('d'))).id).toBe('d');
  });

  it('takes no move from a tab that is behind', async () => {
    const run = await openBranch(branchFields('b'));
    await appendMove(run, 'a2', 3000);
    expect(await appendMove(run, 'a3', 3001)).toMatchObject({ kind: 'elsewhere', run: { moves: 'q1 P2@80+c1 a2' } });
  });

  it('is finished in one transaction, and keeps where it comes from', async () => {
    const run = await openBranch(branchFields('b'));
    expect(await finishRun(run, 'a2', endingOf(81), 3000)).toMatchObject({ kind: 'kept' });
    expect(await rowsIn('runs')).toEqual([]);
    expect(await attemptById('b')).toMatchObject({ moves: 'q1 P2@80+c1 a2', branch: run.branch, result: { score: 81 } });
    // What is in the table already cannot be added: then nothing of it is done, and the run stays as it was.
    const second = await openBranch(branchFields('c'));
    await keep((db) => db.attempts.add({ ...second, ...endingOf(1), finished: 9 }), 'writes');
    expect((await finishRun(second, 'a2', endingOf(81), 4000)).kind).not.toBe('kept');
    expect(await rowsIn('runs')).toEqual(['c']);
  });
});

describe('what counts', () => {
  it('is never a branch: not as an attempt, not as a score, not as something to be finished', async () => {
    const before = [await allAttempts(), await attemptsOf('one'), await unfinishedRuns()];
    await openBranch(branchFields('unfinished', 1));
    await finishRun(await openBranch(branchFields('finished')), 'a2', endingOf(100), 3000);
    expect(await rowsIn('attempts')).toHaveLength(2);
    expect([await allAttempts(), await attemptsOf('one'), await unfinishedRuns()]).toEqual(before);
    expect(await unfinishedRunOf('one')).toBeNull();
  });

  it('nor one that is only in this tab', async () => {
    memory.attempts.set('m', { ...(await openBranch(branchFields('m'))), ...endingOf(100), finished: 5000 });
    memory.runs.set('n', { ...(await openBranch(branchFields('n', 1))), id: 'n' });
    expect((await allAttempts()).map(({ id }) => id)).toEqual(['origin']);
    expect(await unfinishedRuns()).toEqual([]);
  });

  it('leaves a run of the same script that does', async () => {
    await openBranch(branchFields('b'));
    await createRun(fields('mine'));
    expect((await unfinishedRunOf('one'))?.id).toBe('mine');
  });
});

describe('the branches of an attempt', () => {
  it('are listed, the newest first, and those of no other', async () => {
    await finishRun(await openBranch(branchFields('old')), 'a2', endingOf(70), 3000);
    await finishRun(await openBranch(branchFields('new')), 'a3', endingOf(81), 4000);
    await openBranch(branchFields('open', 1));
    await openBranch(branchFields('from-a-branch', 2, 'new'));
    const { finished, unfinished } = await branchesOf('origin');
    expect(finished.map(({ id }) => id)).toEqual(['new', 'old']);
    expect(unfinished.map(({ id }) => id)).toEqual(['open']);
  });

  it('work without a database', async () => {
    await resetDatabase();
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true, writable: true });
    const run = await openBranch(branchFields('b'));
    expect((await openBranch(branchFields('again'))).id).toBe('b');
    expect(await finishRun(run, 'a2', endingOf(81), 3000)).toMatchObject({ kind: 'unkept', why: 'missing' });
    expect((await branchesOf('origin')).finished.map(({ id }) => id)).toEqual(['b']);
    expect(await allAttempts()).toEqual([]);
    expect((await openBranch(branchFields('next'))).id).toBe('next');
  });
});
