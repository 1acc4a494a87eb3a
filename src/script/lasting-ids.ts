import { lastingId } from '../text/ids.ts';
import { actsOf } from './conditions-of.ts';
import type { Id, Named, Scenario } from './scenario.ts';

/** What the ids of each kind of element begin with. */
const ID_PREFIX = { title: 's', person: 'm', beat: 'b', probe: 'q', choice: 'a', item: 'i', line: 'c' } as const;

/** A lasting id for every provisional one; ids that stand in the file stay. */
export function lastingIds(scenario: Scenario): Map<Id, Id> {
  const all: { named: Named; prefix: string }[] = [{ named: scenario, prefix: ID_PREFIX.title }, ...scenario.cast.map((named) => ({ named, prefix: ID_PREFIX.person }))];
  for (const beat of scenario.beats) {
    all.push({ named: beat, prefix: ID_PREFIX.beat }, ...beat.lines.map((named) => ({ named, prefix: ID_PREFIX.line })));
    for (const act of actsOf(beat)) {
      all.push({ named: act, prefix: ID_PREFIX[act.kind] });
      if (act.kind !== 'item') all.push(...act.lines.map((named) => ({ named, prefix: ID_PREFIX.line })));
    }
  }
  const taken = new Set(all.filter(({ named }) => !named.provisional).map(({ named }) => named.id));
  return new Map(all.filter(({ named }) => named.provisional).map(({ named, prefix }) => [named.id, lastingId(prefix, taken)]));
}
