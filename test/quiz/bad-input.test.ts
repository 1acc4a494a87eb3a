import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { checkQuiz } from '../../src/quiz/check-quiz.ts';
import { mark, rightAnswer } from '../../src/quiz/grading.ts';
import { posed } from '../../src/quiz/parameters.ts';
import { printQuiz } from '../../src/quiz/print-quiz.ts';
import { quizSentenceOf } from '../../src/quiz/quiz-finding-words.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { translateQuiz } from '../../src/quiz/translate-quiz.ts';
import { examples } from '../properties.ts';
import { anyQuiz } from './any-quiz.ts';
import { CONTENT } from './content.ts';

/** Whatever is read ends in findings with places and sentences, and in a quiz that can be asked, marked and printed where none of them is an error. */
function survives(text: string, find: (text: string) => ReturnType<typeof checkQuiz> = checkQuiz): void {
  const findings = find(text);
  const lines = text.split(/\r\n|\r|\n/).length;
  expect(findings.filter(({ line, column }) => line < 1 || line > lines || column < 1)).toEqual([]);
  expect(findings.filter((finding) => quizSentenceOf(finding, 'zh') === finding.code)).toEqual([]);
  const { quiz } = readQuiz(text);
  if (quiz === null) {
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    return;
  }
  const unmarked = quiz.questions.filter((question) => {
    const asked = posed(question, 7);
    return mark(asked, rightAnswer(asked)).of <= 0;
  });
  expect(unmarked).toEqual([]);
  expect(readQuiz(printQuiz(quiz)).quiz).not.toBeNull();
}
/** Only what reading finds: the checker's habits and draws add nothing to texts that are mostly errors. */
const read = (text: string): ReturnType<typeof checkQuiz> => [...readQuiz(text).findings];

test('random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const decoded = decode(bytes);
      if (decoded.ok) survives(decoded.text);
      else for (const finding of decoded.findings) expect(quizSentenceOf(finding, 'en')).not.toBe(finding.code);
    }),
    examples(200),
  );
});

test('random text in the signs of the format', () => {
  const sign = fc.constantFrom(
    ...[
      '#',
      '##',
      '@',
      '>',
      '+',
      '-',
      '－',
      '[',
      '（',
      '）',
      '{',
      '}',
      '{#a}',
      '{床位}',
      '{1/0}',
      '：',
      ':',
      '\n',
      '\n',
      '\r',
      ' ',
      '　',
      '题型：',
      '单选',
      '数字',
      '配对',
      '概念：p1',
      '参数：',
      '床位',
    ],
    ...[
      '1..3',
      '步',
      '答案：',
      '误差：',
      '1%',
      '备选：',
      'CR07',
      '红线：',
      '=>',
      '→',
      '×',
      '÷',
      '1/2',
      '(',
      ')',
      '、',
      '//',
      '医生：',
      '对',
      '错',
      'P2',
      '理由：',
      '\u200B',
      '\u0301',
      '\ud83d\ude00',
      '\ud83d',
    ],
  );
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 120 }).map((parts) => parts.join('')),
      (text) => survives(text),
    ),
    examples(300),
  );
});

test('mutated quizzes', () => {
  const cut = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 6, unit: 'binary' }));
  fc.assert(
    fc.property(anyQuiz, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
      let mutated = text;
      for (const [at, length, put] of cuts) {
        const from = at % (mutated.length + 1);
        mutated = mutated.slice(0, from) + put + mutated.slice(from + length);
      }
      survives(mutated);
    }),
    examples(150),
  );
});

test('every quiz of the product, cut off at any line', () => {
  for (const { text } of CONTENT) {
    const lines = text.split('\n');
    // All lines of all files would take minutes; nineteen comes to every kind of line sooner or later.
    for (let n = 1; n < lines.length; n += 19) survives(lines.slice(0, n).join('\n'), read);
  }
});

