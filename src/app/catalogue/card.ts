import type { State } from '../../model/readiness.ts';
import { doctorsOf, type Scenario } from '../../script/scenario.ts';
import type { Card, Entry } from './entry.ts';

/** The words of a scenario that the library shows. */
export const cardOf = (scenario: Scenario): Card => ({
  title: scenario.title,
  goal: scenario.goal,
  doctors: doctorsOf(scenario).map(({ name, role }) => ({ name, role })),
  tags: scenario.tags,
});

/** What the library lists of a scenario and, where there is one, of its translation. */
export function entryOf(key: string, own: boolean, scenario: Scenario, english: Scenario | null): Entry {
  return {
    key,
    id: scenario.id,
    own,
    lang: scenario.lang,
    card: cardOf(scenario),
    english: english === null ? null : cardOf(english),
    minutes: scenario.minutes,
    level: scenario.level,
    keyStatus: scenario.keyStatus,
    target: shownTarget(scenario),
  };
}

/**
 * The regions of the plane that reach the target. A target that differs by the hidden start would tell which
 * starts there are, so it is shown only where all its lines name the same state.
 */
function shownTarget(scenario: Scenario): readonly State[] {
  const named = scenario.target.map((line) => line.goal.flatMap((term) => (term.atom.kind === 'state' && !term.not ? term.atom.states : [])).join());
  const [first] = named;
  if (first === undefined || named.some((states) => states !== first)) return [];
  const least = ALL.findIndex((state) => first.split(',').includes(state));
  return least < 0 ? [] : ALL.slice(least);
}

// In 达标 a state means that state or higher (script-format.md §3).
const ALL: readonly State[] = ['P1', 'P2', 'P3', 'P4'];
