import type { QuizEntry } from '../../src/app/catalogue/quiz-entry.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';

/** A question of each kind, each in a file and a group of its own, so that a group's practice serves that one alone; and one kept for examinations. */
const FILES: Readonly<Record<string, string>> = {
  one: `# 单选 {#one}
组：平台
来源：甲 1.1
## 先看哪一样？ {#q}
题型：单选
概念：mwp
提示：先想时间。
提示：再想地点。
理由：整道题的道理，见 CR04。
+ 对的一项 {#a}
  理由：对在时间。
- 错的一项 {#b}
  理由：错在地点。
- 也是错的 {#c}
  理由：错在人。
`,
  few: `# 多选 {#few}
组：风格
来源：乙 1.2、丙 1.3
## 选出哪几样？ {#q}
题型：多选
概念：s1
+ 头一样 {#a}
  理由：头一样的理由。
+ 另一样 {#b}
  理由：另一样的理由。
- 多余的 {#c}
  理由：多余的理由。
`,
  word: `# 判断 {#word}
组：转型
来源：法规 2.1
答案状态：reviewed
## 地是平的。 {#q}
题型：判断
概念：transition
+ 错 {#no}
  理由：是圆的。
- 对 {#yes}
  理由：看着平罢了。
`,
  steps: `# 排序 {#steps}
组：科室会
来源：乙 1.2
## 先后怎么排？ {#q}
题型：排序
概念：meeting-plan
理由：照时间排。
> 早上 {#a}
> 中午 {#b}
> 晚上 {#c}
`,
  pairs: `# 配对 {#pairs}
组：安全
来源：本产品 3.1
## 各配哪个颜色？ {#q}
题型：配对
概念：adr
理由：照着颜色配。
> 苹果 => 红色 {#a}
  理由：苹果红。
> 天空 => 蓝色 {#b}
> 国旗 => 红色 {#c}
- 黑色 {#x}
`,
  sum: `# 数字 {#sum}
组：客户
来源：丙 1.9
## {床位} 张床，每月周转 {周转} 次，多少盒？ {#q}
题型：数字
概念：potential
参数：床位 60..990 步 10
参数：周转 2、3
答案：床位*周转*2
单位：盒
提示：先算 {床位*周转} 位。
理由：一共 {床位*周转*2} 盒。
- 床位*2 {#slip}
  理由：漏了周转，只有 {床位*2} 盒。
`,
  cue: `# 线索 {#cue}
组：准备度
来源：甲 1.4
## 她现在在哪一级？ {#q}
题型：读线索
概念：p2
（门诊，下午。） {#l1}
医生：起始量要不要减？ {#l2}
- P1
  理由：没有推开。
+ P2
  理由：抓住一点来问。
- P3
  理由：还没用过。
- P4
  理由：没有首选的话。
`,
  lines: `# 违规 {#lines}
组：合规
来源：法规 2.1
## 哪几句违规？ {#q}
题型：找违规
概念：claims
备选：CR07、CR15
理由：两句过了线。
> 您放心用，一定有效。 {#a}
  红线：CR11
  理由：话说满了。
> 这是说明书。 {#b}
> 他上个月开了多少？ {#c}
  红线：CR04
`,
  kept: `# 考试 {#kept}
组：平台
用途：考试
## 这是考题。 {#q}
题型：单选
概念：fence
+ 考对 {#a}
- 考错 {#b}
`,
};

/** English of the questions that are asked in it. */
const OVERLAYS: Readonly<Record<string, readonly (readonly [context: string, zh: string, en: string])[]>> = {
  one: [
    ['q', '先看哪一样？', 'What to look at first?'],
    ['q.a', '对的一项', 'The right one'],
    ['q.b', '错的一项', 'A wrong one'],
    ['q.c', '也是错的', 'Wrong as well'],
    ['q.why', '整道题的道理，见 CR04。', 'The point of it all, see CR04.'],
    ['q.a.why', '对在时间。', 'Right in time.'],
  ],
  sum: [
    ['q', '{床位} 张床，每月周转 {周转} 次，多少盒？', '{床位} beds, turned over {周转} times a month: how many boxes?'],
    ['q.unit', '盒', 'boxes'],
  ],
};
const overlay = (key: string): string | null => {
  const rows = OVERLAYS[key];
  if (rows === undefined) return null;
  return ['msgid ""\nmsgstr "Language: en\\n"\n', ...rows.map(([context, zh, en]) => `msgctxt "${context}"\nmsgid "${zh}"\nmsgstr "${en}"\n`)].join('\n');
};

/** Stands for `virtual:quizzes`. */
export const quizzes: readonly QuizEntry[] = Object.entries(FILES).map(([key, text]) => {
  const { quiz, findings } = readQuiz(text);
  if (quiz === null) throw new Error(JSON.stringify(findings));
  return { key, id: quiz.id, group: quiz.group, exam: quiz.exam, count: quiz.questions.length };
});
/** Cards of what can be practised. */
export const CARDS = quizzes.filter(({ exam }) => !exam).map(({ id }) => `quiz/${id}/q`);

const getters = <T>(of: (key: string) => T): Record<string, () => Promise<T>> => Object.fromEntries(Object.keys(FILES).map((key) => [key, () => Promise.resolve(of(key))]));
/** Stand for `virtual:quiz-texts`. */
export const quizTexts = () => getters((key) => FILES[key] ?? '');
export const quizTranslations = () => getters(overlay);
