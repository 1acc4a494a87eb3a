import { stepsOf } from '../../quiz/course.ts';
import type { Question } from '../../quiz/question.ts';
import { sealPortfolio, type SealedPortfolio } from '../../records/portfolio.ts';
import type { CourseRows } from '../../records/course-facts.ts';
import { keptQuestions, questionHash } from '../../records/questions.ts';
import { questionsOf } from '../quiz/question-set.ts';
import type { Enrolment } from './enrolment.svelte.ts';

/** The rows of a course since it was begun; runs only of its own scripts. */
function rowsSince({ rows, begun, course }: Enrolment): CourseRows {
  const since = begun?.at ?? Infinity;
  const scripts = new Set(course === null ? [] : stepsOf(course).flatMap(({ task }) => (task.kind === 'visit' || task.kind === 'meeting' ? [task.script] : [])));
  return {
    coursework: rows.coursework.filter(({ at }) => at >= since),
    answers: rows.answers.filter(({ at, card }) => at >= since && card.startsWith('quiz/')),
    attempts: rows.attempts.filter(({ started, script }) => started >= since && scripts.has(script)),
    exams: rows.exams.filter(({ started }) => started >= since),
  };
}

/** The file for the manager, with each question as it was asked; null where the course is not begun. */
export async function portfolioOf(enrolment: Enrolment, name: string, made: number): Promise<SealedPortfolio | null> {
  const { loaded } = enrolment;
  if (loaded === null || loaded === false || enrolment.begun === null) return null;
  const rows = rowsSince(enrolment);
  const wanted = new Set([...rows.answers.flatMap(({ hash }) => hash ?? []), ...rows.exams.flatMap(({ items }) => items.map(({ hash }) => hash))]);
  const [kept, current] = await Promise.all([keptQuestions([...wanted]), questionsOf(() => true)]);
  // As it was asked then; an answer older than this table is to a question that the product still has.
  const known = [...current.map(({ question }): [string, Question] => [questionHash(question), question]), ...kept];
  const questions = Object.fromEntries(known.filter(([hash]) => wanted.has(hash)));
  return sealPortfolio(rows, { made, name, course: { id: loaded.course.id, text: loaded.text } }, questions);
}

/** What the file is called: the course and the day. */
export const fileName = (course: string, made: number): string => {
  const day = new Date(made);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `zhinuo-${course}-${day.getFullYear()}${two(day.getMonth() + 1)}${two(day.getDate())}.json`;
};

/** Hands a text to the browser as a file to be saved. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // After the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
