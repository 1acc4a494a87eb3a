import Fraction from 'fraction.js';
import { shuffled } from '../text/shuffled.ts';
import { evaluate, inDigits, type Values } from './formula.ts';
import type { NumberKey, Question } from './question.ts';

/**
 * Seed and name as one number (the end of MurmurHash3). The generator's first numbers follow its seed: without this,
 * two parameters with lists of one length would always be drawn in step.
 */
function mixed(seed: number, name: string): number {
  let hash = seed | 0;
  for (let at = 0; at < name.length; at += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The parameters that a seed (any 32-bit integer) draws for a question. */
export function drawValues(number: NumberKey, seed: number): Values {
  return Object.fromEntries(number.given.map(({ name, values }) => [name, new Fraction(shuffled(values, mixed(seed, name), '')[0] ?? '0')]));
}

/** `{…}` that is no id: a parameter or a formula. */
export const PLACE = /\{([^{}#][^{}]*)\}/g;

/** The text with each `{…}` replaced by what it comes to; what cannot be reckoned stays as written. */
export const filled = (text: string, values: Values): string =>
  text.replace(PLACE, (whole, formula: string) => {
    const found = evaluate(formula, values);
    return found.ok ? inDigits(found.value) : whole;
  });

/** The question with the numbers that the seed draws, in all its texts; one without parameters as it is. */
export function posed(question: Question, seed: number): Question {
  const { number } = question;
  if (number === null || number.given.length === 0) return question;
  const values = drawValues(number, seed);
  const fill = (text: string): string => filled(text, values);
  const maybe = (text: string | null): string | null => (text === null ? null : fill(text));
  const found = evaluate(number.answer, values);
  return {
    ...question,
    stem: fill(question.stem),
    lines: question.lines.map((line) => ({ ...line, text: fill(line.text) })),
    hints: question.hints.map(fill),
    why: maybe(question.why),
    number: { ...number, answer: found.ok ? found.value.toFraction() : number.answer },
    parts: question.parts.map((part) => {
      const slip = evaluate(part.text, values);
      return { ...part, text: slip.ok ? slip.value.toFraction() : part.text, why: maybe(part.why) };
    }),
  };
}

/** Drawn values in words: `床位=60 周转=2`. */
export const drawn = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}=${inDigits(value)}`)
    .join(' ');

/** Every combination of parameters up to `most`; beyond that, as many spread evenly over all. */
export function combinations(number: NumberKey, most: number): Values[] {
  const total = number.given.reduce((product, { values }) => product * values.length, 1);
  const count = Math.min(total, most);
  const lists = number.given.map(({ name, values }) => ({ name, values: values.map((value) => new Fraction(value)) }));
  const zero = new Fraction(0);
  return Array.from({ length: count }, (_, nth) => {
    let place = Math.floor((nth * total) / count);
    const draw: Record<string, Fraction> = {};
    for (const { name, values } of lists) {
      draw[name] = values[place % values.length] ?? zero;
      place = Math.floor(place / values.length);
    }
    return draw;
  });
}
