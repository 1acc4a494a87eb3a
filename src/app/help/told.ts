import { m } from '../../i18n/paraglide/messages.js';
import type { Step } from '../../run/replay.ts';
import { stateName } from '../parts/state-name.ts';

/** Whether the diagnosis just made was right, and what it cost: in a real visit only the debrief says so. */
export function toldOf(step: Step | undefined): string[] {
  const made = step?.outcome.happened.find((one) => one.kind === 'diagnosed');
  if (step === undefined || made === undefined) return [];
  const lost = (rule: string): number => step.outcome.deductions.filter((one) => one.rule === rule).reduce((sum, { points }) => sum + points, 0);
  const named = `${made.named} ${stateName(made.named)}`;
  const { confidence } = made;
  const points = lost('diagnosis');
  const sentence =
    made.named === made.actual
      ? m.intro_told_right({ state: named, confidence, points })
      : m.intro_told_wrong({ state: named, actual: `${made.actual} ${stateName(made.actual)}`, confidence, points });
  const evidence = lost('evidence');
  return evidence > 0 ? [sentence, m.intro_told_evidence({ points: evidence })] : [sentence];
}
