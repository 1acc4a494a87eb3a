import { isMeeting, type Stage } from '../../model/stages.ts';
import { parseMoves } from '../../run/moves.ts';
import { replay } from '../../run/replay.ts';
import type { ReceiptLine } from '../../run/review-receipt.ts';
import type { RubricLine } from '../../model/rules.ts';
import type { Shown } from '../debrief/load-debrief.ts';
import { roomViewOf, type RoomView } from '../meeting/room-view.ts';

/** What the record says beside the review: what was heard, settled and packed, breaches by part, criteria by line. */
export interface Chain {
  readonly view: RoomView;
  /** Breaches (red and amber) before, in and after the meeting. */
  readonly breaches: Readonly<Record<'before' | 'in' | 'after', readonly ReceiptLine[]>>;
  /** Criteria of some lines of the rubric, with whether they were met. */
  readonly criteria: (...lines: readonly RubricLine[]) => readonly { readonly name: string; readonly held: boolean }[];
}

/** The chain of a run that can be shown, so its moves can be replayed. */
export function chainOf({ attempt, rules, scenario, review }: Shown): Chain {
  const moves = parseMoves(attempt.moves);
  const played = replay(rules, scenario, attempt.variant, moves.ok ? moves.moves : []);
  const breaches = review.lines.filter(({ deduction }) => deduction.detail.kind === 'breach' || deduction.detail.kind === 'duty');
  const partOf = (line: ReceiptLine): 'before' | 'in' | 'after' => placeOf(review.moments[line.moment]?.beat.stage ?? null);
  return {
    view: roomViewOf(scenario, played.ok ? played : played.soFar, false),
    breaches: {
      before: breaches.filter((line) => partOf(line) === 'before'),
      in: breaches.filter((line) => partOf(line) === 'in'),
      after: breaches.filter((line) => partOf(line) === 'after'),
    },
    criteria: (...lines) => (review.meeting?.rubric ?? []).filter(({ line }) => lines.includes(line)).flatMap(({ met }) => met),
  };
}

const placeOf = (stage: Stage | null): 'before' | 'in' | 'after' => (isMeeting(stage) ? 'in' : stage === 'follow-up' ? 'after' : 'before');
