import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { doctorsOf, type Id, type Scenario } from '../script/scenario.ts';

/** One combination of all that is drawn before the first line (script-format.md §2). */
export interface Variant {
  readonly index: number;
  /** A probability: the weights of all variants add up to 1. */
  readonly weight: number;
  /** Which start each doctor has, by its place in the file. */
  readonly starts: Readonly<Record<Id, number>>;
  readonly chances: Readonly<Record<string, boolean>>;
}

/** All variants in their numbering: doctors in cast order, then facts (yes before no), the last varying fastest. */
export function variantsOf(scenario: Scenario): readonly Variant[] {
  let all: Omit<Variant, 'index'>[] = [{ weight: 1, starts: {}, chances: {} }];
  for (const doctor of doctorsOf(scenario)) {
    const total = doctor.starts.reduce((sum, start) => sum + start.weight, 0);
    all = all.flatMap((one) => doctor.starts.map((start, place) => ({ ...one, weight: (one.weight * start.weight) / total, starts: { ...one.starts, [doctor.id]: place } })));
  }
  for (const { name, percent } of scenario.chances) {
    all = all.flatMap((one) => [
      { ...one, weight: (one.weight * percent) / 100, chances: { ...one.chances, [name]: true } },
      { ...one, weight: (one.weight * (100 - percent)) / 100, chances: { ...one.chances, [name]: false } },
    ]);
  }
  return all.map((one, index) => ({ index, ...one }));
}

/** The variant that a seed (any 32-bit integer) draws: each start by its weight, each fact by its chance. */
export function drawVariant(scenario: Scenario, seed: number): number {
  const random = xoroshiro128plus(seed | 0);
  let index = 0;
  for (const { starts } of doctorsOf(scenario)) {
    let left = uniformInt(
      random,
      1,
      starts.reduce((sum, start) => sum + start.weight, 0),
    );
    const place = starts.findIndex((start) => (left -= start.weight) <= 0);
    index = index * starts.length + place;
  }
  for (const { percent } of scenario.chances) index = index * 2 + (uniformInt(random, 1, 100) <= percent ? 0 : 1);
  return index;
}
