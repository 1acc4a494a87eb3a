import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { explore } from '../../src/solve/explore.ts';
import { leastCosts } from '../../src/solve/least-cost.ts';
import { StateWays } from '../../src/solve/state-values.ts';
import { figuresOf, scriptText, sound, wholeOf } from './solving.ts';

interface Row {
  file: string;
  hindsight: number[];
  par?: number;
  noProbe?: number;
}
const rows = JSON.parse(readFileSync(new URL('../conformance/values.json', import.meta.url), 'utf8')) as Row[];
const textOf = (file: string): string => scriptText(`test/conformance/${file}`);

for (const row of rows) {
  test(`${row.file} has the exact values of the conformance files`, () => {
    const scenario = sound(textOf(row.file));
    if (row.par === undefined) {
      // Only hindsight is given: who knows the variant needs no positions.
      const { graph, tooLarge } = explore(currentRules, scenario);
      expect(tooLarge).toBeNull();
      if (graph === null) throw new Error('not explored');
      const ways = new StateWays(graph);
      const { points } = leastCosts(ways, ways.order());
      expect(graph.openings.map(({ state, cost }) => cost + (points[state] ?? Infinity))).toEqual(row.hindsight);
    } else expect({ file: row.file, ...figuresOf(wholeOf(scenario)) }).toEqual(row);
  });
}

test('messy is evidence in another spelling, and worth the same', () => {
  expect(figuresOf(wholeOf(sound(textOf('messy.drill.md'))))).toEqual(figuresOf(wholeOf(sound(textOf('evidence.drill.md')))));
});
