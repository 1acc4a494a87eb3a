import type { Rules } from '../model/rules.ts';
import { doctorsOf, type Id, type Line, type Probe, type Scenario } from '../script/scenario.ts';
import { resultOf } from './receipt.ts';
import { replay, type Replay } from './replay.ts';
import { alternativesTo, betterThan, type Alternative } from './review-alternatives.ts';
import { fourfoldOf, partsOf, waysOf, type Fourfold, type Parts, type WayPoint } from './review-figures.ts';
import { askFirst, lessonOf, type Lesson, type LessonContext } from './review-lesson.ts';
import { meetingReviewOf, type MeetingReview } from './review-meeting.ts';
import { momentsOf, type Moment } from './review-moments.ts';
import { groupsOf, receiptLinesOf, type ReceiptGroup, type ReceiptLine } from './review-receipt.ts';
import type { IllegalMove, Move, Result } from './world.ts';

/** A red line that was crossed: by what, where, and what the doctor had just said. */
export interface Crossing {
  readonly line: ReceiptLine;
  readonly rule: string;
  readonly moment: Moment;
  /** The words of the choice or question; null for a duty left undone. */
  readonly act: { readonly text: string; readonly why: string | null; readonly line: number } | null;
  readonly duty: string | null;
  /** What was wanted (想要) and what was needed (需求), where the doctor had said so by then. */
  readonly want: Line | null;
  readonly need: Line | null;
  readonly instead: Alternative | null;
}

/** A finished run taken apart: everything the debrief shows, as plain data. */
export interface Review {
  readonly result: Result;
  readonly parts: Parts;
  readonly crossings: readonly Crossing[];
  readonly lesson: Lesson | null;
  readonly moments: readonly Moment[];
  /** By the moment's index. */
  readonly better: ReadonlyMap<number, Alternative>;
  /** Questions that would have made the same choice strong, by the moment's index. */
  readonly asks: ReadonlyMap<number, Probe>;
  readonly lines: readonly ReceiptLine[];
  readonly groups: readonly ReceiptGroup[];
  readonly fourfold: Fourfold;
  /** Null for a visit. */
  readonly meeting: MeetingReview | null;
  readonly ways: readonly { readonly doctor: Id; readonly points: readonly WayPoint[] }[];
}

export type Reviewed = { readonly ok: true; readonly review: Review } | { readonly ok: false; readonly place: number; readonly problem: IllegalMove | null };

/**
 * Reviews a run from its moves. Not ok where a move is illegal under these rules, or the run does not end
 * (`problem` null); `place` is the move, from 1. `variant` must be one of the scenario's.
 */
export function reviewOf(rules: Rules, scenario: Scenario, variant: number, moves: readonly Move[]): Reviewed {
  const run = replay(rules, scenario, variant, moves);
  if (!run.ok) return { ok: false, place: run.place, problem: run.problem };
  if (run.world.beat >= 0) return { ok: false, place: moves.length + 1, problem: null };
  const result = resultOf(rules, scenario, run.world);
  const moments = momentsOf(rules, scenario, run);
  const lines = receiptLinesOf(rules, run, moments);
  const alternatives = new Map(moments.flatMap((moment) => (moment.acted === null ? [] : [[moment.index, alternativesTo(rules, scenario, run, moment.acted)] as const])));
  const better = new Map(
    moments.flatMap((moment) => {
      const best = moment.acted === null ? null : betterThan(alternatives.get(moment.index) ?? [], moment.acted);
      return best === null ? [] : [[moment.index, best] as const];
    }),
  );
  const context: LessonContext = { rules, scenario, run, moments, lines, alternatives, result };
  const asks = new Map(
    moments.flatMap((moment) => {
      const found = moment.acted === null ? null : askFirst(context, moment, moment.acted);
      return found === null ? [] : [[moment.index, found.ask] as const];
    }),
  );
  return {
    ok: true,
    review: {
      result,
      moments,
      lines,
      better,
      asks,
      parts: partsOf(moments, lines),
      crossings: crossingsOf(run, moments, lines, better),
      lesson: lessonOf(context),
      groups: groupsOf(lines),
      fourfold: fourfoldOf(rules, moments),
      meeting: meetingReviewOf(rules, scenario, run),
      ways: waysOf(
        doctorsOf(scenario).map((doctor) => doctor.id),
        moments,
      ),
    },
  };
}

function crossingsOf(run: Replay, moments: readonly Moment[], lines: readonly ReceiptLine[], better: ReadonlyMap<number, Alternative>): Crossing[] {
  const heard = run.steps.flatMap(({ outcome }, step) => outcome.happened.flatMap((event) => (event.kind === 'shown' ? [{ step, line: event.shown.line }] : [])));
  const opening = run.opening.happened.flatMap((event) => (event.kind === 'shown' ? [{ step: -1, line: event.shown.line }] : []));
  const last = (before: number, tag: 'want' | 'need'): Line | null => [...opening, ...heard].filter(({ step, line }) => step < before && line.tags[tag]).at(-1)?.line ?? null;
  return lines.flatMap((line) => {
    const moment = moments[line.moment];
    const { detail, rule } = line.deduction;
    if (line.headline !== 'red' || moment === undefined) return [];
    const asked = moment.asked.find((one) => one.step === line.step);
    const acted = asked === undefined ? moment.acted : null;
    const by =
      detail.kind === 'duty' ? null : asked !== undefined ? { text: asked.probe.text, why: asked.why } : acted !== null ? { text: acted.choice.text, why: acted.why } : null;
    return [
      {
        line,
        rule,
        moment,
        act: by === null ? null : { ...by, line: line.deduction.line },
        duty: detail.kind === 'duty' ? detail.name : null,
        want: last(line.step, 'want'),
        need: last(line.step, 'need'),
        instead: acted !== null && detail.kind !== 'duty' ? (better.get(moment.index) ?? null) : null,
      },
    ];
  });
}
