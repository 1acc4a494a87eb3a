import type { Rules, Style } from '../model/rules.ts';
import type { Choice, Scenario } from '../script/scenario.ts';
import { advance } from './advance.ts';
import { legalMoves } from './legal.ts';
import { resultOf } from './receipt.ts';
import type { Replay } from './replay.ts';
import type { Acted } from './review-moments.ts';
import type { Move, Result, World } from './world.ts';

/** A choice that was on offer, and what it would have led to. */
export interface Alternative {
  readonly choice: Choice;
  readonly style: Style | null;
  readonly key: number | null;
  readonly why: string | null;
  /** Points lost at once. */
  readonly points: number;
  readonly red: boolean;
  /** The result of the run with this one move changed, where the rest of the moves is still legal. */
  readonly result: Result | null;
}

/** All choices of that moment, the best first: no red line, fewest points at once, fewest in the whole run, the better style. */
export function alternativesTo(rules: Rules, scenario: Scenario, run: Replay, acted: Acted): Alternative[] {
  const before = run.steps[acted.step]?.before;
  if (before === undefined) return [];
  const tried = legalMoves(scenario, before, rules).choices.flatMap((choice) => {
    const one = tryChoice(rules, scenario, before, choice);
    return one === null ? [] : [{ ...one, result: resultWith(rules, scenario, run, { at: acted.step, drop: 1, put: [{ kind: 'act', id: choice.id }] }) }];
  });
  return tried.sort((a, b) => Number(a.red) - Number(b.red) || a.points - b.points || (b.result?.score ?? -1) - (a.result?.score ?? -1) || (b.key ?? 0) - (a.key ?? 0));
}

function tryChoice(rules: Rules, scenario: Scenario, before: World, choice: Choice): Omit<Alternative, 'result'> | null {
  const next = advance(rules, scenario, before, { kind: 'act', id: choice.id });
  if (!next.ok) return null;
  const acted = next.happened.find((event) => event.kind === 'acted');
  if (acted === undefined) return null;
  return {
    choice,
    style: acted.style,
    key: acted.key,
    why: acted.why,
    points: next.deductions.reduce((sum, { points }) => sum + points, 0),
    red: next.world.tally.red.length > before.tally.red.length,
  };
}

/** The best alternative where it is better at once than what was done, else null. */
export function betterThan(alternatives: readonly Alternative[], acted: Acted): Alternative | null {
  const done = alternatives.find(({ choice }) => choice.id === acted.choice.id);
  const [best] = alternatives;
  if (done === undefined || best === undefined || best === done) return null;
  return Number(best.red) < Number(done.red) || best.points < done.points ? best : null;
}

/** A change of the moves: at place `at`, `drop` moves go and `put` come. */
export interface Edit {
  readonly at: number;
  readonly drop: number;
  readonly put: readonly Move[];
}

/** The result of the run with these changes and all other moves as they were; null where they are no longer legal or do not end the run. */
export function resultWith(rules: Rules, scenario: Scenario, run: Replay, ...edits: readonly Edit[]): Result | null {
  const first = Math.min(...edits.map((edit) => edit.at));
  const moves = run.steps.map(({ move }) => move);
  for (const edit of [...edits].sort((a, b) => b.at - a.at)) moves.splice(edit.at, edit.drop, ...edit.put);
  // What lies before the first change is as it was.
  let world = run.steps[first]?.before ?? run.world;
  for (const move of moves.slice(first)) {
    const next = advance(rules, scenario, world, move);
    if (!next.ok) return null;
    world = next.world;
  }
  return world.beat < 0 ? resultOf(rules, scenario, world) : null;
}
