import { readFileSync } from 'node:fs';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import Learn from '../../src/app/learn/Learn.svelte';
import { keys } from '../../src/app/play/keys.svelte.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { memory } from '../../src/records/memory.ts';
import type { AttemptRow } from '../../src/records/rows.ts';
import { parseMoves, printMoves } from '../../src/run/moves.ts';
import { parse } from '../../src/script/parse.ts';
import { boardOf } from '../../src/solve/board-of.ts';
import { bestLine } from '../../src/solve/lines.ts';
import { solve } from '../../src/solve/solution.ts';
import { keepAttempt } from './kept-attempt.ts';

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');
/** Two moments to learn from: the choice a4 (35 points), then the reading before it (9). */
const MOVES = 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1';

interface Run {
  readonly text: string;
  readonly variant: number;
  readonly moves: string;
}
const analyst = vi.hoisted((): { answer: unknown; asked: number; cancelled: number } => ({ answer: null, asked: 0, cancelled: 0 }));
// There are no workers here: the same question is answered at once.
vi.mock('../../src/app/board/analyst.ts', () => ({
  analyseRun: (run: Run, progress: (done: number) => void) => {
    analyst.asked += 1;
    queueMicrotask(() => progress(1234));
    let cancel: (value: { kind: 'cancelled' }) => void = () => undefined;
    const cancelled = new Promise<{ kind: 'cancelled' }>((resolve) => (cancel = resolve));
    return {
      result: analyst.answer === 'never' ? cancelled : Promise.resolve(analyst.answer ?? boardFor(run)),
      cancel: () => {
        analyst.cancelled += 1;
        cancel({ kind: 'cancelled' });
      },
    };
  },
}));
window.scrollTo = () => undefined;
// A busy machine may take its time; nothing here is timed.
configure({ asyncUtilTimeout: 20_000 });

function boardFor({ text, variant, moves }: Run): unknown {
  const { scenario } = parse(text);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) return { kind: 'failed' };
  const boarded = boardOf(currentRules, scenario, variant, read.moves);
  return boarded.ok ? { kind: 'board', board: boarded.board } : { kind: 'refused', tooLarge: boarded.tooLarge };
}

const keep = (id: string, moves: string): AttemptRow => keepAttempt(id, EVIDENCE, 0, moves);

const form = (): HTMLElement => screen.getByRole('form');
const press = (key: string): Promise<boolean> => fireEvent.keyDown(within(form()).getByRole('heading', { level: 2 }), { key });
const text = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
async function open(moves = MOVES): Promise<void> {
  keep('one', moves);
  render(Learn, { params: { attempt: 'one' } });
  await screen.findByRole('form');
}
/** Picks the option of these words. */
const pick = (name: RegExp): Promise<boolean> => fireEvent.click(within(form()).getByRole('radio', { name }));
const confirm = (): Promise<boolean> => fireEvent.submit(form());

beforeEach(async () => {
  memory.clear();
  locale.set('zh-CN');
  analyst.answer = null;
  analyst.asked = 0;
  analyst.cancelled = 0;
  await keys.set(true);
});

