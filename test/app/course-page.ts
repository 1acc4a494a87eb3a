import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { Dexie } from 'dexie';
import Course from '../../src/app/course/Course.svelte';
import Exam from '../../src/app/course/Exam.svelte';
import { Enrolment } from '../../src/app/course/enrolment.svelte.ts';
import { ExamState, startExam } from '../../src/app/course/exam-state.svelte.ts';
import { answerRows, forgetAnswers } from '../../src/records/answers.ts';
import { forgetCoursework, keepCoursework } from '../../src/records/coursework.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { beginExam, examById, forgetExams, type ExamRow } from '../../src/records/exams.ts';
import { memory } from '../../src/records/memory.ts';
import { forgetQuestions, keepQuestions } from '../../src/records/questions.ts';
import { questionsOf } from '../../src/app/quiz/question-set.ts';
import { words } from './quiz-page.ts';

let given = 0;

/** Puts among the records that the course was begun. */
export const begun = (at: number, seed = 1) => keepCoursework({ id: `begun-${(given += 1)}`, course: 'own', kind: 'begun', value: String(seed), at });

/** Puts among the records that a page was read for the course. */
export const wasRead = (page: string, at: number) => keepCoursework({ id: `read-${(given += 1)}`, course: 'own', kind: 'read', value: page, at });

/** Begins the next attempt at an examination of the course, as its first page does. */
export async function started(step: string, at: number): Promise<ExamRow> {
  const enrolment = new Enrolment();
  await enrolment.read();
  const row = await startExam(enrolment, step, at);
  if (row === null) throw new Error(`no paper for ${step}`);
  return row;
}

/** The same, but begun before an update: its first question was asked in other words then, and what is wrong by now was right. */
export async function startedBeforeUpdate(step: string, at: number): Promise<ExamRow> {
  const row = await started(step, at);
  const item = (await questionsOf(() => true)).find(({ card }) => card === row.items[0]?.card);
  if (item === undefined) throw new Error('no question');
  const { question } = item;
  const asked = {
    ...question,
    stem: `以前：${question.stem}`,
    parts: question.parts.map((part) => ({ ...part, mark: part.mark === 'right' ? ('wrong' as const) : ('right' as const) })),
  };
  const [hash = ''] = await keepQuestions([asked]);
  const { id, course, paper, items, minutes, pass, started: begunAt } = row;
  return beginExam({ id: `${id}-before`, course, step, paper, items: items.map((one, place) => (place === 0 ? { ...one, hash } : one)), minutes, pass, started: begunAt });
}

/** Opens an examination at its question on the screen. */
export async function openExam(id: string): Promise<void> {
  render(Exam, { params: { id } });
  await screen.findByRole('form');
}

/** What is kept of an examination. */
export async function keptExam(id: string): Promise<ExamRow> {
  const row = await examById(id);
  if (row === null) throw new Error(`${id} is not kept`);
  return row;
}

/** Chooses a way of the question on the screen, and waits until it is kept. */
export async function choose(id: string, text: string): Promise<void> {
  const before = (await keptExam(id)).answers;
  await fireEvent.click(screen.getByRole('radio', { name: new RegExp(text) }));
  await waitFor(async () => {
    if (JSON.stringify((await keptExam(id)).answers) === JSON.stringify(before)) throw new Error('not kept yet');
  });
}

/** Goes to a question by its number. */
export async function goTo(place: number): Promise<void> {
  await fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${place}(已答|没有作答)$`) }));
  await screen.findByText(new RegExp(`第 ${place} 题，共`));
}

/** Takes an examination on its page: of its questions the first `right` rightly, the others wrongly, and hands it in. */
export async function takeOnPage(step: string, right: number): Promise<ExamRow> {
  const { id, items } = await started(step, Date.now());
  await openExam(id);
  for (let place = 1; place <= items.length; place += 1) {
    await goTo(place);
    await choose(id, place <= right ? '对的一项' : '错的一项');
  }
  await fireEvent.click(document.querySelector('.hand-in button') as HTMLElement);
  await screen.findByText(/按把握计分/);
  return keptExam(id);
}

/** Puts among the records an examination that was handed in, answered in the same way. */
export async function taken(step: string, at: number, right: number): Promise<ExamRow> {
  const { id } = await started(step, at);
  const exam = new ExamState();
  await exam.read(id, at);
  for (const [place, sheet] of exam.sheets.entries()) {
    sheet.answering.ids = [place < right ? 'a' : 'b'];
    await exam.keep(sheet, at);
  }
  await exam.finish(at);
  return keptExam(id);
}

/** Opens the course, once it is read. */
export async function openCourse(): Promise<void> {
  render(Course);
  await screen.findByRole('heading', { level: 1 });
}

/** What is offered for today: title, remark before it, gate, and what is in the list under it. */
export const today = (): string => words('.today');

/** Forgets all records. */
export async function forgetCourse(): Promise<void> {
  await answerRows();
  await resetDatabase();
  await Dexie.delete('zhinuo');
  forgetAnswers();
  forgetExams();
  forgetCoursework();
  forgetQuestions();
  memory.clear();
}
