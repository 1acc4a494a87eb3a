import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { STATES } from '../../src/model/readiness.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { receiptOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { reviewOf } from '../../src/run/review.ts';
import { start } from '../../src/run/start.ts';
import { variantsOf } from '../../src/run/variants.ts';
import type { Move } from '../../src/run/world.ts';
import { examples } from '../properties.ts';
import { reviewed } from './reviewed.ts';

const conformance = new URL('../conformance/', import.meta.url);

function scenarioOf(name: string): Scenario {
  const { scenario } = parse(readFileSync(new URL(name, conformance), 'utf8'));
  if (scenario === null) throw new Error(`${name} does not parse`);
  return scenario;
}

const evidence = scenarioOf('evidence.drill.md');

/** A walk to the end of the run by what the numbers pick; null where it does not end. */
function walk(scenario: Scenario, variant: number, picks: readonly number[]): Move[] | null {
  let { world } = start(currentRules, scenario, variant);
  const moves: Move[] = [];
  for (const pick of picks) {
    if (world.beat < 0) return moves;
    const legal = legalMoves(scenario, world);
    const all: Move[] = [...legal.probes, ...legal.choices].map((act) => ({ kind: 'act', id: act.id }));
    if (legal.diagnosis !== null) {
      const { doctor, ticks } = legal.diagnosis;
      all.push({
        kind: 'diagnose',
        doctor,
        state: STATES[pick % 4] ?? 'P1',
        confidence: CONFIDENCES[(pick >> 2) % 4] ?? 40,
        ticks: ticks.filter((_, place) => ((pick >> (4 + place)) & 1) === 1),
      });
    }
    const move = all[pick % all.length];
    if (move === undefined) return null;
    const next = advance(currentRules, scenario, world, move);
    if (!next.ok) throw new Error(next.problem.code);
    moves.push(move);
    world = next.world;
  }
  return world.beat < 0 ? moves : null;
}

describe('the review of any run', () => {
  // The ladder's walks are long, and every step has twelve alternatives.
  it.each([
    ['evidence.drill.md', 150],
    ['ladder.drill.md', 15],
    ['messy.drill.md', 100],
  ] as const)('of %s holds each point of the receipt once', (name, runs) => {
    const scenario = scenarioOf(name);
    const variants = variantsOf(scenario).length;
    fc.assert(
      fc.property(fc.nat(variants - 1), fc.array(fc.nat(4095), { minLength: 60, maxLength: 60 }), (variant, picks) => {
        const moves = walk(scenario, variant, picks);
        if (moves === null) return;
        const run = replay(currentRules, scenario, variant, moves);
        const result = reviewOf(currentRules, scenario, variant, moves);
        if (!run.ok || !result.ok) throw new Error('a walk of legal moves must replay');
        const { review } = result;
        const total = run.world.tally.points;
        const deductions = receiptOf(run.steps.map((step) => step.outcome));
        expect(review.lines.map((line) => line.deduction)).toEqual(deductions);
        expect(review.groups.flatMap((group) => group.lines)).toHaveLength(deductions.length);
        expect(review.groups.reduce((sum, group) => sum + group.points, 0)).toBe(total);
        const { diagnosis, action, time, outcome, red, amber } = review.parts;
        expect(diagnosis.points + action.points + time + outcome + red.points + amber.points).toBe(total);
        expect({ right: diagnosis.right, of: diagnosis.of }).toEqual(run.world.tally.diagnoses);
        // Each move belongs to one moment, and the doctor's way is without a gap.
        expect(review.moments.flatMap((moment) => moment.steps)).toEqual(moves.map((_, place) => place));
        for (const { doctor, points } of review.ways) {
          const { awareness, commitment, trust, resistance, state } = run.world.doctors[doctor] ?? {};
          const last = review.moments.at(-1)?.changes.find((change) => change.doctor === doctor)?.after;
          expect(last).toMatchObject({ awareness, commitment, trust, resistance, state });
          expect(points[0]).toMatchObject({ moment: null, state: run.opening.world.doctors[doctor]?.state });
        }
        expect(review.lesson === null).toBe(total === 0);
        if (review.crossings.length > 0) expect(review.lesson?.kind).toBe('red');
        expect(review.crossings).toHaveLength(run.world.tally.red.length);
        // What is said to be gained is gained: never less than the run had.
        const again = review.lesson?.again ?? null;
        if (again !== null) expect(again.score).toBeGreaterThan(review.result.score);
      }),
      examples(runs),
    );
  });
});

