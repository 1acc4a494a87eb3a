import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { bringShortVisit, decide, expectAccessible, expectSound, movedOn, playToTheEnd, seen, startVisit, stepOf } from './visit.ts';

/** Plays the short visit to its end; a present for the doctors in the bag crosses a red line. Answers the attempt's id. */
async function playBadly(page: Page): Promise<string> {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  for (let step = await stepOf(page); step !== 'end'; step = await stepOf(page)) {
    const before = await seen(page);
    if (step === 'check') {
      await page.locator('.ways label', { hasText: '一盒点心' }).click();
      await page.locator('.decide .do').click();
    } else await decide(page, 2);
    await movedOn(page, before);
  }
  await page.locator('.decide a.do').click();
  await expect(page.locator('.debrief h1')).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

/** Kills the page and opens the same address in a new one. */
async function killed(context: BrowserContext, page: Page): Promise<Page> {
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
}

/** All that the library says of what was done so far. */
async function libraryFigures(page: Page): Promise<string> {
  await page.goto('#/');
  await expect(page.locator('.tries a').first()).toBeVisible();
  return page.evaluate(() =>
    [...document.querySelectorAll('.next, .tries, .visits svg')].map((part) => (part instanceof HTMLElement ? part.innerText : part.outerHTML)).join('\n'),
  );
}

const onRun = async (page: Page): Promise<void> => {
  await expect(page).toHaveURL(/#\/run\//);
  await expect(page.locator('.decide')).toBeVisible();
};

test('a branch is played from the middle, left by one key, gone on with after a crash, finished, and counts nowhere', async ({ context, page: first }) => {
  test.slow();
  let page = first;
  const attempt = await playBadly(page);
  const before = await libraryFigures(page);
  const score = await page.evaluate(() => document.querySelector('.own .tries a')?.textContent);
  expect(score).toBe('越线');

  await page.goto(`#/branch/${attempt}/2`);
  await onRun(page);
  const start = await seen(page);
  await expect(page.locator('.branch')).toContainText('分支练习，不计分 · 从第 3 步换的走法');
  expect(await libraryFigures(page)).toBe(before);

  // Back to the branch, and by one key to where it came from.
  await page.goto(`#/branch/${attempt}/2`);
  await onRun(page);
  expect(await seen(page)).toBe(start);
  await page.keyboard.press('b');
  await expect(page).toHaveURL(new RegExp(`#/debrief/${attempt}$`));
  await expect(page.locator('.branches li')).toHaveCount(1);

  await page.locator('.branches a').click();
  await onRun(page);
  await decide(page, 0);
  await movedOn(page, start);
  const after = await seen(page);
  page = await killed(context, page);
  expect(await seen(page)).toBe(after);

  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  await expect(page.locator('.debrief .verdict')).toContainText('分支练习，不计分');
  await expect(page.locator('.debrief .verdict')).toContainText(/原来 \d+ 分（越线 1 次） → 这样走 \d+ 分/);
  const branch = page.url();
  expect(await libraryFigures(page)).toBe(before);
  await page.goto('#/visit/own-short');
  await expect(page.locator('.briefing button.do')).toHaveText('开始拜访');

  await page.goto(branch);
  await page.getByRole('link', { name: '从同一步，再来一次' }).click();
  await onRun(page);
  expect(await seen(page)).toBe(start);
  await page.getByRole('link', { name: '回到复盘' }).click();
  await expect(page.locator('.branches li')).toHaveCount(2);
  await expect(page.locator('.debrief .verdict')).toContainText('第一次');
});

test('two tabs that branch off at the same step play one branch', async ({ context, page }) => {
  const attempt = await playBadly(page);
  const other = await context.newPage();
  await Promise.all([page.goto(`#/branch/${attempt}/3`), other.goto(`#/branch/${attempt}/3`)]);
  await onRun(page);
  await onRun(other);
  expect(other.url()).toBe(page.url());
  const start = await seen(page);
  await decide(page, 0);
  await movedOn(page, start);
  await decide(other, 1);
  await expect(other.locator('.notice')).toContainText('另一个窗口');
  expect(await seen(other)).toBe(await seen(page));
});

test('from a red line by keys alone: to the step that crossed it, another way, and the debrief of that', async ({ page }) => {
  await playBadly(page);
  const button = page.getByRole('link', { name: '从这一步重新开始' });
  for (let pressed = 0; pressed < 40 && !(await button.evaluate((link) => link === document.activeElement)); pressed += 1) await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await onRun(page);
  expect(await stepOf(page)).toBe('check');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.decide') !== null)).toBe(true);

  const kept = (await page.locator('.ways label').allInnerTexts()).findIndex((text) => text.includes('说明书'));
  await page.keyboard.press(String(kept + 1));
  for (let step = await stepOf(page); step !== 'end'; step = await stepOf(page)) {
    const before = await seen(page);
    if (step === 'choose') await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await movedOn(page, before);
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('.debrief .verdict')).toContainText('分支练习，不计分');
  await expect(page.locator('.debrief.redline')).toHaveCount(0);
});

test('an address that leads nowhere says what to do', async ({ page }) => {
  const attempt = await playBadly(page);
  await page.goto('#/branch/nothing/0');
  await expect(page.locator('h1')).toHaveText('没有这一次的记录');
  await expectAccessible(page);
  await page.goto(`#/branch/${attempt}/99`);
  await expect(page.locator('h1')).toHaveText('没有这一步');
  await expectAccessible(page);
  await page.locator('.lost a.do').click();
  await expect(page).toHaveURL(new RegExp(`#/debrief/${attempt}$`));
});

for (const lang of ['zh-CN', 'en'] as const)
  test(`a branch and its debrief hold to WCAG and fit, narrow and wide, light and dark, in ${lang}`, async ({ page }) => {
    test.setTimeout(180_000);
    const attempt = await playBadly(page);
    await page.evaluate((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    await page.reload();
    await page.goto(`#/branch/${attempt}/2`);
    await onRun(page);
    await expect(page.locator('.branch')).toBeVisible();
    await expectSound(page);
    await playToTheEnd(page);
    await page.locator('.decide a.do').click();
    await expect(page.locator('.debrief h1')).toBeVisible();
    await expectSound(page);
    await page.goto(`#/debrief/${attempt}`);
    await expect(page.locator('.branches li')).toHaveCount(1);
    await expectSound(page);
  });
