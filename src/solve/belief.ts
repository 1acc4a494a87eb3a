import { STATES } from '../model/readiness.ts';
import { advance } from '../run/advance.ts';
import { legalMoves } from '../run/legal.ts';
import { indexOf } from '../run/script-index.ts';
import { start } from '../run/start.ts';
import type { Move, Outcome, World } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';
import { bestNamings } from './evidence.ts';
import { offersIn } from './offers.ts';
import type { Place } from './positions.ts';
import type { Worth } from './search.ts';
import type { Solution } from './solution.ts';

/** A variant that what was shown has not ruled out, and its world. */
export interface Possible {
  readonly variant: number;
  readonly weight: number;
  readonly world: World;
}

/** One of the worlds after a move, with what the move did there. */
export interface Stepped extends Possible {
  readonly outcome: Outcome;
  /** What a player saw of it: worlds with the same are not told apart. */
  readonly seen: string;
}

/** What a player can know at a moment of a run: all worlds that showed the same so far. */
export class Belief {
  readonly weight: number;

  constructor(
    readonly solution: Solution,
    readonly worlds: readonly Possible[],
  ) {
    this.weight = worlds.reduce((sum, { weight }) => sum + weight, 0);
  }

  /** Before the first decision of a run in that variant, once the opening is shown; and that opening. */
  static open(solution: Solution, variant: number): { readonly belief: Belief; readonly opening: Outcome; readonly all: readonly Stepped[] } {
    const { rules, scenario, positions } = solution;
    const all = indexOf(scenario).variants.map(({ index }): Stepped => {
      const outcome = start(rules, scenario, index);
      return { variant: index, weight: positions.weights[index] ?? 1, world: outcome.world, outcome, seen: seenIn(solution, outcome) };
    });
    const own = all[variant];
    if (own === undefined) throw new RangeError(`no variant ${variant}`);
    return {
      belief: new Belief(
        solution,
        all.filter(({ seen }) => seen === own.seen),
      ),
      opening: own.outcome,
      all,
    };
  }

  world(variant: number): World {
    const found = this.worlds.find((one) => one.variant === variant);
    if (found === undefined) throw new RangeError(`variant ${variant} is ruled out`);
    return found.world;
  }

  /** All worlds after a move that is written as in one variant's run; in the others it is the same move by its words. */
  step(variant: number, move: Move): Stepped[] {
    const { rules, scenario } = this.solution;
    const own = this.world(variant);
    return this.worlds.map(({ variant: other, weight, world }) => {
      const next = advance(rules, scenario, world, other === variant ? move : sameMove(this.solution, own, world, move));
      if (!next.ok) throw new Error(`the same move is refused in variant ${other}: ${next.problem.code}`);
      return { variant: other, weight, world: next.world, outcome: next, seen: seenIn(this.solution, next) };
    });
  }

  /** What is known once the outcome of a step is shown in that variant. */
  after(variant: number, stepped: readonly Stepped[]): Belief {
    const own = stepped.find((one) => one.variant === variant);
    return new Belief(
      this.solution,
      stepped.filter(({ seen }) => seen === own?.seen),
    );
  }

  /** Least points still to come, times the weight, of some of these worlds (all where none are given). */
  points(worlds: readonly Possible[] = this.worlds, worth: Worth = this.solution.worth): number {
    return pointsOf(this.solution, worlds, worth, 1);
  }

  /** Names what is possible here, by all that can still matter: the same for every way that leads to it. */
  key(): string {
    const { graph, positions } = this.solution;
    return this.worlds
      .map(({ weight, world }) => `${graph.keys.of(world)}/${positions.windows.text(world)}/${weight}`)
      .sort()
      .join(' ');
  }

  /**
   * Points of a move times the weight: what it costs at once and, by what it shows, the least of what then comes.
   * `worth` values another player than the best; with `cost` 0 what is charged at once is left out.
   */
  pointsOf(stepped: readonly Stepped[], worth: Worth = this.solution.worth, cost: 0 | 1 = 1): number {
    let sum = 0;
    const groups = new Map<string, Stepped[]>();
    for (const one of stepped) {
      sum += cost * one.weight * one.outcome.deductions.reduce((all, { points }) => all + points, 0);
      const group = groups.get(one.seen);
      if (group === undefined) groups.set(one.seen, [one]);
      else group.push(one);
    }
    for (const group of groups.values()) sum += pointsOf(this.solution, group, worth, cost);
    return sum;
  }

