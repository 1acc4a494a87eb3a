import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { STATES } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { advance } from '../run/advance.ts';
import { legalMoves } from '../run/legal.ts';
import { indexOf } from '../run/script-index.ts';
import { start } from '../run/start.ts';
import type { Legal, Move, World } from '../run/world.ts';
import type { Scenario } from '../script/scenario.ts';

/** More moves than any run of sense takes: one that goes in circles is given up here. */
const MOST_MOVES = 500;

/**
 * Ends of some runs played at random, of each variant in turn and the same ones each time: a quick way to see that
 * something can be. That something cannot be they never show.
 */
export function* playouts(rules: Rules, scenario: Scenario, runs: number): Generator<World> {
  const { variants } = indexOf(scenario);
  for (let run = 0; run < runs; run += 1) {
    const random = xoroshiro128plus(run);
    const pick = (n: number): number => uniformInt(random, 0, n - 1);
    let { world } = start(rules, scenario, run % variants.length);
    for (let moves = 0; world.beat >= 0 && moves < MOST_MOVES; moves += 1) {
      const move = moveIn(legalMoves(scenario, world, rules), pick);
      const next = move === null ? null : advance(rules, scenario, world, move);
      if (next?.ok !== true) break;
      world = next.world;
    }
    if (world.beat < 0) yield world;
  }
}

function moveIn({ probes, diagnosis, choices, checklist }: Legal, pick: (n: number) => number): Move | null {
  const acts = [...probes, ...choices];
  const act = acts[pick(acts.length + (diagnosis === null && checklist === null ? 0 : 1))];
  if (act !== undefined) return { kind: 'act', id: act.id };
  if (diagnosis !== null) return { kind: 'diagnose', doctor: null, state: STATES[pick(STATES.length)] ?? 'P1', confidence: 60, ticks: [] };
  if (checklist === null) return null;
  const ticked = checklist.items.filter(() => pick(2) === 0).map(({ id }) => id);
  return { kind: 'checklist', items: ticked.slice(0, checklist.most ?? ticked.length) };
}
