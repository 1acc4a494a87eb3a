import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const VISIT = readFileSync(fileURLToPath(new URL('../../scenarios/visits/old-account.drill.md', import.meta.url)), 'utf8');
const PO = readFileSync(fileURLToPath(new URL('../../scenarios/visits/old-account.en.po', import.meta.url)), 'utf8');
const BROKEN = VISIT.replace('诊断：', '诊段：');

interface Brought {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const brought = (name: string, content: string | Uint8Array): Brought => ({ name, mimeType: '', buffer: Buffer.from(content) });

/** GB18030 bytes of a text, made from what the browser's own decoder says: Node has no encoder for it. */
function gb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const byCharacter = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) byCharacter.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return Buffer.from([...text].flatMap((sign) => (sign < '\u0080' ? [sign.charCodeAt(0)] : (byCharacter.get(sign) ?? [0x3f]))));
}

/** Opens the library and notes whatever goes wrong in the page, and every request that leaves the origin. */
async function open(page: Page): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') wrong.push(request.url());
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  return wrong;
}

const report = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: '刚读的文件' });
const bring = (page: Page, ...files: Brought[]): Promise<void> => page.locator('input[type=file]').setInputFiles(files);

/** Drops files onto the middle of the page, as a hand would. */
async function drop(page: Page, files: readonly { name: string; text: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle((all) => {
    const data = new DataTransfer();
    for (const { name, text } of all) data.items.add(new File([text], name));
    return data;
  }, files);
  for (const kind of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('h1', kind, { dataTransfer: transfer });
}

test.describe('the library', () => {
  test('takes a good script by the file dialog, keeps it over a reload, and plays it', async ({ page }) => {
    const wrong = await open(page);
    await bring(page, brought('我的拜访.drill.md', VISIT));
    await expect(report(page)).toContainText('可以练了');
    await page.reload();
    await expect(page.getByRole('heading', { name: '自己的剧本' })).toBeVisible();
    await page.getByRole('region', { name: '自己的剧本' }).getByRole('link', { name: '主任的旧账' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '主任的旧账' })).toBeVisible();
    expect(wrong).toEqual([]);
  });

  test('takes a script and its translation dropped anywhere on the page', async ({ page }) => {
    const wrong = await open(page);
    await drop(page, [
      { name: '我的拜访.en.po', text: PO },
      { name: '我的拜访.drill.md', text: VISIT },
    ]);
    await expect(report(page)).toContainText('译文配给了');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('region', { name: 'Your own scripts' }).getByRole('heading', { level: 3 })).toContainText('The Chief');
    expect(wrong).toEqual([]);
  });

  test('shows errors with line, column and the place in the line, and keeps the script as a draft', async ({ page }) => {
    const wrong = await open(page);
    await bring(page, brought('有错.drill.md', BROKEN));
    const line = BROKEN.split('\n').findIndex((text) => text.includes('诊段')) + 1;
    await expect(report(page)).toContainText(`第 ${line} 行第 1 列`);
    await expect(report(page).locator('mark')).toHaveText('诊段');
    await expect(report(page)).toContainText('把“诊段”换成“诊断”');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.getByRole('button', { name: '留作草稿' }).click();
    const own = page.getByRole('region', { name: '自己的剧本' });
    await expect(own).toContainText('草稿，改好之前不能练');
    await expect(own.getByRole('link')).toHaveCount(0);
    await page.reload();
    await own.getByRole('button', { name: '看看哪里要改' }).click();
    await expect(report(page).locator('mark')).toHaveText('诊段');
    expect(wrong).toEqual([]);
  });

  test('reads a script in GB18030', async ({ page }) => {
    const wrong = await open(page);
    await bring(page, brought('国标.drill.md', gb18030(VISIT)));
    await expect(report(page)).toContainText('《主任的旧账》可以练了');
    await report(page).locator('summary').click();
    await expect(report(page)).toContainText('GB18030');
    expect(wrong).toEqual([]);
  });

  test('refuses what is no text, what is too large, and what is another kind of file', async ({ page }) => {
    const wrong = await open(page);
    const junk = Uint8Array.from({ length: 5000 }, (_, index) => (index * 197 + (index >> 3) * 31) % 256);
    await bring(page, brought('junk.drill.md', junk), brought('big.drill.md', new Uint8Array(3 * 1024 * 1024).fill(65)), brought('notes.docx', 'x'));
    const items = report(page).getByRole('listitem');
    await expect(items.nth(0)).toContainText(/不是|不属于/);
    await expect(items.nth(1)).toContainText('3.0 MB');
    await expect(items.nth(2)).toContainText('只收剧本');
    await expect(page.getByRole('heading', { name: '自己的剧本' })).toHaveCount(0);
    expect(wrong).toEqual([]);
  });

  test('stands a file of forty thousand wrong lines', async ({ page }) => {
    const wrong = await open(page);
    await bring(page, brought('乱.drill.md', '* 不是剧本的一行 <b>x</b>\n'.repeat(40_000)), brought('长.drill.md', `# ${'长'.repeat(400_000)}`));
    await expect(report(page).getByRole('listitem').first()).toContainText('处错误', { timeout: 30_000 });
    await expect(report(page)).toContainText('没有列出来');
    await expect(report(page).locator('b', { hasText: /^x$/ })).toHaveCount(0);
    expect(wrong).toEqual([]);
  });

  test('removes a script and brings it back', async ({ page }) => {
    await open(page);
    await bring(page, brought('我的拜访.drill.md', VISIT));
    await page.getByRole('button', { name: '删除《主任的旧账》' }).click();
    await expect(page.getByRole('button', { name: '撤销' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: '删除《主任的旧账》' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: '删除《主任的旧账》' })).toBeVisible();
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [360, 768, 1440]) {
      test(`has nothing cut off and no fault axe can see: ${width} px, ${scheme}, both languages`, async ({ page }) => {
        await page.emulateMedia({ colorScheme: scheme });
        await page.setViewportSize({ width, height: 800 });
        const wrong = await open(page);
        for (const language of ['English', '中文']) {
          expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
          await page.getByRole('button', { name: language }).click();
        }
        expect(wrong).toEqual([]);
      });
    }
  }
});

test.describe('the shell', () => {
  test('remembers the language and names it on the page', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Walk through it once, in two minutes' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page).toHaveTitle('Practice · Zhinuo');
  });

  test('says so where an address leads nowhere', async ({ page }) => {
    await page.goto('./#/nowhere');
    await expect(page.getByRole('heading', { level: 1, name: '没有这一页' })).toBeVisible();
  });

  test('lets the keyboard skip the masthead, without leaving the page', async ({ page }) => {
    await open(page);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '开始走一遍' })).toBeFocused();
  });

  test('says in plain words that a browser is too old', async ({ page }) => {
    await page.addInitScript(() => {
      CSS.supports = () => false;
    });
    await page.goto('./');
    await expect(page.getByText('这个浏览器太旧，打不开知诺')).toBeVisible();
    await expect(page.locator('#app')).toBeEmpty();
  });

  test('says so when a part of it does not load', async ({ page }) => {
    await open(page);
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.getByRole('link', { name: '帮助' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '这一页没有载入' })).toBeVisible();
  });

  test('allows no script but its own', async ({ page }) => {
    await open(page);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });
});
