import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { parse } from '../../src/script/parse.ts';
import { boardOf } from '../../src/solve/board-of.ts';
import type { Board } from '../../src/solve/board.ts';
import { decide, expectAccessible, movedOn, seen, startVisit, stepOf } from './visit.ts';

const MARK = { best: '准', good: '可', inaccuracy: '偏', mistake: '误', blunder: '大误', red: '越线' };
const points = (regret: number): string => `${regret >= 0.05 ? '−' : ''}${regret.toFixed(1)}`;

/** Plays a visit badly: asks nothing and takes, of the choices on offer, the one the script itself counts against most. */
async function playBadly(page: Page, script: string): Promise<void> {
  const { scenario } = parse(readFileSync(new URL(`../../scenarios/visits/${script}.drill.md`, import.meta.url), 'utf8'));
  const bad = (scenario?.beats ?? []).flatMap(({ choices }) =>
    choices.filter((choice) => choice.amber.length + choice.deduct.length > 0 && choice.red.length === 0).map(({ text }) => text),
  );
  await startVisit(page, script);
  for (let step = await stepOf(page); step !== 'end'; step = await stepOf(page)) {
    const before = await seen(page);
    const offered = step === 'choose' ? await page.locator('.ways label').allInnerTexts() : [];
    // P4 at full confidence from the first minute on.
    const worst = step === 'diagnose' ? 3 : offered.findIndex((text) => bad.some((one) => text.includes(one)));
    await decide(page, worst < 0 ? offered.length - 1 : worst);
    await movedOn(page, before);
  }
  await page.locator('.decide a.do').click();
  await expect(page.locator('#board')).toBeVisible();
}

/** What the solver says of the run on the page, which names its variant and moves itself. */
async function solved(page: Page, script: string): Promise<Board> {
  const [, variant = '', moves = ''] = /--variant (\d+) --moves "([^"]*)"/.exec(await page.locator('.proof pre').innerText()) ?? [];
  const { scenario } = parse(readFileSync(new URL(`../../scenarios/visits/${script}.drill.md`, import.meta.url), 'utf8'));
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) throw new Error('the page names no run');
  const boarded = boardOf(currentRules, scenario, Number(variant), read.moves);
  if (!boarded.ok) throw new Error('too large');
  return boarded.board;
}

const board = (page: Page) => page.locator('#board');
const asked = (page: Page) => board(page).locator('fieldset:enabled input[type="radio"]');
const stepShown = (page: Page) => board(page).locator('.nav p');

test('a bad visit: the question first, then the marks as the solver has them, and every option', async ({ page }) => {
  test.slow(); // axe reads a long page twice
  await playBadly(page, 'old-account');
  const truth = await solved(page, 'old-account');
  expect(truth.turn).not.toBeNull();
  await expect(asked(page)).toHaveCount(truth.steps.length);
  await expect(board(page).locator('svg.curve')).toHaveCount(0);

  const guess = truth.turn === 0 ? 1 : 0;
  await asked(page).nth(guess).check();
  await board(page).getByRole('button', { name: '就是这一步' }).click();
  await expect(board(page).locator('.answer')).toContainText(`你指的是第 ${guess + 1} 步`);
  await expect(board(page).locator('.answer')).toContainText(`让分最多的是第 ${(truth.turn ?? 0) + 1} 步`);

  await board(page).locator('figure').first().locator('summary').first().click();
  const rows = board(page).locator('figure').first().locator('tbody tr');
  await expect(rows).toHaveCount(truth.steps.length);
  for (const step of truth.steps) {
    const row = rows.nth(step.index);
    await expect(row.locator('td').nth(3)).toHaveText(points(step.regret));
    await expect(row.locator('td').nth(5)).toHaveText(new RegExp(`^${MARK[step.judgement]}(；|$)`));
    await row.getByRole('button').click();
    const options = board(page).locator('.step li');
    await expect(options).toHaveCount(step.options.length);
    expect((await options.locator('.points').allInnerTexts()).toSorted()).toEqual(step.options.map(({ regret }) => points(regret)).toSorted());
    await expect(board(page).locator('.step li.taken .j')).toHaveText(MARK[step.judgement]);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await expect(board(page).locator('h2')).toHaveText('Step by step');
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('by keyboard alone: the guess, the steps, and away from one of them', async ({ page }) => {
  await playBadly(page, 'old-account');
  await expect(asked(page).first()).toBeEnabled();
  const focusIn = (selector: string) => page.evaluate((inside) => document.activeElement?.matches(inside) ?? false, selector);
  for (let tabs = 0; tabs < 80 && !(await focusIn('#board input')); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(board(page).locator('.answer')).toBeVisible();
  await expect(board(page).locator('.step-head')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(stepShown(page)).toContainText('第 1 步');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('j');
  await expect(stepShown(page)).toContainText('第 3 步');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('k');
  await expect(stepShown(page)).toContainText('第 1 步');
  await page.keyboard.press('End');
  const last = (await board(page).locator('.branch a').getAttribute('href')) ?? '';
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  expect(last).toMatch(/^#\/branch\/[^/]+\/\d+$/);
  await page.keyboard.press('b');
  // The branch begins at once and is played under an address of its own.
  await expect(page).toHaveURL(/#\/(branch|run)\//);
});

test('the computation can be stopped and begun again, and the second opening has it at once', async ({ page }) => {
  let held = true;
  await page.route('**/analyst-worker-*.js', async (route) => (held ? undefined : route.continue()));
  await playBadly(page, 'old-account');
  await expect(board(page).getByText('正在把剧本的每一条路都走一遍')).toBeVisible();
  // The page can be used meanwhile.
  await page.locator('.dialogue summary').first().click();
  await board(page).getByRole('button', { name: '先不算' }).click();
  await expect(board(page)).toContainText('推演已停下');
  held = false;
  const begun = page.waitForEvent('worker');
  await board(page).getByRole('button', { name: '重新推演' }).click();
  await begun;
  await expect(asked(page).first()).toBeEnabled();
  await board(page).getByRole('button', { name: '直接看' }).click();
  const answer = await board(page).locator('.answer').innerText();
  // What the questions were worth comes last; then all of it is kept.
  const worthShown = async (): Promise<void> => {
    // The first step has questions; keys are the board's where the focus is in it.
    await board(page).locator('.step-head').press('Home');
    await expect(board(page).locator('.worth:visible').first()).toBeVisible({ timeout: 1000 });
  };
  await expect(worthShown).toPass();

  let workers = 0;
  page.on('worker', () => (workers += 1));
  await page.reload();
  await expect(board(page).locator('.answer')).toHaveText(answer);
  await expect(worthShown).toPass();
  expect(workers).toBe(0);
});

for (const width of [360, 768, 1440])
  test(`nothing of the board is cut off at ${width} pixels, and nothing above it moves when it opens`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await playBadly(page, 'old-account');
    const top = (): Promise<number | undefined> => page.evaluate(() => document.querySelector('#board')?.getBoundingClientRect().height);
    const before = await top();
    await expect(asked(page).first()).toBeEnabled();
    expect(await top()).toBe(before);
    await board(page).getByRole('button', { name: '直接看' }).click();
    await expect(board(page).locator('.step')).toBeVisible();
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('#board *')]
        .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && part.closest('details, .away') === null)
        .map((part) => part.outerHTML.slice(0, 80)),
    );
    expect(wide).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
