/** What a key does on the board. */
export type BoardKey = 'next' | 'previous' | 'first' | 'last' | 'branch';

type Key = Pick<KeyboardEvent, 'key' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'>;

const NAMED: Readonly<Record<string, BoardKey>> = { ArrowRight: 'next', ArrowLeft: 'previous', Home: 'first', End: 'last' };
const SINGLE: Readonly<Record<string, BoardKey>> = { j: 'next', k: 'previous', b: 'branch' };

/** The board's key, or null: never with a modifier; single letters only where they are switched on (WCAG 2.1.4). */
export function boardKey(event: Key, single: boolean): BoardKey | null {
  if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented) return null;
  return NAMED[event.key] ?? (single ? (SINGLE[event.key.toLowerCase()] ?? null) : null);
}
