import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExamAnswer, ExamResult } from '../../src/quiz/exam.ts';
import { answerRows, type AnswerRow, forgetAnswers } from '../../src/records/answers.ts';
import { keep, resetDatabase, troubleNow } from '../../src/records/database.ts';
import { beginExam, examById, examsOf, type ExamRow, forgetExams, handIn, keepExamAnswer } from '../../src/records/exams.ts';
import { SCHEMA } from '../../src/records/rows.ts';

const items = ['a', 'b', 'c'].map((id, at) => ({ card: `quiz/x/${id}`, seed: at, hash: `hash-${id}` }));
const fields = (id: string, more: Partial<ExamRow> = {}): Parameters<typeof beginExam>[0] => ({
  id,
  course: 'new-rep-14',
  step: 'pre',
  paper: 'pre.1',
  items,
  minutes: 25,
  pass: 0,
  started: 1000,
  ...more,
});
const given = (card: string, answer: string, at: number): ExamAnswer => ({ card: `quiz/x/${card}`, answer, confidence: 80, at });
const result = (percent: number): ExamResult => ({ percent, right: 1, count: 3, certainty: 2, passed: true });
const logged = (id: string, card = 'a'): Omit<AnswerRow, 'schema'> => ({
  id,
  card: `quiz/x/${card}`,
  at: 1500,
  mode: 'exam',
  answer: 'p1',
  right: true,
  got: 1,
  of: 1,
  hints: 0,
  confidence: 80,
  seed: 0,
  hash: 'hash-a',
});
const told = (row: ExamRow | null): string[] => (row?.answers ?? []).map(({ card, answer }) => `${card.slice(-1)}=${answer}`).sort();
const logIds = async (): Promise<string[]> => (await answerRows()).map(({ id }) => id).sort();
const { indexedDB } = globalThis;
const lose = (): void => void (globalThis.indexedDB = undefined as unknown as IDBFactory);
const find = (): void => void (globalThis.indexedDB = indexedDB);
/** Another tab: what this one alone knew is gone. */
const otherTab = async (): Promise<void> => {
  await resetDatabase();
  forgetExams();
  forgetAnswers();
};

