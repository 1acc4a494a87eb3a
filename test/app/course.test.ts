import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toRead } from '../../src/app/course/coursework.ts';
import Concept from '../../src/app/study/Concept.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { answerRows } from '../../src/records/answers.ts';
import { courseworkOf } from '../../src/records/coursework.ts';
import { examsOf } from '../../src/records/exams.ts';
import { begun, forgetCourse, openCourse, started, taken, today, wasRead } from './course-page.ts';
import { DAY, later, NOW, past, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-course.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-course.ts'));
vi.mock('virtual:courses', () => import('./own-course.ts'));
vi.mock('virtual:course-texts', () => import('./own-course.ts'));
window.scrollTo = () => undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
  location.hash = '';
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetCourse();
  vi.useRealTimers();
});

/** How each step stands, as the whole path tells it. */
const path = (): string[] => [...document.querySelectorAll('.days .step')].map((step) => `${step.getAttribute('data-state')}: ${step.textContent.replace(/\s+/g, ' ').trim()}`);
const links = (): (string | null)[] =>
  within(document.querySelector('.today') as HTMLElement)
    .getAllByRole('link')
    .map((link) => link.getAttribute('href'));

describe('the course before it is begun', () => {
  it('says what it is and how it goes, and offers to begin', async () => {
    await openCourse();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('三天的课');
    expect(words('.lead')).toBe('学三天就好。');
    expect(path()).toEqual(['open: 前测', 'open: 读两页', 'open: 自测两题', 'open: 结业考', 'open: 结业拜访']);
    expect(document.querySelectorAll('.days a')).toHaveLength(0);
    expect(screen.queryByRole('heading', { name: '证明和档案' })).toBeNull();
    expect(document.querySelector('.today')).toBeNull();
  });

  it('begins with the first day, where the reading then is, and is begun when it is opened again', async () => {
    await openCourse();
    await fireEvent.click(screen.getByRole('button', { name: '从今天开始' }));
    await waitFor(() => expect(today()).toContain('前测'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: '前测' })));
    expect(words('header')).toContain('第 1 天，共 3 天');
    cleanup();
    await openCourse();
    expect(today()).toContain('前测');
  });
});

describe('the course once it is begun', () => {
  it('puts the first open step of today in front, with its gate, and the others under it', async () => {
    await begun(NOW);
    await openCourse();
    expect(today()).toBe('今天 前测 只求真。 25 分钟；只算第一次 去考试 今天还有 读两页 读了 0/2 页');
    expect(links()).toEqual(['#/course/exam/pre', '#/study/concept/model-limits']);
  });

  it('leads to the page of a step that was not read yet', async () => {
    await begun(NOW);
    await wasRead('model-limits', NOW);
    await openCourse();
    expect(links()[1]).toBe('#/study/concept/red-lines');
    expect(today()).toContain('读了 1/2 页');
  });

  it('puts what is overdue before what is of today, and says of which day it is', async () => {
    await begun(NOW - DAY);
    await taken('pre', NOW - DAY, 4);
    cleanup();
    await openCourse();
    expect(today()).toMatch(/^第 1 天的还没做完，先补上 读两页 .*今天还有 自测两题/);
    expect(words('header')).toContain('第 2 天，共 3 天');
  });

  it('offers the next day once today is done', async () => {
    await begun(NOW);
    await taken('pre', NOW, 8);
    cleanup();
    await wasRead('model-limits', NOW);
    await wasRead('red-lines', NOW);
    await openCourse();
    expect(today()).toMatch(/^今天的做完了，往前走也行 自测两题 答了 0\/2 题；答对 60% 过关 去答题$/);
    expect(links()).toEqual(['#/quiz/practice/compliance']);
    expect(path()[0]).toBe('done: 前测 完成，100 分');
  });

  it('counts questions of the group that were answered since, and none from before it was begun', async () => {
    await past('quiz/compliance/q1', NOW - 2 * DAY);
    await begun(NOW - DAY);
    await past('quiz/compliance/q2', NOW - 1000);
    await openCourse();
    expect(path()[2]).toContain('答了 1/2 题');
    cleanup();
    await past('quiz/compliance/q1', NOW);
    await openCourse();
    expect(path()[2]).toBe('done: 自测两题 完成');
  });

  it('says that there is nothing left to be done, but not that all was passed, where the attempts are used up', async () => {
    await begun(NOW - 3 * DAY);
    for (const time of [1, 2]) {
      await taken('final', NOW - time, 1);
      cleanup();
    }
    await openCourse();
    expect(path()[3]).toBe('failed: 结业考 没过关，最好 12 分');
    expect(screen.getByRole('link', { name: '看看证书现在的样子' }).getAttribute('href')).toBe('#/course/certificate');
  });

  it('does not go before its first day where the clock was set back', async () => {
    await begun(NOW);
    later(-3 * DAY);
    await openCourse();
    expect(words('header')).toContain('第 1 天，共 3 天');
    expect(today()).toContain('前测');
  });
});

