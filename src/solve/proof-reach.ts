import { actsOf } from '../script/conditions-of.ts';
import type { Act, Beat, Choice, Id } from '../script/scenario.ts';
import { nextOf } from '../script/next-of.ts';
import type { ProofCase } from './proof-case.ts';

const CODES = { probe: 'probe-unreachable', choice: 'choice-unreachable', item: 'item-unreachable' } as const;

/** Beats no run comes to, acts that are never offered and lines that are never shown; what lies inside another of them is not told again. */
export function findUnreachable(one: ProofCase): void {
  const { scenario, seen } = one;
  const away = scenario.beats.map((beat) => !seen.beats.has(beat.id));
  for (const place of rootsOf(one, away)) {
    const beat = scenario.beats[place];
    if (beat !== undefined) one.add('warning', 'beat-unreachable', beat.at, { beat: beat.title });
  }
  for (const beat of scenario.beats) {
    const entered = seen.beats.get(beat.id);
    if (entered === undefined) continue;
    for (const act of actsOf(beat)) {
      if (!seen.offers.has(act.id)) one.add('warning', CODES[act.kind], act.at, { text: act.text }, one.to(entered));
      const taken = seen.taken.get(act.id);
      if (act.kind === 'item' || taken === undefined) continue;
      for (const line of act.lines) if (!seen.lines.has(line.id)) one.add('warning', 'line-unreachable', line.at, { text: line.text }, one.to(taken));
    }
    for (const line of beat.lines) if (!seen.lines.has(line.id)) one.add('warning', 'line-unreachable', line.at, { text: line.text }, one.to(entered));
  }
}

/** Of the beats no run comes to those that are to be told: not where only other such beats, or choices never offered, lead there. */
function rootsOf(one: ProofCase, away: readonly boolean[]): number[] {
  const { scenario, seen } = one;
  const covered = new Set<number>();
  const cover = (from: number): void => {
    if (covered.has(from) || away[from] !== true) return;
    covered.add(from);
    for (const next of nextOf(scenario, from)) cover(next);
  };
  scenario.beats.forEach((beat, place) => {
    for (const choice of beat.choices) if (away[place] !== true && !seen.offers.has(choice.id)) for (const next of placesAfter(one, choice, place)) cover(next);
  });
  const before = new Set(scenario.beats.flatMap((_, place) => (away[place] === true ? nextOf(scenario, place).filter((next) => next !== place) : [])));
  const roots: number[] = [];
  // First those no other such beat leads to; what is then left hangs together in circles.
  for (const first of [true, false]) {
    away.forEach((is, place) => {
      if (!is || covered.has(place) || (first && before.has(place))) return;
      roots.push(place);
      cover(place);
    });
  }
  return roots;
}

/** The places of the beats a choice may lead to. */
function placesAfter({ scenario }: ProofCase, { go }: Choice, place: number): number[] {
  const places = go.flatMap(({ to }) => (to === 'end' ? [] : [scenario.beats.findIndex(({ id }) => id === to.beat)]));
  return go.some(({ when }) => when.length === 0) ? places : [...places, place + 1];
}

/** Promises that some run makes and none keeps in time, though the run lasts until they are due or something would keep them. */
export function findPromises(one: ProofCase): void {
  const { scenario, seen } = one;
  const acts: readonly Act[] = scenario.beats.flatMap((beat: Beat) => actsOf(beat));
  const kept = new Set<string>(acts.flatMap((act) => act.keep));
  const told = new Set<Id>();
  for (const act of acts) {
    if (act.kind !== 'choice' || act.promise === null) continue;
    const { name } = act.promise;
    const run = seen.promises.get(name);
    if (run === undefined || run.made === null || run.inTime || told.has(name) || (run.broken === null && !kept.has(name))) continue;
    told.add(name);
    one.add('warning', 'promise-never-in-time', act.at, { name, days: act.promise.days }, one.to(run.broken ?? run.made));
  }
}
