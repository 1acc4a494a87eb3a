import type { Rules } from '../model/rules.ts';
import type { Act, Scenario } from '../script/scenario.ts';
import { holds, type Heed } from './holds.ts';
import { isAbsent } from './room.ts';
import type { World } from './world.ts';

/** Whether a probe, choice or item is on offer: its 可选 holds, and whom it is for is there. `heed` is told of the condition read. */
export function isOffered(rules: Rules, scenario: Scenario, world: World, act: Act, heed?: Heed): boolean {
  // A comment is always somebody's: also where no 对 says whose (meeting-format.md §4).
  const whose = act.toWritten || (act.kind === 'choice' && act.tones.length > 0) ? act.to : null;
  if (whose !== null && isAbsent(scenario, world, whose)) return false;
  if (act.available.length === 0) return true;
  const held = holds(rules, scenario, world, act.available);
  heed?.(act.available, held, true);
  return held;
}
