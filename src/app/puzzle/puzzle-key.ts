/** What a single key does in a puzzle. */
export type PuzzleKey = { readonly kind: 'option'; readonly place: number } | { readonly kind: 'hint' | 'solution' | 'next' };

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>;

// Safari ends a composition with an ordinary-looking key event that has this code.
const COMPOSED = 229;

/** The meaning of a single key, or null: never while characters are being composed, never with a modifier. */
export function puzzleKeyOf(event: Key): PuzzleKey | null {
  if (event.isComposing || event.keyCode === COMPOSED || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key)) return { kind: 'option', place: Number(key) - 1 };
  if (key === 'h') return { kind: 'hint' };
  if (key === 's') return { kind: 'solution' };
  return key === 'n' ? { kind: 'next' } : null;
}