describe('a page that a step of the course asks for', () => {
  const page = async (id: string): Promise<void> => {
    render(Concept, { params: { id } });
    await screen.findByRole('heading', { level: 1 });
  };

  it('is marked read, counts, and leads to the next page of the step, the last one back to the course', async () => {
    await begun(NOW);
    await page('model-limits');
    await fireEvent.click(await screen.findByRole('button', { name: '读完了，下一页' }));
    await waitFor(() => expect(location.hash).toBe('#/study/concept/red-lines'));
    cleanup();
    await page('red-lines');
    await fireEvent.click(await screen.findByRole('button', { name: '读完了' }));
    const back = await screen.findByRole('link', { name: '记下了。回到课程' });
    expect(back.getAttribute('href')).toBe('#/course');
    expect(document.activeElement).toBe(back);
    cleanup();
    await openCourse();
    expect(path()[1]).toBe('done: 读两页 完成');
  });

  it.each([
    ['where it was read', 'model-limits', true],
    ['where no step asks for it', 'mwp', true],
    ['of somebody on no course', 'red-lines', false],
  ])('asks nothing %s', async (_, id, onCourse) => {
    if (onCourse) {
      await begun(NOW);
      await wasRead('model-limits', NOW);
    }
    await page(id);
    // The page asked the same before, and has its answer by now.
    expect(await toRead(id)).toBeNull();
    expect(screen.queryByRole('button', { name: /读完了/ })).toBeNull();
  });
});

describe('beginning anew', () => {
  it('asks first, and can be left', async () => {
    await begun(NOW - DAY);
    await openCourse();
    await fireEvent.click(screen.getByRole('button', { name: '重新开始这门课' }));
    expect(words('.again')).toContain('以前的作答和演练都还在');
    await fireEvent.click(screen.getByRole('button', { name: '先不' }));
    expect(words('.again')).toBe('重新开始这门课');
    expect(await courseworkOf('own')).toHaveLength(1);
  });

  it('starts from nothing and keeps all that was done', async () => {
    await begun(NOW - DAY);
    const { items: former } = await taken('pre', NOW - DAY, 8);
    cleanup();
    await openCourse();
    expect(path()[0]).toContain('done');
    await fireEvent.click(screen.getByRole('button', { name: '重新开始这门课' }));
    await fireEvent.click(screen.getByRole('button', { name: '重新开始' }));
    await waitFor(() => expect(path()[0]).toBe('open: 前测 25 分钟；只算第一次'));
    expect(words('header')).toContain('第 1 天，共 3 天');
    expect(await examsOf('own')).toHaveLength(1);
    expect((await answerRows()).map(({ card }) => card).sort()).toEqual(former.map(({ card }) => card).sort());
    // The first test can be taken once more.
    await started('pre', NOW);
  });
});
