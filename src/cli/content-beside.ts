import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ConceptGroup } from '../model/concepts.ts';
import type { CourseCheckOptions } from '../quiz/check-course.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { readScript } from './script-files.ts';

/** The scripts and questions beside a course's folder (`visits`, `meetings`, `quizzes`), where those folders are there. */
export function contentBeside(course: string): Pick<CourseCheckOptions, 'scripts' | 'questions'> {
  const folder = (name: string): string => join(dirname(course), '..', name);
  const keys = (name: string, ending: string): string[] =>
    readdirSync(folder(name))
      .filter((file) => file.endsWith(ending))
      .map((file) => basename(file, ending));
  const there = (name: string): boolean => existsSync(folder(name));
  return {
    ...(there('visits') && there('meetings') ? { scripts: { visit: new Set(keys('visits', '.drill.md')), meeting: new Set(keys('meetings', '.drill.md')) } } : {}),
    ...(there('quizzes') ? { questions: countsOf(keys('quizzes', '.quiz.md').map((key) => join(folder('quizzes'), `${key}.quiz.md`))) } : {}),
  };
}

function countsOf(files: readonly string[]): NonNullable<CourseCheckOptions['questions']> {
  const counts = { exam: new Map<ConceptGroup, number>(), practice: new Map<ConceptGroup, number>() };
  for (const file of files) {
    const decoded = readScript(file);
    const quiz = decoded.ok ? readQuiz(decoded.text).quiz : null;
    if (quiz === null || quiz.group === null) continue;
    const own = quiz.exam ? counts.exam : counts.practice;
    own.set(quiz.group, (own.get(quiz.group) ?? 0) + quiz.questions.length);
  }
  return counts;
}
