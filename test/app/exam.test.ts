import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Exam from '../../src/app/course/Exam.svelte';
import { ExamState } from '../../src/app/course/exam-state.svelte.ts';
import ExamIntro from '../../src/app/course/ExamIntro.svelte';
import { keys } from '../../src/app/play/keys.svelte.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { answerRows } from '../../src/records/answers.ts';
import { begun, choose, forgetCourse, goTo, keptExam, openExam, started, startedBeforeUpdate, takeOnPage } from './course-page.ts';
import { asked, DAY, later, MINUTE, NOW, press, stem, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-course.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-course.ts'));
vi.mock('virtual:courses', () => import('./own-course.ts'));
vi.mock('virtual:course-texts', () => import('./own-course.ts'));
window.scrollTo = () => undefined;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
  location.hash = '';
  await keys.set(true);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetCourse();
  vi.useRealTimers();
});

/** Which questions are answered, by the marks beside all of them. */
const done = (): string => [...document.querySelectorAll('.sheet-nav button')].map((one) => (one.getAttribute('data-done') === 'true' ? 'x' : '-')).join('');
const handIn = (): Promise<boolean> => fireEvent.click(document.querySelector('.hand-in button') as HTMLElement);
const result = (): Promise<HTMLElement> => screen.findByText(/按把握计分/);

describe('an examination', () => {
  it('takes its questions in any order, and keeps each answer at once', async () => {
    await begun(NOW);
    const { id, items } = await started('pre', NOW);
    await openExam(id);
    await goTo(5);
    await choose(id, '对的一项');
    await goTo(2);
    await choose(id, '错的一项');
    expect(done()).toBe('-x--x---');
    expect((await keptExam(id)).answers.map(({ card, answer }) => [card, answer])).toEqual([
      [items[4]?.card, 'a'],
      [items[1]?.card, 'b'],
    ]);
  });

  it('lets an answer be changed, and keeps the last one alone', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await choose(id, '错的一项');
    await goTo(2);
    await goTo(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /错的一项/ }).checked).toBe(true);
    await choose(id, '对的一项');
    expect((await keptExam(id)).answers.map(({ answer }) => answer)).toEqual(['a']);
  });

  it('forgets what was chosen and taken back again', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    const exam = new ExamState();
    await exam.read(id, NOW);
    const [sheet] = exam.sheets;
    if (sheet === undefined) throw new Error('an empty paper');
    for (const ids of [['a'], []]) {
      sheet.answering.ids = ids;
      await exam.keep(sheet, NOW);
    }
    sheet.answering.confidence = 95;
    await exam.keep(sheet, NOW);
    await exam.finish(NOW);
    // Nothing was answered: not even the confidence that was left costs anything.
    expect((await keptExam(id)).result).toMatchObject({ right: 0, percent: 0, certainty: 0 });
    expect(exam.isAnswered(sheet.item.card)).toBe(false);
    expect(await answerRows()).toEqual([]);
  });

  it('says nothing of right or wrong, nor any reason, before it is handed in', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    for (const [place, text] of ['对的一项', '错的一项'].entries()) {
      await goTo(place + 1);
      await choose(id, text);
      await press('q', 's', 'h');
      expect(document.body.textContent).not.toMatch(/答对|答错|对在这里|错在这里|道理/);
      expect(document.querySelector('.answered, .mark')).toBeNull();
    }
    expect(await answerRows()).toEqual([]);
  });

  it('is taken by single keys: an option, how sure, the next', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    const first = stem();
    await asked();
    await press('1', 'e', 'Enter');
    await screen.findByText(/第 2 题，共/);
    expect(stem()).not.toBe(first);
    expect((await keptExam(id)).answers).toMatchObject([{ confidence: 80 }]);
  });

  it('asks once before it is handed in with open questions', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await choose(id, '对的一项');
    await handIn();
    expect((await screen.findByRole('alert')).textContent).toBe('还有 7 题没有答完。');
    expect((await keptExam(id)).finished).toBeNull();
    await handIn();
    await result();
    expect(await keptExam(id)).toMatchObject({ finished: NOW, result: { right: 1, count: 8, percent: 12 } });
  });

  it('is not handed in with open questions by going on from the last one, however often', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await goTo(8);
    await asked();
    await press('1', 'e');
    for (let time = 0; time < 3; time += 1) {
      await press('Enter');
      await screen.findByRole('alert');
    }
    expect((await keptExam(id)).finished).toBeNull();
  });

  it('does not ask where all is answered', async () => {
    await begun(NOW);
    const { result: came } = await takeOnPage('pre', 8);
    expect(came).toMatchObject({ percent: 100, right: 8 });
  });

  it('hands itself in when the time is up, with what was answered', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await choose(id, '对的一项');
    expect(words('[role=timer]')).toBe('还剩 25 分钟');
    later(25 * MINUTE);
    await result();
    expect((await keptExam(id)).result).toMatchObject({ right: 1, percent: 12 });
  });

  it('goes on where it was closed, with the answers given and the time that passed', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await goTo(3);
    await choose(id, '错的一项');
    cleanup();
    later(10 * MINUTE);
    await openExam(id);
    expect(words('[role=timer]')).toBe('还剩 15 分钟');
    expect(done()).toBe('--x-----');
    await goTo(3);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /错的一项/ }).checked).toBe(true);
  });

  it('gets no time back from a clock set back', async () => {
    await begun(NOW - DAY);
    const { id } = await started('pre', NOW);
    await openExam(id);
    later(20 * MINUTE);
    await choose(id, '错的一项');
    cleanup();
    later(-15 * MINUTE);
    await openExam(id);
    expect(words('[role=timer]')).toBe('还剩 5 分钟');
  });

  it('that was closed until its time was up is handed in as of then', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await choose(id, '对的一项');
    cleanup();
    later(DAY);
    render(Exam, { params: { id } });
    await result();
    expect(await keptExam(id)).toMatchObject({ finished: NOW + 25 * MINUTE, result: { right: 1 } });
  });

  it('gives way to another one whose address is entered over it', async () => {
    await begun(NOW);
    const { id } = await started('pre', NOW);
    const other = await started('final', NOW);
    const { rerender } = render(Exam, { params: { id } });
    await screen.findByText('还剩 25 分钟');
    await rerender({ params: { id: other.id } });
    await screen.findByText('还剩 40 分钟');
    await rerender({ params: { id: 'none' } });
    await screen.findByRole('heading', { name: '没有这场考试' });
  });

  it('asks and marks as it was asked when it was begun, though an update asks otherwise', async () => {
    await begun(NOW);
    const { id } = await startedBeforeUpdate('pre', NOW);
    await openExam(id);
    expect(stem()).toMatch(/^以前：/);
    await choose(id, '错的一项');
    await handIn();
    await handIn();
    await result();
    expect((await keptExam(id)).result).toMatchObject({ right: 1, count: 8 });
  });

  it('works as long as the tab where nothing can be kept, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await begun(NOW);
    const { id } = await started('pre', NOW);
    await openExam(id);
    await waitFor(() => expect(words('.notice')).toContain('没有可用的存储'));
    await choose(id, '对的一项');
    cleanup();
    await openExam(id);
    expect(done()).toBe('x-------');
    await handIn();
    await screen.findByRole('alert');
    await handIn();
    await result();
    cleanup();
    render(ExamIntro, { params: { step: 'pre' } });
    await screen.findByRole('link', { name: '第 1 次：12%' });
  });
});
