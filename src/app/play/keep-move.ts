import type { Rules } from '../../model/rules.ts';
import { allAttempts } from '../../records/attempts.ts';
import { askToPersist } from '../../records/profile.ts';
import { counts, type Ending, type RunRow } from '../../records/rows.ts';
import { appendMove, finishRun, type Kept } from '../../records/runs.ts';
import { endsOf } from '../../run/ends.ts';
import { printMove } from '../../run/moves.ts';
import { resultOf } from '../../run/receipt.ts';
import type { ToKeep } from '../../run/run-machine.ts';
import type { World } from '../../run/world.ts';
import type { Scenario } from '../../script/scenario.ts';

/** Keeps a move; the last one makes the run an attempt. What was kept is on the disk when this answers. */
export async function keepMove(run: RunRow, rules: Rules, scenario: Scenario, { move, outcome }: ToKeep): Promise<Kept> {
  const text = printMove(move);
  if (move.kind === 'diagnose') {
    // What was ticked for it is no draft of the next one.
    const { draft: _recorded, ...rest } = run;
    run = rest;
  }
  if (outcome.world.beat >= 0) return appendMove(run, text, Date.now());
  const kept = await finishRun(run, text, endingOf(rules, scenario, outcome.world), Date.now());
  // From the first finished run on there is something to lose.
  if (kept.kind === 'kept' && counts(run)) void allAttempts().then((all) => (all.length === 1 ? askToPersist() : false));
  return kept;
}

const endingOf = (rules: Rules, scenario: Scenario, world: World): Ending => ({ result: resultOf(rules, scenario, world), ends: endsOf(scenario, world) });
