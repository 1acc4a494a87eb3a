import { readAnswer } from '../quiz/answer.ts';
import type { ExamAnswer, ExamMark } from '../quiz/exam.ts';
import { mark } from '../quiz/grading.ts';
import { posed } from '../quiz/parameters.ts';
import type { Question } from '../quiz/question.ts';
import type { ExamItem, ExamRow } from './exams.ts';

/** Whether something is answered; what was chosen and taken back again is kept as an empty answer. */
export const isGiven = ({ answer }: Pick<ExamAnswer, 'answer'>): boolean => answer !== '';

/** A question of a paper with what was answered; `mark` is null where there is no such question or answer. */
export interface GradedItem {
  readonly item: ExamItem;
  readonly given: ExamAnswer | null;
  readonly mark: ExamMark | null;
}

/** Marks a paper, question by question; the same for handing in and for verifying. */
export const gradedItems = ({ items, answers }: Pick<ExamRow, 'items' | 'answers'>, questionOf: (item: ExamItem) => Question | undefined): readonly GradedItem[] =>
  items.map((item) => {
    const given = answers.find((answer) => answer.card === item.card && isGiven(answer)) ?? null;
    const marked = markOf(questionOf(item), item.seed, given?.answer ?? null);
    return { item, given, mark: marked === null ? null : { card: item.card, ...marked, confidence: given?.confidence ?? null } };
  });

/** The marking of an answer to a question as it was posed; null where there is no such question or answer. */
export function markOf(question: Question | undefined, seed: number, answer: string | null): { readonly right: boolean; readonly got: number; readonly of: number } | null {
  if (question === undefined) return null;
  const asked = posed(question, seed);
  const read = answer === null ? null : readAnswer(asked, answer);
  if (answer !== null && read === null) return null;
  // Nothing answered is nothing right, of as many points as there are.
  const { right, got, of } = mark(asked, read ?? emptyAnswer(asked));
  return answer === null ? { right: false, got: 0, of } : { right, got, of };
}

const emptyAnswer = (question: Question) =>
  readAnswer(question, question.kind === 'order' ? question.parts.map(({ id }) => id).join('>') : '') ?? ({ kind: 'pick', ids: [] } as const);
