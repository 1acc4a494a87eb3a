import type { Position } from '../text/findings.ts';
import { isId, provisionalId } from '../text/ids.ts';
import { nearest } from '../text/keys.ts';
import { indexOfSign, readLines, splitBraces, within, type SourceLine } from '../text/lines.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { blanksBefore, fold } from '../text/width.ts';
import type { Note, Part, StemLine } from './question.ts';
import { ALL_QUIZ_KEYS, mayRepeat, QUIZ_KEYS_OF, type QuizKeyName, type QuizScope } from './quiz-keys.ts';
import { speakerWords } from './quiz-words.ts';

/** An element as typed: its head, its properties, and what stands in it. */
export interface QuizNode {
  readonly scope: QuizScope;
  readonly at: Position;
  readonly text: Span;
  readonly id: string;
  readonly provisional: boolean;
  readonly comments: readonly string[];
  readonly notes: Note[];
  readonly properties: Map<QuizKeyName, Span[]>;
  /** Of a part: how it is marked. */
  readonly mark: Part['mark'] | null;
  readonly lines: StemLine[];
  readonly parts: QuizNode[];
}

export interface QuizTree {
  readonly header: QuizNode;
  readonly questions: readonly QuizNode[];
  readonly tail: readonly string[];
}

/** No key and no speaker is longer; what stands before a colon further on is prose. */
const MOST_NAME = 200;

