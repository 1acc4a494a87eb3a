import type { Roll } from '../run/world.ts';
import { countedOf, type Id } from '../script/scenario.ts';
import { listed, type ProofCase } from './proof-case.ts';
import type { BestPlay } from './proof-best.ts';

/**
 * Absences that best play holds and could have averted (meeting-format.md §9): variants in which every best run of one
 * who knows the variant (as for duties and red lines) comes to a roll call where a person is invited and absent, though
 * some run of the same variant comes to one where that person is invited and there. A run that calls no roll, or takes
 * the person off the list, holds no such absence; one that nobody could avert is none either.
 */
export function findAbsences(one: ProofCase, best: BestPlay): void {
  const { part, seen, scenario } = one;
  const { openings } = part.graph;
  const rolls = [...seen.rolls];
  const least = best.points;
  for (const person of countedOf(scenario)) {
    const empty = new Set(rolls.flatMap(([way, roll]) => (isInvited(roll, person.id) && !isThere(roll, person.id) ? [way] : [])));
    const filled = new Set(rolls.flatMap(([way, roll]) => (isInvited(roll, person.id) && isThere(roll, person.id) ? [way] : [])));
    if (empty.size === 0 || filled.size === 0) continue;
    const averts = part.leadingTo((state) => hasWay(part.first(state), part.end(state), filled));
    const without = best.by((way) => !empty.has(way));
    const variants = openings.flatMap(({ state }, variant) => ((least[variant] ?? Infinity) < Infinity && averts[state] === 1 && without[state] !== 1 ? [variant] : []));
    const [first] = variants;
    if (first !== undefined) one.add('warning', 'best-leaves-absent', person.at, { name: person.name, variants: listed(variants) }, best.witness(first));
  }
}

const isInvited = ({ invited }: Roll, id: Id): boolean => invited.includes(id);
const isThere = ({ present }: Roll, id: Id): boolean => present.includes(id);

/** Whether one of the ways from `first` to before `end` is among some. */
function hasWay(first: number, end: number, some: ReadonlySet<number>): boolean {
  for (let way = first; way < end; way += 1) if (some.has(way)) return true;
  return false;
}
