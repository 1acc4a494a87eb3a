import Fraction from 'fraction.js';
import { isId } from '../text/ids.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/width.ts';
import { inDigits, isFunctionName } from './formula.ts';
import type { Given, NumberKey } from './question.ts';

/** A parameter of more values is a slip of the pen. */
const MOST_VALUES = 1000;
const DECIMAL = /^-?\d{1,15}(\.\d{1,9})?$/;

/** `床位 60..120 步 10` or `比例 60、70、80`. */
export function readGiven(span: Span, report: Report): Given | null {
  const text = fold(span.text);
  const [name = '', ...rest] = text.split(' ');
  const body = rest.join(' ');
  const values = valuesOf(body);
  if (!isId(name) || isFunctionName(name) || values === null || values.length === 0) {
    report.error('bad-given', span.at, { text: clip(span.text) });
    return null;
  }
  if (values.length > MOST_VALUES) {
    report.error('given-range', span.at, { count: values.length, most: MOST_VALUES });
    return null;
  }
  return { name, values, written: body.includes('..') ? body : values.join('、') };
}

function valuesOf(body: string): string[] | null {
  const range = /^(-?\d+(?:\.\d+)?)\s*\.\.\s*(-?\d+(?:\.\d+)?)(?:\s*(?:步|step)\s*(\d+(?:\.\d+)?))?$/i.exec(body);
  if (range !== null) {
    if (!range.slice(1).every((one) => one === undefined || DECIMAL.test(one))) return null;
    const [from, to, step] = [new Fraction(range[1] ?? '0'), new Fraction(range[2] ?? '0'), new Fraction(range[3] ?? '1')];
    if (step.equals(0) || to.lt(from)) return null;
    const count = Number(to.sub(from).div(step).floor().valueOf()) + 1;
    // Longer lists are reported, not built.
    return Array.from({ length: Math.min(count, MOST_VALUES + 1) }, (_, nth) => inDigits(from.add(step.mul(nth))));
  }
  const list = body.split(/[\s,/]+/).filter((part) => part !== '');
  return list.every((part) => DECIMAL.test(part)) ? list : null;
}

/** `0`, `0.5`, `1%`. */
export function readTolerance(span: Span, report: Report): NumberKey['tolerance'] | null {
  const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(fold(span.text));
  if (found?.[1] === undefined || !DECIMAL.test(found[1])) {
    report.error('bad-tolerance', span.at, { text: clip(span.text) });
    return null;
  }
  return { value: found[1], relative: found[2] === '%' };
}
