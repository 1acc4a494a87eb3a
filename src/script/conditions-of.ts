import type { Act, Condition, Scenario, Term } from './scenario.ts';

/** Every condition of a scenario, for the checker and the analysis. */
export function conditionsOf(scenario: Scenario): Condition[] {
  const out: Condition[] = [];
  for (const line of [...scenario.target, ...scenario.half]) out.push(line.guard, line.goal);
  for (const beat of scenario.beats) {
    out.push(...beat.duties.map((one) => one.when), ...beat.lines.map((one) => one.when), ...beat.go.map((one) => one.when));
    for (const act of actsOf(beat)) {
      out.push(act.available);
      for (const list of [act.effects, act.red, act.amber, act.watch, act.why]) out.push(...list.map((one) => one.when));
      if (act.kind === 'item') continue;
      for (const list of [act.events, act.duties, act.deduct]) out.push(...list.map((one) => one.when));
      out.push(...act.lines.map((one) => one.when));
      if (act.kind === 'choice') out.push(...act.behaviours.map((one) => one.when), ...act.go.map((one) => one.when));
    }
  }
  return out.filter((condition) => condition.length > 0);
}

/** Every term of every condition. */
export const termsOf = (scenario: Scenario): Term[] => conditionsOf(scenario).flat();

/** The probes, choices and items of a beat in this order. */
export const actsOf = (beat: Scenario['beats'][number]): Act[] => [...beat.probes, ...beat.choices, ...beat.items];
