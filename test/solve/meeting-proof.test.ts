import { expect, test } from 'vitest';
import { STATES } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { tellsState } from '../../src/run/diagnosis.ts';
import type { Heed } from '../../src/run/holds.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { indexOf } from '../../src/run/script-index.ts';
import { start } from '../../src/run/start.ts';
import type { Move, Outcome, World } from '../../src/run/world.ts';
import { countedOf, type Condition, type Scenario } from '../../src/script/scenario.ts';
import { prove } from '../../src/solve/prove.ts';
import { pointsBeside } from '../../src/solve/state-graph.ts';
import { leastWrong } from '../../src/solve/state-values.ts';
import { smallMeeting } from './small-meeting.ts';
import { sound } from './solving.ts';

/** More to play out than the test has time for. */
class TooMuch extends Error {}

/** What can come of a world: the least points (diagnoses costing what they do to who knows the state), and by person whether some run of those leaves nobody's chair empty, and whether any run fills it. */
interface Coming {
  readonly points: number;
  readonly without: ReadonlySet<string>;
  readonly filled: ReadonlySet<string>;
}

/** Plays out all runs of a meeting, each state named right and wrong, without anything of the analysis. */
class AllRuns {
  readonly conditions = new Map<Condition, { read: number; held: number; missed: number }>();
  readonly criteria = new Set<string>();
  readonly #known = new Map<string, Coming>();
  readonly #people: readonly string[];
  #steps = 0;

  constructor(
    readonly scenario: Scenario,
    readonly most: number,
  ) {
    this.#people = countedOf(scenario).map(({ id }) => id);
  }

