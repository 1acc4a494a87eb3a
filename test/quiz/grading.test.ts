import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, answerKindOf, answerText, readAnswer, rightSideOf, rightSides } from '../../src/quiz/answer.ts';
import { mark, type Mark, rightAnswer } from '../../src/quiz/grading.ts';
import { posed } from '../../src/quiz/parameters.ts';
import { QUESTION_KINDS, type QuestionKind } from '../../src/quiz/question.ts';
import { examples } from '../properties.ts';
import { anyAnswer } from './any-answer.ts';
import { EXAMPLES, only } from './reading.ts';

const asked = (kind: QuestionKind) => posed(only(EXAMPLES[kind]), 7);
const points = ({ got, of, right }: Mark): string => `${got}/${of}${right ? ' right' : ''}`;
const picked = (kind: QuestionKind, ...ids: string[]): string => points(mark(asked(kind), { kind: 'pick', ids }));

describe('the right answer', () => {
  test.each(QUESTION_KINDS)('of %s is right, all of it', (kind) => {
    for (let seed = 0; seed < 20; seed += 1) {
      const question = posed(only(EXAMPLES[kind]), seed);
      const answer = rightAnswer(question);
      expect(answer.kind).toBe(answerKindOf(question));
      const { right, got, of, verdicts } = mark(question, answer);
      expect([right, got]).toEqual([true, of]);
      expect([...verdicts.values()].filter((one) => one !== 'right' && one !== 'open')).toEqual([]);
    }
  });

  test('of a number is what is shown of it, also where it has no end', () => {
    const third = only('# 题库 {#t}\n## 问 {#q}\n题型：数字\n概念：p1\n答案：10/3\n误差：0.01\n单位：盒\n');
    expect(rightAnswer(third)).toEqual({ kind: 'number', typed: '3.33' });
    expect(mark(third, rightAnswer(third)).right).toBe(true);
  });
});

describe('one answer of several', () => {
  test.each(['single', 'true-false', 'cue'] as const)('of %s is right or wrong', (kind) => {
    for (const { id, mark: how } of asked(kind).parts) expect(picked(kind, id)).toBe(how === 'right' ? '1/1 right' : '0/1');
    expect(picked(kind)).toBe('0/1');
  });

  test('says what became of each option', () => {
    const { verdicts } = mark(asked('single'), { kind: 'pick', ids: ['b'] });
    expect([...verdicts]).toEqual([
      ['a', 'missed'],
      ['b', 'wrong'],
      ['c', 'open'],
    ]);
  });
});

test('several: each right one counts, each wrong one takes one off, never below nought', () => {
  expect(picked('several', 'a', 'b', 'c')).toBe('3/3 right');
  expect(picked('several', 'c', 'b')).toBe('2/3');
  expect(picked('several', 'a', 'b', 'd')).toBe('1/3');
  expect(picked('several', 'a', 'b', 'c', 'd')).toBe('2/3');
  expect(picked('several', 'a', 'd')).toBe('0/3');
  expect(picked('several', 'd', 'e')).toBe('0/3');
  expect(picked('several', 'a', 'b', 'c', 'd', 'e')).toBe('1/3');
  expect(picked('several')).toBe('0/3');
});

test('order: every two steps in their order count, every two out of it take one off', () => {
  const ordered = (...ids: string[]): string => points(mark(asked('order'), { kind: 'order', ids }));
  expect(ordered('a', 'b', 'c', 'd')).toBe('6/6 right');
  expect(ordered('a', 'c', 'b', 'd')).toBe('4/6');
  expect(ordered('b', 'c', 'd', 'a')).toBe('0/6');
  expect(ordered('d', 'a', 'b', 'c')).toBe('0/6');
  expect(ordered('b', 'a', 'd', 'c')).toBe('2/6');
  expect(ordered('d', 'c', 'b', 'a')).toBe('0/6');
  // Left unfinished: only what was placed can count.
  expect([ordered('a', 'b', 'c'), ordered('c', 'b'), ordered('d'), ordered()]).toEqual(['3/6', '0/6', '0/6', '0/6']);
  expect([...mark(asked('order'), { kind: 'order', ids: ['a', 'c', 'b', 'd'] }).verdicts.values()]).toEqual(['right', 'wrong', 'wrong', 'right']);
});

