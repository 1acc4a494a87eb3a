import type { Act, Condition, Conditional, Question, Scenario, Term } from './scenario.ts';

/** The conditions of a probe, choice or item, in no order. */
export function conditionsIn(act: Act): Condition[] {
  const lists: (readonly { readonly when: Condition }[])[] = [act.effects, act.red, act.amber, act.watch, act.why];
  if (act.kind !== 'item') lists.push(act.events, act.duties, act.questions, act.deduct, act.lines);
  if (act.kind === 'choice') lists.push(act.behaviours, act.doses, act.tones, act.go);
  return [act.available, ...lists.flatMap((list) => list.map((one) => one.when))];
}

/** Every condition of a scenario, for the checker and the analysis. */
export function conditionsOf(scenario: Scenario): Condition[] {
  const out: Condition[] = [];
  for (const line of [...scenario.target, ...scenario.half]) out.push(line.guard, line.goal);
  for (const person of scenario.cast) out.push(...[...person.invited, ...person.present].map((one) => one.when));
  out.push(...scenario.fillers.map((one) => one.when), ...scenario.criteria.map((one) => one.when));
  for (const beat of scenario.beats) {
    out.push(...beat.questions.map((one) => one.when));
    out.push(...beat.duties.map((one) => one.when), ...beat.lines.map((one) => one.when), ...beat.go.map((one) => one.when));
    for (const act of actsOf(beat)) out.push(...conditionsIn(act));
  }
  return out.filter((condition) => condition.length > 0);
}

/** Every 提问 of a meeting, in file order. */
export const questionsOf = (scenario: Scenario): Conditional<Question>[] =>
  scenario.beats.flatMap((beat) => [...beat.questions, ...actsOf(beat).flatMap((act) => (act.kind === 'item' ? [] : act.questions))]);

/** Every term of every condition. */
export const termsOf = (scenario: Scenario): Term[] => conditionsOf(scenario).flat();

/** The probes, choices and items of a beat in this order. */
export const actsOf = (beat: Scenario['beats'][number]): Act[] => [...beat.probes, ...beat.choices, ...beat.items];
