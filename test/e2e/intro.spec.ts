import { expect, test, type Page } from '@playwright/test';

/** Whatever the focus is on gets there by Tab alone. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at instanceof HTMLInputElement ? (at.closest('label')?.innerText ?? '') : at instanceof HTMLElement ? at.innerText : '';
    });
    if (name.test(text.replace(/\s+/g, ' ').slice(0, 200)) && (await page.evaluate(() => document.activeElement !== document.body && document.activeElement?.id !== 'main')))
      return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${name}`);
}

const words = {
  'zh-CN': {
    start: '两分钟走一遍',
    help: /^帮助$/,
    ask: /^上次那张单页/,
    line: /上楼梯痛的能用吗/,
    where: '他在哪一格？',
    record: /^记下/,
    told: /对，他在 P2/,
    first: /从他手上的病人说起/,
    act: /^(就这么做|.*分)/,
    again: '再判断一次',
    second: /请他指出两份资料/,
    last: '最后一句',
    third: /说明书写的是一个疗程/,
    receipt: '小票',
    go: /去练第一次拜访/,
    none: /一分没丢/,
    uneasy: /能用，我信/,
  },
  en: {
    start: 'A first visit in two minutes',
    help: /^Help$/,
    ask: /^That leaflet from last time/,
    line: /Would it do for pain/,
    where: 'Where is he?',
    record: /^Record|^Note|P2/,
    told: /Right: he is in P2/,
    first: /Start from his own patients/,
    act: /min/,
    again: 'Judge again',
    second: /Ask him where the two sources/,
    last: 'One last line',
    third: /The label says one course/,
    receipt: 'The receipt',
    go: /Go to the visits/,
    none: /Nothing lost/,
    uneasy: /It works, I believe that/,
  },
} as const;

for (const lang of ['zh-CN', 'en'] as const) {
  const say = words[lang];

  test(`the introduction is played by keyboard alone (${lang})`, async ({ page }) => {
    await page.addInitScript((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    await page.goto('./#/intro');
    await expect(page.getByRole('heading', { level: 1, name: say.start })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', lang);

    await tabTo(page, say.ask);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: say.where })).toBeFocused();
    await judge(page, say.line, 2);
    await expect(page.getByText(say.told)).toBeVisible();
    await choose(page, say.first);

    await expect(page.getByRole('heading', { name: say.again })).toBeFocused();
    await judge(page, say.uneasy, 3);
    await choose(page, say.second);

    await expect(page.getByRole('heading', { name: say.last })).toBeFocused();
    await choose(page, say.third);
    await expect(page.getByRole('heading', { name: say.receipt })).toBeFocused();
    await expect(page.getByText(say.none)).toBeVisible();
    await tabTo(page, say.go);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/$/);
  });
}

/** Ticks the line (backwards from the panel), then state and confidence by their single keys, then confirms. */
async function judge(page: Page, line: RegExp, state: number): Promise<void> {
  const tick = page.getByRole('checkbox', { name: line });
  for (let presses = 0; presses < 30 && !(await tick.evaluate((box) => box === document.activeElement)); presses += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(tick).toBeChecked();
  const panel = page.locator('form.coach');
  for (let presses = 0; presses < 30 && !(await panel.locator(':focus').count()); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press(String(state));
  await page.keyboard.press('r');
  await expect(panel.getByRole('radio', { name: `P${state}` })).toBeChecked();
  await submit(page);
}

/** Walks through the choices with the arrow keys to the one meant, then confirms. */
async function choose(page: Page, way: RegExp): Promise<void> {
  const panel = page.locator('form.coach');
  const wanted = panel.getByRole('radio', { name: way });
  for (let presses = 0; presses < 30 && !(await panel.locator('input:focus').count()); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 6 && !(await wanted.isChecked()); presses += 1) await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await submit(page);
}

async function submit(page: Page): Promise<void> {
  const button = page.locator('form.coach button.do');
  for (let presses = 0; presses < 30 && !(await button.evaluate((one) => one === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}

test('the introduction is offered first, can be skipped, and comes back from the help page', async ({ page }) => {
  await page.goto('./');
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
  await page.goto('./#/intro');
  await page.getByRole('button', { name: /上次那张单页/ }).click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Where is he?' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Would it do for pain/ })).toBeVisible();
});
