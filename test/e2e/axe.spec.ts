import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parse } from '../../src/script/parse.ts';
import { decide, expectSound, movedOn, seen, startVisit, stepOf } from './visit.ts';

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await page.waitForLoadState('networkidle');
}

/** Plays to the debrief; with `red`, by the first choice on offer that crosses a red line. */
async function toDebrief(page: Page, script: string, red: boolean): Promise<void> {
  await startVisit(page, script);
  const { scenario } = parse(readFileSync(new URL(`../../scenarios/visits/${script}.drill.md`, import.meta.url), 'utf8'));
  const crossing = (scenario?.beats ?? []).flatMap(({ choices }) => choices.filter((choice) => choice.red.length > 0).map(({ text }) => text));
  for (let step = await stepOf(page); step !== 'end'; step = await stepOf(page)) {
    const before = await seen(page);
    const offered = step === 'choose' ? await page.locator('.ways label').allInnerTexts() : [];
    await decide(
      page,
      red
        ? Math.max(
            0,
            offered.findIndex((text) => crossing.some((one) => text.includes(one))),
          )
        : 0,
    );
    await movedOn(page, before);
  }
  await page.locator('.decide a.do').click();
  await expect(page).toHaveURL(/#\/debrief\//);
}

const still: readonly (readonly [string, readonly string[]])[] = [
  ['the library', ['#/']],
  ['a briefing', ['#/visit/elderly-dose']],
  ['the rules', ['#/rules/CR11']],
  ['the help page', ['#/help']],
  ['what there is to read', ['#/study', '#/study/meeting']],
  ['pages that do not exist', ['#/nowhere', '#/visit/nothing', '#/run/nothing', '#/debrief/nothing']],
];

for (const lang of ['zh-CN', 'en'] as const)
  test.describe(`in ${lang}`, () => {
    test.describe.configure({ timeout: 180_000 });
    test.beforeEach(async ({ page }) => {
      await page.addInitScript((kept) => localStorage.setItem('zhinuo-locale', kept), lang);
    });

    for (const [name, addresses] of still)
      test(`axe finds nothing on ${name}`, async ({ page }) => {
        for (const address of addresses) {
          await page.goto(address);
          await settled(page);
          await expectSound(page);
        }
      });

    test('axe finds nothing while a visit is played: reading, choosing, the reaction', async ({ page }) => {
      await startVisit(page, 'old-account');
      for (const step of ['diagnose', 'choose', 'react']) {
        expect(await stepOf(page)).toBe(step);
        await expectSound(page);
        const before = await seen(page);
        await decide(page);
        await movedOn(page, before);
      }
    });

    test(`axe finds nothing on a debrief${lang === 'zh-CN' ? ' with a red line' : ''}, nor on the library after it`, async ({ page }) => {
      await toDebrief(page, 'elderly-dose', lang === 'zh-CN');
      await settled(page);
      // What is folded is read too.
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await expectSound(page);
      await page.goto('#/');
      await settled(page);
      await expectSound(page);
    });

    test('axe finds nothing on the introduction: asking, reading, choosing, the receipt', async ({ page }) => {
      await page.goto('#/intro');
      await expectSound(page);
      const panel = page.locator('form.coach');
      await page.locator('.probes button').click();
      for (const place of [0, 1, 2]) {
        if (place < 2) {
          await panel.locator('.pick label').nth(place).click();
          await panel.locator('.sure label').first().click();
          if (place === 0) await expectSound(page);
          await panel.locator('button.do').click();
        }
        await panel.locator('.ways label').first().click();
        if (place === 0) await expectSound(page);
        await panel.locator('button.do').click();
      }
      await expect(panel.locator('table')).toBeVisible();
      await expectSound(page);
    });
  });
