import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../src/quiz/amount.ts';
import { examples } from '../properties.ts';

const MOST = 1_000_000_000_000;
/** Whole numbers of every size, not only large ones. */
const whole = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 12 }))
  .map(([size, share, zeros]) => Math.min(MOST, Math.floor((share * 10 ** size) / 10 ** Math.min(zeros, size)) * 10 ** Math.min(zeros, size)));
const reads = (typed: string, unit: string | null = '盒'): string | null => readAmount(typed, unit)?.toFraction() ?? null;

const NUMERAL = Array.from('零一二三四五六七八九');
/** Below ten thousand, as it is spoken: 零 where a place is skipped, none at the end. */
function underWan(n: number, first: boolean): string {
  let out = '';
  for (const [unit, sign] of [[1000, '千'] as const, [100, '百'] as const, [10, '十'] as const, [1, ''] as const]) {
    const digit = Math.floor(n / unit) % 10;
    const skipped = (out !== '' || !first) && n % (unit * 10) !== 0 && digit === 0 && !out.endsWith('零');
    if (digit > 0) out += digit === 1 && unit === 10 && out === '' && first ? sign : `${NUMERAL[digit] ?? ''}${sign}`;
    else if (skipped) out += '零';
  }
  return out;
}
/** A whole number up to 10^12 in Chinese numerals. */
function spoken(n: number): string {
  if (n === 0) return '零';
  if (n === MOST) return '一万亿';
  let out = '';
  for (const [unit, sign] of [[100_000_000, '亿'] as const, [10_000, '万'] as const, [1, ''] as const]) {
    const part = Math.floor(n / unit) % 10_000;
    if (part > 0) out += underWan(part, out === '') + sign;
    else if (unit > 1 && out !== '' && n % unit > 0 && n % unit >= unit / 10 && !out.endsWith('零')) out += '零';
  }
  return out;
}
const commas = (n: number, comma: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, comma);
const wide = (text: string): string => text.replace(/[0-9.%,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

test('numbers are spoken in the test as they are taught', () => {
  const taught = [
    '十',
    '十五',
    '二十',
    '一百零五',
    '一百一十',
    '一百一十五',
    '一千零五',
    '一千零五十',
    '一千二百',
    '一万零二',
    '十二万',
    '一百零五万零三百',
    '一亿二千万',
    '一亿零二万',
    '三千亿零五',
  ];
  expect([10, 15, 20, 105, 110, 115, 1005, 1050, 1200, 10_002, 120_000, 1_050_300, 120_000_000, 100_020_000, 300_000_000_005].map(spoken)).toEqual(taught);
});

describe('every whole number up to a million millions reads as itself', () => {
  const same = (write: (n: number) => string): void => {
    fc.assert(
      fc.property(whole, (n) => void expect(`${write(n)} ${reads(write(n)) ?? 'unread'}`).toBe(`${write(n)} ${n}`)),
      examples(300),
    );
  };
  test('in digits, half and full width', () => {
    same(String);
    same((n) => wide(String(n)));
  });
  test('with commas between the thousands', () => {
    for (const comma of [',', '，']) same((n) => commas(n, comma));
    same((n) => wide(commas(n, ',')));
  });
  test('in Chinese numerals', () => {
    same(spoken);
    same((n) => spoken(n).replaceAll('零', '〇'));
    same((n) => spoken(n).replaceAll(/二(?=[百千万亿])/g, '两'));
    same((n) => Array.from(String(n), (digit) => NUMERAL[Number(digit)]).join(''));
  });
  test('in 万 and 亿', () => {
    const decimal = (n: number, unit: number): string => new Fraction(n).div(unit).toString(12);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), (n) => {
        expect(reads(`${decimal(n, 10_000)}万`)).toBe(String(n));
        expect(reads(wide(`${decimal(n, 100_000_000)}亿`))).toBe(String(n));
      }),
      examples(200),
    );
  });
  test('with its unit and with blanks', () => {
    const blank = fc.constantFrom('', ' ', '　', '\u200B');
    fc.assert(
      fc.property(whole, fc.constantFrom('盒', '人', 'Boxes', '个 月'), blank, fc.boolean(), (n, unit, gap, inWords) => {
        expect(reads(`${gap}${inWords ? spoken(n) : commas(n, ',')}${gap}${unit}${gap}`, unit)).toBe(String(n));
      }),
    );
    expect(reads('864 BOXES', 'boxes')).toBe('864');
    expect(reads('12万盒', '万盒')).toBe('12');
  });
  test('below nought and above', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: MOST }), fc.constantFrom('-', '－', '−', '负'), (n, minus) => {
        expect(reads(`${minus}${n}`)).toBe(String(-n));
        expect(reads(`${minus}${spoken(n)}`)).toBe(String(-n));
        expect(reads(`+${n}`)).toBe(String(n));
      }),
    );
  });
  test('in percent: a hundredth, but of a unit that is percent itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (n) => {
        const hundredth = new Fraction(n, 100).toFraction();
        for (const typed of [`${n}%`, wide(`${n}%`), `${n} ％`, `百分之${spoken(n)}`, `百分之${n}`]) {
          expect(reads(typed)).toBe(hundredth);
          expect(reads(typed, '%')).toBe(String(n));
          expect(reads(typed, '个百分点')).toBe(String(n));
        }
        expect(reads(String(n), '%')).toBe(String(n));
      }),
    );
  });
});

