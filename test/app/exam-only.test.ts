import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/svelte';
import { builtIn } from 'virtual:catalogue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Branch from '../../src/app/branch/Branch.svelte';
import { isOffered } from '../../src/app/catalogue/entry.ts';
import Debrief from '../../src/app/debrief/Debrief.svelte';
import Learn from '../../src/app/learn/Learn.svelte';
import Library from '../../src/app/library/Library.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { begun, forgetCourse } from './course-page.ts';
import { keepAttempt } from './kept-attempt.ts';
import { NOW, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-course.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-course.ts'));
vi.mock('virtual:courses', () => import('./own-course.ts'));
vi.mock('virtual:course-texts', () => import('./own-course.ts'));
const analyst = vi.hoisted(() => ({ asked: 0 }));
vi.mock('../../src/app/board/analyst.ts', () => ({
  analyseRun: () => {
    analyst.asked += 1;
    return { result: Promise.resolve({ kind: 'failed' }), cancel: () => undefined };
  },
}));
window.scrollTo = () => undefined;

/** A visit of the test's own in the place of the one that the course ends with. */
const OPEN = readFileSync('test/conformance/evidence.drill.md', 'utf8');
const KEPT = OPEN.replace(/^标签：.*$/m, '标签：考试');
const TEXT = KEPT === OPEN ? OPEN.replace(/^(目标：.*)$/m, '$1\n标签：考试') : KEPT;
const MOVES = 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1';
const attempt = (id: string, at: number) => keepAttempt(id, TEXT, 0, MOVES, { script: 'free-figures', started: at, finished: at + 1 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
  analyst.asked = 0;
});
afterEach(async () => {
  await forgetCourse();
  vi.useRealTimers();
});

async function debrief(id: string): Promise<void> {
  render(Debrief, { params: { attempt: id } });
  await waitFor(() => expect(document.querySelector('.debrief h1')).not.toBeNull());
}
const SEALED = '结业拜访先不拆开看';

describe('the visit kept for the examination', () => {
  it('is there, and in no list of the library', async () => {
    const kept = builtIn.filter((entry) => !isOffered(entry));
    expect(kept.map(({ key }) => key)).toEqual(['free-figures']);
    render(Library);
    await waitFor(() => expect(document.querySelectorAll('a[href^="#/visit/"]').length).toBeGreaterThan(5));
    expect(document.querySelector('a[href="#/visit/free-figures"]')).toBeNull();
    for (const { title } of kept) expect(document.body.textContent).not.toContain(title);
  });
});

describe('its debrief', () => {
  it.each([
    ['as long as an attempt may still count', 1, true],
    ['on no course', 1, false],
  ])('is sealed %s: the receipt, but no board, no other way and no lesson', async (_, attempts, onCourse) => {
    if (onCourse) await begun(NOW - 10_000);
    for (let nth = 1; nth <= attempts; nth += 1) attempt(`a${nth}`, NOW - 1000 + nth);
    await debrief('a1');
    expect(screen.getByRole('heading', { name: SEALED })).toBeTruthy();
    expect(words('.receipt')).not.toBe('');
    expect(document.getElementById('board')).toBeNull();
    expect(document.querySelector('p.again')).toBeNull();
    expect(document.querySelectorAll('a[href^="#/branch/"], a[href^="#/learn/"]')).toHaveLength(0);
    expect(analyst.asked).toBe(0);
  });

  it('opens once no attempt is left', async () => {
    await begun(NOW - 10_000);
    attempt('a1', NOW - 1000);
    attempt('a2', NOW - 900);
    await debrief('a1');
    expect(screen.queryByRole('heading', { name: SEALED })).toBeNull();
    expect(document.getElementById('board')).not.toBeNull();
    expect(document.querySelector('p.again')).not.toBeNull();
  });

  it('is sealed again where the course is begun anew', async () => {
    await begun(NOW - 10_000);
    attempt('a1', NOW - 1000);
    attempt('a2', NOW - 900);
    await begun(NOW);
    await debrief('a1');
    expect(screen.getByRole('heading', { name: SEALED })).toBeTruthy();
  });

  it('has no lesson and no branch by their addresses either', async () => {
    await begun(NOW - 10_000);
    attempt('a1', NOW - 1000);
    render(Learn, { params: { attempt: 'a1' } });
    await screen.findByRole('heading', { name: SEALED });
    expect(analyst.asked).toBe(0);
    render(Branch, { params: { attempt: 'a1', step: '2' } });
    await waitFor(() => expect(screen.getAllByRole('heading', { name: SEALED })).toHaveLength(2));
  });
});
