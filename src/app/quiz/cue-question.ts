import { rulesById } from '../../model/released-rules.ts';
import type { State } from '../../model/readiness.ts';
import type { Rules } from '../../model/rules.ts';
import { attemptById } from '../../records/attempts.ts';
import type { CuePlace } from '../../records/missed-cues.ts';
import { advance } from '../../run/advance.ts';
import { legalMoves } from '../../run/legal.ts';
import { parseMoves } from '../../run/moves.ts';
import { readingOf, readingsIn, type Reading } from '../../run/reading.ts';
import { replay, type Replay } from '../../run/replay.ts';
import { parse } from '../../script/parse.ts';
import type { Id, Scenario } from '../../script/scenario.ts';
import { wordedFor } from '../play/words.ts';

/** A diagnosis of a finished run to be made anew: all as it was right before it, in the reader's words. */
export interface CueQuestion {
  readonly attempt: string;
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly lang: string;
  readonly played: Replay;
  readonly doctor: Id;
  /** Lines that can be ticked. */
  readonly offered: readonly Id[];
  /** What was made of it in the run. */
  readonly then: Reading;
}

/** The question of a missed cue; null where the run is gone or cannot be played any more. */
export async function cueQuestion({ attempt: id, step }: CuePlace, lang: 'zh' | 'en'): Promise<CueQuestion | null> {
  const attempt = await attemptById(id);
  const rules = attempt === null ? undefined : rulesById(attempt.rules);
  if (attempt === null || rules === undefined) return null;
  const parsed = parse(attempt.text, rules).scenario;
  const moves = parseMoves(attempt.moves);
  if (parsed === null || !moves.ok) return null;
  const { scenario, lang: words } = await wordedFor(parsed, attempt.translation, lang);
  const whole = replay(rules, scenario, attempt.variant, moves.moves.slice(0, step + 1));
  const played = replay(rules, scenario, attempt.variant, moves.moves.slice(0, step));
  if (!whole.ok || !played.ok) return null;
  const then = readingsIn(scenario, whole).find((reading) => reading.step === step);
  const due = legalMoves(scenario, played.world, rules).diagnosis;
  if (then === undefined || due === null) return null;
  return { attempt: id, rules, scenario, lang: words, played, doctor: due.doctor, offered: due.ticks, then };
}

/** What a state and ticked lines come to: by the same move and the same judgement as in a run. How sure one is changes nothing of it. */
export function readAgain({ rules, scenario, played, then }: CueQuestion, state: State, ticks: readonly Id[]): Reading | null {
  const { world } = played;
  const done = advance(rules, scenario, world, { kind: 'diagnose', doctor: null, state, confidence: then.confidence, ticks });
  const diagnosed = done.ok ? done.happened.find((event) => event.kind === 'diagnosed') : undefined;
  return diagnosed === undefined ? null : readingOf(scenario, world.room, then.step, diagnosed);
}
