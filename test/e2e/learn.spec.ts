import { expect, test, type Page } from '@playwright/test';
import { bringShortVisit, expectAccessible, playToTheEnd, startVisit } from './visit.ts';

/** Plays a visit badly to its end and opens what can be learnt from it. */
async function learnFrom(page: Page, key: string): Promise<string> {
  await startVisit(page, key);
  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  await expect(page.locator('.debrief h1')).toBeVisible();
  const attempt = page.url().split('/').at(-1) ?? '';
  await page.goto(`#/learn/${attempt}`);
  await expect(page.locator('.puzzle-panel')).toBeVisible({ timeout: 60_000 });
  return attempt;
}

/** Tries the options by their number keys until one is right; answers how many were wrong. */
async function findByKeys(page: Page): Promise<number> {
  const checklist = (await page.locator('.puzzle-panel input[type=checkbox][name]').count()) > 0;
  expect(checklist).toBe(false);
  let wrong = 0;
  for (let place = 1; place <= 9; place += 1) {
    await page.keyboard.press(String(place));
    if ((await page.locator('.puzzle-panel input[type=radio]:checked').count()) === 0) continue;
    await page.keyboard.press('Enter');
    await expect(page.locator('.feedback')).not.toBeEmpty();
    if (await page.locator('.answer').count()) return wrong;
    wrong += 1;
    await expect(page.locator('.puzzle-panel input[type=radio]:checked')).toHaveCount(0);
  }
  throw new Error('no option was right');
}

test('what a bad visit teaches is gone through by the keyboard alone', async ({ page }) => {
  test.slow(); // the run is played and worked out first
  const attempt = await learnFrom(page, 'old-account');
  const head = page.locator('.puzzle-head');
  const count = Number(/共 (\d+) 处/.exec(await head.innerText())?.[1]);
  expect(count).toBeGreaterThan(2);
  await expect(head).toContainText(`第 1 处，共 ${count} 处`);
  await expect(page.locator('.yours')).toContainText('平均多丢');
  await expect(page.locator('#puzzle-title')).toBeFocused();

  // The first with the whole hint ladder, one rung at a time.
  const rungs = Number(/还有 (\d) 个/.exec(await page.locator('.asks').innerText())?.[1]);
  expect(rungs).toBeGreaterThan(0);
  for (let rung = 1; rung <= rungs; rung += 1) {
    await page.keyboard.press('h');
    await expect(page.locator('.hints li')).toHaveCount(rung);
  }
  await expect(page.getByRole('button', { name: '没有更多提示了' })).toBeDisabled();
  await findByKeys(page);
  await expect(page.locator('.answer')).toContainText('最好的一步');
  await page.keyboard.press('Enter');

  // The second by its answer, the third by oneself, the rest skipped.
  await expect(head).toContainText(`第 2 处，共 ${count} 处`);
  await page.keyboard.press('s');
  await expect(page.locator('.feedback')).toContainText('答案在下面');
  await expect(page.locator('.answer')).toBeVisible();
  await page.keyboard.press('n');
  await expect(head).toContainText(`第 3 处，共 ${count} 处`);
  await findByKeys(page);
  await page.keyboard.press('n');
  for (let place = 4; place <= count; place += 1) {
    await expect(head).toContainText(`第 ${place} 处，共 ${count} 处`);
    await page.keyboard.press('n');
  }

  await expect(page.locator('.learn-done h1')).toHaveText(`${count} 处都走过了一遍`);
  await expect(page.locator('.learn-done dl dd')).toHaveText(['1', '1', '1', String(count - 3)]);
  await expectAccessible(page);
  await page.getByRole('link', { name: '回到复盘' }).click();
  await expect(page).toHaveURL(new RegExp(`#/debrief/${attempt}$`));
});

test('a moment to learn from holds to WCAG, open and answered, in both languages, and nothing is cut off', async ({ page }) => {
  test.slow(); // axe reads a long page often
  await bringShortVisit(page);
  await learnFrom(page, 'own-short');
  for (const language of ['zh', 'en']) {
    if (language === 'en') {
      await page.getByRole('button', { name: 'English' }).click();
      await expect(page.getByText('Learn from your mistakes')).toBeVisible();
    }
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
    if (language === 'zh') await page.getByRole('button', { name: '看答案' }).click();
    await expect(page.locator('.answer')).toBeVisible();
  }
});
