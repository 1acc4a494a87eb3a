import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contentBeside } from '../../src/cli/content-beside.ts';
import type { CourseCheckOptions } from '../../src/quiz/check-course.ts';
import { stepsOf, type Course, type CourseStep } from '../../src/quiz/course.ts';
import { readCourse } from '../../src/quiz/read-course.ts';

/** The course of a text that has no error; else its findings are thrown. */
export function soundCourse(text: string): Course {
  const { course, findings } = readCourse(text);
  if (course === null) throw new Error(`${JSON.stringify(findings.filter(({ severity }) => severity === 'error'))}\n${text}`);
  return course;
}

/** The only step of a text. */
export function onlyStep(text: string): CourseStep {
  const [step, ...more] = stepsOf(soundCourse(text));
  if (step === undefined || more.length > 0) throw new Error('one step is wanted');
  return step;
}

/** A course of one day with these steps. */
export const courseOf = (steps: string): string => `# 课程 {#c}\n## 第一天 {#d}\n天：1\n${steps}`;
/** A course of one step, with these lines under it. */
export const stepOf = (...lines: string[]): string => courseOf(`> 一步 {#s}\n${lines.map((line) => `${line}\n`).join('')}`);

const file = new URL('../../scenarios/courses/new-rep-14.course.md', import.meta.url);
/** The product's own course, with its English overlay and what stands beside it. */
export const NEW_REP = {
  path: fileURLToPath(file),
  text: readFileSync(file, 'utf8'),
  translation: readFileSync(new URL('new-rep-14.en.po', file), 'utf8'),
  beside: contentBeside(fileURLToPath(file)) as Required<Pick<CourseCheckOptions, 'scripts' | 'questions'>>,
};
