import { CONFIDENCES } from '../model/rules.ts';
import type { SealedPortfolio } from './portfolio.ts';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const truth: Check = (value) => typeof value === 'boolean';
/** Milliseconds since 1970, as far as dates go. */
const time: Check = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;
const word =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const rows =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const having =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(Object.hasOwn(value, name) ? value[name] : undefined));

const coursework = having({ id: text, course: text, kind: word('begun', 'read', 'reviewed'), value: maybe(text), at: time });
const answer = having({
  id: text,
  card: text,
  at: time,
  mode: word('practice', 'review', 'exam'),
  answer: maybe(text),
  right: truth,
  got: number,
  of: number,
  hints: number,
  confidence: word(null, ...CONFIDENCES),
  seed: number,
  hash: maybe(text),
});
const exam = having({
  id: text,
  course: text,
  step: text,
  paper: text,
  items: rows(having({ card: text, seed: number, hash: text })),
  minutes: number,
  pass: number,
  started: time,
  seen: time,
  answers: rows(having({ card: text, answer: text, confidence: word(null, ...CONFIDENCES), at: time })),
  finished: maybe(time),
  result: maybe(having({ percent: number, right: number, count: number, certainty: number, passed: truth })),
});
const attempt = having({
  id: text,
  script: text,
  title: text,
  text,
  hash: text,
  rules: text,
  variant: number,
  moves: text,
  started: time,
  finished: time,
  result: having({ score: number, red: rows(text) }),
});
const portfolio = having({
  made: time,
  name: text,
  course: having({ id: text, text, hash: text }),
  coursework: rows(coursework),
  answers: rows(answer),
  exams: rows(exam),
  attempts: rows(attempt),
  questions: isObject,
});

/** What a file says it is: a portfolio of some version; null where it is none. */
export function versionOf(value: unknown): number | null {
  const inside = isObject(value) ? value['portfolio'] : null;
  if (!isObject(inside) || inside['format'] !== 'zhinuo-portfolio') return null;
  return typeof inside['version'] === 'number' ? inside['version'] : null;
}

/** Whether every row that anything is reckoned from has the shape that version 1 writes. Questions may be anything: only those that fit their hash are used. */
export const isSealed = (value: unknown): value is SealedPortfolio => having({ digest: text, portfolio })(value);
