import { indexOf } from '../run/script-index.ts';
import { scoreAfter } from '../run/receipt.ts';
import type { Move } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';
import { bestTree, type BestNode } from './best-tree.ts';
import type { Judgement } from './board.ts';
import { bestLine, hindsightLine } from './lines.ts';
import { bestPlayer } from './player.ts';
import { policiesOf, type Policies } from './policies.ts';
import type { StateGraph } from './state-graph.ts';
import type { WholeSolution } from './solution.ts';

/** Expected deductions and the score they leave: 100 less them, at least 0. */
export interface Worth {
  readonly deductions: number;
  readonly score: number;
}

/** What is known of one variant. */
export interface VariantAnalysis {
  readonly index: number;
  /** A probability. */
  readonly weight: number;
  /** States a run of this variant can be in. */
  readonly states: number;
  readonly hindsight: Worth & { readonly target: 'reached' | 'half' | 'missed'; readonly moves: readonly Move[] };
  readonly par: { readonly moves: readonly Move[]; readonly score: number; readonly passed: boolean };
}

/** A whole scenario analysed: best play, what questions are worth, other ways to play. */
export interface Analysis {
  readonly states: number;
  readonly positions: number;
  readonly par: Worth;
  readonly noProbe: Worth;
  readonly probes: readonly { readonly id: Id; readonly value: number }[];
  readonly variants: readonly VariantAnalysis[];
  readonly policies: Policies;
  readonly tree: readonly BestNode[];
  /** Options at the positions best play visits, counted by how they are judged. */
  readonly regrets: Readonly<Record<Judgement, number>>;
}

/** The analysis of a solved scenario. */
export function analysisOf(solution: WholeSolution): Analysis {
  const { scenario, graph, positions } = solution;
  const { variants } = indexOf(scenario);
  const worth = (deductions: number): Worth => ({ deductions, score: scoreAfter(deductions) });
  const par = solution.expected();
  const words = new Map(scenario.beats.flatMap((beat) => beat.probes.map(({ id }) => [id, graph.words.act(id)] as const)));
  const byWords = new Map([...new Set(words.values())].map((one) => [one, solution.expected(solution.without(one)) - par]));
  const tree = bestTree(solution, bestPlayer(solution, false));
  return {
    states: graph.states,
    positions: positions.places + knownPlaces(solution),
    par: worth(par),
    noProbe: worth(solution.expected(solution.withoutProbes())),
    probes: [...words].map(([id, one]) => ({ id, value: byWords.get(one) ?? 0 })),
    variants: variants.map(({ index, weight }) => {
      const known = hindsightLine(solution, index);
      const { moves, score, passed } = bestLine(solution, index);
      return {
        index,
        weight,
        states: countFrom(graph, [graph.openings[index]?.state ?? 0]),
        hindsight: { ...worth(solution.hindsight(index)), target: known.target, moves: known.moves },
        par: { score, passed, moves },
      };
    }),
    policies: policiesOf(solution),
    tree,
    regrets: regretsOf(tree),
  };
}

/** How many states can be reached from some, these included. */
function countFrom(graph: StateGraph, from: readonly number[]): number {
  const seen = new Uint8Array(graph.states);
  const open = [...from];
  let count = 0;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (seen[state] === 1) continue;
    seen[state] = 1;
    count += 1;
    for (let way = graph.first(state); way < graph.end(state); way += 1) open.push(graph.to.at(way));
  }
  return count;
}

/** Positions in which all that matters is known: states that what is shown can make certain, and all they lead to. */
function knownPlaces({ graph, positions }: WholeSolution): number {
  const from = positions.roots.flatMap((root) => (root.kind === 'known' ? [root.state] : []));
  for (let position = 0; position < positions.places; position += 1)
    for (let way = positions.first(position); way < positions.end(position); way += 1) positions.eachKnown(way, (state) => from.push(state));
  return countFrom(graph, from);
}

function regretsOf(tree: readonly BestNode[]): Record<Judgement, number> {
  const counts: Record<Judgement, number> = { best: 0, good: 0, inaccuracy: 0, mistake: 0, blunder: 0, red: 0 };
  const open = [...tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { judgement } of node.options) counts[judgement] += 1;
    open.push(...node.next);
  }
  return counts;
}