/** Reads the lines of a quiz into elements as typed; meaning comes in read-quiz.ts. */
export function readQuizTree(text: string, report: Report): QuizTree {
  let header = bare('header', { line: 1, column: 1 });
  let titled = false;
  const questions: QuizNode[] = [];
  const questionIds = new Map<string, Position>();
  let partIds = new Map<string, Position>();
  let question: QuizNode | null = null;
  let current = header;
  let comments: string[] = [];

  const takeComments = (): string[] => {
    const taken = comments;
    comments = [];
    return taken;
  };

  for (const line of readLines(text)) {
    const at = { line: line.line, column: line.column };
    switch (line.marker) {
      case 'comment':
        comments.push(line.rest);
        break;
      case 'title':
        if (titled || questions.length > 0 || header.properties.size > 0) report.error(titled ? 'title-twice' : 'title-late', at);
        else {
          header = open('header', line, line.rest, 0, new Map());
          titled = true;
          current = header;
        }
        break;
      case 'beat':
        question = open('question', line, line.rest, 0, questionIds);
        partIds = new Map();
        questions.push(question);
        current = question;
        break;
      case 'item':
        part(line, 'right', line.rest, 0);
        break;
      case 'choice':
        part(line, 'piece', line.rest, 0);
        break;
      case 'minus': {
        const skip = 1 + blanksBefore(line.rest.slice(1));
        const rest = line.rest.slice(skip);
        if (fold(rest.charAt(0)) === '-' && !/^-\s*[\d.(]/.test(fold(rest))) report.error('unknown-line', at, { text: clip(line.rest) });
        else part(line, 'wrong', rest, skip);
        break;
      }
      case 'paren':
        narration(line);
        break;
      case 'word':
        word(line);
        break;
      default:
        report.error('unknown-line', at, { text: clip(line.rest) });
    }
  }
  if (!titled) report.error('no-title', { line: 1, column: 1 }, {}, { text: '# ' });
  return { header, questions, tail: comments };

  function open(scope: QuizScope, line: SourceLine, rest: string, skip: number, ids: Map<string, Position>, mark: Part['mark'] | null = null): QuizNode {
    const cut = cutId(rest, within(line, skip));
    if (cut.text === '') report.error('empty-element', { line: line.line, column: line.column }, { scope });
    const made = { ...bare(scope, { line: line.line, column: line.column }), ...named(cut, line, ids, scope), text: { text: cut.text, at: within(line, skip) }, mark };
    return { ...made, comments: takeComments() };
  }

  function named(cut: CutId, line: SourceLine, ids: Map<string, Position>, what: string): { id: string; provisional: boolean } {
    if (cut.id === null) {
      report.add('hint', 'missing-id', { line: line.line, column: line.column }, { what });
      return { id: provisionalId(line.line), provisional: true };
    }
    if (!isId(cut.id)) {
      report.error('bad-id', cut.at, { id: clip(cut.id) });
      return { id: provisionalId(line.line), provisional: true };
    }
    const other = ids.get(cut.id);
    if (other !== undefined) report.error('id-twice', cut.at, { id: cut.id, line: other.line });
    else ids.set(cut.id, cut.at);
    return { id: cut.id, provisional: false };
  }

  function part(line: SourceLine, mark: Part['mark'], rest: string, skip: number): void {
    if (question === null) {
      report.error('part-outside-question', { line: line.line, column: line.column });
      return;
    }
    current = open('part', line, rest, skip, partIds, mark);
    question.parts.push(current);
  }

  function stemLine(line: SourceLine, who: StemLine['who'], source: string, skip: number): void {
    const at = { line: line.line, column: line.column };
    if (question === null || current !== question) {
      report.error('line-misplaced', at, { scope: current.scope });
      return;
    }
    const cut = cutId(source, within(line, skip));
    const body = who === null ? inParentheses(cut.text) : cut.text;
    if (body === null) {
      report.error('paren-open', at, {}, { text: '）' });
      return;
    }
    if (body === '') {
      report.error('empty-speech', at);
      return;
    }
    question.lines.push({ ...named(cut, line, partIds, 'line'), at, comments: takeComments(), who, text: body });
  }

  function narration(line: SourceLine): void {
    stemLine(line, null, line.rest, 0);
  }

  function word(line: SourceLine): void {
    const at = { line: line.line, column: line.column };
    const colon = indexOfSign(line.rest, ':');
    const written = fold(line.rest.slice(0, colon < 0 || colon > MOST_NAME ? MOST_NAME : colon));
    if (colon < 0) {
      const first = /^\S+/.exec(line.rest)?.[0] ?? '';
      const meant = ALL_QUIZ_KEYS.find(first);
      if (meant !== undefined) report.error('no-colon', at, { key: meant.zh }, { at: { line: line.line, column: line.restColumn + first.length }, length: 0, text: '：' });
      else report.error('unknown-line', at, { text: clip(line.rest) });
      return;
    }
    const start = colon + 1 + blanksBefore(line.rest.slice(colon + 1));
    const own = QUIZ_KEYS_OF[current.scope].find(written);
    if (own !== undefined) return property(current, own.name, line, start);
    const ofQuestion = question === null ? undefined : QUIZ_KEYS_OF.question.find(written);
    if (question !== null && ofQuestion !== undefined) return property(question, ofQuestion.name, line, start);
    const who = speakerWords.read(written);
    if (who !== undefined) return stemLine(line, who, line.rest.slice(start), start);
    const known = ALL_QUIZ_KEYS.find(written);
    if (known !== undefined) {
      report.error('misplaced-key', at, { key: known.zh, scope: current.scope });
      return;
    }
    const keys = [...QUIZ_KEYS_OF[current.scope].keys, ...(question === null ? [] : QUIZ_KEYS_OF.question.keys)].flatMap((key) => [key.zh, key.en]);
    const near = nearest(written, [...keys, ...speakerWords.forms]);
    report.error(
      near === undefined ? 'unknown-key' : 'unknown-key-near',
      at,
      { key: clip(written), near: near ?? '' },
      near === undefined ? undefined : { at: { line: line.line, column: line.restColumn }, length: colon, text: near },
    );
  }

  function property(owner: QuizNode, key: QuizKeyName, line: SourceLine, start: number): void {
    const at = { line: line.line, column: line.column };
    const zh = ALL_QUIZ_KEYS.zh(key);
    const before = owner.properties.get(key);
    for (const text of takeComments()) owner.notes.push({ key, nth: before?.length ?? 0, text });
    if (before !== undefined && !mayRepeat(key)) {
      report.error('key-twice', at, { key: zh, line: before[0]?.at.line ?? 0 });
      return;
    }
    const text = line.rest.slice(start);
    if (text === '') {
      report.error('empty-value', at, { key: zh });
      return;
    }
    const span = { text, at: within(line, start) };
    if (before === undefined) owner.properties.set(key, [span]);
    else before.push(span);
  }
}

interface CutId {
  readonly text: string;
  readonly id: string | null;
  readonly at: Position;
}

/** Cuts a trailing `{#id}` off; any other trailing braces are text, as those of a parameter are. */
function cutId(source: string, at: Position): CutId {
  const split = splitBraces(source);
  const inside = split === null ? '' : fold(split.inside);
  if (split === null || !inside.startsWith('#')) return { text: source, id: null, at };
  return { text: split.text, id: inside.slice(1).trim(), at: { line: at.line, column: at.column + split.at } };
}

/** What stands in the parentheses of a line of narration; null where they do not end with the line. */
const inParentheses = (text: string): string | null => (fold(text.charAt(text.length - 1)) === ')' ? text.slice(1, -1).trim() : null);

const bare = (scope: QuizScope, at: Position): QuizNode => ({
  scope,
  at,
  text: { text: '', at },
  id: provisionalId(at.line),
  provisional: true,
  comments: [],
  notes: [],
  properties: new Map(),
  mark: null,
  lines: [],
  parts: [],
});
