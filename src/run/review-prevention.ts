import type { Choice } from '../script/scenario.ts';
import type { Alternative } from './review-alternatives.ts';
import { lastWordsOf } from './review-cues.ts';
import type { Lesson, LessonContext } from './review-lesson.ts';
import type { Acted, Moment } from './review-moments.ts';
import type { ReceiptLine } from './review-receipt.ts';
import type { World } from './world.ts';

/**
 * What would have prevented a duty undone or a promise broken: of the choices that do, and were on offer while it
 * was open, the one that costs least at once (a red line never).
 */
export function chance(
  { run, moments, alternatives }: LessonContext,
  lost: ReceiptLine,
  open: (before: World) => boolean,
  prevents: (choice: Choice) => boolean,
): Partial<Lesson> | null {
  let best: { moment: Moment; acted: Acted; found: Alternative } | null = null;
  for (const moment of moments) {
    const { acted } = moment;
    const before = acted === null || acted.step > lost.step ? undefined : run.steps[acted.step]?.before;
    if (acted === null || before === undefined || !open(before)) continue;
    const found = alternatives.get(moment.index)?.find((one) => !one.red && one.choice !== acted.choice && prevents(one.choice));
    if (found !== undefined && (best === null || found.points < best.found.points)) best = { moment, acted, found };
  }
  return best === null ? null : insteadOf(best.moment, best.acted, best.found);
}

const insteadOf = (moment: Moment, acted: Acted, { choice, why, result }: Alternative): Partial<Lesson> => ({
  moment: moment.index,
  taken: acted.choice,
  why: acted.why,
  instead: { choice, why },
  again: result,
  cue: lastWordsOf(moment, acted.doctor),
});

/** A broken promise: kept by another choice; or, where none could have kept it, not made like that. */
export function promiseLesson(context: LessonContext, line: ReceiptLine, name: string): Partial<Lesson> {
  const owed = (before: World): boolean => before.promises.some((promise) => promise.name === name && promise.status === 'open');
  const kept = chance(context, line, owed, (choice) => choice.keep.includes(name));
  if (kept !== null) return kept;
  const made = context.moments.find((moment) => moment.pledges.some((pledge) => pledge.kind === 'promised' && pledge.promise.name === name));
  const acted = made?.acted ?? null;
  if (made === undefined || acted === null) return {};
  const days = acted.choice.promise?.days ?? 0;
  const found = context.alternatives.get(made.index)?.find((one) => !one.red && one.choice !== acted.choice && (one.choice.promise === null || one.choice.promise.days > days));
  return { kind: 'vow', moment: made.index, taken: acted.choice, why: acted.why, ...(found === undefined ? {} : insteadOf(made, acted, found)) };
}
