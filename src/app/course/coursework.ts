import { keepCoursework } from '../../records/coursework.ts';
import { drawId } from '../play/draw.ts';
import { Enrolment } from './enrolment.svelte.ts';

/** A page that an open step of the course asks to be read. */
export interface ToRead {
  readonly course: string;
  /** The page to read after this one; null where it is the last of its step. */
  readonly next: string | null;
}

/** Whether the course that is under way asks for this page now; null where it does not. */
export async function toRead(page: string): Promise<ToRead | null> {
  const enrolment = new Enrolment();
  await enrolment.read();
  const { course, facts } = enrolment;
  if (course === null || facts === null || facts.read.has(page)) return null;
  const state = enrolment.states.find(({ step: { task }, state: how }) => how === 'open' && task.kind === 'page' && task.pages.includes(page));
  if (state === undefined || state.step.task.kind !== 'page') return null;
  return { course: course.id, next: state.step.task.pages.find((one) => one !== page && !facts.read.has(one)) ?? null };
}

/** Notes that a page was read for the course. */
export const noteRead = async (course: string, page: string, at: number): Promise<void> => {
  await keepCoursework({ id: drawId(), course, kind: 'read', value: page, at });
};

/** Notes that nothing is due any more, where the course that is under way asks for a review by now. */
export async function noteReviewed(at: number): Promise<void> {
  const enrolment = new Enrolment();
  await enrolment.read();
  const { course } = enrolment;
  const asked = enrolment.todays(at).some(({ step: { task } }) => task.kind === 'review');
  if (course !== null && asked) await keepCoursework({ id: drawId(), course: course.id, kind: 'reviewed', value: null, at });
}
