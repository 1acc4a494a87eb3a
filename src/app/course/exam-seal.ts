import { Enrolment } from './enrolment.svelte.ts';

/**
 * Whether a visit kept for an examination must not be taken apart yet: as long as an attempt at it may still count, no
 * board, branch or lesson shows what would have been best. Outside of a course it stays sealed.
 */
export async function examSealed(script: string): Promise<boolean> {
  const enrolment = new Enrolment();
  await enrolment.read();
  const states = enrolment.states.filter(({ step: { task } }) => (task.kind === 'visit' || task.kind === 'meeting') && task.script === script);
  return states.length === 0 || states.some(({ state }) => state === 'open');
}
