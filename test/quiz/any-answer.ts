import fc from 'fast-check';
import { type Answer, rightSides } from '../../src/quiz/answer.ts';
import type { Question } from '../../src/quiz/question.ts';

/** Anything a trainee can answer to a question: any choice, any order, any pairs, any marks; of a number mostly digits. */
export function anyAnswer(question: Question): fc.Arbitrary<Answer> {
  const ids = question.parts.map(({ id }) => id);
  switch (question.kind) {
    case 'order':
      return fc.shuffledSubarray(ids).map((all) => ({ kind: 'order', ids: all }));
    case 'match': {
      const lefts = question.parts.filter(({ other }) => other !== null).map(({ id }) => id);
      const side = fc.constantFrom(...rightSides(question).map(({ id }) => id));
      return fc.tuple(fc.subarray(lefts), fc.array(side, { minLength: lefts.length, maxLength: lefts.length })).map(([some, sides]) => ({
        kind: 'pairs',
        pairs: Object.fromEntries(some.map((id, nth) => [id, sides[nth] ?? ''])),
      }));
    }
    case 'number':
      return fc.oneof(fc.integer({ min: -10, max: 2000 }).map(String), fc.string()).map((typed) => ({ kind: 'number', typed }));
    case 'breach': {
      const rule = fc.constantFrom('CR04', 'CR07', 'CR11', 'CR15', null);
      return fc.tuple(fc.subarray(ids), fc.array(rule, { minLength: ids.length, maxLength: ids.length })).map(([some, rules]) => ({
        kind: 'marks',
        rules: Object.fromEntries(some.map((id, nth) => [id, rules[nth] ?? null])),
      }));
    }
    default:
      return fc.subarray(ids).map((some) => ({ kind: 'pick', ids: some }));
  }
}
