import { m } from '../../i18n/paraglide/messages.js';
import type { Confidence } from '../../model/rules.ts';
import { certaintyPoints } from '../../quiz/certainty.ts';
import { missedIn } from '../../run/reading.ts';
import type { Answering } from './answering.svelte.ts';
import { signed } from '../parts/signed.ts';
import type { Rereading } from './rereading.svelte.ts';

/** What came of an answer, in words: right, how far, or looked up. */
export function verdictOf({ mark, shown, hints }: Answering): string {
  if (mark === null) return '';
  if (shown) return m.quiz_shown();
  if (mark.right) return hints > 0 ? m.quiz_right_hinted() : m.quiz_right();
  return mark.of > 1 && mark.got > 0 ? m.quiz_partly({ got: mark.got, of: mark.of }) : m.quiz_wrong();
}

/** What the confidence came to, or nothing where it was not asked. */
export function stakeOf({ mark, shown, confidence }: Answering): string {
  if (mark === null || confidence === null || shown) return '';
  return m.quiz_stake({ confidence, points: signed(certaintyPoints(confidence, mark.right)) });
}

/** What came of a cue read again, in words: which half of it was wrong. */
export function cueVerdict({ reading, shown, right }: Rereading): string {
  if (reading === null) return '';
  if (shown) return m.quiz_shown();
  if (right) return m.quiz_cue_right();
  if (!reading.right) return m.quiz_cue_state();
  return missedIn(reading) ? m.quiz_cue_untold() : m.quiz_cue_misled();
}

/** What a confidence is worth, right and wrong, in words. */
export const stakesOf = (one: Confidence): readonly [string, string] => [
  m.quiz_if_right({ points: signed(certaintyPoints(one, true)) }),
  m.quiz_if_wrong({ points: signed(certaintyPoints(one, false)) }),
];
