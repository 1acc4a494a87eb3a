import { wholeAnswer } from '../../records/answers.ts';
import { drawId } from '../play/draw.ts';
import type { Deck } from './deck.svelte.ts';

/** Keeps an answer to a drill or a missed cue; when it was given. Never before the last answer, so that the log stays in its order when the clock was set back. */
export function keptAnswer(deck: Deck, fields: Parameters<typeof wholeAnswer>[0]): number {
  const at = deck.now(Date.now());
  void deck.answered({ id: drawId(), at, ...wholeAnswer(fields) });
  return at;
}
