import type { Rules } from '../../model/rules.ts';
import { holds } from '../../run/holds.ts';
import type { World } from '../../run/world.ts';
import type { Atom, Person, Scenario } from '../../script/scenario.ts';

/** What the trainee did or knows: a condition on it can be read without telling anything. */
const KNOWN: readonly Atom['kind'][] = ['flag', 'taken', 'owes', 'broke'];

/**
 * Whether somebody is on the list (应到) as far as the trainee can know before the roll call: what is settled by own
 * decisions counts, what hangs on anything hidden as well does not, so that the list tells nothing that is still to come.
 */
export function isListed(rules: Rules, scenario: Scenario, world: World, { invited, starts }: Person): boolean {
  const told = invited.find(({ when }) => when.every(({ atom }) => KNOWN.includes(atom.kind)) && holds(rules, scenario, world, when));
  return told?.value ?? starts.length > 0;
}
