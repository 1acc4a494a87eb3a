import { m } from '../../i18n/paraglide/messages.js';
import { asksConfidence, type Question, type QuestionKind, type Source } from '../../quiz/question.ts';
import { posed } from '../../quiz/parameters.ts';
import { wordedQuestion, type QuizItem } from './question-set.ts';

/** A question as the screen shows it: numbers drawn, words in the reader's language. */
export interface Posed {
  readonly question: Question;
  readonly lang: string;
  readonly sources: readonly Source[];
  readonly keyStatus: 'proposed' | 'reviewed';
  /** What is to be done, how parts of it are counted, and what is said while something is missing. */
  readonly task: string;
  readonly marking: string;
  readonly missing: string;
}

const TASK: Readonly<Record<QuestionKind, () => string>> = {
  single: m.quiz_task_single,
  several: m.quiz_task_several,
  'true-false': m.quiz_task_true_false,
  order: m.quiz_task_order,
  match: m.quiz_task_match,
  number: m.quiz_task_number,
  cue: m.quiz_task_cue,
  breach: m.quiz_task_breach,
};
const MARKING: Partial<Record<QuestionKind, () => string>> = {
  several: m.quiz_marking_several,
  order: m.quiz_marking_order,
  match: m.quiz_marking_match,
  breach: m.quiz_marking_breach,
};
const MISSING: Readonly<Record<QuestionKind, () => string>> = {
  single: m.puzzle_pick,
  several: m.puzzle_pick,
  'true-false': m.puzzle_pick,
  order: m.quiz_missing_order,
  match: m.quiz_missing_match,
  number: m.quiz_missing_number,
  cue: m.puzzle_pick,
  breach: m.quiz_missing_breach,
};

/** The question in the reader's language with the numbers that the seed draws. */
export async function serve(item: QuizItem, seed: number, lang: 'zh' | 'en'): Promise<Posed> {
  const worded = await wordedQuestion(item, lang);
  const { kind, sources, keyStatus } = item.question;
  return {
    question: posed(worded.question, seed),
    lang: worded.lang,
    sources: sources.length > 0 ? sources : item.quiz.sources,
    keyStatus: keyStatus ?? item.quiz.keyStatus,
    task: TASK[kind](),
    marking: MARKING[kind]?.() ?? '',
    missing: asksConfidence(item.question) ? m.puzzle_pick() : MISSING[kind](),
  };
}
