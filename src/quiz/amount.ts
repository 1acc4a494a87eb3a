import Fraction from 'fraction.js';
import { fold } from '../text/width.ts';

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GREAT: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

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
  const value = signed(text);
  if (value === null) return null;
  return percent && ending !== '%' ? value.div(100) : value;
}

function signed(text: string): Fraction | null {
  const minus = /^[-负]/.test(text);
  const body = text.replace(/^[-+负]/, '');
  const value = plain(body) ?? spelled(body) ?? numerals(body);
  return value === null || !minus ? value : value.neg();
}

/** `1008`, `1,008`, `0.25`. */
function plain(text: string): Fraction | null {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return new Fraction(text.replaceAll(',', ''));
  return /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? new Fraction(text.replace(/\.$/, '')) : null;
}

/** Digit by digit: `八六四`, `一〇〇八`, `三点五`. */
function spelled(text: string): Fraction | null {
  const found = /^([零〇一二三四五六七八九]+)(?:点([零〇一二三四五六七八九]+))?$/.exec(text);
  if (found === null) return null;
  const digits = (part: string): string => Array.from(part, (sign) => DIGITS[sign] ?? 0).join('');
  return new Fraction(`${digits(found[1] ?? '')}${found[2] === undefined ? '' : `.${digits(found[2])}`}`);
}

/**
 * `八百六十四`, `十二万`, `1.2万`, `一亿二千万`. The number in hand is multiplied by the unit that follows; 万 and 亿 take
 * all before them that is smaller. A last bare digit counts tenths of the unit before it: `一千二` is 1200.
 */
function numerals(text: string): Fraction | null {
  let total = new Fraction(0);
  let section = new Fraction(0);
  let hand: Fraction | null = null;
  let smallBefore = Infinity;
  let greatBefore = Infinity;
  let lastUnit = 0;
  let zero = false;
  for (let index = 0; index < text.length;) {
    const sign = text.charAt(index);
    const arabic = /^\d+(\.\d+)?/.exec(text.slice(index))?.[0];
    if (arabic !== undefined) {
      if (hand !== null || zero) return null;
      hand = new Fraction(arabic);
      index += arabic.length;
      if (index === text.length && lastUnit > 0 && arabic.length < String(lastUnit).length - 1) return null;
      continue;
    }
    index += 1;
    const digit = DIGITS[sign];
    if (digit === 0) {
      if (hand !== null) return null;
      zero = true;
    } else if (digit !== undefined) {
      if (hand !== null) return null;
      hand = new Fraction(digit);
      if (index === text.length && lastUnit >= 10 && !zero) hand = hand.mul(lastUnit).div(10);
    } else if (SMALL[sign] !== undefined) {
      const unit = SMALL[sign];
      if (unit >= smallBefore || (hand === null && unit !== 10)) return null;
      section = section.add((hand ?? new Fraction(1)).mul(unit));
      hand = null;
      smallBefore = unit;
      lastUnit = unit;
      zero = false;
    } else if (GREAT[sign] !== undefined) {
      const unit = GREAT[sign];
      const below = section.add(hand ?? 0);
      if (unit === greatBefore || below.add(unit > greatBefore ? total : 0).equals(0)) return null;
      total = unit > greatBefore ? total.add(below).mul(unit) : total.add(below.mul(unit));
      section = new Fraction(0);
      hand = null;
      smallBefore = Infinity;
      greatBefore = unit;
      lastUnit = unit;
      zero = false;
    } else return null;
  }
  const last = section.add(hand ?? 0);
  return lastUnit === 0 ? null : total.add(last);
}
