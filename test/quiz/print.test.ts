import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printQuiz } from '../../src/quiz/print-quiz.ts';
import { QUESTION_KINDS } from '../../src/quiz/question.ts';
import { examples } from '../properties.ts';
import { meaning } from '../script/meaning.ts';
import { anyQuiz } from './any-quiz.ts';
import { CONTENT } from './content.ts';
import { EXAMPLES, sound } from './reading.ts';

function expectRoundTrip(text: string): void {
  const quiz = sound(text);
  const printed = printQuiz(quiz);
  const again = sound(printed);
  expect(meaning(again)).toEqual(meaning(quiz));
  expect(printQuiz(again)).toBe(printed);
}

test('every kind of question comes back as it was', () => {
  for (const kind of QUESTION_KINDS) expectRoundTrip(EXAMPLES[kind]);
});

test('generated quizzes come back as they were, and printing twice changes nothing', () => {
  fc.assert(fc.property(anyQuiz, expectRoundTrip), examples(300));
});

test('generated quizzes have every kind of question', () => {
  const kinds = fc.sample(anyQuiz, 60).flatMap((text) => sound(text).questions.map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set(QUESTION_KINDS));
});

test('missing ids are written, none that is taken, and then they stay', () => {
  fc.assert(
    fc.property(anyQuiz, fc.nat({ max: 3 }), (text, nth) => {
      const bare = text.replace(/ \{#([ctq]?)\d*(itle)?\}$/gm, (whole, _prefix: string, _title: string, at: number) => (at % 4 === nth ? '' : whole));
      const printed = printQuiz(sound(bare));
      const again = sound(printed);
      expect(JSON.stringify(again)).not.toContain('"provisional":true');
      expect(printQuiz(again)).toBe(printed);
    }),
    examples(100),
  );
  expect(printQuiz(sound('# 题库\n## 问\n题型：单选\n概念：p1\n医生：好\n+ 一\n- 二 {#a1}\n## 又问 {#q1}\n题型：单选\n概念：p1\n+ 一\n- 二\n'))).toBe(
    '# 题库 {#quiz}\n\n## 问 {#q2}\n医生：好 {#l1}\n题型：单选\n概念：p1\n+ 一 {#a2}\n- 二 {#a1}\n\n## 又问 {#q1}\n题型：单选\n概念：p1\n+ 一 {#a1}\n- 二 {#a2}\n',
  );
});

test('what is printed is in Chinese, narrow where the format speaks, and in the order of the format', () => {
  const messy =
    '#Quiz{#t}\nsource: A1.4\ngroup: safety\nuse: exam\n## 哪一级？{#q}\nlevel: ３\nwhy: 题。\nconcept: p1,p2\ntype: true-false\n(场景。){#l}\n－ true{#a}\nwhy: 错。\n＋ false{#b}\nwhy: 对。\n';
  expect(printQuiz(sound(messy))).toBe(
    '# Quiz {#t}\n组：安全\n用途：考试\n来源：甲 1.4\n\n## 哪一级？ {#q}\n（场景。） {#l}\n题型：判断\n概念：p1、p2\n难度：3\n理由：题。\n- 对 {#a}\n  理由：错。\n+ 错 {#b}\n  理由：对。\n',
  );
});

test('a comment before a key that says what holds anyway stays where it is', () => {
  const text = '# 题库 {#t}\n// 都是练习\n用途：练习\n\n## 问 {#q}\n题型：数字\n概念：p1\n答案：2\n单位：盒\n// 一点不差\n误差：0\n// 最后\n';
  expect(printQuiz(sound(text))).toBe(text);
});

test.each(CONTENT.map(({ name, text }) => [name, text]))('%s is in canonical form', (_, text) => {
  expect(printQuiz(sound(text))).toBe(text);
});
