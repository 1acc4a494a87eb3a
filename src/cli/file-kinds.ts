import type { Finding } from '../text/findings.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Translation } from '../text/translation.ts';
import { checkCourse } from '../quiz/check-course.ts';
import { checkQuiz } from '../quiz/check-quiz.ts';
import { courseSentenceOf } from '../quiz/course-finding-words.ts';
import { printCourse } from '../quiz/print-course.ts';
import { printQuiz } from '../quiz/print-quiz.ts';
import { quizSentenceOf } from '../quiz/quiz-finding-words.ts';
import { readCourse } from '../quiz/read-course.ts';
import { readQuiz } from '../quiz/read-quiz.ts';
import { check } from '../script/check.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { parse } from '../script/parse.ts';
import { print } from '../script/print.ts';
import { contentBeside } from './content-beside.ts';
import { fileKind } from './script-files.ts';

/** What the command line does with a kind of file. */
interface FileKind {
  /** Findings of the text alone. */
  readonly check: (text: string, options: { readonly blocked: readonly string[]; readonly translation?: Translation }, file: string) => readonly Finding[];
  /** The canonical form, or null and what stands in the way. */
  readonly format: (text: string) => { readonly text: string | null; readonly findings: readonly Finding[] };
  readonly sentence: (finding: Pick<Finding, 'code' | 'params'>, tongue: Tongue) => string;
}

const KINDS: Readonly<Record<ReturnType<typeof fileKind>, FileKind>> = {
  script: {
    check: (text, options) => check(text, options),
    format: (text) => {
      const { scenario, findings } = parse(text);
      return { text: scenario === null ? null : print(scenario), findings };
    },
    sentence: sentenceOf,
  },
  quiz: {
    check: (text, options) => checkQuiz(text, options),
    format: (text) => {
      const { quiz, findings } = readQuiz(text);
      return { text: quiz === null ? null : printQuiz(quiz), findings };
    },
    sentence: quizSentenceOf,
  },
  course: {
    check: (text, options, file) => checkCourse(text, { ...options, ...contentBeside(file) }),
    format: (text) => {
      const { course, findings } = readCourse(text);
      return { text: course === null ? null : printCourse(course), findings };
    },
    sentence: courseSentenceOf,
  },
};

/** The kind of a file, by its ending. */
export const kindOf = (file: string): FileKind => KINDS[fileKind(file)];
