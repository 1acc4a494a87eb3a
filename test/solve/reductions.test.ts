import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { PositionGraph } from '../../src/solve/positions.ts';
import { WholeSolution } from '../../src/solve/solution.ts';
import { StateGraph } from '../../src/solve/state-graph.ts';
import { anyScript } from '../script/any-script.ts';
import { hardScripts } from './hard-scripts.ts';
import { smallMeeting } from './small-meeting.ts';
import { smallScript } from './small-script.ts';
import { figuresOf, sound, type Figures } from './solving.ts';
import { examples } from '../properties.ts';

/** The figures of a scenario by one kind of key, with the number of its states; null where there are more than a limit. */
function by(scenario: Scenario, kind: { reduced: boolean; classes: boolean }, most: number): (Figures & { states: number }) | null {
  const graph = new StateGraph(currentRules, scenario, kind);
  for (let state = 0; state < graph.states; state += 1) {
    if (state > most) return null;
    graph.end(state);
  }
  const positions = new PositionGraph(graph);
  if (positions.explore(most) !== null) return null;
  return { ...figuresOf(new WholeSolution(currentRules, scenario, graph, positions)), states: graph.states };
}

/** Compares all kinds of keys; how many states fewer there were, or null where the script is too large. */
function compared(text: string, most: number): number | null {
  const scenario = sound(text);
  const full = by(scenario, { reduced: false, classes: false }, most);
  if (full === null) return null;
  const least = by(scenario, { reduced: true, classes: true }, most);
  const plain = by(scenario, { reduced: true, classes: false }, most);
  const { states, ...figures } = full;
  expect({ text, ...least }).toEqual({ text, ...figures, states: least?.states });
  expect({ text, ...plain }).toEqual({ text, ...figures, states: plain?.states });
  return states - (least?.states ?? states);
}

test('leaving out of a state what can no longer matter changes no value: small scripts, with ways back', () => {
  let done = 0;
  let fewer = 0;
  for (const text of [...Object.values(hardScripts), ...Array.from({ length: 160 }, (_, seed) => smallScript(seed, { beats: 4, circles: seed % 2 === 0 }))]) {
    const saved = compared(text, 2000);
    if (saved === null) continue;
    done += 1;
    if (saved > 0) fewer += 1;
  }
  expect(done).toBeGreaterThan(120);
  // Else nothing is left out and nothing was proven.
  expect(fewer).toBeGreaterThan(70);
});

test('the same for small meetings', () => {
  let done = 0;
  let fewer = 0;
  for (let seed = 0; seed < 80; seed += 1) {
    const saved = compared(smallMeeting(seed), 2000);
    if (saved === null) continue;
    done += 1;
    if (saved > 0) fewer += 1;
  }
  expect(done).toBeGreaterThan(40);
  expect(fewer).toBeGreaterThan(30);
});

test('the same for scripts of every shape', () => {
  let done = 0;
  fc.assert(
    fc.property(anyScript, (text) => {
      if (compared(text, 1500) !== null) done += 1;
    }),
    examples(40),
  );
  expect(done).toBeGreaterThan(5);
});
