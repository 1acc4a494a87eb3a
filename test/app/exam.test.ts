import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Exam from '../../src/app/course/Exam.svelte';
import { ExamState } from '../../src/app/course/exam-state.svelte.ts';
import ExamIntro from '../../src/app/course/ExamIntro.svelte';
import { keys } from '../../src/app/play/keys.svelte.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { answerRows } from '../../src/records/answers.ts';
import { begun, choose, forgetCourse, goTo, keptExam, openExam, started, taken, takeOnPage } from './course-page.ts';
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

async function intro(step: string): Promise<void> {
  render(ExamIntro, { params: { step } });
  await screen.findByRole('heading', { level: 1 });
}
/** Which questions are answered, by the marks beside all of them. */
const done = (): string => [...document.querySelectorAll('.sheet-nav button')].map((one) => (one.getAttribute('data-done') === 'true' ? 'x' : '-')).join('');
const handIn = (): Promise<boolean> => fireEvent.click(document.querySelector('.hand-in button') as HTMLElement);
const result = (): Promise<HTMLElement> => screen.findByText(/按把握计分/);

describe('before an examination', () => {
  it('says how many questions, how long, what passes and how often', async () => {
    await begun(NOW);
    await intro('final');
    expect([...document.querySelectorAll('.items li')].map((one) => one.textContent)).toEqual([
      '一共 8 题，每组 1 题。题目都是练习里没有出过的。',
      '40 分钟。关掉页面也在走，到时间自动交卷。',
      '交卷之前不说对错。每答一题都会存下，可以来回改。',
      '75% 过关。',
      '可以考 2 次，已经考了 0 次；每次卷子都不一样。',
    ]);
  });

  it('leads into a new one, and from then on back into that one', async () => {
    await begun(NOW);
    await intro('pre');
    await fireEvent.click(screen.getByRole('button', { name: '开始考试' }));
    await waitFor(() => expect(location.hash).toMatch(/^#\/exam\/./));
    const { hash } = location;
    cleanup();
    location.hash = '';
    await intro('pre');
    await fireEvent.click(screen.getByRole('button', { name: '接着考' }));
    await waitFor(() => expect(location.hash).toBe(hash));
  });

  it('says that no attempt is left, and leads to those that were made', async () => {
    await begun(NOW);
    const { id } = await taken('pre', NOW, 4);
    cleanup();
    await intro('pre');
    expect(screen.getByText('次数用完了。')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByRole('link', { name: '第 1 次：50%' }).getAttribute('href')).toBe(`#/exam/${id}`);
  });

  it.each([
    ['a step that is none', 'read', true],
    ['a course that is not begun', 'pre', false],
  ])('there is none of %s', async (_, step, onCourse) => {
    if (onCourse) await begun(NOW);
    await intro(step);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('没有这场考试');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('deals a second attempt a paper without a question of the first, nor of the first test', async () => {
    await begun(NOW);
    const papers = [await taken('pre', NOW, 0)];
    for (const right of [1, 8]) {
      cleanup();
      later(MINUTE);
      papers.push(await taken('final', Date.now(), right));
    }
    const cards = papers.flatMap(({ items }) => items.map(({ card }) => card));
    expect(new Set(cards).size).toBe(24);
    expect(papers.map(({ result: came }) => came?.passed)).toEqual([true, false, true]);
  });
});

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
    expect((screen.getByRole('radio', { name: /错的一项/ }) as HTMLInputElement).checked).toBe(true);
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
    await exam.finish(NOW);
    expect((await keptExam(id)).result).toMatchObject({ right: 0, percent: 0 });
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
    expect((screen.getByRole('radio', { name: /错的一项/ }) as HTMLInputElement).checked).toBe(true);
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
    await intro('pre');
    expect(screen.getByRole('link', { name: '第 1 次：12%' })).toBeTruthy();
  });
});

describe('the result of an examination', () => {
  it('tells the share, the groups, and of each question opened its reasons; reading goes on at its head', async () => {
    await begun(NOW);
    const { items } = await takeOnPage('final', 5);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('没有过关');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(words('.score-line')).toBe('62% 8 题里全对 5 题');
    const groups = [...document.querySelectorAll('.by-group tbody tr')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(groups).toHaveLength(8);
    expect(groups.filter((one) => one.endsWith('1/1'))).toHaveLength(5);
    await waitFor(() => expect(document.querySelectorAll('.reviewed')).toHaveLength(items.length));
    expect([...document.querySelectorAll('.reviewed .mark-best')]).toHaveLength(5);
    expect(document.body.textContent).not.toContain('对在这里');
    const last = document.querySelectorAll('details.reviewed')[7] as HTMLDetailsElement;
    last.open = true;
    await fireEvent(last, new Event('toggle'));
    await waitFor(() => expect(last.textContent).toContain('错在这里'));
    expect(last.textContent).toContain('对在这里');
    expect(last.textContent).toContain('道理');
  });

  it('puts each answer into the log as one of an examination', async () => {
    await begun(NOW);
    const { items } = await taken('pre', NOW, 8);
    const log = await answerRows();
    expect(log.map(({ card }) => card).sort()).toEqual(items.map(({ card }) => card).sort());
    expect(log.every(({ mode, right }) => mode === 'exam' && right)).toBe(true);
  });
});
