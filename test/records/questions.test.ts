import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { keep, resetDatabase } from '../../src/records/database.ts';
import { forgetQuestions, keepQuestions, keptQuestions, questionHash } from '../../src/records/questions.ts';

const file = (stem: string): string => `# 题 {#one}\n组：平台\n来源：甲 1.1\n## ${stem} {#q}\n题型：单选\n概念：mwp\n+ 对 {#a}\n  理由：对。\n- 错 {#b}\n  理由：错。\n`;
const question = (stem: string): Question => {
  const found = readQuiz(file(stem)).quiz?.questions[0];
  if (found === undefined) throw new Error('no question');
  return found;
};
const { indexedDB } = globalThis;

beforeEach(forgetQuestions);
afterEach(async () => {
  globalThis.indexedDB = indexedDB;
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('a question that was asked', () => {
  it('is there by its hash as it was asked, also after the page was opened again', async () => {
    const [old, now] = [question('以前怎么问？'), question('现在怎么问？')];
    const hashes = await keepQuestions([old, now, old]);
    expect(hashes).toEqual([questionHash(old), questionHash(now), questionHash(old)]);
    expect(new Set(hashes).size).toBe(2);
    await resetDatabase();
    forgetQuestions();
    const kept = await keptQuestions([...hashes, 'not-kept']);
    expect([...kept.values()].map(({ stem }) => stem).sort()).toEqual(['以前怎么问？', '现在怎么问？']);
    expect(kept.get(questionHash(old))).toEqual(old);
  });

  it('lasts as long as the tab where there is no database', async () => {
    globalThis.indexedDB = undefined as unknown as IDBFactory;
    const [hash = ''] = await keepQuestions([question('没有磁盘')]);
    expect((await keptQuestions([hash])).get(hash)?.stem).toBe('没有磁盘');
    forgetQuestions();
    expect((await keptQuestions([hash])).size).toBe(0);
  });

  it('is left out where it was changed on the disk', async () => {
    const [hash = ''] = await keepQuestions([question('原来的')]);
    await keep((db) => db.questions.update(hash, { question: question('改过的') }), 'writes');
    expect((await keptQuestions([hash])).size).toBe(0);
  });
});
