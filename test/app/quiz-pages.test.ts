import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Practice from '../../src/app/quiz/Practice.svelte';
import Quiz from '../../src/app/quiz/Quiz.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { CARDS } from './own-quizzes.ts';
import { asked, card, DAY, forecastRows, forgetAll, goOn, head, kept, later, MINUTE, NOW, past, press, WRONG, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-quizzes.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-quizzes.ts'));
window.scrollTo = () => undefined;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
  await keys.set(true);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await forgetAll();
  vi.useRealTimers();
});

describe('practice', () => {
  async function open(params: { group?: string } = {}): Promise<void> {
    render(Practice, { params });
    await asked();
  }

  it('serves each question once before any again, and never one that is kept for examinations', async () => {
    await open();
    const seen: string[] = [];
    for (let time = 0; time < 12; time += 1) {
      seen.push(card());
      await goOn('n');
    }
    expect([...seen.slice(0, 8)].sort()).toEqual([...CARDS].sort());
    expect(seen.slice(8).every((one) => CARDS.includes(one))).toBe(true);
  });

  it.each(CARDS)('begins with what was never answered: %s', async (fresh) => {
    for (const one of CARDS) if (one !== fresh) await past(one, NOW - DAY);
    await open();
    expect(card()).toBe(fresh);
    expect(words('.puzzle-head')).toContain('没答过的还有 1 题');
  });

  it('goes on with what is remembered least once all was answered', async () => {
    for (const one of CARDS) await past(one, NOW - DAY, one === 'quiz/cue/q' ? WRONG : {});
    await open();
    expect(card()).toBe('quiz/cue/q');
    expect(words('.puzzle-head')).toContain('都答过了，从记得最浅的开始');
  });

  it('of a group serves that group alone, also where the address of another one is entered over it', async () => {
    const { rerender } = render(Practice, { params: { group: 'transition' } });
    await asked();
    expect(card()).toBe('quiz/word/q');
    expect(words('.puzzle-head')).toContain('练习：学术转型');
    await goOn('n');
    expect(card()).toBe('quiz/word/q');
    await rerender({ params: { group: 'readiness' } });
    await waitFor(() => expect(card()).toBe('quiz/cue/q'));
    expect(words('.puzzle-head')).toContain('练习：处方准备度');
    expect(words('.puzzle-head')).toContain('第 1 题');
  });

  it('goes on where nothing can be kept, and says so; what was answered counts as long as the tab', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await open({ group: 'readiness' });
    await waitFor(() => expect(words('.notice')).toContain('没有可用的存储'));
    await press('2', 'q', 'Enter');
    expect(head()).toContain('答对了。');
    await goOn();
    cleanup();
    await home();
    expect(row('处方准备度')).toEqual(['1/1', '1/1']);
  });

  it('is kept also while the clock stands before what was answered earlier', async () => {
    await past('quiz/word/q', NOW + 400 * DAY);
    await open({ group: 'readiness' });
    await press('2', 'q', 'Enter');
    expect(words('.answered')).toContain('再问你这道题');
    await goOn();
    // Not before the answer it follows: the log stays in its order.
    expect((await kept()).map(({ card: of, at }) => [of, at])).toEqual(
      expect.arrayContaining([
        ['quiz/cue/q', NOW + 400 * DAY],
        ['quiz/word/q', NOW + 400 * DAY],
      ]),
    );
  });
});

async function home(): Promise<void> {
  render(Quiz);
  await screen.findByRole('heading', { name: '分组练习' });
}
/** What the table says of a group: how many were answered, how many right. */
const row = (group: string): string[] =>
  within(screen.getByRole('row', { name: new RegExp(`^${group}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

describe('the first page', () => {
  it('says where to begin while nothing was answered', async () => {
    await home();
    expect(words('.due')).toContain('今天没有要复习的 还没有答过题。');
    expect(row('合规')).toEqual(['0/1', '']);
    expect(screen.getByRole('link', { name: '合规' }).getAttribute('href')).toBe('#/quiz/practice/compliance');
    expect(screen.queryByRole('heading', { name: '往后 30 天' })).toBeNull();
  });

  it('counts what is due today and leads to it', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/word/q', NOW - 30 * DAY);
    await past('quiz/one/q', NOW - MINUTE);
    await home();
    expect(words('.due h2')).toBe('今天要复习 2 题');
    expect(screen.getByRole('link', { name: '开始复习' }).getAttribute('href')).toBe('#/quiz/review');
    expect(row('处方准备度')).toEqual(['1/1', '0/1']);
    expect(row('学术转型')).toEqual(['1/1', '1/1']);
  });

  it('counts a question as right by its last answer', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/cue/q', NOW - 2 * DAY);
    await home();
    expect(row('处方准备度')).toEqual(['1/1', '1/1']);
  });

  it.each([
    ['6 分钟后', { at: NOW - 4 * MINUTE, ...WRONG }],
    ['2 天后', { at: NOW }],
  ])('says when the next is due, where nothing is: %s', async (when, { at, ...fields }) => {
    await past('quiz/cue/q', at, fields);
    await home();
    expect(words('.due')).toContain(`今天没有要复习的 下一题${when}到期。`);
    expect(screen.getByRole('link', { name: '混着练' }).getAttribute('href')).toBe('#/quiz/practice');
  });

  it('leaves out examinations and files that are gone', async () => {
    await past('quiz/kept/q', NOW - 30 * DAY, { mode: 'exam', ...WRONG });
    await past('quiz/gone/q', NOW - 30 * DAY, WRONG);
    await home();
    expect(words('.due')).toContain('还没有答过题');
    expect(row('平台与准则')).toEqual(['0/1', '']);
  });

  it('says that the clock was set back, until it is set right', async () => {
    await past('quiz/cue/q', NOW + 2 * DAY);
    await past('quiz/word/q', NOW - 30 * DAY);
    await home();
    expect(words('.clock-note')).toContain('电脑的时间比你上一次作答还早');
    expect(words('.due h2')).toBe('今天要复习 1 题');
    expect(forecastRows().reduce((sum, count) => sum + count, 0)).toBe(2);
    cleanup();
    later(2 * DAY);
    await home();
    expect(screen.queryByText(/电脑的时间/)).toBeNull();
  });

  it('takes no notice of a clock that was put right by seconds', async () => {
    await past('quiz/cue/q', NOW + 40_000);
    await home();
    expect(screen.queryByText(/电脑的时间/)).toBeNull();
  });
});

describe('the forecast', () => {
  it('counts each card once on the day it comes due, what is overdue today, and nothing beyond the thirty days', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/word/q', NOW - 30 * DAY);
    await past('quiz/one/q', NOW);
    await past('quiz/few/q', NOW - 2 * MINUTE, WRONG);
    // Known so well that it comes back in some months.
    for (const day of [300, 297, 280, 230, 120, 1]) await past('quiz/lines/q', NOW - day * DAY);
    await home();
    const counts = forecastRows();
    expect(counts).toHaveLength(30);
    expect(counts[0]).toBe(3);
    expect(counts[2]).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
    expect(words('.forecast figcaption')).toContain('30 天里一共到期 4 题');
    expect(screen.getByRole('row', { name: '3/10 3' })).toBeTruthy();
    expect(document.querySelectorAll('.forecast .bar')).toHaveLength(2);
  });

  it('writes its days as the reader does', async () => {
    await past('quiz/one/q', NOW);
    locale.set('en');
    render(Quiz);
    expect(await screen.findByRole('row', { name: '3/12 1' })).toBeTruthy();
    expect(words('.forecast figcaption')).toContain('1 come due within 30 days');
  });
});
