import type { Position } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import { indexOfSign, readLines, within, type SourceLine } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import { blanksBefore, fold, foldKey } from '../text/width.ts';
import { cutBraces } from './braces.ts';
import { castNames } from './cast-names.ts';
import { clip, type Report } from '../text/report.ts';
import { ALL_KEYS, KEYS_OF, keyInfo, type KeyName, type Scope } from './script-keys.ts';
import { readSpoken } from './spoken-line.ts';
import { isMe, isNarrator } from './vocabulary.ts';

/** A property as typed. */
export interface RawProperty {
  readonly key: KeyName;
  readonly at: Position;
  readonly value: Span;
}

/** What stands in a trailing `{…}`, as typed. */
export interface RawBraces {
  readonly inside: string;
  readonly at: Position;
  readonly whole: string;
}

export interface RawLine {
  readonly at: Position;
  readonly conditions: readonly Span[];
  readonly speaker: Span | 'narrator';
  readonly text: string;
  readonly braces: RawBraces | null;
  readonly comments: readonly string[];
}

/** A comment that stood before the nth property of a key. */
export interface Note {
  readonly key: KeyName;
  readonly nth: number;
  readonly text: string;
}

export interface RawNode {
  readonly scope: Scope;
  readonly at: Position;
  readonly text: string;
  readonly braces: RawBraces | null;
  readonly comments: readonly string[];
  readonly properties: RawProperty[];
  readonly lines: RawLine[];
  readonly notes: Note[];
  /** Probes, choices and items of a beat. */
  readonly acts: RawNode[];
}

export interface Tree {
  readonly header: RawNode;
  readonly persons: readonly RawNode[];
  readonly beats: readonly RawNode[];
  readonly tail: readonly string[];
}

/** No key and no name is longer; what stands before a colon further on is prose. */
const MOST_NAME = 200;

/** Reads the lines of a file into elements with their properties and lines as typed; meaning comes in parse.ts. */
export function readTree(text: string, report: Report): Tree {
  const lines = readLines(text);
  const names = castNames(lines);
  const header: RawNode = node('header', { line: 1, column: 1 }, '', null, []);
  let titled: RawNode | null = null;
  const persons: RawNode[] = [];
  const beats: RawNode[] = [];
  let current: RawNode = header;
  let beat: RawNode | null = null;
  let comments: string[] = [];

  const takeComments = (): string[] => {
    const taken = comments;
    comments = [];
    return taken;
  };
  const open = (scope: Scope, line: SourceLine): RawNode => {
    const { text: body, braces } = cutBraces(line.rest, within(line, 0), report);
    const made = node(scope, { line: line.line, column: line.column }, body, braces, takeComments());
    if (body === '') report.error('empty-element', made.at, { scope });
    return made;
  };

  for (const line of lines) {
    const at = { line: line.line, column: line.column };
    switch (line.marker) {
      case 'comment':
        comments.push(line.rest);
        break;
      case 'title':
        if (titled !== null || current !== header || header.properties.length > 0) report.error(titled === null ? 'title-late' : 'title-twice', at);
        else titled = open('header', line);
        break;
      case 'person':
        current = open('person', line);
        beat = null;
        persons.push(current);
        break;
      case 'beat':
        current = open('beat', line);
        beat = current;
        beats.push(current);
        break;
      case 'probe':
      case 'choice':
      case 'item':
        if (beat === null) {
          report.error('act-outside-beat', at, { scope: line.marker });
          break;
        }
        current = open(line.marker, line);
        beat.acts.push(current);
        break;
      case 'condition':
      case 'paren':
        spoken(line);
        break;
      case 'word':
        word(line);
        break;
      case 'minus':
      case 'none':
        report.error('unknown-line', at, { text: clip(line.rest) });
    }
  }
  if (titled === null) report.error('no-title', { line: 1, column: 1 }, {}, { text: '# ' });
  const head = titled === null ? header : { ...header, at: titled.at, text: titled.text, braces: titled.braces, comments: titled.comments };
  return { header: head, persons, beats, tail: comments };

  function word(line: SourceLine): void {
    const at = { line: line.line, column: line.column };
    const colon = indexOfSign(line.rest, ':');
    const written = fold(line.rest.slice(0, colon < 0 || colon > MOST_NAME ? MOST_NAME : colon));
    const endKey = foldKey(written);
    if (endKey === '结束' || endKey === 'end') {
      property('end', line, colon < 0 ? line.rest.length : colon + 1);
      return;
    }
    if (colon >= 0 && (names.has(written) || isMe(written) || isNarrator(written))) {
      spoken(line);
      return;
    }
    const known = ALL_KEYS.find(written);
    if (colon < 0) {
      const first = /^\S+/.exec(line.rest)?.[0] ?? '';
      const meant = ALL_KEYS.find(first);
      if (meant !== undefined) report.error('no-colon', at, { key: meant.zh }, { at: { line: line.line, column: line.restColumn + first.length }, length: 0, text: '：' });
      else report.error('unknown-line', at, { text: clip(line.rest) });
      return;
    }
    const scope = current.scope;
    const own = KEYS_OF[scope].find(written);
    if (own !== undefined) {
      property(own.name, line, colon + 1);
      return;
    }
    const ofBeat = beat !== null && scope !== 'beat' ? KEYS_OF.beat.find(written) : undefined;
    if (ofBeat !== undefined) {
      property(ofBeat.name, line, colon + 1, beat ?? undefined);
      return;
    }
    if (known !== undefined) {
      report.error('misplaced-key', at, { key: known.zh, scope });
      return;
    }
    const keys = [...KEYS_OF[scope].keys, ...(beat === null ? [] : KEYS_OF.beat.keys)].flatMap((key) => [key.zh, key.en]);
    const near = nearest(written, [...keys, ...names]);
    const isName = near !== undefined && names.has(near);
    report.error(
      near === undefined ? 'unknown-key' : isName ? 'unknown-name-near' : 'unknown-key-near',
      at,
      { key: clip(written), near: near ?? '' },
      near === undefined ? undefined : { at: { line: line.line, column: line.restColumn }, length: colon, text: near },
    );
  }

  function property(key: KeyName, line: SourceLine, from: number, owner: RawNode = current): void {
    const at = { line: line.line, column: line.column };
    const start = from + blanksBefore(line.rest.slice(from));
    let target = owner;
    if (key === 'end' && (target.scope === 'header' || target.scope === 'person' || target.scope === 'probe' || target.scope === 'item')) {
      if (beat === null) {
        report.error('misplaced-key', at, { key: '结束', scope: target.scope });
        return;
      }
      target = beat;
    }
    const info = keyInfo(key);
    const nth =
      info.many === true && key !== 'start' && key !== 'chance' && key !== 'target' && key !== 'half' && key !== 'go'
        ? 0
        : target.properties.filter((other) => other.key === key).length;
    for (const text of takeComments()) target.notes.push({ key, nth, text });
    target.properties.push({ key, at, value: { text: line.rest.slice(start), at: within(line, start) } });
  }

  function spoken(line: SourceLine): void {
    if (current.scope === 'header' || current.scope === 'person' || current.scope === 'item') {
      report.error('line-misplaced', { line: line.line, column: line.column }, { scope: current.scope });
      return;
    }
    const read = readSpoken(line, names, report);
    if (read !== null) current.lines.push({ ...read, comments: takeComments() });
  }
}

const node = (scope: Scope, at: Position, text: string, braces: RawBraces | null, comments: readonly string[]): RawNode => ({
  scope,
  at,
  text,
  braces,
  comments,
  properties: [],
  lines: [],
  notes: [],
  acts: [],
});
