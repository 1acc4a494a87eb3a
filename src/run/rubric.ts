import type { RubricLine, Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';

/** A line of the handbook's rubric as a run earned it. */
export interface RubricRow {
  readonly line: RubricLine;
  readonly weight: number;
  /** `weight` × met / criteria, not rounded. */
  readonly earned: number;
  readonly met: readonly { readonly name: string; readonly held: boolean }[];
}

/** The rubric of a meeting that was held: lines without criteria are left out, the others keep their weights (meeting-format.md §6). */
export function rubricOf(rules: Rules, scenario: Scenario, criteria: readonly boolean[] | null): RubricRow[] {
  if (criteria === null) return [];
  return (Object.entries(rules.room.rubric) as [RubricLine, number][]).flatMap(([line, weight]) => {
    const met = scenario.criteria.flatMap((one, place) => (one.line === line ? [{ name: one.name, held: criteria[place] === true }] : []));
    return met.length === 0 ? [] : [{ line, weight, met, earned: (weight * met.filter(({ held }) => held).length) / met.length }];
  });
}
