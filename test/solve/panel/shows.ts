import { expect } from 'vitest';
import { currentRules } from '../../../src/model/released-rules.ts';
import { advance } from '../../../src/run/advance.ts';
import { tellsState } from '../../../src/run/diagnosis.ts';
import { readTarget, type Heed } from '../../../src/run/holds.ts';
import { legalMoves } from '../../../src/run/legal.ts';
import { parseMoves } from '../../../src/run/moves.ts';
import { resultOf } from '../../../src/run/receipt.ts';
import { replay, type Replay } from '../../../src/run/replay.ts';
import { start } from '../../../src/run/start.ts';
import type { Move, Outcome, World } from '../../../src/run/world.ts';
import { actsOf } from '../../../src/script/conditions-of.ts';
import { doctorsOf, type Scenario } from '../../../src/script/scenario.ts';
import { STATES } from '../../../src/model/readiness.ts';
import { StateKeys } from '../../../src/solve/state-key.ts';
import type { Finding, Witness } from '../../../src/text/findings.ts';

/** A witness played through by the run core alone. */
export function played(scenario: Scenario, { variant, moves }: Witness): Replay {
  const parsed = parseMoves(moves);
  if (!parsed.ok) throw new Error(`“${parsed.text}” is no move`);
  const run = replay(currentRules, scenario, variant, parsed.moves);
  if (!run.ok) throw new Error(`move ${run.place} of ${moves}: ${run.problem.code}`);
  return run;
}

interface Case {
  readonly scenario: Scenario;
  readonly finding: Finding;
  readonly witness: Witness;
  readonly run: Replay;
  readonly world: World;
  /** What the last move did; the opening where there was none. */
  readonly last: Outcome;
}

/** Findings that speak of no single run. */
export const WITHOUT_WITNESS = ['beat-unreachable', 'probes-worthless', 'guesser-passes', 'analysis-too-large'];

/** That the run of a finding's witness shows what the finding says. */
export function expectShown(scenario: Scenario, finding: Finding): void {
  const { witness } = finding;
  if (witness === undefined) throw new Error(`${finding.code} has no witness`);
  const run = played(scenario, witness);
  const last = run.steps.at(-1)?.outcome ?? run.opening;
  const shows = SHOWS[finding.code];
  if (shows === undefined) throw new Error(`nothing says what a witness of ${finding.code} must show`);
  shows({ scenario, finding, witness, run, world: run.world, last });
}

