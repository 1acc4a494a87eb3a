import type { CourseEntry } from '../../src/app/catalogue/course-entry.ts';
import type { QuizEntry } from '../../src/app/catalogue/quiz-entry.ts';
import { readCourse } from '../../src/quiz/read-course.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';

/** A course of three days: a first test, two pages, two questions, an examination that can be taken twice, and the visit kept for it. */
const COURSE = `# 三天的课 {#own}
简介：学三天就好。
作者：测试

## 第 1 天：先测 {#day-1}
天：1
说明：只求真。
> 前测 {#pre}
  考试：前测
  每组：1
  时限：25分钟
  次数：首次
> 读两页 {#read}
  页：model-limits、red-lines

## 第 2 天：练 {#day-2}
天：2
> 自测两题 {#practise}
  自测：合规 2
  及格：60

## 第 3 天：考 {#day-3}
天：3
> 结业考 {#final}
  考试：结业
  每组：1
  时限：40分钟
  及格：75
  次数：最好 2
> 结业拜访 {#final-visit}
  拜访：free-figures
  及格：75
  红线：不得
  次数：最好 2
`;

/** Each group with a concept of it. */
const GROUPS: readonly (readonly [group: string, concept: string, key: string])[] = [
  ['平台', 'mwp', 'platforms'],
  ['客户', 'potential', 'customers'],
  ['准备度', 'p2', 'readiness'],
  ['风格', 's1', 'styles'],
  ['科室会', 'meeting-plan', 'meeting'],
  ['合规', 'claims', 'compliance'],
  ['安全', 'adr', 'safety'],
  ['转型', 'transition', 'transition'],
];

const question = (stem: string, concept: string, id: string): string => `## ${stem} {#${id}}
题型：单选
概念：${concept}
理由：${stem}的道理。
+ 对的一项 {#a}
  理由：对在这里。
- 错的一项 {#b}
  理由：错在这里。
`;

/** Three questions of each group that are kept for examinations, just enough for the three papers; and two to practise. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    GROUPS.map(([group, concept, key]) => [
      `${key}-exam`,
      `# ${group}考题 {#${key}-exam}\n组：${group}\n用途：考试\n${[1, 2, 3].map((nth) => question(`${group}第 ${nth} 道考题？`, concept, `q${nth}`)).join('')}`,
    ]),
  ),
  compliance: `# 合规练习 {#compliance}\n组：合规\n${[1, 2].map((nth) => question(`合规第 ${nth} 道练习？`, 'claims', `q${nth}`)).join('')}`,
};

/** Stands for `virtual:quizzes`. */
export const quizzes: readonly QuizEntry[] = Object.entries(FILES).map(([key, text]) => {
  const { quiz, findings } = readQuiz(text);
  if (quiz === null) throw new Error(JSON.stringify(findings));
  return { key, id: quiz.id, group: quiz.group, exam: quiz.exam, count: quiz.questions.length };
});

/** Stands for `virtual:courses`. */
export const courses: readonly CourseEntry[] = [COURSE].map((text) => {
  const { course, findings } = readCourse(text);
  if (course === null) throw new Error(JSON.stringify(findings));
  return { key: 'own', id: course.id, title: course.title };
});

/** Stand for `virtual:quiz-texts` and `virtual:course-texts`. */
export const quizTexts = () => Object.fromEntries(Object.entries(FILES).map(([key, text]) => [key, () => Promise.resolve(text)]));
export const quizTranslations = () => ({});
export const courseTexts = () => ({ own: () => Promise.resolve(COURSE) });
export const courseTranslations = () => ({});
