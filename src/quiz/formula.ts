import Fraction from 'fraction.js';
import jsep from 'jsep';
import { fold } from '../text/width.ts';

/** Values of parameters by name: exact fractions. */
export type Values = Readonly<Record<string, Fraction>>;

export type Evaluated = { readonly ok: true; readonly value: Fraction } | { readonly ok: false; readonly problem: 'syntax' | 'name' | 'function' | 'zero'; readonly name: string };

/** Longer than any formula a question needs; keeps hostile text from filling the stack. */
const MOST_LENGTH = 300;
const FUNCTIONS: ReadonlySet<string> = new Set(['round', 'floor', 'ceil', 'min', 'max']);

class Stuck extends Error {
  constructor(
    readonly problem: 'syntax' | 'name' | 'function' | 'zero',
    readonly about: string,
  ) {
    super(problem);
  }
}

/** The signs of arithmetic as they are typed on a keyboard: folding makes a letter of `×`. */
export const inSigns = (source: string): string => source.replaceAll('×', '*').replaceAll('÷', '/');

const parsed = new Map<string, jsep.Expression | null>();
const MOST_REMEMBERED = 5000;

/** The formula's tree, or null where it is none. Kept, since the same formulas are reckoned again and again. */
function treeOf(source: string): jsep.Expression | null {
  let tree = parsed.get(source);
  if (tree !== undefined) return tree;
  try {
    tree = source.length > MOST_LENGTH ? null : jsep(fold(inSigns(source)));
  } catch {
    tree = null;
  }
  if (parsed.size >= MOST_REMEMBERED) parsed.clear();
  parsed.set(source, tree);
  return tree;
}

/** Whether a parameter may not have this name, since formulas know it as a function. */
export const isFunctionName = (name: string): boolean => FUNCTIONS.has(name.toLowerCase());

/**
 * What a formula comes to (docs/quiz.md §4): exact, `+ - * / ( )`, decimals, parameters, and round, floor, ceil, min,
 * max. A formula that cannot be reckoned is a value that says why.
 */
export function evaluate(source: string, values: Values): Evaluated {
  const tree = treeOf(source);
  if (tree === null) return { ok: false, problem: 'syntax', name: source };
  try {
    return { ok: true, value: reckon(tree, values) };
  } catch (error) {
    if (error instanceof Stuck) return { ok: false, problem: error.problem, name: error.about };
    throw error;
  }
}

/** Whether a formula may come to something with some numbers and to nothing with others: all else fails with all numbers or with none. */
export function failsWithSome(source: string): boolean {
  const tree = treeOf(source);
  return tree !== null && isFickle(tree);
}

/** Only a divisor that is zero and a number of places that is none depend on the values; a literal is the same with all. */
function isFickle(node: jsep.Expression): boolean {
  switch (node.type) {
    case 'UnaryExpression':
      return isFickle((node as jsep.UnaryExpression).argument);
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      return (operator === '/' && right.type !== 'Literal') || isFickle(left) || isFickle(right);
    }
    case 'CallExpression': {
      const given = (node as jsep.CallExpression).arguments;
      return given.some(isFickle) || given.slice(1).some(({ type }) => type !== 'Literal');
    }
    default:
      return false;
  }
}

function reckon(node: jsep.Expression, values: Values): Fraction {
  switch (node.type) {
    case 'Literal': {
      return literal((node as jsep.Literal).raw);
    }
    case 'Identifier': {
      const { name } = node as jsep.Identifier;
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined) throw new Stuck('name', name);
      return value;
    }
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      const value = reckon(argument, values);
      if (operator === '-') return value.neg();
      if (operator === '+') return value;
      throw new Stuck('syntax', operator);
    }
    case 'BinaryExpression': {
      const { operator, left, right } = node as jsep.BinaryExpression;
      return joined(operator, reckon(left, values), reckon(right, values));
    }
    case 'CallExpression': {
      const { callee, arguments: given } = node as jsep.CallExpression;
      if (callee.type !== 'Identifier') throw new Stuck('syntax', callee.type);
      const name = (callee as jsep.Identifier).name.toLowerCase();
      return called(
        name,
        given.map((one) => reckon(one, values)),
      );
    }
    default:
      throw new Stuck('syntax', node.type);
  }
}

/** The same few numbers stand in all formulas. */
const literals = new Map<string, Fraction>();
function literal(raw: string): Fraction {
  let value = literals.get(raw);
  if (value === undefined) {
    if (!/^\d+(\.\d+)?$|^\.\d+$/.test(raw)) throw new Stuck('syntax', raw);
    value = new Fraction(raw);
    if (literals.size >= MOST_REMEMBERED) literals.clear();
    literals.set(raw, value);
  }
  return value;
}

function joined(operator: string, left: Fraction, right: Fraction): Fraction {
  switch (operator) {
    case '+':
      return left.add(right);
    case '-':
      return left.sub(right);
    case '*':
      return left.mul(right);
    case '/':
      if (right.n === 0n) throw new Stuck('zero', '');
      return left.div(right);
    default:
      throw new Stuck('syntax', operator);
  }
}

function called(name: string, [first, ...rest]: readonly Fraction[]): Fraction {
  if (first === undefined || !FUNCTIONS.has(name)) throw new Stuck('function', name);
  if (name === 'min' || name === 'max') return rest.reduce((best, one) => ((name === 'min') === one.lt(best) ? one : best), first);
  if (rest.length > 1) throw new Stuck('function', name);
  const places = rest[0] === undefined ? 0 : Number(rest[0].valueOf());
  if (!Number.isInteger(places) || places < 0 || places > 6) throw new Stuck('function', name);
  return name === 'round' ? first.round(places) : name === 'floor' ? first.floor(places) : first.ceil(places);
}

/** Decimals shown of a fraction that ends, and of one that does not. */
const MOST_PLACES = 6;
const LAST_PLACE = 10n ** BigInt(MOST_PLACES);
const SHORT_PLACES = 2;

/** A fraction as it is shown: exact where it ends within six places, else rounded to two (docs/quiz.md §4). */
export function asShown(value: Fraction): Fraction {
  // Cancelled down, it ends there if and only if its denominator divides the power of ten.
  return LAST_PLACE % value.d === 0n ? value : value.round(SHORT_PLACES);
}

/** The decimal digits of a fraction as it is shown. */
export const inDigits = (value: Fraction): string => asShown(value).toString(MOST_PLACES);
