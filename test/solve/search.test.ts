import { expect, test } from 'vitest';
import { isSearchable } from '../../src/solve/search.ts';
import { hardScripts } from './hard-scripts.ts';
import { expectOrder, expectSame } from './same-worth.ts';
import { smallMeeting } from './small-meeting.ts';
import { smallScript } from './small-script.ts';
import { lazyOf, scriptText, sound, wholeOf } from './solving.ts';

test('small scripts are worth the same by search, at every place, and more knowledge is never worse', () => {
  const scenarios = [
    ...Object.values(hardScripts),
    ...Array.from({ length: 100 }, (_, seed) => smallScript(5000 + seed, { beats: 3 })),
    ...Array.from({ length: 60 }, (_, seed) => smallMeeting(5000 + seed)),
  ]
    .map(sound)
    .filter(isSearchable);
  expect(scenarios.length).toBeGreaterThan(90);
  for (const scenario of scenarios) {
    const whole = wholeOf(scenario);
    expectSame(whole, 1);
    expectOrder(whole);
  }
});

test('scripts with ways back are solved whole', () => {
  const scenario = sound(scriptText('test/conformance/evidence.drill.md').replace('去：#second', '去：#open'));
  expect(isSearchable(scenario)).toBe(false);
  expect(lazyOf(scenario).expected()).toBe(wholeOf(scenario).expected());
});
