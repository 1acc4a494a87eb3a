import type { Act, Beat, Scenario } from '../script/scenario.ts';

/** Most minutes that can be spent in a beat. */
export function spent(beat: Beat): number {
  return minutesOf(beat.probes) + minutesOf(beat.items) + Math.max(0, ...beat.choices.map((choice) => choice.minutes));
}

/** The minutes of acts, all of them done. */
export const minutesOf = (acts: readonly Act[]): number => acts.reduce((all, act) => all + act.minutes, 0);

/**
 * For each beat, a bound from above of what it and all after it add up to: `own` of each beat, `step` between
 * beats (null: the way is not followed), `ways` the beats that may follow each. Infinity where a circle adds to it.
 */
export function boundsOf(scenario: Scenario, ways: readonly (readonly number[])[], step: (to: Beat, from: Beat) => number | null, own: (beat: Beat) => number): number[] {
  const known: (number | undefined)[] = ways.map(() => undefined);
  const open = new Set<number>();
  const visit = (place: number): number => {
    const beat = scenario.beats[place];
    if (beat === undefined) return 0;
    const already = known[place];
    if (already !== undefined) return already;
    if (open.has(place)) return Infinity;
    open.add(place);
    let most = 0;
    for (const next of ways[place] ?? []) {
      const to = scenario.beats[next];
      const between = to === undefined ? null : step(to, beat);
      if (between !== null) most = Math.max(most, between + visit(next));
    }
    open.delete(place);
    return (known[place] = own(beat) + most);
  };
  // From the last beat on: a long file does not make the recursion deep.
  for (let place = ways.length - 1; place >= 0; place -= 1) visit(place);
  return ways.map((_, place) => known[place] ?? Infinity);
}
