import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from './visit.ts';

/** Opens the drills and begins with the first that are found. */
async function openDrills(page: Page): Promise<void> {
  await page.goto('#/drills');
  const begin = page.getByRole('button', { name: /^练已经找到的/ });
  const panel = page.locator('.puzzle-panel');
  // When all are found the first is served without a press.
  await expect(async () => {
    if (!(await panel.isVisible())) await begin.click({ timeout: 1_000 });
    await expect(panel).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
}

const answered = (page: Page): Promise<boolean> => page.locator('.answer').isVisible();

/** Answers once, with the option of that number; whether it was right. */
async function answer(page: Page, place: number): Promise<boolean | null> {
  await page.locator('#puzzle-title').focus();
  await page.keyboard.press(String(place));
  if ((await page.locator('.puzzle-panel :checked:not(.keys input)').count()) === 0) return null;
  await page.keyboard.press('Enter');
  await expect(page.locator('.feedback')).not.toBeEmpty();
  return answered(page);
}

test('a drill answered wrong and then right counts as wrong, and the record is there at the next visit', async ({ page }) => {
  test.slow(); // the scripts are worked out first
  await openDrills(page);
  const record = page.locator('.drill-record');
  await expect(record).toContainText('还没有答过题');
  let count = 0;
  let right = 0;
  // Until one is answered wrong at first: its order is drawn.
  for (let wrong = false; !wrong && count < 9;) {
    wrong = (await answer(page, 1)) === false;
    count += 1;
    if (!wrong) {
      right += 1;
      await page.keyboard.press('n');
      await expect(page.locator('.answer')).toHaveCount(0);
    }
  }
  await expect(record).toContainText(`答过 ${count} 题，第一次就对 ${right} 题`);
  await expect(page.locator('.feedback')).toContainText('这一题记作没答对');
  for (let place = 2; place <= 9 && !(await answered(page)); place += 1) await answer(page, place);
  await expect(page.locator('.feedback')).toContainText('找到了');
  await expect(record).toContainText(`答过 ${count} 题，第一次就对 ${right} 题`);

  await page.reload();
  await expect(record).toContainText(`答过 ${count} 题，第一次就对 ${right} 题`);
  await expect(record.locator('.squares .open')).toHaveCount(count + 3); // and the three of the legend
});

test('the library leads to the drills, and they hold to WCAG in both languages on a phone and a desk', async ({ page }) => {
  test.slow(); // axe reads a long page often
  await page.goto('#/');
  await page.locator('main a[href="#/drills"]').click();
  await openDrills(page);
  for (const language of ['zh', 'en']) {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  }
});
