import type { Question, Quiz } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';

/** The quiz of a text that has no error; the findings of one that has. */
export function sound(text: string): Quiz {
  const { quiz, findings } = readQuiz(text);
  if (quiz === null) throw new Error(`${JSON.stringify(findings.filter(({ severity }) => severity === 'error'))}\n${text}`);
  return quiz;
}

/** The only question of a text. */
export function only(text: string): Question {
  const [question, ...more] = sound(text).questions;
  if (question === undefined || more.length > 0) throw new Error('one question is wanted');
  return question;
}

/** A question of each kind, under a title; the id of the question is `q`. */
export const EXAMPLES = {
  single: '# 题库 {#t}\n## 哪一级？ {#q}\n题型：单选\n概念：p1\n+ 一 {#a}\n  理由：对。\n- 二 {#b}\n  理由：错。\n- 三 {#c}\n  理由：错。\n',
  several: '# 题库 {#t}\n## 选哪些？ {#q}\n题型：多选\n概念：p1\n+ 一 {#a}\n+ 二 {#b}\n+ 三 {#c}\n- 四 {#d}\n- 五 {#e}\n',
  'true-false': '# 题库 {#t}\n## 地球是平的。 {#q}\n题型：判断\n概念：p1\n+ 错 {#f}\n  理由：是圆的。\n- 对 {#t}\n',
  order: '# 题库 {#t}\n## 先后？ {#q}\n题型：排序\n概念：p1\n理由：照时间。\n> 一 {#a}\n> 二 {#b}\n> 三 {#c}\n> 四 {#d}\n',
  match: '# 题库 {#t}\n## 配起来。 {#q}\n题型：配对\n概念：p1\n理由：照表。\n> 甲 => 红 {#a}\n> 乙 => 蓝 {#b}\n> 丙 => 红 {#c}\n> 丁 => 绿 {#d}\n- 黑 {#x}\n',
  number:
    '# 题库 {#t}\n## {床位} 张床，每月周转 {周转} 次，多少盒？ {#q}\n题型：数字\n概念：potential\n参数：床位 60..120 步 10\n参数：周转 2、3\n答案：床位*周转*2\n单位：盒\n提示：先算 {床位*周转} 位。\n理由：一共 {床位*周转*2} 盒。\n（病区有 {床位} 张床。） {#l}\n- 床位*2 {#slip}\n  理由：漏了周转，只有 {床位*2} 盒。\n',
  cue: '# 题库 {#t}\n## 她在哪一级？ {#q}\n题型：读线索\n概念：p2\n（门诊，下午。） {#l1}\n医生：起始量要不要减？ {#l2}\n代表：您担心什么？ {#l3}\n- P1 {#p1}\n+ P2 {#p2}\n- P3 {#p3}\n- P4 {#p4}\n',
  breach:
    '# 题库 {#t}\n## 哪几句违规？ {#q}\n题型：找违规\n概念：claims\n备选：CR07、CR15\n理由：两句。\n> 您放心用，一定有效。 {#a}\n  红线：CR11\n> 这是说明书。 {#b}\n> 他上个月开了多少？ {#c}\n  红线：cr4\n> 下周三见。 {#d}\n',
} as const;
