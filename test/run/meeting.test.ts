import { describe, expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { ratesOf } from '../../src/run/room.ts';
import { rubricOf } from '../../src/run/rubric.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';

function scenarioOf(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings.filter(({ severity }) => severity === 'error')));
  return scenario;
}

function run(text: string, moves: string, variant = 0) {
  const scenario = scenarioOf(text);
  const parsed = parseMoves(moves);
  if (!parsed.ok) throw new Error(parsed.text);
  const played = replay(currentRules, scenario, variant, parsed.moves);
  if (!played.ok) throw new Error(`${played.place}: ${played.problem.code}, legal: ${played.problem.legal.join(' ')}`);
  const outcomes = [played.opening, ...played.steps.map(({ outcome }) => outcome)];
  return {
    scenario,
    world: played.world,
    result: resultOf(currentRules, scenario, played.world),
    lost: receiptOf(outcomes).map(({ dimension, points, rule }) => `${dimension} ${points} ${rule}`),
    happened: outcomes.flatMap(({ happened }) => happened),
    before: played.steps.at(-1)?.before,
  };
}

/** A meeting of three doctors worked out by hand below. */
const MEETING = `# 会 {#m}
类型：科室会
达标：乙.信任>=6
环节时长：宣讲 10 问答 4 合计 14
时长：5
关注：5
凑数：1
评：到会 主任到场 [甲.到场]
评：到会 名单准 [准确率>=60]
评：硬件 供货 [有 货]
@ 甲 {#jia}
职务：主任
关键：是
起点：P3
到场：[有 提醒] 是
到场：否
@ 乙 {#yi}
起点：P2
@ 丙 {#bing}
起点：P1 信任+1
@ 丁 {#ding}
职务：护士长
应到：是
## 电话 {#plan}
环节：筹备
> 提醒主任，问了供货 {#a1}
设：提醒、货
用时：6
理由：因
> 不打了 {#a2}
理由：因
## 讲 {#talk}
环节：宣讲
过了：1天
提问：乙 剂量
甲：开始吧。 {#c1 P3}
旁白：有人看手机。 {#c2 P1}
诊断：甲
诊断：丙
> 用病例讲 {#b1}
对：丙
行为：S1
用时：12
效果：关注+3 甲.信任+1
理由：因
> 念幻灯 {#b2}
行为：S1
效果：信任-2 关注-9
用时：9
理由：因
## 问 {#qa}
环节：问答
提问：[关注>=8] 丙 供货
> 答剂量 {#d1}
答复：剂量
用时：3
理由：因
> 都会后说 {#d2}
用时：1
理由：因
## 评 {#say}
环节：点评
> 请主任点评 {#e1}
点评：[信任>=6] 正面
点评：负面
理由：因
> 不请 {#e2}
理由：因
## 收 {#close}
环节：总结
> 收尾 {#g1}
剂量：[有 提醒] S2 强
剂量：S2 弱
效果：乙.信任+1
用时：2
理由：因
## 次日 {#next}
环节：跟进
过了：1天
+ 看甲 {#h1}
回访：甲
+ 看乙 {#h2}
回访：乙
## 一周 {#week}
环节：跟进
过了：5天
+ 看甲 {#i1}
回访：甲
+ 看乙 {#i2}
回访：乙
+ 看丙 {#i3}
回访：丙
`;

