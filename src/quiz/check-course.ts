import { CONCEPT_GROUPS, type ConceptGroup } from '../model/concepts.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import { Report } from '../text/report.ts';
import { reportBlocked, reportTranslation } from '../text/shared-findings.ts';
import type { Translation } from '../text/translation.ts';
import type { Paper } from './blueprint.ts';
import { stepsOf, type Course, type CourseStep } from './course.ts';
import { readCourse } from './read-course.ts';
import { translateCourse } from './translate-course.ts';

/** What a course may name; what is left out is not held against it. */
export interface CourseCheckOptions {
  readonly blocked?: readonly string[];
  readonly translation?: Translation;
  /** Keys of visits and meetings. */
  readonly scripts?: { readonly visit: ReadonlySet<string>; readonly meeting: ReadonlySet<string> };
  /** How many questions of each group are kept for examinations, and how many for practice. */
  readonly questions?: { readonly exam: ReadonlyMap<ConceptGroup, number>; readonly practice: ReadonlyMap<ConceptGroup, number> };
}

/** The papers that the examinations of a course need: one for each attempt. */
export const papersOf = (course: Course): readonly (Paper & { readonly step: string })[] =>
  stepsOf(course).flatMap(({ id, task, gate }) => {
    if (task.kind !== 'exam') return [];
    const count = gate.attempts.kind === 'first' ? 1 : (gate.attempts.of ?? 1);
    return Array.from({ length: count }, (_, at) => ({ id: `${id}.${at + 1}`, step: id, perGroup: task.perGroup }));
  });

/** All findings of a course (docs/course.md). */
export function checkCourse(text: string, options: CourseCheckOptions = {}): Finding[] {
  const { course, findings } = readCourse(text);
  if (course === null) return inOrder(findings);
  const report = new Report();
  for (const step of stepsOf(course)) checkStep(step, options, report);
  const needed = papersOf(course).reduce((sum, { perGroup }) => sum + perGroup, 0);
  if (options.questions !== undefined) {
    for (const group of CONCEPT_GROUPS) {
      const there = options.questions.exam.get(group) ?? 0;
      if (there < needed) report.error('pool-too-small', course.at, { group, needed, there });
    }
  }
  if (options.translation !== undefined) reportTranslation(translateCourse(course, options.translation), course.at, report);
  reportBlocked(text, options.blocked ?? [], report);
  return inOrder([...findings, ...report.findings]);
}

function checkStep({ task, at }: CourseStep, { scripts, questions }: CourseCheckOptions, report: Report): void {
  if ((task.kind === 'visit' || task.kind === 'meeting') && scripts !== undefined && !scripts[task.kind].has(task.script)) {
    const near = nearest(task.script, scripts[task.kind]);
    report.error(near === undefined ? 'unknown-script' : 'unknown-script-near', at, { script: task.script, near: near ?? '' }, near === undefined ? undefined : { text: near });
  }
  if (task.kind === 'quiz' && questions !== undefined) {
    const there = task.group === null ? [...questions.practice.values()].reduce((sum, count) => sum + count, 0) : (questions.practice.get(task.group) ?? 0);
    if (there < task.count) report.error('quiz-too-small', at, { count: task.count, there });
  }
}
