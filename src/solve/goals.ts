import type { Rules } from '../model/rules.ts';
import { goalLine } from '../run/holds.ts';
import { indexOf } from '../run/script-index.ts';
import { start } from '../run/start.ts';
import type { World } from '../run/world.ts';
import type { Scenario, TargetLine } from '../script/scenario.ts';
import type { Goal } from './doctor-outlook.ts';
import { Numbering } from './ints.ts';

/** Whether a guard of the goal asks who came to a meeting: then which line counts is known at the roll call. */
export const asksWhoCame = ({ target, half }: Scenario): boolean => [...target, ...half].some(({ guard }) => guard.some(({ atom }) => atom.kind === 'present'));

/** Which lines of 达标 and 半达标 count in a world; guards read what is drawn, and who came (script-format.md §3, meeting-format.md §2). */
export class Goals {
  readonly #rules: Rules;
  readonly #scenario: Scenario;
  readonly #asks: boolean;
  readonly #drawn: readonly Goal[];
  readonly #byRoll = new Map<string, Goal>();
  readonly #numbers = new Numbering();

  constructor(rules: Rules, scenario: Scenario) {
    this.#rules = rules;
    this.#scenario = scenario;
    this.#asks = asksWhoCame(scenario);
    const { variants } = indexOf(scenario);
    // Before the roll call each variant is its own.
    this.#drawn = this.#asks ? variants.map(({ index }) => ({ number: index, lines: [] })) : variants.map(({ index }) => this.#in(start(rules, scenario, index).world));
  }

  of(world: World): Goal {
    const present = this.#asks ? world.room?.roll?.present.join() : undefined;
    if (present === undefined) return this.#drawn[world.variant] ?? { number: 0, lines: [] };
    const key = `${world.variant} ${present}`;
    let goal = this.#byRoll.get(key);
    if (goal === undefined) this.#byRoll.set(key, (goal = this.#in(world)));
    return goal;
  }

  #in(world: World): Goal {
    const lines = [this.#scenario.target, this.#scenario.half].flatMap((all): TargetLine[] => {
      const line = goalLine(this.#rules, this.#scenario, world, all);
      return line === null ? [] : [line];
    });
    // Above the numbers of variants, so that a goal known is no goal awaited.
    return { number: (this.#asks ? this.#drawn.length : 0) + this.#numbers.of(lines.map(({ at }) => at.line).join()), lines };
  }
}
