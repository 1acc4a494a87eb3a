import type { NumberKey, Question } from './question.ts';

/** All that decides what a question asks and what is right, as text: what its hash is made of. Ids, places and comments of the file do not change it. */
export const questionText = ({ kind, stem, lines, parts, number, rules }: Question): string =>
  JSON.stringify([
    kind,
    stem,
    lines.map(({ who, text }) => [who, text]),
    parts.map(({ id, mark, text, other, breach }) => [id, mark, text, other, breach?.rule ?? null]),
    number === null ? null : [number.given.map(({ name, values }) => [name, values]), number.answer, number.unit, inOrder(number.tolerance)],
    rules,
  ]);

/** Written out, so that a file whose keys were put in another order has the same hash. */
const inOrder = ({ value, relative }: NumberKey['tolerance']): NumberKey['tolerance'] => ({ value, relative });
