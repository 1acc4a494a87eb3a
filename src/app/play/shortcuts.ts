import { STATES, type State } from '../../model/readiness.ts';
import { CONFIDENCES, type Confidence } from '../../model/rules.ts';

/** What a key does while the decision has the focus. */
export type Shortcut =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'sure'; readonly confidence: Confidence }
  /** The choice or item at that place on the screen, from 0. */
  | { readonly kind: 'option'; readonly place: number }
  | { readonly kind: 'lines' }
  | { readonly kind: 'ask' }
  /** Back to the debrief that a branch comes from. */
  | { readonly kind: 'origin' };

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'>;

const SURE_KEYS = ['q', 'w', 'e', 'r'] as const;
// Safari ends a composition with an ordinary-looking key event that has this code.
const COMPOSED = 229;

/** The shortcut of a single key, or null: never while characters are being composed, never with a modifier. */
export function shortcutOf(event: Key, step: 'diagnose' | 'options' | 'branch' | 'other'): Shortcut | null {
  if (event.isComposing || event.keyCode === COMPOSED || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return null;
  const key = event.key.toLowerCase();
  if (step === 'branch') return key === 'b' ? { kind: 'origin' } : null;
  if (key === 'l') return { kind: 'lines' };
  if (key === 'a') return { kind: 'ask' };
  const digit = /^[1-9]$/.test(key) ? Number(key) : 0;
  if (step === 'options' && digit > 0) return { kind: 'option', place: digit - 1 };
  if (step !== 'diagnose') return null;
  const state = STATES[digit - 1];
  if (state !== undefined) return { kind: 'state', state };
  const confidence = CONFIDENCES[SURE_KEYS.findIndex((one) => one === key)];
  return confidence === undefined ? null : { kind: 'sure', confidence };
}
