import { expect, test, type Page } from '@playwright/test';
import { tabTo } from './by-keys.ts';
import { answerByKeys, cardOfKind, goOnByKeys, putPast } from './quiz-by-keys.ts';
import { bringShortVisit, expectSoundIn, killed, PHONE, playToTheEnd, startVisit } from './visit.ts';

/** The picture keeps to its place, and under the foot of the page there is nothing: what only readers of a screen hear takes no room. */
async function expectForecastInPlace(page: Page): Promise<void> {
  await page.setViewportSize({ width: PHONE.width, height: 640 });
  const out = await page.evaluate(() => {
    const { left = 0, right = 0 } = document.querySelector('.forecast svg')?.getBoundingClientRect() ?? {};
    const words = [...document.querySelectorAll('.forecast svg text')].filter(
      (one) => one.getBoundingClientRect().right > right + 0.5 || one.getBoundingClientRect().left < left - 0.5,
    );
    return words.map((one) => one.textContent);
  });
  expect(out).toEqual([]);
  const below = await page.evaluate(() => document.documentElement.scrollHeight - scrollY - (document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0));
  expect(below).toBeLessThan(100);
}

// These take longest, so they begin first.
for (const lang of ['zh-CN', 'en'] as const)
  test(`axe finds nothing, and nothing is cut off, in ${lang}: the first page, each layout open and answered, the end of a review`, async ({ page }) => {
    test.slow();
    await page.addInitScript((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    const kinds = ['single', 'order', 'match', 'breach', 'number'] as const;
    await putPast(page, kinds.map(cardOfKind));
    await expectSoundIn(page, lang);
    await page.locator('.due a.do').click();
    for (const kind of kinds) {
      await expect(page.locator('.stem')).toBeVisible();
      await test.step(kind, async () => {
        await expectSoundIn(page, lang);
        await answerByKeys(page);
        await expectSoundIn(page, lang);
      });
      await goOnByKeys(page);
    }
    await expect(page.locator('.quiz-home .forecast')).toBeVisible();
    await expectSoundIn(page, lang);
    await expectForecastInPlace(page);
  });

/** How many questions of all groups the table says were answered. */
const answered = async (page: Page): Promise<number> => {
  await expect(page.locator('.groups')).toBeVisible();
  const cells = await page.locator('.groups tbody td:nth-child(2)').allInnerTexts();
  return cells.reduce((sum, cell) => sum + Number(cell.split('/')[0]), 0);
};

test('from the masthead to the first answer by the keyboard alone; it is in the table and in the forecast afterwards', async ({ page }) => {
  await page.goto('#/');
  await tabTo(page, '.mast a[href="#/quiz"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.due')).toContainText('还没有答过题');
  await tabTo(page, '.groups a[href="#/quiz/practice/compliance"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.puzzle-head h1')).toHaveText('练习：合规');
  await answerByKeys(page);
  await goOnByKeys(page);
  await answerByKeys(page);
  await page.goto('#/quiz');
  await page.reload();
  await expect(page.locator('.groups tr', { hasText: '合规' }).locator('td').first()).toHaveText(/^2\/\d\d$/);
  expect(await answered(page)).toBe(2);
  await expect(page.locator('.forecast figcaption')).toContainText('30 天里一共到期 2 题');
});

test('another address of practice leads to another group', async ({ page }) => {
  await page.goto('#/quiz/practice/compliance');
  await expect(page.locator('.puzzle-head')).toContainText('这一组没答过的还有 20 题');
  await page.goto('#/quiz/practice');
  await expect(page.locator('.puzzle-head')).toContainText('第 1 题，没答过的还有 160 题');
});

test('all that is due is reviewed by the keyboard alone, until the page says it is done', async ({ page }) => {
  await putPast(page, [cardOfKind('true-false'), cardOfKind('several'), cardOfKind('number')]);
  await tabTo(page, '.due a.do');
  await page.keyboard.press('Enter');
  for (const left of [3, 2, 1]) {
    await expect(page.locator('.puzzle-head')).toContainText(`还有 ${left} 题`);
    await answerByKeys(page);
    await goOnByKeys(page);
  }
  await expect(page.locator('h1')).toHaveText('今天的复习做完了');
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('.quiz-home')).toContainText('这一次答了 3 题');
  // 7 is not what the question about numbers asks for: it comes again at once, if one likes.
  await tabTo(page, '.quiz-home button.do');
  await page.keyboard.press('Enter');
  await answerByKeys(page);
  await page.goto('#/quiz');
  await expect(page.locator('.due h2')).toHaveText('今天没有要复习的');
  await expect(page.locator('.due')).toContainText('分钟后到期');
});

test('a cue missed in a visit is read again in review, by the keyboard alone', async ({ page }) => {
  test.slow();
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  // By the first state, whatever was said: one of the two doctors is misread.
  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  await expect(page).toHaveURL(/#\/debrief\//);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('zhinuo');
        opening.onsuccess = () => {
          const attempts = opening.result.transaction('attempts', 'readwrite').objectStore('attempts');
          const reading = attempts.getAll();
          reading.onsuccess = () => {
            for (const row of reading.result as { finished: number }[]) attempts.put({ ...row, finished: row.finished - 3 * 86_400_000 });
          };
          attempts.transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await page.goto('#/quiz');
  await expect(page.locator('.due')).toContainText('看漏的线索');
  await tabTo(page, '.due a.do');
  await page.keyboard.press('Enter');
  await expect(page.locator('.puzzle-head')).toContainText('你当时看漏的一处');
  await expect(page.locator('.puzzle-scene input[type=checkbox]').first()).toBeVisible();
  await expectSoundIn(page, 'zh-CN');
  await tabTo(page, '.puzzle-scene input[type=checkbox]');
  await page.keyboard.press('Space');
  await page.keyboard.press('4');
  await expect(page.locator('.puzzle-panel button.do')).toHaveText('就这样答');
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer')).toContainText('当时的状态');
  await expect(page.locator('#puzzle-title')).toBeFocused();
  await expectSoundIn(page, 'zh-CN');
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer')).toHaveCount(0);
});

test('a tab killed right after an answer loses nothing', async ({ context, page: first }) => {
  let page = first;
  for (let given = 1; given <= 3; given += 1) {
    await page.goto('#/quiz/practice/readiness');
    await answerByKeys(page);
    page = await killed(context, page);
    await page.goto('#/quiz');
    expect(await answered(page)).toBe(given);
  }
});
