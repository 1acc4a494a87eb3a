import type { CourseCheckOptions } from '../../src/quiz/check-course.ts';
import { CONCEPT_GROUPS } from '../../src/model/concepts.ts';
import { courseOf, stepOf } from './courses.ts';

/** What the courses of the examples are checked against: two scripts, three questions of each group for examinations and five for practice. */
export const BESIDE: CourseCheckOptions = {
  scripts: { visit: new Set(['old-account']), meeting: new Set(['empty-seats']) },
  questions: { exam: new Map(CONCEPT_GROUPS.map((group) => [group, 3])), practice: new Map(CONCEPT_GROUPS.map((group) => [group, 5])) },
};

/** A sound course of two days with a step of each kind, with something more in one place. */
export const course = (more: { head?: string; day?: string; step?: string; end?: string } = {}): string =>
  `# 课程 {#c}\n${more.head ?? ''}## 第一天 {#d1}\n天：1\n${more.day ?? ''}> 读两页 {#read}\n  页：p1、p2\n${more.step ?? ''}> 自测 {#quiz}\n  自测：准备度 5\n  及格：60\n## 第三天 {#d2}\n天：3\n> 拜访 {#visit}\n  拜访：old-account\n  及格：70\n  红线：不得\n  次数：最好 3\n> 科室会 {#meet}\n  科室会：empty-seats\n> 考试 {#exam}\n  考试：前测\n  每组：1\n  时限：25分钟\n  次数：最好 3\n> 复习 {#review}\n  复习：到期\n${more.end ?? ''}`;

const exam = (...lines: string[]): string => stepOf('考试：前测', ...lines);

/** For each finding code a course that has it: what is put where into a sound one. */
export const COURSE_FAILING: Readonly<Record<string, string>> = {
  'no-title': course().replace('# 课程 {#c}\n', ''),
  'title-twice': course({ head: '# 第二个标题 {#c2}\n' }),
  'title-late': `作者：某人\n${course()}`,
  'unknown-line': course({ step: '（走廊里。）\n' }),
  'unknown-key': course({ step: '匪夷所思的东西：什么\n' }),
  'unknown-key-near': course({ step: '及个：60\n' }),
  'misplaced-key': course({ step: '作者：某人\n' }),
  'empty-element': course({ end: '> {#empty}\n' }),
  'part-outside-section': course({ head: '> 太早了 {#early}\n' }),
  'no-colon': course({ step: '及格 60\n' }),
  'key-twice': course({ step: '页：p3\n' }),
  'empty-value': course({ day: '说明：\n' }),
  'bad-id': course({ end: '> 读 {#2c}\n页：p1\n' }),
  'id-twice': course({ end: '> 再读 {#read}\n页：p1\n' }),
  'missing-id': course({ end: '> 再读\n页：p1\n' }),
  'no-days': '# 课程 {#c}\n',
  'no-day': course().replace('天：3\n', ''),
  'day-order': course().replace('天：1\n', '天：5\n'),
  'no-steps': course({ end: '## 第四天 {#d4}\n天：4\n' }),
  'step-mark': course({ end: '+ 一步 {#plus}\n页：p1\n' }),
  'no-task': stepOf('及格：60'),
  'two-tasks': stepOf('页：p1', '复习：到期'),
  'bad-quiz-step': stepOf('自测：历史 10'),
  'bad-script': stepOf('拜访：old-account.drill.md'),
  'unknown-concept': stepOf('页：天马行空的事'),
  'unknown-concept-near': stepOf('页：p1、diagnosos'),
  'unknown-script': stepOf('拜访：完全没有这一回事'),
  'unknown-script-near': stepOf('拜访：old-acount'),
  'exam-incomplete': exam('每组：1', '次数：首次'),
  'exam-attempts': exam('每组：1', '时限：25分钟'),
  'only-exam': stepOf('页：p1', '时限：25分钟'),
  'gate-unused': stepOf('复习：到期', '及格：60'),
  'bad-gate-red': stepOf('拜访：old-account', '红线：可以'),
  'bad-attempts': stepOf('拜访：old-account', '次数：随便'),
  'not-a-number': stepOf('拜访：old-account', '及格：很高'),
  'number-range': stepOf('拜访：old-account', '及格：101'),
  'pool-too-small': exam('每组：2', '时限：25分钟', '次数：最好 2'),
  'quiz-too-small': courseOf('> 自测 {#s}\n自测：安全 6\n'),
};
