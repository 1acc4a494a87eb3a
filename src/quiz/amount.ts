import Fraction from 'fraction.js';
import { fold } from '../text/width.ts';

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const WAN = 10_000;
const YI = 100_000_000;
const NONE = new Fraction(0);
const COUNT = '([一二两三四五六七八九]|[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const UNDER_WAN = new RegExp(`^[零〇]?(?:${COUNT}千)?[零〇]?(?:${COUNT}百)?[零〇]?(?:(${COUNT.slice(1, -1)}|)十)?[零〇]?${COUNT}?$`);

/** Longer than any amount; a pasted text is none. */
const MOST_LENGTH = 60;

/**
 * Reads a number as a trainee types it (docs/quiz.md §4): full-width digits, `％`, `，` between thousands, Chinese
 * numerals up to 万 and 亿, with the unit or without. `75%` is 75 where the unit is `%`, else 0.75. Null for what is
 * no number.
 */
export function readAmount(typed: string, unit: string | null): Fraction | null {
  if (typed.length > MOST_LENGTH) return null;
  let text = fold(typed).replaceAll(' ', '');
  const ending = fold(unit ?? '').replaceAll(' ', '');
  let percent = false;
  if (text.startsWith('百分之')) {
    percent = true;
    text = text.slice(3);
  } else if (text.endsWith('%')) {
    percent = true;
    text = text.slice(0, -1);
  } else if (ending !== '' && text.toLowerCase().endsWith(ending.toLowerCase())) text = text.slice(0, text.length - ending.length);
  const value = percent && text === '百' ? new Fraction(100) : signed(text);
  if (value === null) return null;
  return percent && !isPercent(ending) ? value.div(100) : value;
}

/** Percent and percentage points are both written with `%`. */
const isPercent = (unit: string): boolean => unit === '%' || /百分点|percentagepoint/i.test(unit);

function signed(text: string): Fraction | null {
  const minus = /^[-负]/.test(text);
  const body = text.replace(/^[-+负]/, '');
  const value = plain(body) ?? spelled(body) ?? numerals(body);
  return value === null || !minus ? value : value.neg();
}

/** `1008`, `1,008`, `0.25`. */
function plain(text: string): Fraction | null {
  if (/^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)) return new Fraction(text.replaceAll(',', ''));
  return /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? new Fraction(text.replace(/\.$/, '')) : null;
}

/** Digit by digit: `八六四`, `一〇〇八`, `三点五`; 两 stands alone only. */
function spelled(text: string): Fraction | null {
  const found = /^(两|[零〇一二三四五六七八九]+)(?:点([零〇一二三四五六七八九]+))?$/.exec(text);
  if (found === null) return null;
  const digits = (part: string): string => Array.from(part, (sign) => DIGITS[sign] ?? 0).join('');
  return new Fraction(`${digits(found[1] ?? '')}${found[2] === undefined ? '' : `.${digits(found[2])}`}`);
}

/** `八百六十四`, `十二万`, `1.2万`, `一亿二千万`: one 亿 at most, one 万 on each side of it. */
function numerals(text: string): Fraction | null {
  const [first = '', second, ...more] = text.split('亿');
  if (!/[十百千万亿]/.test(text) || more.length > 0) return null;
  return second === undefined ? underYi(first, 0, true) : joined(underYi(first, 0, false), YI, second === '' ? NONE : underYi(second, YI, true));
}

/** What stands on one side of 亿; `above`: the unit before it, if any; `end`: nothing follows it. */
function underYi(text: string, above: number, end: boolean): Fraction | null {
  const [first = '', second, ...more] = text.split('万');
  if (more.length > 0) return null;
  return second === undefined ? underWan(first, above, end) : joined(underWan(first, above > 0 ? WAN : 0, false), WAN, second === '' ? NONE : underWan(second, WAN, end));
}

const joined = (high: Fraction | null, unit: number, low: Fraction | null): Fraction | null => (high === null || low === null || high.equals(0) ? null : high.mul(unit).add(low));

/** Thousands, hundreds, tens and ones. A last bare digit counts tenths of the unit before it: `一千二` is 1200. */
function underWan(text: string, above: number, end: boolean): Fraction | null {
  const found = UNDER_WAN.exec(text);
  // 零 stands between two numerals, and once.
  if (found === null || /[零〇]([零〇]|$)/.test(text) || (above === 0 && /^[零〇]/.test(text))) return null;
  const [, thousands, hundreds, tens, last] = found;
  let sum = NONE;
  let before = above;
  for (const [count, unit] of [
    [thousands, 1000],
    [hundreds, 100],
    [tens === '' ? '一' : tens, 10],
  ] as const) {
    if (count === undefined) continue;
    const term = countOf(count).mul(unit);
    if (before > 0 && term.gte(before)) return null;
    sum = sum.add(term);
    before = unit;
  }
  if (last === undefined) return sum;
  const ones = onesOf(last, before, /[零〇].$/.test(text), end);
  return ones === null ? null : sum.add(ones);
}

/** The last numeral after the unit `before`, where it is clear what it counts: `1万2` may be 10,002 or 12,000. */
function onesOf(last: string, before: number, zero: boolean, end: boolean): Fraction | null {
  const count = countOf(last);
  if (before === 0) return count;
  if (/^\d/.test(last)) return count.lt(before) && (!(end || before < WAN) || /^[\d,]+/.exec(last)?.[0].replaceAll(',', '').length === String(before).length - 1) ? count : null;
  if (zero || before === 10) return count;
  return end ? count.mul(before).div(10) : null;
}

const countOf = (written: string): Fraction => new Fraction(DIGITS[written] ?? written.replaceAll(',', ''));
