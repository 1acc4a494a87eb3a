import { m } from '../../i18n/paraglide/messages.js';
import type { Board } from '../../solve/board.ts';
import { figure } from './board-words.ts';
import { parScore } from './curve-geometry.ts';

/** How a score came about, as a name for the figure and a sentence under it: what could be expected, what was given away, and luck. */
export function sumsOf(board: Board, score: number): { readonly label: string; readonly sum: string } {
  const luck = board.steps.reduce((all, step) => all + step.luck, board.opening);
  const given = board.steps.reduce((all, { regret }) => all + regret, 0);
  const words = { par: figure(parScore(board)), given: figure(given), luck: figure(Math.abs(luck)), score };
  // Under what is shown as 0.0 there is nothing to say of it.
  const sum = Math.abs(luck) < 0.05 ? m.board_sum_even : luck > 0 ? m.board_sum_bad : m.board_sum_good;
  return { label: m.board_curve_label(words), sum: sum(words) };
}
