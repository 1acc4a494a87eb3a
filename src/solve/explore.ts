import type { Rules } from '../model/rules.ts';
import type { Condition, Scenario } from '../script/scenario.ts';
import { StateGraph, type Onlooker } from './state-graph.ts';
import { limitOf, type TooLarge } from './too-large.ts';

/** How far a script is explored before the answer is «too large». */
export interface Limits {
  /** Beats of the script: what can still matter is worked out from each to each. */
  readonly beats: number;
  readonly states: number;
  /** Ways on from all states: what memory grows with. */
  readonly ways: number;
  readonly positions: number;
}

/** A 200,000-state script stays under 400 MB; these limits under about 1 GB. */
export const LIMITS: Limits = { beats: 600, states: 500_000, ways: 4_000_000, positions: 500_000 };

/** `progress` is called now and then with the number of states done. */
export interface ExploreOptions {
  readonly limits?: Partial<Limits>;
  readonly onlooker?: Onlooker;
  /** Conditions that worlds of one state must answer alike at the run's end, beside all that decides points. */
  readonly atEnd?: readonly Condition[];
  readonly progress?: (states: number) => void;
}

const PROGRESS_EVERY = 2048;

/** Walks every reachable state once, all variants together, the nearest first. `graph` is null where not even the openings could be walked. */
export function explore(
  rules: Rules,
  scenario: Scenario,
  { limits: own, onlooker, atEnd, progress }: ExploreOptions = {},
): { readonly graph: StateGraph | null; readonly tooLarge: TooLarge | null } {
  const limits = { ...LIMITS, ...own };
  if (scenario.beats.length > limits.beats) return { graph: null, tooLarge: { what: 'beats', limit: limits.beats } };
  let graph: StateGraph | null = null;
  try {
    graph = new StateGraph(rules, scenario, { onlooker, atEnd });
    for (let state = 0; state < graph.states && onlooker?.content !== true; state += 1) {
      if (state >= limits.states) return { graph, tooLarge: { what: 'states', limit: limits.states } };
      if (graph.to.length >= limits.ways) return { graph, tooLarge: { what: 'ways', limit: limits.ways } };
      graph.end(state);
      if (state % PROGRESS_EVERY === PROGRESS_EVERY - 1) progress?.(state + 1);
    }
    return { graph, tooLarge: null };
  } catch (error) {
    return { graph, tooLarge: limitOf(error) };
  }
}
