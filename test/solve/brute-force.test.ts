import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { WholeSolution } from '../../src/solve/solution.ts';
import { BruteForce, DifferentTicks, TooMuch } from './brute-force.ts';
import { hardScripts } from './hard-scripts.ts';
import { smallMeeting } from './small-meeting.ts';
import { smallScript } from './small-script.ts';
import { figuresOf, lazyOf, lazyWithin, sound, wholeOf, type Figures } from './solving.ts';

function played(scenario: Scenario, most = Infinity): Figures {
  const asking = new BruteForce(currentRules, scenario, true, most);
  const silent = new BruteForce(currentRules, scenario, false, most);
  const total = asking.weights.reduce((sum, weight) => sum + weight, 0);
  return { par: asking.par() / total, noProbe: silent.par() / total, hindsight: asking.weights.map((_, variant) => asking.hindsight(variant)) };
}

test.each(Object.entries(hardScripts))('%s', (_, text) => {
  const scenario = sound(text);
  const figures = played(scenario);
  expect(figuresOf(wholeOf(scenario))).toEqual(figures);
  expect({ par: lazyOf(scenario).expected(), hindsight: figures.hindsight.map((_, variant) => lazyOf(scenario).hindsight(variant)) }).toEqual({
    par: figures.par,
    hindsight: figures.hindsight,
  });
});

/** Scripts by their seeds; `SEEDS=from-to` tries others. */
const [FROM = 1, TO = 80] = (process.env['SEEDS'] ?? '').split('-').filter(Boolean).map(Number);

test.each([
  ['scripts', smallScript, 0.8],
  ['meetings', smallMeeting, 0.5],
] as const)('what the solver says of small %s is what playing out everything comes to', (_, make, share) => {
  let compared = 0;
  for (let seed = FROM; seed <= TO; seed += 1) {
    const text = make(seed);
    const scenario = sound(text);
    let figures: Figures;
    try {
      figures = played(scenario, 4000);
    } catch (error) {
      if (error instanceof TooMuch || error instanceof DifferentTicks) continue;
      throw error;
    }
    compared += 1;
    const solution = wholeOf(scenario);
    expect({ seed, text, ...figuresOf(solution) }).toEqual({ seed, text, ...figures });
    const lazy = lazyOf(scenario);
    expect({ seed, text, par: lazy.expected() }).toEqual({ seed, text, par: figures.par });
  }
  // Some are too long to play out; most must not be.
  expect(compared).toBeGreaterThan((TO - FROM) * share);
});

test('ways back: no play of a few rounds is better than the solver says, and with as many rounds as it takes none is worse', () => {
  let compared = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    const text = smallScript(seed, { beats: 2, circles: true });
    const scenario = sound(text);
    // Where no run can come back it is solved as far as asked: nothing to see here.
    const solution = lazyWithin(scenario, 3000);
    if (!(solution instanceof WholeSolution)) continue;
    const force = new BruteForce(currentRules, scenario, true, 8000);
    try {
      solution.graph.openings.forEach(({ state }, variant) => {
        const rounds = solution.best.moves.state(state);
        const hindsight = solution.hindsight(variant);
        if (rounds === Infinity) expect({ seed, text, hindsight: force.hindsight(variant, 4) }).toEqual({ seed, text, hindsight: Infinity });
        else {
          expect({ seed, text, hindsight: force.hindsight(variant, rounds) }).toEqual({ seed, text, hindsight });
          expect(force.hindsight(variant, rounds + 1)).toBe(hindsight);
        }
        compared += 1;
      });
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error;
    }
  }
  expect(compared).toBeGreaterThan(40);
});
