import { STATES } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { advance } from '../run/advance.ts';
import { tellsState } from '../run/diagnosis.ts';
import { legalMoves } from '../run/legal.ts';
import { printMoves } from '../run/moves.ts';
import { start } from '../run/start.ts';
import type { Move, World } from '../run/world.ts';
import type { Scenario } from '../script/scenario.ts';
import type { Finding, FindingSeverity, Position, Witness } from '../text/findings.ts';
import { offersIn } from './offers.ts';
import type { Part } from './proof-part.ts';
import type { Sightings, Spot } from './proof-sightings.ts';

/** One script under proof, and the findings so far. */
export class Proving {
  readonly findings: Finding[] = [];

  constructor(
    readonly rules: Rules,
    readonly scenario: Scenario,
  ) {}

  add(severity: FindingSeverity, code: string, at: Position, params: Finding['params'] = {}, witness?: Witness): void {
    this.findings.push({ line: at.line, column: at.column, severity, code, params, ...(witness === undefined ? {} : { witness }) });
  }
}

/** A script of which something was explored: with what was seen, and runs that show it. */
export class ProofCase extends Proving {
  constructor(
    { rules, scenario, findings }: Proving,
    readonly part: Part,
    readonly seen: Sightings,
  ) {
    super(rules, scenario);
    this.findings.push(...findings);
  }

  /** The run that leads to where something was first seen. */
  to({ from, option, variant }: Spot): Witness {
    if (from < 0) return { variant, moves: '' };
    const way = this.optionsTo(from);
    return this.witness(way.variant, option < 0 ? way.options : [...way.options, option]);
  }

  /** The run to where a state was first found. */
  toState(state: number): Witness {
    const { variant, options } = this.optionsTo(state);
    return this.witness(variant, options);
  }

  /** The options by which a state was first found, from the start of a variant. */
  optionsTo(state: number): { readonly variant: number; readonly options: readonly number[] } {
    const { foundBy, foundFrom } = this.part.graph;
    const options: number[] = [];
    let at = state;
    for (; foundBy.at(at) >= 0; at = foundFrom.at(at)) options.push(foundBy.at(at));
    return { variant: foundFrom.at(at), options: options.reverse() };
  }

  /**
   * The moves of options taken one after another from the start of a variant, and where they lead. Each diagnosis
   * ticks a line that tells the true state, where one was shown; with `wrong` it names another state.
   */
  along(variant: number, options: readonly number[], wrong = false): { readonly moves: readonly Move[]; readonly world: World } {
    const { rules, scenario } = this;
    const { words, keys } = this.part.graph;
    let { world } = start(rules, scenario, variant);
    const moves: Move[] = [];
    for (const option of options) {
      const offered = offersIn(rules, scenario, words, world, keys.live(world)).options[option];
      const move = offered === undefined ? null : this.#written(world, offered.move, wrong);
      const next = move === null ? null : advance(rules, scenario, world, move);
      if (move === null || next?.ok !== true) throw new Error(`option ${option} cannot be taken after ${printMoves(moves)}`);
      moves.push(move);
      world = next.world;
    }
    return { moves, world };
  }

  /** The same as a witness. */
  witness(variant: number, options: readonly number[], wrong = false): Witness {
    return { variant, moves: printMoves(this.along(variant, options, wrong).moves) };
  }

  #written(world: World, move: Move, wrong: boolean): Move {
    const due = move.kind === 'diagnose' ? legalMoves(this.scenario, world, this.rules).diagnosis : null;
    const actual = due === null ? undefined : world.doctors[due.doctor]?.state;
    if (move.kind !== 'diagnose' || due === null || actual === undefined) return move;
    const ticks = due.ticks.filter((line) => tellsState(this.scenario, line, due.doctor, actual, world.room)).slice(0, 1);
    const named = wrong && move.state === actual;
    return { ...move, ticks, ...(named ? { state: STATES.find((state) => state !== actual) ?? 'P1', confidence: 40 as const } : {}) };
  }
}

/** Variants as a list for a sentence: the first few, and how many more there are. */
export function listed(variants: readonly number[]): string {
  const MOST = 6;
  return variants.length <= MOST ? variants.join(', ') : `${variants.slice(0, MOST).join(', ')} … (${variants.length})`;
}
