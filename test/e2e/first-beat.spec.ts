import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

/** At most this much JavaScript until the first playable beat, gzipped, in kB (the build fails above it too). */
const MOST_KB = 100;

test('the first beat is there and can be decided on before the database and the hash are loaded', async ({ page }) => {
  const scripts = new Map<string, number>();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/(dexie|hash)[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  page.on('response', (response) => {
    if (!/\.js$/.test(new URL(response.url()).pathname)) return;
    void response.body().then((body) => scripts.set(response.url(), gzipSync(body, { level: 9 }).length / 1000));
  });

  await page.goto('#/visit/old-account');
  await page.locator('.briefing button.do').click();
  await expect(page.locator('.decide .pick, .decide .ways').first()).toBeVisible();
  await expect.poll(() => scripts.size).toBeGreaterThan(3);
  const sum = [...scripts.values()].reduce((total, kb) => total + kb, 0);
  console.log(`JavaScript that came before the first beat: ${sum.toFixed(1)} kB gzipped in ${scripts.size} files`);
  expect(sum).toBeLessThanOrEqual(MOST_KB);

  // The run is written once they are there, and the move after it.
  release();
  await page.locator('.pick label').first().click();
  await page.locator('.sure label').first().click();
  await page.locator('.decide .do').click();
  await expect(page.locator('.decide .ways').first()).toBeVisible();
  await page.reload();
  await expect(page.locator('.decide .ways').first()).toBeVisible();
});

test('no request leaves the origin', async ({ page }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1' && url.hostname !== 'localhost') elsewhere.push(request.url());
  });
  for (const place of ['#/', '#/visit/old-account', '#/rules', '#/help']) {
    await page.goto(place);
    await expect(page.locator('main').first()).toBeVisible();
  }
  expect(elsewhere).toEqual([]);
});