test('match: each pair counts; a right side that two lefts share is one', () => {
  const question = asked('match');
  const paired = (pairs: Record<string, string>): string => points(mark(question, { kind: 'pairs', pairs }));
  expect(rightSides(question)).toEqual([
    { id: 'a', text: '红' },
    { id: 'b', text: '蓝' },
    { id: 'd', text: '绿' },
    { id: 'x', text: '黑' },
  ]);
  expect(['a', 'b', 'c', 'd', 'x', 'nobody'].map((left) => rightSideOf(question, left))).toEqual(['a', 'b', 'a', 'd', null, null]);
  expect(paired({ a: 'a', b: 'b', c: 'a', d: 'd' })).toBe('4/4 right');
  expect(paired({ a: 'b', b: 'a', c: 'a', d: 'd' })).toBe('2/4');
  expect(paired({ a: 'a', c: 'x' })).toBe('1/4');
  expect(paired({})).toBe('0/4');
  expect([...mark(question, { kind: 'pairs', pairs: { a: 'a', c: 'x' } }).verdicts]).toEqual([
    ['a', 'right'],
    ['b', 'missed'],
    ['c', 'wrong'],
    ['d', 'missed'],
  ]);
});

test('breach: a sentence found counts, its rule too; a clean one marked takes one off', () => {
  const marked = (rules: Record<string, string | null>): string => points(mark(asked('breach'), { kind: 'marks', rules }));
  expect(marked({ a: 'CR11', c: 'CR04' })).toBe('4/4 right');
  expect(marked({ a: 'CR04', c: null })).toBe('2/4');
  expect(marked({ a: 'CR11', b: 'CR11', c: 'CR04' })).toBe('3/4');
  expect(marked({ a: 'CR11', b: null, d: 'CR07' })).toBe('0/4');
  expect(marked({ b: null, d: null })).toBe('0/4');
  expect(marked({})).toBe('0/4');
  expect([...mark(asked('breach'), { kind: 'marks', rules: { a: null, b: 'CR07' } }).verdicts.values()]).toEqual(['half', 'wrong', 'missed', 'open']);
});

describe('a number', () => {
  const question = (more: string, answer = '1008'): ReturnType<typeof only> =>
    only(`# 题库 {#t}\n## 问 {#q}\n题型：数字\n概念：p1\n答案：${answer}\n单位：盒\n${more}- 504 {#half}\n- 1.5 {#people}\n`);
  const typed = (text: string, more = '', answer?: string): string => points(mark(question(more, answer), { kind: 'number', typed: text }));

  test('is right however it is written', () => {
    for (const text of ['1008', '1,008', '１，００８ 盒', '一千零八', '0.1008万盒', '1008.0']) expect(typed(text)).toBe('1/1 right');
    for (const text of ['1007', '1008.0001', '-1008', '']) expect(typed(text)).toBe('0/1');
  });

  test('is right up to its tolerance, exactly, and not a hair beyond', () => {
    expect(['1007.5', '1008.5', '1007.4999999999', '1008.5000000001'].map((text) => typed(text, '误差：0.5\n'))).toEqual(['1/1 right', '1/1 right', '0/1', '0/1']);
    expect(['997.92', '1018.08', '997.9199999999', '1018.0800000001'].map((text) => typed(text, '误差：1%\n'))).toEqual(['1/1 right', '1/1 right', '0/1', '0/1']);
    expect(['0.3', '0.30000000000000004'].map((text) => typed(text, '', '0.1+0.2'))).toEqual(['1/1 right', '0/1']);
    expect(['-99', '-101', '-98.9'].map((text) => typed(text, '误差：1%\n', '-100'))).toEqual(['1/1 right', '1/1 right', '0/1']);
  });

  test('that is a known slip is named, and one that cannot be read is told apart from a wrong one', () => {
    expect(mark(question(''), { kind: 'number', typed: '五百零四' })).toMatchObject({ right: false, slip: 'half', verdicts: new Map([['half', 'wrong']]) });
    expect(mark(question(''), { kind: 'number', typed: '1.5' })).toMatchObject({ slip: 'people' });
    const third = only('# 题库 {#t}\n## 问 {#q}\n题型：数字\n概念：p1\n答案：10\n单位：盒\n- 10/3 {#third}\n');
    expect(['3.33', '3.3', '3.333'].map((text) => mark(third, { kind: 'number', typed: text }).slip)).toEqual(['third', undefined, undefined]);
    const other = mark(question(''), { kind: 'number', typed: '505' });
    expect([other.slip, other.unread, other.right]).toEqual([undefined, undefined, false]);
    expect(mark(question(''), { kind: 'number', typed: '很多' })).toMatchObject({ right: false, unread: true, got: 0, of: 1 });
  });

  test('of a unit in percent is the same with and without the sign', () => {
    const percent = only('# 题库 {#t}\n## 问 {#q}\n题型：数字\n概念：p1\n答案：75\n单位：%\n');
    const share = only('# 题库 {#t}\n## 问 {#q}\n题型：数字\n概念：p1\n答案：0.25\n单位：份\n');
    for (const text of ['75', '75%', '７５％', '百分之七十五']) expect(mark(percent, { kind: 'number', typed: text }).right).toBe(true);
    expect(mark(percent, { kind: 'number', typed: '0.75' }).right).toBe(false);
    for (const text of ['0.25', '25%', '百分之二十五']) expect(mark(share, { kind: 'number', typed: text }).right).toBe(true);
    expect(mark(share, { kind: 'number', typed: '25' }).right).toBe(false);
  });
});

