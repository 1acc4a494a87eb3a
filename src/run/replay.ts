import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { advance } from './advance.ts';
import { start } from './start.ts';
import type { IllegalMove, Move, Outcome, World } from './world.ts';

export interface Step {
  readonly move: Move;
  readonly before: World;
  readonly outcome: Outcome;
}
export interface Replay {
  readonly ok: true;
  readonly opening: Outcome;
  readonly steps: readonly Step[];
  readonly world: World;
}

/** Plays moves from the start. A run is its moves: resuming, re-scoring and verifying are this. */
export function replay(
  rules: Rules,
  scenario: Scenario,
  variant: number,
  moves: readonly Move[],
): Replay | { readonly ok: false; readonly place: number; readonly problem: IllegalMove; readonly soFar: Replay } {
  const opening = start(rules, scenario, variant);
  const steps: Step[] = [];
  let { world } = opening;
  for (const move of moves) {
    const next = advance(rules, scenario, world, move);
    if (!next.ok) return { ok: false, place: steps.length + 1, problem: next.problem, soFar: { ok: true, opening, steps, world } };
    steps.push({ move, before: world, outcome: next });
    world = next.world;
  }
  return { ok: true, opening, steps, world };
}
