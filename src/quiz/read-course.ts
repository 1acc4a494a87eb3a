import { conceptOf, concepts } from '../model/concepts.ts';
import type { Finding } from '../text/findings.ts';
import { isId, splitList } from '../text/ids.ts';
import { nearest } from '../text/keys.ts';
import { readOutline, type OutlineNode } from '../text/outline.ts';
import { clip, Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { fold } from '../text/width.ts';
import { Words } from '../text/words.ts';
import type { Course, CourseDay, CourseStep, Gate, StepTask } from './course.ts';
import { ALL_COURSE_KEYS, COURSE_GRAMMAR, type CourseKeyName } from './course-keys.ts';
import { groupWords } from './quiz-words.ts';
import { numbered } from './read-quiz.ts';

type Node = OutlineNode<CourseKeyName, never>;

export interface ReadCourse {
  /** The course, or null where the text has an error. */
  readonly course: Course | null;
  readonly findings: readonly Finding[];
}

/** Any group: a quiz over all of them. */
const ANY = new Words<'any'>({ any: ['全部', 'all', 'any'] });
export const noneWords = new Words<'none'>({ none: ['不得', 'none'] });
export const attemptWords = new Words<'first' | 'best'>({ first: ['首次', 'first'], best: ['最好', 'best'] });

const MOST_DAY = 365;
const MOST_COUNT = 1000;
const MOST_ATTEMPTS = 100;
const TASKS = ['page', 'quiz', 'visit', 'meeting', 'exam', 'review'] as const;
/** Which gates mean something for which task. */
const GATES: Readonly<Record<(typeof TASKS)[number], readonly CourseKeyName[]>> = {
  page: [],
  quiz: ['pass'],
  visit: ['pass', 'red', 'attempts'],
  meeting: ['pass', 'red', 'attempts'],
  exam: ['pass', 'attempts'],
  review: [],
};

/** Reads a course (docs/course.md). Whatever the text, the answer is a course or findings with their places, never an exception. */
export function readCourse(text: string): ReadCourse {
  const report = new Report();
  const { header, sections, tail } = readOutline(text, COURSE_GRAMMAR, report);
  const plain = (node: Node, key: CourseKeyName): string | null => node.properties.get(key)?.[0]?.text ?? null;
  if (sections.length === 0) report.error('no-days', header.at);
  let last = 0;
  idsOnce([header, ...sections], report);
  const days = sections.map((node): CourseDay => {
    const span = node.properties.get('day')?.[0];
    const day = span === undefined ? null : whole(span, 1, MOST_DAY, report);
    if (span === undefined) report.error('no-day', node.at);
    if (day !== null && day < last) report.error('day-order', node.at, { day, last });
    last = day ?? last;
    if (node.parts.length === 0) report.error('no-steps', node.at);
    return { ...numbered(node), title: node.text.text, day: day ?? 1, note: plain(node, 'note'), steps: node.parts.flatMap((part) => step(part, report) ?? []) };
  });
  const course: Course = {
    ...numbered(header),
    title: header.text.text,
    intro: plain(header, 'intro'),
    lang: plain(header, 'lang') ?? 'zh-CN',
    author: plain(header, 'author'),
    version: plain(header, 'version'),
    days,
    tail,
  };
  return { course: report.failed ? null : course, findings: report.findings };
}

/**
 * Records name a step without its day, and translations name course, days and steps alike, so no two of them may have
 * one id. Two of a level under one element are told of by the reader of outlines.
 */
function idsOnce(nodes: readonly Node[], report: Report): void {
  const seen = new Map<string, { readonly line: number; readonly under: Node | null }>();
  const once = (node: Node, under: Node | null): void => {
    if (node.provisional) return;
    const other = seen.get(node.id);
    if (other === undefined) seen.set(node.id, { line: node.at.line, under });
    else if (other.under !== under) report.error('id-twice', node.at, { id: node.id, line: other.line });
  };
  nodes.forEach((node) => once(node, node.scope === 'header' ? node : null));
  for (const node of nodes) for (const part of node.parts) once(part, node);
}

function step(node: Node, report: Report): CourseStep | null {
  if (node.mark !== 'piece') report.error('step-mark', node.at);
  const [name, second] = TASKS.filter((key) => node.properties.has(key));
  if (name === undefined || second !== undefined) {
    report.error(name === undefined ? 'no-task' : 'two-tasks', node.at, {
      known: TASKS.map((key) => ALL_COURSE_KEYS.zh(key)).join('、'),
      first: name === undefined ? '' : ALL_COURSE_KEYS.zh(name),
      second: second === undefined ? '' : ALL_COURSE_KEYS.zh(second),
    });
    return null;
  }
  const task = taskOf(name, node, report);
  return task === null ? null : { ...numbered(node), title: node.text.text, task, gate: gateOf(node, name, report) };
}

function taskOf(name: (typeof TASKS)[number], node: Node, report: Report): StepTask | null {
  const span = node.properties.get(name)?.[0] ?? { text: '', at: node.at };
  switch (name) {
    case 'page': {
      const pages = splitList(span.text);
      // Separators alone are no page.
      if (pages.length === 0) report.error('unknown-concept', span.at, { id: clip(span.text) });
      for (const id of pages) {
        if (conceptOf(id) !== undefined) continue;
        const near = nearest(
          id,
          concepts.map((concept) => concept.id),
        );
        report.error(near === undefined ? 'unknown-concept' : 'unknown-concept-near', span.at, { id: clip(id), near: near ?? '' }, near === undefined ? undefined : { text: near });
      }
      return { kind: 'page', pages };
    }
    case 'quiz': {
      const [, written = '', digits = ''] = /^(\D+?)\s*(\d{1,6})\s*题?$/.exec(fold(span.text)) ?? [];
      const group = groupWords.read(written);
      const count = Number(digits);
      if ((group === undefined && ANY.read(written) === undefined) || count < 1 || count > MOST_COUNT) {
        report.error('bad-quiz-step', span.at, { text: clip(span.text), known: groupWords.chinese.join('、') });
        return null;
      }
      return { kind: 'quiz', group: group ?? null, count };
    }
    case 'visit':
    case 'meeting': {
      const script = fold(span.text);
      if (!isId(script)) report.error('bad-script', span.at, { text: clip(span.text) });
      return { kind: name, script };
    }
    case 'exam': {
      const perGroup = number(node, 'perGroup', 1, MOST_COUNT, report);
      const minutes = number(node, 'minutes', 1, 600, report);
      if (perGroup === null || minutes === null) {
        if (!node.properties.has('perGroup') || !node.properties.has('minutes')) report.error('exam-incomplete', node.at);
        return null;
      }
      return { kind: 'exam', paper: fold(span.text), perGroup, minutes };
    }
    case 'review':
      return { kind: 'review' };
  }
}

function gateOf(node: Node, name: (typeof TASKS)[number], report: Report): Gate {
  const red = node.properties.get('red')?.[0];
  if (red !== undefined && noneWords.read(red.text) === undefined) report.error('bad-gate-red', red.at, { text: clip(red.text) });
  if (name !== 'exam') for (const key of ['perGroup', 'minutes'] as const) if (node.properties.has(key)) report.error('only-exam', node.properties.get(key)?.[0]?.at ?? node.at);
  for (const key of ['pass', 'red', 'attempts'] as const) {
    const unused = node.properties.get(key)?.[0];
    if (unused !== undefined && !GATES[name].includes(key)) report.add('warning', 'gate-unused', unused.at, { key: ALL_COURSE_KEYS.zh(key) });
  }
  return { pass: number(node, 'pass', 0, 100, report), noRed: red !== undefined, attempts: attemptsOf(node, name === 'exam', report) };
}

/** Which attempt counts. An examination says how many there are: each has a paper of its own. */
function attemptsOf(node: Node, exam: boolean, report: Report): Gate['attempts'] {
  const span = node.properties.get('attempts')?.[0];
  const any: Gate['attempts'] = { kind: 'best', of: null };
  const found = span === undefined ? null : /^(\D+?)(?:\s*(\d{1,6})\s*次?)?$/.exec(fold(span.text));
  const which = found?.[1] === undefined ? undefined : attemptWords.read(found[1]);
  const of = found?.[2] === undefined ? null : Number(found[2]);
  if (span !== undefined && (which === undefined || (which === 'first' && of !== null))) {
    report.error('bad-attempts', span.at, { text: clip(span.text) });
    return any;
  }
  if (of !== null && span !== undefined && (of < 1 || of > MOST_ATTEMPTS)) report.error('number-range', span.at, { value: of, least: 1, most: MOST_ATTEMPTS });
  if (exam && which !== 'first' && of === null) report.error('exam-attempts', node.at);
  return which === 'first' ? { kind: 'first' } : { kind: 'best', of };
}

/** The whole number of a key, with a unit or without; null where the key is missing or there is none. */
function number(node: Node, key: CourseKeyName, least: number, most: number, report: Report): number | null {
  const span = node.properties.get(key)?.[0];
  return span === undefined ? null : whole(span, least, most, report);
}

function whole(span: Span, least: number, most: number, report: Report): number | null {
  const found = /^(\d{1,6})\s*(?:题|天|分钟|分|min|minutes|%)?$/i.exec(fold(span.text));
  if (found === null) {
    report.error('not-a-number', span.at, { text: clip(span.text) });
    return null;
  }
  const value = Number(found[1]);
  if (value >= least && value <= most) return value;
  report.error('number-range', span.at, { value, least, most });
  return null;
}
