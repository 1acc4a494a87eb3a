import { expect, test, type Page } from '@playwright/test';
import { playByKeys } from './by-keys.ts';
import { PHONE, decide, expectAccessible, expectNothingCutOff, expectSound, killed, movedOn, seen, startVisit, stepOf, unread } from './visit.ts';

/** The stage one is in, by its place from 0. */
const stageOf = (page: Page): Promise<number> => page.locator('.stages li').evaluateAll((all) => all.findIndex((one) => one.hasAttribute('aria-current')));

test('a whole meeting by keyboard alone', async ({ page }) => {
  test.slow();
  await page.goto('#/visit/public-doubt');
  const met = await playByKeys(page);
  expect([...met].sort()).toEqual(['ask', 'check', 'choose', 'diagnose', 'end', 'react']);
  await expect(page).toHaveURL(/#\/debrief\//);
  await expect(page.getByRole('region', { name: '手册的评分表' })).toBeVisible();
});

// In English, where words are longest.
test('a meeting killed in each of its stages goes on exactly there, and axe finds nothing in any, in the debrief and in the record', async ({ context, page: first }) => {
  test.slow();
  await context.addInitScript(() => localStorage.setItem('zhinuo-locale', 'en'));
  let page = first;
  await startVisit(page, 'empty-seats');
  const met = new Set<number>();
  for (let made = 0; made < 80; made += 1) {
    const step = await stepOf(page);
    if (step === 'end') break;
    const stage = await stageOf(page);
    if (!met.has(stage) && step !== 'react') {
      met.add(stage);
      const before = await seen(page);
      page = await killed(context, page);
      expect(await seen(page)).toBe(before);
      await page.setViewportSize(PHONE);
      await expectAccessible(page);
      await expectNothingCutOff(page);
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    const before = await seen(page);
    await decide(page, made);
    await movedOn(page, before);
    // A move is on the disk before it is shown; that its reaction was read is noted behind the page's back.
    if (step === 'react') await expect.poll(() => unread(page)).toBe(0);
  }
  expect([...met].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  await page.locator('.decide a.do').click();
  await expect(page.locator('.account')).toBeVisible();
  await expectSound(page);
  await page.locator('.account a[href^="#/record/"]').click();
  await expect(page.locator('.record')).toBeVisible();
  await expectSound(page);
});
