import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Review from '../../src/app/quiz/Review.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { deckOf } from '../../src/quiz/schedule.ts';
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
  await forgetAll();
  vi.useRealTimers();
});

async function open(): Promise<void> {
  render(Review);
  await asked();
}
/** Answers the question about her state; P2 is right. */
const answer = (state: 'P1' | 'P2'): Promise<void> => press(state.slice(1), 'q', 'Enter');
/** The page that says it is done, which comes after the last question. */
async function done(): Promise<string> {
  await press('Enter');
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  return words('.quiz-home');
}

describe('a review', () => {
  it('serves what is due, the longest overdue first, and nothing else', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/steps/q', NOW - 5 * DAY, WRONG);
    await past('quiz/word/q', NOW - 4 * DAY, WRONG);
    await past('quiz/one/q', NOW - MINUTE);
    await past('quiz/kept/q', NOW - 9 * DAY, { mode: 'exam', ...WRONG });
    await open();
    expect(words('.puzzle-head')).toContain('还有 3 题');
    const seen: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      seen.push(card());
      await goOn('n');
    }
    expect(seen).toEqual(['quiz/steps/q', 'quiz/word/q', 'quiz/cue/q']);
  });

  it('comes back to what was skipped, since it is still due', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/word/q', NOW - 4 * DAY, WRONG);
    await open();
    await goOn('n');
    expect(card()).toBe('quiz/cue/q');
    await answer('P2');
    await goOn();
    expect(card()).toBe('quiz/word/q');
    expect(words('.puzzle-head')).toContain('还有 1 题');
    await goOn('n');
    expect(card()).toBe('quiz/word/q');
    expect(await kept()).toHaveLength(3);
  });

  it('keeps each answer as one of a review, and says it is done where the focus is', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await open();
    await answer('P2');
    expect(words('.puzzle-head')).toContain('还有 0 题');
    expect(await done()).toContain('今天的复习做完了 这一次答了 1 题，一次答对 1 题。');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(await kept()).toMatchObject([{ mode: 'practice' }, { mode: 'review', card: 'quiz/cue/q', right: true, at: NOW }]);
    expect(screen.getByRole('link', { name: '混着练' }).getAttribute('href')).toBe('#/quiz/practice');
  });

  it('asks again what was wrong before the page is left, and does not count it as right at once', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await open();
    await answer('P1');
    expect(await done()).toContain('有 1 题刚答错，等一会儿再问更管用：10 分钟后再来，或者现在就再答一次。');
    await fireEvent.click(screen.getByRole('button', { name: '现在就再答' }));
    await asked();
    expect(card()).toBe('quiz/cue/q');
    expect(words('.puzzle-head')).toContain('还有 1 题');
    later(MINUTE);
    await answer('P2');
    expect(await done()).toContain('这一次答了 1 题，一次答对 0 题。');
    expect(screen.queryByRole('button', { name: '现在就再答' })).toBeNull();
    expect((await kept()).map(({ right }) => right)).toEqual([false, false, true]);
  });

  it('asks again by itself what was wrong ten minutes ago, also when it was the last one', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await open();
    await answer('P1');
    later(11 * MINUTE);
    await goOn();
    expect(card()).toBe('quiz/cue/q');
    await answer('P2');
    expect(await done()).toContain('今天的复习做完了');
  });

  it('calls wrong only what was wrong, not what happens to be due in a few minutes', async () => {
    const known = { card: 'quiz/one/q', at: NOW, recall: 'good' } as const;
    const wait = (deckOf([known]).get(known.card)?.due ?? NOW) - NOW;
    await past('quiz/one/q', NOW - wait + 10 * MINUTE);
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await open();
    await answer('P2');
    expect(await done()).not.toContain('刚答错');
  });

  it('sums up in its forecast the cards that can be asked', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/one/q', NOW);
    await past('quiz/kept/q', NOW, { mode: 'exam' });
    await past('quiz/cue/gone', NOW);
    await open();
    await answer('P2');
    await done();
    expect(forecastRows().reduce((sum, count) => sum + count, 0)).toBe(2);
  });

  it('says so where nothing is due, and where nothing was ever answered', async () => {
    const { unmount } = render(Review);
    expect((await screen.findByRole('heading', { name: '今天没有要复习的' })).closest('section')?.textContent).toContain('还没有答过题');
    unmount();
    await past('quiz/one/q', NOW);
    render(Review);
    expect((await screen.findByRole('heading', { name: '今天没有要复习的' })).closest('section')?.textContent).toContain('现在没有到期的题。');
  });
});

describe('a review while the clock is set back', () => {
  it('says so and goes by the last answer; what was right is not asked over and over', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/word/q', NOW - 2 * DAY, WRONG);
    await past('quiz/one/q', NOW + 400 * DAY);
    await open();
    expect(words('.clock-note')).toContain('电脑的时间比你上一次作答还早');
    await answer('P2');
    await goOn();
    expect(card()).toBe('quiz/word/q');
    await press('2', 'q', 'Enter');
    expect(head()).toContain('答对了。');
    expect(await done()).toContain('这一次答了 2 题，一次答对 2 题。');
  });

  it('asks again what was wrong, whichever way its card went', async () => {
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    await past('quiz/word/q', NOW - 2 * DAY, WRONG);
    await past('quiz/one/q', NOW + 400 * DAY);
    await open();
    await answer('P1');
    await goOn();
    expect(card()).toBe('quiz/word/q');
    await press('s');
    await goOn();
    await fireEvent.click(await screen.findByRole('button', { name: '现在就再答' }));
    await vi.waitFor(() => expect(card()).toBe('quiz/cue/q'));
  });
});