  readonly #heed: Heed = (condition, held, reached) => {
    const seen = this.conditions.get(condition) ?? { read: 0, held: 0, missed: 0 };
    this.conditions.set(condition, { read: seen.read + 1, held: seen.held + (held ? 1 : 0), missed: seen.missed + (reached && !held ? 1 : 0) });
  };

  from(variant: number): Coming {
    return this.#after(start(currentRules, this.scenario, variant, this.#heed), 0);
  }

  #after({ world, happened, deductions }: Outcome, named: number): Coming {
    for (const [place, met] of (world.beat < 0 ? (world.room?.criteria ?? []) : []).entries()) this.criteria.add(`${place} ${met}`);
    const coming = this.#of(world);
    const rolls = happened.flatMap((one) => (one.kind === 'roll' ? [one.roll] : []));
    const empty = (id: string): boolean => rolls.some(({ invited, present }) => invited.includes(id) && !present.includes(id));
    const filled = (id: string): boolean => rolls.some(({ invited, present }) => invited.includes(id) && present.includes(id));
    return {
      points: coming.points + pointsBeside(deductions) + named,
      without: new Set([...coming.without].filter((id) => !empty(id))),
      filled: new Set(this.#people.filter((id) => coming.filled.has(id) || filled(id))),
    };
  }

  #of(world: World): Coming {
    if (world.beat < 0) return { points: 0, without: new Set(this.#people), filled: new Set() };
    const key = JSON.stringify({ ...world, tally: null, windows: null });
    const before = this.#known.get(key);
    if (before !== undefined) return before;
    const { probes, choices, diagnosis, checklist } = legalMoves(this.scenario, world, currentRules, this.#heed);
    const moves: Move[] = [...probes, ...choices].map(({ id }) => ({ kind: 'act', id }));
    if (diagnosis !== null) moves.push(...STATES.map((state): Move => ({ kind: 'diagnose', doctor: null, state, confidence: 95, ticks: [] })));
    if (checklist !== null) {
      const sets = checklist.items.reduce<string[][]>((all, { id }) => all.flatMap((set) => [set, [...set, id]]), [[]]);
      moves.push(...sets.filter((set) => set.length <= (checklist.most ?? set.length)).map((items): Move => ({ kind: 'checklist', items })));
    }
    const all = moves.map((move) => {
      this.#steps += 1;
      if (this.#steps > this.most) throw new TooMuch();
      const next = advance(currentRules, this.scenario, world, move, this.#heed);
      if (!next.ok) throw new Error(next.problem.code);
      const wrong = move.kind === 'diagnose' && world.doctors[diagnosis?.doctor ?? '']?.state !== move.state;
      return this.#after(next, wrong ? leastWrong(currentRules) : 0);
    });
    const points = Math.min(...all.map((one) => one.points));
    const best = all.filter((one) => one.points === points && points < Infinity);
    const coming = {
      points,
      without: new Set(this.#people.filter((id) => best.some(({ without }) => without.has(id)))),
      filled: new Set(this.#people.filter((id) => all.some(({ filled }) => filled.has(id)))),
    };
    this.#known.set(key, coming);
    return coming;
  }
}

/** What a rubric can ask, beside what was done. */
const ASKED = '甲.P3,乙.P2,甲.信任>=5,乙.承诺>=3,有 记,关注>=7,诊断对,诊断错,已答 问一,待答,待答 问二,准确率>=80,到会率>=100,欠 问一,失信 料,乙.到场,分钟<3,起点 P2'.split(',');

/** A small meeting with a rubric, and one who comes only where something was done that may cost more than the empty chair. */
function rated(seed: number): string {
  const text = smallMeeting(seed);
  const acts = [...text.matchAll(/^[>?+] .*\{#(\w+)\}/gm)].map(([, id]) => `#${id}`);
  const asked = [...acts, ...ASKED];
  const at = (place: number): string => asked[place % asked.length] ?? '待答';
  const rubric = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (nth) => `评：内容 第${nth}条 [${nth % 3 === 0 ? '非 ' : ''}${at(seed * nth + nth)}${nth % 4 === 1 ? ` ${at(seed + nth * 7)}` : ''}]`,
  );
  const [dear = '@ 乙 {#yi}', id = '无'] = /^[>?] .*\{#(\w+)\}/m.exec(text) ?? [];
  return text
    .replace('评：到会 来了 [甲.到场]', rubric.join('\n'))
    .replace('@ 丙 {#bing}', `@ 丁 {#ding}\n应到：是\n到场：[#${id}] 是\n到场：否\n@ 丙 {#bing}`)
    .replace(dear, `${dear}${id === '无' ? '' : `\n扣分：行为 ${1 + (seed % 5)}`}`);
}

/** Meetings by their seeds; `SEEDS=from-to` tries others. */
const [FROM = 1, TO = 30] = (process.env['SEEDS'] ?? '').split('-').filter(Boolean).map(Number);

test('what the proof says of criteria, of a meeting’s conditions and of absences is what playing out all runs shows', () => {
  const counts = { meetings: 0, 'criterion-always': 0, 'criterion-never': 0, conditions: 0, 'best-leaves-absent': 0 };
  for (let seed = FROM; seed <= TO; seed += 1) {
    const text = rated(seed);
    const scenario = sound(text);
    const runs = new AllRuns(scenario, 8000);
    let coming: Coming[];
    try {
      coming = indexOf(scenario).variants.map(({ index }) => runs.from(index));
    } catch (error) {
      if (error instanceof TooMuch) continue;
      throw error;
    }
    counts.meetings += 1;
    const { findings, complete } = prove(currentRules, scenario);
    expect(complete).toBe(true);
    const found = (code: string): string[] => findings.filter((one) => one.code === code).map(({ line, column }) => `${line}:${column}`);
    const said = <T extends { readonly at: { line: number; column: number } }>(all: readonly T[], is: (one: T) => boolean): string[] =>
      all.filter(is).map(({ at }) => `${at.line}:${at.column}`);

    const { criteria } = scenario;
    const answered = (place: number, met: boolean): boolean => runs.criteria.has(`${place} ${met}`);
    const always = said(criteria, (one) => answered(criteria.indexOf(one), true) && !answered(criteria.indexOf(one), false));
    const never = said(criteria, (one) => answered(criteria.indexOf(one), false) && !answered(criteria.indexOf(one), true));
    expect({ seed, text, always: found('criterion-always') }).toEqual({ seed, text, always });
    expect({ seed, text, never: found('criterion-never') }).toEqual({ seed, text, never });

    for (const when of conditionsOfMeeting(scenario)) {
      const seen = runs.conditions.get(when);
      const at = `${when[0]?.at.line ?? 0}:${when[0]?.at.column ?? 0}`;
      if (seen === undefined) continue;
      counts.conditions += 1;
      expect({ seed, text, at, never: found('condition-never').includes(at) }).toEqual({ seed, text, at, never: seen.held === 0 });
      if (seen.held === seen.read) expect(found('condition-always')).toContain(at);
      else if (seen.missed > 0) expect(found('condition-always')).not.toContain(at);
    }

    const left = said(countedOf(scenario), ({ id }) => coming.some(({ points, without, filled }) => points < Infinity && !without.has(id) && filled.has(id)));
    expect({ seed, text, left: found('best-leaves-absent') }).toEqual({ seed, text, left });
    counts['criterion-always'] += always.length;
    counts['criterion-never'] += never.length;
    counts['best-leaves-absent'] += left.length;
  }
  expect(Math.min(...Object.values(counts))).toBeGreaterThan(2);
});

/** The conditions that only meetings have. */
function conditionsOfMeeting({ cast, fillers, beats }: Scenario): Condition[] {
  const lists: (readonly { readonly when: Condition }[])[] = [fillers, ...cast.flatMap(({ invited, present }) => [invited, present])];
  for (const beat of beats) {
    lists.push(beat.questions);
    for (const act of [...beat.probes, ...beat.choices]) lists.push(act.questions);
    for (const act of beat.choices) lists.push(act.doses, act.tones);
  }
  return lists.flatMap((list) => list.flatMap(({ when }) => (when.length > 0 ? [when] : [])));
}

test('what only one run in many thousands comes to is found to be possible', () => {
  const letters = [...'abcdefgh'];
  const beat = (letter: string, stage: string): string =>
    `## 回 ${letter} {#${letter}}\n环节：${stage}\n${[0, 1, 2, 3].map((nth) => `> 说 ${nth} {#${letter}${nth}}\n理由：因\n`).join('')}`;
  const rubric = [letters.map((letter) => `#${letter}3`).join(' '), letters.map((letter) => `#${letter}3 #${letter}2`).join(' ')];
  const text = `# 长会 {#t}\n类型：科室会\n目标：练习\n${rubric.map((one, nth) => `评：内容 第${nth}条 [${one}]\n`).join('')}@ 甲 {#jia}\n起点：P1\n${letters.map((letter) => beat(letter, '宣讲')).join('')}`;
  const { findings, solved } = prove(currentRules, sound(text));
  expect(solved.ok && solved.solution.graph.states).toBeLessThan(20);
  expect(findings.filter(({ code }) => code.startsWith('criterion')).map(({ code, params }) => [code, params['name']])).toEqual([['criterion-never', '第1条']]);
});

/** Diagnoses of a meeting for which nothing shown tells the true state, nor can by the questions of their beat; by playing out all runs with all that can be ticked. */
function uncued(scenario: Scenario, most: number): string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const open: World[] = [];
  let steps = 0;
  const step = (world: World, move: Move): Outcome => {
    steps += 1;
    if (steps > most) throw new TooMuch();
    const next = advance(currentRules, scenario, world, move);
    if (!next.ok) throw new Error(next.problem.code);
    return next;
  };
  const named = (doctor: string, world: World): Move => ({ kind: 'diagnose', doctor: null, state: world.doctors[doctor]?.state ?? 'P1', confidence: 95, ticks: [] });
  /** From the moment a beat is entered: all its diagnoses, whatever is asked before them. */
  const judge = (entered: World): void => {
    const first = new Map<string, string>();
    const cued = new Set<string>();
    const within = [entered];
    for (const world of within) {
      const { probes, diagnosis } = legalMoves(scenario, world, currentRules);
      const state = world.doctors[diagnosis?.doctor ?? '']?.state;
      if (diagnosis === null || state === undefined) continue;
      if (!first.has(diagnosis.doctor)) first.set(diagnosis.doctor, state);
      if (diagnosis.ticks.some((line) => tellsState(scenario, line, diagnosis.doctor, state, world.room))) cued.add(diagnosis.doctor);
      const moves = [...probes.map(({ id }): Move => ({ kind: 'act', id })), named(diagnosis.doctor, world)];
      within.push(
        ...moves.map((move) => step(world, move)).flatMap(({ happened, world: next }) => (happened.some(({ kind }) => kind === 'entered' || kind === 'ended') ? [] : [next])),
      );
    }
    for (const [doctor, state] of first)
      if (!cued.has(doctor)) found.add(`${scenario.beats[entered.beat]?.at.line ?? 0} ${scenario.cast.find(({ id }) => id === doctor)?.name ?? ''} ${state}`);
  };
  const reach = ({ world, happened }: Outcome): void => {
    const key = JSON.stringify({ ...world, tally: null });
    if (world.beat < 0) return;
    if (happened.some(({ kind }) => kind === 'entered')) judge(world);
    if (seen.has(key)) return;
    seen.add(key);
    open.push(world);
  };
  for (const { index } of indexOf(scenario).variants) reach(start(currentRules, scenario, index));
  for (let world = open.pop(); world !== undefined; world = open.pop()) {
    const at = world;
    const { probes, choices, diagnosis, checklist } = legalMoves(scenario, at, currentRules);
    for (const { id } of [...probes, ...choices]) reach(step(at, { kind: 'act', id }));
    if (diagnosis !== null) for (const state of STATES) reach(step(at, { kind: 'diagnose', doctor: null, state, confidence: 95, ticks: [] }));
    const sets = (checklist?.items ?? []).reduce<string[][]>((all, { id }) => all.flatMap((set) => [set, [...set, id]]), [[]]);
    if (checklist !== null) for (const items of sets) if (items.length <= (checklist.most ?? items.length)) reach(step(at, { kind: 'checklist', items }));
  }
  return [...found].sort();
}

/** A small meeting whose narration tells, in all its beats, of who is diagnosed there: of 乙 where 甲 did not come. */
function toldOf(seed: number): string {
  let nth = 0;
  return smallMeeting(seed)
    .replaceAll(/^诊断：[甲乙]\n/gm, '')
    .replaceAll(/^环节：.*$/gm, (stage) => {
      nth += 1;
      const tags = ['P1', 'P2', 'P3', 'P1 P4', 'P2 P3'][(seed + nth) % 5] ?? 'P1';
      return (seed + nth) % 3 === 0 ? stage : `${stage}\n（本子摊着。） {#n${nth} ${tags}}\n诊断：甲\n诊断：乙`;
    })
    .replace('@ 甲 {#jia}', seed % 2 === 0 ? '@ 甲 {#jia}\n到场：[起点 P2] 否' : '@ 甲 {#jia}');
}

test('diagnoses without a cue are those of who came: what narrates tells of the first who is not absent', () => {
  let compared = 0;
  let found = 0;
  for (let seed = FROM; seed <= TO; seed += 1) {
    const text = toldOf(seed);
    const scenario = sound(text);
    let cues: string[];
    try {
      cues = uncued(scenario, 20_000);
    } catch (error) {
      if (error instanceof TooMuch) continue;
      throw error;
    }
    const said = prove(currentRules, scenario).findings.flatMap(({ code, line, params }) =>
      code === 'diagnosis-without-cue' ? [`${line} ${params['name']} ${params['state']}`] : [],
    );
    expect({ seed, text, cues: said.sort() }).toEqual({ seed, text, cues });
    compared += 1;
    found += cues.length;
  }
  expect(compared).toBeGreaterThan((TO - FROM) / 3);
  expect(found).toBeGreaterThan(20);
});
