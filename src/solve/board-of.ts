import { STATES, type State } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { legalMoves } from '../run/legal.ts';
import { resultOf, scoreAfter } from '../run/receipt.ts';
import type { Move, World } from '../run/world.ts';
import type { Id, Scenario } from '../script/scenario.ts';
import { Belief, beyond, type Stepped } from './belief.ts';
import { BOUNDS, judge, type Board, type BoardOption, type BoardStep, type Judgement, type Posterior } from './board.ts';
import { limitOf, type TooLarge } from './too-large.ts';
import { bestLine, hindsightLine } from './lines.ts';
import { solve, type Solution } from './solution.ts';
import { splitOf } from './split.ts';

/** Regret over which a moment is one to learn from. */
const LESSON = 2;
/** Shares that differ by less are the same: sums of fractions. */
const HAIR = 1e-9;

export type Boarded = { readonly ok: true; readonly board: Board } | { readonly ok: false; readonly tooLarge: TooLarge };

/** Judges a finished run move by move. The moves must be legal and end the run; `variant` one of the scenario's. */
export function boardOf(rules: Rules, scenario: Scenario, variant: number, moves: readonly Move[]): Boarded {
  const solved = solve(rules, scenario);
  if (!solved.ok) return solved;
  try {
    return { ok: true, board: boardIn(solved.solution, variant, moves) };
  } catch (error) {
    return { ok: false, tooLarge: limitOf(error) };
  }
}

/** The same where the scenario is solved already. */
export function boardIn(solution: Solution, variant: number, moves: readonly Move[]): Board {
  const { rules, scenario } = solution;
  const { belief: first, opening } = Belief.open(solution, variant);
  const par = solution.expected();
  let belief = first;
  let lost = opening.deductions.reduce((sum, { points }) => sum + points, 0);
  const openingLuck = beyond(lost + belief.points() / belief.weight, par);
  const steps: BoardStep[] = [];
  /** The latest diagnosis of each doctor in this beat. */
  let named = new Map<Id, State>();
  moves.forEach((move, index) => {
    const world = belief.world(variant);
    const options = optionsAt(belief, variant, move);
    const own = options.find(({ option }) => option.taken);
    if (own === undefined) throw new Error(`move ${index + 1} is not among what could be done`);
    const least = belief.points() / belief.weight;
    const expected = own.option.expected;
    const outcome = own.stepped.find((one) => one.variant === variant)?.outcome;
    if (outcome === undefined) throw new RangeError(`variant ${variant} is ruled out`);
    const cost = outcome.deductions.reduce((sum, { points }) => sum + points, 0);
    const after = belief.after(variant, own.stepped);
    const regret = Math.max(0, beyond(expected, least));
    const doctor = aboutWhom(solution, world, move);
    const posterior = doctor === null ? null : posteriorOf(belief, doctor);
    const favoured = favouredBy(posterior, move);
    steps.push({
      index,
      move,
      beat: scenario.beats[world.beat]?.id ?? '',
      lost,
      reach: scoreAfter(lost + least),
      regret,
      luck: beyond(cost + after.points() / after.weight, expected),
      judgement: own.option.judgement,
      options: options.map(({ option }) => option),
      posterior,
      favoured,
      split: splitOf(
        belief,
        variant,
        move,
        options.map(({ option, stepped }) => ({ move: option.move, expected: option.expected, stepped })),
        named,
      ),
    });
    if (move.kind === 'diagnose' && doctor !== null) named.set(doctor, move.state);
    if (move.kind !== 'diagnose' && outcome.happened.some(({ kind }) => kind === 'entered')) named = new Map();
    lost += cost;
    belief = after;
  });
  const greatest = Math.max(0, ...steps.map(({ regret }) => regret));
  return {
    par,
    opening: openingLuck,
    steps,
    score: resultOf(rules, scenario, belief.world(variant)).score,
    turn: greatest < BOUNDS.best ? null : steps.findIndex(({ regret }) => regret === greatest),
    best: bestLine(solution, variant),
    hindsight: hindsightLine(solution, variant),
    lessons: steps
      .filter(({ regret }) => regret > LESSON)
      .sort((a, b) => b.regret - a.regret || a.index - b.index)
      .map(({ index }) => index),
  };
}

