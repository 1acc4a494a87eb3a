import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { solve, solveWhole } from '../../src/solve/solution.ts';
import { boardIn } from '../../src/solve/board-of.ts';
import { BeyondLimit } from '../../src/solve/too-large.ts';
import { walk } from '../run/any-run.ts';
import { figuresOf, lazyOf, meanOf, sound, wholeOf } from './solving.ts';

const HEAD = '# 题 {#t}\n';
const DOCTOR = '@ 甲 {#jia}\n起点：P1\n';
const range = (n: number): number[] => Array.from({ length: n }, (_, place) => place);

test('one beat without choices is worth what its end costs', () => {
  const scenario = sound(`${HEAD}达标：P2\n${DOCTOR}## 一 {#b}\n甲：好。 {#c}\n`);
  expect(figuresOf(wholeOf(scenario))).toEqual({ par: 20, noProbe: 20, hindsight: [20] });
  expect(lazyOf(scenario).expected()).toBe(20);
  expect(boardIn(lazyOf(scenario), 0, []).steps).toEqual([]);
});

test('one beat with a diagnosis and nothing to go by', () => {
  const scenario = sound(`${HEAD}@ 甲 {#jia}\n起点：P1\n起点：P2\n## 一 {#b}\n诊断：甲\n`);
  // Half right and half wrong: 40 % costs 3 or 4, the least of all on the mean.
  expect(figuresOf(wholeOf(scenario))).toEqual({ par: 3.5, noProbe: 3.5, hindsight: [0, 0] });
});

test('a script without doctors', () => {
  const scenario = sound(
    `${HEAD}变数：急 50%\n## 一 {#b}\n[变数 急] （门铃响。） {#c}\n> 开门 {#a}\n扣分：[变数 急] 行为 2\n理由：因\n> 不开 {#x}\n扣分：[非 变数 急] 行为 3\n理由：因\n`,
  );
  expect(figuresOf(wholeOf(scenario))).toEqual({ par: 0, noProbe: 0, hindsight: [0, 0] });
  expect(lazyOf(scenario).expected()).toBe(0);
});

test('256 variants', () => {
  const facts = range(8);
  const scenario = sound(
    `${HEAD}${facts.map((n) => `变数：急${n} 50%\n`).join('')}${DOCTOR}${facts.map((n) => `## 回${n} {#b${n}}\n> 一 {#a${n}}\n扣分：[变数 急${n}] 行为 2\n理由：因\n> 二 {#x${n}}\n扣分：[非 变数 急${n}] 行为 2\n理由：因\n`).join('')}`,
  );
  const whole = wholeOf(scenario);
  expect(whole.positions.weights).toHaveLength(256);
  // Each fact costs 2 in half of all variants, whatever is chosen; who knows them loses nothing.
  expect(whole.expected()).toBe(8);
  expect(meanOf(figuresOf(whole).hindsight, whole.positions.weights)).toBe(0);
  expect(lazyOf(scenario).expected()).toBe(8);
});

test('a thousand choices in a beat', () => {
  const beat = (id: string): string =>
    `## 回${id} {#${id}}\n${range(1000)
      .map((n) => `> 第${n} {#${id}${n}}\n扣分：行为 ${1 + ((n * 7) % 100)}\n理由：因\n`)
      .join('')}`;
  const scenario = sound(`${HEAD}${DOCTOR}${beat('a')}${beat('b')}`);
  expect(wholeOf(scenario).expected()).toBe(2);
  expect(lazyOf(scenario).expected()).toBe(2);
});

test('circles that cost nothing are left by the shortest way', () => {
  const scenario = sound(`${HEAD}${DOCTOR}## 一 {#b}\n> 再来 {#a}\n理由：因\n去：#b\n> 完 {#x}\n扣分：行为 1\n理由：因\n结束\n`);
  const whole = wholeOf(scenario);
  expect(figuresOf(whole)).toEqual({ par: 1, noProbe: 1, hindsight: [1] });
  expect(boardIn(whole, 0, []).best.moves).toEqual([{ kind: 'act', id: 'x' }]);
});

test('circles that gain something are gone round as often as it pays', () => {
  const scenario = sound(`${HEAD}达标：信任>=7\n${DOCTOR}## 一 {#b}\n> 再来 {#a}\n效果：信任+1\n扣分：行为 2\n理由：因\n去：#b\n> 完 {#x}\n理由：因\n结束\n`);
  // Trust starts at 4: three rounds of 2 points are less than 20.
  expect(boardIn(wholeOf(scenario), 0, []).best.moves.map((move) => move.kind === 'act' && move.id)).toEqual(['a', 'a', 'a', 'x']);
});

