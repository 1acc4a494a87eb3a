import { expect } from 'vitest';
import { Search } from '../../src/solve/search.ts';
import type { WholeSolution } from '../../src/solve/solution.ts';
import { lazyOf, meanOf } from './solving.ts';

/** That a search finds the same as solving the whole: from the start, and at every nth place of it, without being asked for the start before. */
export function expectSame(whole: WholeSolution, every: number): void {
  const lazy = lazyOf(whole.scenario);
  const { weights } = whole.positions;
  expect(lazy.expected()).toBe(whole.expected());
  expect(weights.map((_, variant) => lazy.hindsight(variant))).toEqual(weights.map((_, variant) => whole.hindsight(variant)));
  const search = new Search(whole.graph, whole.positions);
  const places = (count: number): number[] => Array.from({ length: Math.ceil(count / every) }, (_, nth) => nth * every);
  const states = places(whole.graph.states);
  expect(states.map((state) => search.state(state))).toEqual(states.map((state) => whole.best.state(state)));
  const positions = places(whole.positions.places);
  expect(positions.map((position) => search.position(position))).toEqual(positions.map((position) => whole.best.position(position)));
}

/** That knowing more is never worse: the variant, or what questions would have shown. */
export function expectOrder(whole: WholeSolution): void {
  const { weights } = whole.positions;
  const par = whole.expected();
  expect(par).toBeGreaterThanOrEqual(
    meanOf(
      weights.map((_, variant) => whole.hindsight(variant)),
      weights,
    ),
  );
  expect(whole.expected(whole.withoutProbes())).toBeGreaterThanOrEqual(par);
}
