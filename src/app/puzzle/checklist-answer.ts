import type { Rules } from '../../model/rules.ts';
import type { Id, Item } from '../../script/scenario.ts';
import type { PuzzleOption } from './puzzle.ts';

/**
 * Points a filling of a checklist gives away. The options hold each set of items that change something, with the
 * others filled as their own points ask; so the nearest option differs in such items alone, and these cost what
 * the tariff says (script-format.md §6).
 */
export function fillingRegret(rules: Rules, items: readonly Item[], options: readonly PuzzleOption[], ticked: readonly Id[]): number {
  const cost = (filling: readonly Id[]): number =>
    items.filter(({ id, want }) => (want === 'yes' && !filling.includes(id)) || (want === 'no' && filling.includes(id))).length * rules.tariff.checklist;
  let nearest = { apart: Infinity, regret: 0 };
  for (const { option } of options) {
    if (option.move.kind !== 'checklist') continue;
    const filling = option.move.items;
    const apart = items.filter(({ id }) => filling.includes(id) !== ticked.includes(id)).length;
    if (apart < nearest.apart) nearest = { apart, regret: option.regret + cost(ticked) - cost(filling) };
  }
  return Math.max(0, nearest.regret);
}
