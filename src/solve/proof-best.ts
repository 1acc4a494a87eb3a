import { readTarget } from '../run/holds.ts';
import { FULL_SCORE, resultOf } from '../run/receipt.ts';
import { replay } from '../run/replay.ts';
import { start } from '../run/start.ts';
import { indexOf } from '../run/script-index.ts';
import type { Deduction } from '../run/world.ts';
import { actsOf } from '../script/conditions-of.ts';
import type { Scenario } from '../script/scenario.ts';
import type { FindingSeverity, Position, Witness } from '../text/findings.ts';
import { leastCosts, type Least } from './least-cost.ts';
import { listed, type ProofCase, type Proving } from './proof-case.ts';
import type { Allows } from './proof-part.ts';
import { DUTY, RED } from './proof-sightings.ts';
import { goalOf } from './proof-trust.ts';
import { StateWays } from './state-values.ts';
import { ENDED } from './state-graph.ts';

/** Points by which best play of variants may differ (script-format.md §9). */
const MOST_APART = 6;

/** Variants whose goal is met before anything was done. */
export function findMetAtStart(one: Proving): void {
  const { rules, scenario } = one;
  const met = new Grouped();
  for (const { index } of indexOf(scenario).variants) {
    const { world } = start(rules, scenario, index);
    const line = goalOf(one, index);
    if (line !== null && world.beat >= 0 && readTarget(rules, scenario, world, scenario.target)?.met === true) met.add(line.at, index, {});
  }
  for (const { at, variants } of met.all()) one.add('warning', 'target-met-at-start', at, { variants: listed(variants) }, { variant: variants[0] ?? 0, moves: '' });
}

/** Best play of one who knows the variant: what no best run avoids. */
export class BestPlay {
  readonly #one: ProofCase;
  readonly #ways: StateWays;
  readonly #least: Least;

  constructor(one: ProofCase) {
    this.#one = one;
    this.#ways = new StateWays(one.part.graph);
    this.#least = leastCosts(this.#ways, this.#ways.order());
  }

  /** Points lost at least in each variant; Infinity where no end can be reached. */
  get points(): number[] {
    return this.#one.part.graph.openings.map(({ state, cost }) => cost + (this.#least.points[state] ?? Infinity));
  }

  /** The ways that some best run takes. */
  readonly takes: Allows = (way, state) => this.#ways.points(way) + (this.#least.points[this.#one.part.graph.to.at(way)] ?? Infinity) === this.#least.points[state];

  /** The states from which some best run comes to an end by ways of a kind alone (1). */
  by(kind: (way: number) => boolean): Uint8Array {
    const { part } = this.#one;
    return part.leadingTo(
      (state) => part.is(state, ENDED),
      (way, state) => kind(way) && this.takes(way, state),
    );
  }

