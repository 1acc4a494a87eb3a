import { expect, type Page } from '@playwright/test';
import { expectAccessible, movedOn, seen, stepOf } from './visit.ts';

/** Presses Tab until the focus is on what is looked for. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

async function focusIsInTheDecision(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.decide') !== null && document.activeElement !== document.body)).toBe(true);
}

/** Plays a visit or a meeting from its briefing to its debrief by the keyboard alone; what is met for the first time is looked at by axe. */
export async function playByKeys(page: Page): Promise<Set<string>> {
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
