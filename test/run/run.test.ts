import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { parseMoves, printMoves } from '../../src/run/moves.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { scriptHash } from '../../src/run/script-hash.ts';
import { start } from '../../src/run/start.ts';
import { drawVariant, variantsOf } from '../../src/run/variants.ts';
import { shuffled } from '../../src/text/shuffled.ts';
import type { Outcome } from '../../src/run/world.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { anyScript } from '../script/any-script.ts';
import { walk } from './any-run.ts';
import { examples } from '../properties.ts';

function sound(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings.filter((one) => one.severity === 'error')));
  return scenario;
}
const evidence = sound(readFileSync(new URL('../conformance/evidence.drill.md', import.meta.url), 'utf8'));

/** Plays moves given as text and returns all that came of them. */
function play(scenario: Scenario, text: string, variant = 0) {
  const moves = parseMoves(text);
  if (!moves.ok) throw new Error(`no move: ${moves.text}`);
  const played = replay(currentRules, scenario, variant, moves.moves);
  if (!played.ok) throw new Error(`${played.place}: ${played.problem.code}`);
  const deductions = receiptOf(played.steps.map((step) => step.outcome));
  return { ...played, deductions, lost: deductions.map(({ points, rule }) => `${rule} ${points}`), result: resultOf(currentRules, scenario, played.world) };
}
/** Worlds, lines and receipts as one short text, so that a difference does not print pages. */
const digest = (outcomes: readonly Outcome[]): string => scriptHash(JSON.stringify(outcomes.map(({ world, happened, deductions }) => [world, happened, deductions])));
const HEAD = '# 标题 {#t}\n';
const DOCTOR = '@ 甲 {#jia}\n起点：P1\n';

test('replaying the moves of any walk gives the same worlds and receipts, through their text too', () => {
  fc.assert(
    fc.property(anyScript, fc.infiniteStream(fc.nat({ max: 0x7fffffff })), fc.nat(), (text, numbers, variant) => {
      const scenario = sound(text);
      const chosen = variant % variantsOf(scenario).length;
      const live = walk(scenario, chosen, (n) => (n === 0 ? 0 : (numbers.next().value ?? 0) % n), 25);
      const moves = parseMoves(printMoves(live.moves));
      expect(moves.ok).toBe(true);
      const again = replay(currentRules, scenario, chosen, moves.ok ? moves.moves : []);
      if (!again.ok) throw new Error(again.problem.code);
      expect(digest([again.opening, ...again.steps.map((step) => step.outcome)])).toBe(digest(live.outcomes));
      expect(again.world.tally.points).toBe(receiptOf(live.outcomes).reduce((sum, one) => sum + one.points, 0));
    }),
    examples(60),
  );
});

test('a world is never changed by a move from it', () => {
  const opening = start(currentRules, evidence, 1);
  const before = JSON.stringify(opening.world);
  for (const id of ['q1', 'q2']) advance(currentRules, evidence, opening.world, { kind: 'act', id });
  advance(currentRules, evidence, opening.world, { kind: 'diagnose', doctor: null, state: 'P2', confidence: 95, ticks: ['c1'] });
  expect(JSON.stringify(opening.world)).toBe(before);
});

test('weights of the variants add up to 1 and the last part varies fastest', () => {
  const all = variantsOf(evidence);
  expect(all.map(({ weight }) => weight)).toEqual([0.5 * 0.25, 0.5 * 0.75, 0.25 * 0.25, 0.25 * 0.75, 0.25 * 0.25, 0.25 * 0.75]);
  expect(all[1]).toMatchObject({ starts: { song: 0 }, chances: { 急诊: false } });
  expect(all[2]).toMatchObject({ starts: { song: 1 }, chances: { 急诊: true } });
});

test('a seed draws the same variant always, and over many seeds each by its weight', () => {
  const counts = new Map<number, number>();
  const N = 6000;
  for (let seed = 0; seed < N; seed += 1) {
    const drawn = drawVariant(evidence, seed);
    expect(drawVariant(evidence, seed)).toBe(drawn);
    counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  for (const { index, weight } of variantsOf(evidence)) expect(Math.abs((counts.get(index) ?? 0) / N - weight)).toBeLessThan(0.03);
});

test('the order on the screen depends on the seed and loses nothing', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const orders = new Set(Array.from({ length: 50 }, (_, seed) => shuffled(ids, seed, 'open').join('')));
  expect(orders.size).toBeGreaterThan(20);
  for (const order of orders) expect([...order].sort().join('')).toBe('abcde');
  expect(shuffled(ids, 7, 'open')).toEqual(shuffled(ids, 7, 'open'));
});

