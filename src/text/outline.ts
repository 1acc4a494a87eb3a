import type { Position } from './findings.ts';
import { isId, provisionalId } from './ids.ts';
import { type KeyList, nearest } from './keys.ts';
import { indexOfSign, readLines, splitBraces, within, type SourceLine } from './lines.ts';
import { clip, type Report } from './report.ts';
import type { Span } from './span.ts';
import { blanksBefore, fold } from './width.ts';
import type { Words } from './words.ts';

/** The three levels of an outline. */
export type OutlineScope = 'header' | 'section' | 'part';

/** How a part is marked: `+`, `-` or `>`. */
export type OutlineMark = 'right' | 'wrong' | 'piece';

/** What a kind of file knows: its keys at each level, which of them may be repeated, and who can speak in a section. */
export interface OutlineGrammar<Key extends string, Who extends string> {
  /** What a section and a part are called in findings. */
  readonly section: string;
  readonly part: string;
  readonly keys: Readonly<Record<OutlineScope, KeyList<Key>>>;
  readonly all: KeyList<Key>;
  readonly mayRepeat: (key: Key) => boolean;
  /** Null where nobody speaks: then scenes have no place either. */
  readonly speakers: Words<Who> | null;
}

/** A comment that stood before the nth property of a key; the formatter keeps it. */
export interface Note {
  readonly key: string;
  readonly nth: number;
  readonly text: string;
}

/** A line of a section: speech, or (null) narration. */
export interface OutlineLine<Who extends string> {
  readonly id: string;
  readonly provisional: boolean;
  readonly at: Position;
  readonly comments: readonly string[];
  readonly who: Who | null;
  readonly text: string;
}

/** An element as typed: its head, its properties, and what stands in it. */
export interface OutlineNode<Key extends string, Who extends string> {
  readonly scope: OutlineScope;
  readonly at: Position;
  readonly text: Span;
  readonly id: string;
  readonly provisional: boolean;
  readonly comments: readonly string[];
  readonly notes: Note[];
  readonly properties: Map<Key, Span[]>;
  /** Of a part: how it is marked. */
  readonly mark: OutlineMark | null;
  readonly lines: OutlineLine<Who>[];
  readonly parts: OutlineNode<Key, Who>[];
}

export interface Outline<Key extends string, Who extends string> {
  readonly header: OutlineNode<Key, Who>;
  readonly sections: readonly OutlineNode<Key, Who>[];
  readonly tail: readonly string[];
}

/** No key and no speaker is longer; what stands before a colon further on is prose. */
const MOST_NAME = 200;

