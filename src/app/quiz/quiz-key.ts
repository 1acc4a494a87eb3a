import type { Confidence } from '../../model/rules.ts';
import { puzzleKeyOf, type PuzzleKey } from '../puzzle/puzzle-key.ts';
import { keys } from '../play/keys.svelte.ts';
import { shortcutOf } from '../play/shortcuts.ts';

/** What a single key does at a question: as at a puzzle, and the keys of a diagnosis for how sure one is. */
export type QuizKey = PuzzleKey | { readonly kind: 'sure'; readonly confidence: Confidence };

// Safari ends a composition with an ordinary-looking key event that has this code.
const COMPOSED = 229;

/** Whether a key gives the answer or goes on: Enter, but not where it presses a button, follows a link or ends a composition. */
const confirms = ({ key, keyCode, isComposing, defaultPrevented, target }: KeyboardEvent): boolean =>
  key === 'Enter' && !isComposing && keyCode !== COMPOSED && !defaultPrevented && !(target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement);

/** The meaning of a single key, or null. */
function quizKeyOf(event: KeyboardEvent): QuizKey | null {
  const key = puzzleKeyOf(event);
  if (key !== null) return key;
  const shortcut = shortcutOf(event, 'diagnose');
  return shortcut?.kind === 'sure' ? shortcut : null;
}

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'text');

/**
 * What a key pressed at a question means, or null. Enter confirms, once however long it is held: else it would run on
 * before anything is read. Single keys are switched on by the reader, and are letters where something is typed.
 */
export function keyAt(event: KeyboardEvent, confirm: () => void): QuizKey | null {
  if (confirms(event)) {
    event.preventDefault();
    if (!event.repeat) confirm();
    return null;
  }
  return keys.on && !event.repeat && !isTyping(event.target) ? quizKeyOf(event) : null;
}