test('decimals are exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 9 }), (n, places) => {
      const typed = `${n}.${'0'.repeat(places - 1)}7`;
      expect(readAmount(typed, null)?.equals(new Fraction(n).add(new Fraction(7, 10 ** places)))).toBe(true);
    }),
  );
});

test.each([
  ['一千二', 1200],
  ['两万五', 25_000],
  ['一百零五', 105],
  ['一百五', 150],
  ['十五', 15],
  ['一十', 10],
  ['两', 2],
  ['两盒', 2],
  ['两点五', 2.5],
  ['三点一四', 3.14],
  ['一亿二', 120_000_000],
  ['一万零二', 10_002],
  ['八六四', 864],
  ['3百50', 350],
  ['2千5百', 2500],
  ['1万2000', 12_000],
  ['5千300万', 53_000_000],
  ['1,200万', 12_000_000],
  ['1亿200万', 102_000_000],
  ['一万二千亿零三万', 1_200_000_030_000],
  ['百分之七十五', 0.75],
  ['百分之百', 1],
  ['1008.', 1008],
  ['.5', 0.5],
  ['０．２５', 0.25],
  ['1 008', 1008],
])('%s is %d', (typed, value) => {
  expect(readAmount(typed, '盒')?.valueOf()).toBe(value);
});

test.each([
  ...['', ' ', '盒', '%', '百分之', '-', '负', '+-5', '--5', 'abc', '5x', '5+3', '1/2', '1e5', '0x10', 'Infinity', 'NaN', '１２３４５６７８９０'.repeat(7)],
  ...['1,23', '12,34', '1,0000', '0,123', ',123', '1,', '1.2.3', '1..2', '1，2，3', '五盒盒', '五 人'],
  ...['十百', '百', '千', '万', '亿', '零万', '一万万', '一亿亿', '一亿二万亿', '一零零零百', '五五十', '一千零', '零五十', '一千零零五', '两两', '一二三百', '一亿二万'],
  ...['1万2', '1万20000', '3百5', '3百500', '3千50百', '1亿20000万', '1.2万5', '1亿5000', '二百三百', '五十百', '一点', '点五', '1.5点2', '五%%'],
])('“%s” is no number, or not clearly one', (typed) => {
  expect(reads(typed)).toBeNull();
});

test('any text at all is a number or nothing', () => {
  const sign = fc.constantFrom(...Array.from('零〇一二两九十百千万亿负点百分之0123，,.%％- 盒'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(sign, { maxLength: 12 }).map((all) => all.join('')),
      ),
      fc.constantFrom(null, '盒', '%', '万'),
      (typed, unit) => {
        const value = readAmount(typed, unit);
        expect(value === null || value instanceof Fraction).toBe(true);
      },
    ),
    examples(1000),
  );
});
