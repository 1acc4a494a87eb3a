import { expect, test } from '@playwright/test';
import { bringShortVisit, expectAccessible, playToTheEnd, startVisit } from './visit.ts';

test('a visit played to its end has a debrief that adds up and leads to each moment, in both languages', async ({ page }) => {
  test.slow(); // axe reads a long page twice
  await startVisit(page, 'old-account');
  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  await expect(page.locator('.debrief h1')).toBeVisible();
  await expectAccessible(page);

  const points = await page.locator('.receipt tbody tr:not(.g) td:last-child').allTextContents();
  const lost = points.reduce((sum, one) => sum + Number(one.replace(/\D/g, '')), 0);
  await expect(page.locator('.receipt tfoot td.num')).toHaveText(String(Math.max(0, 100 - lost)));

  const first = page.locator('.receipt tbody tr:not(.g) a[href^="#moment"]').first();
  const target = (await first.getAttribute('href'))?.slice(1) ?? '';
  const address = page.url();
  await first.click();
  await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
  expect(page.url()).toBe(address);

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Receipt' })).toBeVisible();
  await expectAccessible(page);
});

test('the same again starts where this one started, another start somewhere else', async ({ page }) => {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  const opening = await page.locator('.lines').first().innerText();
  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  const debrief = page.url();
  await page.getByRole('button', { name: '同样的起点，再来一次' }).click();
  await expect(page.locator('.decide')).toBeVisible();
  expect(await page.locator('.lines').first().innerText()).toBe(opening);
  await page.goto(debrief);
  await page.getByRole('button', { name: '换一个起点，再来一次' }).click();
  await expect(page.locator('.decide')).toBeVisible();
  expect(await page.locator('.lines').first().innerText()).not.toBe(opening);
});

for (const width of [360, 768, 1440]) {
  test(`nothing of a debrief or the rules is cut off at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await bringShortVisit(page);
    await startVisit(page, 'own-short');
    await playToTheEnd(page);
    await page.locator('.decide a.do').click();
    await expect(page.locator('.debrief h1')).toBeVisible();
    const wide = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1 && part.closest('pre, .away') === null)
          .map((part) => part.outerHTML.slice(0, 80)),
      );
    expect(await wide()).toEqual([]);
    await page.goto('#/rules/CR08');
    await expect(page.locator('#CR08')).toBeInViewport();
    expect(await wide()).toEqual([]);
  });
}

test('the rules page holds to WCAG in both languages', async ({ page }) => {
  test.slow(); // axe reads a long page twice
  await page.goto('#/rules');
  await expect(page.locator('.conduct > li')).toHaveCount(24);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Rules', exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('an address of no attempt gets a plain sentence', async ({ page }) => {
  await page.goto('#/debrief/nothing');
  await expect(page.locator('h1')).toHaveText('没有这一次的记录');
  await expectAccessible(page);
});
