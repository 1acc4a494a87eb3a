import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Run from '../../src/app/play/Run.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { attemptById } from '../../src/records/attempts.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { memory } from '../../src/records/memory.ts';
import type { NewRun } from '../../src/records/runs.ts';
import { appendMove, createRun, findRun } from '../../src/records/runs.ts';
import { setSetting } from '../../src/records/settings.ts';

const short = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');
let count = 0;

// jsdom has none; this one is a wide screen.
window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: true, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });

/** Opens a run of that text in its variant 0 (陈明远 in P1), with those moves behind it. */
async function openRun(text = short, moves: readonly string[] = []): Promise<string> {
  const id = `run-${(count += 1)}`;
  const fields: NewRun = {
    id,
    script: 'own-short',
    title: '一次',
    text,
    hash: '',
    translation: null,
    rules: 'rules-1',
    format: 1,
    variant: 0,
    seed: 1,
    salt: 5,
    profile: 'me',
    started: 1,
  };
  let run = await createRun(fields);
  for (const [at, move] of moves.entries()) {
    const kept = await appendMove(run, move, at);
    if (kept.kind === 'kept') ({ run } = kept);
  }
  render(Run, { params: { run: id } });
  await screen.findByRole('form');
  return id;
}

const form = (): HTMLElement => screen.getByRole('form');
const heading = (): string => within(form()).getByRole('heading').textContent.trim();
const movesOf = async (id: string): Promise<string> => {
  const found = await findRun(id);
  return found === null ? '' : 'run' in found ? found.run.moves : found.attempt.moves;
};
const press = (key: string): Promise<boolean> => fireEvent.keyDown(within(form()).getByRole('heading'), { key });

beforeEach(() => {
  memory.clear();
  locale.set('zh-CN');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await resetDatabase();
});