test('every quiz of the product with random units changed', () => {
  const change = fc.tuple(fc.nat(), fc.oneof(fc.string({ unit: 'binary', maxLength: 2 }), fc.constantFrom('', '\n', '{', '}', '#', '+', '-', '>', '：', '/', '0')));
  fc.assert(
    fc.property(fc.constantFrom(...CONTENT), fc.array(change, { minLength: 1, maxLength: 5 }), ({ text }, changes) => {
      let changed = text;
      for (const [at, put] of changes) {
        const place = at % changed.length;
        changed = changed.slice(0, place) + put + changed.slice(place + 1);
      }
      survives(changed, read);
    }),
    examples(60),
  );
});

const question = (type: string, rest: string): string => `# 题库 {#t}\n## 问 {#q}\n题型：${type}\n概念：p1\n${rest}`;
const pieces = '> 一 => 甲 {#a}\n> 二 => 乙 {#b}\n> 三 => 丙 {#c}\n';
test.each([
  ['a line of a megabyte', `# 题库\n${'长'.repeat(350_000)}\n`],
  ['a megabyte of blanks between signs', question('配对', `${pieces}> 甲${' '.repeat(1_000_000)}x\n`)],
  ['a megabyte of blanks around an arrow', question('配对', `${pieces}> 甲${' '.repeat(500_000)}=>${' '.repeat(500_000)}x\n`)],
  ['a megabyte of braces', question('数字', `参数：甲 1、2\n答案：甲\n提示：${'{'.repeat(500_000)}${'}'.repeat(500_000)}\n`)],
  ['a megabyte of closed braces', question('数字', `参数：甲 1、2\n答案：甲\n提示：${'{甲}'.repeat(100_000)}\n`)],
  ['deep parentheses', question('数字', `答案：${'（'.repeat(200_000)}1${'）'.repeat(200_000)}\n`)],
  ['parameters of numbers without end', question('数字', `参数：甲 ${'9'.repeat(500_000)}\n参数：乙 0..${'9'.repeat(500_000)}\n答案：甲\n误差：${'9'.repeat(500_000)}\n`)],
  ['a range that never ends', question('数字', '参数：甲 0..999999999999999 步 0.000000001\n答案：甲\n')],
  ['thirty parameters of a thousand values', question('数字', `${Array.from({ length: 30 }, (_, n) => `参数：p${n} 1..1000\n`).join('')}答案：p0+p29\n`)],
  ['a source of a megabyte of digits', question('单选', `来源：${'1.'.repeat(250_000)}x\n+ 一\n- 二\n`)],
  ['a name before a colon without end', question('单选', `${'甲'.repeat(300_000)}：乙\n+ 一\n- 二\n`)],
  ['a thousand questions', `# 题库\n${Array.from({ length: 1000 }, (_, n) => `## 问${n} {#q${n}}\n题型：单选\n概念：p1\n+ 一 {#a}\n- 二 {#b}\n`).join('')}`],
  ['a thousand options', question('排序', Array.from({ length: 1000 }, (_, n) => `> 步${n} {#a${n}}\n`).join(''))],
  [
    'keys of the prototype',
    '# 题库 {#constructor}\n__proto__：x\nconstructor：y\n## 问 {#toString}\n题型：数字\n概念：valueOf、__proto__\n参数：constructor 1、2\n参数：toString 3\n答案：constructor*toString\n单位：hasOwnProperty\n提示：{constructor} {__proto__}\n- constructor {#hasOwnProperty}\n',
  ],
])('%s', (_, text) => survives(text), 60_000);

test('a mangled translation leaves a quiz that can be asked', () => {
  const { quiz } = readQuiz(CONTENT[0]?.text ?? '');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (put, at) => {
      const po = CONTENT[0]?.translation ?? '';
      const place = at % (po.length + 1);
      const made = quiz === null ? null : translateQuiz(quiz, readTranslation(po.slice(0, place) + put + po.slice(place + put.length)));
      expect(made?.quiz.questions.length).toBe(quiz?.questions.length);
      for (const one of made?.quiz.questions ?? []) expect(mark(posed(one, 1), rightAnswer(posed(one, 1))).right, one.id).toBe(true);
    }),
    examples(20),
  );
});
