import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepsOf } from '../../src/quiz/course.ts';
import { printCourse } from '../../src/quiz/print-course.ts';
import { examples } from '../properties.ts';
import { meaning } from '../script/meaning.ts';
import { anyCourse } from './any-course.ts';
import { course } from './course-failing-examples.ts';
import { courseOf, NEW_REP, soundCourse } from './courses.ts';

test('generated courses come back as they were, and printing twice changes nothing', () => {
  fc.assert(
    fc.property(anyCourse, (text) => {
      const read = soundCourse(text);
      const printed = printCourse(read);
      const again = soundCourse(printed);
      expect(meaning(again)).toEqual(meaning(read));
      expect(printCourse(again)).toBe(printed);
    }),
    examples(100),
  );
});

test('generated courses have every kind of step, with and without each gate', () => {
  const steps = fc.sample(anyCourse, 80).flatMap((text) => stepsOf(soundCourse(text)));
  expect(new Set(steps.map(({ task }) => task.kind))).toEqual(new Set(['page', 'quiz', 'visit', 'meeting', 'exam', 'review']));
  const gates = steps.filter(({ task }) => task.kind === 'visit').map(({ gate }) => gate);
  expect(new Set(gates.map(({ noRed }) => noRed))).toEqual(new Set([true, false]));
  expect(new Set(gates.map(({ pass }) => pass === null))).toEqual(new Set([true, false]));
  expect(new Set(gates.map(({ attempts }) => (attempts.kind === 'best' ? attempts.of : 'first')))).toEqual(new Set(['first', null, 2, 3, 100]));
});

test('missing ids are written, none that is taken, and then they stay', () => {
  fc.assert(
    fc.property(anyCourse, fc.nat({ max: 2 }), (text, nth) => {
      const bare = text.replace(/ \{#(?:course-1|[ds](\d+))\}$/gm, (whole, at: string | undefined) => (Number(at ?? 0) % 3 === nth ? '' : whole));
      const printed = printCourse(soundCourse(bare));
      const again = soundCourse(printed);
      expect(JSON.stringify(again)).not.toContain('"provisional":true');
      expect(printCourse(again)).toBe(printed);
    }),
    examples(50),
  );
  const bare = '# 课程\n## 第一天 {#course}\n天：1\n> 读\n页：p1\n> 再读 {#d1}\n页：p2\n## 第二天\n天：2\n> 又读 {#s1}\n页：p3\n';
  expect(printCourse(soundCourse(bare))).toBe(
    '# 课程 {#course1}\n\n## 第一天 {#course}\n天：1\n> 读 {#s2}\n  页：p1\n> 再读 {#d1}\n  页：p2\n\n## 第二天 {#d2}\n天：2\n> 又读 {#s1}\n  页：p3\n',
  );
});

test('what is printed is in Chinese, narrow where the format speaks, and in the order of the format', () => {
  const messy =
    '#Course{#c}\nauthor: me\nlang: en\nintro: two days\n##Day one{#d}\n＞ Examination{#e}\nattempts: BEST ２\nexam: Final（1）\nminutes: 40 min\npass: 75%\nper-group: ３\n> Ask{#q}\nquiz: ALL　20\n> Call{#v}\nred: NONE\nattempts: best\nvisit: ｏld-account\nnote: late\nday: １\n';
  expect(printCourse(soundCourse(messy))).toBe(
    '# Course {#c}\n简介：two days\n语言：en\n作者：me\n\n## Day one {#d}\n天：1\n说明：late\n> Examination {#e}\n  考试：Final(1)\n  每组：3\n  时限：40分钟\n  及格：75\n  次数：最好 2\n> Ask {#q}\n  自测：全部 20\n> Call {#v}\n  拜访：old-account\n  红线：不得\n',
  );
});

test('a comment stays before what it was written for, also before a key that says what holds anyway', () => {
  const text = '# 课程 {#c}\n// 中文\n语言：zh-CN\n\n## 第一天 {#d}\n// 头一天\n天：1\n// 先走一次\n> 走 {#s}\n  拜访：old-account\n  // 不限次数\n  次数：最好\n// 最后\n';
  expect(printCourse(soundCourse(text))).toBe(text);
  expect(printCourse(soundCourse(text.replace(/\/\/ (中文|不限次数)\n/g, '')))).not.toMatch(/语言|次数/);
});

test('the example of every step, and the product’s own course, are in canonical form', () => {
  for (const text of [course(), courseOf('> 走 {#s}\n  拜访：old-account\n')]) expect(printCourse(soundCourse(text))).toBe(text.replaceAll('\n## ', '\n\n## '));
  expect(printCourse(soundCourse(NEW_REP.text))).toBe(NEW_REP.text);
});
