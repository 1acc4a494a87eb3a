import { printCondition } from '../script/print-condition.ts';
import { actsOf } from '../script/conditions-of.ts';
import { doctorsOf, type Act, type Condition, type Go, type Id } from '../script/scenario.ts';
import type { ProofCase } from './proof-case.ts';

/** One condition of a script, and what else would already say that it never holds. */
interface Written {
  readonly when: Condition;
  /** Whom a bare state or variable means there. */
  readonly doctor: Id | null;
  /** The last of a list of which the first that holds counts. */
  readonly last: boolean;
  /** Where it never holds something else says so: what it offers or shows is unreachable. */
  readonly toldElsewhere: boolean;
}

/** Conditions that some run reads and that never hold, or always do; those of criteria are proof-criteria.ts. */
export function findIdleConditions(one: ProofCase): void {
  const names = new Map(one.scenario.cast.map(({ id, name }) => [id, name]));
  for (const { when, doctor, last, toldElsewhere } of writtenIn(one)) {
    const seen = one.seen.conditions.get(when);
    const [first] = when;
    if (seen === undefined || first === undefined) continue;
    const condition = printCondition(when, { doctor, nameOf: (id) => names.get(id) ?? id, idOf: (id) => id });
    if (seen.held === 0) {
      if (!toldElsewhere) one.add('warning', 'condition-never', first.at, { condition }, one.to(seen.spot));
    } else if (seen.held === seen.read) one.add('hint', 'condition-always', first.at, { condition, last: 0 }, one.to(seen.spot));
    else if (last && seen.reachedAt !== null && seen.heldWhenReached === seen.reached)
      one.add('hint', 'condition-always', first.at, { condition, last: 1 }, one.to(seen.reachedAt));
  }
}

function writtenIn(one: ProofCase): Written[] {
  const { scenario } = one;
  const first = doctorsOf(scenario)[0]?.id ?? null;
  const out: Written[] = [];
  const each = (all: readonly { readonly when: Condition }[], doctor: Id | null, toldElsewhere = false): void => {
    for (const { when } of all) out.push({ when, doctor, last: false, toldElsewhere });
  };
  const list = (all: readonly { readonly when: Condition }[], doctor: Id | null): void =>
    all.forEach(({ when }, place) => out.push({ when, doctor, last: place > 0 && place === all.length - 1, toldElsewhere: false }));
  for (const lines of [scenario.target, scenario.half])
    list(
      lines.map(({ guard }) => ({ when: guard })),
      first,
    );
  for (const { id, starts, invited, present } of scenario.cast) for (const all of [invited, present]) list(all, starts.length > 0 ? id : null);
  list(scenario.fillers, first);
  const goes = (all: readonly Go[], doctor: Id | null): void => {
    for (const { when, to } of all) out.push({ when, doctor, last: false, toldElsewhere: to !== 'end' && !one.seen.beats.has(to.beat) });
  };
  for (const beat of scenario.beats) {
    each(beat.duties, first);
    each(beat.questions, first);
    each(beat.lines, first, true);
    goes(beat.go, first);
    for (const act of actsOf(beat)) {
      out.push({ when: act.available, doctor: act.to, last: false, toldElsewhere: true });
      for (const all of listsOf(act)) list(all, act.to);
      if (act.kind === 'item') continue;
      each(act.duties, act.to);
      each(act.questions, act.to);
      each(act.lines, act.to, true);
      if (act.kind === 'choice') goes(act.go, act.to);
    }
  }
  return out;
}

/** The lists of an act of which the first member that holds counts. */
function listsOf(act: Act): readonly (readonly { readonly when: Condition }[])[] {
  const common = [act.effects, act.red, act.amber, act.watch, act.why];
  if (act.kind === 'item') return common;
  return act.kind === 'choice' ? [...common, act.events, act.deduct, act.behaviours, act.doses, act.tones] : [...common, act.events, act.deduct];
}
