import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { analyseRun } from '../../src/app/board/analyst.ts';
import Debrief from '../../src/app/debrief/Debrief.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { hashOf } from '../../src/records/hash.ts';
import { memory } from '../../src/records/memory.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { replay } from '../../src/run/replay.ts';
import { parse } from '../../src/script/parse.ts';
import { boardOf } from '../../src/solve/board-of.ts';
import type { Board } from '../../src/solve/board.ts';
import { FakeAnalyst } from './fake-analyst.ts';
import { keepAttempt } from './kept-attempt.ts';

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');
const BAD = 'q1 P2@95+c4 a4 b1 P1@80+c8 d1 e1';
const MARK = { best: '准', good: '可', inaccuracy: '偏', mistake: '误', blunder: '大误', red: '越线' };

/** A finished run in this tab's memory, and what the solver itself says of it. */
function keep(id: string, text: string, variant: number, moves: string): Board {
  keepAttempt(id, text, variant, moves);
  const { scenario } = parse(text);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) throw new Error('no scenario');
  const boarded = boardOf(currentRules, scenario, variant, read.moves);
  if (!boarded.ok) throw new Error('too large');
  return boarded.board;
}

const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const dense = (element: Element | null): string => text(element).replaceAll(' ', '');
const section = (): HTMLElement => {
  const found = document.getElementById('board');
  if (found === null) throw new Error('no board yet');
  return found;
};
const points = (regret: number): string => `${regret >= 0.05 ? '−' : ''}${regret.toFixed(1)}`;

async function show(id: string): Promise<void> {
  render(Debrief, { params: { attempt: id } });
  await waitFor(section);
}
/** Waits for the question and answers it; null skips. */
async function answer(step: number | null): Promise<void> {
  await waitFor(() => expect(section().querySelector('fieldset:not([disabled])')).not.toBeNull());
  if (step === null) await fireEvent.click(screen.getByText('直接看'));
  else {
    const radio = section().querySelectorAll('input[type="radio"]')[step];
    if (radio === undefined) throw new Error(`no move ${step}`);
    await fireEvent.click(radio);
    await fireEvent.click(screen.getByText('就是这一步'));
  }
  await waitFor(() => expect(section().querySelector('.step-head')).not.toBeNull());
}
const press = (key: string): Promise<boolean> => fireEvent.keyDown(section().querySelector('.step-head') ?? section(), { key });
const stepShown = (): string => /第 (\d+) 步/.exec(text(section().querySelector('.nav')))?.[1] ?? '';

beforeEach(() => {
  memory.clear();
  locale.set('zh-CN');
  FakeAnalyst.install();
  location.hash = '';
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await resetDatabase();
  await Dexie.delete('zhinuo');
});

describe('the question before the board', () => {
  it('comes first, with all moves by moment and nothing of what was computed', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await waitFor(() => expect(section().querySelector('fieldset:not([disabled])')).not.toBeNull());
    expect(text(section())).toContain('你觉得，是从哪一步开始走偏的？');
    expect(section().querySelectorAll('input[type="radio"]')).toHaveLength(board.steps.length);
    expect(section().querySelector('svg.curve, .j, .step')).toBeNull();
    expect(section().querySelector('button.do')).toHaveProperty('disabled', true);
  });

  it('holds the guess against the computed step', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    const turn = board.turn ?? -1;
    const guess = turn === 0 ? 1 : 0;
    await show('a');
    await answer(guess);
    expect(text(section().querySelector('.answer'))).toBe(
      `你指的是第 ${guess + 1} 步，它让出 ${(board.steps[guess]?.regret ?? 0).toFixed(1)} 分；让分最多的是第 ${turn + 1} 步，一步让出 ${(board.steps[turn]?.regret ?? 0).toFixed(1)} 分。`,
    );
    expect([...section().querySelectorAll('.curve .flag + text')].map(text)).toEqual(['让分最多', '你指的']);
    expect(stepShown()).toBe(String(turn + 1));
    expect(document.activeElement?.classList.contains('step-head')).toBe(true);
  });

  it('says when the guess was right', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(board.turn ?? -1);
    expect(text(section().querySelector('.answer'))).toContain('你指得准');
  });

  it('is not asked where no step gave away half a point', async () => {
    const { best } = keep('bad', EVIDENCE, 0, BAD);
    const { printMoves } = await import('../../src/run/moves.ts');
    const board = keep('a', EVIDENCE, 0, printMoves(best.moves));
    expect(board.turn).toBeNull();
    await show('a');
    await waitFor(() => expect(text(section())).toContain('没有一步让出半分'));
    expect(text(section().querySelector('.standing'))).not.toContain('走偏');
    expect(section().querySelector('button.do')).toBeNull();
    await fireEvent.click(screen.getByText('看每一步的推演'));
    await waitFor(() => expect(section().querySelector('.step')).not.toBeNull());
  });
});

