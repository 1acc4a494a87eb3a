import { m } from '../../i18n/paraglide/messages.js';
import type { State } from '../../model/readiness.ts';

/** A state's name in the reader's language (domain.md §1.4). */
export function stateName(state: State): string {
  if (state === 'P1') return m.common_p1();
  if (state === 'P2') return m.common_p2();
  return state === 'P3' ? m.common_p3() : m.common_p4();
}
