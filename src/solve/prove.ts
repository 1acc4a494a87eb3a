import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import type { ExploreOptions } from './explore.ts';
import { findAbsences } from './proof-absence.ts';
import { findIdleConditions } from './proof-conditions.ts';
import { BestPlay, findMetAtStart } from './proof-best.ts';
import { ProofCase, Proving } from './proof-case.ts';
import { findEndless, findFreeCircles, findStuck } from './proof-circles.ts';
import { findIdleCriteria } from './proof-criteria.ts';
import { findMissingCues, MOST_PAIRS } from './proof-cues.ts';
import { findAllWrong, findGaming } from './proof-gaming.ts';
import { Part } from './proof-part.ts';
import { findPromises, findUnreachable } from './proof-reach.ts';
import { Sightings } from './proof-sightings.ts';
import { findLostTrust } from './proof-trust.ts';
import { solveWhole, type Solved, type WholeSolution } from './solution.ts';

/** What was found out about a script from every state a run can be in (script-format.md §9). */
export interface Proof {
  readonly findings: readonly Finding[];
  /** Whether the whole script was walked. */
  readonly complete: boolean;
  /** Codes of findings of which it is not proven that there are none. */
  readonly unproven: readonly string[];
  /** The script solved on the way. */
  readonly solved: Solved<WholeSolution>;
}

export type ProveOptions = Pick<ExploreOptions, 'limits' | 'progress'>;

/** Found on what was walked already, though not proven absent there. */
const PARTLY = ['run-stuck', 'free-circle', 'target-by-lost-trust', 'all-wrong-passes'] as const;
/** Hold or fail only for all states. */
const OF_ALL_STATES = [
  'beat-unreachable',
  'choice-unreachable',
  'probe-unreachable',
  'item-unreachable',
  'line-unreachable',
  'condition-never',
  'condition-always',
  'run-endless',
  'promise-never-in-time',
  'best-misses-target',
  'best-fails',
  'best-leaves-duty',
  'best-crosses-red',
  'best-leaves-absent',
  'variants-unequal',
  'diagnosis-without-cue',
  'criterion-never',
  'criterion-always',
] as const;
/** Ask what a player can know from what was shown. */
const OF_ALL_POSITIONS = ['probes-worthless', 'guesser-passes', 'longest-wins'] as const;

/** Proves a scenario without errors; what a limit leaves unproven is said in a finding of its own. */
export function prove(rules: Rules, scenario: Scenario, options: ProveOptions = {}): Proof {
  const proving = new Proving(rules, scenario);
  findMetAtStart(proving);
  const seen = new Sightings(rules, scenario);
  const solved = solveWhole(rules, scenario, { ...options, onlooker: seen });
  const solution = solved.ok ? solved.solution : null;
  let tooLarge = solved.ok ? null : solved.tooLarge;
  const graph = solved.ok ? solved.solution.graph : solved.graph;
  const whole = tooLarge === null || tooLarge.what === 'positions' || tooLarge.what === 'ticks';
  const one = graph === null ? null : new ProofCase(proving, new Part(graph, whole ? graph.states : seen.walked), seen);
  const unproven = one === null || !whole ? [...PARTLY, ...OF_ALL_STATES, ...OF_ALL_POSITIONS] : solution === null ? [...OF_ALL_POSITIONS] : [];
  if (one !== null && whole) {
    findInWhole(one, solution, unproven);
    const beyond = findIdleCriteria(one, options);
    if (beyond !== null) unproven.push('criterion-never', 'criterion-always');
    tooLarge ??= beyond;
  } else if (one !== null) findInPart(one);
  const { findings } = one ?? proving;
  if (tooLarge !== null || unproven.length > 0) {
    const open = unproven.filter((code) => !findings.some((finding) => finding.code === code));
    (one ?? proving).add('warning', 'analysis-too-large', scenario.at, { what: tooLarge?.what ?? 'cues', limit: tooLarge?.limit ?? MOST_PAIRS, unproven: open.join(', ') });
  }
  return { findings: inOrder(findings), complete: unproven.length === 0, unproven, solved };
}

/** What holds of the states that were walked, whatever the others are. */
function findInPart(one: ProofCase): void {
  findStuck(one);
  findFreeCircles(one, null);
  findLostTrust(one);
}

function findInWhole(one: ProofCase, solution: WholeSolution | null, unproven: string[]): void {
  findStuck(one);
  findFreeCircles(one, findEndless(one));
  findLostTrust(one);
  findAllWrong(one);
  findUnreachable(one);
  findIdleConditions(one);
  findPromises(one);
  const best = new BestPlay(one);
  best.find(solution?.expected() ?? null);
  findAbsences(one, best);
  if (!findMissingCues(one)) unproven.push('diagnosis-without-cue');
  if (solution !== null) findGaming(one, solution);
}
