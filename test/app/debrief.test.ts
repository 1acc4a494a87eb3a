import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import Debrief from '../../src/app/debrief/Debrief.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { memory } from '../../src/records/memory.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { replay } from '../../src/run/replay.ts';
import { parse } from '../../src/script/parse.ts';
import { keepAttempt } from './kept-attempt.ts';

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');
const TWO_DOCTORS = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');
const ELDERLY = readFileSync('scenarios/visits/elderly-dose.drill.md', 'utf8');
const ELDERLY_PO = readFileSync('scenarios/visits/elderly-dose.en.po', 'utf8');

async function show(id: string): Promise<HTMLElement> {
  render(Debrief, { params: { attempt: id } });
  return waitFor(
    () => {
      const heading = document.querySelector('h1');
      if (heading === null) throw new Error('not shown yet');
      return heading;
    },
    { timeout: 10_000 },
  );
}
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Without blanks, which only the way the source is laid out decides. */
const dense = (element: Element | null): string => text(element).replaceAll(' ', '');

beforeEach(() => {
  memory.clear();
  locale.set('zh-CN');
});

// A whole page in jsdom takes its time on a busy machine.
describe('the debrief', () => {
  it('says score, result and the two sub-results, and every line of the receipt with its total', async () => {
    const { result } = keepAttempt('a', EVIDENCE, 0, 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    expect(dense(await show('a'))).toBe(`${result.score}分,没有通过`);
    const receipt = document.querySelector('.receipt');
    if (receipt === null) throw new Error('no receipt');
    const points = [...receipt.querySelectorAll('tbody tr:not(.g)')].map((row) => Number(/−(\d+)$/.exec(text(row))?.[1]));
    expect(100 - points.reduce((sum, one) => sum + one, 0)).toBe(result.score);
    expect(text(receipt.querySelector('tfoot'))).toContain(String(result.score));
    expect([...receipt.querySelectorAll('.g th')].map(text)).toEqual([
      '读错了',
      '读错，做法跟着错',
      '读错做错之后，目标没有达到',
      '读对了，做偏了',
      '读对了，把握或依据不足',
      '越过黄线',
      '承诺',
    ]);
    expect(dense(document.querySelector('.subs'))).toContain('诊断两次，读对一次');
    expect(dense(document.querySelector('.subs'))).toContain('目标没有达到');
  });

  it('leads from each receipt line to its moment', async () => {
    keepAttempt('a', EVIDENCE, 0, 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    await show('a');
    const links = [...document.querySelectorAll('.receipt a[href^="#moment"], .one a')];
    expect(links.length).toBeGreaterThan(6);
    for (const link of links) expect(document.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });

  it('tells of each moment what was read, missed, not asked, done, and what fits', async () => {
    keepAttempt('a', EVIDENCE, 0, 'P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    await show('a');
    const first = text(document.getElementById('moment-1'));
    expect(first).toContain('P2 没认知·有兴趣，80%；其实是 P1 没认知·没承诺');
    expect(first).toContain('划了，但说明不了：“快点说。”');
    expect(first).toMatch(/没有划，它正说明是 P1：“你们公司？/);
    expect(first).toContain('“以前和我们公司有过接触吗？”会听到“有过，说好的文献一直没送来。”');
    expect(first).toContain('这一问要扣 41 分，没有问是对的。');
    expect(first).toContain('用的是 S2 劝说式；P1 合适的是 S1 建立式');
    expect(first).toContain('走廊里占用太久。');
    expect(text(document.getElementById('moment-3'))).toContain('阻力');
  });

  it('puts a red line before the score, with rule, source, date, and the compliant way', async () => {
    keepAttempt('red', EVIDENCE, 0, 'q2 P1@95+c1 a1 P1@95+c8 d3 e1');
    expect(dense(await show('red'))).toBe('你越过了一条红线，这一次不通过。');
    const words = text(document.querySelector('.debrief'));
    const order = ['红线 CR04 统方', '为什么不行', '向医生打听处方数量等于统方。', '核对日期 2025-09-12', '可以这样', '下次只改一件事', '小票'].map((part) => words.indexOf(part));
    expect(order.every((place, index) => place >= 0 && (index === 0 || place > (order[index - 1] ?? 0)))).toBe(true);
    expect(document.querySelector('.debrief .score')).toBeNull();
    expect(words).toContain('这一句不要问：“您每个月大概开多少盒？”');
    expect(words).toMatch(/只去掉这一问，其余不动，是 \d+ 分。/);
    expect(document.querySelector('a[href="#/rules/CR04"]')).not.toBeNull();
    expect(document.querySelector('.crossed')).not.toBeNull();
  });

  it('says of a missed goal with all else good that the conduct has passed', async () => {
    const plain = EVIDENCE.replace('达标：P2', '达标：P4').replace('半达标：[信任>=6]\n', '');
    const { result } = keepAttempt('goal', plain, 0, 'q1 P1@95+c1 a1 P1@95+c8 d2 e1');
    expect(result).toMatchObject({ score: 80, passed: true, target: 'missed' });
    expect(dense(await show('goal'))).toBe('80分,目标未达成，行为合格');
    expect(text(document.querySelector('.debrief'))).toContain('代表不能保证结果，但可以保证自己的行为');
  });

  it('draws every doctor’s way, with the data as a table', async () => {
    keepAttempt('two', TWO_DOCTORS, 0, 'P1@80+c1 P2@80+c3 a1 [i1,i2] b1');
    await show('two');
    const planes = document.querySelectorAll('svg.plane');
    expect([...planes].map((plane) => plane.getAttribute('aria-label')?.slice(0, 4))).toEqual(['陈明远的', '李静的路']);
    // Of each plane and, there being no worker to judge the run here, of the points alone.
    await waitFor(() => expect(screen.getAllByText('这张图的数据').length).toBe(3));
    expect(text(document.getElementById('moment-1'))).toContain('对李静的判断');
    expect(text(document.getElementById('moment-2'))).toContain('核准说明书、登记单');
  });

  it('changes its language without being loaded anew, with the words the run was played with', async () => {
    keepAttempt('en', ELDERLY, 0, elderlyMoves(), { translation: { locale: 'en', text: ELDERLY_PO } });
    await show('en');
    locale.set('en');
    await expect.poll(() => document.querySelector('.moments [lang="en"]')).not.toBeNull();
    expect(text(document.querySelector('.debrief'))).not.toMatch(/小票|回合|诊断/);
  });

  it('names the command that computes it again', async () => {
    keepAttempt('a', EVIDENCE, 3, 'P2@80 a4 b1 P2@80 d1 e1', { script: 'old-account' });
    await show('a');
    expect(text(document.querySelector('.proof pre'))).toBe('npm run -s zhinuo -- play scenarios/visits/old-account.drill.md --variant 3 --moves "P2@80 a4 b1 P2@80 d1 e1"');
  });

  it('starts again from the very same start', async () => {
    keepAttempt('a', EVIDENCE, 3, 'P2@80 a4 b1 P2@80 d1 e1');
    await show('a');
    await fireEvent.click(screen.getByText('同样的起点，再来一次'));
    await expect.poll(() => location.hash).toMatch(/^#\/run\//);
  });
});

describe('where there is nothing to debrief', () => {
  it('says so of an id nobody knows', async () => {
    expect(text(await show('nobody'))).toBe('没有这一次的记录');
  });

  it('does not invent a debrief for moves that do not work', async () => {
    keepAttempt('bad', EVIDENCE, 0, 'P2@80 zzz');
    expect(text(await show('bad'))).toBe('这一次的记录读不出来');
    expect(document.body.textContent).toContain('第 2 步（zzz）');
  });

  it('leads back to a run that is not finished', async () => {
    const { result: _result, ends: _ends, finished: _finished, ...row } = keepAttempt('open', EVIDENCE, 0, 'P2@80');
    memory.attempts.clear();
    memory.runs.set('open', { ...row, seen: 0, updated: 1 });
    expect(text(await show('open'))).toBe('这一次还没有走完');
    expect(screen.getByText('接着走').getAttribute('href')).toBe('#/run/open');
  });

  it('leaves a record of rules it does not know alone', async () => {
    keepAttempt('new', EVIDENCE, 0, 'P2@80 a4 b1 P2@80 d1 e1', { rules: 'rules-99' });
    expect(text(await show('new'))).toBe('这一次的记录读不出来');
  });
});

/** Some way through the elderly-dose visit: always the first choice, always P2. */
function elderlyMoves(): string {
  const { scenario } = parse(ELDERLY);
  if (scenario === null) throw new Error('elderly-dose does not parse');
  let moves = '';
  for (let step = 0; step < 80; step += 1) {
    const read = parseMoves(moves);
    if (!read.ok) throw new Error(moves);
    const run = replay(currentRules, scenario, 0, read.moves);
    if (!run.ok) throw new Error(run.problem.code);
    if (run.world.beat < 0) return moves;
    const beat = scenario.beats[run.world.beat];
    const due = beat?.diagnose[run.world.diagnosed] !== undefined;
    const tried = due ? ['P2@80'] : (beat?.choices ?? []).map((choice) => choice.id);
    const next = tried.find((one) => replay(currentRules, scenario, 0, [...read.moves, ...(parseMoves(one) as { moves: typeof read.moves }).moves]).ok);
    moves = `${moves} ${next ?? ''}`.trim();
  }
  throw new Error('no end');
}
