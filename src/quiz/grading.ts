import Fraction from 'fraction.js';
import { type Answer, rightSideOf } from './answer.ts';
import { readAmount } from './amount.ts';
import { evaluate, inDigits } from './formula.ts';
import type { Part, Question } from './question.ts';

/** How a part of the answer stands: `missed`: it should have been chosen and was not. */
export type PartVerdict = 'right' | 'wrong' | 'missed' | 'half' | 'open';

/** An answer marked (docs/quiz.md §3): `got` of `of` points, whole numbers. */
export interface Mark {
  /** Whether all of it is right. */
  readonly right: boolean;
  readonly got: number;
  readonly of: number;
  /** What became of each part, by id. */
  readonly verdicts: ReadonlyMap<string, PartVerdict>;
  /** Of a number: whether it could be read, and the known slip it is (a part's id). */
  readonly unread?: boolean;
  readonly slip?: string;
}

/** Marks an answer to a question as it was posed (see `posed`). The one place where answers are judged. */
export function mark(question: Question, answer: Answer): Mark {
  switch (answer.kind) {
    case 'pick':
      return picks(question, answer.ids);
    case 'order':
      return order(question, answer.ids);
    case 'pairs':
      return pairs(question, answer.pairs);
    case 'number':
      return amount(question, answer.typed);
    case 'marks':
      return breaches(question, answer.rules);
  }
}

const made = (got: number, of: number, verdicts: ReadonlyMap<string, PartVerdict>): Mark => ({ right: got === of, got: Math.max(0, got), of, verdicts });

function picks({ parts }: Question, ids: readonly string[]): Mark {
  const verdict = (part: Part): PartVerdict => (ids.includes(part.id) ? (part.mark === 'right' ? 'right' : 'wrong') : part.mark === 'right' ? 'missed' : 'open');
  const verdicts = new Map(parts.map((part) => [part.id, verdict(part)]));
  const count = (of: PartVerdict): number => [...verdicts.values()].filter((one) => one === of).length;
  return made(count('right') - count('wrong'), count('right') + count('missed'), verdicts);
}

/** Every two steps in their order count one, every two out of it take one off; a step that was not placed stands in no order. */
function order({ parts }: Question, ids: readonly string[]): Mark {
  const place = new Map(ids.map((id, at) => [id, at]));
  let got = 0;
  let of = 0;
  parts.forEach((first, at) => {
    for (const later of parts.slice(at + 1)) {
      of += 1;
      const [one, other] = [place.get(first.id), place.get(later.id)];
      if (one !== undefined && other !== undefined) got += one < other ? 1 : -1;
    }
  });
  return made(got, of, new Map(parts.map((part, at) => [part.id, place.get(part.id) === at ? 'right' : 'wrong'])));
}

function pairs(question: Question, chosen: Readonly<Record<string, string>>): Mark {
  const lefts = question.parts.filter(({ mark: how }) => how === 'piece');
  const verdicts = new Map(
    lefts.map(({ id }): [string, PartVerdict] => {
      const picked = Object.hasOwn(chosen, id) ? chosen[id] : undefined;
      return [id, picked === undefined ? 'missed' : picked === rightSideOf(question, id) ? 'right' : 'wrong'];
    }),
  );
  return made([...verdicts.values()].filter((one) => one === 'right').length, lefts.length, verdicts);
}

function amount({ number, parts }: Question, typed: string): Mark {
  const none: ReadonlyMap<string, PartVerdict> = new Map();
  const value = number === null ? null : readAmount(typed, number.unit);
  const wanted = number === null ? null : evaluate(number.answer, {});
  if (number === null || value === null || wanted === null || !wanted.ok) return { ...made(0, 1, none), unread: value === null };
  const { tolerance } = number;
  const off = tolerance.relative ? wanted.value.abs().mul(new Fraction(tolerance.value)).div(100) : new Fraction(tolerance.value);
  if (value.sub(wanted.value).abs().lte(off)) return made(1, 1, none);
  const slip = parts.find(({ text }) => {
    const found = evaluate(text, {});
    // As somebody types it: to two places, where it has no end.
    return found.ok && (found.value.equals(value) || value.equals(inDigits(found.value)));
  });
  return slip === undefined ? made(0, 1, none) : { ...made(0, 1, new Map([[slip.id, 'wrong']])), slip: slip.id };
}

/** A breach found counts one, with its rule two; a clean sentence marked takes one off. */
function breaches({ parts }: Question, rules: Readonly<Record<string, string | null>>): Mark {
  let got = 0;
  const verdicts = new Map(
    parts.map(({ id, breach }): [string, PartVerdict] => {
      const marked = Object.hasOwn(rules, id);
      if (breach === null) {
        if (marked) got -= 1;
        return [id, marked ? 'wrong' : 'open'];
      }
      if (!marked) return [id, 'missed'];
      const named = rules[id] === breach.rule;
      got += named ? 2 : 1;
      return [id, named ? 'right' : 'half'];
    }),
  );
  return made(got, parts.filter(({ breach }) => breach !== null).length * 2, verdicts);
}

/** The right answer, in the form a trainee gives it; of a number as it is shown. */
export function rightAnswer(question: Question): Answer {
  const { kind, parts, number } = question;
  switch (kind) {
    case 'order':
      return { kind: 'order', ids: parts.map(({ id }) => id) };
    case 'match':
      return {
        kind: 'pairs',
        pairs: Object.fromEntries(parts.filter(({ mark: how }) => how === 'piece').map(({ id }) => [id, rightSideOf(question, id) ?? id])),
      };
    case 'number': {
      const value = evaluate(number?.answer ?? '0', {});
      return { kind: 'number', typed: value.ok ? inDigits(value.value) : '' };
    }
    case 'breach':
      return { kind: 'marks', rules: Object.fromEntries(parts.flatMap(({ id, breach }) => (breach === null ? [] : [[id, breach.rule]]))) };
    default:
      return { kind: 'pick', ids: parts.filter(({ mark: how }) => how === 'right').map(({ id }) => id) };
  }
}
