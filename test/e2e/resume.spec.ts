import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { bringShortVisit, decide, keptRuns, killed, movedOn, playToTheEnd, seen, startVisit, stepOf, unread } from './visit.ts';

for (const visit of ['own-short', 'elderly-dose']) {
  test(`killing the page after each move of ${visit} resumes exactly there`, async ({ context, page: first }) => {
    test.slow();
    let page = first;
    if (visit === 'own-short') await bringShortVisit(page);
    await startVisit(page, visit);
    for (let made = 0; made < 80; made += 1) {
      const before = await seen(page);
      const read = (await stepOf(page)) === 'react';
      // Every third decision is put off by a question, where there is one.
      const probe = page.locator('.probes button').first();
      if (made % 3 === 0 && (await probe.count())) await probe.click();
      else await decide(page, made);
      await movedOn(page, before);
      const after = await seen(page);
      // A move is on the disk before it is shown; that its reaction was read is noted behind the page's back.
      if (read) await expect.poll(() => unread(page)).toBe(0);
      page = await killed(context, page);
      expect(await seen(page)).toBe(after);
      if ((await stepOf(page)) === 'end') break;
    }
    expect(await stepOf(page)).toBe('end');
    await page.locator('.decide a.do').click();
    await expect(page).toHaveURL(/#\/debrief\//);
  });
}

test('killing the page in the very moment of a move loses at most that move, and never half of it', async ({ context, page: first }) => {
  let page = first;
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  for (let made = 0; made < 30; made += 1) {
    if ((await stepOf(page)) === 'end') return;
    const before = await seen(page);
    await decide(page, made);
    await page.waitForTimeout((made * 7) % 40);
    page = await killed(context, page);
    const lines = (text: string): number => (JSON.parse(text) as string[][])[3]?.length ?? 0;
    expect(lines(await seen(page))).toBeGreaterThanOrEqual(lines(before));
  }
  throw new Error('the visit did not end');
});

/** The diagnosis not yet recorded. */
const keptDraft = async (page: Page): Promise<string> => JSON.stringify((await keptRuns(page)).map(({ draft }) => draft ?? null));

test('what was underlined and picked for a diagnosis is still there', async ({ context, page: first }) => {
  await bringShortVisit(first);
  await startVisit(first, 'own-short');
  await first.locator('.line input').nth(1).check();
  await first.locator('.pick input[value="P2"]').check();
  const probe = await seen(first);
  await first.locator('.probes button').first().click();
  await movedOn(first, probe);
  await first.locator('.sure input[value="60"]').check();
  await expect(first.locator('.decide .do')).toHaveText('记下：P2，60%，依据 1 句');
  // A draft is noted behind the page's back: wait until it is in the database, however long this machine takes.
  await expect.poll(() => keptDraft(first)).toContain('60');
  const page = await killed(context, first);
  await expect(page.locator('.decide .do')).toHaveText('记下：P2，60%，依据 1 句');
  await expect(page.locator('.line input').nth(1)).toBeChecked();
  await page.locator('.decide .do').click();
  await expect(page.locator('.decide h2')).toHaveText('李静现在在哪一格？');
  await expect(page.locator('.pick input:checked, .line input:checked')).toHaveCount(0);
});

test('a run keeps its own words when the script has changed since', async ({ page }) => {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  const before = await seen(page);
  await decide(page, 0);
  await movedOn(page, before);
  const after = await seen(page);
  const address = page.url();
  const text = readFileSync(new URL('../fixtures/short-visit.drill.md', import.meta.url), 'utf8');
  await bringShortVisit(page, text.replaceAll('陈明远', '赵明远').replaceAll('办公室里', '诊室里').replace('## 第二次', '## 完全另一次'));
  await page.goto(address);
  await page.reload();
  expect(await seen(page)).toBe(after);
  await playToTheEnd(page);
});

test('the briefing offers to go on with an unfinished visit', async ({ page }) => {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  const before = await seen(page);
  await decide(page, 0);
  await movedOn(page, before);
  const after = await seen(page);
  await page.goto('#/visit/own-short');
  await page.locator('.briefing a.do').click();
  expect(await seen(page)).toBe(after);
});

test('two tabs on one run: the later move takes over what the other did and overwrites nothing', async ({ context, page }) => {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  const other = await context.newPage();
  await other.goto(page.url());
  const start = await seen(other);
  expect(await seen(page)).toBe(start);

  await page.locator('.probes button').first().click();
  await movedOn(page, start);
  const ahead = await seen(page);
  await decide(other, 3);
  await expect(other.locator('.notice')).toContainText('另一个窗口');
  expect(await seen(other)).toBe(ahead);
  await playToTheEnd(other);

  // The first tab now finds the run finished, and shows it so.
  await decide(page, 1);
  await expect(page.locator('.decide a.do')).toBeVisible();
  expect(await seen(page)).toBe(await seen(other));
});

test('without IndexedDB a visit still plays, and a plain sentence says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await startVisit(page, 'old-account');
  await expect(page.locator('.notice')).toContainText('存储');
  await playToTheEnd(page);
  await page.locator('.decide a.do').click();
  await expect(page).toHaveURL(/#\/debrief\//);
});