describe('the receipt’s headlines', () => {
  it('put a misreading, its evidence and the style that followed from it together', () => {
    // P1 at the start; named P2, and treated as P2.
    const review = reviewed(evidence, 0, 'P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    expect(review.groups.map((group) => [group.headline, group.points])).toEqual([
      ['misread', 9],
      ['followed', 2],
      ['target', 20],
      ['gap', 2],
      ['unsure', 1],
      ['amber', 5],
      ['pledge', 8],
    ]);
    const first = review.groups.find((group) => group.headline === 'misread');
    expect(first?.lines.map((line) => line.deduction.rule)).toContain('diagnosis');
    expect(review.groups.find((group) => group.headline === 'followed')?.lines.map((line) => line.deduction.rule)).toEqual(['style']);
  });

  it('set the red line first, and the lesson with it', () => {
    const review = reviewed(evidence, 0, 'q2 P1@95+c1 a1 P1@95+c8 d3 e1');
    expect(review.groups[0]?.headline).toBe('red');
    expect(review.lesson).toMatchObject({ kind: 'red', about: 'CR04', changed: 'drop' });
    expect(review.lesson?.again?.red).toEqual([]);
    expect(review.crossings[0]).toMatchObject({ rule: 'CR04', duty: null });
  });
});

describe('a moment', () => {
  it('holds what was shown on the way to it, its questions, its diagnosis and what was done, but not what came after', () => {
    const { moments } = reviewed(evidence, 0, 'q1 P1@95+c1+c5 a1 P1@95+c8 d2 e1');
    const [first, second, last] = moments;
    expect(moments.map((moment) => [moment.number, moment.beat.id, moment.contact, moment.day])).toEqual([
      [1, 'open', 1, 0],
      [2, 'second', 2, 4],
      [3, 'last', 3, 11],
    ]);
    expect(first?.asked.map((asked) => [asked.probe.id, asked.lines.map((line) => line.id)])).toEqual([['q1', ['c5']]]);
    expect(first?.acted?.choice.id).toBe('a1');
    expect(first?.pledges.map((pledge) => pledge.kind)).toEqual(['found']);
    // The beat of the emergency asks for nothing: it leads to the second moment.
    expect(second?.lead.map((lead) => lead.beat.id)).toEqual(['leave']);
    expect(second?.lines.map((line) => line.id)).toEqual(['c8']);
    expect(last?.readings).toEqual([]);
  });

  it('holds each cue against the true state', () => {
    const { moments } = reviewed(evidence, 0, 'q1 P2@80+c4+c5 a4 b1 P1@80+c8 d1 e1');
    const reading = moments[0]?.readings[0];
    expect(reading).toMatchObject({ named: 'P2', actual: 'P1', right: false });
    expect(Object.fromEntries(reading?.cues.map((cue) => [cue.line.id, cue.verdict]) ?? [])).toMatchObject({ c1: 'missed', c4: 'misled', c5: 'told' });
    expect(reading?.tell?.id).toBe('c1');
  });

  it('says what a question not asked would have shown right then, and what it would have cost', () => {
    const { moments } = reviewed(evidence, 0, 'P1@95+c1 a1 P1@95+c8 d3 e1');
    expect(moments[0]?.unasked.map(({ probe, lines, leaves, points }) => ({ id: probe.id, lines: lines.map((line) => line.id), leaves, points }))).toEqual([
      { id: 'q1', lines: ['c5'], leaves: null, points: 0 },
      { id: 'q2', lines: [expect.stringMatching(/^~/)], leaves: null, points: 41 },
    ]);
  });
});

