import { fold } from '../text/width.ts';
import type { Question } from './question.ts';

/** What a trainee answers, by ids of parts; of a number what was typed. Plain data. */
export type Answer =
  | { readonly kind: 'pick'; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  /** Each left side's id with the id of a right side (see `rightSides`). */
  | { readonly kind: 'pairs'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'number'; readonly typed: string }
  /** Each marked sentence's id with the rule named, or null where none was named. */
  | { readonly kind: 'marks'; readonly rules: Readonly<Record<string, string | null>> };

const KIND_OF: Readonly<Record<Question['kind'], Answer['kind']>> = {
  single: 'pick',
  several: 'pick',
  'true-false': 'pick',
  cue: 'pick',
  order: 'order',
  match: 'pairs',
  number: 'number',
  breach: 'marks',
};

/** Which form the answer to a question has. */
export const answerKindOf = ({ kind }: Pick<Question, 'kind'>): Answer['kind'] => KIND_OF[kind];

/** The right sides of a match, each text once: the first part that has it stands for it. */
export function rightSides({ parts }: Pick<Question, 'parts'>): { readonly id: string; readonly text: string }[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const text = part.other ?? part.text;
    const key = fold(text);
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: part.id, text }];
  });
}

/** The id that stands for the right side of a left one. */
export function rightSideOf(question: Pick<Question, 'parts'>, left: string): string | null {
  const other = question.parts.find(({ id }) => id === left)?.other;
  if (other === null || other === undefined) return null;
  return rightSides(question).find(({ text }) => fold(text) === fold(other))?.id ?? null;
}

/** An answer as text, as the records keep it: `a`, `a,c`, `b>a>c`, `l1=l2,l3=l1`, `s2:CR06,s4:`; of a number what was typed. */
export function answerText(answer: Answer): string {
  switch (answer.kind) {
    case 'pick':
      return answer.ids.join(',');
    case 'order':
      return answer.ids.join('>');
    case 'pairs':
      return Object.entries(answer.pairs)
        .map(([left, right]) => `${left}=${right}`)
        .join(',');
    case 'number':
      return answer.typed;
    case 'marks':
      return Object.entries(answer.rules)
        .map(([id, rule]) => `${id}:${rule ?? ''}`)
        .join(',');
  }
}

/** The answer that a text stands for, or null where it names what the question does not have. */
export function readAnswer(question: Question, text: string): Answer | null {
  const kind = answerKindOf(question);
  const ids = new Set(question.parts.map(({ id }) => id));
  const listed = (by: string): string[] => (text === '' ? [] : text.split(by));
  const known = (all: readonly string[]): boolean => all.every((id) => ids.has(id)) && new Set(all).size === all.length;
  switch (kind) {
    case 'pick':
      return known(listed(',')) ? { kind, ids: listed(',') } : null;
    case 'order':
      return known(listed('>')) ? { kind, ids: listed('>') } : null;
    case 'number':
      return { kind, typed: text };
    case 'pairs': {
      const pairs = listed(',').map((pair) => pair.split('='));
      const sides = new Set(rightSides(question).map(({ id }) => id));
      const lefts = new Set(question.parts.filter(({ other }) => other !== null).map(({ id }) => id));
      if (!known(pairs.map(([left = '']) => left)) || !pairs.every(([left = '', right = '', ...more]) => lefts.has(left) && sides.has(right) && more.length === 0)) return null;
      return { kind, pairs: Object.fromEntries(pairs.map(([left = '', right = '']) => [left, right])) };
    }
    case 'marks': {
      const marks = listed(',').map((mark) => mark.split(':'));
      if (!known(marks.map(([id = '']) => id))) return null;
      return { kind, rules: Object.fromEntries(marks.map(([id = '', rule = '']) => [id, rule === '' ? null : rule])) };
    }
  }
}
