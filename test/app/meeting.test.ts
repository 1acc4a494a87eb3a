import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/svelte';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import Debrief from '../../src/app/debrief/Debrief.svelte';
import { agendaOf } from '../../src/app/meeting/agenda.ts';
import { meetingBriefing } from '../../src/app/meeting/briefing.ts';
import Desk from '../../src/app/meeting/Desk.svelte';
import { isListed } from '../../src/app/meeting/listed.ts';
import { mentions } from '../../src/app/meeting/mentions.ts';
import { minuteLine } from '../../src/app/meeting/minute-line.ts';
import { roomViewOf } from '../../src/app/meeting/room-view.ts';
import Record from '../../src/app/record/Record.svelte';
import { sceneOf } from '../../src/app/play/scene.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { isMeeting } from '../../src/model/stages.ts';
import { memory } from '../../src/records/memory.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { replay, type Replay } from '../../src/run/replay.ts';
import { variantsOf } from '../../src/run/variants.ts';
import { parse } from '../../src/script/parse.ts';
import { countedOf, type Scenario } from '../../src/script/scenario.ts';
import { examples } from '../properties.ts';
import { walk } from '../run/any-run.ts';
import { keepAttempt } from './kept-attempt.ts';

const SEATS = readFileSync('scenarios/meetings/empty-seats.drill.md', 'utf8');
const BEST = 'q1 q2 P3@95+c7 P2@95+c4 a1 q5 q7 b1 s1 t1 [i1,i2,i3,i4] x1 f1 k1 m1 u1 v1 g1 p1 [w1,w2,w4] y1 P3@95+c17 z1';
const POOR = 'q1 P3@95+c7 P3@60 a3 b2 s2 t3 [i2,i7] x2 h2 k4 m3 u3 v4 g2 p3 [w2] y2 P3@80 z4';

function scenarioOf(text: string): Scenario {
  const { scenario } = parse(text);
  if (scenario === null) throw new Error('does not parse');
  return scenario;
}
const seats = scenarioOf(SEATS);

function played(moves: string, variant = 4): Replay {
  const read = parseMoves(moves);
  if (!read.ok) throw new Error(read.text);
  const run = replay(currentRules, seats, variant, read.moves);
  if (!run.ok) throw new Error(`${run.place}: ${run.problem.code}`);
  return run;
}
const first = (moves: string, count: number): string => moves.split(' ').slice(0, count).join(' ');
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

beforeEach(() => {
  memory.clear();
  locale.set('zh-CN');
});