/** Whether a diagnosis names one of the likeliest states; null of any other move. */
const favouredBy = (posterior: Posterior | null, move: Move): boolean | null =>
  move.kind !== 'diagnose' || posterior === null ? null : posterior.shares[move.state] >= Math.max(...Object.values(posterior.shares)) - HAIR;

/** What the evidence favoured is not called a mistake, however sure one was of it, and whatever question should have come first. */
const judgementOf = (judgement: Judgement, favoured: boolean | null): Judgement =>
  favoured === true && (judgement === 'mistake' || judgement === 'blunder') ? 'inaccuracy' : judgement;

/** Everything that could be done at a moment, valued; `taken` is added where it is none of the options worth telling apart. */
export function optionsAt(belief: Belief, variant: number, taken: Move | null): { readonly option: BoardOption; readonly stepped: readonly Stepped[] }[] {
  const world = belief.world(variant);
  const least = belief.points() / belief.weight;
  const all = belief.options(variant);
  const own = taken === null ? -1 : all.findIndex((move) => isSame(move, taken));
  const value = (move: Move): number => belief.pointsOf(belief.step(variant, move)) / belief.weight;
  const moves = [...all];
  if (taken !== null) {
    const twin = all[own];
    // A diagnosis with a worse confidence or worse ticks stands beside the best one that names the same state.
    const worse = twin !== undefined && taken.kind === 'diagnose' && value(taken) > value(twin) + HAIR;
    moves.splice(worse ? own + 1 : own < 0 ? moves.length : own, worse || own < 0 ? 0 : 1, taken);
  }
  const legal = legalMoves(belief.solution.scenario, world, belief.solution.rules);
  const probes = new Set(legal.probes.map(({ id }) => id));
  const posterior = legal.diagnosis === null ? null : posteriorOf(belief, legal.diagnosis.doctor);
  return moves.map((move) => {
    const stepped = belief.step(variant, move);
    const expected = belief.pointsOf(stepped) / belief.weight;
    const outcome = stepped.find((one) => one.variant === variant)?.outcome;
    const red = outcome !== undefined && outcome.world.tally.red.length > world.tally.red.length;
    const regret = Math.max(0, beyond(expected, least));
    const judgement = red ? 'red' : judgementOf(judge(regret), favouredBy(posterior, move));
    return {
      stepped,
      option: {
        kind: move.kind === 'diagnose' ? 'naming' : move.kind === 'checklist' ? 'checklist' : probes.has(move.id) ? 'probe' : 'choice',
        move,
        expected,
        regret,
        judgement,
        best: regret < BOUNDS.best && !red,
        taken: move === taken,
        shown: (outcome?.happened ?? []).flatMap((event) => (event.kind === 'shown' ? [event.shown.line.id] : [])),
        leadsTo: outcome === undefined || outcome.world.beat < 0 ? null : (belief.solution.scenario.beats[outcome.world.beat]?.id ?? null),
        doctors: outcome?.world.doctors ?? {},
      },
    };
  });
}

/** A diagnosis is the option of the state it names, whatever its confidence and ticks. */
function isSame(option: Move, taken: Move): boolean {
  if (option.kind === 'act' && taken.kind === 'act') return option.id === taken.id;
  if (option.kind === 'diagnose' && taken.kind === 'diagnose') return option.state === taken.state;
  return option.kind === 'checklist' && taken.kind === 'checklist' && option.items.length === taken.items.length && option.items.every((id) => taken.items.includes(id));
}

/** The doctor a move is about: the one diagnosed or acted on. */
export function aboutWhom({ scenario, rules }: Solution, world: World, move: Move): Id | null {
  if (move.kind === 'checklist') return null;
  const legal = legalMoves(scenario, world, rules);
  if (move.kind === 'diagnose') return legal.diagnosis?.doctor ?? null;
  return [...legal.probes, ...legal.choices].find(({ id }) => id === move.id)?.to ?? null;
}

/** What could be known of a doctor's state. */
export function posteriorOf(belief: Belief, doctor: Id): Posterior {
  const shares = belief.posterior(doctor);
  return { doctor, shares: Object.fromEntries(STATES.map((state, place) => [state, shares[place] ?? 0])) as Record<State, number> };
}
