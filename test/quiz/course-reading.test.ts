import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/quiz/course.ts';
import { checkCourse } from '../../src/quiz/check-course.ts';
import { ALL_COURSE_KEYS } from '../../src/quiz/course-keys.ts';
import { courseSentenceOf } from '../../src/quiz/course-finding-words.ts';
import { printCourse } from '../../src/quiz/print-course.ts';
import { readCourse } from '../../src/quiz/read-course.ts';
import { CONCEPT_GROUPS } from '../../src/model/concepts.ts';
import { groupWords } from '../../src/quiz/quiz-words.ts';
import { examples } from '../properties.ts';
import { anyCourse } from './any-course.ts';
import { courseOf, NEW_REP, onlyStep, soundCourse, stepOf } from './courses.ts';

const taskOf = (...lines: string[]) => onlyStep(stepOf(...lines)).task;
const gateOf = (...lines: string[]) => onlyStep(stepOf('拜访：old-account', ...lines)).gate;

describe('a course', () => {
  test('has what its lines say, in their order', () => {
    const course = soundCourse(
      '# 上岗 {#c}\n简介：两周。\n语言：en\n作者：某人\n版本：2\n// 头一天\n## 第一天 {#d1}\n天：1\n说明：先读。\n> 读 {#r}\n页：p1、p2\n> 走 {#v}\n拜访：old-account\n## 第三天 {#d3}\n天：3\n> 复习 {#w}\n复习：到期\n// 完\n',
    );
    expect(course).toMatchObject({ id: 'c', provisional: false, title: '上岗', intro: '两周。', lang: 'en', author: '某人', version: '2', tail: ['完'] });
    expect(course.days.map(({ id, day, title, note, comments }) => [id, day, title, note, comments])).toEqual([
      ['d1', 1, '第一天', '先读。', ['头一天']],
      ['d3', 3, '第三天', null, []],
    ]);
    expect(stepsOf(course).map(({ id, title, task }) => [id, title, task.kind])).toEqual([
      ['r', '读', 'page'],
      ['v', '走', 'visit'],
      ['w', '复习', 'review'],
    ]);
  });

  test('is Chinese, without author, version, introduction and notes, where nothing is said', () => {
    const course = soundCourse(stepOf('页：p1'));
    expect(course).toMatchObject({ lang: 'zh-CN', author: null, version: null, intro: null, tail: [] });
    expect(course.days[0]?.note).toBeNull();
  });

  test('keeps what people read as it was typed, full-width signs and all', () => {
    const course = soundCourse('# 标题（１） {#c}\n简介：　全角：１，２\n## 第一天：读 {#d}\n天：１\n> 读：Ｐ１ {#s}\n页：ｐ１\n');
    expect([course.title, course.intro, course.days[0]?.title, course.days[0]?.steps[0]?.title]).toEqual(['标题（１）', '全角：１，２', '第一天：读', '读：Ｐ１']);
    expect(course.days[0]?.day).toBe(1);
  });

  test('may have two parts of one day, and days without steps in between', () => {
    const course = soundCourse(courseOf('> 读 {#a}\n页：p1\n## 还是第一天 {#d2}\n天：1\n> 读 {#b}\n页：p2\n## 第九天 {#d9}\n天：9\n> 读 {#e}\n页：p3\n'));
    expect(course.days.map(({ day }) => day)).toEqual([1, 1, 9]);
  });

  test('gives elements without an id one from their line', () => {
    const course = soundCourse('# 课程\n## 第一天\n天：1\n> 读\n页：p1\n');
    expect([course, ...course.days, ...stepsOf(course)].map(({ id, provisional }) => [id, provisional])).toEqual([
      ['~1', true],
      ['~2', true],
      ['~4', true],
    ]);
  });

  test('means the same in English and in any width, key by key', () => {
    const chinese =
      '# 课程 {#c}\n简介：简。\n语言：en\n作者：某\n版本：1\n## 一 {#d}\n天：2\n说明：注。\n> 读 {#a}\n页：p1、p2\n> 答 {#b}\n自测：安全 5\n及格：60\n> 走 {#e}\n拜访：x-1\n及格：70\n红线：不得\n次数：首次\n> 开 {#f}\n科室会：y\n次数：最好 3\n> 考 {#g}\n考试：前测\n每组：2\n时限：25分钟\n次数：最好 2\n> 复 {#h}\n复习：到期\n';
    const values: Readonly<Record<string, string>> = {
      '安全 5': 'SAFETY 5',
      不得: 'None',
      首次: 'first',
      '最好 3': 'best 3',
      '最好 2': 'Best２',
      '25分钟': '25 minutes',
      'p1、p2': 'p1, p2',
    };
    const lines = chinese.split('\n');
    const english = lines.map((line) => {
      const [, name = '', value = ''] = /^([^：]+)：(.*)$/.exec(line) ?? [];
      const key = ALL_COURSE_KEYS.keys.find(({ zh }) => zh === name);
      return key === undefined ? line : `${key.en.toUpperCase()}: ${values[value] ?? value}`;
    });
    expect(english.join('\n')).not.toMatch(/[：]/);
    expect(new Set(english.filter((line) => line.includes(': ')).map((line) => line.split(':')[0]?.toLowerCase()))).toEqual(new Set(ALL_COURSE_KEYS.keys.map(({ en }) => en)));
    const wide = lines.map((line) =>
      line
        .replace(/^([#>]+)/, (sign) => sign.replaceAll('#', '＃').replaceAll('>', '＞'))
        .replace('{#', '｛＃')
        .replace('}', '｝'),
    );
    expect(soundCourse(english.join('\n'))).toEqual(soundCourse(chinese));
    expect(printCourse(soundCourse(wide.join('\r\n')))).toBe(printCourse(soundCourse(chinese)));
  });
});

describe('a step', () => {
  test('reads pages', () => {
    expect(taskOf('页：p1')).toEqual({ kind: 'page', pages: ['p1'] });
    expect(taskOf('page: p1，p2　styles')).toEqual({ kind: 'page', pages: ['p1', 'p2', 'styles'] });
  });

  test('answers questions of a group, or of all', () => {
    for (const group of CONCEPT_GROUPS) for (const word of [group, groupWords.zh(group)]) expect(taskOf(`自测：${word} 3`)).toEqual({ kind: 'quiz', group, count: 3 });
    for (const written of ['全部 20', '全部20题', 'all 20', 'Any ２０ 题']) expect(taskOf(`自测：${written}`)).toEqual({ kind: 'quiz', group: null, count: 20 });
  });

  test('plays a script by the name of its file', () => {
    expect(taskOf('拜访：old-account')).toEqual({ kind: 'visit', script: 'old-account' });
    expect(taskOf('meeting: ｅmpty-seats')).toEqual({ kind: 'meeting', script: 'empty-seats' });
  });

  test('takes an examination, with or without units', () => {
    for (const [count, time] of [
      ['2', '25分钟'],
      ['２题', '25'],
      ['2 题', '25 min'],
    ] as const)
      expect(taskOf('考试：前测', `每组：${count}`, `时限：${time}`, '次数：首次')).toEqual({ kind: 'exam', paper: '前测', perGroup: 2, minutes: 25 });
  });

  test('reviews what is due, whatever is written behind it', () => {
    for (const value of ['到期', 'due', '全部答完']) expect(taskOf(`复习：${value}`)).toEqual({ kind: 'review' });
  });

  test('is done by doing it, as often as one likes, where there is no gate', () => {
    expect(gateOf()).toEqual({ pass: null, noRed: false, attempts: { kind: 'best', of: null } });
  });

  test('has the gates that are written', () => {
    expect(gateOf('及格：75分', '红线：不得', '次数：最好 3')).toEqual({ pass: 75, noRed: true, attempts: { kind: 'best', of: 3 } });
    expect(gateOf('pass: 0%', 'red: none', 'attempts: first')).toEqual({ pass: 0, noRed: true, attempts: { kind: 'first' } });
    for (const best of ['最好2次', '最好 2 次', 'best 2', 'BEST ２']) expect(gateOf(`次数：${best}`).attempts).toEqual({ kind: 'best', of: 2 });
    expect(gateOf('次数：最好').attempts).toEqual({ kind: 'best', of: null });
  });
});

describe('whatever is read ends in a course or in findings with places and sentences', () => {
  const survives = (text: string): void => {
    const findings = checkCourse(text, { ...NEW_REP.beside });
    const lines = text.split(/\r\n|\r|\n/).length;
    expect(findings.filter(({ line, column }) => line < 1 || line > lines || column < 1)).toEqual([]);
    expect(findings.filter((finding) => courseSentenceOf(finding, 'zh') === finding.code)).toEqual([]);
    const { course } = readCourse(text);
    if (course === null) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    else expect(readCourse(printCourse(course)).course).not.toBeNull();
  };

  test('random text in the signs of the format', () => {
    const sign = fc.constantFrom(
      ...'# ## > + - ＞ （ ） { } {#a} {#b} ： : \n \n \r 天：1 天： 页： p1 自测： 准备度 全部 10 拜访： old-account 考试： 每组： 时限： 及格： 红线： 不得 次数： 最好 首次 99999 0 复习： 、 // \u200B \u0301 \ud83d'.split(
        ' ',
      ),
      ' ',
      '　',
    );
    fc.assert(
      fc.property(
        fc.array(sign, { maxLength: 80 }).map((parts) => parts.join('')),
        survives,
      ),
      examples(150),
    );
  });

  test('courses with parts of them changed', () => {
    const cut = fc.tuple(fc.nat(), fc.nat({ max: 12 }), fc.oneof(fc.string({ maxLength: 4, unit: 'binary' }), fc.constantFrom('\n', '99999999', '0', '、', '> ', '次数：最好 ')));
    fc.assert(
      fc.property(
        fc.oneof({ weight: 3, arbitrary: anyCourse }, { weight: 1, arbitrary: fc.constant(NEW_REP.text) }),
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        (text, cuts) => {
          let changed = text;
          for (const [at, length, put] of cuts) {
            const from = at % (changed.length + 1);
            changed = changed.slice(0, from) + put + changed.slice(from + length);
          }
          survives(changed);
        },
      ),
      examples(40),
    );
  });

  test.each([
    ['a hundred million attempts', stepOf('考试：前测', '每组：1', '时限：25', '次数：最好 100000000')],
    ['the most attempts of the most questions', stepOf('考试：前测', '每组：1000', '时限：600', '次数：最好 100')],
    ['one line without end', stepOf(`自测：${'准'.repeat(50_000)} 10`)],
    ['a megabyte of blanks', stepOf(`次数：最好${' '.repeat(1_000_000)}x`)],
    ['pages without end', stepOf(`页：${'p1、'.repeat(20_000)}`)],
    ['separators without end', stepOf(`页：${'、'.repeat(100_000)}`)],
    ['names of the prototype', courseOf('> 读 {#constructor}\n__proto__：x\n页：__proto__、constructor\n> 走 {#toString}\n拜访：hasOwnProperty\n')],
    ['a thousand days', `# 课程 {#c}\n${Array.from({ length: 1000 }, (_, n) => `## 天${n} {#d${n}}\n天：1\n> 读 {#s${n}}\n页：p1\n`).join('')}`],
  ])('%s', (_, text) => survives(text));
});
