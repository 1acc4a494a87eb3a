import { quizzes } from 'virtual:quizzes';
import { papersOf } from '../../quiz/check-course.ts';
import type { Course } from '../../quiz/course.ts';
import { courseDone, courseProgress, dayOf, todaysSteps, type CourseFacts, type StepState } from '../../quiz/course-progress.ts';
import { allAttempts } from '../../records/attempts.ts';
import { answerRows } from '../../records/answers.ts';
import { begunOf, courseFacts, type CourseRows } from '../../records/course-facts.ts';
import { courseworkOf, keepCoursework } from '../../records/coursework.ts';
import { examsOf, type ExamRow } from '../../records/exams.ts';
import { drawId, drawSeed } from '../play/draw.ts';
import { daysBetween } from '../quiz/days.ts';
import { inWords } from '../parts/in-words.svelte.ts';
import { loadCourse, offeredCourse, wordedCourse, type LoadedCourse } from './course-set.ts';

/** The group of a card's question, by the file it is from. */
export const groupOfCard = (card: string) => quizzes.find(({ id }) => card.startsWith(`quiz/${id}/`))?.group ?? null;

const NOTHING: CourseRows = { coursework: [], answers: [], attempts: [], exams: [] };

/** Somebody on a course: what was done so far, and how its steps stand (在学). */
export class Enrolment {
  /** Null while it is read; false where there is no such course. */
  loaded = $state.raw<LoadedCourse | false | null>(null);
  rows = $state.raw<CourseRows>(NOTHING);

  async read(id: string | null = offeredCourse()): Promise<void> {
    const found = id === null ? null : await loadCourse(id);
    if (found !== null) this.rows = await rowsOf(found.course);
    this.loaded = found ?? false;
  }

  get course(): Course | null {
    return this.loaded === null || this.loaded === false ? null : this.loaded.course;
  }

  get begun(): { readonly at: number; readonly seed: number } | null {
    return begunOf(this.rows.coursework);
  }

  get facts(): CourseFacts | null {
    return courseFacts(this.rows, groupOfCard);
  }

  get states(): readonly StepState[] {
    const { course, facts } = this;
    return course === null || facts === null ? [] : courseProgress(course, facts);
  }

  get done(): boolean {
    const { course, states } = this;
    return course !== null && courseDone(course, states);
  }

  /** Which day of the course it is; 0 where it is not begun. A clock set back does not go before day 1. */
  today(clock: number): number {
    const { begun } = this;
    return begun === null ? 0 : Math.max(1, dayOf(daysBetween(begun.at, clock)));
  }

  todays(clock: number): readonly StepState[] {
    return todaysSteps(this.states, this.today(clock));
  }

  /** Begins the course; what was done for it before stays where it is, and counts no more. */
  async begin(clock: number): Promise<void> {
    const { course } = this;
    if (course === null) return;
    const row = await keepCoursework({ id: drawId(), course: course.id, kind: 'begun', value: String(drawSeed()), at: clock });
    this.rows = { ...this.rows, coursework: [...this.rows.coursework, row] };
  }

  /** Examinations of a step since the course was begun, the oldest first. */
  examsOf(step: string): readonly ExamRow[] {
    const since = this.begun?.at ?? Infinity;
    return this.rows.exams.filter((exam) => exam.step === step && exam.started >= since);
  }

  /** The paper that the next attempt at an examination gets; null where none is left. */
  nextPaper(step: string): string | null {
    const { course } = this;
    const papers = course === null ? [] : papersOf(course).filter((paper) => paper.step === step);
    return papers[this.examsOf(step).length]?.id ?? null;
  }
}

async function rowsOf(course: Course): Promise<CourseRows> {
  const [coursework, answers, attempts, exams] = await Promise.all([courseworkOf(course.id), answerRows(), allAttempts(), examsOf(course.id)]);
  return { coursework, answers, attempts, exams };
}

/** The course in the reader's language, once it is read. To be called while a component is set up. */
export const courseInWords = (enrolment: Enrolment): { readonly now: Course | null } => inWords(() => (enrolment.loaded === false ? null : enrolment.loaded), wordedCourse);
