import { FULL_SCORE, resultOf } from '../run/receipt.ts';
import { start } from '../run/start.ts';
import { Numbering } from './ints.ts';
import { ENDED } from './state-graph.ts';
import { spreadOf, type Spread } from './spread.ts';
import type { WholeSolution } from './solution.ts';

/** The guesser is this sure of every state it names, in percent. */
const SURE = 60;
/** States it names with equal chance. */
const NAMES = 4;
/** Chance that is still on its way below which it is left out: circles only run empty in the end. */
const NOTHING = 1e-12;
const MOST_STEPS = 10_000;

/** What of a run decides its result: points, diagnoses right and made, breaches. */
interface Tally {
  readonly points: number;
  readonly right: number;
  readonly made: number;
  readonly red: number;
  readonly amber: number;
}

/**
 * Exact distribution of who guesses: asks nothing, names each state alike at 60 % without ticks, then takes each
 * choice (each filling of a checklist) alike. Chance is carried from state to state with what was lost so far.
 */
export function guesser({ rules, scenario, graph, positions }: WholeSolution): Spread {
  const { weights, windows } = positions;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const masks = new Numbering();
  const held: (readonly number[])[] = [];
  const maskOf = (mask: readonly number[]): number => {
    const number = masks.of(mask.join());
    held[number] ??= mask;
    return number;
  };
  const told = (mask: readonly number[], list: number, roll: number): readonly number[] => {
    const places = graph.shownLines[list] ?? [];
    return places.length === 0 ? mask : mask.map((bits, doctor) => places.reduce((all, place) => all | windows.tells(doctor, place, roll), bits));
  };
  const nothing = graph.keys.doctors.map(() => 0);
  let open = new Map<string, Map<string, { tally: Tally; chance: number }>>();
  const results = new Map<string, { tally: Tally; chance: number }>();
  const add = (into: typeof open, state: number, mask: readonly number[], tally: Tally, chance: number): void => {
    const kept = settle(tally);
    const target = graph.kind.at(state) === ENDED ? results : (into.get(`${state} ${maskOf(mask)}`) ?? new Map<string, { tally: Tally; chance: number }>());
    if (target !== results) into.set(`${state} ${maskOf(mask)}`, target);
    const key = `${kept.points} ${kept.right} ${kept.made} ${kept.red} ${kept.amber}`;
    const same = target.get(key);
    if (same === undefined) target.set(key, { tally: kept, chance });
    else same.chance += chance;
  };
  const { mark, redAtMost, amberAtMost } = { ...rules.pass, mark: scenario.pass ?? rules.pass.mark };
  /** Where a run can no longer be passed, how it fails does not matter, only its points. */
  function settle(tally: Tally): Tally {
    const points = Math.min(tally.points, FULL_SCORE);
    const failed = points > FULL_SCORE - mark || tally.red > redAtMost || tally.amber > amberAtMost;
    return failed ? { points, right: 0, made: 0, red: redAtMost + 1, amber: 0 } : { ...tally, points };
  }
  graph.openings.forEach(({ state, shown, cost, red, amber }, variant) => {
    add(open, state, told(nothing, shown, graph.roll.at(state)), { points: cost, right: 0, made: 0, red, amber }, (weights[variant] ?? 0) / total);
  });
  const { right, wrong } = rules.tariff.diagnosis[SURE];
  for (let step = 0; step < MOST_STEPS && open.size > 0; step += 1) {
    const next: typeof open = new Map();
    let left = 0;
    for (const [key, tallies] of open) {
      const [state = 0, mask = 0] = key.split(' ').map(Number);
      const told4 = held[mask] ?? nothing;
      const first = graph.first(state) + graph.probes.at(state);
      const end = graph.end(state);
      const doctor = graph.doctor.at(state);
      if (end <= first) continue;
      const go = (way: number, after: readonly number[], chance: number, more: Partial<Tally>): void => {
        for (const { tally, chance: had } of tallies.values()) {
          const breaches = graph.breaches.at(way);
          left += had * chance;
          add(
            next,
            graph.to.at(way),
            told(after, graph.shown.at(way), graph.roll.at(graph.to.at(way))),
            {
              points: tally.points + graph.cost.at(way) + (more.points ?? 0),
              right: tally.right + (more.right ?? 0),
              made: tally.made + (more.made ?? 0),
              red: tally.red + (breaches >> 8),
              amber: tally.amber + (breaches & 255),
            },
            had * chance,
          );
        }
      };
      if (doctor >= 0) {
        const truth = graph.truth.at(state);
        const missed = ((told4[doctor] ?? 0) >> truth) & 1 ? rules.tariff.evidence : 0;
        const after = told4.map((bits, place) => (place === doctor ? 0 : bits));
        go(first, after, 1 / NAMES, { points: right + missed, right: 1, made: 1 });
        go(end - 1, after, 1 - 1 / NAMES, { points: wrong + missed, made: 1 });
        continue;
      }
      const fillings = (way: number) => graph.alike.get(way) ?? [{ points: 0, fillings: 1 }];
      let all = 0;
      for (let way = first; way < end; way += 1) all += fillings(way).reduce((sum, one) => sum + one.fillings, 0);
      for (let way = first; way < end; way += 1) for (const one of fillings(way)) go(way, told4, one.fillings / all, { points: one.points });
    }
    open = next;
    if (left < NOTHING) break;
  }
  const { world } = start(rules, scenario, 0);
  return spreadOf(
    [...results.values()].map(({ tally, chance }) => {
      const breaches = (n: number): string[] => Array.from({ length: n }, () => '');
      const result = resultOf(rules, scenario, {
        ...world,
        tally: { ...world.tally, points: tally.points, diagnoses: { right: tally.right, of: tally.made }, red: breaches(tally.red), amber: breaches(tally.amber) },
      });
      return { weight: chance, score: result.score, passed: result.passed };
    }),
  );
}
