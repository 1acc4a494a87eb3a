import { readFileSync } from 'node:fs';
import { Story, type Story as StoryType } from 'inkjs';
import { Compiler } from 'inkjs/full';
import { Bench } from 'tinybench';
import { STATES } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { start } from '../../src/run/start.ts';
import type { Move } from '../../src/run/world.ts';
import { check } from '../../src/script/check.ts';
import { parse } from '../../src/script/parse.ts';
import { generatedScript } from './generated-script.ts';
import { inkOf } from './ink-of.ts';
import { quizRows } from './quiz-cases.ts';
import { hindsightOf, solverRows } from './solver-cases.ts';

/** Measures and prints; no case passes or fails by its time, since that depends on the machine. */

const VISIT = 'scenarios/visits/elderly-dose.drill.md';
const { scenario } = parse(readFileSync(VISIT, 'utf8'));
if (scenario === null) throw new Error(`${VISIT} does not parse`);

/** A small generator with a fixed seed, so that every run measures the same plays (Park–Miller). */
let seed = 1;
const next = (n: number): number => (seed = (seed * 48271) % 0x7fffffff) % n;

/** Plays by random choices, recorded beforehand so that choosing is not measured. */
function randomPlay(): Move[] {
  const moves: Move[] = [];
  let { world } = start(currentRules, scenario as NonNullable<typeof scenario>, 0);
  while (world.beat >= 0) {
    const legal = legalMoves(scenario as NonNullable<typeof scenario>, world);
    const acts = [...legal.probes, ...legal.choices];
    const pick = next(acts.length + (legal.diagnosis === null ? 0 : 3));
    const act = acts[pick];
    const move: Move = act === undefined ? { kind: 'diagnose', doctor: null, state: STATES[next(4)] ?? 'P1', confidence: 60, ticks: [] } : { kind: 'act', id: act.id };
    const after = advance(currentRules, scenario as NonNullable<typeof scenario>, world, move);
    if (!after.ok) throw new Error(after.problem.code);
    moves.push(move);
    world = after.world;
  }
  return moves;
}
const plays = Array.from({ length: 200 }, randomPlay);
const turns = plays.reduce((sum, moves) => sum + moves.length, 0);

const story = new Compiler(inkOf(scenario)).Compile().ToJson();
if (typeof story !== 'string') throw new Error('the ink story does not compile');

function playInk(one: StoryType): number {
  let taken = 0;
  one.ResetState();
  one.ContinueMaximally();
  while (one.currentChoices.length > 0) {
    one.ChooseChoiceIndex(next(one.currentChoices.length));
    one.ContinueMaximally();
    taken += 1;
  }
  return taken;
}
const ink = new Story(story);
let inkTurns = 0;
let inkPlays = 0;

const bench = new Bench({ time: 2000, iterations: 5, warmupTime: 500, warmupIterations: 1 });
bench.add('advance', () => {
  for (const moves of plays) {
    let { world } = start(currentRules, scenario, 0);
    for (const move of moves) {
      const after = advance(currentRules, scenario, world, move);
      if (after.ok) world = after.world;
    }
  }
});
bench.add('inkjs', () => {
  inkTurns += playInk(ink);
  inkPlays += 1;
});
const sizes = [500, 1000, 2000, 4000];
const scripts = new Map(sizes.map((beats) => [beats, generatedScript(beats)]));
for (const [beats, text] of scripts) bench.add(`parse ${beats}`, () => void parse(text));
bench.add('check 2000', () => void check(scripts.get(2000) ?? ''));
await bench.run();

const milliseconds = (name: string): number => {
  const result = bench.getTask(name)?.result;
  // The fastest round: all others are at the mercy of what else the machine does.
  return result !== undefined && 'latency' in result ? result.latency.min : Number.NaN;
};
const movesASecond = turns / (milliseconds('advance') / 1000);
// Plays differ in length, so a single fastest one says nothing: the mean of all.
const inkResult = bench.getTask('inkjs')?.result;
const inkMean = inkResult !== undefined && 'latency' in inkResult ? inkResult.latency.mean : Number.NaN;
const inkASecond = inkTurns / inkPlays / (inkMean / 1000);
const INK_PLAYS = 1000;
const hindsight = hindsightOf(scenario);
const rows: (readonly [string, string, string])[] = [
  ['advance with receipts', `${Math.round(movesASecond).toLocaleString('en')} moves/s`, 'aim ≥ 500,000'],
  ['the same visit as an ink story, inkjs', `${Math.round(inkASecond).toLocaleString('en')} turns/s`, ''],
  ['ratio', `${(movesASecond / inkASecond).toFixed(1)} ×`, 'aim ≥ 20'],
  ...sizes.map((beats): [string, string, string] => [
    `parse ${beats} beats`,
    `${milliseconds(`parse ${beats}`).toFixed(0)} ms`,
    `${((milliseconds(`parse ${beats}`) / beats) * 1000).toFixed(0)} µs a beat`,
  ]),
  ['check 2000 beats', `${milliseconds('check 2000').toFixed(0)} ms`, 'aim ≤ 500'],
  ['hindsight of the visit, all variants', `${hindsight.toFixed(0)} ms`, ''],
  [
    `${INK_PLAYS.toLocaleString('en')} random plays of its ink story`,
    `${(inkMean * INK_PLAYS).toFixed(0)} ms`,
    `${((inkMean * INK_PLAYS) / hindsight).toFixed(1)} × hindsight, aim > 1`,
  ],
  ...quizRows(),
  ...solverRows(),
];
const width = Math.max(...rows.map(([name]) => name.length));
for (const [name, value, aim] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(18)}  ${aim}`);
