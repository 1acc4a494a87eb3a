import { expect, test } from 'vitest';
import { CONCEPT_GROUPS } from '../../src/model/concepts.ts';
import { checkCourse } from '../../src/quiz/check-course.ts';
import { COURSE_SENTENCES, courseSentenceOf } from '../../src/quiz/course-finding-words.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { BESIDE, course, COURSE_FAILING } from './course-failing-examples.ts';
import { courseOf, stepOf } from './courses.ts';

/** Codes that no course of the examples has: of bytes and of files (test/cli), of options (below), and of values that only scripts and quizzes have. */
const ELSEWHERE = [
  'too-large',
  'encoding-gb18030',
  'encoding-unknown',
  'not-text',
  'translation-unread',
  'blocked-name',
  'file-id-twice',
  'translation-missing',
  'translation-outdated',
  'number-in-words',
  'unknown-unit',
  'unknown-rule',
  'bad-key-status',
];
const found = (text: string) => checkCourse(text, BESIDE);
const codes = (text: string): string[] => found(text).map(({ code }) => code);
const placesOf = (code: string, text = COURSE_FAILING[code] ?? ''): string[] =>
  found(text)
    .filter((finding) => finding.code === code)
    .map(({ line, column }) => `${line}:${column}`);

test('the sound course of the examples has no finding', () => {
  expect(found(course())).toEqual([]);
});

test.each(Object.entries(COURSE_FAILING))('%s is found in its example', (code, text) => {
  const own = found(text).filter((finding) => finding.code === code);
  expect(own.length, JSON.stringify(found(text))).toBeGreaterThan(0);
  const lines = text.split('\n');
  for (const { line, column } of own) {
    expect(line >= 1 && line <= lines.length).toBe(true);
    expect(column >= 1 && column <= (lines[line - 1]?.length ?? 0) + 1).toBe(true);
  }
});

test('every code with a sentence has a failing example, and the other way round', () => {
  expect([...Object.keys(COURSE_FAILING), ...ELSEWHERE].sort()).toEqual(Object.keys(COURSE_SENTENCES).sort());
});

test('no finding of any example lacks a sentence', () => {
  for (const text of Object.values(COURSE_FAILING)) for (const code of codes(text)) expect(Object.keys(COURSE_SENTENCES)).toContain(code);
});

test.each(['zh', 'en'] as const)('sentences in %s leave no parameter unfilled', (tongue) => {
  for (const [code, text] of Object.entries(COURSE_FAILING)) {
    for (const finding of found(text)) {
      const sentence = courseSentenceOf(finding, tongue);
      expect(sentence, code).not.toMatch(/\{\w+\}|undefined/);
      expect(sentence.length, code).toBeGreaterThan(5);
      // What the writer wrote, and the words a key takes, are in the language of the format.
      if (tongue === 'en') expect(sentence.replace(/“[^”]*”|(?:one of|groups are all,) [^]*/g, ''), code).not.toMatch(/[一-鿿]/);
      else expect(sentence, code).toMatch(/[一-鿿]/);
    }
  }
});

