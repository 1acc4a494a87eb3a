import { expect, test } from 'vitest';
import { atLeast, checkQuiz } from '../../src/quiz/check-quiz.ts';
import { QUESTION_KINDS } from '../../src/quiz/question.ts';
import { QUIZ_SENTENCES, quizSentenceOf } from '../../src/quiz/quiz-finding-words.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { FAILING, of, quiz } from './failing-examples.ts';

/**
 * Codes that no quiz has: of bytes and of files (see test/script/findings.test.ts and test/cli), of options of the
 * checker (below), and of values that only scripts have.
 */
const ELSEWHERE = [
  'too-large',
  'encoding-gb18030',
  'encoding-unknown',
  'not-text',
  'translation-unread',
  'file-id-twice',
  'blocked-name',
  'translation-missing',
  'translation-outdated',
  'number-in-words',
  'not-a-number',
  'unknown-unit',
];
const codes = (text: string): string[] => checkQuiz(text).map(({ code }) => code);

test('the sound quizzes of the examples have no finding', () => {
  expect(checkQuiz(quiz({}))).toEqual([]);
  for (const kind of QUESTION_KINDS) expect(checkQuiz(of(kind)), kind).toEqual([]);
});

test.each(Object.entries(FAILING))('%s is found in its example', (code, text) => {
  const found = checkQuiz(text).filter((finding) => finding.code === code);
  expect(found.length, JSON.stringify(checkQuiz(text))).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { line, column } of found) {
    expect(line >= 1 && line <= lines.length).toBe(true);
    expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
  }
});

test('every code with a sentence has a failing example, and the other way round', () => {
  expect([...Object.keys(FAILING), ...ELSEWHERE].sort()).toEqual(Object.keys(QUIZ_SENTENCES).sort());
});

test('no finding of any example lacks a sentence', () => {
  for (const text of Object.values(FAILING)) for (const code of codes(text)) expect(Object.keys(QUIZ_SENTENCES)).toContain(code);
});

test.each(['zh', 'en'] as const)('sentences in %s leave no parameter unfilled', (tongue) => {
  for (const [code, text] of Object.entries(FAILING)) {
    for (const finding of checkQuiz(text)) {
      const sentence = quizSentenceOf(finding, tongue);
      expect(sentence, code).not.toMatch(/\{\w+\}|undefined/);
      expect(sentence.length, code).toBeGreaterThan(5);
      // What the writer wrote, the words a key takes, and the draw of the parameters are in the quiz's language.
      if (tongue === 'en') expect(sentence.replace(/“[^”]*”|\([^)]*\)|(?:There are|there are|right:|made:) [^]*/g, ''), code).not.toMatch(/[一-鿿]/);
    }
  }
});

test('findings stand where the mistake does', () => {
  const at = (code: string, text = FAILING[code] ?? ''): string[] =>
    checkQuiz(text)
      .filter((finding) => finding.code === code)
      .map(({ line, column }) => `${line}:${column}`);
  expect(at('bad-group')).toEqual(['2:3']);
  expect(at('bad-type')).toEqual(['5:4']);
  expect(at('bad-id')).toEqual(['7:6']);
  expect(at('unknown-rule')).toEqual(['10:6']);
  expect(at('option-twice')).toEqual(['11:1']);
  expect(at('id-twice')).toEqual(['8:5']);
  expect(at('formula-zero')).toEqual(['4:1']);
  expect(at('bad-tolerance')).toEqual(['11:4']);
  expect(at('no-concept', quiz({}).replace('概念：p1', '概念：、'))).toEqual(['6:4']);
  expect(at('bad-source', quiz({ keys: '来源：，\n' }))).toEqual(['7:4']);
  expect(at('unknown-rule', of('breach', 'CR07、CR15', '、'))).toEqual(['7:4']);
});

test('a fix says what to put where', () => {
  const fixOf = (code: string): unknown => checkQuiz(FAILING[code] ?? '').find((finding) => finding.code === code)?.fix;
  expect(fixOf('unknown-key-near')).toEqual({ at: { line: 7, column: 1 }, length: 2, text: '难度' });
  expect(fixOf('unknown-concept-near')).toEqual({ text: 'diagnosis' });
  expect(fixOf('no-colon')).toEqual({ at: { line: 7, column: 3 }, length: 0, text: '：' });
  expect(fixOf('formula-name')).toEqual({ text: '周转' });
});