beforeEach(() => {
  forgetExams();
  forgetAnswers();
});
afterEach(async () => {
  find();
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('an examination', () => {
  it('that is begun has its paper and no answer, and is there when the page is opened again', async () => {
    const row = await beginExam(fields('e'));
    expect(row).toEqual({ ...fields('e'), schema: SCHEMA, seen: 1000, answers: [], finished: null, result: null });
    await otherTab();
    expect(await examById('e')).toEqual(row);
    expect(await examById('f')).toBeNull();
  });

  it('keeps each answer as it is given, one to a question; another to the same replaces it', async () => {
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    expect(told(await keepExamAnswer('e', given('b', 'x', 1200)))).toEqual(['a=p1', 'b=x']);
    expect(told(await keepExamAnswer('e', given('a', 'p2', 1300)))).toEqual(['a=p2', 'b=x']);
    await otherTab();
    const row = await examById('e');
    expect(told(row)).toEqual(['a=p2', 'b=x']);
    expect(row?.answers.find(({ card }) => card.endsWith('a'))).toEqual(given('a', 'p2', 1300));
  });

  it('remembers the latest time anything was kept, which no earlier one takes back', async () => {
    await beginExam(fields('e'));
    expect((await keepExamAnswer('e', given('a', 'p1', 5000)))?.seen).toBe(5000);
    expect((await keepExamAnswer('e', given('b', 'x', 2000)))?.seen).toBe(5000);
    expect((await handIn('e', 3000, result(50), []))?.seen).toBe(5000);
  });

  it('loses none of many answers given at once', async () => {
    await beginExam(fields('e', { items: Array.from({ length: 24 }, (_, at) => ({ card: `quiz/x/${at}`, seed: at, hash: 'h' })) }));
    await Promise.all(Array.from({ length: 24 }, (_, at) => keepExamAnswer('e', given(String(at), 'p1', 1100 + at))));
    expect((await examById('e'))?.answers).toHaveLength(24);
  });

  it('is of its course, the oldest first', async () => {
    await beginExam(fields('late', { started: 3000 }));
    await beginExam(fields('other', { course: 'another' }));
    await beginExam(fields('early', { started: 2000 }));
    expect((await examsOf('new-rep-14')).map(({ id }) => id)).toEqual(['early', 'late']);
    expect(await examsOf('third')).toEqual([]);
  });

  it('that is not there takes no answer and is not made by one', async () => {
    expect(await keepExamAnswer('e', given('a', 'p1', 1100))).toBeNull();
    expect(await handIn('e', 1200, result(50), [logged('l')])).toBeNull();
    expect([await examsOf('new-rep-14'), await logIds()]).toEqual([[], []]);
  });
});

describe('an examination handed in', () => {
  it('has its result, and its answers are in the log in the same step', async () => {
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    const row = await handIn('e', 2000, result(67), [logged('l1'), logged('l2', 'b')]);
    expect(row).toMatchObject({ finished: 2000, seen: 2000, result: result(67) });
    expect(told(row)).toEqual(['a=p1']);
    await otherTab();
    expect(await examById('e')).toEqual(row);
    expect(await answerRows()).toEqual([
      { ...logged('l1'), schema: SCHEMA },
      { ...logged('l2', 'b'), schema: SCHEMA },
    ]);
  });

  it('is not handed in where its answers cannot be logged: both or neither', async () => {
    await beginExam(fields('e'));
    await keep((db) => db.answers.add({ ...logged('l1'), schema: SCHEMA, right: false }));
    // The log takes no second answer under an id that is there: the whole step fails in the database and stays in this tab.
    expect(await handIn('e', 2000, result(67), [logged('l0'), logged('l1')])).toMatchObject({ finished: 2000 });
    const inDatabase = await keep((db) => Promise.all([db.exams.get('e'), db.answers.get('l1'), db.answers.count()]));
    expect(inDatabase).toMatchObject({ ok: true, value: [{ finished: null, result: null }, { right: false }, expect.any(Number)] });
  });

  it('takes no later answer of a second tab, and says how it stands', async () => {
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    const row = await handIn('e', 2000, result(67), [logged('l1')]);
    await otherTab();
    expect(await keepExamAnswer('e', given('a', 'p4', 2100))).toEqual(row);
    expect(await keepExamAnswer('e', given('c', 'x', 2200))).toEqual(row);
    expect(await examById('e')).toEqual(row);
  });

  it('is handed in once: of two tabs the first counts, in the result and in the log', async () => {
    await beginExam(fields('e'));
    const first = await handIn('e', 2000, result(67), [logged('l1')]);
    await otherTab();
    expect(await handIn('e', 2001, result(100), [logged('l2'), logged('l3', 'b')])).toEqual(first);
    expect(await logIds()).toEqual(['l1']);
  });

  it('is handed in once also by two at the same time', async () => {
    await beginExam(fields('e'));
    const [one, other] = await Promise.all([handIn('e', 2000, result(10), [logged('l1')]), handIn('e', 2000, result(20), [logged('l2')])]);
    expect(one).toEqual(other);
    expect(await logIds()).toEqual([one?.result?.percent === 10 ? 'l1' : 'l2']);
  });

  it('cannot be changed in the database either', async () => {
    await beginExam(fields('e'));
    const row = await handIn('e', 2000, result(67), []);
    const changes = [
      await keep((db) => db.exams.update('e', { result: result(100) })),
      await keep((db) => db.exams.put({ ...(row as ExamRow), answers: [given('a', 'p1', 1100)] })),
      await keep((db) => db.exams.update('e', { finished: null, result: null })),
    ];
    expect(changes.map(({ ok }) => ok)).toEqual([false, false, false]);
    await otherTab();
    expect(await examById('e')).toEqual(row);
  });
});

describe('where there is no database', () => {
  it('all of it works as long as the tab', async () => {
    lose();
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    await keepExamAnswer('e', given('b', 'x', 1150));
    await keepExamAnswer('e', given('a', 'p2', 1200));
    expect(troubleNow()).toBe('missing');
    expect(told(await examById('e'))).toEqual(['a=p2', 'b=x']);
    const row = await handIn('e', 2000, result(67), [logged('l1')]);
    expect(row).toMatchObject({ finished: 2000, result: result(67) });
    expect(await logIds()).toEqual(['l1']);
    expect(await examsOf('new-rep-14')).toEqual([row]);
    expect(await keepExamAnswer('e', given('a', 'p4', 2100))).toEqual(row);
    expect(await handIn('e', 2200, result(100), [logged('l2')])).toEqual(row);
    expect(await logIds()).toEqual(['l1']);
    forgetExams();
    forgetAnswers();
    expect([await examById('e'), await examsOf('new-rep-14'), await logIds()]).toEqual([null, [], []]);
  });

  it('loses none of many answers given at once', async () => {
    lose();
    await beginExam(fields('e'));
    await Promise.all(['a', 'b', 'c'].map((card) => keepExamAnswer('e', given(card, 'x', 1100))));
    expect(told(await examById('e'))).toEqual(['a=x', 'b=x', 'c=x']);
  });

  it('any more, an examination begun in it goes on', async () => {
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    lose();
    expect(told(await examById('e'))).toEqual(['a=p1']);
    expect(told(await keepExamAnswer('e', given('b', 'x', 1200)))).toEqual(['a=p1', 'b=x']);
    expect(told((await examsOf('new-rep-14'))[0] ?? null)).toEqual(['a=p1', 'b=x']);
  });

  it('for a while, what only the tab held comes into it with the next answer', async () => {
    await beginExam(fields('e'));
    await keepExamAnswer('e', given('a', 'p1', 1100));
    lose();
    await keepExamAnswer('e', given('a', 'p2', 1200));
    await keepExamAnswer('e', given('b', 'x', 1300));
    find();
    expect(told(await keepExamAnswer('e', given('c', 'y', 1400)))).toEqual(['a=p2', 'b=x', 'c=y']);
    await otherTab();
    expect(told(await examById('e'))).toEqual(['a=p2', 'b=x', 'c=y']);
  });

  it('for a while, what another tab handed in meanwhile stands', async () => {
    await beginExam(fields('e'));
    lose();
    await keepExamAnswer('e', given('a', 'p2', 1200));
    find();
    const before = await keep(async (db) => {
      const row = (await db.exams.get('e')) as ExamRow;
      const handed: ExamRow = { ...row, finished: 1500, seen: 1500, result: result(33) };
      await db.exams.put(handed);
      return handed;
    });
    expect(before.ok).toBe(true);
    const stands = before.ok ? before.value : null;
    expect(await examById('e')).toEqual(stands);
    expect(await examsOf('new-rep-14')).toEqual([stands]);
    expect(await keepExamAnswer('e', given('b', 'x', 1600))).toEqual(stands);
    expect(await handIn('e', 1700, result(100), [logged('l')])).toEqual(stands);
    expect(await logIds()).toEqual([]);
  });
});
