import type { Happening } from '../model/rules.ts';
import type { Effect, Id } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { byDoctor, joined, type Turn } from './turn.ts';

/** Confirms a checklist; its order of things: meeting-format.md §7. */
export function confirm(turn: Turn, ids: readonly Id[]): Refusal | null {
  const { world, scenario, rules } = turn;
  const beat = scenario.beats[world.beat];
  if (beat === undefined || beat.items.length === 0) return { code: 'no-checklist', params: {} };
  if (world.diagnosed < beat.diagnose.length) return { code: 'diagnose-first', params: { id: '[]' } };
  if (beat.most !== null && ids.length > beat.most) return { code: 'too-many-items', params: { most: beat.most, ticked: ids.length } };
  const offered = beat.items.filter((item) => turn.holds(item.available));
  const strange = ids.find((id, place) => ids.indexOf(id) !== place || !offered.some((item) => item.id === id));
  if (strange !== undefined) return { code: offered.some((item) => item.id === strange) ? 'ticked-twice' : 'no-such-act', params: { id: strange } };

  const ticked = offered
    .filter((item) => ids.includes(item.id))
    .map((item) => ({ item, effects: turn.first(item.effects) ?? [], red: turn.first(item.red) ?? [], amber: turn.first(item.amber) ?? [], watch: turn.first(item.watch) ?? [] }));
  turn.happened.push({ kind: 'ticked', beat: beat.id, items: ticked.map(({ item }) => item.id), minutes: ticked.reduce((sum, { item }) => sum + item.minutes, 0) });
  const falls = new Map<Id, Happening[]>();
  const effects: Effect[] = [];
  for (const one of ticked) {
    const { item } = one;
    turn.spend(item.minutes);
    world.taken = joined(world.taken, [item.id]);
    turn.flag(item.set, item.unset);
    for (const doctor of turn.keep(item.keep)) falls.set(doctor, [...(falls.get(doctor) ?? []), 'promise-kept']);
    turn.discharge(item.discharge);
    effects.push(...one.effects);
  }
  const sums = byDoctor(effects);
  for (const doctor of new Set([...falls.keys(), ...sums.keys()])) turn.step(doctor, null, 'plain', falls.get(doctor) ?? [], sums.get(doctor));

  for (const item of offered) {
    const missed = item.want === 'yes' && !ids.includes(item.id);
    if (missed || (item.want === 'no' && ids.includes(item.id)))
      turn.deduct('conduct', rules.tariff.checklist, 'checklist', item.at.line, { kind: 'checklist', item: item.id, missed });
  }
  for (const severity of ['red', 'amber', 'watch'] as const) {
    for (const one of ticked) for (const rule of one[severity]) turn.breach(severity, rule, one.item.at.line, null);
  }
  leave(turn, beat.go);
  return null;
}