describe('what the trainee sees of the room', () => {
  it.each(['empty-seats', 'one-voice', 'day-before'])('is what the run has of it, at every moment of any run of %s', (name) => {
    const scenario = scenarioOf(readFileSync(`scenarios/meetings/${name}.drill.md`, 'utf8'));
    fc.assert(
      fc.property(fc.nat({ max: variantsOf(scenario).length - 1 }), fc.infiniteStream(fc.nat()), (variant, picks) => {
        const { moves } = walk(scenario, variant, (n) => (picks.next().value ?? 0) % n);
        const run = replay(currentRules, scenario, variant, moves);
        if (!run.ok) throw new Error('a walk can be replayed');
        for (let made = 0; made <= run.steps.length; made += 1) {
          const world = run.steps[made - 1]?.outcome.world ?? run.opening.world;
          const view = roomViewOf(scenario, { opening: run.opening, steps: run.steps.slice(0, made) }, false);
          const { room } = world;
          if (room === null) throw new Error('a meeting has a room');
          expect(view.day).toBe(world.day);
          expect(view.roll).toEqual(room.roll);
          expect(view.questions.map(({ name: asked }) => asked)).toEqual(room.raised.map(({ name: asked }) => asked));
          for (const { name: asked, settled } of view.questions) expect(settled !== 'open').toBe(room.settled.includes(asked));
          expect(view.closed).toBe(room.dose?.day ?? null);
          expect(new Set(view.visits.filter(({ visit }) => visit === 'next-day').map(({ doctor }) => doctor))).toEqual(new Set(room.nextDay));
          expect(new Set(view.visits.filter(({ visit }) => visit === 'week').map(({ doctor }) => doctor))).toEqual(new Set(room.week));
          if (world.beat < 0) continue;
          expect(view.stage).toBe(room.stage);
          expect([...view.minutes.values()].reduce((sum, one) => sum + one, 0)).toBe(room.minutes);
          if (isMeeting(room.stage)) expect(view.minutes.get(room.stage)).toBe(room.stageMinutes);
          const scene = sceneOf(scenario, { opening: run.opening, steps: run.steps.slice(0, made) }, legalMoves(scenario, world), false);
          expect(scene.minutes).toBe(world.minutes);
          for (const { name: owed, due } of world.promises) expect(view.promises.find((one) => one.name === owed)?.due).toBe(due);
        }
      }),
      examples(15),
    );
  });

  it('waits with what a choice led to until its reaction was read', () => {
    const run = played(first(BEST, 13));
    expect(roomViewOf(seats, run, true)).toMatchObject({ stage: 'before', roll: null });
    expect(roomViewOf(seats, run, false)).toMatchObject({ stage: 'talk' });
    expect(roomViewOf(seats, run, false).roll?.present).toContain('qin');
  });

  it('keeps what was answered and settled before the meeting, and what each did in it', () => {
    const view = roomViewOf(seats, played(first(BEST, 15)), false);
    expect(view.answers.map(({ who }) => who)).toEqual(['陆启明', '程淑', '秦怀远', '秦怀远']);
    expect(view.choices.map(({ title }) => title)).toEqual(['玻璃板下的签到表', '秦主任的签字', '日子和地方', '题目怎么报', '晚上九点四十', '七点四十']);
    expect(view.lists).toHaveLength(1);
    expect(view.seen.get('qin')).toContain('笔帽');
    expect(view.questions).toEqual([
      { name: '发作', doctor: 'lu', settled: 'promised', due: expect.any(Number) as number },
      { name: '复查', doctor: 'mu', settled: 'open', due: null },
    ]);
  });

  it('tells of nobody whether they will come, or that a stand-in is coming', () => {
    const { world } = played(first(BEST, 8));
    const listed = countedOf(seats).filter((person) => isListed(currentRules, seats, world, person));
    expect(listed.map(({ name }) => name)).toEqual(['秦怀远', '陆启明', '程淑', '穆小川', '邵一凡', '唐蕾', '许辰', '白露']);
  });

  it('knows of whom a narration speaks, also in English', () => {
    const [qin, lu] = countedOf(seats);
    if (qin === undefined || lu === undefined) throw new Error('two doctors');
    const all = countedOf(seats);
    expect(mentions('秦主任看了看钟。', qin, all)).toBe(true);
    expect(mentions('秦主任看了看钟。', lu, all)).toBe(false);
    const english = { ...qin, name: 'Qin Huaiyuan', aliases: [] };
    expect(mentions('Dr Qin’s pen is still capped.', english, [english])).toBe(true);
    expect(mentions('Quinces are in season.', english, [english])).toBe(false);
    expect(mentions('Qin nods.', english, [english, { ...lu, name: 'Qin Wei', aliases: [] }])).toBe(false);
  });
});

describe('the desk', () => {
  const desk = (moves: string): void => {
    const run = played(moves);
    render(Desk, { rules: currentRules, scenario: seats, world: run.world, lang: 'zh', view: roomViewOf(seats, run, false) });
  };

  it('is the planning board before the meeting, with what to do where there is nothing yet', () => {
    desk('');
    const board = screen.getByRole('region', { name: /筹划板/ });
    expect(text(board)).toContain('还没有问过');
    expect(text(board)).toContain('议程共 30 分，限 30 分');
    expect(text(board)).not.toContain('吴迪');
    expect(text(board)).not.toMatch(/P[1-4]/);
  });

  it('is the room in the meeting: seats and empty chairs by name, the others as a number, never a state', () => {
    desk(first(POOR, 13));
    const room = screen.getByRole('region', { name: /会议室/ });
    expect(text(room)).toContain('到了 8 位，名单上 8 位');
    expect([...room.querySelectorAll('.empty .name')].map(text)).toEqual(['秦怀远', '陆启明', '程淑', '邵一凡', '唐蕾', '许辰']);
    expect(text(room)).toContain('旁听 6 位');
    expect(text(room)).not.toMatch(/P[1-4]|关注/);
  });

  it('is the visits after it, with who was seen when, and the questions with what became of them', () => {
    desk(first(BEST, 21));
    const visits = screen.getByRole('region', { name: /会后回访/ });
    const rows = [...visits.querySelectorAll('tbody tr')].map((row) => [...row.children].map(text));
    expect(rows).toEqual([
      ['秦怀远', '看过', '看过'],
      ['陆启明', '看过', '看过'],
      ['穆小川', '看过', '看过'],
    ]);
    expect(text(visits)).toContain('书面答复给到了');
  });
});

