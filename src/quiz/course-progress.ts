import type { ConceptGroup } from '../model/concepts.ts';
import { stepsOf, type Course, type CourseDay, type CourseStep } from './course.ts';

/** What was done since the course was begun, as far as steps ask for it. Times in milliseconds since 1970. */
export interface CourseFacts {
  readonly started: number;
  /** Pages said to be read. */
  readonly read: ReadonlyMap<string, number>;
  /** Answers to questions in practice and review, the oldest first. */
  readonly answers: readonly { readonly card: string; readonly group: ConceptGroup | null; readonly right: boolean; readonly at: number }[];
  /** Finished runs that count, the oldest first. */
  readonly runs: readonly { readonly script: string; readonly score: number; readonly red: boolean; readonly at: number }[];
  /** Examinations handed in, the oldest first. */
  readonly exams: readonly { readonly step: string; readonly percent: number; readonly at: number }[];
  /** When reviews were done until nothing was due, the oldest first. */
  readonly reviewed: readonly number[];
}

/** How a step stands. */
export interface StepState {
  readonly step: CourseStep;
  readonly day: CourseDay;
  /** `failed`: no attempt is left that could count. */
  readonly state: 'done' | 'open' | 'failed';
  /** When it was done; null where it is not. */
  readonly at: number | null;
  /** What was reached of what is asked: percent, points, pages or questions; null where there is nothing to count. */
  readonly reached: { readonly value: number; readonly of: number } | null;
  /** Attempts made. */
  readonly attempts: number;
}

const open = (reached: StepState['reached'], attempts: number, failed = false): Pick<StepState, 'state' | 'at' | 'reached' | 'attempts'> => ({
  state: failed ? 'failed' : 'open',
  at: null,
  reached,
  attempts,
});
const done = (at: number, reached: StepState['reached'], attempts: number): Pick<StepState, 'state' | 'at' | 'reached' | 'attempts'> => ({ state: 'done', at, reached, attempts });

/** How every step of a course stands. The same facts give the same answer: certificates are checked by it too. */
export const courseProgress = (course: Course, facts: CourseFacts): readonly StepState[] =>
  course.days.flatMap((day) => day.steps.map((step): StepState => ({ step, day, ...stateOf(step, facts, reviewsBefore(course, step)) })));

const reviewsBefore = (course: Course, step: CourseStep): number => {
  const all = stepsOf(course);
  return all.slice(0, all.indexOf(step)).filter(({ task }) => task.kind === 'review').length;
};

function stateOf({ id, task, gate }: CourseStep, facts: CourseFacts, nth: number): Pick<StepState, 'state' | 'at' | 'reached' | 'attempts'> {
  switch (task.kind) {
    case 'page': {
      const times = task.pages.map((page) => facts.read.get(page));
      const read = times.filter((at): at is number => at !== undefined);
      const reached = { value: read.length, of: times.length };
      return read.length === times.length ? done(Math.max(...read), reached, 1) : open(reached, 0);
    }
    case 'quiz':
      return quizState(task, gate.pass, facts);
    case 'visit':
    case 'meeting':
      return attemptState(
        facts.runs.filter(({ script }) => script === task.script).map(({ score, red, at }) => ({ value: score, counts: !(gate.noRed && red), at })),
        gate,
      );
    case 'exam':
      return attemptState(
        facts.exams.filter(({ step }) => step === id).map(({ percent, at }) => ({ value: percent, counts: true, at })),
        gate,
      );
    case 'review': {
      // One finished review for each step that asks for one, in their order.
      const at = facts.reviewed[nth];
      return at === undefined ? open(null, 0) : done(at, null, 1);
    }
  }
}

/** So many different questions answered, and of each one's last answer enough right. */
function quizState(task: { readonly group: ConceptGroup | null; readonly count: number }, pass: number | null, facts: CourseFacts): ReturnType<typeof open> {
  const last = new Map<string, boolean>();
  let at: number | null = null;
  for (const { card, group, right, at: time } of facts.answers) {
    if (time < facts.started || (task.group !== null && group !== task.group)) continue;
    last.set(card, right);
    if (at === null && last.size >= task.count && percentRight(last) >= (pass ?? 0)) at = time;
  }
  const reached = { value: Math.min(last.size, task.count), of: task.count };
  return at === null ? open(reached, last.size) : done(at, reached, last.size);
}

const percentRight = (last: ReadonlyMap<string, boolean>): number => ([...last.values()].filter(Boolean).length * 100) / last.size;

/** The first attempt alone, or the best of those allowed. */
function attemptState(all: readonly { readonly value: number; readonly counts: boolean; readonly at: number }[], { pass, attempts }: CourseStep['gate']): ReturnType<typeof open> {
  const allowed = attempts.kind === 'first' ? 1 : (attempts.of ?? Infinity);
  const tried = all.slice(0, allowed);
  const good = tried.find(({ value, counts }) => counts && value >= (pass ?? 0));
  const best = tried.reduce<number | null>((most, { value, counts }) => (counts ? Math.max(most ?? 0, value) : most), null);
  const reached = best === null ? null : { value: best, of: 100 };
  return good === undefined ? open(reached, tried.length, tried.length >= allowed) : done(good.at, reached, tried.length);
}

/** Which day of the course it is: day 1 is the day it was begun. `daysSince`: whole calendar days since then. */
export const dayOf = (daysSince: number): number => daysSince + 1;

/**
 * What is to be done today: the open steps of all days up to today, the oldest first; where there are none, those of
 * the next day. `today`: the number of the day.
 */
export function todaysSteps(states: readonly StepState[], today: number): readonly StepState[] {
  const unfinished = states.filter(({ state }) => state === 'open');
  const due = unfinished.filter(({ day }) => day.day <= today);
  if (due.length > 0) return due;
  const next = unfinished[0]?.day.day;
  return unfinished.filter(({ day }) => day.day === next);
}

/** Whether all of a course is done: nothing open, nothing failed. */
export const courseDone = (course: Course, states: readonly StepState[]): boolean => states.length === stepsOf(course).length && states.every(({ state }) => state === 'done');
