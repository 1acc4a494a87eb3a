import type { StepState } from '../../quiz/course-progress.ts';

/** Where a step is done; `read`: pages read so far, of which a step leads to the first that is missing. */
export function stepLink({ step: { id, task } }: StepState, read: ReadonlyMap<string, number>): string {
  switch (task.kind) {
    case 'page':
      return `#/study/concept/${task.pages.find((page) => !read.has(page)) ?? task.pages[0] ?? ''}`;
    case 'quiz':
      return task.group === null ? '#/quiz/practice' : `#/quiz/practice/${task.group}`;
    case 'visit':
    case 'meeting':
      return `#/visit/${encodeURIComponent(task.script)}`;
    case 'exam':
      return `#/course/exam/${id}`;
    case 'review':
      return '#/quiz/review';
  }
}
