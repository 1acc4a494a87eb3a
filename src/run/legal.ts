import { CONFIDENCES, type Rules } from '../model/rules.ts';
import { STATES } from '../model/readiness.ts';
import { currentRules } from '../model/released-rules.ts';
import type { Act, Scenario } from '../script/scenario.ts';
import type { Heed } from './holds.ts';
import { isOffered } from './offered.ts';
import { diagnosesIn } from './room.ts';
import type { Legal, World } from './world.ts';

const NOTHING: Legal = { probes: [], diagnosis: null, choices: [], checklist: null };

/** What can be decided now (script-format.md §7 «In a beat»). Empty when the run has ended or cannot go on. `heed` is told of the conditions read. */
export function legalMoves(scenario: Scenario, world: World, rules: Rules = currentRules, heed?: Heed): Legal {
  const beat = scenario.beats[world.beat];
  if (beat === undefined || world.stuck) return NOTHING;
  const offered = (act: Act): boolean => isOffered(rules, scenario, world, act, heed);
  const probes = world.diagnosed > 0 ? [] : beat.probes.filter((probe) => !world.taken.includes(probe.id) && offered(probe));
  const doctor = diagnosesIn(scenario, world)[world.diagnosed];
  if (doctor !== undefined) return { probes, diagnosis: { doctor, ticks: world.windows[doctor] ?? [] }, choices: [], checklist: null };
  return {
    probes,
    diagnosis: null,
    choices: beat.choices.filter(offered),
    checklist: beat.items.length === 0 ? null : { items: beat.items.filter(offered), most: beat.most },
  };
}

/** The same as moves in text, for messages: ticks and combinations of items are only hinted at. */
export function legalTexts(legal: Legal): string[] {
  const out = legal.probes.map((probe) => probe.id);
  if (legal.diagnosis !== null) out.push(`${STATES.join('|')}@${CONFIDENCES.join('|')}${legal.diagnosis.ticks.map((id) => `[+${id}]`).join('')}`);
  out.push(...legal.choices.map((choice) => choice.id));
  if (legal.checklist !== null) out.push(`[${legal.checklist.items.map((item) => item.id).join(',')}]`);
  return out;
}
