import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { printMove } from '../../src/run/moves.ts';
import { receiptOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { reviewOf } from '../../src/run/review.ts';
import { variantsOf } from '../../src/run/variants.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { examples } from '../properties.ts';
import { reviewed } from './reviewed.ts';
import { walk } from './any-run.ts';

const folder = new URL('../../scenarios/meetings/', import.meta.url);
const meetings = readdirSync(folder).filter((name) => name.endsWith('.drill.md'));

function scenarioOf(name: string): Scenario {
  const { scenario } = parse(readFileSync(new URL(name, folder), 'utf8'));
  if (scenario === null) throw new Error(`${name} does not parse`);
  return scenario;
}

test.each(meetings)('the review of any finished run of %s says what the run says', (name) => {
  const scenario = scenarioOf(name);
  const variants = variantsOf(scenario).length;
  fc.assert(
    fc.property(fc.nat({ max: variants - 1 }), fc.infiniteStream(fc.nat()), (variant, picks) => {
      const { moves, world } = walk(scenario, variant, (n) => (picks.next().value ?? 0) % n);
      if (world.beat >= 0) return;
      const run = replay(currentRules, scenario, variant, moves);
      const result = reviewOf(currentRules, scenario, variant, moves);
      if (!run.ok || !result.ok) throw new Error('a walk can be replayed');
      const { meeting, lines, parts, groups } = result.review;
      const room = world.room;
      if (meeting === null || room === null) throw new Error('a meeting has a room');
      // The clock of the meeting.
      expect(meeting.minutes.at(-1)?.to ?? 0).toBe(room.minutes);
      meeting.minutes.forEach(({ from }, place) => expect(from).toBe(meeting.minutes[place - 1]?.to ?? 0));
      expect(meeting.minutes.at(-1)?.attention ?? meeting.attention).toBe(
        meeting.minutes.length > 0 ? run.steps[meeting.minutes.at(-1)?.step ?? 0]?.outcome.world.room?.attention : meeting.attention,
      );
      // Each point once, under one headline, in one part.
      const lost = receiptOf([run.opening, ...run.steps.map(({ outcome }) => outcome)]).reduce((sum, { points }) => sum + points, 0);
      expect(lines.reduce((sum, { deduction }) => sum + deduction.points, 0)).toBe(lost);
      expect(groups.reduce((sum, { points }) => sum + points, 0)).toBe(lost);
      expect(parts.diagnosis.points + parts.action.points + parts.time + parts.outcome + parts.red.points + parts.amber.points).toBe(lost);
      // What cost something is found again where it belongs.
      const charged = meeting.questions.filter((question) => question.charged).length;
      expect(lines.filter(({ deduction }) => deduction.rule === 'question')).toHaveLength(charged);
      const missing = meeting.after.filter(({ present }) => present).reduce((sum, { nextDay, week }) => sum + (nextDay ? 0 : 1) + (week ? 0 : 1), 0);
      expect(lines.find(({ deduction }) => deduction.rule === 'follow-up')?.deduction.points ?? 0).toBe(missing * currentRules.tariff.meeting.followUp);
      expect(meeting.roll).toEqual(room.roll);
      for (const { name: asked, promise } of meeting.questions) if (promise === null) expect(world.promises.some((one) => one.name === asked)).toBe(false);
    }),
    examples(40),
  );
});

describe('the review of a meeting', () => {
  const seats = scenarioOf('empty-seats.drill.md');

  it('tells the trap of the sign-in: eight invited, two of them here, six others', () => {
    const { meeting } = reviewed(seats, 4, 'q1 P3@95+c7 P3@60 a3 b2 s2 t3 [i2,i7] x2 h2 k4 m3 u3 v4 g2 p3 [w2] y2 P3@80 z4');
    expect(meeting?.roll).toMatchObject({ fillers: 6 });
    expect(meeting?.rates).toEqual({ attendance: { of: 8, all: 8 }, accuracy: { of: 2, all: 8 }, recall: { of: 2, all: 8 } });
    expect(meeting?.minutes.map(({ from, to, attention }) => [from, to, attention])).toEqual([
      [0, 15, 1],
      [15, 17, 1],
      [17, 27, 1],
      [27, 31, 1],
      [31, 34, 1],
    ]);
    expect(meeting?.dose).toMatchObject({ style: 'S3', received: [{ doctor: 'mu', state: 'P2', quality: 'weak', key: -1 }] });
    expect(meeting?.after).toEqual([
      { doctor: 'qin', present: false, nextDay: false, week: false, forgot: null },
      { doctor: 'lu', present: false, nextDay: true, week: true, forgot: null },
      { doctor: 'cheng', present: false, nextDay: false, week: false, forgot: null },
      { doctor: 'mu', present: true, nextDay: false, week: false, forgot: null },
    ]);
  });

  it('follows a promise to its end, and a question to its answer', () => {
    const { meeting } = reviewed(seats, 4, 'q1 q2 P3@95+c7 P2@95+c4 a1 q5 q7 b1 s1 t1 [i1,i2,i3,i4] x1 f1 k1 m1 u1 v1 g1 p1 [w1,w2,w4] y1 P3@95+c17 z1');
    expect(meeting?.questions).toMatchObject([
      { name: '发作', doctor: 'lu', charged: false, promise: { became: 'kept' } },
      { name: '复查', doctor: 'mu', charged: false, promise: null },
    ]);
    expect(meeting?.questions[1]?.settled).toBeGreaterThan(meeting?.questions[0]?.settled ?? Infinity);
    expect(meeting?.dose?.received.find(({ doctor }) => doctor === 'mu')?.gain).toEqual({ awareness: 3, commitment: 1 });
    expect(meeting?.rubric.reduce((sum, { earned }) => sum + earned, 0)).toBeCloseTo(100);
  });

  it('of a meeting that was not held has no roll call, no dose and no rubric', () => {
    const gap = scenarioOf('day-before.drill.md');
    const { meeting, moments } = reviewed(gap, 0, walkTo(gap));
    expect(meeting).toMatchObject({ roll: null, rates: null, dose: null, rubric: [], minutes: [], after: [] });
    expect(moments.every(({ room }) => room.every(({ kind }) => kind !== 'roll'))).toBe(true);
  });
});

/** Any run of a meeting that ends without a talk. */
function walkTo(scenario: Scenario): string {
  for (let seed = 1; seed < 2000; seed += 1) {
    let at = seed;
    const { world, moves } = walk(scenario, 0, (n) => {
      at = (at * 1103515245 + 12345) % 2147483648;
      return Math.floor(at / 65536) % n;
    });
    if (world.beat < 0 && world.room?.roll === null) return moves.map((move) => printMove(move)).join(' ');
  }
  throw new Error('no run ends without the meeting');
}
