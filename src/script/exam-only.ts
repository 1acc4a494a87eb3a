import type { Scenario } from './scenario.ts';

/**
 * The tags (标签) of a script that is kept for examinations: `标签：考试`, in English `tags: exam`. Its decisions must
 * not be seen beforehand, so none of them is a drill.
 */
const EXAM_TAGS: readonly string[] = ['考试', 'exam'];

/** Whether a script is for examinations only. */
export const isExamOnly = ({ tags }: Pick<Scenario, 'tags'>): boolean => tags.some((tag) => EXAM_TAGS.includes(tag.toLowerCase()));
