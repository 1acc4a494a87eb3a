import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { evaluate, inDigits, isFunctionName } from '../../src/quiz/formula.ts';
import { combinations, drawn, drawValues, filled, posed } from '../../src/quiz/parameters.ts';
import { examples } from '../properties.ts';
import { EXAMPLES, only } from './reading.ts';

const comesTo = (source: string, values: Readonly<Record<string, number | string>> = {}): string => {
  const found = evaluate(source, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, new Fraction(value)])));
  return found.ok ? found.value.toFraction() : `${found.problem}: ${found.name}`;
};

describe('a formula', () => {
  test.each([
    ['0.1+0.2', '3/10'],
    ['1/3*3', '1'],
    ['1/3', '1/3'],
    ['2+3*4', '14'],
    ['(2+3)*4', '20'],
    ['10-4-3', '3'],
    ['100/10/5', '2'],
    ['-3+5', '2'],
    ['- -3', '3'],
    ['+.5', '1/2'],
    ['99999999999999999999*99999999999999999999+1', '9999999999999999999800000000000000000002'],
    ['（１＋２）×３÷２', '9/2'],
    ['6 − 2', '4'],
  ])('%s is %s, exactly', (source, value) => expect(comesTo(source)).toBe(value));

  test.each([
    ['round(2.5)', '3'],
    ['round(2.345, 2)', '47/20'],
    ['round(1/3、4)', '3333/10000'],
    ['floor(-1.5)', '-2'],
    ['ceil(-1.5)', '-1'],
    ['floor(7.89, 1)', '39/5'],
    ['ceil(10/3)', '4'],
    ['min(3, 1, 2)', '1'],
    ['max(1/3, 0.3)', '1/3'],
    ['max(5)', '5'],
    ['ROUND(1.2)', '1'],
    ['max(min(4, 9), floor(3.9)) + 1', '5'],
  ])('%s is %s', (source, value) => expect(comesTo(source)).toBe(value));

  test('knows parameters by their names, in any script and width', () => {
    expect(comesTo('床位*周转*比例/100', { 床位: 60, 周转: 2, 比例: '62.5' })).toBe('75');
    expect(comesTo('Ａ１ + b_2', { A1: 1, b_2: 2 })).toBe('3');
    expect(comesTo('constructor + toString', { constructor: 1, toString: 2 })).toBe('3');
  });

  test.each([
    ['', 'syntax'],
    ['1+', 'syntax'],
    ['(1', 'syntax'],
    ['1 2', 'syntax'],
    ['1;2', 'syntax'],
    ['1e5', 'syntax'],
    ['0x10', 'syntax'],
    ['"1"', 'syntax'],
    ['2**3', 'syntax'],
    ['7%2', 'syntax'],
    ['!1', 'syntax'],
    ['~1', 'syntax'],
    ['1 > 0', 'syntax'],
    ['1 ? 2 : 3', 'syntax'],
    ['[1]', 'syntax'],
    ['1.toFixed', 'syntax'],
    ['true', 'syntax'],
    ['null', 'syntax'],
    ['this', 'syntax'],
    ['a.b', 'syntax'],
    ['max(1,,2)', 'syntax'],
    ['a = 1', 'syntax'],
    ['床位', 'name'],
    ['Infinity', 'name'],
    ['constructor', 'name'],
    ['__proto__', 'name'],
    ['1 + hasOwnProperty', 'name'],
    ['sqrt(2)', 'function'],
    ['constructor(1)', 'function'],
    ['toString()', 'function'],
    ['max()', 'function'],
    ['round()', 'function'],
    ['round(1, 2, 3)', 'function'],
    ['round(1, 7)', 'function'],
    ['round(1, -1)', 'function'],
    ['round(1, 1/2)', 'function'],
    ['Math.max(1)', 'syntax'],
    ['1/0', 'zero'],
    ['1/(2-2)', 'zero'],
    ['0/0', 'zero'],
  ])('“%s” cannot be reckoned: %s', (source, problem) => {
    expect(evaluate(source, {})).toMatchObject({ ok: false, problem });
  });

  test('that divides by a parameter fails with the values that make it nought, and with no others', () => {
    expect(comesTo('6/(周转-2)', { 周转: 2 })).toBe('zero: ');
    expect(comesTo('6/(周转-2)', { 周转: 4 })).toBe('3');
  });

  test.each([
    ['deep parentheses', `${'('.repeat(148)}1${')'.repeat(148)}`, true],
    ['three hundred signs', '-'.repeat(299) + '1', true],
    ['more than three hundred', '-'.repeat(300) + '1', false],
    ['deep parentheses beyond', `${'('.repeat(100_000)}1${')'.repeat(100_000)}`, false],
    ['a number of three hundred digits', '9'.repeat(300), true],
    ['its square', `${'9'.repeat(149)}*${'9'.repeat(149)}`, true],
    ['nested calls', `${'round('.repeat(42)}1${')'.repeat(42)}`, true],
    ['a power of powers', '9**9**9**9', false],
    ['an exponent', '1e999999999', false],
    ['many places', 'round(1/3, 999999999999)', false],
    ['a halved pair', '\ud83d + 1', false],
  ])('of %s is a value, not an exception', (_, source, ok) => {
    expect(evaluate(source, {}).ok).toBe(ok);
  });

  test('of any text at all is a value', () => {
    const sign = fc.constantFrom(...Array.from('0123456789.+-*/%()[]{},;:?!=<>&|^~"\'` \\\n甲乙×÷，（）'), 'round', 'max', 'this', '__proto__', '`${', '/*', '//', '=>');
    const values = { 甲: new Fraction(2), 乙: new Fraction(1, 3) };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(sign, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (source) => {
          const found = evaluate(source, values);
          expect(found.ok ? found.value instanceof Fraction : ['syntax', 'name', 'function', 'zero'].includes(found.problem)).toBe(true);
        },
      ),
      examples(1000),
    );
  });

  test('of whole numbers comes to what whole numbers come to', () => {
    const tree = fc.letrec<{ tree: { text: string; value: bigint } }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: 0, max: 1000 }).map((n) => ({ text: String(n), value: BigInt(n) })),
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*'), tie('tree')).map(([a, op, b]) => ({
          text: `(${a.text} ${op} ${b.text})`,
          value: op === '+' ? a.value + b.value : op === '-' ? a.value - b.value : a.value * b.value,
        })),
      ),
    })).tree;
    fc.assert(fc.property(tree, ({ text, value }) => text.length > 300 || comesTo(text) === String(value)));
  });

  test('names of functions are no parameters', () => {
    expect(['round', 'Floor', 'MAX', 'roundup', '床位'].map(isFunctionName)).toEqual([true, true, true, false, false]);
  });
});