  find(par: number | null): void {
    const { part, seen } = this.#one;
    const without = (flag: number): Uint8Array => this.by((way) => (seen.breaches.at(way) & flag) === 0);
    const reaching = part.leadingTo((state) => seen.ends.get(state)?.target === 'reached', this.takes);
    const misses = (variant: number, state: number): boolean => reaching[state] !== 1 && goalOf(this.#one, variant) !== null;
    this.#report('warning', 'best-misses-target', misses, (variant) => {
      const line = goalOf(this.#one, variant);
      return line === null ? [] : [{ at: line.at, params: {} }];
    });
    const dutiful = without(DUTY);
    this.#report(
      'warning',
      'best-leaves-duty',
      (variant, state) => this.#began(variant, DUTY) || dutiful[state] !== 1,
      (_, lost) => lost.flatMap(({ detail, line }) => (detail.kind === 'duty' ? [{ at: placeOf(this.#one.scenario, line), params: { name: detail.name } }] : [])),
    );
    const clean = without(RED);
    const crossed = this.#report(
      'warning',
      'best-crosses-red',
      (variant, state) => this.#began(variant, RED) || clean[state] !== 1,
      (_, lost) =>
        lost.flatMap(({ detail, line }) =>
          detail.kind === 'breach' && detail.severity === 'red' ? [{ at: placeOf(this.#one.scenario, line), params: { rule: detail.rule } }] : [],
        ),
    );
    this.#findFailing(par, crossed);
    this.#findUnequal();
  }

  /** Whether the opening of a variant already did it. */
  #began(variant: number, flag: number): boolean {
    return ((this.#one.seen.openingBreaches[variant] ?? 0) & flag) !== 0;
  }

  /** Tells of variants that are so, those of one place together; returns them. */
  #report(
    severity: FindingSeverity,
    code: string,
    is: (variant: number, opening: number) => boolean,
    places: (variant: number, lost: readonly Deduction[]) => readonly { readonly at: Position; readonly params: Readonly<Record<string, string | number>> }[],
  ): Set<number> {
    const { openings } = this.#one.part.graph;
    const groups = new Grouped();
    const found = new Set<number>();
    openings.forEach(({ state }, variant) => {
      if (this.#least.points[state] === Infinity || !is(variant, state)) return;
      found.add(variant);
      const run = this.run(variant);
      for (const { at, params } of places(variant, run.lost)) groups.add(at, variant, params);
    });
    for (const { at, variants, params } of groups.all()) this.#one.add(severity, code, at, { ...params, variants: listed(variants) }, this.witness(variants[0] ?? 0));
    return found;
  }

  /** The best run of a variant: its options, what it loses, whether it passes. */
  run(variant: number): { readonly options: readonly number[]; readonly lost: readonly Deduction[]; readonly score: number; readonly passed: boolean } {
    const { part, rules, scenario } = this.#one;
    const options: number[] = [];
    for (let state = part.graph.openings[variant]?.state ?? 0; ;) {
      const way = this.#least.way[state] ?? -1;
      if (way < 0) break;
      options.push(way - part.first(state));
      state = part.graph.to.at(way);
    }
    const { moves, world } = this.#one.along(variant, options);
    const played = replay(rules, scenario, variant, moves);
    const lost = played.ok ? [played.opening, ...played.steps.map(({ outcome }) => outcome)].flatMap(({ deductions }) => deductions) : [];
    const { score, passed } = resultOf(rules, scenario, world);
    return { options, lost, score, passed };
  }

  /** The best run of a variant as a witness. */
  witness(variant: number): Witness {
    return this.#one.witness(variant, this.run(variant).options);
  }

  /** Variants whose best run does not pass, red lines apart; else best play on what is shown, if it falls under the pass mark. */
  #findFailing(par: number | null, crossed: ReadonlySet<number>): void {
    const { scenario, rules } = this.#one;
    const mark = scenario.pass ?? rules.pass.mark;
    const failing = this.points.flatMap((points, variant) => (points === Infinity || crossed.has(variant) || this.run(variant).passed ? [] : [variant]));
    const [first] = failing;
    if (first !== undefined) this.#one.add('warning', 'best-fails', scenario.at, { mark, score: this.run(first).score, variants: listed(failing), par: '' }, this.witness(first));
    else if (par !== null && par < Infinity && crossed.size === 0 && par > FULL_SCORE - mark)
      this.#one.add('warning', 'best-fails', scenario.at, { mark, score: '', variants: '', par: (FULL_SCORE - par).toFixed(1) });
  }

  #findUnequal(): void {
    const { scenario } = this.#one;
    const known = this.points.flatMap((points, variant) => (points === Infinity ? [] : [{ points, variant }]));
    const [any] = known;
    if (any === undefined) return;
    const best = known.reduce((a, b) => (b.points < a.points ? b : a), any);
    const worst = known.reduce((a, b) => (b.points > a.points ? b : a), any);
    if (worst.points - best.points <= MOST_APART) return;
    this.#one.add(
      'warning',
      'variants-unequal',
      scenario.at,
      { best: best.variant, most: FULL_SCORE - best.points, worst: worst.variant, least: Math.max(0, FULL_SCORE - worst.points) },
      this.witness(worst.variant),
    );
  }
}

/** Variants by the place a finding about them stands. */
class Grouped {
  readonly #held = new Map<number, { readonly at: Position; readonly params: Readonly<Record<string, string | number>>; readonly variants: number[] }>();

  add(at: Position, variant: number, params: Readonly<Record<string, string | number>>): void {
    const held = this.#held.get(at.line);
    if (held === undefined) this.#held.set(at.line, { at, params, variants: [variant] });
    else if (!held.variants.includes(variant)) held.variants.push(variant);
  }

  all() {
    return [...this.#held.values()];
  }
}

/** The element that stands in a line of the script. */
function placeOf(scenario: Scenario, line: number): Position {
  const acts = scenario.beats.flatMap(actsOf);
  const duties = [...scenario.beats.flatMap((beat) => beat.duties), ...acts.flatMap((act) => (act.kind === 'item' ? [] : act.duties))];
  return [...acts, ...duties].find(({ at }) => at.line === line)?.at ?? { line, column: 1 };
}
