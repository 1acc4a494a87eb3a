import type { ConceptGroup } from '../model/concepts.ts';
import type { Numbered } from './question.ts';

/** What is to be done in a step. */
export type StepTask =
  /** Read these pages. */
  | { readonly kind: 'page'; readonly pages: readonly string[] }
  /** Answer so many different questions of a group (null: of any). */
  | { readonly kind: 'quiz'; readonly group: ConceptGroup | null; readonly count: number }
  | { readonly kind: 'visit' | 'meeting'; readonly script: string }
  | { readonly kind: 'exam'; readonly paper: string; readonly perGroup: number; readonly minutes: number }
  /** Nothing due any more. */
  | { readonly kind: 'review' };

/** What must hold for a step to count (过关). */
export interface Gate {
  /** At least so much: percent of a quiz or an examination, points of a visit; null: done is enough. */
  readonly pass: number | null;
  /** Whether a run with a red line does not count. */
  readonly noRed: boolean;
  /** Which attempt counts: the first alone, or the best of so many (null: of any number). */
  readonly attempts: { readonly kind: 'first' } | { readonly kind: 'best'; readonly of: number | null };
}

export interface CourseStep extends Numbered {
  readonly title: string;
  readonly task: StepTask;
  readonly gate: Gate;
}

export interface CourseDay extends Numbered {
  readonly title: string;
  /** Counted from the day the course was begun, which is day 1; its end is the deadline of its steps. */
  readonly day: number;
  readonly note: string | null;
  readonly steps: readonly CourseStep[];
}

/** A path of steps with gates and deadlines (课程). Plain and immutable. */
export interface Course extends Numbered {
  readonly title: string;
  readonly intro: string | null;
  readonly lang: string;
  readonly author: string | null;
  readonly version: string | null;
  readonly days: readonly CourseDay[];
  readonly tail: readonly string[];
}

/** All steps of a course in their order. */
export const stepsOf = ({ days }: Course): readonly CourseStep[] => days.flatMap(({ steps }) => steps);
