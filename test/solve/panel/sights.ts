import { currentRules } from '../../../src/model/released-rules.ts';
import { advance } from '../../../src/run/advance.ts';
import type { Heed } from '../../../src/run/holds.ts';
import { legalMoves } from '../../../src/run/legal.ts';
import { start } from '../../../src/run/start.ts';
import type { Move, Outcome, World } from '../../../src/run/world.ts';
import type { Scenario } from '../../../src/script/scenario.ts';
import type { Position } from '../../../src/text/findings.ts';

/** What one run saw, by the places (line:column) of elements and conditions in the script. */
export interface Sights {
  readonly seen: ReadonlySet<string>;
  readonly answers: ReadonlyMap<string, ReadonlySet<'yes' | 'no' | 'no, reached'>>;
  readonly stuck: boolean;
}

const placeOf = ({ line, column }: Position): string => `${line}:${column}`;

/** Plays a run again, listening: every beat, offer and line it saw and what each condition said. */
export function sightsOf(scenario: Scenario, variant: number, moves: readonly Move[]): Sights {
  const seen = new Set<string>();
  const answers = new Map<string, Set<'yes' | 'no' | 'no, reached'>>();
  const heed: Heed = ([first], held, reached) => {
    if (first === undefined) return;
    const all = answers.get(placeOf(first.at)) ?? new Set();
    answers.set(placeOf(first.at), all.add(held ? 'yes' : reached ? 'no, reached' : 'no'));
  };
  const look = ({ happened }: Outcome, world: World): void => {
    for (const event of happened) {
      if (event.kind === 'shown') seen.add(placeOf(event.shown.line.at));
      const beat = event.kind === 'entered' ? scenario.beats.find(({ id }) => id === event.beat) : undefined;
      if (beat !== undefined) seen.add(placeOf(beat.at));
    }
    const { probes, choices, checklist } = legalMoves(scenario, world, currentRules, heed);
    for (const { at } of [...probes, ...choices, ...(checklist?.items ?? [])]) seen.add(placeOf(at));
  };
  const opening = start(currentRules, scenario, variant, heed);
  look(opening, opening.world);
  let { world } = opening;
  for (const move of moves) {
    const next = advance(currentRules, scenario, world, move, heed);
    if (!next.ok) throw new Error(next.problem.code);
    look(next, next.world);
    world = next.world;
  }
  return { seen, answers, stuck: world.stuck };
}
