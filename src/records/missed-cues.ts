import { rulesById } from '../model/released-rules.ts';
import type { Review } from '../quiz/schedule.ts';
import { parseMoves } from '../run/moves.ts';
import { missedIn, readingsIn, readWell, type PlacedReading } from '../run/reading.ts';
import { replay } from '../run/replay.ts';
import { variantsOf } from '../run/variants.ts';
import { isExamOnly } from '../script/exam-only.ts';
import { parse } from '../script/parse.ts';
import type { Scenario } from '../script/scenario.ts';
import { counts, type AttemptRow } from './rows.ts';

/** Where a missed cue can be asked again: the diagnosis of a finished run. `step`: the place of its move, from 0. */
export interface CuePlace {
  readonly attempt: string;
  readonly step: number;
}

/** What finished runs say of the cues that were missed in them. */
export interface MissedCues {
  /** Each time it was missed, and each time after that it was read well. */
  readonly reviews: readonly Review[];
  /** Where each card can be asked: where it was missed last. By the card's id. */
  readonly places: ReadonlyMap<string, CuePlace>;
}

/** The same doctor in the same state, at the same place of the same script: that is one card, however often it was missed. */
const cardOf = ({ hash, variant }: AttemptRow, { beat, doctor, actual }: PlacedReading): string => `cue/${hash}/${variant}.${beat}.${doctor}.${actual}`;

/**
 * The cues missed in finished runs as cards to be reviewed: a state named wrongly, or nothing ticked that tells it.
 * Branches are practice; what is kept for examinations is not asked again.
 */
export function missedCues(attempts: readonly AttemptRow[]): MissedCues {
  const scripts = new Map<string, Scenario | null>();
  const reviews: Review[] = [];
  const places = new Map<string, CuePlace>();
  for (const attempt of attempts.filter(counts).sort((a, b) => a.finished - b.finished))
    for (const reading of readingsOf(attempt, scripts)) {
      const card = cardOf(attempt, reading);
      if (missedIn(reading)) {
        places.set(card, { attempt: attempt.id, step: reading.step });
        reviews.push({ card, at: attempt.finished, recall: 'again' });
      } else if (places.has(card) && readWell(reading)) reviews.push({ card, at: attempt.finished, recall: 'good' });
    }
  return { reviews, places };
}

/** `scripts`: those read so far, by hash and rules. A run that cannot be played any more has none. */
function readingsOf({ text, hash, rules: id, variant, moves }: AttemptRow, scripts: Map<string, Scenario | null>): readonly PlacedReading[] {
  const rules = rulesById(id);
  const read = parseMoves(moves);
  if (rules === undefined || !read.ok) return [];
  const key = `${hash} ${id}`;
  const scenario = scripts.has(key) ? scripts.get(key) : parse(text, rules).scenario;
  scripts.set(key, scenario ?? null);
  if (scenario == null || isExamOnly(scenario) || !(variant in variantsOf(scenario))) return [];
  const run = replay(rules, scenario, variant, read.moves);
  return run.ok ? readingsIn(scenario, run) : [];
}
