import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { tabTo } from './by-keys.ts';
import { chooseByKeys } from './quiz-by-keys.ts';
import { expectSoundIn, killed } from './visit.ts';

/** Begins the course and its first test, with the mouse. */
async function beginFirstTest(page: Page): Promise<void> {
  await page.goto('#/course');
  await page.locator('.course button.do').click();
  await page.locator('.today a.do').click();
  await page.locator('.course button.do').click();
  await expect(page.locator('.puzzle-panel')).toBeVisible();
}

/** Hands in with the mouse, whatever is still open. */
async function handIn(page: Page): Promise<void> {
  await page.locator('.hand-in button').click();
  await expect(page.locator('.hand-in [role=alert]')).toBeVisible();
  await page.locator('.hand-in button').click();
  await expect(page.locator('.score-line')).toBeVisible();
}

/** Saves the file for the manager; its name and what is in it. */
async function savedFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.ways-on button.word').click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** Opens a text as a file on the page for managers. */
async function verify(page: Page, name: string, text: string): Promise<void> {
  await page.locator('#portfolio').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

const answered = (page: Page) => page.locator('.sheet-nav button[data-done=true]');

/** How many answers of examinations are in the database. */
const keptAnswers = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('zhinuo');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('exams').objectStore('exams').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve((reading.result as { answers: unknown[] }[]).flatMap(({ answers }) => answers).length);
          };
        };
      }),
  );