describe('figures of a meeting', () => {
  it('the agenda has its budgets, what was used, and stages without a budget once they took minutes', () => {
    const budgets = currentRules.room.stageMinutes.standard;
    expect(agendaOf(budgets, new Map())).toMatchObject({ planned: 35, used: 0, total: 35 });
    expect(agendaOf(currentRules.room.stageMinutes.short, new Map())).toMatchObject({ planned: 30, total: 30 });
    expect(
      agendaOf(
        budgets,
        new Map([
          ['talk', 28],
          ['close', 3],
        ]),
      ).parts,
    ).toEqual([
      { stage: 'talk', minutes: 28, budget: 25, length: 28 },
      { stage: 'questions', minutes: 0, budget: 5, length: 5 },
      { stage: 'comment', minutes: 0, budget: 5, length: 5 },
      { stage: 'close', minutes: 3, budget: null, length: 3 },
    ]);
    // A script may say millions: what is drawn stays small.
    expect(agendaOf({ stages: { talk: 5_000_000 }, total: null }, new Map()).parts[0]?.length).toBeLessThan(1000);
  });

  it('the line of attention goes on from stage to stage', () => {
    const parts = minuteLine(currentRules.room.stageMinutes.short, {
      attention: 5,
      minutes: [
        { step: 1, stage: 'talk', from: 0, to: 15, attention: 7, text: null },
        { step: 2, stage: 'questions', from: 15, to: 19, attention: 7, text: null },
        { step: 3, stage: 'questions', from: 19, to: 23, attention: 6, text: null },
      ],
    });
    expect(parts.map(({ points }) => points)).toEqual([
      [
        [0, 5],
        [15, 7],
      ],
      [
        [0, 7],
        [4, 7],
        [8, 6],
      ],
      [],
    ]);
  });

  it('a briefing says how long each stage may take, and who else is on the list', () => {
    const briefing = meetingBriefing(seats);
    expect(briefing.agenda).toBe('宣讲 15，问答 10，点评 5，共 30 分钟；超一分钟扣一分');
    expect(briefing.others.map(({ name }) => name)).toEqual(['邵一凡', '唐蕾', '许辰', '白露']);
  });
});

async function shown(component: typeof Debrief | typeof Record, id: string): Promise<void> {
  render(component, { params: { attempt: id } });
  await waitFor(() => expect(document.querySelector('h1')).not.toBeNull(), { timeout: 10_000 });
}

describe('the debrief of a meeting', () => {
  it('shows the rubric as a second view, the figures of the sign-in with their formulas, and each point under one headline', async () => {
    keepAttempt('m', SEATS, 4, POOR);
    await shown(Debrief, 'm');
    const rubric = screen.getByRole('region', { name: '手册的评分表' });
    expect(text(rubric.querySelector('tfoot'))).toContain('23.3/100');
    expect(text(rubric)).toContain('原文缺失，由本产品补充');
    const account = screen.getByRole('region', { name: '这场会' });
    expect([...account.querySelectorAll('.value')].map(text)).toEqual(['1.00', '0.25', '0.25']);
    expect(text(account)).toContain('2 ÷ 8');
    const heads = [...document.querySelectorAll('.receipt .g th')].map(text);
    expect(heads).toContain('到会');
    expect(heads).toContain('一剂没有对上的人');
    expect(heads).toContain('问题和回访');
    expect(document.querySelectorAll('.account .way-of')).toHaveLength(4);
  });

  it('tells what the chief said of it, where he did', async () => {
    keepAttempt('m', SEATS, 4, BEST);
    await shown(Debrief, 'm');
    expect(text(screen.getByRole('region', { name: '这场会' }))).toContain('秦怀远的点评是正面的');
  });

  it('leads to a record from the plan to the follow-up that says what it is not', async () => {
    keepAttempt('m', SEATS, 4, POOR);
    await shown(Record, 'm');
    const heads = [...document.querySelectorAll('.record h2')].map(text);
    expect(heads.slice(0, 6)).toEqual(['一、计划', '二、登记与同意', '三、签到', '四、内容与版本', '五、问题记录', '六、跟进']);
    expect(text(document.querySelector('.warning'))).toContain('不是真实会议的凭证');
    expect(text(document.querySelector('.record'))).toContain('CR07');
    expect(text(document.querySelector('.record'))).toContain('旁听 6 位');
  });

  it('says so where a run was no meeting', async () => {
    keepAttempt('v', readFileSync('test/conformance/evidence.drill.md', 'utf8'), 0, 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1');
    await shown(Record, 'v');
    expect(text(document.querySelector('h1'))).toBe('这一次不是科室会');
  });
});