describe('the board', () => {
  it('judges each step as the solver does', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    const rows = [...section().querySelectorAll('figure tbody')].flatMap((body) =>
      body.closest('figure')?.querySelector('svg.curve') == null ? [] : [...body.querySelectorAll('tr')],
    );
    expect(rows).toHaveLength(board.steps.length);
    rows.forEach((row, place) => {
      const step = board.steps[place];
      const cells = [...row.querySelectorAll('td')].map(text);
      expect(cells[2]).toBe((step?.reach ?? NaN).toFixed(1));
      expect(cells[3]).toBe(points(step?.regret ?? NaN));
      expect(cells[5]?.split('；')[0]).toBe(MARK[step?.judgement ?? 'best']);
    });
  });

  it('shows at each step every option with its regret, the best and the taken marked', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    await press('Home');
    for (const step of board.steps) {
      expect(stepShown()).toBe(String(step.index + 1));
      const rows = [...section().querySelectorAll('.step li')];
      expect(rows).toHaveLength(step.options.length);
      expect(rows.map((row) => text(row.querySelector('.points'))).toSorted()).toEqual(step.options.map(({ regret }) => points(regret)).toSorted());
      expect(rows.filter((row) => /(^|\s)最好/.test(text(row.querySelector('.what'))))).toHaveLength(step.options.filter(({ best }) => best).length);
      const taken = rows.filter((row) => row.classList.contains('taken'));
      expect(taken).toHaveLength(1);
      expect(text(taken[0]?.querySelector('.j') ?? null)).toBe(MARK[step.judgement]);
      await press('ArrowRight');
    }
  });

  it('tells what the doctor would have answered, and the odds of each state', async () => {
    keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    await press('Home');
    expect(text(section().querySelector('.step'))).toContain('“有过，说好的文献一直没送来。”');
    await press('ArrowRight');
    const shares = [...section().querySelectorAll('.step li')].flatMap((row) => /当时的概率 (\d+)%/.exec(text(row))?.[1] ?? []).map(Number);
    expect(shares).toHaveLength(4);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThanOrEqual(98);
    expect(text(section().querySelector('.notes'))).toMatch(/按这个剧本自己的概率，P2 占 \d+%/);
  });

  it('never calls a reading a mistake that the evidence favoured', async () => {
    const { scenario } = parse(EVIDENCE);
    if (scenario === null) throw new Error('no scenario');
    const guesses = [0, 1, 2, 3].flatMap((variant) =>
      ['P1', 'P2', 'P3', 'P4']
        .map((state) => ({ variant, moves: `${state}@95 a4 b1 P1@80+c8 d1 e1` }))
        .filter(({ moves }) => {
          const read = parseMoves(moves);
          return read.ok && replay(currentRules, scenario, variant, read.moves).ok;
        }),
    );
    const founded = guesses.flatMap(({ variant, moves }, place) => (keep(`v${place}`, EVIDENCE, variant, moves).steps[0]?.favoured === true ? [`v${place}`] : []));
    expect(founded.length).toBeGreaterThan(0);
    await show(founded[0] ?? '');
    await answer(null);
    await press('Home');
    expect(text(section().querySelector('.notes'))).toContain('有依据的判断');
    expect(text(section().querySelector('h3 .j'))).not.toMatch(/误/);
  });

  it('says what a question was worth once that is known', async () => {
    keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    await press('Home');
    await waitFor(() => expect(section().querySelectorAll('.worth:not(.absent)').length).toBeGreaterThan(0));
    expect(text(section().querySelector('.worth'))).toMatch(/这一问(值 \d+\.\d 分|不值分)/);
  });

  it('is gone through by keys alone, and branches off where one stands', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    await press('Home');
    await press('j');
    await press('ArrowRight');
    expect(stepShown()).toBe('3');
    await press('k');
    expect(stepShown()).toBe('2');
    expect(section().querySelector('.branch a')?.getAttribute('href')).toBe('#/branch/a/1');
    await press('End');
    await press('ArrowRight');
    expect(stepShown()).toBe(String(board.steps.length));
    await press('ArrowLeft');
    await press('b');
    await expect.poll(() => location.hash).toBe(`#/branch/a/${board.steps.length - 2}`);
  });

  it('draws best play beside the run and lists its moves, with hindsight apart', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    expect(section().querySelectorAll('svg.plane .best').length).toBeGreaterThan(0);
    expect(section().querySelectorAll('.best-way > div > ol ul li')).toHaveLength(board.best.moves.length);
    expect(text(section().querySelector('.best-way'))).toContain(`${board.best.score} 分`);
    const apart = section().querySelector('.best-way > div > details');
    expect(apart).toHaveProperty('open', false);
    expect(apart?.querySelectorAll('ul li')).toHaveLength(board.hindsight.moves.length);
    expect(section().querySelector('a[href="#/learn/a"]')?.textContent).toContain(String(board.lessons.length));
  });

  it('speaks English', async () => {
    keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(null);
    locale.set('en');
    await expect.poll(() => text(section().querySelector('h2'))).toBe('Step by step');
    const own = [...section().querySelectorAll('p, th, summary, button, h3, h4')].filter(
      (part) => part.querySelector('[lang]') === null && part.closest('[lang]')?.tagName === 'HTML',
    );
    expect(own.length).toBeGreaterThan(10);
    expect(own.map(text).filter((words) => /[让步分最]/.test(words))).toEqual([]);
  });
});

