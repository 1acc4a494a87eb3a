import { STATES } from '../../src/model/readiness.ts';
import { CONFIDENCES, type Rules } from '../../src/model/rules.ts';
import { advance } from '../../src/run/advance.ts';
import { legalMoves } from '../../src/run/legal.ts';
import { start } from '../../src/run/start.ts';
import type { Legal, Move, Outcome, World } from '../../src/run/world.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { wholeWeights } from '../../src/solve/weights.ts';

/** A world that is still possible for a player, as the run's own functions made it. */
interface Possible {
  readonly weight: number;
  readonly world: World;
}

/** Worlds that showed the same would offer different lines to tick: then what a player sees is not well defined. */
export class DifferentTicks extends Error {}
/** More to play out than the test has time for. */
export class TooMuch extends Error {}

const subsets = <T>(all: readonly T[]): T[][] => all.reduce<T[][]>((sets, one) => sets.flatMap((set) => [set, [...set, one]]), [[]]);

/**
 * Least deductions by playing out everything: every legal move (each state at each confidence with each set of
 * ticks; each filling of a checklist), all worlds side by side, told apart by the words shown and offered alone.
 * It shares with the solver only the run itself and the variants' weights. Only for small scripts; ways back are
 * followed for `rounds` moves at most.
 */
export class BruteForce {
  readonly #known = new Map<string, number>();
  readonly weights: readonly number[];
  #steps = 0;

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
    readonly probes: boolean,
    readonly mostSteps = Infinity,
  ) {
    this.weights = wholeWeights(scenario);
  }

  /** Deductions of best play by one who knows only what is shown, times the weight of all variants. */
  par(rounds = Infinity): number {
    const all = this.weights.map((weight, variant) => ({ weight, outcome: start(this.rules, this.scenario, variant) }));
    return this.#split(all, rounds);
  }

  /** The same for one who knows the variant. */
  hindsight(variant: number, rounds = Infinity): number {
    return this.#split([{ weight: 1, outcome: start(this.rules, this.scenario, variant) }], rounds);
  }

  /** What some outcomes cost, and then by what each showed. */
  #split(all: readonly { readonly weight: number; readonly outcome: Outcome }[], rounds: number): number {
    let sum = 0;
    const groups = new Map<string, Possible[]>();
    for (const { weight, outcome } of all) {
      for (const { points } of outcome.deductions) sum += weight * points;
      const seen = this.#seen(outcome);
      groups.set(seen, [...(groups.get(seen) ?? []), { weight, world: outcome.world }]);
    }
    for (const group of groups.values()) sum += this.#least(group, rounds);
    return sum;
  }

  #words(legal: Legal): string {
    const { probes, diagnosis, choices, checklist } = legal;
    const texts = (acts: readonly { readonly text: string }[]): string[] => acts.map(({ text }) => text);
    return JSON.stringify([texts(probes), diagnosis?.doctor ?? null, texts(choices), checklist === null ? null : [checklist.most, texts(checklist.items)]]);
  }

  #seen({ world, happened }: Outcome): string {
    const shown = happened.flatMap((one) => (one.kind === 'shown' ? [`${one.shown.line.speaker ?? ''}|${one.shown.line.text}`] : []));
    return JSON.stringify([shown, world.beat < 0, world.stuck, world.beat < 0 ? '' : this.#words(legalMoves(this.scenario, world, this.rules))]);
  }

  #tickable(world: World, doctor: string): string {
    const texts = this.scenario.beats.flatMap((beat) => [...beat.lines, ...[...beat.probes, ...beat.choices].flatMap((act) => act.lines)]);
    return JSON.stringify(
      (world.windows[doctor] ?? []).map((id) => {
        const line = texts.find((one) => one.id === id);
        return [line?.speaker, line?.text];
      }),
    );
  }

  #least(worlds: readonly Possible[], rounds: number): number {
    const [first] = worlds;
    if (first === undefined || first.world.beat < 0) return 0;
    if (rounds <= 0) return Infinity;
    // The tally only counts; all else of the world is part of the key.
    const key = `${rounds} ${JSON.stringify(worlds.map(({ weight, world }) => [weight, { ...world, tally: null }]))}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const legals = worlds.map(({ world }) => legalMoves(this.scenario, world, this.rules));
    const doctor = legals[0]?.diagnosis?.doctor;
    if (doctor !== undefined && new Set(worlds.map(({ world }) => this.#tickable(world, doctor))).size > 1) throw new DifferentTicks();
    let best = Infinity;
    for (const moves of movesOf(legals, this.probes)) {
      this.#steps += worlds.length;
      if (this.#steps > this.mostSteps) throw new TooMuch();
      const outcomes = worlds.map(({ weight, world }, place) => {
        const move = moves[place];
        const next = move === undefined ? null : advance(this.rules, this.scenario, world, move);
        if (next?.ok !== true) throw new Error(`a legal move was refused: ${JSON.stringify(move)} ${next?.problem.code ?? ''}`);
        return { weight, outcome: next };
      });
      best = Math.min(best, this.#split(outcomes, rounds - 1));
    }
    this.#known.set(key, best);
    return best;
  }
}

/** Every move a player has, as it is written in each of the worlds: the nth question, choice, line or item of each. */
function movesOf(legals: readonly Legal[], probes: boolean): Move[][] {
  const [first] = legals;
  if (first === undefined) return [];
  const act = (list: (legal: Legal) => readonly { readonly id: string }[]): Move[][] =>
    list(first).map((_, place) => legals.map((legal): Move => ({ kind: 'act', id: list(legal)[place]?.id ?? '' })));
  const all = [...(probes ? act((legal) => legal.probes) : []), ...act((legal) => legal.choices)];
  if (first.diagnosis !== null)
    for (const ticked of subsets(first.diagnosis.ticks.map((_, place) => place)))
      for (const state of STATES)
        for (const confidence of CONFIDENCES)
          all.push(legals.map(({ diagnosis }): Move => ({ kind: 'diagnose', doctor: null, state, confidence, ticks: ticked.map((place) => diagnosis?.ticks[place] ?? '') })));
  if (first.checklist !== null)
    for (const filled of subsets(first.checklist.items.map((_, place) => place)))
      if (first.checklist.most === null || filled.length <= first.checklist.most)
        all.push(legals.map(({ checklist }): Move => ({ kind: 'checklist', items: filled.map((place) => checklist?.items[place]?.id ?? '') })));
  return all;
}
