import type { Finding, Fix, FindingSeverity, Position } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import { splitNames } from '../text/ids.ts';
import { indexOfSign, lastIndexOfSign, readLines, splitBraces, within, type SourceLine } from '../text/lines.ts';
import { blanksBefore, fold, foldKey } from '../text/width.ts';
import { ALL_KEYS, KEYS_OF, keyInfo, type KeyName, type Scope } from './script-keys.ts';
import { isMe, isNarrator } from './vocabulary.ts';

/** Text as typed, with its place. */
export interface Span {
  readonly text: string;
  readonly at: Position;
}

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

/** Collects findings while reading. */
export class Report {
  readonly findings: Finding[] = [];
  add(severity: FindingSeverity, code: string, at: Position, params: Finding['params'] = {}, fix?: Fix): void {
    this.findings.push({ line: at.line, column: at.column, severity, code, params, ...(fix === undefined ? {} : { fix }) });
  }
  error(code: string, at: Position, params: Finding['params'] = {}, fix?: Fix): void {
    this.add('error', code, at, params, fix);
  }
  get failed(): boolean {
    return this.findings.some((finding) => finding.severity === 'error');
  }
}

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
    const at = { line: line.line, column: line.column };
    if (current.scope === 'header' || current.scope === 'person' || current.scope === 'item') {
      report.error('line-misplaced', at, { scope: current.scope });
      return;
    }
    if (current.scope === 'beat' && current.acts.length > 0) throw new Error('a beat with acts is never current');
    const conditions: Span[] = [];
    let index = 0;
    while (fold(line.rest.charAt(index)) === '[') {
      const close = indexOfSign(line.rest, ']', index);
      if (close < 0) {
        report.error('bracket-open', within(line, index), {}, { text: ']' });
        return;
      }
      conditions.push({ text: line.rest.slice(index + 1, close), at: within(line, index + 1) });
      index = close + 1 + blanksBefore(line.rest.slice(close + 1));
    }
    const body = line.rest.slice(index);
    const cut = cutBraces(body, within(line, index), report);
    const first = fold(body.charAt(0));
    if (body === '') {
      report.error('condition-alone', at);
      return;
    }
    if (first === '(') {
      const last = lastIndexOfSign(cut.text, ')');
      const early = closesEarly(cut.text);
      const speech = early < 0 ? -1 : indexOfSign(cut.text, ':', early);
      const called = speech < 0 ? '' : fold(cut.text.slice(early + 1, speech));
      if (last !== cut.text.length - 1 || (called !== '' && (names.has(called) || isMe(called)))) {
        report.error('paren-open', within(line, index), { name: called === '' ? '' : called });
        return;
      }
      push({ speaker: 'narrator', text: cut.text.slice(1, -1).trim(), braces: cut.braces });
      return;
    }
    const colon = indexOfSign(body, ':');
    const name = colon < 0 ? '' : fold(body.slice(0, colon));
    if (colon < 0 || !(names.has(name) || isMe(name) || isNarrator(name))) {
      const near = nearest(name, names);
      report.error(
        near === undefined ? 'not-speech' : 'unknown-name-near',
        within(line, index),
        { key: clip(colon < 0 ? body : name), near: near ?? '' },
        near === undefined ? undefined : { at: within(line, index), length: colon, text: near },
      );
      return;
    }
    const from = colon + 1 + blanksBefore(body.slice(colon + 1));
    if (fold(body.charAt(from)) === '[') {
      report.error('condition-after-name', within(line, index + from), { name });
      return;
    }
    if (from >= cut.text.length) {
      report.error('empty-speech', within(line, index), { name });
      return;
    }
    push({ speaker: isNarrator(name) ? 'narrator' : { text: name, at: within(line, index) }, text: cut.text.slice(from), braces: cut.braces });

    function push(made: Pick<RawLine, 'speaker' | 'text' | 'braces'>): void {
      if (made.text === '') {
        report.error('empty-speech', at, { name: '' });
        return;
      }
      current.lines.push({ at, conditions, comments: takeComments(), ...made });
    }
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

/** Names, aliases and ids of the cast, wherever in the file they stand. */
function castNames(lines: readonly SourceLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  let inPerson = false;
  for (const line of lines) {
    if (line.marker === 'person') {
      inPerson = true;
      const braces = splitBraces(line.rest);
      names.add(fold(braces === null ? line.rest : braces.text));
      const id = braces === null ? undefined : /^#(\S+)/.exec(fold(braces.inside))?.[1];
      if (id !== undefined) names.add(id);
    } else if (line.marker === 'beat') inPerson = false;
    else if (inPerson && line.marker === 'word') {
      const colon = indexOfSign(line.rest, ':');
      if (colon > 0 && KEYS_OF.person.find(line.rest.slice(0, colon))?.name === 'alias') splitNames(line.rest.slice(colon + 1)).forEach((name) => names.add(name));
    }
  }
  names.delete('');
  return names;
}

/** Cuts a trailing `{#id tags}` off; any other trailing braces stay text, with a warning (§1.7). */
function cutBraces(source: string, at: Position, report: Report): { text: string; braces: RawBraces | null } {
  const split = splitBraces(source);
  if (split === null) return { text: source, braces: null };
  const inside = fold(split.inside);
  const place = { line: at.line, column: at.column + split.at };
  if (looksLikeTags(inside)) return { text: split.text, braces: { inside, at: place, whole: source.slice(split.at) } };
  report.add('warning', 'odd-braces', place, { text: clip(split.inside) });
  return { text: source, braces: null };
}

const looksLikeTags = (inside: string): boolean => /^#\S/.test(inside) || /^(p[1-4]|需求|need|想要|want|隐因|cause|干扰|noise)([\s,]|$)/i.test(inside);

/** Index where the first parenthesis closes, if that is before the end; else −1. */
function closesEarly(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const sign = fold(text.charAt(i));
    if (sign === '(') depth += 1;
    if (sign === ')') {
      depth -= 1;
      if (depth === 0) return i < text.length - 1 ? i : -1;
    }
  }
  return -1;
}

export const clip = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);
