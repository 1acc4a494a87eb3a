import { rulesById } from '../../model/released-rules.ts';
import type { AttemptRow } from '../../records/rows.ts';
import { parseMoves } from '../../run/moves.ts';
import { replay } from '../../run/replay.ts';
import type { World } from '../../run/world.ts';
import { parse } from '../../script/parse.ts';
import { doctorsOf } from '../../script/scenario.ts';
import type { PlanePoint } from '../parts/plane-geometry.ts';

/** The way the first doctor went in a finished run, from its own text, rules and moves; empty where it cannot be read. */
export function lastWay(attempt: AttemptRow): readonly PlanePoint[] {
  const rules = rulesById(attempt.rules);
  const moves = parseMoves(attempt.moves);
  if (rules === undefined || !moves.ok) return [];
  const { scenario } = parse(attempt.text, rules);
  const doctor = scenario === null ? undefined : doctorsOf(scenario)[0]?.id;
  if (scenario === null || doctor === undefined) return [];
  const run = replay(rules, scenario, attempt.variant, moves.moves);
  if (!run.ok) return [];
  const worlds: readonly World[] = [run.opening.world, ...run.steps.map((step) => step.outcome.world)];
  const way = worlds.flatMap((world): PlanePoint[] => {
    const at = world.doctors[doctor];
    return at === undefined ? [] : [{ awareness: at.awareness, commitment: at.commitment, state: at.state, label: '' }];
  });
  return way.filter((point, index) => {
    const before = way[index - 1];
    return before === undefined || before.awareness !== point.awareness || before.commitment !== point.commitment || before.state !== point.state;
  });
}
