import type { Question } from '../quiz/question.ts';
import type { AnswerRow } from './answers.ts';
import type { CourseRows } from './course-facts.ts';
import type { CourseworkRow } from './coursework.ts';
import type { ExamRow } from './exams.ts';
import { hashOf } from './hash.ts';
import type { AttemptRow } from './rows.ts';

/** What a trainee hands to a manager in one file: the course, all that was done for it, and what was asked (学习档案). */
export interface Portfolio {
  readonly format: 'zhinuo-portfolio';
  readonly version: 1;
  /** Milliseconds since 1970. */
  readonly made: number;
  /** As the trainee wrote it; nobody has checked it. */
  readonly name: string;
  readonly course: { readonly id: string; readonly text: string; readonly hash: string };
  readonly coursework: readonly CourseworkRow[];
  readonly answers: readonly AnswerRow[];
  readonly exams: readonly ExamRow[];
  readonly attempts: readonly AttemptRow[];
  /** Each question as it was asked, by its hash. */
  readonly questions: Readonly<Record<string, Question>>;
}

/** A portfolio with the hash of all of it, as it is written to a file. */
export interface SealedPortfolio {
  readonly portfolio: Portfolio;
  /** SHA-256 of the portfolio in canonical JSON, in hex. It shows changes; it proves nobody's identity. */
  readonly digest: string;
}

/** JSON with the keys of objects in order: the same content is the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one,
  );

/** The digest of a portfolio. */
export const digestOf = (portfolio: Portfolio): string => hashOf(canonical(portfolio));

/** The digest of the work alone, whoever's name stands on it and whenever it was written: certificate and file show the same. */
export const workDigest = (portfolio: Portfolio): string => digestOf({ ...portfolio, name: '', made: 0 });

/** So many signs of it are enough to hold a paper against a file. */
export const DIGEST_SHOWN = 12;

/** Puts a portfolio together. Words of other languages are left out of the runs: no result depends on them. */
export function sealPortfolio(
  rows: CourseRows,
  about: Pick<Portfolio, 'made' | 'name'> & { readonly course: { readonly id: string; readonly text: string } },
  questions: Portfolio['questions'],
): SealedPortfolio {
  const portfolio: Portfolio = {
    format: 'zhinuo-portfolio',
    version: 1,
    made: about.made,
    name: about.name,
    course: { ...about.course, hash: hashOf(about.course.text) },
    coursework: rows.coursework,
    answers: rows.answers,
    exams: rows.exams,
    attempts: rows.attempts.map((attempt) => ({ ...attempt, translation: null })),
    questions,
  };
  return { portfolio, digest: digestOf(portfolio) };
}
