import { readFileSync } from 'node:fs';
import { Dexie } from 'dexie';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import Branch from '../../src/app/branch/Branch.svelte';
import { branchOff } from '../../src/app/branch/open-branch.ts';
import { redoStep } from '../../src/app/branch/redo-step.ts';
import Debrief from '../../src/app/debrief/Debrief.svelte';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Run from '../../src/app/play/Run.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { memory } from '../../src/records/memory.ts';
import { SCHEMA, type AttemptRow, type RunRow } from '../../src/records/rows.ts';
import { appendMove, findRun } from '../../src/records/runs.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { reviewOf, type Crossing } from '../../src/run/review.ts';
import { parse } from '../../src/script/parse.ts';
import { keepAttempt } from './kept-attempt.ts';

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');
/** Asks, reads wrong, does what crosses a yellow line, and so on; no red line. */
const MOVES = 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1';
/** A question that crosses a red line comes first. */
const RED = 'q2 P1@95+c1 a1 P1@80 d2 e1';

window.matchMedia = (media) => Object.assign(new EventTarget(), { matches: true, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });

const keep = (id: string, moves: string, more: Partial<AttemptRow> = {}, text = EVIDENCE): AttemptRow => keepAttempt(id, text, 0, moves, more);

async function opened(attempt: string, step: string): Promise<RunRow> {
  const branch = await branchOff(attempt, step);
  if (branch.kind !== 'open') throw new Error(branch.kind);
  return branch.run;
}
const dense = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, '');
async function debrief(id: string): Promise<void> {
  render(Debrief, { params: { attempt: id } });
  await waitFor(() => expect(document.querySelector('.debrief h1')).not.toBeNull());
}

