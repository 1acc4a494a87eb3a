import { Overlay, type Translation } from '../text/translation.ts';
import type { Course } from './course.ts';

export interface TranslatedCourse {
  readonly course: Course;
  readonly outdated: readonly string[];
  readonly missing: readonly string[];
}

/** The course in another language: titles and notes by the ids of days and steps (`day-1`, `day-1.note`, `header.intro`). */
export function translateCourse(course: Course, translation: Translation): TranslatedCourse {
  const overlay = new Overlay(translation);
  const made: Course = {
    ...course,
    title: overlay.words(course.id, course.title),
    intro: overlay.maybe('header.intro', course.intro),
    days: course.days.map((day) => ({
      ...day,
      title: overlay.words(day.id, day.title),
      note: overlay.maybe(`${day.id}.note`, day.note),
      steps: day.steps.map((step) => ({ ...step, title: overlay.words(step.id, step.title) })),
    })),
  };
  return { course: made, outdated: overlay.outdated, missing: overlay.missing };
}
