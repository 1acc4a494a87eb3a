import { readdirSync, readFileSync } from 'node:fs';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { currentRules } from '../../src/model/released-rules.ts';
import { advance } from '../../src/run/advance.ts';
import { replay } from '../../src/run/replay.ts';
import { indexOf } from '../../src/run/script-index.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { boardIn } from '../../src/solve/board-of.ts';
import { explore } from '../../src/solve/explore.ts';
import { leastCosts } from '../../src/solve/least-cost.ts';
import { PositionGraph } from '../../src/solve/positions.ts';
import { probeWorths } from '../../src/solve/probe-worth.ts';
import { Search } from '../../src/solve/search.ts';
import { Solution, solve, solveWhole } from '../../src/solve/solution.ts';
import { StateGraph } from '../../src/solve/state-graph.ts';
import { StateWays } from '../../src/solve/state-values.ts';
import { walk } from '../run/any-run.ts';
import { manyStates } from './many-states.ts';

const VISITS = ['elderly-dose', 'old-account', 'quiet-friend', 'stopped-patient'];
const MEETINGS = readdirSync('scenarios/meetings').flatMap((name) => (name.endsWith('.drill.md') ? [name.replace('.drill.md', '')] : []));
const SIZES = [10_000, 50_000, 200_000];
const MB = 1024 * 1024;

type Row = readonly [name: string, value: string, aim: string];

function sound(text: string): Scenario {
  const { scenario } = parse(text);
  if (scenario === null) throw new Error('a script of the benchmark does not parse');
  return scenario;
}
const visit = (name: string): Scenario => sound(readFileSync(`scenarios/visits/${name}.drill.md`, 'utf8'));

/** Milliseconds of the fastest of some rounds, and what the last came to. */
function fastest<T>(rounds: number, work: () => T): { readonly took: number; readonly result: T } {
  let took = Infinity;
  let result = work();
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    result = work();
    took = Math.min(took, performance.now() - before);
  }
  return { took, result };
}

/** Bytes in use, with the lists of numbers that stand outside the heap. */
function used(): number {
  const { gc } = globalThis as { gc?: () => void };
  // Once more for what the first time only let go.
  gc?.();
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Milliseconds to find the hindsight of all variants of a visit, from nothing. */
export function hindsightOf(scenario: Scenario): number {
  return fastest(5, () => {
    const graph = new StateGraph(currentRules, scenario, { classes: false });
    const positions = new PositionGraph(graph);
    const solution = new Solution(currentRules, scenario, graph, positions, new Search(graph, positions));
    return indexOf(scenario).variants.map(({ index }) => solution.hindsight(index));
  }).took;
}

function visitRows(): Row[] {
  return VISITS.flatMap((name): Row[] => {
    const scenario = visit(name);
    const lazy = fastest(3, () => solve(currentRules, scenario));
    const before = performance.now();
    const whole = solveWhole(currentRules, scenario);
    const took = performance.now() - before;
    if (!whole.ok || !lazy.result.ok) throw new Error(`${name} is too large`);
    const { graph, positions } = whole.solution;
    return [
      [`solve ${name}, as far as asked`, `${lazy.took.toFixed(0)} ms`, 'aim ≤ 500'],
      [`solve ${name}, whole`, `${took.toFixed(0)} ms`, `${graph.states.toLocaleString('en')} states, ${positions.places.toLocaleString('en')} positions`],
    ];
  });
}

/** What the debrief of one random run of a meeting asks: the board, and what its questions were worth; and a move of it. */
function meetingRows(): Row[] {
  return MEETINGS.flatMap((name): Row[] => {
    const scenario = sound(readFileSync(`scenarios/meetings/${name}.drill.md`, 'utf8'));
    const random = xoroshiro128plus(1);
    const { moves } = walk(scenario, 0, (n) => (n === 0 ? 0 : uniformInt(random, 0, n - 1)));
    const run = replay(currentRules, scenario, 0, moves);
    if (!run.ok) throw new Error(`${name} cannot be replayed`);
    const before = used();
    const start = performance.now();
    const solved = solve(currentRules, scenario);
    if (!solved.ok) throw new Error(`${name} is too large`);
    boardIn(solved.solution, 0, moves);
    const board = performance.now() - start;
    probeWorths(solved.solution, 0, moves);
    const worths = performance.now() - start - board;
    const memory = (used() - before) / MB;
    const move = fastest(20, () => run.steps.map((step) => advance(currentRules, scenario, step.before, step.move))).took / run.steps.length;
    return [
      [
        `meeting ${name}: the board of a run`,
        `${board.toFixed(0)} ms`,
        `then ${worths.toFixed(0)} ms for what its questions were worth, ${memory.toFixed(0)} MB kept; aim ≤ 3,000 ms, ≤ 300 MB; a move ${(move * 1000).toFixed(1)} µs, aim ≤ 1 ms`,
      ],
    ];
  });
}

function sizeRows(): Row[] {
  const rows: Row[] = [];
  let first = 0;
  for (const size of SIZES) {
    const scenario = sound(manyStates(size));
    const before = used();
    const start = performance.now();
    const worked = process.cpuUsage();
    const { graph } = explore(currentRules, scenario);
    const took = performance.now() - start;
    const cpu = process.cpuUsage(worked).user / 1000;
    if (graph === null) throw new Error('not explored');
    const ways = new StateWays(graph);
    const solving = performance.now();
    leastCosts(ways, ways.order());
    const solved = performance.now() - solving;
    const memory = (used() - before) / MB;
    const { states } = graph;
    const each = (took / states) * 1000;
    first = first === 0 ? each : first;
    rows.push([
      `explore ${states.toLocaleString('en')} states, ${graph.to.length.toLocaleString('en')} ways`,
      `${took.toFixed(0)} ms`,
      `${cpu.toFixed(0)} ms of processor, ${Math.round(states / (took / 1000)).toLocaleString('en')} states/s, ${each.toFixed(1)} µs a state (${(each / first).toFixed(2)} × the smallest), then ${solved.toFixed(0)} ms for all values, ${memory.toFixed(0)} MB${size === 200_000 ? '; aim ≤ 5,000 ms, ≤ 400 MB' : ''}`,
    ]);
  }
  return rows;
}

/** What the solver takes: visits, meetings, and scripts of growing size. */
export const solverRows = (): readonly Row[] => [...visitRows(), ...meetingRows(), ...sizeRows()];
