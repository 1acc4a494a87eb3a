import { STYLES } from '../model/rules.ts';
import type { State } from '../model/readiness.ts';
import type { Move } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';
import { beyond, type Belief, type Stepped } from './belief.ts';

/** A choice that could be made, with its expected points over all that is possible. */
interface Valued {
  readonly move: Move;
  readonly expected: number;
  readonly stepped: readonly Stepped[];
}

/** Points that differ by less are the same: sums of fractions. */
const HAIR = 1e-9;

/**
 * The regret of a choice in its two sources: what acting best for the state one had named gives away (misreading),
 * and what acting otherwise than that gives away (acting; below 0 where that was luckily better). Null where no
 * diagnosis of the choice's doctor was made in this beat, or where what the diagnosis called for might never end.
 */
export function splitOf(
  belief: Belief,
  variant: number,
  move: Move,
  options: readonly Valued[],
  named: ReadonlyMap<Id, State>,
): { readonly misreading: number; readonly acting: number } | null {
  if (move.kind !== 'act') return null;
  const { scenario, rules } = belief.solution;
  const beat = scenario.beats[belief.world(variant).beat];
  const choices = options.flatMap((one) => {
    const choice = one.move.kind === 'act' ? beat?.choices.find(({ id }) => one.move.kind === 'act' && id === one.move.id) : undefined;
    return choice === undefined ? [] : [{ ...one, choice }];
  });
  const own = choices.find(({ move: other }) => other === move);
  const doctor = own?.choice.to ?? null;
  const state = doctor === null ? undefined : named.get(doctor);
  if (own === undefined || doctor === null || state === undefined) return null;
  const least = Math.min(...options.map(({ expected }) => expected));
  // As if the named state were the true one: among the worlds where it is; where there is none, by the style that fits it.
  const there = new Set(belief.worlds.filter(({ world }) => world.doctors[doctor]?.state === state).map((one) => one.variant));
  const forNamed = (one: (typeof choices)[number]): number => {
    if (there.size > 0) return belief.pointsOf(one.stepped.filter((stepped) => there.has(stepped.variant)));
    const styles = one.choice.behaviours.map(({ value }) => rules.tariff.style[rules.response[state][value.style].key]);
    return styles.length > 0 ? Math.min(...styles) : rules.tariff.style[rules.response[state][STYLES[0] ?? 'S1'].key];
  };
  const values = choices.map((one) => ({ one, value: forNamed(one) }));
  const bestValue = Math.min(...values.map(({ value }) => value));
  const bests = values.filter(({ value }) => value <= bestValue + HAIR).map(({ one }) => one);
  // Of equals the trainee's own, else the one that is best as things stood.
  const meant = bests.includes(own) ? own : bests.reduce<(typeof choices)[number] | null>((best, one) => (best === null || one.expected < best.expected ? one : best), null);
  // What can no longer be ended has no price, so nothing can be said of a way there that was not taken.
  if (meant === null || (meant !== own && meant.expected === Infinity)) return null;
  return { misreading: Math.max(0, beyond(meant.expected, least)), acting: beyond(own.expected, meant.expected) };
}