test('what hinders playing is an error; habits and gaps are warnings', () => {
  const severity = (code: string): string | undefined => checkQuiz(FAILING[code] ?? '').find((finding) => finding.code === code)?.severity;
  expect(['no-right', 'id-twice', 'formula-zero', 'no-arrow'].map(severity)).toEqual(['error', 'error', 'error', 'error']);
  expect(['right-longest', 'no-source', 'slip-is-right', 'answer-endless', 'unknown-concept'].map(severity)).toEqual(Array(5).fill('warning'));
  expect(['missing-id', 'no-unit', 'right-sticks-out'].map(severity)).toEqual(Array(3).fill('hint'));
});

test('pairs need both their sides, and what goes with nothing must go with nothing', () => {
  expect(codes(of('match', '甲 => 红', '甲 =>'))).toContain('no-arrow');
  expect(codes(of('match', '甲 => 红', '=> 红'))).toContain('no-arrow');
  expect(codes(of('match', '- 黑', '- 绿'))).toContain('option-twice');
  expect(codes(of('match', '- 黑', '- 甲'))).toEqual([]);
});

test('a formula that fails with one draw of many is found by the checker', () => {
  const thousand = of('number', '60..120 步 10', '1..1000');
  expect(codes(thousand)).toEqual([]);
  expect(codes(thousand.replace('一共 {床位*周转*2}', '一共 {1/(床位-999)}'))).toEqual(['formula-zero']);
  expect(codes(thousand.replace('- 床位*2', '- 床位/(床位-998)'))).toEqual(['formula-zero']);
  expect(codes(thousand.replace('答案：床位*周转*2', '答案：床位*周转*2/(床位-997)*(床位-997)'))).toEqual(['formula-zero']);
  expect(codes(of('number', '单位', '误差：0.01\n单位').replace('床位*周转*2\n', '床位/7\n'))).not.toContain('answer-endless');
});

test('names on the reader’s own block list are errors where they stand', () => {
  const found = checkQuiz(quiz({ stem: '医生：真药好吗？ {#l}\n' }), { blocked: ['真药', ' '] });
  expect(found).toMatchObject([{ code: 'blocked-name', severity: 'error', line: 7, column: 4 }]);
});

test('missing and outdated translations are counted, and a translation has habits of its own', () => {
  const po = (entries: Readonly<Record<string, readonly [string, string]>>): string =>
    Object.entries(entries)
      .map(([context, [source, text]]) => `msgctxt "${context}"\nmsgid "${source}"\nmsgstr "${text}"\n`)
      .join('\n');
  const found = checkQuiz(quiz({}), { translation: readTranslation(po({ q: ['旧的', 'Which?'], 'q.a': ['一', 'One'] })) });
  expect(found.map(({ code, params }) => [code, params['count'], params['first']])).toEqual([
    ['translation-missing', 4, 't'],
    ['translation-outdated', 1, 'q'],
  ]);
  const even = (FAILING['right-first'] ?? '').replace(/^(\+ [^]*?)(- [^]*?)(?=## |$(?![^]))/gm, (_, first: string, second: string) => second + first);
  expect(codes(even)).toEqual([]);
  const entries: Record<string, readonly [string, string]> = { t: ['题库', 'Quiz'] };
  for (let nth = 0; nth < 12; nth += 1) {
    const texts = nth % 2 === 0 ? ['一个', '这个选项'] : ['这个选项', '一个'];
    Object.assign(entries, {
      [`q${nth}`]: [`第${nth}题？`, `Question ${nth}?`],
      [`q${nth}.a`]: [texts[0] ?? '', 'The longer one'],
      [`q${nth}.a.why`]: ['对。', 'Right.'],
      [`q${nth}.b`]: [texts[1] ?? '', 'Short'],
      [`q${nth}.b.why`]: ['错。', 'Wrong.'],
    });
  }
  expect(checkQuiz(even, { translation: readTranslation(po(entries)) }).map(({ code, params }) => [code, params['lang']])).toEqual([['right-longest', 'en']]);
});

test('a habit is what would come about by chance less than once in twenty times', () => {
  expect(atLeast([0.5, 0.5, 0.5], 3)).toBeCloseTo(1 / 8);
  expect(atLeast([0.25, 0.5], 1)).toBeCloseTo(1 - 0.75 * 0.5);
  expect(atLeast([0.3], 0)).toBeCloseTo(1);
  expect(atLeast([], 0)).toBe(1);
});