  /** Shares of a doctor's states, adding up to 1. */
  posterior(doctor: Id): readonly number[] {
    return STATES.map((state) => this.worlds.reduce((sum, { weight, world }) => sum + (world.doctors[doctor]?.state === state ? weight : 0), 0) / this.weight);
  }

  /** The best diagnosis that names each state, as it is written in one variant's run; empty where none is due. */
  namings(variant: number): Move[] {
    const { solution } = this;
    const world = this.world(variant);
    const doctor = legalMoves(solution.scenario, world, solution.rules).diagnosis?.doctor;
    if (doctor === undefined) return [];
    const { windows } = solution.positions;
    const place = indexOf(solution.scenario).doctors.findIndex(({ id }) => id === doctor);
    const possible = this.worlds.map(({ weight, world: other }) => ({
      weight,
      truth: STATES.indexOf(other.doctors[doctor]?.state ?? 'P1'),
      tokens: windows.tokens(windows.of(other), place),
    }));
    return bestNamings(solution.rules, possible).map(({ confidence, ticks }, named) => ({
      kind: 'diagnose',
      doctor: null,
      state: STATES[named] ?? 'P1',
      confidence,
      ticks: ticks.flatMap((token) => windows.lineOf(world, place, token) ?? []),
    }));
  }

  /** Everything worth telling apart that can be done here, as it is written in one variant's run, in the order of the script. */
  options(variant: number): Move[] {
    const { rules, scenario, graph } = this.solution;
    const world = this.world(variant);
    const { options, doctor } = offersIn(rules, scenario, graph.words, world, graph.keys.live(world));
    const plain = options.filter(({ kind }) => kind !== 'right' && kind !== 'wrong').map(({ move }) => move);
    return doctor === null ? plain : [...plain, ...this.namings(variant)];
  }
}

/** How much more `points` are than `least`: nothing where both have no price, because no end can be reached for certain. */
export const beyond = (points: number, least: number): number => (points === least ? 0 : points - least);

/** What a player sees of an outcome: the words shown, and the words of what is then offered. */
function seenIn({ rules, scenario, graph }: Solution, outcome: Outcome): string {
  const words = graph.shownWords[graph.shownIn(outcome)] ?? -1;
  const { world } = outcome;
  if (world.beat < 0 || world.stuck) return `${words} ${world.stuck ? 'stuck' : 'end'}`;
  return `${words} ${offersIn(rules, scenario, graph.words, world, graph.keys.live(world)).offer}`;
}

/** Where some worlds are, and what is owed there already. */
function pointsOf(solution: Solution, worlds: readonly Possible[], worth: Worth, cost: 0 | 1): number {
  const { graph, positions } = solution;
  const going = worlds.filter(({ world }) => world.beat >= 0);
  if (going.length === 0) return 0;
  const place: Place = positions.place(going.map(({ weight, world }) => ({ state: graph.stateOf(world), window: positions.windows.of(world), weight })));
  return solution.pointsAt(place, worth) + cost * going.reduce((sum, { weight, world }) => sum + weight * graph.keys.owed(world), 0);
}

/** A move of one world as it is written in another that offers the same words. */
function sameMove({ rules, scenario, positions }: Solution, from: World, to: World, move: Move): Move {
  const here = legalMoves(scenario, from, rules);
  const there = legalMoves(scenario, to, rules);
  if (move.kind === 'act') {
    const probe = here.probes.findIndex(({ id }) => id === move.id);
    const choice = here.choices.findIndex(({ id }) => id === move.id);
    return { kind: 'act', id: (probe >= 0 ? there.probes[probe] : there.choices[choice])?.id ?? move.id };
  }
  if (move.kind === 'checklist') {
    const items = move.items.flatMap((id) => there.checklist?.items[here.checklist?.items.findIndex((item) => item.id === id) ?? -1]?.id ?? []);
    return { kind: 'checklist', items };
  }
  const doctor = here.diagnosis?.doctor ?? '';
  const ticks = move.ticks.flatMap((id) => positions.windows.sameLine(from.windows[doctor] ?? [], id, to.windows[doctor] ?? []) ?? []);
  return { ...move, doctor: null, ticks: [...new Set(ticks)] };
}
