import { readFileSync } from 'node:fs';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Certificate from '../../src/app/course/Certificate.svelte';
import { ExamState } from '../../src/app/course/exam-state.svelte.ts';
import { Enrolment } from '../../src/app/course/enrolment.svelte.ts';
import { fileName, portfolioOf } from '../../src/app/course/portfolio-file.ts';
import { traineeName } from '../../src/app/course/trainee-name.ts';
import { unfamiliarIn } from '../../src/app/course/unfamiliar.ts';
import Verify from '../../src/app/course/Verify.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { questionsOf } from '../../src/app/quiz/question-set.ts';
import { keepQuestions, questionHash } from '../../src/records/questions.ts';
import type { SealedPortfolio } from '../../src/records/portfolio.ts';
import { keepAttempt } from './kept-attempt.ts';
import { begun, forgetCourse, keptExam, startedBeforeUpdate, taken, wasRead } from './course-page.ts';
import { DAY, NOW, past, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-course.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-course.ts'));
vi.mock('virtual:courses', () => import('./own-course.ts'));
vi.mock('virtual:course-texts', () => import('./own-course.ts'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
});
afterEach(async () => {
  await forgetCourse();
  vi.useRealTimers();
});

const VISIT = readFileSync('scenarios/visits/free-figures.drill.md', 'utf8');
const BEST = (JSON.parse(readFileSync('test/scenarios/best-lines.json', 'utf8')) as Record<string, { variant: number; moves: string }[]>)['free-figures'] ?? [];

/** Some of the course: begun yesterday, the first test half right, a page. */
async function somewhatDone(): Promise<void> {
  await begun(NOW - DAY);
  await taken('pre', NOW - DAY, 4);
  await wasRead('model-limits', NOW);
}
async function certificate(): Promise<void> {
  render(Certificate);
  await waitFor(() => expect(document.body.textContent).toMatch(/内容指纹 [0-9a-f]{12}；/));
}
const fingerprint = (): string => /内容指纹 ([0-9a-f]+)/.exec(document.body.textContent)?.[1] ?? '';

describe('the certificate', () => {
  it('is none where the course is not begun', async () => {
    render(Certificate);
    await screen.findByRole('heading', { name: '还没有开始这门课' });
  });

  it('tells how each step stands, and that it is not completed', async () => {
    await somewhatDone();
    await certificate();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('进度证明（尚未结业）');
    expect(document.body.textContent).toContain('2026年3月9日 至 2026年3月10日');
    const rows = [...document.querySelectorAll('.steps tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(rows[0]).toEqual(['前测', '完成，50 分', '3/9']);
    expect(rows[1]).toEqual(['读两页', '读了 1/2 页', '']);
    expect(rows).toHaveLength(5);
  });

  it('is one of completion once every step is done, and its file holds', async () => {
    await begun(NOW - 2 * DAY);
    await taken('pre', NOW - 2 * DAY, 4);
    for (const page of ['model-limits', 'red-lines']) await wasRead(page, NOW - DAY);
    const questions = (await questionsOf(({ group }) => group === 'compliance')).filter(({ entry }) => !entry.exam);
    for (const { card, question } of questions.slice(0, 2)) {
      await keepQuestions([question]);
      await past(card, NOW - DAY, { hash: questionHash(question) });
    }
    await taken('final', NOW - 1000, 8);
    const { variant, moves } = BEST[0] ?? { variant: 0, moves: '' };
    keepAttempt('best', VISIT, variant, moves, { script: 'free-figures', started: NOW - 900, finished: NOW - 800 });
    await certificate();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('结业证明');
    const rows = [...document.querySelectorAll('.steps tbody tr')].map((row) => row.children[1]?.textContent.trim());
    expect(rows).toEqual(['完成，50 分', '完成', '完成', '完成，100 分', '完成，100 分']);
    cleanup();
    expect(await checked(await file())).toMatch(/都对得上.*重新算了 1 次演练/);
    await waitFor(() => expect(progress()?.textContent).toContain('完成，100 分'));
    expect(words('[role=status]')).not.toContain('和这一版');
  });

  it('says what it does not prove, and how far its answers are checked', async () => {
    await somewhatDone();
    await certificate();
    expect(words('.limits')).toContain('答案状态：建议（未经专家评定）。');
    expect(words('.limits')).toContain('非上岗资格证明。');
    expect(words('.limits')).toContain('证明不了是谁答的');
  });

  it('keeps the name that was written', async () => {
    await somewhatDone();
    await certificate();
    await fireEvent.input(screen.getByLabelText('姓名'), { target: { value: '李晓' } });
    await fireEvent.change(screen.getByLabelText('姓名'));
    await waitFor(async () => expect(await traineeName()).toBe('李晓'));
    cleanup();
    await certificate();
    await screen.findByDisplayValue('李晓');
  });
});

/** The text of the file for the manager. */
async function file(name = '李晓'): Promise<string> {
  const enrolment = new Enrolment();
  await enrolment.read();
  return JSON.stringify(await portfolioOf(enrolment, name, NOW));
}
/** Opens a text as a file, and waits for what is said of it. */
async function checked(text: string): Promise<string> {
  render(Verify);
  await fireEvent.change(screen.getByLabelText(/选一个文件/), { target: { files: [new File([text], 'lixiao.json')] } });
  await waitFor(() => expect(words('[role=status]')).not.toBe(''));
  return words('[role=status]');
}
const progress = (): Element | null => document.querySelector('section[aria-labelledby=progress]');

describe('a file that is checked', () => {
  it('holds as it was saved, and shows the progress, whose it is, and the fingerprint of the certificate', async () => {
    await somewhatDone();
    await past('quiz/compliance/q1', NOW - 2 * DAY);
    await certificate();
    const print = fingerprint();
    cleanup();
    const said = await checked(await file());
    expect(said).toContain('都对得上');
    // What was answered before the course was begun is not in it.
    expect(said).toContain('重新算了 0 次演练、8 次作答、1 场考试');
    expect(said).toContain('证明不了是谁答的');
    expect(words('#progress')).toBe('三天的课');
    expect(progress()?.textContent).toContain('李晓，2026年3月10日 存下');
    expect(progress()?.textContent).toContain('完成，50 分');
    expect(fingerprint()).toBe(print);
  });

  it('holds though an update asks a question otherwise by now', async () => {
    await begun(NOW - DAY);
    const { id } = await startedBeforeUpdate('pre', NOW - DAY);
    const exam = new ExamState();
    await exam.read(id, NOW - DAY);
    for (const sheet of exam.sheets) {
      sheet.answering.ids = ['a'];
      await exam.keep(sheet, NOW - DAY);
    }
    await exam.finish(NOW - DAY);
    expect((await keptExam(id)).result).toMatchObject({ right: 7 });
    expect(await checked(await file())).toContain('都对得上');
    await waitFor(() => expect(words('[role=status]')).toMatch(/和这一版知诺里的内容不同.*有 1 道题和这一版的问法不同/));
  });

  it('says what this version does not have so: an easier script under another’s name, another paper, another course', async () => {
    await somewhatDone();
    const script = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');
    const easy = keepAttempt('easy', script, 0, 'P1@60 P2@80 a1 [i1,i2] b1', { script: 'free-figures', started: NOW, finished: NOW });
    const { portfolio } = JSON.parse(await file()) as SealedPortfolio;
    expect(await unfamiliarIn({ ...portfolio, attempts: [] })).toEqual([]);
    expect(await unfamiliarIn(portfolio)).toEqual([{ kind: 'script', name: easy.title }]);
    const seed = { ...portfolio, coursework: portfolio.coursework.map((row) => (row.kind === 'begun' ? { ...row, value: '99' } : row)), attempts: [] };
    expect(await unfamiliarIn(seed)).toEqual([{ kind: 'paper', name: 'pre' }]);
    expect(await unfamiliarIn({ ...portfolio, course: { ...portfolio.course, text: `${portfolio.course.text}\n` }, attempts: [] })).toEqual([{ kind: 'course' }]);
  });

  it('has the same fingerprint whoever stands on it, and says where nobody does', async () => {
    await somewhatDone();
    await checked(await file());
    const print = fingerprint();
    cleanup();
    await checked(await file(''));
    expect(fingerprint()).toBe(print);
    expect(progress()?.textContent).toContain('没有写姓名');
  });

  it.each([
    ['the score of an examination', /"percent":50/, '"percent":90', '考试 pre：照作答算，得不出这个分数'],
    ['the marking of an answer', /"right":false(,"got":)0/, '"right":true$11', '照作答判，得不出这个结果'],
    ['a word of the course', '学三天就好', '学一天就好', '课程的文字改过'],
    ['the name', '李晓', '王芳', '内容和指纹对不上'],
  ])('does not count with %s changed, and shows no progress', async (_, from, to, why) => {
    await somewhatDone();
    const text = await file();
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    const said = await checked(changed);
    expect(said).toContain('这份档案不作数');
    expect(said).toContain(why);
    expect(progress()).toBeNull();
  });

  it.each([
    ['cut off', '{"portfolio":{"format":"zhin', '读不出来，可能没有传完整'],
    ['something else', '{"a":1}', '不是知诺的档案'],
    ['nothing', '', '读不出来'],
    ['no object', 'null', '不是知诺的档案'],
    ['of another shape', '{"digest":"x","portfolio":{"format":"zhinuo-portfolio","version":1}}', '不是知诺的档案'],
  ])('that is %s is answered plainly', async (_, text, why) => {
    const said = await checked(text);
    expect(said).toContain('这份档案不作数');
    expect(said).toContain(`lixiao.json：${why}`);
    expect(progress()).toBeNull();
  });

  it('of a newer version says so', async () => {
    await somewhatDone();
    expect(await checked((await file()).replace('"version":1', '"version":2'))).toContain('是更新的版本写的');
  });

  it('gives way to the next one', async () => {
    await somewhatDone();
    await checked(await file());
    expect(progress()).not.toBeNull();
    await fireEvent.change(screen.getByLabelText(/选一个文件/), { target: { files: [new File(['x'], 'other.json')] } });
    await waitFor(() => expect(words('[role=status]')).toContain('other.json：读不出来'));
    expect(progress()).toBeNull();
  });

  it('is named after the course and the day', () => {
    expect(fileName('own', NOW)).toBe('zhinuo-own-20260310.json');
  });
});
