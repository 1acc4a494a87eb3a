import { STATES, type State } from '../../model/readiness.ts';
import type { Style } from '../../model/rules.ts';
import type { Replay } from '../../run/replay.ts';
import { tellsState } from '../../run/diagnosis.ts';
import type { Happened } from '../../run/world.ts';
import type { Line, Scenario } from '../../script/scenario.ts';
import type { Posterior } from '../../solve/board.ts';

/** One rung of the hint ladder: which cue, then which state, then which style. */
export type Hint =
  | { readonly kind: 'cue'; readonly line: Line }
  /** Where the state itself is asked for: on which side of the plane. */
  | { readonly kind: 'side'; readonly aware: boolean }
  | { readonly kind: 'state'; readonly state: State; readonly share: number }
  | { readonly kind: 'ask' }
  | { readonly kind: 'style'; readonly style: Style }
  /** The best way carries no style: it is not promotion. */
  | { readonly kind: 'plain' };

/** The likeliest state by what was shown. */
export const likeliest = ({ shares }: Posterior): State => STATES.reduce((best, state) => (shares[state] > shares[best] ? state : best));

/**
 * The line shown so far that says most for a state of a doctor: one in sight before earlier ones, one that speaks
 * against `against` before one that fits both, then what leaves fewer states open, then the later.
 */
export function tellingLine(scenario: Scenario, played: Pick<Replay, 'opening' | 'steps'>, { doctor }: Posterior, state: State, against: State | null): Line | null {
  const happened = [played.opening, ...played.steps.map(({ outcome }) => outcome)].flatMap((outcome) => outcome.happened);
  const { room } = (played.steps.at(-1)?.outcome ?? played.opening).world;
  const sight = sightFrom(happened);
  const weight = (line: Line, at: number): number =>
    (at >= sight ? 0 : 100) + (against !== null && against !== state && !line.tags.states.includes(against) ? 0 : 10) + line.tags.states.length;
  const telling = happened
    .flatMap((one, at) => (one.kind === 'shown' ? [{ line: one.shown.line, at }] : []))
    .filter(({ line }) => line.speaker !== 'me' && tellsState(scenario, line.id, doctor, state, room))
    .reverse()
    .sort((a, b) => weight(a.line, a.at) - weight(b.line, b.at));
  return telling[0]?.line ?? null;
}

/** Where that begins which the scene shows at once: this beat, and in the same contact what was done right before it (see scene-at.ts). */
function sightFrom(happened: readonly Happened[]): number {
  const entered = happened.findLastIndex(({ kind }) => kind === 'entered');
  const beat = happened[entered];
  if (beat?.kind !== 'entered' || beat.days > 0) return entered;
  const done = happened.slice(0, entered).findLastIndex(({ kind }) => kind === 'acted' || kind === 'ticked');
  return done < 0 ? entered : done;
}

/** What a hint of a puzzle can be made of. */
export interface Clues {
  readonly cue: Line | null;
  readonly posterior: Posterior | null;
  /** What is best: to name a state, to ask first, or to act in a style (null: none). */
  readonly best:
    { readonly kind: 'naming'; readonly state: State } | { readonly kind: 'probe' } | { readonly kind: 'choice'; readonly style: Style | null } | { readonly kind: 'checklist' };
}

/** The ladder of a puzzle, the gentlest hint first; it never gives the answer itself away. */
export function hintsOf({ cue, posterior, best }: Clues): readonly Hint[] {
  const ladder: Hint[] = cue === null ? [] : [{ kind: 'cue', line: cue }];
  if (best.kind === 'naming') return [...ladder, { kind: 'side', aware: best.state === 'P3' || best.state === 'P4' }];
  if (posterior !== null && best.kind !== 'checklist') {
    const state = likeliest(posterior);
    ladder.push({ kind: 'state', state, share: posterior.shares[state] });
  }
  if (best.kind === 'probe') ladder.push({ kind: 'ask' });
  if (best.kind === 'choice') ladder.push(best.style === null ? { kind: 'plain' } : { kind: 'style', style: best.style });
  return ladder;
}
