import type { State } from '../model/readiness.ts';
import type { Doctor } from '../model/doctor.ts';
import type { Move } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';

/** How a move is judged, by its regret in points of 100: 准 可 偏 误 大误, and 红线. */
export type Judgement = 'best' | 'good' | 'inaccuracy' | 'mistake' | 'blunder' | 'red';

/** Something that could have been done at a moment, and what it was worth to who knew only what was shown. */
export interface BoardOption {
  readonly kind: 'probe' | 'naming' | 'choice' | 'checklist';
  /** As it would be written in this run. */
  readonly move: Move;
  /** Expected deductions from here to the end, if this is done now and all after it well. */
  readonly expected: number;
  /** `expected` less that of the best option; ≥ 0. */
  readonly regret: number;
  readonly judgement: Judgement;
  /** Within half a point of the best. */
  readonly best: boolean;
  readonly taken: boolean;
  /** In this run: what would have been shown, in order (ids of lines), where it leads (a beat's id, null for the end) and the doctors after it. */
  readonly shown: readonly Id[];
  readonly leadsTo: Id | null;
  readonly doctors: Readonly<Record<Id, Doctor>>;
}

/** What a player could know of a doctor's state, by this script's own odds: shares of P1 to P4, adding up to 1. */
export interface Posterior {
  readonly doctor: Id;
  readonly shares: Readonly<Record<State, number>>;
}

/** One move of the run, judged. */
export interface BoardStep {
  /** Place of the move in the run, from 0. */
  readonly index: number;
  readonly move: Move;
  readonly beat: Id;
  /** Deductions before this move. */
  readonly lost: number;
  /** Expected score of best play from here on, before the move: 100 − lost − least expected deductions to come, at least 0. */
  readonly reach: number;
  /** Expected points given away by the move, ≥ 0. */
  readonly regret: number;
  /** How much what was then shown, and what it cost in this variant, changed the expectation; its mean over all that was possible is 0. */
  readonly luck: number;
  readonly judgement: Judgement;
  /** All that could be done here, in the order of the script; the move itself is `taken`. Of a diagnosis made worse than could be, the best one that names the same state stands before it. */
  readonly options: readonly BoardOption[];
  /** Of the doctor to diagnose or to act on, where the move is about one. */
  readonly posterior: Posterior | null;
  /** For a diagnosis: whether the named state was (one of) the likeliest. */
  readonly favoured: boolean | null;
  /** For a choice after a diagnosis in the same beat: the regret split into acting on a wrong reading, and acting otherwise than best for what was named. They add up to `regret`. */
  readonly split: { readonly misreading: number; readonly acting: number } | null;
}

/** A line of moves with what it comes to in one variant. */
export interface Line {
  readonly moves: readonly Move[];
  readonly score: number;
  readonly passed: boolean;
  readonly target: 'reached' | 'half' | 'missed';
  /** The doctors at the start and after each move. */
  readonly doctors: readonly Readonly<Record<Id, Doctor>>[];
}

/** A finished run, as an analysis board shows it. */
export interface Board {
  /** Expected deductions of best play before the first word. */
  readonly par: number;
  /** Luck of the opening: what it showed. */
  readonly opening: number;
  readonly steps: readonly BoardStep[];
  readonly score: number;
  /** The step with the greatest regret (the first of equals), or null where no step gave away half a point. */
  readonly turn: number | null;
  /** Best play on what could be known, in this variant; and with the variant known («had you known»). */
  readonly best: Line;
  readonly hindsight: Line;
  /** Places in `steps` with a regret over 2, dearest first: what to learn from. */
  readonly lessons: readonly number[];
}

/** What a question was worth at a step of the run: expected points more without it, from there on. By the probe's id. */
export interface ProbeWorth {
  readonly step: number;
  readonly probe: Id;
  readonly worth: number;
}

/** Regret in points up to which a move has each judgement. */
export const BOUNDS = { best: 0.5, good: 2, inaccuracy: 5, mistake: 10 } as const;

/** The judgement of a regret: under 0.5 best, to 2 good, to 5 inaccuracy, to 10 mistake, else blunder. */
export function judge(regret: number): Exclude<Judgement, 'red'> {
  if (regret < BOUNDS.best) return 'best';
  if (regret <= BOUNDS.good) return 'good';
  if (regret <= BOUNDS.inaccuracy) return 'inaccuracy';
  return regret <= BOUNDS.mistake ? 'mistake' : 'blunder';
}
