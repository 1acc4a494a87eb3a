import { FULL_SCORE } from '../../run/receipt.ts';
import type { Doctor } from '../../model/doctor.ts';
import { replay, type Replay } from '../../run/replay.ts';
import { waysOf, type WayPoint } from '../../run/review-figures.ts';
import { momentsOf, type Moment } from '../../run/review-moments.ts';
import { indexOf } from '../../run/script-index.ts';
import { parseMoves } from '../../run/moves.ts';
import type { Move } from '../../run/world.ts';
import type { Id } from '../../script/scenario.ts';
import type { Shown } from '../debrief/load-debrief.ts';

export type MoveKind = 'probe' | 'diagnosis' | 'act' | 'checklist';

/** A move of a run with what the page says of it. `left`: what was left of 100 after it; may be under 0. */
export interface PlayedMove {
  readonly index: number;
  readonly move: Move;
  readonly kind: MoveKind;
  readonly moment: Moment;
  readonly left: number;
  /** Whom it was about: the doctor diagnosed or spoken to. */
  readonly about: Id | null;
  /** The doctors before it. */
  readonly doctors: Readonly<Record<Id, Doctor>>;
}

/** A line of moves as it went, by moments, with each doctor's way. */
export interface PlayedLine {
  readonly moves: readonly PlayedMove[];
  readonly ways: readonly { readonly doctor: Id; readonly points: readonly WayPoint[] }[];
}

/** The run itself, move by move. */
export function playedRun(shown: Shown): PlayedLine {
  const read = parseMoves(shown.attempt.moves);
  return playedLine(shown, read.ok ? read.moves : []);
}

/** Another line of moves from the same start. One that cannot be played ends where it cannot go on. */
export function playedLine({ rules, scenario, attempt }: Shown, moves: readonly Move[]): PlayedLine {
  const tried = replay(rules, scenario, attempt.variant, moves);
  const run: Replay = tried.ok ? tried : tried.soFar;
  const moments = momentsOf(rules, scenario, run);
  let left = FULL_SCORE - sum(run.opening.deductions);
  const played = run.steps.flatMap(({ move, before, outcome }, index): PlayedMove[] => {
    left -= sum(outcome.deductions);
    const moment = moments.find(({ steps }) => steps.includes(index));
    if (moment === undefined) return [];
    const probe = moment.asked.find((asked) => asked.step === index)?.probe;
    const kind = move.kind === 'diagnose' ? 'diagnosis' : move.kind === 'checklist' ? 'checklist' : probe === undefined ? 'act' : 'probe';
    const about = moment.readings.find(({ step }) => step === index)?.doctor ?? probe?.to ?? (kind === 'act' ? (moment.acted?.doctor ?? null) : null);
    return [{ index, move, kind, moment, left, about, doctors: before.doctors }];
  });
  const doctors = indexOf(scenario).doctors.map(({ id }) => id);
  return { moves: played, ways: waysOf(doctors, moments) };
}

/** Moves that stand one after the other in the same moment, together. */
export function byMoment(moves: readonly PlayedMove[]): { readonly moment: Moment; readonly moves: readonly PlayedMove[] }[] {
  const groups: { moment: Moment; moves: PlayedMove[] }[] = [];
  for (const one of moves) {
    const open = groups.at(-1);
    if (open?.moment === one.moment) open.moves.push(one);
    else groups.push({ moment: one.moment, moves: [one] });
  }
  return groups;
}

const sum = (deductions: readonly { readonly points: number }[]): number => deductions.reduce((all, { points }) => all + points, 0);
