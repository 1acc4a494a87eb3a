import type { Doctor } from '../../model/doctor.ts';
import type { State } from '../../model/readiness.ts';
import { currentRules } from '../../model/released-rules.ts';
import type { Style } from '../../model/rules.ts';
import { advance } from '../../run/advance.ts';
import { legalMoves } from '../../run/legal.ts';
import { start } from '../../run/start.ts';
import { variantsOf } from '../../run/variants.ts';
import type { World } from '../../run/world.ts';
import { doctorsOf, type Id, type Scenario } from '../../script/scenario.ts';

/** What the doctor of one start answers. */
export interface Voice {
  readonly state: State;
  readonly words: string;
}

/** The same question put to the doctor of each start: what the states sound like. */
export function voicesOf(scenario: Scenario, probe: Id): Voice[] {
  const [doctor] = doctorsOf(scenario);
  return variantsOf(scenario).flatMap(({ index }): Voice[] => {
    const { world } = start(currentRules, scenario, index);
    const asked = advance(currentRules, scenario, world, { kind: 'act', id: probe });
    const state = doctor === undefined ? undefined : world.doctors[doctor.id]?.state;
    if (!asked.ok || state === undefined) return [];
    const words = asked.happened.flatMap((one) => (one.kind === 'shown' ? [one.shown.line.text] : [])).join('');
    return [{ state, words }];
  });
}

/** What one way of acting would have led to. */
export interface Way {
  readonly id: Id;
  readonly style: Style;
  readonly before: Doctor;
  readonly after: Doctor;
  /** Points lost by it alone. */
  readonly points: number;
}

/** Each choice of a moment, carried out on the same world: what the styles do. In the order of the styles. */
export function waysFrom(scenario: Scenario, world: World): Way[] {
  const [doctor] = doctorsOf(scenario);
  const before = doctor === undefined ? undefined : world.doctors[doctor.id];
  if (doctor === undefined || before === undefined) return [];
  return legalMoves(scenario, world)
    .choices.flatMap((choice): Way[] => {
      const done = advance(currentRules, scenario, world, { kind: 'act', id: choice.id });
      if (!done.ok) return [];
      const style = done.happened.find((one) => one.kind === 'acted')?.style ?? null;
      const after = done.world.doctors[doctor.id];
      if (style === null || after === undefined) return [];
      const points = done.deductions.filter(({ rule }) => rule === 'style' || rule === 'weak').reduce((sum, one) => sum + one.points, 0);
      return [{ id: choice.id, style, before, after, points }];
    })
    .sort((a, b) => a.style.localeCompare(b.style));
}