test.each([
  ['1/4', '0.25'],
  ['-7/8', '-0.875'],
  ['1/3', '0.33'],
  ['2/3', '0.67'],
  ['1/1000000', '0.000001'],
  ['1/10000000', '0'],
  ['1000000', '1000000'],
  ['0', '0'],
])('%s is shown as %s', (value, shown) => expect(inDigits(new Fraction(value))).toBe(shown));

describe('parameters', () => {
  const question = only(EXAMPLES.number);
  const number = question.number ?? { given: [], answer: '', unit: null, tolerance: { value: '0', relative: false } };
  const seeds = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

  test('are drawn from their lists, the same by the same seed', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const values = drawValues(number, seed);
        expect(Object.keys(values)).toEqual(['床位', '周转']);
        for (const { name, values: list } of number.given) expect(list).toContain(values[name]?.toString());
        expect(drawn(drawValues(number, seed))).toBe(drawn(values));
      }),
    );
  });

  test('come to every value, and each apart from the other', () => {
    const all = new Set(Array.from({ length: 400 }, (_, seed) => drawn(drawValues(number, seed))));
    expect(all.size).toBe(14);
    expect(new Set(combinations(number, 100).map(drawn))).toEqual(all);
  });

  test('of the same list are drawn apart from each other', () => {
    const alike = { ...number, given: ['甲', '乙'].map((name) => ({ name, values: ['1', '2', '3'], written: '1..3' })) };
    expect(new Set(Array.from({ length: 200 }, (_, seed) => drawn(drawValues(alike, seed)))).size).toBe(9);
  });

  test('are looked at spread evenly where they are too many', () => {
    const some = combinations(number, 5).map(drawn);
    expect(new Set(some).size).toBe(5);
    expect(new Set(some.map((one) => one.slice(-1)))).toEqual(new Set(['2', '3']));
    expect(combinations({ ...number, given: [] }, 5)).toEqual([{}]);
  });

  test('fill stem, lines, hints, reasons and slips; the answer becomes a number', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { 床位: beds = new Fraction(0), 周转: turnover = new Fraction(0) } = drawValues(number, seed);
        const times = (...all: readonly (Fraction | number)[]): string => all.reduce<Fraction>((product, one) => product.mul(one), new Fraction(1)).toString();
        expect(posed(question, seed)).toMatchObject({
          stem: `${times(beds)} 张床，每月周转 ${times(turnover)} 次，多少盒？`,
          lines: [{ text: `病区有 ${times(beds)} 张床。` }],
          hints: [`先算 ${times(beds, turnover)} 位。`],
          why: `一共 ${times(beds, turnover, 2)} 盒。`,
          number: { answer: times(beds, turnover, 2), unit: '盒' },
          parts: [{ id: 'slip', text: times(beds, 2), why: `漏了周转，只有 ${times(beds, 2)} 盒。` }],
        });
        expect(JSON.stringify(posed(question, seed))).toBe(JSON.stringify(posed(question, seed)));
      }),
    );
  });

  test('that do not end stay exact in the answer', () => {
    const third = only(EXAMPLES.number.replace('答案：床位*周转*2', '答案：床位/7').replace('床位 60..120 步 10', '床位 60'));
    expect(posed(third, 1).number?.answer).toBe('60/7');
  });

  test('are only where they are written', () => {
    const plain = only('# 题库 {#t}\n## {床位} 是什么？ {#q}\n题型：数字\n概念：p1\n答案：2+2\n');
    expect(posed(plain, 3)).toBe(plain);
    for (const kind of ['single', 'breach'] as const) expect(posed(only(EXAMPLES[kind]), 3)).toEqual(only(EXAMPLES[kind]));
  });

  test('leave braces that hold no formula as they are', () => {
    const values = { 甲: new Fraction(3) };
    expect(filled('{甲} {甲/2} {#甲} {} {乙} {甲/0} {甲', values)).toBe('3 1.5 {#甲} {} {乙} {甲/0} {甲');
  });
});
