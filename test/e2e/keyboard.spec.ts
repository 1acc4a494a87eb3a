import { expect, test } from '@playwright/test';
import { playByKeys } from './by-keys.ts';
import { bringShortVisit } from './visit.ts';

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