const SHOWS: Readonly<Record<string, (one: Case) => void>> = {
  'choice-unreachable': notOffered,
  'probe-unreachable': notOffered,
  'item-unreachable': notOffered,
  'line-unreachable': ({ scenario, finding, last }) => {
    const beat = scenario.beats.find(({ lines }) => lines.some(({ at }) => at.line === finding.line));
    const act = scenario.beats.flatMap(actsOf).find((one) => one.kind !== 'item' && one.lines.some(({ at }) => at.line === finding.line));
    expect(last.happened.some((event) => (event.kind === 'entered' && event.beat === beat?.id) || (event.kind === 'acted' && event.act === act?.id))).toBe(true);
    expect(last.happened.some((event) => event.kind === 'shown' && event.shown.line.at.line === finding.line)).toBe(false);
  },
  'condition-never': (one) => expect(heard(one)).toEqual([false]),
  'condition-always': (one) => expect(heard(one)).toContain(true),
  'run-stuck': ({ scenario, world }) => {
    expect(world.beat).toBeGreaterThanOrEqual(0);
    expect(movesFrom(scenario, world)).toEqual([]);
  },
  'run-endless': ({ scenario, world }) => {
    const keys = new StateKeys(currentRules, scenario, { classes: false });
    const seen = new Map([[keys.of(world), world]]);
    for (const [, at] of seen) {
      expect(at.beat).toBeGreaterThanOrEqual(0);
      for (const move of movesFrom(scenario, at)) {
        const next = advance(currentRules, scenario, at, move);
        if (next.ok && !seen.has(keys.of(next.world))) seen.set(keys.of(next.world), next.world);
      }
    }
    expect(seen.size).toBeLessThan(10_000);
  },
  'free-circle': ({ scenario, run, world }) => {
    const keys = new StateKeys(currentRules, scenario, { classes: false });
    expect(run.steps.some(({ before }) => keys.of(before) === keys.of(world) && before.tally.points === world.tally.points)).toBe(true);
  },
  'promise-never-in-time': ({ finding, world }) => expect(world.promises.map(({ name }) => name)).toContain(finding.params['name']),
  'target-met-at-start': ({ scenario, witness, world }) => {
    expect(witness.moves).toBe('');
    expect(readTarget(currentRules, scenario, world, scenario.target)?.met).toBe(true);
  },
  'best-misses-target': ({ world }) => expect(world.target).toMatch(/half|missed/),
  'best-leaves-duty': ({ run, finding }) => expect(lostIn(run).flatMap(({ detail }) => (detail.kind === 'duty' ? [detail.name] : []))).toContain(finding.params['name']),
  'best-crosses-red': ({ world, finding }) => expect(world.tally.red).toContain(finding.params['rule']),
  'best-fails': ({ scenario, world }) => {
    expect(world.beat).toBe(-1);
    expect(resultOf(currentRules, scenario, world).passed).toBe(false);
  },
  'variants-unequal': ({ scenario, world, finding, witness }) => {
    expect(witness.variant).toBe(finding.params['worst']);
    expect(resultOf(currentRules, scenario, world).score).toBe(finding.params['least']);
  },
  'best-leaves-absent': ({ scenario, run, world, finding }) => {
    const person = scenario.cast.find(({ name }) => name === finding.params['name'])?.id ?? '';
    const rolls = [run.opening, ...run.steps.map(({ outcome }) => outcome)].flatMap(({ happened }) => happened.flatMap((one) => (one.kind === 'roll' ? [one.roll] : [])));
    expect(rolls.map(({ invited, present }) => [invited.includes(person), present.includes(person)])).toEqual([[true, false]]);
    expect(world.beat).toBe(-1);
  },
  'criterion-never': (one) => expect(criterionIn(one)).toBe(false),
  'criterion-always': (one) => expect(criterionIn(one)).toBe(true),
  'target-by-lost-trust': ({ scenario, world, witness, finding }) => {
    const doctor = doctorsOf(scenario).find(({ name }) => name === finding.params['name']);
    const begun = start(currentRules, scenario, witness.variant).world.doctors[doctor?.id ?? ''];
    expect(world.target).toBe('reached');
    expect(world.doctors[doctor?.id ?? '']?.trust).toBeLessThan(begun?.trust ?? 0);
  },
  'diagnosis-without-cue': ({ scenario, world, finding }) => {
    const { diagnosis } = legalMoves(scenario, world);
    const id = diagnosis?.doctor ?? '';
    expect(doctorsOf(scenario).find((doctor) => doctor.id === id)?.name).toBe(finding.params['name']);
    expect(world.doctors[id]?.state).toBe(finding.params['state']);
    expect(diagnosis?.ticks.filter((line) => tellsState(scenario, line, id, world.doctors[id]?.state ?? 'P1', world.room))).toEqual([]);
  },
  'longest-wins': ({ scenario, run }) => {
    for (const { before, move } of run.steps) {
      const { choices } = legalMoves(scenario, before);
      const taken = choices.find(({ id }) => move.kind === 'act' && move.id === id);
      if (taken !== undefined) expect(taken.text.length).toBe(Math.max(...choices.map(({ text }) => text.length)));
    }
    expect(run.world.beat).toBe(-1);
  },
  'all-wrong-passes': ({ scenario, world }) => {
    const { passed, diagnoses } = resultOf(currentRules, scenario, world);
    expect({ passed, right: diagnoses.right }).toEqual({ passed: true, right: 0 });
  },
};

/** Whether the criterion of a finding was met at the end of its run. */
const criterionIn = ({ scenario, finding, world }: Case): boolean | undefined => world.room?.criteria?.[scenario.criteria.findIndex(({ at }) => at.line === finding.line)];

function notOffered({ scenario, finding, last, world }: Case): void {
  const beat = scenario.beats.find((one) => actsOf(one).some(({ at }) => at.line === finding.line));
  const act = beat === undefined ? undefined : actsOf(beat).find(({ at }) => at.line === finding.line);
  expect(last.happened.some((event) => event.kind === 'entered' && event.beat === beat?.id)).toBe(true);
  const { probes, choices, checklist } = legalMoves(scenario, world);
  expect([...probes, ...choices, ...(checklist?.items ?? [])].map(({ id }) => id)).not.toContain(act?.id);
}

/** How the condition at a finding's place was answered by the last move, and by what is then offered. */
function heard({ scenario, finding, witness, run, world }: Case): boolean[] {
  const answers = new Set<boolean>();
  const heed: Heed = (condition, held) => {
    if (condition[0]?.at.line === finding.line && condition[0].at.column === finding.column) answers.add(held);
  };
  const step = run.steps.at(-1);
  if (step === undefined) start(currentRules, scenario, witness.variant, heed);
  else advance(currentRules, scenario, step.before, step.move, heed);
  legalMoves(scenario, world, currentRules, heed);
  return [...answers];
}

const lostIn = (run: Replay) => [run.opening, ...run.steps.map(({ outcome }) => outcome)].flatMap(({ deductions }) => deductions);

/** All that can be done in a world, diagnoses at one confidence and without ticks. */
function movesFrom(scenario: Scenario, world: World): Move[] {
  const { probes, choices, diagnosis, checklist } = legalMoves(scenario, world);
  return [
    ...[...probes, ...choices].map(({ id }): Move => ({ kind: 'act', id })),
    ...(diagnosis === null ? [] : STATES.map((state): Move => ({ kind: 'diagnose', doctor: null, state, confidence: 60, ticks: [] }))),
    ...(checklist === null ? [] : [{ kind: 'checklist', items: [] } as const]),
  ];
}
