import { expect, test, type Page } from '@playwright/test';
import { bringShortVisit, expectAccessible, movedOn, seen, stepOf } from './visit.ts';

/** Presses Tab until the focus is on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

async function focusIsInTheDecision(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.decide') !== null && document.activeElement !== document.body)).toBe(true);
}

/** Plays a visit from its briefing to its debrief; what is met for the first time is looked at by axe. */
async function playByKeys(page: Page): Promise<Set<string>> {
  await expect(page.locator('.briefing .do')).toBeVisible();
  await expectAccessible(page);
  await tabTo(page, '.briefing .do');
  await page.keyboard.press('Enter');
  await expect(page.locator('.decide')).toBeVisible();
  await tabTo(page, '.scene .skip');
  await page.keyboard.press('Enter');
  await focusIsInTheDecision(page);

  const met = new Set<string>();
  for (let made = 0; made < 100; made += 1) {
    const step = await stepOf(page);
    const before = await seen(page);
    await focusIsInTheDecision(page);
    if (step === 'end') {
      await expectAccessible(page);
      met.add(step);
      await page.keyboard.press('Enter');
      return met;
    }
    if (step === 'diagnose') {
      if (!met.has('ask') && (await page.locator('.probes button').count())) {
        met.add('ask');
        await page.keyboard.press('a');
        await page.keyboard.press('Enter');
        await movedOn(page, before);
        continue;
      }
      await page.keyboard.press('l');
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await page.keyboard.press('2');
      await page.keyboard.press('e');
    }
    if (step === 'choose' || step === 'check') await page.keyboard.press('2');
    if (!met.has(step)) await expectAccessible(page);
    met.add(step);
    await page.keyboard.press('Enter');
    await movedOn(page, before);
  }
  throw new Error('the visit did not end');
}

for (const { locale, visit, record } of [
  { locale: 'zh-CN', visit: 'old-account', record: '记下：P2，80%，依据 1 句' },
  { locale: 'en', visit: 'elderly-dose', record: 'Record: P2, 80%, 1 underlined' },
]) {
  test(`a whole visit by keyboard alone, in ${locale}`, async ({ page }) => {
    test.slow();
    await page.addInitScript((chosen) => localStorage.setItem('zhinuo-locale', chosen), locale);
    await page.goto(`#/visit/${visit}`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const labels: string[] = [];
    await page.exposeFunction('heardLabel', (label: string) => labels.push(label));
    await page.evaluate(() => {
      new MutationObserver(() => {
        const label = document.querySelector('.decide .do')?.textContent?.trim();
        if (label !== undefined) void (window as unknown as { heardLabel: (label: string) => void }).heardLabel(label);
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    const met = await playByKeys(page);
    expect([...met].sort()).toEqual(['ask', 'choose', 'diagnose', 'end', 'react']);
    expect(labels).toContain(record);
    await expect(page).toHaveURL(/#\/debrief\//);
  });
}

test('a checklist and two doctors by keyboard alone', async ({ page }) => {
  test.slow();
  await bringShortVisit(page);
  await page.goto('#/visit/own-short');
  const met = await playByKeys(page);
  expect(met).toContain('check');
});

test('single keys do nothing while the focus is elsewhere, and can be switched off for good', async ({ page }) => {
  await bringShortVisit(page);
  await page.goto('#/visit/own-short');
  await page.locator('.briefing button.do').click();
  await page.locator('.scene .brand').focus();
  await page.keyboard.press('1');
  await expect(page.locator('.pick input:checked')).toHaveCount(0);
  await page.locator('#decision').focus();
  await page.keyboard.press('1');
  await expect(page.locator('.pick input[value="P1"]')).toBeChecked();
  await page.locator('.keys input').uncheck();
  await page.locator('#decision').focus();
  await page.keyboard.press('3');
  await expect(page.locator('.pick input[value="P1"]')).toBeChecked();
  await page.reload();
  await expect(page.locator('.keys input')).not.toBeChecked();
  await page.locator('#decision').focus();
  await page.keyboard.press('3');
  await expect(page.locator('.pick input[value="P1"]')).toBeChecked();
});
