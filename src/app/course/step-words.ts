import { m } from '../../i18n/paraglide/messages.js';
import type { StepState } from '../../quiz/course-progress.ts';

/** What a step asks for, in words: how many, how well, how often. */
export function gateWords({ step: { task, gate }, reached, attempts }: StepState): string {
  const parts: string[] = [];
  if (task.kind === 'page' && reached !== null) parts.push(m.course_gate_pages({ done: reached.value, of: reached.of }));
  if (task.kind === 'quiz') parts.push(m.course_gate_questions({ done: reached?.value ?? 0, of: task.count }));
  if (task.kind === 'exam') parts.push(m.course_gate_minutes({ minutes: task.minutes }));
  if (gate.pass !== null) parts.push(task.kind === 'quiz' || task.kind === 'exam' ? m.course_gate_percent({ pass: gate.pass }) : m.course_gate_points({ pass: gate.pass }));
  if (gate.noRed) parts.push(m.course_gate_no_red());
  if (gate.attempts.kind === 'first') parts.push(m.course_gate_first());
  else if (gate.attempts.of !== null) parts.push(m.course_gate_best({ of: gate.attempts.of, left: Math.max(0, gate.attempts.of - attempts) }));
  if (task.kind === 'review') parts.push(m.course_gate_review());
  return parts.join(m.library_separator());
}

/** How a step stands, in words. */
export function stateWords(state: StepState): string {
  const { step, reached } = state;
  if (state.state === 'open') return gateWords(state);
  const scored = reached !== null && (step.task.kind === 'exam' || step.task.kind === 'visit' || step.task.kind === 'meeting');
  if (state.state === 'failed') return scored ? m.course_state_failed_with({ value: reached.value }) : m.course_state_failed();
  return scored ? m.course_state_done_with({ value: reached.value }) : m.course_state_done();
}

/** What the button of a step says. */
export function goWords({ step: { task } }: StepState): string {
  switch (task.kind) {
    case 'page':
      return m.course_go_page();
    case 'quiz':
      return m.course_go_quiz();
    case 'visit':
      return m.course_go_visit();
    case 'meeting':
      return m.course_go_meeting();
    case 'exam':
      return m.course_go_exam();
    case 'review':
      return m.course_go_review();
  }
}
