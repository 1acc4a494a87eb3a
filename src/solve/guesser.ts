import { FULL_SCORE, resultOf } from '../run/receipt.ts';
import { start } from '../run/start.ts';
import type { World } from '../run/world.ts';
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

/** The chance of each tally. Tallies are numbers, and no objects: there are millions of them. */
type Chances = Map<number, number>;

/**
 * Exact distribution of who guesses: asks nothing, names each state alike at 60 % without ticks, then takes each
 * choice (each filling of a checklist) alike. Chance is carried from state to state with what was lost so far.
 */
export function guesser(solution: WholeSolution): Spread {
  const { rules, graph, positions } = solution;
  const { weights } = positions;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const tallies = new Tallies(solution);
  const told = new Told(solution);
  let open = new Map<number, Chances>();
  const results: Chances = new Map();
  /** What has come to a state, and there to what was told. */
  const at = (into: typeof open, state: number, mask: number): Chances => {
    if (graph.kind.at(state) === ENDED) return results;
    const key = mask * STATES + state;
    let chances = into.get(key);
    if (chances === undefined) into.set(key, (chances = new Map()));
    return chances;
  };
  graph.openings.forEach(({ state, shown, cost, red, amber }, variant) => {
    add(at(open, state, told.shown(told.nothing, shown, graph.roll.at(state))), tallies.after(0, cost, tallyOf(0, 0, red, amber)), (weights[variant] ?? 0) / total);
  });
  const { right, wrong } = rules.tariff.diagnosis[SURE];
  for (let step = 0; step < MOST_STEPS && open.size > 0; step += 1) {
    const next: typeof open = new Map();
    let left = 0;
    for (const [key, chances] of open) {
      const state = key % STATES;
      const mask = (key - state) / STATES;
      const first = graph.first(state) + graph.probes.at(state);
      const end = graph.end(state);
      const doctor = graph.doctor.at(state);
      if (end <= first) continue;
      const go = (way: number, after: number, chance: number, points: number, diagnosed: number): void => {
        const to = graph.to.at(way);
        const into = at(next, to, told.shown(after, graph.shown.at(way), graph.roll.at(to)));
        const breaches = graph.breaches.at(way);
        const more = diagnosed + tallyOf(0, 0, breaches >> 8, breaches & 255);
        for (const [tally, had] of chances) {
          left += had * chance;
          add(into, tallies.after(tally, graph.cost.at(way) + points, more), had * chance);
        }
      };
      if (doctor >= 0) {
        const missed = (told.of(mask, doctor) >> graph.truth.at(state)) & 1 ? rules.tariff.evidence : 0;
        const after = told.diagnosed(mask, doctor);
        go(first, after, 1 / NAMES, right + missed, tallyOf(1, 1, 0, 0));
        go(end - 1, after, 1 - 1 / NAMES, wrong + missed, tallyOf(0, 1, 0, 0));
        continue;
      }
      const fillings = (way: number) => graph.alike.get(way) ?? [{ points: 0, fillings: 1 }];
      let all = 0;
      for (let way = first; way < end; way += 1) all += fillings(way).reduce((sum, one) => sum + one.fillings, 0);
      for (let way = first; way < end; way += 1) for (const one of fillings(way)) go(way, mask, one.fillings / all, one.points, 0);
    }
    open = next;
    if (left < NOTHING) break;
  }
  return spreadOf([...results].map(([tally, chance]) => ({ weight: chance, ...tallies.result(tally) })));
}

/** Above the number of any state. */
const STATES = 2 ** 26;

function add(into: Chances, tally: number, chance: number): void {
  into.set(tally, (into.get(tally) ?? 0) + chance);
}

/** Room for the parts of a tally: points (0 to 100), diagnoses right and made, amber breaches; red ones stand above. */
const POINTS = 2 ** 7;
const COUNT = 2 ** 14;
const AMBER = 2 ** 9;

