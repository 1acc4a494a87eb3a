import { courses } from 'virtual:courses';
import { courseTexts, courseTranslations } from 'virtual:course-texts';
import type { Course } from '../../quiz/course.ts';
import { readCourse } from '../../quiz/read-course.ts';
import { fetchText } from '../catalogue/fetch-text.ts';

/** A course with the text it was read from. */
export interface LoadedCourse {
  readonly course: Course;
  readonly text: string;
}

const texts = courseTexts(fetchText);
const translations = courseTranslations(fetchText);

/** The id of the course that is offered: there is one so far. */
export const offeredCourse = (): string | null => courses[0]?.id ?? null;

/** The course of that id, or null where there is none. */
export async function loadCourse(id: string): Promise<LoadedCourse | null> {
  const entry = courses.find((one) => one.id === id);
  const text = entry === undefined ? undefined : await texts[entry.key]?.();
  const course = text === undefined ? null : readCourse(text).course;
  return course === null || text === undefined ? null : { course, text };
}

/** The course in the reader's language, where there is a translation; else as it was written. */
export async function wordedCourse({ course }: Pick<LoadedCourse, 'course'>, lang: 'zh' | 'en'): Promise<Course> {
  const entry = courses.find((one) => one.id === course.id);
  if (lang !== 'en' || entry === undefined || course.lang.toLowerCase().startsWith('en')) return course;
  const [{ readTranslation }, { translateCourse }, po] = await Promise.all([
    import('../../text/read-translation.ts'),
    import('../../quiz/translate-course.ts'),
    translations[entry.key]?.() ?? Promise.resolve(null),
  ]);
  return po === null ? course : translateCourse(course, readTranslation(po)).course;
}
