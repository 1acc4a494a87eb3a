import type { Confidence } from '../../model/rules.ts';
import { puzzleKeyOf, type PuzzleKey } from '../puzzle/puzzle-key.ts';
import { shortcutOf } from '../play/shortcuts.ts';

/** What a single key does at a question: as at a puzzle, and the keys of a diagnosis for how sure one is. */
export type QuizKey = PuzzleKey | { readonly kind: 'sure'; readonly confidence: Confidence };

// Safari ends a composition with an ordinary-looking key event that has this code.
const COMPOSED = 229;

/** Whether a key gives the answer or goes on: Enter, but not where it presses a button, follows a link or ends a composition. */
export const confirms = ({ key, keyCode, isComposing, defaultPrevented, target }: KeyboardEvent): boolean =>
  key === 'Enter' && !isComposing && keyCode !== COMPOSED && !defaultPrevented && !(target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement);

/** The meaning of a single key, or null. */
export function quizKeyOf(event: KeyboardEvent): QuizKey | null {
  const key = puzzleKeyOf(event);
  if (key !== null) return key;
  const shortcut = shortcutOf(event, 'diagnose');
  return shortcut?.kind === 'sure' ? shortcut : null;
}