describe('learning from one’s mistakes', () => {
  it('begins with the dearest moment, shows what was done there and what it cost, and nothing picked', async () => {
    await open();
    expect(text('.puzzle-head')).toContain('第 1 处，共 2 处');
    expect(text('.yours')).toContain('详细讲解，再问她最关心哪一点');
    expect(text('.yours')).toContain('平均多丢 35 分');
    expect(within(form()).getByRole<HTMLInputElement>('radio', { name: /详细讲解/ }).disabled).toBe(true);
    expect(document.querySelector(':checked[name=puzzle]')).toBeNull();
    expect(document.querySelector('.answer')).toBeNull();
  });

  it('says what a wrong try would have cost and lets one try again', async () => {
    await open();
    await pick(/您先试几例/);
    await confirm();
    expect(text('.feedback')).toContain('越过红线');
    expect(within(form()).getByRole<HTMLInputElement>('radio', { name: /您先试几例/ }).disabled).toBe(true);
    await pick(/先为前任/);
    await confirm();
    expect(text('.feedback')).toContain('平均多丢 28 分');
    expect(document.querySelector('.answer')).toBeNull();
    await pick(/只用一分钟/);
    await confirm();
    expect(text('.feedback')).toBe('找到了，这就是最好的一步。');
    expect(text('.answer')).toContain('没认知的医生需要简短、可靠的事实。');
    expect(text('.answer')).toContain('平均少丢 35 分');
  });

  it('climbs the hint ladder one rung at a time: the cue underlined, the state, the style', async () => {
    await open();
    expect(document.querySelector('.marked')).toBeNull();
    await press('h');
    expect(document.querySelectorAll('.marked')).toHaveLength(1);
    expect(text('.marked .words')).toContain('你们公司？');
    expect(document.querySelectorAll('.hints li')).toHaveLength(1);
    expect(text('.hints')).not.toContain('P1');
    await press('h');
    expect(text('.hints li:last-child')).toContain('P1');
    expect(text('.hints')).not.toContain('S1');
    await press('h');
    expect(text('.hints li:last-child')).toContain('S1 建立式');
    await press('h');
    expect(document.querySelectorAll('.hints li')).toHaveLength(3);
    expect(within(form()).getByRole<HTMLButtonElement>('button', { name: '没有更多提示了' }).disabled).toBe(true);
  });

  it('shows the answer when asked, and goes through all to a quiet summary', async () => {
    await open();
    await press('h');
    await pick(/只用一分钟/);
    await confirm();
    await press('n');
    expect(text('.puzzle-head')).toContain('第 2 处，共 2 处');
    expect(text('.yours')).toContain('判断在 P2，80%');
    await press('s');
    expect(text('.answer')).toContain('P1 没认知·没承诺');
    expect(text('.answer')).toContain('报 95% 最划算');
    expect(text('.answer')).toContain('100%');
    await press('n');
    expect(text('.learn-done h1')).toBe('2 处都走过了一遍');
    const counts = [...document.querySelectorAll('.learn-done dl > div')].map((row) => row.textContent.replace(/\s+/g, ''));
    expect(counts).toEqual(['自己找到0', '看了提示找到1', '看了答案1', '跳过0']);
    expect(screen.getByRole('link', { name: '回到复盘' }).getAttribute('href')).toBe('#/debrief/one');
  });

  it('counts what is passed over as skipped', async () => {
    await open();
    await press('n');
    await press('n');
    expect([...document.querySelectorAll('.learn-done li .quiet')].map((row) => row.textContent)).toEqual(['跳过', '跳过']);
  });

  it('keeps what was tried and hinted when the language changes', async () => {
    await open();
    await press('h');
    await pick(/先为前任/);
    await confirm();
    locale.set('en');
    await waitFor(() => expect(text('.puzzle-head')).toContain('1 of 2'));
    await waitFor(() => expect(text('.feedback')).toContain('28 points'));
    expect(document.querySelectorAll('.hints li')).toHaveLength(1);
    expect(analyst.asked).toBe(1);
  });

  it('hears no single key where they are switched off', async () => {
    await keys.set(false);
    await open();
    await press('s');
    expect(document.querySelector('.answer')).toBeNull();
  });
});

describe('where there is nothing to go through', () => {
  it('says so after best play', async () => {
    const { scenario } = parse(EVIDENCE);
    const solved = scenario === null ? null : solve(currentRules, scenario);
    if (solved?.ok !== true) throw new Error('not solved');
    const { moves } = bestLine(solved.solution, 0);
    keep('best', printMoves(moves));
    render(Learn, { params: { attempt: 'best' } });
    await screen.findByRole('heading', { name: '这一次没有要重想的地方' });
    expect(screen.getByRole('link', { name: '回到复盘' }).getAttribute('href')).toBe('#/debrief/best');
  });

  it('shows how far it has come, can be stopped, and begins again', async () => {
    analyst.answer = 'never';
    keep('one', MOVES);
    render(Learn, { params: { attempt: 'one' } });
    await screen.findByText('已经数到 1234 种局面。');
    await fireEvent.click(screen.getByRole('button', { name: '不算了' }));
    const again = await screen.findByRole('button', { name: '重新算' });
    analyst.answer = null;
    await fireEvent.click(again);
    await screen.findByRole('form');
    expect(analyst.asked).toBe(2);
  });

  it('says what to do where it is too large or fails', async () => {
    analyst.answer = { kind: 'refused', tooLarge: { what: 'states', limit: 250_000 } };
    keep('one', MOVES);
    render(Learn, { params: { attempt: 'one' } });
    await screen.findByText(/太大，算不完（上限 250000）/);
  });

  it('has a plain sentence for an address of no attempt', async () => {
    render(Learn, { params: { attempt: 'nothing' } });
    await screen.findByRole('heading', { name: '没有这一次的记录' });
    expect(analyst.asked).toBe(0);
  });
});
