import { doctorsOf, type Scenario } from '../../script/scenario.ts';
import { isExamOnly } from '../../script/exam-only.ts';
import type { Card, Entry } from './entry.ts';

/** The words of a scenario that the library shows. */
const cardOf = (scenario: Scenario): Card => ({
  title: scenario.title,
  goal: scenario.goal,
  doctors: doctorsOf(scenario).map(({ name, role }) => ({ name, role })),
});

/** What the library lists of a scenario and, where there is one, of its translation. */
export function entryOf(key: string, own: boolean, scenario: Scenario, english: Scenario | null): Entry {
  return {
    key,
    id: scenario.id,
    own,
    kind: scenario.kind,
    lang: scenario.lang,
    card: cardOf(scenario),
    english: english === null ? null : cardOf(english),
    minutes: scenario.minutes,
    level: scenario.level,
    keyStatus: scenario.keyStatus,
    ...(isExamOnly(scenario) ? { exam: true } : {}),
  };
}