// These take longest, so they begin first.
for (const lang of ['zh-CN', 'en'] as const)
  test(`axe finds nothing, and nothing is cut off, in ${lang}: the course, an examination before, while and after it is taken, the certificate, a file checked`, async ({
    page,
  }) => {
    test.slow();
    await page.addInitScript((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    // The other pages are but words and links.
    const dark = lang === 'zh-CN';
    await page.goto('#/course');
    await page.locator('.course button.do').click();
    await expect(page.locator('.today')).toBeVisible();
    await test.step('the course', () => expectSoundIn(page, lang, false));
    await page.locator('.today a.do').click();
    await expect(page.locator('.course .items')).toBeVisible();
    await test.step('before', () => expectSoundIn(page, lang, false));
    await page.locator('.course button.do').click();
    await chooseByKeys(page);
    await expect(answered(page)).toHaveCount(1);
    await test.step('while', () => expectSoundIn(page, lang, dark));
    await handIn(page);
    await page.locator('details.reviewed summary').first().click();
    await expect(page.locator('details.reviewed .quiz')).toBeVisible();
    await test.step('after', () => expectSoundIn(page, lang, dark));
    await page.goto('#/course/certificate');
    await expect(page.locator('.certificate .steps')).toBeVisible();
    await test.step('the certificate', () => expectSoundIn(page, lang, false));
    const { name, text } = await savedFile(page);
    await page.goto('#/verify');
    await verify(page, name, text);
    await expect(page.locator('.steps')).toBeVisible();
    await test.step('a file checked', () => expectSoundIn(page, lang, false));
  });

test('the first day of the course by the keyboard alone, from the masthead until the second is offered', async ({ page }) => {
  await page.goto('#/');
  const follow = async (selector: string): Promise<void> => {
    await expect(page.locator(selector).first()).toBeVisible();
    await tabTo(page, selector);
    await page.keyboard.press('Enter');
  };
  await follow('.mast a[href="#/course"]');
  await follow('.course button.do');
  await expect(page.locator('.today h2')).toHaveText('前测：每组两题，不看资料');
  await expect(page.locator('.today h2')).toBeFocused();
  await follow('.today a.do');
  await follow('.course button.do');
  for (let place = 1; place <= 16; place += 1) {
    await expect(page.locator('.puzzle-head')).toContainText(`第 ${place} 题，共 16 题`);
    await expect(page.locator('#answer-title')).toBeFocused();
    // Of the first five each is answered, the others are left open.
    if (place <= 5) await chooseByKeys(page);
    if (place <= 5 || place === 16) await page.keyboard.press('Enter');
    else await page.keyboard.press('n');
  }
  await expect(page.locator('.hand-in [role=alert]')).toHaveText('还有 11 题没有答完。');
  // Enter alone does not hand in what is not finished; the button that says so does.
  await tabTo(page, '.hand-in button');
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('考完了');
  await expect(page.locator('h1')).toBeFocused();
  await follow('.course a[href="#/course"]');
  await expect(page.locator('.today h2')).toHaveText('读：这门课教什么、不教什么');
  await follow('.today a.do');
  await expect(page.locator('footer.on button.do')).toHaveText('读完了，下一页');
  await follow('footer.on button.do');
  await expect(page.locator('footer.on button.do')).toHaveText('读完了');
  await follow('footer.on button.do');
  await expect(page.locator('footer.on a.do')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.days > li').first().locator('[data-state=done]')).toHaveCount(2);
  await expect(page.locator('.today')).toContainText('今天的做完了，往前走也行');
  await expect(page.locator('.today h2')).toHaveText('读：处方准备度和四级');
});

test('an examination that was killed goes on with every answer given, and with the time that passed', async ({ context, page: first }) => {
  let page = first;
  await beginFirstTest(page);
  for (let given = 1; given <= 3; given += 1) {
    await chooseByKeys(page);
    await expect.poll(() => keptAnswers(page)).toBe(given);
    if (given < 3) await page.keyboard.press('Enter');
    if (given < 3) await expect(page.locator('.puzzle-head')).toContainText(`第 ${given + 1} 题`);
  }
  const complete = await answered(page).count();
  const chosen = async (): Promise<string> => {
    await page.locator('.sheet-nav button').nth(2).click();
    await expect(page.locator('.sheet-nav button').nth(2)).toHaveAttribute('aria-current', 'step');
    await expect(page.locator('.puzzle-panel')).toBeVisible();
    return page
      .locator('.puzzle-panel')
      .evaluate((form) =>
        JSON.stringify(
          [...form.querySelectorAll('input, select, .steps-to-order li')].map((one) => ('checked' in one ? [one.checked, 'value' in one && one.value] : one.textContent)),
        ),
      );
  };
  const before = await chosen();
  await expect(page.locator('[role=timer]')).toHaveText('还剩 25 分钟');

  await context.clock.setSystemTime(Date.now() + 10 * 60_000);
  page = await killed(context, page);
  await expect(page.locator('[role=timer]')).toHaveText('还剩 15 分钟');
  await expect(answered(page)).toHaveCount(complete);
  expect(await chosen()).toBe(before);

  await context.clock.setSystemTime(Date.now() + 26 * 60_000);
  page = await killed(context, page);
  await expect(page.locator('h1')).toHaveText('考完了');
  await expect(page.locator('details.reviewed')).toHaveCount(16);
});

test('the file for the manager holds as it was saved, with the fingerprint of the certificate; with one digit changed it does not count', async ({ page }) => {
  await beginFirstTest(page);
  await chooseByKeys(page);
  await handIn(page);
  await page.goto('#/course/certificate');
  await page.locator('#trainee').fill('李晓');
  await page.locator('#trainee').blur();
  await expect(page.locator('.limits')).toContainText(/内容指纹 [0-9a-f]{12}；/);
  const [, print = ''] = /内容指纹 ([0-9a-f]+)/.exec((await page.locator('.limits').textContent()) ?? '') ?? [];
  const { name, text } = await savedFile(page);
  expect(name).toMatch(/^zhinuo-new-rep-14-\d{8}\.json$/);
  await page.reload();
  await expect(page.locator('#trainee')).toHaveValue('李晓');

  await page.goto('#/verify');
  await verify(page, name, text);
  await expect(page.locator('[role=status] h2')).toHaveText('都对得上');
  await expect(page.locator('section[aria-labelledby=progress]')).toContainText(`内容指纹 ${print}`);
  await expect(page.locator('section[aria-labelledby=progress]')).toContainText('李晓');

  // The page is in the reader's language, and takes a file that is dropped on it as well.
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('#progress')).toHaveText('Fourteen days for new reps');
  await page.getByRole('button', { name: '中文' }).click();
  await page.reload();
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'dropped.json', { type: 'application/json' }));
    return transfer;
  }, text);
  await page.locator('.drop-file').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.locator('[role=status] h2')).toHaveText('都对得上');

  const percent = /"percent":(\d+)/.exec(text);
  const changed = text.replace(/"percent":\d+/, `"percent":${Number(percent?.[1]) + 1}`);
  expect(changed).not.toBe(text);
  await verify(page, name, changed);
  await expect(page.locator('[role=status] h2')).toHaveText('这份档案不作数');
  await expect(page.locator('.items li')).toHaveText(['内容和指纹对不上', '考试 pre：照作答算，得不出这个分数']);
  await expect(page.locator('section[aria-labelledby=progress]')).toHaveCount(0);
});
