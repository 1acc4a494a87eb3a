import type { Doctor } from '../model/doctor.ts';
import type { Rules } from '../model/rules.ts';
import type { Id, Scenario } from '../script/scenario.ts';
import { enter } from './contact.ts';
import type { Heed } from './holds.ts';
import { emptyRoom } from './room.ts';
import { indexOf } from './script-index.ts';
import { Turn } from './turn.ts';
import type { Outcome } from './world.ts';

/**
 * Begins a run: the doctors of that variant, and all that the entry of the first beat shows.
 * `variant` is an index of `variantsOf`; any other number is a programmer's error and throws. `heed` is told of
 * the conditions read.
 */
export function start(rules: Rules, scenario: Scenario, variant: number, heed?: Heed): Outcome {
  const { variants, doctors } = indexOf(scenario);
  const drawn = variants[variant];
  if (drawn === undefined) throw new RangeError(`no variant ${variant}: the scenario has ${variants.length}`);
  const begun: Record<Id, Doctor> = {};
  for (const person of doctors) {
    const first = person.starts[drawn.starts[person.id] ?? 0];
    if (first !== undefined) begun[person.id] = Object.freeze({ state: first.state, ...first.values, cause: person.cause === null ? 'none' : 'hidden', mismatched: false });
  }
  const turn = new Turn(
    rules,
    scenario,
    {
      variant,
      beat: 0,
      diagnosed: 0,
      day: 0,
      minutes: 0,
      contact: 0,
      doctors: begun,
      taken: [],
      flags: [],
      promises: [],
      duties: [],
      lastDiagnosis: null,
      windows: Object.fromEntries(doctors.map((person) => [person.id, []])),
      stuck: false,
      target: null,
      room: scenario.kind === 'meeting' ? emptyRoom(rules, scenario) : null,
      tally: { points: 0, diagnoses: { right: 0, of: 0 }, red: [], amber: [], watch: [], minutes: 0 },
    },
    heed,
  );
  enter(turn, 0);
  return turn.outcome();
}