/** What of a run decides its result, as one number: diagnoses right and made, breaches, and (0 here) points. */
const tallyOf = (right: number, made: number, red: number, amber: number): number => (((red * AMBER + amber) * COUNT + made) * COUNT + right) * POINTS;

/** What runs have lost, as numbers. */
class Tallies {
  readonly #solution: WholeSolution;
  /** Any world of the script: what a tally does not hold decides no result. */
  readonly #world: World;
  readonly #most: number;
  readonly #red: number;
  readonly #amber: number;
  /** Where a run can no longer be passed, how it fails does not matter, only its points. */
  readonly #failed: number;

  constructor(solution: WholeSolution) {
    this.#solution = solution;
    this.#world = start(solution.rules, solution.scenario, 0).world;
    const { mark, redAtMost, amberAtMost } = { ...solution.rules.pass, mark: solution.scenario.pass ?? solution.rules.pass.mark };
    this.#most = FULL_SCORE - mark;
    this.#red = redAtMost;
    this.#amber = amberAtMost;
    this.#failed = tallyOf(0, 0, redAtMost + 1, 0);
  }

  /** A tally with points and more (a tally without points) added; points beyond the full score are nothing more to lose. */
  after(tally: number, points: number, more: number): number {
    const before = tally % POINTS;
    const lost = Math.min(before + points, FULL_SCORE);
    const rest = tally - before + more;
    const breaches = Math.floor(rest / (POINTS * COUNT * COUNT));
    const failed = lost > this.#most || Math.floor(breaches / AMBER) > this.#red || breaches % AMBER > this.#amber;
    return (failed ? this.#failed : rest) + lost;
  }

  result(tally: number): { readonly score: number; readonly passed: boolean } {
    const { rules, scenario } = this.#solution;
    const world = this.#world;
    const counts = Math.floor(tally / POINTS);
    const breaches = Math.floor(counts / (COUNT * COUNT));
    const list = (n: number): string[] => Array.from({ length: n }, () => '');
    const { score, passed } = resultOf(rules, scenario, {
      ...world,
      tally: {
        ...world.tally,
        points: tally % POINTS,
        diagnoses: { right: counts % COUNT, of: Math.floor(counts / COUNT) % COUNT },
        red: list(Math.floor(breaches / AMBER)),
        amber: list(breaches % AMBER),
      },
    });
    return { score, passed };
  }
}

/** Which states lines shown since its last diagnosis tell of each doctor, one bit each; numbered. */
class Told {
  readonly #solution: WholeSolution;
  readonly #numbers = new Numbering();
  readonly #held: (readonly number[])[] = [];
  readonly #after = new Map<number, number>();
  readonly nothing: number;

  constructor(solution: WholeSolution) {
    this.#solution = solution;
    this.nothing = this.#number(solution.graph.keys.doctors.map(() => 0));
  }

  #number(mask: readonly number[]): number {
    const number = this.#numbers.of(mask.join());
    this.#held[number] ??= mask;
    return number;
  }

  of(mask: number, doctor: number): number {
    return this.#held[mask]?.[doctor] ?? 0;
  }

  diagnosed(mask: number, doctor: number): number {
    return this.#number((this.#held[mask] ?? []).map((bits, place) => (place === doctor ? 0 : bits)));
  }

  /** After lines were shown where those came who are meant by a number of the graph's `rolls`. */
  shown(mask: number, list: number, roll: number): number {
    const { graph, positions } = this.#solution;
    const places = graph.shownLines[list] ?? [];
    if (places.length === 0) return mask;
    // As in windows.ts: lists stay far below 2^22, masks below 2^24, rolls below 2^7.
    const key = (roll * 2 ** 24 + mask) * 2 ** 22 + list;
    let after = this.#after.get(key);
    if (after === undefined) {
      after = this.#number((this.#held[mask] ?? []).map((bits, doctor) => places.reduce((all, place) => all | positions.windows.tells(doctor, place, roll), bits)));
      this.#after.set(key, after);
    }
    return after;
  }
}
