import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SHORT = readFileSync(new URL('../fixtures/short-visit.drill.md', import.meta.url), 'utf8');

/** Brings the test's own short visit (two doctors, a checklist) in as a trainer would: it is `own-short` then. */
export async function bringShortVisit(page: Page, text = SHORT): Promise<void> {
  await page.goto('#/');
  await page.locator('input[type=file]').setInputFiles({ name: 'short.drill.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
  await expect(page.locator('a[href="#/visit/own-short"]').first()).toBeVisible();
}

/** Opens a briefing and starts the visit. */
export async function startVisit(page: Page, key: string): Promise<void> {
  await page.goto(`#/visit/${key}`);
  await page.locator('.briefing button.do').click();
  await expect(page.locator('.decide')).toBeVisible();
}

/** What the trainee sees of a run, to compare before and after a move; not what is picked and not yet confirmed. */
export async function seen(page: Page): Promise<string> {
  await expect(page.locator('.decide')).toBeVisible();
  return page.evaluate(() => {
    const words = (selector: string): string[] => [...document.querySelectorAll(selector)].map((part) => (part.textContent ?? '').replace(/\s+/g, ' ').trim());
    return JSON.stringify([words('.clock'), words('.later'), words('.beat-head'), words('.line'), words('.probes button'), words('.decide h2'), words('.decide .ways label')]);
  });
}

/** Which step is on offer. */
export async function stepOf(page: Page): Promise<'diagnose' | 'choose' | 'check' | 'react' | 'end'> {
  const fold = page.locator('.fold[aria-expanded="false"]');
  if (await fold.count()) await fold.click();
  if (await page.locator('.pick').count()) return 'diagnose';
  if (await page.locator('.ways input[type="radio"]').count()) return 'choose';
  if (await page.locator('.ways').count()) return 'check';
  return (await page.locator('.decide a.do').count()) ? 'end' : 'react';
}

/** Makes one decision with the mouse, whatever is on offer. Does not wait for what it leads to. */
export async function decide(page: Page, place = 0): Promise<void> {
  const step = await stepOf(page);
  if (step === 'diagnose') {
    await page
      .locator('.pick label')
      .nth(place % 4)
      .click();
    await page.locator('.sure label').nth(2).click();
  }
  if (step === 'choose')
    await page
      .locator('.ways label')
      .nth(place % (await page.locator('.ways label').count()))
      .click();
  if (step === 'check') await page.locator('.ways label').nth(0).click();
  await page.locator('.decide .do').click();
}

/** Waits until the page has moved on from what was seen before. */
export async function movedOn(page: Page, before: string): Promise<void> {
  await expect.poll(() => seen(page)).not.toBe(before);
}

/** Plays to the end by the mouse. */
export async function playToTheEnd(page: Page): Promise<void> {
  for (let made = 0; made < 80; made += 1) {
    if ((await stepOf(page)) === 'end') return;
    const before = await seen(page);
    await decide(page, made);
    await movedOn(page, before);
  }
  throw new Error('the visit did not end');
}

/** No breach of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}
