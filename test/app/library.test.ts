import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { builtIn } from 'virtual:catalogue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Library from '../../src/app/library/Library.svelte';
import { isMeetingEntry, isOffered } from '../../src/app/catalogue/entry.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { memory } from '../../src/records/memory.ts';
import { setting } from '../../src/records/settings.ts';
import { forgetScripts, ownScripts } from '../../src/records/scripts.ts';

const VISIT = readFileSync('scenarios/visits/elderly-dose.drill.md', 'utf8');
const PO = readFileSync('scenarios/visits/elderly-dose.en.po', 'utf8');
const BROKEN = VISIT.replace('诊断：', '诊段：');

const file = (name: string, content: BlobPart): File => new File([content], name);

async function open(): Promise<void> {
  render(Library);
  await screen.findByRole('heading', { level: 1 });
}

async function bring(...files: File[]): Promise<HTMLElement> {
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no way to choose a file');
  await fireEvent.change(input, { target: { files } });
  const report = await screen.findByRole('region', { name: '刚读的文件' });
  await waitFor(() => expect(report.textContent).not.toContain('正在读'));
  return report;
}

beforeEach(async () => {
  await resetDatabase();
  await Dexie.delete('zhinuo');
  memory.clear();
  forgetScripts();
  locale.set('zh-CN');
});
afterEach(() => vi.unstubAllGlobals());

