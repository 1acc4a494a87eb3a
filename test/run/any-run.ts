import { STATES } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { start } from '../../src/run/start.ts';
import type { Move, Outcome, World } from '../../src/run/world.ts';
import type { Scenario } from '../../src/script/scenario.ts';

/** A walk that picks among all legal moves by `pick(n)`, which answers a number from 0 to n − 1. */
export function walk(scenario: Scenario, variant: number, pick: (n: number) => number, most = 60): { moves: Move[]; outcomes: Outcome[]; world: World } {
  const opening = start(currentRules, scenario, variant);
  const outcomes: Outcome[] = [opening];
  const moves: Move[] = [];
  let { world } = opening;
  while (world.beat >= 0 && moves.length < most) {
    const legal = legalMoves(scenario, world);
    const options: (() => Move)[] = [...legal.probes, ...legal.choices].map(({ id }) => () => ({ kind: 'act', id }));
    const { diagnosis, checklist } = legal;
    if (diagnosis !== null) {
      options.push(() => ({
        kind: 'diagnose',
        doctor: null,
        state: STATES[pick(4)] ?? 'P1',
        confidence: CONFIDENCES[pick(4)] ?? 40,
        ticks: diagnosis.ticks.filter(() => pick(3) === 0),
      }));
    }
    if (checklist !== null)
      options.push(() => ({
        kind: 'checklist',
        items: checklist.items
          .map(({ id }) => id)
          .filter(() => pick(2) === 0)
          .slice(0, checklist.most ?? undefined),
      }));
    const option = options[pick(options.length)];
    if (option === undefined) break;
    const move = option();
    const next = advance(currentRules, scenario, world, move);
    if (!next.ok) throw new Error(`a legal move was refused: ${JSON.stringify(move)} ${next.problem.code}`);
    moves.push(move);
    outcomes.push(next);
    world = next.world;
  }
  return { moves, outcomes, world };
}
