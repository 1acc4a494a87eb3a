import { legalMoves } from '../../run/legal.ts';
import { replay } from '../../run/replay.ts';
import type { Crossing } from '../../run/review.ts';
import { parseMoves } from '../../run/moves.ts';
import type { Shown } from '../debrief/load-debrief.ts';

/**
 * The step to play on from so that a red line is not crossed: the one that crossed it; for a duty left undone the
 * first at which it could have been discharged without crossing another, or null where none could.
 */
export function redoStep({ attempt, rules, scenario }: Pick<Shown, 'attempt' | 'rules' | 'scenario'>, { line, duty }: Pick<Crossing, 'line' | 'duty'>): number | null {
  if (duty === null) return line.step;
  const moves = parseMoves(attempt.moves);
  const run = moves.ok ? replay(rules, scenario, attempt.variant, moves.moves) : null;
  if (run === null || !run.ok) return null;
  const step = run.steps.slice(0, line.step + 1).findIndex(({ before }) => {
    if (!before.duties.some((open) => open.name === duty)) return false;
    const { probes, choices, checklist } = legalMoves(scenario, before, rules);
    return [...probes, ...choices, ...(checklist?.items ?? [])].some((act) => act.red.length === 0 && act.discharge.includes(duty));
  });
  return step < 0 ? null : step;
}