describe('whatever is answered', () => {
  const kindAndAnswer = fc.constantFrom(...QUESTION_KINDS).chain((kind) => anyAnswer(asked(kind)).map((answer) => ({ kind, answer })));

  test('gets from nothing to all there is, and only the whole is right', () => {
    fc.assert(
      fc.property(kindAndAnswer, ({ kind, answer }) => {
        const { got, of, right } = mark(asked(kind), answer);
        expect(Number.isInteger(got) && got >= 0 && got <= of).toBe(true);
        expect(right).toBe(got === of);
        const inOrder = (one: Answer): string => answerText(one.kind === 'pick' ? { ...one, ids: [...one.ids].sort() } : one);
        if (right && kind !== 'number') expect(inOrder(answer)).toBe(inOrder(rightAnswer(asked(kind))));
      }),
      examples(500),
    );
  });

  test('is the same after it was kept as text', () => {
    fc.assert(
      fc.property(kindAndAnswer, ({ kind, answer }) => {
        expect(readAnswer(asked(kind), answerText(answer))).toEqual(answer);
      }),
      examples(500),
    );
  });
});

test('answers are kept in words that can be read', () => {
  expect(answerText({ kind: 'pick', ids: ['a', 'c'] })).toBe('a,c');
  expect(answerText({ kind: 'order', ids: ['b', 'a', 'c'] })).toBe('b>a>c');
  expect(answerText({ kind: 'pairs', pairs: { l1: 'l2', l3: 'l1' } })).toBe('l1=l2,l3=l1');
  expect(answerText({ kind: 'marks', rules: { s2: 'CR06', s4: null } })).toBe('s2:CR06,s4:');
  expect(answerText({ kind: 'number', typed: '１２ 盒' })).toBe('１２ 盒');
});

test.each([
  ['single', 'z'],
  ['single', 'a,a'],
  ['several', 'a,'],
  ['order', 'a>b>z'],
  ['order', 'a>b>c>c'],
  ['match', 'a=z'],
  ['match', 'z=a'],
  ['match', 'x=a'],
  ['match', 'a'],
  ['match', 'a=b=c'],
  ['match', 'a=a,a=b'],
  ['breach', 'z:CR06'],
  ['breach', 'a:CR06,a:CR07'],
] as const)('of %s “%s” is no answer', (kind, text) => {
  expect(readAnswer(asked(kind), text)).toBeNull();
});