describe('a visit on screen', () => {
  it('asks for a diagnosis with nothing chosen, and says what will be recorded', async () => {
    const id = await openRun();
    expect(heading()).toBe('陈明远现在在哪一格？');
    expect(
      within(form())
        .getAllByRole('radio')
        .filter((radio) => (radio as HTMLInputElement).checked),
    ).toEqual([]);
    expect(within(form()).getByRole<HTMLButtonElement>('button', { name: '先选一格' }).disabled).toBe(true);
    await fireEvent.click(within(form()).getByRole('radio', { name: /P1/ }));
    await fireEvent.click(within(form()).getByRole('radio', { name: /很有把握/ }));
    await fireEvent.click(screen.getByRole('checkbox', { name: /资料放桌上吧/ }));
    await fireEvent.click(within(form()).getByRole('button', { name: '记下：P1，95%，依据 1 句' }));
    await waitFor(() => expect(heading()).toBe('李静现在在哪一格？'));
    expect(await movesOf(id)).toBe('chen:P1@95+c1');
  });

  it('says what each level of confidence stakes', async () => {
    await openRun();
    expect(
      within(form())
        .getByRole('radio', { name: /很有把握/ })
        .closest('label')
        ?.textContent.replace(/\s+/g, ' ')
        .trim(),
    ).toBe('很有把握 95% 对 −0 错 −14');
  });

  it('lets only lines be ticked that are not your own', async () => {
    await openRun();
    const ticks = screen.getByRole('log').querySelectorAll('input');
    expect([...ticks].map((tick) => tick.closest('li')?.textContent.trim())).toEqual([
      expect.stringContaining('周三下午'),
      expect.stringContaining('资料放桌上吧'),
      expect.stringContaining('我在旁边听听'),
    ]);
  });

  it('puts the focus into the decision after a question, and the answer into the dialogue', async () => {
    const id = await openRun();
    await fireEvent.click(screen.getByRole('button', { name: /以前和我们公司有过接触吗/ }));
    await screen.findByText('没有，也没听说过。');
    await waitFor(() => expect(form().contains(document.activeElement)).toBe(true));
    expect(screen.queryByRole('button', { name: /以前和我们公司有过接触吗/ })).toBeNull();
    expect(screen.getByText('已用 2 分')).toBeTruthy();
    expect(await movesOf(id)).toBe('q1');
  });

  it('shows the reaction before the next decision, and then the next contact', async () => {
    await openRun(short, ['P1@80', 'P2@60']);
    expect(heading()).toBe('接下来，你怎么做？');
    await fireEvent.click(within(form()).getByRole('radio', { name: /我只占一分钟/ }));
    await fireEvent.click(within(form()).getByRole('button', { name: '就这样做，用 2 分' }));
    await screen.findByText('嗯，讲吧。');
    expect(screen.queryByText('四天以后')).toBeNull();
    expect(screen.getByText('已用 2 分')).toBeTruthy();
    await fireEvent.click(within(form()).getByRole('button', { name: '往下走' }));
    expect(await screen.findByText('四天以后')).toBeTruthy();
    expect(screen.getByText('已用 0 分')).toBeTruthy();
    expect(heading()).toBe('这一步要做哪些？');
  });

  it('keeps what is picked, and the order, when a question opens another choice', async () => {
    const choice = (name: string, more = ''): string => `> ${name} {#${name}}\n理由：因为\n${more}`;
    await openRun(
      `# 门 {#door}\n@ 陈明远 {#chen}\n起点：P1\n## 一 {#one}\n? 问一句 {#q}\n${choice('甲')}${choice('乙', '可选：#q\n')}${choice('丙')}${choice('丁', '可选：#q\n')}`,
    );
    const names = (): string[] =>
      within(form())
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent.trim().charAt(0) ?? '');
    const [first = '', second = ''] = names();
    await press('2');
    await fireEvent.click(screen.getByRole('button', { name: /问一句/ }));
    await waitFor(() => expect(names()).toHaveLength(4));
    expect(names().filter((name) => name === first || name === second)).toEqual([first, second]);
    expect(within(form()).getByRole<HTMLInputElement>('radio', { name: new RegExp(second) }).checked).toBe(true);
  });

  it('takes no more items of a checklist than it may', async () => {
    const id = await openRun(short, ['P1@80', 'P2@60', 'a3']);
    for (const item of within(form()).getAllByRole('checkbox').slice(0, 3)) await fireEvent.click(item);
    const button = within(form()).getByRole<HTMLButtonElement>('button', { name: '选多了，最多 2 项' });
    expect(button.disabled).toBe(true);
    await fireEvent.click(within(form()).getByRole('checkbox', { name: /点心/ }));
    await fireEvent.click(within(form()).getByRole('button', { name: '定下 2 项，用 1 分' }));
    await waitFor(() => expect(heading()).toBe('接下来，你怎么做？'));
    expect((await movesOf(id)).split(' ').at(-1)).toMatch(/^\[(i1,i2|i2,i1)\]$/);
  });

  it('ends with the way to the debrief, and keeps the run as an attempt', async () => {
    const id = await openRun(short, ['P1@80', 'P2@60', 'a3', '[i1,i2]']);
    await press('1');
    await fireEvent.click(form().querySelector('button.do') as HTMLButtonElement);
    const link = await within(form()).findByRole('link', { name: '看复盘' });
    expect(link.getAttribute('href')).toBe(`#/debrief/${id}`);
    expect(await attemptById(id)).toMatchObject({ script: 'own-short', ends: [{ doctor: 'chen' }, { doctor: 'li' }], result: { diagnoses: { right: 2, of: 2 } } });
  });

  it('says so and offers to leave where nothing can be done', async () => {
    await openRun('# 门 {#door}\n@ 陈明远 {#chen}\n起点：P1\n## 一 {#one}\n> 等 {#w}\n去：#two\n## 二 {#two}\n> 进去 {#g}\n可选：有 钥匙\n设：钥匙', ['w']);
    expect(heading()).toBe('这里走不下去了');
    expect(within(form()).getByRole('link', { name: '离开' }).getAttribute('href')).toBe('#/');
  });

  it('changes its own words with the language and leaves an untranslated script as it is', async () => {
    await openRun();
    locale.set('en');
    await waitFor(() => expect(heading()).toBe('Where is 陈明远 now?'));
    expect(screen.getByRole('log').getAttribute('lang')).toBe('zh-CN');
  });

  it('has a plain page for a run that is not there', async () => {
    render(Run, { params: { run: 'nowhere' } });
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('没有这一次练习');
  });

  it('goes on from memory when the disk is full, and says so', async () => {
    await openRun();
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await fireEvent.click(screen.getByRole('button', { name: /以前和我们公司有过接触吗/ }));
    expect(await screen.findByText('没有，也没听说过。')).toBeTruthy();
    expect(screen.getByText(/存储空间满了/)).toBeTruthy();
  });
});

describe('single keys', () => {
  it('choose in the decision and can be switched off', async () => {
    await openRun();
    await press('2');
    expect(within(form()).getByRole<HTMLInputElement>('radio', { name: /P2/ }).checked).toBe(true);
    await fireEvent.click(within(form()).getByRole('checkbox', { name: '单键快捷键' }));
    await press('3');
    expect(within(form()).getByRole<HTMLInputElement>('radio', { name: /P2/ }).checked).toBe(true);
    await setSetting('shortcuts', true);
  });
});