describe('the library', () => {
  it('offers the introduction to somebody new, and the first visit beside it', async () => {
    await open();
    expect(screen.getByRole('link', { name: '开始走一遍' }).getAttribute('href')).toBe('#/intro');
    expect(screen.getByRole('link', { name: /跳过/ }).getAttribute('href')).toMatch(/^#\/visit\//);
  });

  it('takes the introduction as skipped once it is skipped', async () => {
    await open();
    await fireEvent.click(screen.getByRole('link', { name: /跳过/ }));
    await waitFor(async () => expect(await setting('introduced')).toBe(true));
    cleanup();
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('去见顾启文');
  });

  it('lists every built-in visit with its doctor, goal and level, and says nothing of where it starts', async () => {
    await open();
    const row = screen.getByRole('link', { name: '她问了两遍老年人的剂量' }).closest('li');
    if (row === null) throw new Error('no row');
    expect(row.textContent).toContain('沈佳宁，老年科副主任医师');
    expect(row.textContent).toContain('难度 2');
    expect(row.textContent).toContain('还没有练过');
    expect(row.textContent).not.toMatch(/P[1-4]/);
    expect(screen.getAllByRole('listitem')).toHaveLength(builtIn.filter(isOffered).length);
    expect(builtIn.filter((entry) => !isOffered(entry)).map(({ key }) => key)).toEqual(['free-figures']);
    expect(within(screen.getByRole('region', { name: '拜访' })).getAllByRole('listitem')).toHaveLength(
      builtIn.filter((entry) => isOffered(entry) && !isMeetingEntry(entry)).length,
    );
  });

  it('changes its language without being loaded anew', async () => {
    await open();
    locale.set('en');
    expect(await screen.findByRole('link', { name: 'She asked twice about the elderly dose' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Walk through it once, in two minutes');
  });

  it('takes a script, keeps it, and offers it to play', async () => {
    await open();
    const report = await bring(file('我的.drill.md', VISIT));
    expect(report.textContent).toContain('可以练了');
    expect(within(report).getByRole('link', { name: '去看看' }).getAttribute('href')).toBe(`#/visit/${encodeURIComponent('own-我的')}`);
    expect((await ownScripts()).map(({ key, text }) => [key, text])).toEqual([['own-我的', VISIT]]);
    expect(await screen.findByRole('heading', { name: '自己的剧本' })).toBeTruthy();
  });

  it('shows what is wrong with line, column, the place in the line, and the way to mend it; keeps nothing', async () => {
    await open();
    const report = await bring(file('错.drill.md', BROKEN));
    const line = BROKEN.split('\n').findIndex((text) => text.includes('诊段')) + 1;
    expect(report.textContent).toContain('有 1 处错误');
    expect(report.textContent).toContain(`第 ${line} 行第 1 列`);
    expect(report.querySelector('mark')?.textContent).toBe('诊段');
    expect(report.textContent).toContain('把“诊段”换成“诊断”');
    expect(await ownScripts()).toEqual([]);
  });

  it('keeps a script with errors as a draft, which cannot be played', async () => {
    await open();
    const report = await bring(file('错.drill.md', BROKEN));
    await fireEvent.click(within(report).getByRole('button', { name: '留作草稿' }));
    expect(await screen.findByText('草稿，改好之前不能练')).toBeTruthy();
    expect(screen.queryByRole('link', { name: '错' })).toBeNull();
    expect((await ownScripts()).map(({ listed }) => listed)).toEqual([null]);
  });

  it('takes the mended script in the draft’s place without asking', async () => {
    await open();
    const report = await bring(file('错.drill.md', BROKEN));
    await fireEvent.click(within(report).getByRole('button', { name: '留作草稿' }));
    await waitFor(async () => expect(await ownScripts()).toHaveLength(1));
    expect((await bring(file('错.drill.md', VISIT))).textContent).toContain('可以练了');
    expect((await ownScripts()).map(({ text }) => text)).toEqual([VISIT]);
  });

  it('asks before it replaces a script of the same name, and can keep both', async () => {
    await open();
    await bring(file('我的.drill.md', VISIT));
    const changed = VISIT.replace('难度：2', '难度：3');
    const report = await bring(file('我的.drill.md', changed));
    expect(report.textContent).toContain('已经有一份叫“我的”的剧本');
    expect((await ownScripts()).map(({ text }) => text)).toEqual([VISIT]);
    await fireEvent.click(within(report).getByRole('button', { name: /两份都留/ }));
    await waitFor(async () => expect((await ownScripts()).map(({ name }) => name).sort()).toEqual(['我的', '我的 2']));
  });

  it('says so when the same script comes again', async () => {
    await open();
    await bring(file('我的.drill.md', VISIT));
    expect((await bring(file('我的.drill.md', VISIT))).textContent).toContain('一个字也没变');
  });

  it('gives a translation to the script of its name, also when both come together', async () => {
    await open();
    const report = await bring(file('我的.en.po', PO), file('我的.drill.md', VISIT));
    expect(report.textContent).toContain('译文配给了');
    locale.set('en');
    await waitFor(() => expect(screen.getAllByRole('link', { name: 'She asked twice about the elderly dose' })).toHaveLength(2));
  });

  it('sends a translation back that has no script', async () => {
    await open();
    expect((await bring(file('别的.en.po', PO))).textContent).toContain('没有叫“别的”的剧本');
  });

  it('removes a script and brings it back', async () => {
    await open();
    await bring(file('我的.drill.md', VISIT));
    await fireEvent.click(await screen.findByRole('button', { name: /^删除/ }));
    const undo = await screen.findByRole('button', { name: '撤销' });
    expect(await ownScripts()).toEqual([]);
    expect(document.activeElement).toBe(undo);
    await fireEvent.click(undo);
    await waitFor(async () => expect((await ownScripts()).map(({ text }) => text)).toEqual([VISIT]));
  });

  it.each([
    ['big.drill.md', new Uint8Array(3 * 1024 * 1024).fill(65), '3.0 MB'],
    ['photo.drill.md', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), '不是'],
    ['notes.docx', new Uint8Array([1]), '只收剧本'],
  ])('refuses %s with the reason', async (name, bytes, reason) => {
    await open();
    expect((await bring(file(name, bytes))).textContent).toContain(reason);
    expect(await ownScripts()).toEqual([]);
  });

  it('shows a script’s text as text', async () => {
    await open();
    const report = await bring(file('错.drill.md', '# 标题\n<img src=x onerror=alert(1)>\n'));
    expect(report.querySelector('img')).toBeNull();
    expect(report.textContent).toContain('<img src=x');
  });

  it('works where nothing can be kept, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await open();
    expect(screen.getByText(/这个浏览器没有可用的存储/)).toBeTruthy();
    const report = await bring(file('我的.drill.md', VISIT));
    expect(report.textContent).toContain('能用到这一页关掉为止');
    expect(await screen.findByRole('heading', { name: '自己的剧本' })).toBeTruthy();
  });
});
