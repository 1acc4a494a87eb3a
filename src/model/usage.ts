import type { Doctor } from './doctor.ts';

/** Rungs of use in the doctor's own words, never volume (domain.md §3.4): 未使用 尝试使用 保守使用 一线使用. */
export type Rung = 'none' | 'trial' | 'cautious' | 'first-line';
export const RUNGS: readonly Rung[] = ['none', 'trial', 'cautious', 'first-line'];

// domain.md §3.4
const TRIAL = { awareness: 4, commitment: 4 };
const CAUTIOUS = { awareness: 6, commitment: 5 };
const FIRST_LINE_TRUST = 6;

/**
 * The rung a doctor's variables allow, at most one above `previous`, the rung of the visit before.
 * An open adverse reaction caps it at «cautious», a failing supply too (domain.md §3.4, §3.5).
 */
export function rungOf(
  doctor: Pick<Doctor, 'state' | 'awareness' | 'commitment' | 'trust'>,
  previous: Rung,
  open: { readonly adverseReaction: boolean; readonly supplyFails: boolean },
): Rung {
  const fits = (bound: { awareness: number; commitment: number }): boolean => doctor.awareness >= bound.awareness && doctor.commitment >= bound.commitment;
  const allowed: Rung =
    doctor.state === 'P4' && doctor.trust >= FIRST_LINE_TRUST && !open.adverseReaction && !open.supplyFails
      ? 'first-line'
      : fits(CAUTIOUS)
        ? 'cautious'
        : fits(TRIAL)
          ? 'trial'
          : 'none';
  return RUNGS[Math.min(RUNGS.indexOf(allowed), RUNGS.indexOf(previous) + 1)] ?? 'none';
}