beforeEach(() => {
  memory.clear();
  locale.set('zh-CN');
  location.hash = '';
});
afterEach(async () => {
  await keys.set(true);
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('branching off', () => {
  it('takes over text, rules, variant, order of the choices and the moves before the step', async () => {
    const attempt = keep('a', MOVES);
    const run = await opened('a', '4');
    const { script, title, text, rules, variant, salt } = attempt;
    expect(run).toMatchObject({ script, title, text, rules, variant, salt, moves: 'q1 P2@80+c4 a4 b1', seen: 4, branch: { attempt: 'a', at: 4, moves: 'q1 P2@80+c4 a4 b1' } });
    expect((await opened('a', '4')).id).toBe(run.id);
    expect((await opened('a', '0')).moves).toBe('');
  });

  it('begins anew where the branch got stuck in its script', async () => {
    const text = `# 门 {#door}
@ 陈明远 {#chen}
起点：P1
## 一 {#one}
> 走 {#w}
  理由：门开着。
  去：#two
> 停 {#x}
  理由：没有路。
  去：#three
## 二 {#two}
> 再见 {#y}
  理由：走完了。
  结束
## 三 {#three}
> 不能 {#z}
  可选：[#y]
  理由：走不到。
`;
    keep('a', 'w y', {}, text);
    const run = await opened('a', '0');
    expect((await appendMove(run, 'x', 5)).kind).toBe('kept');
    const next = await opened('a', '0');
    expect(next).toMatchObject({ moves: '' });
    expect(next.id).not.toBe(run.id);
    expect(await findRun(run.id)).toBeNull();
  });

  it('leads from its address into the run, in the place of that address', async () => {
    keep('a', MOVES);
    const before = history.length;
    render(Branch, { params: { attempt: 'a', step: '1' } });
    await waitFor(() => expect(location.hash).toMatch(/^#\/run\//));
    expect(history.length).toBe(before);
    expect(await findRun(location.hash.slice('#/run/'.length))).toMatchObject({ run: { moves: 'q1', branch: { at: 1 } } });
  });

  it.each([
    ['no such attempt', 'nothing', '0', '没有这一次的记录', '#/'],
    ['a step after the last', 'a', '7', '没有这一步', '#/debrief/a'],
    ['no number', 'a', '-1', '没有这一步', '#/debrief/a'],
    ['an attempt of a newer version', 'newer', '0', '这一次的记录读不出来', '#/'],
    ['moves that cannot be made', 'broken', '0', '这一次的记录读不出来', '#/'],
    ['rules nobody knows', 'ruleless', '0', '这一次的记录读不出来', '#/'],
    ['a variant the script has not', 'variant', '0', '这一次的记录读不出来', '#/'],
  ])('says what to do at the address of %s', async (_name, attempt, step, title, address) => {
    keep('a', MOVES);
    keep('newer', MOVES, { schema: SCHEMA + 1 });
    keep('broken', 'q1 a4');
    keep('ruleless', MOVES, { rules: 'rules-0' });
    keep('variant', MOVES, { variant: 99 });
    render(Branch, { params: { attempt, step } });
    expect(await screen.findByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe(address);
    expect(memory.runs.size).toBe(0);
  });

  it('leads to a run that is not finished instead of branching off from it', async () => {
    keep('a', MOVES);
    const run = await opened('a', '2');
    render(Branch, { params: { attempt: run.id, step: '0' } });
    expect(await screen.findByRole('heading', { name: '这一次还没有走完' })).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe(`#/run/${run.id}`);
  });
});

describe('playing a branch', () => {
  async function play(step = '1'): Promise<HTMLElement> {
    keep('a', MOVES);
    render(Run, { params: { run: (await opened('a', step)).id } });
    return screen.findByRole('form');
  }

  it('says that it is one, and from which step', async () => {
    await play();
    expect(dense(document.querySelector('.branch'))).toBe('分支练习，不计分·从第2步换的走法回到复盘');
    expect(screen.getByRole('link', { name: '回到复盘' }).getAttribute('href')).toBe('#/debrief/a');
    expect(document.querySelector('.keys')?.textContent).toContain('B 回到复盘');
  });

  it('begins at the decision, without the reaction to what was taken over', async () => {
    const form = await play('3');
    expect(within(form).queryByRole('button', { name: '往下走' })).toBeNull();
    await waitFor(() => expect(form.contains(document.activeElement)).toBe(true));
  });

  it('goes back to the debrief by one key, wherever the focus is', async () => {
    await play();
    await fireEvent.keyDown(document.getElementById('dialogue') ?? document.body, { key: 'b', ctrlKey: true });
    expect(location.hash).toBe('');
    await fireEvent.keyDown(document.getElementById('dialogue') ?? document.body, { key: 'b' });
    await waitFor(() => expect(location.hash).toBe('#/debrief/a'));
  });

  it('but not where single keys are switched off', async () => {
    await keys.set(false);
    await play();
    // Not taken: nobody prevented what the browser does with it.
    expect(await fireEvent.keyDown(document.body, { key: 'b' })).toBe(true);
    await keys.set(true);
    expect(await fireEvent.keyDown(document.body, { key: 'b' })).toBe(false);
  });

  it('shows nothing of this in a run that is none', async () => {
    keep('a', MOVES);
    const { branch: _branch, ...run } = await opened('a', '1');
    memory.runs.set('plain', { ...run, id: 'plain' });
    render(Run, { params: { run: 'plain' } });
    await screen.findByRole('form');
    expect(document.querySelector('.branch')).toBeNull();
    expect(document.querySelector('.keys')?.textContent).not.toContain('回到复盘');
  });
});

// A whole page in jsdom takes its time on a busy machine.
describe('the debrief of a branch', () => {
  const branch = { attempt: 'a', at: 1, moves: 'q1' };

  it('says that it is not scored, compares it with the original and leads back there', async () => {
    const origin = keep('a', MOVES);
    const after = keep('b', 'q1 P1@95+c1+c5 a1 P1@95+c8 d2 e1', { branch });
    await debrief('b');
    const head = dense(document.querySelector('.verdict'));
    expect(head).toContain('分支练习，不计分从第2步换的走法');
    expect(head).toContain(`原来${origin.result.score}分→这样走${after.result.score}分`);
    expect(head).not.toMatch(/第.次/);
    expect(screen.getAllByRole('link', { name: '回到原来的复盘' }).map((link) => link.getAttribute('href'))).toEqual(['#/debrief/a', '#/debrief/a']);
  });

  it('begins again from the same step', async () => {
    keep('a', MOVES);
    keep('b', MOVES, { branch });
    await debrief('b');
    expect(screen.getByRole('link', { name: '从同一步，再来一次' }).getAttribute('href')).toBe('#/branch/a/1');
    expect(screen.queryByRole('button', { name: /再来一次/ })).toBeNull();
  });

  it('stands by itself where the original is gone', async () => {
    keep('b', MOVES, { branch });
    await debrief('b');
    expect(dense(document.querySelector('.verdict'))).toContain('分支练习，不计分从第2步换的走法');
    expect(screen.queryByRole('link', { name: '回到原来的复盘' })).toBeNull();
    expect(screen.getByRole('button', { name: '换一个起点，再来一次' })).toBeTruthy();
  });

  it('says so in English too', async () => {
    locale.set('en');
    const origin = keep('a', RED);
    const after = keep('b', MOVES, { branch: { attempt: 'a', at: 0, moves: '' } });
    await debrief('b');
    expect(document.querySelector('.verdict')?.textContent).toContain(`Before: ${origin.result.score} points (red lines: 1) → this way: ${after.result.score} points`);
  });
});

describe('the debrief a branch comes from', () => {
  it('lists its branches by their steps, and is still the first run of its script', async () => {
    keep('a', MOVES, { finished: 100 });
    const { score } = keep('b', MOVES, { finished: 50, branch: { attempt: 'a', at: 3, moves: 'q1 P2@80+c4 a4' } }).result;
    const { id } = await opened('a', '1');
    await debrief('a');
    const rows = [...document.querySelectorAll('.branches li')];
    expect(rows.map(dense)).toEqual(['从第2步换的走法没走完，点开接着走', `从第4步换的走法${score}分`]);
    expect(rows.map((row) => row.querySelector('a')?.getAttribute('href'))).toEqual([`#/run/${id}`, '#/debrief/b']);
    expect(dense(document.querySelector('.verdict'))).toContain('第一次');
  });

  it('leads from a red line to the step that crossed it', async () => {
    keep('a', RED);
    await debrief('a');
    const link = screen.getByRole('link', { name: '从这一步重新开始' });
    expect(link.getAttribute('href')).toBe('#/branch/a/0');
    expect(link.className).toContain('do');
  });
});

describe('the step to play on from after a red line', () => {
  const DUTY = `# 一件要办的事 {#duty}
@ 周宁 {#zhou}
起点：P3
## 诊室 {#one}
义务：不良反应 红线 CR12
周宁：有个病人起了疹子。 {#c1}
? 什么时候起的？ {#q1}
  周宁：昨天。 {#c2}
> 先说别的 {#a1}
  理由：看有没有办。
  去：#two
> 下回再说 {#a2}
  理由：看有没有办。
  去：#three
## 走廊 {#two}
> 现在就报 {#b1}
  理由：看有没有办。
  履行：不良反应
  去：#three
> 不报 {#b2}
  理由：看有没有办。
  去：#three
## 之后 {#three}
过了：4天
> 道别 {#z1}
  理由：看有没有办。
  结束
`;
  const stepOf = (moves: string, text = DUTY): number | null => {
    const attempt = keep('d', moves, {}, text);
    const { scenario } = parse(text);
    const read = parseMoves(moves);
    if (scenario === null || !read.ok) throw new Error('no scenario');
    const reviewed = reviewOf(currentRules, scenario, 0, read.moves);
    const crossing: Crossing | undefined = reviewed.ok ? reviewed.review.crossings[0] : undefined;
    if (crossing === undefined) throw new Error('no red line');
    return redoStep({ attempt, rules: currentRules, scenario }, crossing);
  };

  it('is the move that crossed it', () => {
    expect(stepOf('q1 P1@80 a3 P1@80 d3 e1', EVIDENCE)).toBe(2);
  });

  it('for a duty undone, the first at which it could have been discharged', () => {
    expect(stepOf('q1 a1 b2 z1')).toBe(2);
  });

  it('is none where a duty never could be discharged', () => {
    expect(stepOf('q1 a2 z1')).toBeNull();
    expect(stepOf('q1 a1 b2 z1', DUTY.replace('  履行：不良反应\n', '  履行：不良反应\n  红线：CR11\n'))).toBeNull();
  });
});
