import type { AnswerRow } from '../../records/answers.ts';
import { drawId } from '../play/draw.ts';
import type { Deck } from './deck.svelte.ts';

/** Keeps an answer that is right or wrong as a whole: to a drill or a missed cue. Never before the last answer, so that the log stays in its order when the clock was set back. */
export function keptAnswer(deck: Deck, fields: Pick<AnswerRow, 'card' | 'mode' | 'answer' | 'right' | 'hints' | 'seed'>): void {
  const at = deck.now(Date.now());
  void deck.answered({ id: drawId(), at, got: fields.right ? 1 : 0, of: 1, confidence: null, hash: null, ...fields });
}
