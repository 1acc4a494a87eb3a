import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { start } from '../../src/run/start.ts';
import type { World } from '../../src/run/world.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { offersIn } from '../../src/solve/offers.ts';
import { pointsBeside, StateGraph } from '../../src/solve/state-graph.ts';
import { examples } from '../properties.ts';
import { anyScript } from '../script/any-script.ts';
import { hardScripts } from './hard-scripts.ts';
import { smallMeeting } from './small-meeting.ts';
import { smallScript } from './small-script.ts';
import { scriptText, sound, VISITS } from './solving.ts';

/**
 * Walks real worlds, each variant's own, beside the graph that knows one world of each state: whatever is left out of
 * a key, all worlds of a state must offer the same and lead by each way to one state, for the same points and words.
 * Returns how many steps were compared.
 */
function compared(scenario: Scenario, most: number): number {
  const graph = new StateGraph(currentRules, scenario);
  const seen = new Set<string>();
  const open: World[] = [];
  const reach = (world: World): void => {
    const { tally: _, windows: __, ...rest } = world;
    const key = JSON.stringify(rest);
    if (world.beat < 0 || world.stuck || seen.has(key)) return;
    seen.add(key);
    open.push(world);
  };
  graph.openings.forEach((_, variant) => reach(start(currentRules, scenario, variant).world));
  let steps = 0;
  // Depth first: far from the start there are more worlds to a state.
  for (let world = open.pop(); world !== undefined && steps < most; world = open.pop()) {
    const state = graph.stateOf(world);
    const { options, offer } = offersIn(currentRules, scenario, graph.words, world, graph.keys.live(world));
    const first = graph.first(state);
    expect(offer).toBe(graph.offer.at(state));
    expect(options.length).toBe(graph.end(state) - first);
    for (const [place, { move }] of options.entries()) {
      const next = advance(currentRules, scenario, world, move);
      if (!next.ok) throw new Error(next.problem.code);
      const to = graph.stateOf(next.world);
      if (graph.to.at(first + place) !== to)
        throw new Error(
          `two worlds of one state part: ${JSON.stringify(move)} of ${scenario.beats[world.beat]?.id ?? ''} with ${JSON.stringify(world)} leads to ${JSON.stringify(next.world)}`,
        );
      expect(pointsBeside(next.deductions) + graph.keys.owed(next.world) - graph.keys.owed(world)).toBe(graph.cost.at(first + place));
      expect(graph.shownWords[graph.shownIn(next)]).toBe(graph.shownWords[graph.shown.at(first + place)]);
      steps += 1;
      reach(next.world);
    }
  }
  return steps;
}

test('worlds of one state are one to whatever follows: small scripts, with ways back', () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.boolean(), (seed, circles) => {
      steps += compared(sound(smallScript(seed, { beats: 4, circles })), 400);
    }),
    examples(150),
  );
  expect(steps).toBeGreaterThan(5000);
});

test('the same for scripts of every shape', () => {
  fc.assert(
    fc.property(anyScript, (text) => void compared(sound(text), 300)),
    examples(60),
  );
  for (const text of Object.values(hardScripts)) compared(sound(text), 2000);
});

test('the same for small meetings', () => {
  let steps = 0;
  fc.assert(
    fc.property(fc.nat(1_000_000), (seed) => {
      steps += compared(sound(smallMeeting(seed)), 300);
    }),
    examples(150),
  );
  expect(steps).toBeGreaterThan(5000);
});

test.each(VISITS)('the same for %s', (name) => {
  expect(compared(sound(scriptText(`scenarios/visits/${name}.drill.md`)), 20_000)).toBeGreaterThan(5000);
});
