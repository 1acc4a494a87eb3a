import { STATES, type State } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import type { Id, Line, Probe, Scenario } from '../script/scenario.ts';
import { advance } from './advance.ts';
import { tellingIn, tellsState } from './diagnosis.ts';
import { bitOf, isHarmless } from './telling.ts';
import { legalMoves } from './legal.ts';
import { indexOf } from './script-index.ts';
import type { Moment } from './review-moments.ts';
import type { Happened, Room, World } from './world.ts';

/**
 * A line one could tick. `told`: ticked, and it spoke for the true state or for a need, want or cause ·
 * `misled`: ticked, and it cost a point or spoke for the state that was wrongly named · `missed`: it would have
 * told the true state, and nothing that does was ticked · `idle`: neither.
 */
export interface Cue {
  readonly line: Line;
  readonly verdict: 'told' | 'misled' | 'missed' | 'idle';
}

/** What a question that was not asked would have shown, had it been asked right before the decision. */
export interface Unasked {
  readonly probe: Probe;
  readonly lines: readonly Line[];
  /** The states its lines leave open; null where they say nothing of states. */
  readonly leaves: readonly State[] | null;
  /** Points it would have cost at once. */
  readonly points: number;
}

/** The cues of a diagnosis, and the one that says most of the true state. `room`: of a meeting, as it was then: whose a line is may depend on who came. */
export function cuesOf(scenario: Scenario, room: Room | null, diagnosed: Extract<Happened, { kind: 'diagnosed' }>): { cues: Cue[]; tell: Line | null } {
  const { doctor, named, actual, ticks, offered } = diagnosed;
  const { lines } = indexOf(scenario);
  const known = offered.flatMap((id) => lines.get(id) ?? []);
  const tells = (id: Id): boolean => tellsState(scenario, id, doctor, actual, room);
  const nothingTold = !ticks.some(tells);
  const truth = bitOf(actual);
  const cues = known.map(({ line }): Cue => {
    if (!ticks.includes(line.id)) return { line, verdict: nothingTold && tells(line.id) ? 'missed' : 'idle' };
    return { line, verdict: isHarmless(tellingIn(scenario, room, line.id, doctor), truth, truth) ? 'told' : 'misled' };
  });
  // What speaks against the named state says more than what fits both; then what leaves fewer states; then the later.
  const weight = (line: Line): number => (named !== actual && !line.tags.states.includes(named) ? 0 : 10) + line.tags.states.length;
  const telling = known
    .filter(({ line }) => tells(line.id))
    .map(({ line }) => line)
    .reverse()
    .sort((a, b) => weight(a) - weight(b));
  return { cues, tell: telling[0] ?? null };
}

/** Each question that could still be asked in this world, with what `advance` says it would have shown. */
export function unaskedAt(rules: Rules, scenario: Scenario, world: World): Unasked[] {
  return legalMoves(scenario, world, rules).probes.flatMap((probe) => {
    const asked = advance(rules, scenario, world, { kind: 'act', id: probe.id });
    if (!asked.ok) return [];
    const lines = asked.happened.flatMap((event) => (event.kind === 'shown' ? [event.shown.line] : []));
    const speaking = lines.filter((line) => line.tags.states.length > 0);
    const leaves = speaking.length === 0 ? null : STATES.filter((state) => speaking.every((line) => line.tags.states.includes(state)));
    return [{ probe, lines, leaves, points: asked.deductions.reduce((sum, { points }) => sum + points, 0) }];
  });
}

/** The doctor's last words in a moment before the decision, else whatever was shown last. */
export function lastWordsOf(moment: Moment, doctor: Id | null): Line | null {
  const heard = [...moment.lines, ...moment.asked.flatMap((asked) => asked.lines)];
  return heard.filter((line) => line.speaker === doctor && !line.tags.noise).at(-1) ?? heard.at(-1) ?? null;
}
