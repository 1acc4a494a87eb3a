import { quizzes } from 'virtual:quizzes';
import { quizTexts, quizTranslations } from 'virtual:quiz-texts';
import { questionText } from '../../quiz/question-text.ts';
import type { Question, Quiz } from '../../quiz/question.ts';
import { readQuiz } from '../../quiz/read-quiz.ts';
import { fetchText } from '../catalogue/fetch-text.ts';
import type { QuizEntry } from '../catalogue/quiz-entry.ts';

/** A question that can be served, with the file it is from. */
export interface QuizItem {
  /** Id of its card: `quiz/FILE/QUESTION`. */
  readonly card: string;
  /** Its main concept. */
  readonly concept: string;
  readonly entry: QuizEntry;
  readonly quiz: Quiz;
  readonly question: Question;
}

/** The id of a question's card. */
export const cardOf = (quiz: string, question: string): string => `quiz/${quiz}/${question}`;

const texts = quizTexts(fetchText);
const translations = quizTranslations(fetchText);
const read = new Map<string, Promise<readonly QuizItem[]>>();
const translated = new Map<string, Promise<ReadonlyMap<string, Question>>>();

/** The questions of one file; read once. */
function itemsOf(entry: QuizEntry): Promise<readonly QuizItem[]> {
  let items = read.get(entry.key);
  if (items === undefined) {
    items = (texts[entry.key]?.() ?? Promise.resolve('')).then((text) => {
      const { quiz } = readQuiz(text);
      if (quiz === null) return [];
      return quiz.questions.map((question) => ({ card: cardOf(quiz.id, question.id), concept: question.concepts[0] ?? '', entry, quiz, question }));
    });
    // What did not arrive may arrive the next time.
    items.catch(() => read.delete(entry.key));
    read.set(entry.key, items);
  }
  return items;
}

/** The questions of all files that `wanted` lets pass, in the order of the files. */
export async function questionsOf(wanted: (entry: QuizEntry) => boolean): Promise<readonly QuizItem[]> {
  return (await Promise.all(quizzes.filter(wanted).map(itemsOf))).flat();
}

/** The item with the question as it was asked, where an update has changed it since. */
export const asAsked = (item: QuizItem, asked: Question | undefined): QuizItem =>
  asked === undefined || questionText(asked) === questionText(item.question) ? item : { ...item, question: asked };

/** The question in the reader's language, not yet posed; where there is no translation, as it was written. */
export async function wordedQuestion({ entry, quiz, question }: QuizItem, lang: 'zh' | 'en'): Promise<{ readonly question: Question; readonly lang: string }> {
  // A question that an update has changed has no translation any more.
  const current = quiz.questions.includes(question);
  if (!current || lang !== 'en' || quiz.lang.toLowerCase().startsWith('en')) return { question, lang: quiz.lang };
  let all = translated.get(entry.key);
  if (all === undefined) {
    all = englishOf(entry, quiz);
    all.catch(() => translated.delete(entry.key));
    translated.set(entry.key, all);
  }
  const found = (await all).get(question.id);
  return found === undefined ? { question, lang: quiz.lang } : { question: found, lang: 'en' };
}

/** Reading a translation is loaded only when one is needed. */
async function englishOf(entry: QuizEntry, quiz: Quiz): Promise<ReadonlyMap<string, Question>> {
  const [{ readTranslation }, { translateQuiz }, text] = await Promise.all([
    import('../../text/read-translation.ts'),
    import('../../quiz/translate-quiz.ts'),
    translations[entry.key]?.() ?? Promise.resolve(null),
  ]);
  if (text === null) return new Map();
  return new Map(translateQuiz(quiz, readTranslation(text)).quiz.questions.map((question) => [question.id, question]));
}
