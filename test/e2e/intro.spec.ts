import { expect, test, type Locator, type Page } from '@playwright/test';

const words = {
  'zh-CN': {
    title: '两分钟走一遍',
    ask: /上次那张单页/,
    where: '他在哪一格？',
    interested: /上楼梯痛的能用吗/,
    told: /对，他在 P2/,
    s2: /从他手上的病人说起/,
    again: '再判断一次',
    uneasy: /能用，我信/,
    s3: /请他指出两份资料/,
    last: '最后一句',
    honest: /说明书写的是一个疗程/,
    receipt: '小票',
    none: /一分没丢/,
    go: '去练第一次拜访',
  },
  en: {
    title: 'A first visit in two minutes',
    ask: /That leaflet from last time/,
    where: 'Where is he?',
    interested: /Would it do for pain/,
    told: /Right: he is in P2/,
    s2: /Start from his own patients/,
    again: 'Judge again',
    uneasy: /It works, I believe that/,
    s3: /Ask him where the two sources/,
    last: 'One last line',
    honest: /The label says one course/,
    receipt: 'The receipt',
    none: /Nothing lost/,
    go: 'Go to the visits',
  },
} as const;

/** Presses a key until the focus is where it is wanted; the page never puts it there itself. */
async function reach(page: Page, wanted: Locator, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${wanted.toString()}`);
}

/** Underlines the line, takes state and confidence by their single keys, records. */
async function judge(page: Page, line: RegExp, state: number): Promise<void> {
  const panel = page.locator('form.coach');
  const tick = page.getByRole('checkbox', { name: line });
  await reach(page, tick, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  await reach(page, panel.getByRole('radio').first());
  await page.keyboard.press(String(state));
  await page.keyboard.press('r');
  await expect(panel.getByRole('radio', { name: `P${state}` })).toBeChecked();
  await reach(page, panel.locator('button.do'));
  await page.keyboard.press('Enter');
}

/** Walks through the ways with the arrow keys to the one meant, and takes it. */
async function choose(page: Page, way: RegExp): Promise<void> {
  const panel = page.locator('form.coach');
  const wanted = panel.getByRole('radio', { name: way });
  await reach(page, panel.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 6 && !(await wanted.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await reach(page, panel.locator('button.do'));
  await page.keyboard.press('Enter');
}

for (const lang of ['zh-CN', 'en'] as const) {
  const say = words[lang];

  test(`the introduction is played by keyboard alone (${lang})`, async ({ page }) => {
    await page.addInitScript((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    await page.goto('#/intro');
    await expect(page.getByRole('heading', { level: 1, name: say.title })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);

    await reach(page, page.getByRole('button', { name: say.ask }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say.where })).toBeFocused();
    await judge(page, say.interested, 2);
    await expect(page.getByText(say.told)).toBeVisible();
    await choose(page, say.s2);

    await expect(page.getByRole('heading', { name: say.again })).toBeFocused();
    await judge(page, say.uneasy, 3);
    await choose(page, say.s3);

    await expect(page.getByRole('heading', { name: say.last })).toBeFocused();
    await choose(page, say.honest);
    await expect(page.getByRole('heading', { name: say.receipt })).toBeFocused();
    await expect(page.getByText(say.none)).toBeVisible();
    await reach(page, page.getByRole('link', { name: say.go }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/$/);
  });
}

test('the introduction is offered first, can be skipped, and comes back from the help page', async ({ page }) => {
  await page.goto('#/');
  await page.locator('main a[href="#/intro"]').first().click();
  await page.getByRole('link', { name: '跳过这段介绍' }).click();
  await expect(page).toHaveURL(/#\/$/);
  await expect(page.locator('main a.do[href="#/intro"]')).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main a.do[href="#/intro"]')).toHaveCount(0);

  await page.getByRole('link', { name: '帮助' }).click();
  await page.getByRole('link', { name: '两分钟走一遍' }).click();
  await expect(page.getByText('第 1 步，共 7 步')).toBeVisible();
});

test('the language changes in the middle of the introduction, and nothing is lost', async ({ page }) => {
  await page.goto('#/intro');
  await page.getByRole('button', { name: words['zh-CN'].ask }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: words.en.where })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: words.en.interested })).toBeVisible();
});
