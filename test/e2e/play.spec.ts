import { expect, test, type Page } from '@playwright/test';
import { bringShortVisit, decide, movedOn, playToTheEnd, seen, startVisit, stepOf } from './visit.ts';

/** Every id, class and data attribute inside the run. */
const marks = (page: Page): Promise<string[]> =>
  page.locator('.play').evaluate((play) => {
    const found = new Set<string>();
    for (const part of [play, ...play.querySelectorAll('*')]) {
      for (const { name, value } of part.attributes) {
        if (name === 'class') for (const one of value.split(/\s+/)) found.add(`.${one.replace(/^svelte-\w+$/, '')}`);
        else if (name === 'id' || name === 'for' || name === 'name' || name.startsWith('data-') || (name === 'value' && part.matches('input'))) found.add(`${name}=${value}`);
      }
    }
    return [...found].sort();
  });

const NEUTRAL =
  /^(\.(|play|scene|mast|brand|where|word|bar|clock|late|used|left|over|num|skip|notice|small|quiet|fine|away|beats|beat|beat-head|later|goal|lines|line|narr|mine|marked|judged|who|words|read|state|mark|on|edge|probes|decide|folded|rests|fold|tally|axes|pick|name|means|sure|w|c|stake|do|ways|note|keys)|id=(visit-title|dialogue|probes-title|decision)|name=(state|sure|way)|data-p=[1-4]|value=(P[1-4]|40|60|80|95|on|\d))$/;

test('nothing in the page tells states, styles, scores or which line matters before the debrief', async ({ page }) => {
  await startVisit(page, 'old-account');
  for (let made = 0; made < 40; made += 1) {
    expect((await marks(page)).filter((mark) => !NEUTRAL.test(mark))).toEqual([]);
    const step = await stepOf(page);
    // The four states stand in the picker and in your own readings, nowhere else.
    const elsewhere = await page.locator('.play').evaluate((play) => {
      const copy = play.cloneNode(true) as HTMLElement;
      for (const part of copy.querySelectorAll('.pick, .read, .decide .do')) part.remove();
      return copy.textContent ?? '';
    });
    expect(elsewhere).not.toMatch(/\b(P[1-4][RB]?|S[1-4]|CR\d\d)\b|红线|黄线|得分|扣 ?\d/);
    if (step === 'end') return;
    const before = await seen(page);
    await decide(page, made);
    await movedOn(page, before);
  }
  throw new Error('the visit did not end');
});

test('nothing is chosen beforehand, and the order of the choices stays when the page is read again', async ({ page }) => {
  await startVisit(page, 'elderly-dose');
  expect(await stepOf(page)).toBe('diagnose');
  await expect(page.locator('.decide :checked:not(.keys input)')).toHaveCount(0);
  await expect(page.locator('.decide .do')).toBeDisabled();
  const before = await seen(page);
  await decide(page);
  await movedOn(page, before);
  const order = await page.locator('.ways label').allTextContents();
  await expect(page.locator('.ways :checked')).toHaveCount(0);
  await page.reload();
  await expect(page.locator('.ways label')).toHaveText(order);
});

test('your own words and earlier lines cannot be underlined', async ({ page }) => {
  await bringShortVisit(page);
  await startVisit(page, 'own-short');
  await expect(page.locator('.line.mine input')).toHaveCount(0);
  await expect(page.locator('.line input')).toHaveCount(3);
  await page.locator('.line input').nth(1).check();
  await expect(page.locator('.tally')).toHaveText('已划 1 句依据');
  const before = await seen(page);
  await decide(page, 1);
  await movedOn(page, before);
  await expect(page.locator('.decide h2')).toHaveText('李静现在在哪一格？');
  await expect(page.locator('.tally')).not.toContainText('1');
  await expect(page.locator('.line.judged')).toContainText('依据 1 句');
});

test('the language changes in the middle of a visit, without reload and without losing anything', async ({ page }) => {
  await startVisit(page, 'elderly-dose');
  const chinese = await seen(page);
  await page.evaluate(() => ((window as unknown as { stillHere: boolean }).stillHere = true));
  await page.locator('.mast button.word').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.decide h2')).toContainText('Where is');
  await expect(page.locator('#dialogue')).toHaveAttribute('lang', 'en');
  expect(await page.locator('.scene').textContent()).not.toMatch(/[\u4e00-\u9fff]{3}/);
  await decide(page);
  await page.locator('.mast button.word').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await page.evaluate(() => (window as unknown as { stillHere?: boolean }).stillHere)).toBe(true);
  expect((JSON.parse(await seen(page)) as string[][])[3]?.slice(0, 3)).toEqual((JSON.parse(chinese) as string[][])[3]?.slice(0, 3));
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the decision is one line until it is opened, and nothing is cut off', async ({ page }) => {
    await startVisit(page, 'old-account');
    await expect(page.locator('.fold')).toHaveAttribute('aria-expanded', 'false');
    await expect(page.locator('.pick')).toHaveCount(0);
    expect((await page.locator('.decide').boundingBox())?.height).toBeLessThan(80);
    await page.locator('.probes button').first().tap();
    await expect(page.locator('.line.mine').last()).toBeInViewport();
    await page.locator('.fold').tap();
    await expect(page.locator('.decide .do')).toBeInViewport();
    for (const target of await page.locator('.pick label, .sure label, .decide .do, .probes button, .fold').all()) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await playToTheEnd(page);
    await expect(page.locator('.decide a.do')).toBeInViewport();
  });
});

test('no request leaves the origin', async ({ page, baseURL }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await startVisit(page, 'quiet-friend');
  await playToTheEnd(page);
  const { origin } = new URL(baseURL ?? '');
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
});
