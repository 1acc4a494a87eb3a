import type { Happening } from '../model/rules.ts';
import type { Effect, Id, Item } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { attend, settle, visit } from './meeting.ts';
import { isOffered } from './offered.ts';
import { diagnosesIn, named } from './room.ts';
import { byDoctor, joined, type Turn } from './turn.ts';

/** The effects of an item; what would fall by default on an absent doctor does not (meeting-format.md §2). */
function falling(turn: Turn, item: Item): readonly Effect[] {
  const effects = turn.first(item.effects) ?? [];
  return !item.toWritten && turn.isAbsent(item.to) ? named(effects) : effects;
}

/** Confirms a checklist; its order of things: meeting-format.md §7. */
export function confirm(turn: Turn, ids: readonly Id[]): Refusal | null {
  const { world, scenario, rules } = turn;
  const beat = scenario.beats[world.beat];
  if (beat === undefined || beat.items.length === 0) return { code: 'no-checklist', params: {} };
  if (world.diagnosed < diagnosesIn(scenario, world).length) return { code: 'diagnose-first', params: { id: '[]' } };
  if (beat.most !== null && ids.length > beat.most) return { code: 'too-many-items', params: { most: beat.most, ticked: ids.length } };
  const offered = beat.items.filter((item) => isOffered(rules, scenario, world, item, turn.heed));
  const strange = ids.find((id, place) => ids.indexOf(id) !== place || !offered.some((item) => item.id === id));
  if (strange !== undefined) return { code: offered.some((item) => item.id === strange) ? 'ticked-twice' : 'no-such-act', params: { id: strange } };

  const ticked = offered
    .filter((item) => ids.includes(item.id))
    .map((item) => ({ item, effects: falling(turn, item), red: turn.first(item.red) ?? [], amber: turn.first(item.amber) ?? [], watch: turn.first(item.watch) ?? [] }));
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
    settle(turn, item.answers);
    visit(turn, item.followUp);
    effects.push(...one.effects);
  }
  attend(turn, effects);
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