test.each([
  ['with decisions', '## 一 {#b}\n> 再来 {#a}\n去：#b\n'],
  ['without decisions', '## 一 {#b}\n> 去 {#a}\n## 二 {#c}\n去：#d\n## 三 {#d}\n去：#c\n'],
  ['where nothing is offered', '## 一 {#b}\n> 说 {#a}\n可选：P4\n'],
])('no end can be reached %s: infinite, and no hang', (_, beats) => {
  const scenario = sound(`${HEAD}${DOCTOR}${beats}`);
  expect(figuresOf(wholeOf(scenario))).toEqual({ par: Infinity, noProbe: Infinity, hindsight: [Infinity] });
  expect(lazyOf(scenario).expected()).toBe(Infinity);
  expect(boardIn(lazyOf(scenario), 0, []).best.moves).toEqual([]);
});

test('one variant of two without an end makes the mean infinite, and hindsight only there', () => {
  const scenario = sound(`${HEAD}变数：急 50%\n${DOCTOR}## 一 {#b}\n> 说 {#a}\n可选：变数 急\n`);
  expect(figuresOf(wholeOf(scenario))).toEqual({ par: Infinity, noProbe: Infinity, hindsight: [0, Infinity] });
  expect(lazyOf(scenario).expected()).toBe(Infinity);
});

test('what is too large is refused with the limit that was passed', () => {
  const counting = sound(
    `${HEAD}达标：信任>=9 阻力>=9\n${DOCTOR}${range(12)
      .map((n) => `## 回${n} {#b${n}}\n> 一 {#a${n}}\n设：旗${n}\n理由：因\n> 二 {#x${n}}\n理由：因\n`)
      .join('')}## 末 {#z}\n${range(12)
      .map((n) => `> 说${n} {#z${n}}\n可选：有 旗${n}\n理由：因\n`)
      .join('')}`,
  );
  const most = { states: 500_000, ways: 4_000_000, positions: 500_000 };
  const refused = (limits: Partial<typeof most>): unknown => {
    const solved = solveWhole(currentRules, counting, { limits: { ...most, ...limits } });
    return solved.ok ? null : solved.tooLarge;
  };
  expect(refused({})).toBeNull();
  expect(refused({ states: 100 })).toEqual({ what: 'states', limit: 100 });
  expect(refused({ ways: 100 })).toEqual({ what: 'ways', limit: 100 });
  const unknown = sound(
    `${HEAD}变数：急 50%\n变数：停 50%\n${DOCTOR}${range(6)
      .map((n) => `## 回${n} {#b${n}}\n> 一 {#a${n}}\n效果：[变数 急] 信任+1\n理由：因\n> 二 {#x${n}}\n效果：[变数 停] 阻力+1\n理由：因\n`)
      .join('')}## 末 {#z}\n[信任>=5 阻力<8] 甲：嗯。 {#c P1}\n诊断：甲\n`,
  );
  const solved = solveWhole(currentRules, unknown, { limits: { ...most, positions: 3 } });
  expect(solved.ok ? null : solved.tooLarge).toEqual({ what: 'positions', limit: 3 });
});

test('a checklist with more fillings than can be tried is refused, whole and by search; one whose items change nothing is not', () => {
  const list = (rest: string): string =>
    `${HEAD}${DOCTOR}## 一 {#b}\n${range(14)
      .map((n) => `+ 第${n} {#i${n}}\n应选：是\n${rest}`)
      .join('')}`;
  const moving = sound(list('效果：信任+1\n'));
  for (const solved of [solveWhole(currentRules, moving), solve(currentRules, moving)]) expect(solved.ok ? null : solved.tooLarge).toEqual({ what: 'checklist', limit: 4096 });
  expect(figuresOf(wholeOf(sound(list('')))).par).toBe(0);
});

test('a diagnosis with more kinds of worlds than can be weighed is refused, whole and by search', () => {
  const facts = range(5);
  const words = (n: number): string => ['好', '嗯', '啊', '哦', '唉'][n] ?? '';
  const scenario = sound(
    `${HEAD}${facts.map((n) => `变数：急${n} 50%\n`).join('')}${DOCTOR}## 一 {#b}\n${facts.map((n) => `[变数 急${n}] 甲：${words(n)} {#c${n} P1}\n[非 变数 急${n}] 甲：${words(n)} {#d${n} P2}\n`).join('')}诊断：甲\n`,
  );
  for (const solved of [solveWhole(currentRules, scenario), solve(currentRules, scenario)]) expect(solved.ok ? null : solved.tooLarge).toEqual({ what: 'ticks', limit: 14 });
});

test('a search comes to its limit when it is asked for more than best play, and says which', () => {
  const scenario = sound(readFileSync(new URL('../../scenarios/visits/elderly-dose.drill.md', import.meta.url), 'utf8'));
  const counted: number[] = [];
  const solved = solve(currentRules, scenario, { limits: { states: 1000 }, progress: (states) => counted.push(states) });
  if (!solved.ok) throw new Error('best play alone needs fewer states');
  // The options of a poor run lead far from best play.
  let picks = 7;
  const { moves } = walk(scenario, 0, (n) => (picks = (picks * 31 + 11) % 1009) % n);
  expect(() => boardIn(solved.solution, 0, moves)).toThrow(BeyondLimit);
  expect(counted).toEqual([1024]);
});