describe('the computation', () => {
  it('can be stopped, which ends its worker, and begun again', async () => {
    keep('a', EVIDENCE, 0, BAD);
    FakeAnalyst.busy = true;
    await show('a');
    await waitFor(() => expect(FakeAnalyst.asked).toHaveLength(1));
    FakeAnalyst.asked[0]?.worker.tell({ kind: 'progress', done: 12_000 });
    await waitFor(() => expect(text(section())).toContain('已经走到 12,000 种局面'));
    await fireEvent.click(screen.getByText('先不算'));
    await waitFor(() => expect(text(section())).toContain('推演已停下'));
    expect(FakeAnalyst.asked[0]?.worker.terminated).toBe(true);
    FakeAnalyst.busy = false;
    await fireEvent.click(screen.getByText('重新推演'));
    await answer(null);
    expect(FakeAnalyst.asked[1]?.worker).not.toBe(FakeAnalyst.asked[0]?.worker);
  });

  it('is done once: the second opening has it, and the guess, at once', async () => {
    const board = keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await answer(board.turn ?? 0);
    await waitFor(() => expect(section().querySelectorAll('.worth:not(.absent), .step').length).toBeGreaterThan(0));
    await waitFor(() => expect(FakeAnalyst.asked.map(({ question }) => question.kind)).toEqual(['board', 'worths']));
    const { cleanup } = await import('@testing-library/svelte');
    const { analysisOf } = await import('../../src/records/analyses.ts');
    await waitFor(async () => expect(await analysisOf(`worths|1|${hashOf(EVIDENCE)}|rules-1|0|${BAD}`)).toBeDefined());
    cleanup();
    FakeAnalyst.install();
    await show('a');
    await waitFor(() => expect(text(section().querySelector('.answer'))).toContain('你指得准'));
    await waitFor(() => expect(section().querySelector('svg.curve')).not.toBeNull());
    expect(FakeAnalyst.asked).toEqual([]);
  });

  it('says so with the figures where the script is too large, and draws what is known', async () => {
    keep('a', EVIDENCE, 0, BAD);
    FakeAnalyst.busy = true;
    await show('a');
    await waitFor(() => expect(FakeAnalyst.asked).toHaveLength(1));
    FakeAnalyst.asked[0]?.worker.tell({ kind: 'answer', answer: { kind: 'refused', tooLarge: { what: 'states', limit: 500_000 } } });
    await waitFor(() => expect(dense(section().querySelector('.standing'))).toBe('这个剧本太大，推演不了。局面超过500,000种，走不完。'));
    expect(section().querySelector('svg.curve')).not.toBeNull();
  });

  it('says what to do where there are no workers', async () => {
    // A question that is cancelled takes the idle worker with it.
    FakeAnalyst.busy = true;
    const other = analyseRun({ text: EVIDENCE, rules: currentRules.id, variant: 3, moves: 'P2@80 a4 b1 P2@80 d1 e1' }, () => undefined);
    await waitFor(() => expect(FakeAnalyst.asked).toHaveLength(1));
    other.cancel();
    expect(await other.result).toEqual({ kind: 'cancelled' });
    vi.stubGlobal('Worker', undefined);
    keep('a', EVIDENCE, 0, BAD);
    await show('a');
    await waitFor(() => expect(text(section())).toContain('这一次没有推演成'));
    FakeAnalyst.install();
    await fireEvent.click(screen.getByText('再试一次'));
    await answer(null);
  });

  it('ends with the page', async () => {
    keep('a', EVIDENCE, 0, BAD);
    FakeAnalyst.busy = true;
    await show('a');
    await waitFor(() => expect(FakeAnalyst.asked).toHaveLength(1));
    const { cleanup } = await import('@testing-library/svelte');
    cleanup();
    await waitFor(() => expect(FakeAnalyst.asked[0]?.worker.terminated).toBe(true));
  });
});