test('an illegal move says why and what would be legal', () => {
  const { world } = start(currentRules, evidence, 1);
  const refused = (text: string) => {
    const moves = parseMoves(text);
    const move = moves.ok ? moves.moves[0] : undefined;
    if (move === undefined) throw new Error(text);
    const next = advance(currentRules, evidence, world, move);
    return next.ok ? null : next.problem;
  };
  expect(refused('a1')).toMatchObject({ code: 'diagnose-first', legal: ['q1', 'q2', 'P1|P2|P3|P4@40|60|80|95[+~22][+c1][+c4]'] });
  expect(refused('zz')?.code).toBe('no-such-act');
  expect(refused('P1@80+c9')?.code).toBe('not-tickable');
  expect(refused('P1@80+c1+c1')?.code).toBe('ticked-twice');
  expect(refused('[x]')?.code).toBe('no-checklist');
});

test('moves that cannot be read are named by their place', () => {
  expect(parseMoves('q1 P1@70')).toEqual({ ok: false, place: 2, text: 'P1@70' });
  expect(parseMoves('p2@80＋c1 ［laptop，cable］')).toMatchObject({
    ok: true,
    moves: [
      { kind: 'diagnose', state: 'P2', ticks: ['c1'] },
      { kind: 'checklist', items: ['laptop', 'cable'] },
    ],
  });
});

test('a duty left open is its breach when the contact ends; one discharged is not', () => {
  const text = `${HEAD}${DOCTOR}## 一 {#b1}\n义务：上报 红线 CR12\n> 做 {#a1}\n履行：上报\n理由：好\n> 不做 {#a2}\n理由：坏\n`;
  expect(play(sound(text), 'a1').lost).toEqual([]);
  const left = play(sound(text), 'a2');
  expect(left.lost).toEqual(['CR12 41']);
  expect(left.result).toMatchObject({ score: 59, passed: false, red: ['CR12'] });
});

test('a duty raised again after it was discharged is open again, and raised twice stays one', () => {
  const text = `${HEAD}${DOCTOR}## 一 {#b1}\n义务：上报 黄线 CR13\n> 做 {#a1}\n履行：上报\n义务：上报 黄线 CR13\n理由：好\n> 再提 {#a2}\n义务：上报 黄线 CR13\n理由：坏\n`;
  expect(play(sound(text), 'a1').lost).toEqual(['CR13 5']);
  expect(play(sound(text), 'a2').lost).toEqual(['CR13 5']);
});

test('a promise is broken once the day is later than its due day, then costs trust at each passing of days', () => {
  const text = `${HEAD}${DOCTOR}## 一 {#b1}\n> 许 {#a1}\n许诺：文献 3天\n## 二 {#b2}\n过了：3天\n> 等 {#a2}\n## 三 {#b3}\n过了：1天\n> 等 {#a3}\n## 四 {#b4}\n过了：5天\n> 补 {#a4}\n兑现：文献\n## 五 {#b5}\n过了：5天\n（完） {#n}\n`;
  const run = play(sound(text), 'a1 a2 a3 a4');
  expect(run.steps.map((step) => step.outcome.world.doctors['jia']?.trust)).toEqual([4, 1, 0, 0]);
  expect(run.lost).toEqual(['promise 8']);
});

test('a promise kept in time earns trust, kept late earns none', () => {
  const text = (days: number) => `${HEAD}${DOCTOR}## 一 {#b1}\n> 许 {#a1}\n许诺：文献 3天\n## 二 {#b2}\n过了：${days}天\n> 兑现 {#a2}\n兑现：文献\n`;
  expect(play(sound(text(3)), 'a1 a2').world.doctors['jia']?.trust).toBe(5);
  expect(play(sound(text(4)), 'a1 a2').world.doctors['jia']?.trust).toBe(1);
});

test('overtime is one line a contact, and each contact has its own clock', () => {
  const text = `${HEAD}时长：5\n${DOCTOR}## 一 {#b1}\n> 久 {#a1}\n用时：8\n## 二 {#b2}\n过了：1天\n> 短 {#a2}\n用时：5\n`;
  expect(play(sound(text), 'a1 a2').lost).toEqual(['overtime 3']);
});

test('a checklist costs 2 for each miss and each wrong tick, and goes on by its beat', () => {
  const text = `${HEAD}${DOCTOR}## 一 {#b1}\n最多：2\n+ 电脑 {#i1}\n应选：是\n效果：信任+1\n+ 礼品 {#i2}\n应选：否\n红线：CR06\n+ 水 {#i3}\n结束\n## 二 {#b2}\n（到不了） {#n}\n`;
  expect(play(sound(text), '[i1]').lost).toEqual([]);
  expect(play(sound(text), '[]').lost).toEqual(['checklist 2']);
  expect(play(sound(text), '[i2,i3]').lost).toEqual(['checklist 2', 'checklist 2', 'CR06 41']);
  expect(play(sound(text), '[i1]').world.doctors['jia']?.trust).toBe(5);
  expect(() => play(sound(text), '[i1,i2,i3]')).toThrow('too-many-items');
});