describe('the one thing to do differently', () => {
  it('is the misreading where that and what followed from it cost most, and says what is left of the points with both changed', () => {
    const { lesson, result } = reviewed(evidence, 0, 'q1 P2@95+c4 a4 b1 P1@80+c8 d1 e1');
    expect(lesson).toMatchObject({ kind: 'misread', moment: 0, named: 'P2', actual: 'P1', changed: 'both', points: 18 });
    expect(lesson?.cue?.id).toBe('c1');
    // The choice put in its place leads elsewhere, and yet all later moves stay legal: so the figure is a replay.
    const again = reviewed(evidence, 0, `q1 P1@95+c5+c1 ${lesson?.instead?.choice.id ?? ''} b1 P1@80+c8 d1 e1`);
    expect(lesson?.again?.score).toBe(again.result.score);
    expect(again.result.score).toBeGreaterThan(result.score);
  });

  it('leaves the figure out where the later moves would no longer be legal', () => {
    const ladder = reviewed(evidence, 1, 'P1@95+c1 a3 P1@95+c8 d2 e1');
    expect(ladder.lesson).toMatchObject({ kind: 'red', about: 'CR11' });
    // a3 leaves at once; the better choices lead to another beat, where these moves do not stand.
    expect(ladder.lesson?.again).toBeNull();
  });

  it('is the promise, made so that it could be kept, where nothing on offer would have kept it', () => {
    const { lesson } = reviewed(evidence, 1, 'q1 P1@95+c1 a1 b1 P1@95+c8 d2 e1');
    // Two days were promised, and the next contact is four days later.
    expect(lesson).toMatchObject({ kind: 'vow', about: '肾功能', moment: 1, taken: { id: 'b1' }, instead: null });
  });

  it('is the duty, done by what costs least and not by the first way out', () => {
    const script = `# 一件要办的事 {#duty}
@ 周宁 {#zhou}
起点：P3
## 诊室 {#one}
义务：不良反应 红线 CR12
周宁：有个病人起了疹子。 {#c1}
> 下回再说 {#a1}
履行：不良反应
黄线：CR13
理由：晚了。
> 今天就报 {#a2}
履行：不良反应
理由：当天报。
> 换个话题 {#a3}
理由：没有办。
## 之后 {#two}
> 道别 {#b1}
`;
    const { scenario } = parse(script);
    if (scenario === null) throw new Error('does not parse');
    const { lesson, crossings } = reviewed(scenario, 0, 'a3 b1');
    expect(lesson).toMatchObject({ kind: 'red', about: '不良反应', moment: 0, taken: { id: 'a3' }, instead: { choice: { id: 'a2' } }, again: { score: 100 } });
    expect(crossings[0]).toMatchObject({ rule: 'CR12', duty: '不良反应', act: null });
  });

  it('is nothing where nothing was lost', () => {
    const script = `# 一问一答 {#tiny}
@ 周宁 {#zhou}
起点：P3
## 诊室 {#one}
周宁：数据我都看过，就是这一处不踏实。 {#c1 P3}
诊断：周宁
> 先听她说完 {#a1}
行为：S3
理由：不安的人要有人听。
> 再讲一遍 {#a2}
行为：S1
理由：她已经知道。
`;
    const { scenario } = parse(script);
    if (scenario === null) throw new Error('does not parse');
    expect(reviewed(scenario, 0, 'P3@95+c1 a1')).toMatchObject({ lesson: null, groups: [] });
    expect(reviewed(scenario, 0, 'P3@95+c1 a2').lesson).toMatchObject({ kind: 'act', named: 'P3', actual: 'P3', instead: { choice: { id: 'a1' } }, again: { score: 100 } });
    expect(reviewed(scenario, 0, 'P3@60+c1 a1').lesson).toMatchObject({ kind: 'unsure', changed: 'confidence', again: { score: 100 } });
  });
});

describe('a choice that is weak only for want of a question', () => {
  it('names the question', () => {
    const script = `# 先问再做 {#ask}
@ 周宁 {#zhou}
起点：P3
## 诊室 {#one}
周宁：数据我都看过。 {#c1 P3 P4}
? 哪一处不踏实？ {#q1}
周宁：终点。 {#c2 P3}
诊断：周宁
> 先听她说完 {#a1}
行为：[非 #q1] S3 弱
行为：S3
理由：不安的人要有人听。
> 再讲一遍 {#a2}
行为：S1
理由：她已经知道。
`;
    const { scenario } = parse(script);
    if (scenario === null) throw new Error('does not parse');
    const review = reviewed(scenario, 0, 'P3@95+c1 a1');
    expect(review.asks.get(0)?.id).toBe('q1');
    expect(review.lesson).toMatchObject({ kind: 'ask', changed: 'ask', ask: { id: 'q1' }, again: { score: 100 } });
  });
});
