import { m } from '../../i18n/paraglide/messages.js';
import { locale } from '../../i18n/locale.svelte.ts';
import { indexOf } from '../../run/script-index.ts';
import type { Move } from '../../run/world.ts';
import type { Id, Scenario } from '../../script/scenario.ts';
import type { Judgement } from '../../solve/board.ts';
import type { TooLarge } from '../../solve/too-large.ts';

/** Points with one decimal: «7.2». What leads to no end costs without limit. */
export const figure = (points: number): string => (Number.isFinite(points) ? Math.max(0, points).toFixed(1) : '∞');

/** The same as a loss: «−7.2», «0.0». */
export const loss = (points: number): string => `${points >= 0.05 ? '−' : ''}${figure(points)}`;

const JUDGEMENT: Readonly<Record<Judgement, () => string>> = {
  best: m.board_j_best,
  good: m.board_j_good,
  inaccuracy: m.board_j_inaccuracy,
  mistake: m.board_j_mistake,
  blunder: m.board_j_blunder,
  red: m.board_j_red,
};
export const judgementName = (judgement: Judgement): string => JUDGEMENT[judgement]();

/** How it is inked (debrief.css): a solid seal, an outlined one, or bare. */
export const inkOf = (judgement: Judgement): 'exact' | 'fair' | 'off' | 'wrong' | 'red' =>
  judgement === 'best' ? 'exact' : judgement === 'good' ? 'fair' : judgement === 'inaccuracy' ? 'off' : judgement === 'red' ? 'red' : 'wrong';

/** A move in the script's words: what was asked or chosen, or the items ticked. */
export function actWords(scenario: Scenario, move: Exclude<Move, { kind: 'diagnose' }>): string {
  const { acts } = indexOf(scenario);
  const wordsOf = (id: Id): string => acts.get(id)?.act.text ?? id;
  if (move.kind === 'act') return wordsOf(move.id);
  return move.items.map(wordsOf).join(locale.lang === 'zh' ? '、' : ', ') || m.debrief_list_nothing();
}

const TOO_LARGE: Readonly<Record<TooLarge['what'], (params: { limit: string }) => string>> = {
  beats: m.board_large_beats,
  states: m.board_large_states,
  ways: m.board_large_ways,
  positions: m.board_large_positions,
  checklist: m.board_large_checklist,
  ticks: m.board_large_ticks,
};
export const tooLargeWords = ({ what, limit }: TooLarge): string => TOO_LARGE[what]({ limit: count(limit) });

/** A large number with its groups: «500,000». */
export const count = (many: number): string => new Intl.NumberFormat(locale.current).format(many);