test('conditional properties are read before the element’s own changes, reaction lines and 去 after them', () => {
  const text = `${HEAD}${DOCTOR}## 一 {#b1}\n> 做 {#a1}\n设：记号\n用时：3\n效果：[有 记号] 信任+5\n效果：信任+1\n理由：[分钟>=3] 晚了\n理由：[#a1] 晚了\n理由：早\n[有 记号 分钟>=3 #a1 信任>=5] 甲：好。 {#c1}\n去：[有 记号] #b3\n结束\n## 二 {#b2}\n（空） {#n2}\n## 三 {#b3}\n（到了） {#n3}\n`;
  const run = play(sound(text), 'a1');
  const happened = run.steps[0]?.outcome.happened ?? [];
  expect(run.world.doctors['jia']?.trust).toBe(5);
  expect(happened.find((one) => one.kind === 'acted')).toMatchObject({ why: '早' });
  expect(happened.flatMap((one) => (one.kind === 'shown' ? [one.shown.line.id] : []))).toEqual(['c1', 'n3']);
});

test('a goal P2 is met by P3 and P4, but not by P3R, and P2B does not meet it either', () => {
  const text = (start: string, goal = 'P2') => `${HEAD}达标：${goal}\n@ 甲 {#jia}\n起点：${start}\n## 一 {#b1}\n> 完 {#a1}\n`;
  expect(play(sound(text('P3')), 'a1').result.target).toBe('reached');
  expect(play(sound(text('P4')), 'a1').result.target).toBe('reached');
  expect(play(sound(text('认知7 承诺2 信任4 阻力4')), 'a1').result.target).toBe('missed');
  expect(play(sound(text('认知3 承诺8 信任4 阻力4')), 'a1').result.target).toBe('missed');
  expect(play(sound(text('认知3 承诺8 信任4 阻力4', 'P2B')), 'a1').result.target).toBe('reached');
  expect(play(sound(text('P3', '非 P2')), 'a1').result.target).toBe('reached');
});

test('a goal missed with all else perfect gives 80 and passes', () => {
  const run = play(sound(`${HEAD}达标：P4\n${DOCTOR}## 一 {#b1}\n> 完 {#a1}\n`), 'a1');
  expect(run.result).toMatchObject({ score: 80, passed: true, target: 'missed' });
});

test('the first line of 达标 whose guard fits counts, and where none fits nothing is lost', () => {
  const text = `${HEAD}达标：[起点 P2] P4\n@ 甲 {#jia}\n起点：P1\n起点：P2\n## 一 {#b1}\n> 完 {#a1}\n`;
  expect(play(sound(text), 'a1', 0).lost).toEqual([]);
  expect(play(sound(text), 'a1', 1).lost).toEqual(['target 20']);
});

test('two ambers, a red line or too few right diagnoses fail a run whatever its score', () => {
  const choice = (extra: string) => `${HEAD}及格：0\n${DOCTOR}## 一 {#b1}\n诊断：甲\n> 完 {#a1}\n${extra}`;
  expect(play(sound(choice('')), 'P1@95 a1').result.passed).toBe(true);
  expect(play(sound(choice('黄线：CR19\n')), 'P1@95 a1').result.passed).toBe(true);
  expect(play(sound(choice('黄线：CR19、CR22\n')), 'P1@95 a1').result.passed).toBe(false);
  expect(play(sound(choice('红线：CR06\n')), 'P1@95 a1').result.passed).toBe(false);
  expect(play(sound(choice('')), 'P2@40 a1').result.passed).toBe(false);
});

test('each doctor has a window of lines of its own, which only its own diagnosis empties', () => {
  const text = `${HEAD}@ 甲 {#jia}\n起点：P1\n@ 乙 {#yi}\n起点：P2\n## 一 {#b1}\n甲：一 {#c1 P1}\n乙：二 {#c2 P2}\n诊断：甲\n> 走 {#a1}\n## 二 {#b2}\n诊断：乙\n诊断：甲\n> 走 {#a2}\n`;
  const run = play(sound(text), 'jia:P1@95+c1 a1 yi:P2@95+c2');
  expect(run.lost).toEqual([]);
  expect(run.world.windows).toEqual({ jia: [], yi: [] });
  expect(play(sound(text), 'P1@95+c1+c2').lost).toEqual(['evidence 1']);
  expect(play(sound(text), 'P1@95').lost).toEqual(['evidence 1']);
});

test('a circle without a decision stops the run instead of hanging', () => {
  const scenario = sound(`${HEAD}${DOCTOR}## 一 {#b1}\n（转） {#n1}\n去：#b1\n`);
  const { world } = start(currentRules, scenario, 0);
  expect(world.stuck).toBe(true);
  expect(advance(currentRules, scenario, world, { kind: 'act', id: 'x' })).toMatchObject({ ok: false, problem: { code: 'run-stuck', legal: [] } });
});

test('an unknown variant is a programmer’s error', () => {
  expect(() => start(currentRules, evidence, 99)).toThrow(RangeError);
});
