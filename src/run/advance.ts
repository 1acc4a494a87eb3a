import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { act } from './act.ts';
import { confirm } from './checklist.ts';
import { diagnose } from './diagnosis.ts';
import type { Heed } from './holds.ts';
import { legalMoves, legalTexts } from './legal.ts';
import { Turn } from './turn.ts';
import type { Advance, IllegalMove, Move, World } from './world.ts';

/**
 * Carries out one move: the next world, what happened, what it cost (script-format.md §7). Pure, and the only
 * way a run goes on: play, replay, resume, the command line and the analysis all call it.
 * An illegal move is answered with the reason and what would be legal. `heed` is told of the conditions read.
 */
export function advance(rules: Rules, scenario: Scenario, world: World, move: Move, heed?: Heed): Advance {
  const turn = new Turn(rules, scenario, world, heed);
  const wrong = move.kind === 'act' ? act(turn, move.id) : move.kind === 'diagnose' ? diagnose(turn, move) : confirm(turn, move.items);
  if (wrong === null) return { ok: true, world: turn.world, happened: turn.happened, deductions: turn.deductions };
  return { ok: false, problem: { ...reason(world, wrong), legal: legalTexts(legalMoves(scenario, world, rules)) } };
}

/** Why a move is illegal, before the legal ones are listed. */
export type Refusal = Pick<IllegalMove, 'code' | 'params'>;

const reason = (world: World, refusal: Refusal): Refusal => (world.beat < 0 ? { code: 'run-over', params: {} } : world.stuck ? { code: 'run-stuck', params: {} } : refusal);
