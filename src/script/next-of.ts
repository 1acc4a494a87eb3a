import type { Go, Scenario } from './scenario.ts';

/** Where ways on from a beat may lead, whatever their conditions say: the next beat of the file, after the last the end, where all have one. */
export function nextAfter(scenario: Scenario, place: number, go: readonly Go[]): (number | 'end')[] {
  const next = new Set<number | 'end'>();
  for (const { to } of go) {
    const at = to === 'end' ? 'end' : scenario.beats.findIndex(({ id }) => id === to.beat);
    if (at !== -1) next.add(at);
  }
  if (!go.some(({ when }) => when.length === 0)) next.add(place + 1 < scenario.beats.length ? place + 1 : 'end');
  return [...next];
}

/** The places of the beats that may follow a beat, whatever its conditions say. */
export function nextOf(scenario: Scenario, place: number): number[] {
  const beat = scenario.beats[place];
  if (beat === undefined) return [];
  const ways = beat.choices.length > 0 ? beat.choices.map((choice) => choice.go) : [beat.go];
  return [...new Set(ways.flatMap((go) => nextAfter(scenario, place, go)))].filter((one) => one !== 'end');
}
