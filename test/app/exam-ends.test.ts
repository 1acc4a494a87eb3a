import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import ExamIntro from '../../src/app/course/ExamIntro.svelte';
import { keys } from '../../src/app/play/keys.svelte.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { answerRows } from '../../src/records/answers.ts';
import { begun, forgetCourse, taken, takeOnPage } from './course-page.ts';
import { later, MINUTE, NOW, words } from './quiz-page.ts';

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
