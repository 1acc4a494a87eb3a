import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, type BrowserContext, type Page } from '@playwright/test';

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
    return JSON.stringify([
      words('.bar'),
      words('.later'),
      words('.beat-head'),
      words('.line'),
      words('.probes button'),
      words('.decide h2'),
      words('.decide .ways label'),
      words('.plan, .room, .visits-after'),
    ]);
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

/** Only what is wrong is worked out in full, and in the page itself: there are no frames to put together (axe's «legacy mode»). */
const axe = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });

/** No breach of WCAG 2.2 AA that a machine can find. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
}

/** A phone so tall that the dock at its foot covers nothing: axe would take a box half under it for too small a target. */
export const PHONE = { width: 360, height: 3000 };

/** axe finds nothing, and nothing is cut off, on a phone and on a desk, light and dark. */
export async function expectSound(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of [PHONE.width, 768, 1440]) {
    await page.setViewportSize({ width, height: width === PHONE.width ? PHONE.height : 900 });
    await expectNothingCutOff(page);
    // Between the two nothing but the layout differs.
    if (width !== 768) await expectAccessible(page);
  }
  await expectContrastInTheDark(page);
}

/** Nothing is cut off at any width, and axe finds nothing: in Chinese on a phone, in the light and in the dark; in English, where only the words differ, on a desk. */
export async function expectSoundIn(page: Page, lang: 'zh-CN' | 'en', dark = lang === 'zh-CN'): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  for (const width of lang === 'en' ? [PHONE.width, 768, 1440] : [1440, 768, PHONE.width]) {
    await page.setViewportSize({ width, height: width === PHONE.width ? PHONE.height : 900 });
    await expectNothingCutOff(page);
  }
  await expectAccessible(page);
  if (dark) await expectContrastInTheDark(page);
}

/** In the dark only colours differ, and they do so on every screen alike. */
export async function expectContrastInTheDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const { violations } = await axe(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ failureSummary, html }) => `${html} ${failureSummary ?? ''}`))).toEqual([]);
}

/** The page is not wider than the window; where it is, what sticks out is named. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const width = window.innerWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (one: Element): boolean =>
      one.parentElement !== null && (/auto|scroll|hidden/.test(getComputedStyle(one.parentElement).overflowX) || scrolls(one.parentElement));
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > width + 0.5 && !scrolls(one))
      .map((one) => `${one.outerHTML.slice(0, 120)} …`);
  });
  expect(over).toEqual([]);
}

/** Moves of the run in progress whose reaction was not read yet: that one was read is noted behind the page's back. */
export async function unread(page: Page): Promise<number> {
  const [run] = await keptRuns(page);
  return run === undefined ? 0 : run.moves.split(' ').filter((move) => move !== '').length - run.seen;
}

/** The runs in progress, as the database has them. */
export const keptRuns = (page: Page): Promise<{ readonly moves: string; readonly seen: number; readonly draft?: unknown }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('zhinuo');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('runs').objectStore('runs').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );

/** Kills the page and opens the same address in a new one. */
export async function killed(context: BrowserContext, page: Page): Promise<Page> {
  const address = page.url();
  await page.close();
  const next = await context.newPage();
  await next.goto(address);
  return next;
}