test('no sentence of a course speaks of scripts or quizzes where a course is meant', () => {
  const said = (code: string): string => [0, 1].map((tongue) => String(COURSE_SENTENCES[code]?.[tongue as 0 | 1])).join(' ');
  for (const code of ['too-large', 'not-text', 'no-title', 'title-twice', 'unknown-line', 'unknown-key', 'key-twice'])
    expect(said(code), code).not.toMatch(/剧本|题库|script|quiz|beat|\[/);
});

test('findings stand where the mistake does', () => {
  const places = Object.fromEntries(Object.keys(COURSE_FAILING).map((code) => [code, placesOf(code).join(' ')]));
  expect(places).toEqual({
    'no-title': '1:1',
    'title-twice': '2:1',
    'title-late': '2:1',
    'unknown-line': '6:1',
    'unknown-key': '6:1',
    'unknown-key-near': '6:1',
    'misplaced-key': '6:1',
    'empty-element': '25:1',
    'part-outside-section': '2:1',
    'no-colon': '6:1',
    'key-twice': '6:1',
    'empty-value': '4:1',
    'bad-id': '25:5',
    'id-twice': '25:1',
    'missing-id': '25:1',
    'no-days': '1:1',
    'no-day': '9:1',
    'day-order': '9:1',
    'no-steps': '25:1',
    'step-mark': '25:1',
    'no-task': '4:1',
    'two-tasks': '4:1',
    'bad-quiz-step': '5:4',
    'bad-script': '5:4',
    'unknown-concept': '5:3',
    'unknown-concept-near': '5:3',
    'unknown-script': '4:1',
    'unknown-script-near': '4:1',
    'exam-incomplete': '4:1',
    'exam-attempts': '4:1',
    'only-exam': '6:4',
    'gate-unused': '6:4',
    'bad-gate-red': '6:4',
    'bad-attempts': '6:4',
    'not-a-number': '6:4',
    'number-range': '6:4',
    'pool-too-small': Array(CONCEPT_GROUPS.length).fill('1:1').join(' '),
    'quiz-too-small': '4:1',
  });
});

test('a fix says what to put where', () => {
  const fixOf = (code: string): unknown => found(COURSE_FAILING[code] ?? '').find((finding) => finding.code === code)?.fix;
  expect(fixOf('unknown-key-near')).toEqual({ at: { line: 6, column: 1 }, length: 2, text: '及格' });
  expect(fixOf('no-colon')).toEqual({ at: { line: 6, column: 3 }, length: 0, text: '：' });
  expect(fixOf('unknown-concept-near')).toEqual({ text: 'diagnosis' });
  expect(fixOf('unknown-script-near')).toEqual({ text: 'old-account' });
});

test('what hinders the course is an error; a gate in vain is a warning, a missing id a hint', () => {
  const severity = (code: string): string | undefined => found(COURSE_FAILING[code] ?? '').find((finding) => finding.code === code)?.severity;
  const others = Object.keys(COURSE_FAILING).filter((code) => severity(code) !== 'error');
  expect(others.map((code) => [code, severity(code)])).toEqual([
    ['missing-id', 'hint'],
    ['gate-unused', 'warning'],
  ]);
});

test('one id stands for one thing in the whole course, and is told of once', () => {
  const twice = (text: string): string[] => placesOf('id-twice', text);
  expect(twice(courseOf('> 读 {#s}\n页：p1\n> 再读 {#s}\n页：p2\n'))).toEqual(['6:6']);
  expect(twice(courseOf('> 读 {#d}\n页：p1\n'))).toEqual(['4:1']);
  expect(twice(courseOf('> 读 {#c}\n页：p1\n'))).toEqual(['4:1']);
  expect(twice(courseOf('> 读 {#s}\n页：p1\n## 第二天 {#c}\n天：2\n> 读 {#s2}\n页：p1\n'))).toEqual(['6:1']);
  expect(twice(courseOf('> 读 {#s}\n页：p1\n## 第二天 {#s}\n天：2\n> 读 {#s2}\n页：p1\n'))).toHaveLength(1);
  expect(twice(courseOf('> 读 {#s}\n页：p1\n## 第二天 {#d}\n天：2\n> 读 {#s2}\n页：p1\n'))).toEqual(['6:8']);
});

test('attempts and numbers that would make no sense are errors: no attempt at all, or more than anybody takes', () => {
  for (const attempts of ['最好 0', '最好 999999', '最好 101']) expect(codes(stepOf('拜访：old-account', `次数：${attempts}`)), attempts).toEqual(['number-range']);
  for (const attempts of ['首次 2', '3', '最好 二', '最好 2 3', '最好 9999999999999'])
    expect(codes(stepOf('拜访：old-account', `次数：${attempts}`)), attempts).toEqual(['bad-attempts']);
  for (const quiz of ['准备度', '准备度 0', '准备度 1001', '准备度 1e1', '准备度 0x5', '准备度 5 6', '10', '全部 -1'])
    expect(codes(stepOf(`自测：${quiz}`)), quiz).toEqual(['bad-quiz-step']);
  for (const pages of ['、', '，，']) expect(codes(stepOf(`页：${pages}`)), pages).toEqual(['unknown-concept']);
  const unsure = '> 考 {#s}\n考试：前测\n每组：1\n时限：25\n次数：';
  expect(codes(courseOf(`${unsure}最好\n`))).toEqual(['exam-attempts']);
  expect(codes(courseOf(`${unsure}也许\n`))).toEqual(['bad-attempts']);
  expect(codes(stepOf('考试：前测', '每组：0', '时限：25', '次数：首次'))).toEqual(['number-range']);
});

test('each gate is told of where it means nothing', () => {
  const unused = (...lines: string[]): unknown[] =>
    found(stepOf(...lines))
      .filter(({ code }) => code === 'gate-unused')
      .map(({ params }) => params['key']);
  const gates = ['及格：60', '红线：不得', '次数：首次'];
  expect(unused('页：p1', ...gates)).toEqual(['及格', '红线', '次数']);
  expect(unused('复习：到期', ...gates)).toEqual(['及格', '红线', '次数']);
  expect(unused('自测：安全 5', ...gates)).toEqual(['红线', '次数']);
  expect(unused('考试：前测', '每组：1', '时限：9', ...gates)).toEqual(['红线']);
  expect([unused('拜访：old-account', ...gates), unused('科室会：empty-seats', ...gates)]).toEqual([[], []]);
});

test('a visit is no meeting, and a quiz of all groups may ask as many questions as there are', () => {
  expect(codes(stepOf('拜访：empty-seats'))).toEqual(['unknown-script']);
  expect(codes(stepOf('科室会：old-account'))).toEqual(['unknown-script']);
  expect(codes(stepOf('自测：全部 40'))).toEqual([]);
  expect(codes(stepOf('自测：全部 41'))).toEqual(['quiz-too-small']);
  expect(found(COURSE_FAILING['pool-too-small'] ?? '').map(({ params }) => [params['group'], params['needed'], params['there']])).toEqual(
    CONCEPT_GROUPS.map((group) => [group, 4, 3]),
  );
});

test('what a course may name is not held against it where it is not known', () => {
  for (const code of ['unknown-script', 'unknown-script-near', 'pool-too-small', 'quiz-too-small']) expect(checkCourse(COURSE_FAILING[code] ?? ''), code).toEqual([]);
});

test('names on the reader’s own block list are errors where they stand', () => {
  const blocked = checkCourse(course({ day: '说明：真药好。\n' }), { blocked: ['真药', ' '] });
  expect(blocked).toMatchObject([{ code: 'blocked-name', severity: 'error', line: 4, column: 4 }]);
});

test('missing and outdated translations are counted', () => {
  const translation = readTranslation('msgctxt "c"\nmsgid "课程"\nmsgstr "Course"\n\nmsgctxt "read"\nmsgid "读一页"\nmsgstr "Read a page"\n');
  expect(checkCourse(course(), { translation }).map(({ code, params }) => [code, params['count'], params['first']])).toEqual([
    ['translation-missing', 7, 'd1'],
    ['translation-outdated', 1, 'read'],
  ]);
});