/** Reads a file of a title, sections and their parts (quizzes, courses) into elements as typed; meaning is for their own readers. */
export function readOutline<Key extends string, Who extends string>(text: string, grammar: OutlineGrammar<Key, Who>, report: Report): Outline<Key, Who> {
  type Node = OutlineNode<Key, Who>;
  const called: Readonly<Record<OutlineScope, string>> = { header: 'header', section: grammar.section, part: grammar.part };
  let header: Node = untitled();
  let titled = false;
  const sections: Node[] = [];
  const sectionIds = new Map<string, Position>();
  let partIds = new Map<string, Position>();
  let section: Node | null = null;
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
        if (titled || sections.length > 0 || header.properties.size > 0) report.error(titled ? 'title-twice' : 'title-late', at);
        else {
          header = open('header', line, line.rest, 0, new Map());
          titled = true;
          current = header;
        }
        break;
      case 'beat':
        section = open('section', line, line.rest, 0, sectionIds);
        partIds = new Map();
        sections.push(section);
        current = section;
        break;
      case 'item':
        part(line, 'right', line.rest, 0);
        break;
      case 'choice':
        part(line, 'piece', line.rest, 0);
        break;
      case 'minus': {
        const skip = 1 + blanksBefore(line.rest, 1);
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
  return { header, sections, tail: comments };

  function open(scope: OutlineScope, line: SourceLine, rest: string, skip: number, ids: Map<string, Position>, mark: OutlineMark | null = null): Node {
    const cut = cutId(rest, within(line, skip));
    if (cut.text === '') report.error('empty-element', { line: line.line, column: line.column }, { scope: called[scope] });
    const { id, provisional } = named(cut, line, ids, called[scope]);
    return empty(scope, { line: line.line, column: line.column }, { text: { text: cut.text, at: within(line, skip) }, id, provisional, comments: takeComments(), mark });
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

  function part(line: SourceLine, mark: OutlineMark, rest: string, skip: number): void {
    if (section === null) {
      report.error('part-outside-section', { line: line.line, column: line.column });
      return;
    }
    current = open('part', line, rest, skip, partIds, mark);
    section.parts.push(current);
  }

  function stemLine(line: SourceLine, who: Who | null, source: string, skip: number): void {
    const at = { line: line.line, column: line.column };
    if (grammar.speakers === null) {
      report.error('unknown-line', at, { text: clip(line.rest) });
      return;
    }
    if (section === null || current !== section) {
      report.error('line-misplaced', at, { scope: called[current.scope] });
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
    const { id, provisional } = named(cut, line, partIds, 'line');
    section.lines.push({ id, provisional, at, comments: takeComments(), who, text: body });
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
      const meant = grammar.all.find(first);
      if (meant !== undefined) report.error('no-colon', at, { key: meant.zh }, { at: { line: line.line, column: line.restColumn + first.length }, length: 0, text: '：' });
      else report.error('unknown-line', at, { text: clip(line.rest) });
      return;
    }
    const start = colon + 1 + blanksBefore(line.rest, colon + 1);
    const name = written.toLowerCase();
    const own = grammar.keys[current.scope].findFolded(name);
    if (own !== undefined) return property(current, own.name, line, start);
    const ofSection = section === null ? undefined : grammar.keys.section.findFolded(name);
    if (section !== null && ofSection !== undefined) return property(section, ofSection.name, line, start);
    const who = grammar.speakers?.readFolded(name);
    if (who !== undefined) return stemLine(line, who, line.rest.slice(start), start);
    const known = grammar.all.findFolded(name);
    if (known !== undefined) {
      report.error('misplaced-key', at, { key: known.zh, scope: called[current.scope] });
      return;
    }
    const keys = [...grammar.keys[current.scope].keys, ...(section === null ? [] : grammar.keys.section.keys)].flatMap((key) => [key.zh, key.en]);
    const near = nearest(written, [...keys, ...(grammar.speakers?.forms ?? [])]);
    report.error(
      near === undefined ? 'unknown-key' : 'unknown-key-near',
      at,
      { key: clip(written), near: near ?? '' },
      near === undefined ? undefined : { at: { line: line.line, column: line.restColumn }, length: colon, text: near },
    );
  }

  function property(owner: Node, key: Key, line: SourceLine, start: number): void {
    const at = { line: line.line, column: line.column };
    const before = owner.properties.get(key);
    for (const text of takeComments()) owner.notes.push({ key, nth: before?.length ?? 0, text });
    if (before !== undefined && !grammar.mayRepeat(key)) {
      report.error('key-twice', at, { key: grammar.all.zh(key), line: before[0]?.at.line ?? 0 });
      return;
    }
    const text = line.rest.slice(start);
    if (text === '') {
      report.error('empty-value', at, { key: grammar.all.zh(key) });
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

type Head = Pick<OutlineNode<never, never>, 'text' | 'id' | 'provisional' | 'comments' | 'mark'>;

/** An element in which nothing stands yet. Field by field: there are many, and spreading one object into another is slow. */
const empty = <Key extends string, Who extends string>(scope: OutlineScope, at: Position, { text, id, provisional, comments, mark }: Head): OutlineNode<Key, Who> => ({
  scope,
  at,
  text,
  id,
  provisional,
  comments,
  notes: [],
  properties: new Map(),
  mark,
  lines: [],
  parts: [],
});

/** The header of a file whose title is not read yet. */
function untitled<Key extends string, Who extends string>(): OutlineNode<Key, Who> {
  const at = { line: 1, column: 1 };
  return empty('header', at, { text: { text: '', at }, id: provisionalId(at.line), provisional: true, comments: [], mark: null });
}
