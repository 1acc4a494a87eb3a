import { Overlay, type Translation } from '../text/translation.ts';
import type { Part, Question, Quiz } from './question.ts';

export interface TranslatedQuiz {
  readonly quiz: Quiz;
  readonly outdated: readonly string[];
  readonly missing: readonly string[];
}

/** The texts of a quiz by the contexts of its translation (docs/quiz.md, end), in file order. */
export function textsOf(quiz: Quiz): readonly (readonly [context: string, text: string])[] {
  const out: [string, string][] = [];
  translated(quiz, (context, text) => {
    out.push([context, text]);
    return text;
  });
  return out;
}

/** The quiz in another language: same ids, other words; where the overlay has nothing the original stands. */
export function translateQuiz(quiz: Quiz, translation: Translation): TranslatedQuiz {
  const overlay = new Overlay(translation);
  return { quiz: translated(quiz, (context, text, narration) => overlay.words(context, text, narration)), outdated: overlay.outdated, missing: overlay.missing };
}

/** A number or a formula is the same in every language. */
const needsWords = (text: string): boolean => !/^[\d\s.,()%+\-*/{}]*$/.test(text);

function translated(quiz: Quiz, words: (context: string, text: string, narration?: boolean) => string): Quiz {
  const maybe = (context: string, text: string | null): string | null => (text === null || !needsWords(text) ? text : words(context, text));
  /** A right side that several pairs share is translated once, with the first of them: else it would fall into two. */
  const rights = new Map<string, string | null>();
  const shared = (question: Question, one: Part): string | null => {
    const first = question.parts.find(({ other }) => other === one.other) ?? one;
    const context = `${question.id}.${first.id}.right`;
    const said = rights.has(context) ? rights.get(context) : maybe(context, one.other);
    rights.set(context, said ?? null);
    return said ?? null;
  };
  const part = (question: Question, one: Part): Part => {
    const id = `${question.id}.${one.id}`;
    const fixed = question.kind === 'true-false' || question.kind === 'cue' || question.kind === 'number' || !needsWords(one.text);
    return { ...one, text: fixed ? one.text : words(id, one.text), other: shared(question, one), why: maybe(`${id}.why`, one.why) };
  };
  const question = (one: Question): Question => ({
    ...one,
    stem: words(one.id, one.stem),
    lines: one.lines.map((line) => ({ ...line, text: words(`${one.id}.${line.id}`, line.text, line.who === null) })),
    hints: one.hints.map((hint, nth) => words(nth === 0 ? `${one.id}.hint` : `${one.id}.hint.${nth + 1}`, hint)),
    why: maybe(`${one.id}.why`, one.why),
    number: one.number === null ? null : { ...one.number, unit: maybe(`${one.id}.unit`, one.number.unit) },
    parts: one.parts.map((each) => part(one, each)),
  });
  return { ...quiz, title: words(quiz.id, quiz.title), questions: quiz.questions.map(question) };
}