describe('a meeting worked out by hand', () => {
  test('all come: dose, questions, clocks and visits', () => {
    // Contact: 6 of 5 min. Roll: 甲乙丙丁 and one more, 4 invited: 4/4, 4/5, 4/4. 丙 is P1 (S1 fits: A+1 C+1 R−1).
    // Talk 12 of 10: 2 over, attention 5+3 = 8. Questions: 丙 asks too (8), 剂量 is answered, 供货 is not: T−1, 2 points.
    // Uncharged minutes: talk 10 + questions 3 + comment 1 + close 2 = 16 of 14: 2 over.
    // Comment: 甲 trusts 5+1 = 6, so positive. Dose S2 strong, allowed strong by attention 8; 甲 commented: strong too.
    // 甲 P3 S2: A0 C0 T0 R0, key 1. 乙 P2 S2 strong: A+3 C+1 T+1 R−1. 丙 P1 S2 strong: A+2, T−1.
    const { lost, world, result, scenario } = run(MEETING, 'a1 P3@95+c1 P1@95 b1 d1 e1 g1 [h1,h2] [i1,i2]');
    expect(lost).toEqual([
      'time 1 overtime', // contact
      'time 2 overtime', // talk
      'conduct 2 question',
      'time 2 overtime', // the whole
      'conduct 2 follow-up', // 丙 twice
    ]);
    expect(result).toMatchObject({ score: 91, passed: true, target: 'reached', turnout: { attendance: 1, accuracy: 0.8, recall: 1 }, criteria: [true, true, true] });
    expect(world.doctors['jia']).toMatchObject({ awareness: 7, commitment: 5, trust: 6, resistance: 5, state: 'P3' });
    // 乙 3/4/4/4: dose, then both visits: nothing forgotten; 信任+1 of the close besides.
    expect(world.doctors['yi']).toMatchObject({ awareness: 6, commitment: 5, trust: 6, resistance: 3, state: 'P3' });
    // 丙 1/1/5/6: S1 of the talk 2/2/5/5, asked and not answered T 4, dose A+2 T−1: 4/2/3/5, then half of the gain of 2 forgotten.
    expect(world.doctors['bing']).toMatchObject({ awareness: 3, commitment: 2, trust: 3, resistance: 5, state: 'P1' });
    expect(rubricOf(currentRules, scenario, result.criteria ?? null).map(({ line, earned }) => [line, earned])).toEqual([
      ['hardware', 20],
      ['attendance', 10],
    ]);
  });

  test('the chief does not come: what would fall on him falls on nobody', () => {
    // Absent 甲 is 关键: 6; the others are there: accuracy 3/4. His diagnosis is skipped, his words are not heard, and the
    // narration is 丙's, who is diagnosed first now. 念幻灯 would be his by default: no style, no 信任; attention 5−9 → 0.
    // Talk 9 of 10, questions 1 of 4, close 2: 12 of 14. No comment can be asked for. Dose S2 weak, and weak by attention.
    const { lost, world, result, happened } = run(MEETING, 'a2 P1@95+c2 b2 d2 e2 g1 [h2] [i2,i3]');
    expect(lost).toEqual([
      'outcome 6 turnout',
      'conduct 2 question',
      'conduct 2 weak',
      'conduct 1 follow-up', // 丙 the next day
      'conduct 2 absent', // 甲
      'outcome 20 target', // 乙 trusts 4, not 6
    ]);
    expect(happened.some((one) => one.kind === 'shown' && one.shown.line.id === 'c1')).toBe(false);
    expect(world.doctors['jia']).toMatchObject({ awareness: 7, commitment: 5, trust: 5, resistance: 5 });
    // 乙 3/4/4/4: not answered T 3; dose S2 weak: A+1, C+0, T+0, R−0; 信任+1.
    expect(world.doctors['yi']).toMatchObject({ awareness: 4, commitment: 4, trust: 4, resistance: 4 });
    expect(result).toMatchObject({ score: 67, passed: false, target: 'missed', turnout: { attendance: 1, accuracy: 0.75, recall: 0.75 }, criteria: [false, true, false] });
  });

  test('the comment of an absent chief is not on offer, and a promise to him stays his', () => {
    const { before } = run(MEETING, 'a2 P1@95+c2 b2 d2 e2 g1 [h2]');
    expect(before?.room).toMatchObject({ comment: null, attention: 0 });
    const parsed = parseMoves('a2 P1@95+c2 b2 d2 e1');
    if (!parsed.ok) throw new Error(parsed.text);
    expect(replay(currentRules, scenarioOf(MEETING), 0, parsed.moves)).toMatchObject({ ok: false, place: 5, problem: { code: 'not-offered' } });
  });
});

describe('the figures of the roll call', () => {
  const roll = (invited: number, present: number, fillers: number) => {
    const ids = (n: number): string[] => Array.from({ length: n }, (_, nth) => `d${nth}`);
    return ratesOf({ invited: ids(invited), present: ids(present), fillers, counted: true });
  };

  test('eight invited, two come, six fill the seats: 1.00, 0.25, 0.25', () => {
    expect(roll(8, 2, 6)).toEqual({ attendance: { of: 8, all: 8 }, accuracy: { of: 2, all: 8 }, recall: { of: 2, all: 8 } });
  });

  test('more than invited show as 1; nothing to divide by shows as nothing', () => {
    expect(roll(2, 2, 5).attendance).toEqual({ of: 2, all: 2 });
    expect(roll(3, 0, 0)).toEqual({ attendance: { of: 0, all: 3 }, accuracy: null, recall: { of: 0, all: 3 } });
    expect(roll(0, 0, 2)).toEqual({ attendance: null, accuracy: { of: 0, all: 2 }, recall: null });
  });
});

test('the standard form is 25 + 5 + 5 = 35, the short one 15 + 10 + 5 = 30', () => {
  for (const { stages, total } of Object.values(currentRules.room.stageMinutes)) expect(Object.values(stages).reduce((sum, minutes) => sum + minutes, 0)).toBe(total);
  expect(currentRules.room.stageMinutes).toEqual({
    standard: { stages: { talk: 25, questions: 5, comment: 5 }, total: 35 },
    short: { stages: { talk: 15, questions: 10, comment: 5 }, total: 30 },
  });
});
