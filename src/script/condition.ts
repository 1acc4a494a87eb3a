import type { State, StateTag } from '../model/readiness.ts';
import { foldWithMap, fold } from '../text/width.ts';
import { isId } from '../text/ids.ts';
import { indexOfSign } from '../text/lines.ts';
import type { Position } from '../text/findings.ts';
import { blanksBefore } from '../text/width.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { rateWords, readStateOrTag, variableWords } from './vocabulary.ts';
import type { Atom, Comparison, Condition, Id, Term } from './scenario.ts';

/** What a condition may name, and whom a bare state or variable means. */
export interface ConditionScope {
  /** The doctor a bare state or variable means, or null where there is none. */
  readonly doctor: Id | null;
  /** Whether it stands in a meeting: only there the words of meeting-format.md §2 mean something. */
  readonly meeting: boolean;
  /** The names of the file's questions (提问). */
  readonly questions: ReadonlySet<string>;
  /** The person of a name, alias or id, with whether it is a doctor. */
  person(name: string): { readonly id: Id; readonly doctor: boolean } | undefined;
}

/** Parses a condition without its brackets (script-format.md §5). Terms that cannot be read are reported and left out. */
export function parseCondition(span: Span, scope: ConditionScope, report: Report): Condition {
  const folded = foldWithMap(span.text);
  const terms: Term[] = [];
  let cursor = 0;
  const place = (index: number): Position => ({ line: span.at.line, column: span.at.column + (folded.from[index] ?? 0) });
  const match = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(folded.text.slice(cursor));
    return found;
  };
  if (folded.text === '') report.error('condition-empty', span.at);
  for (;;) {
    cursor += match(/^[\s,]+/)?.[0].length ?? 0;
    if (cursor >= folded.text.length) break;
    const start = cursor;
    const negation = match(/^(非\s*|not\s+)/i);
    if (negation !== null) cursor += negation[0].length;
    const atom = readAtom();
    if (atom !== null) terms.push({ not: negation !== null, atom, at: place(start) });
    if (cursor === start) {
      report.error('condition-unknown', place(start), { text: clip(folded.text.slice(start)) });
      return terms;
    }
  }
  return terms;

  function readAtom(): Atom | null {
    const from = cursor;
    const taken = match(/^#([^\s,<>=]*)/);
    if (taken !== null) {
      cursor += taken[0].length;
      const id = taken[1] ?? '';
      return isId(id) ? { kind: 'taken', id } : failed('bad-id', from, { id });
    }
    const named = match(/^(有|has|变数|chance|欠|owes|失信|broke)(?:\s+([^\s,<>=]+)|$|(?=[\s,]))/i);
    if (named !== null) {
      cursor += named[0].length;
      const name = named[2];
      return name === undefined ? failed('condition-no-name', from, { word: named[1] ?? '' }) : namedAtom((named[1] ?? '').toLowerCase(), name);
    }
    const question = scope.meeting ? match(/^(待答|open|已答|answered)(?=[\s,]|$)/i) : null;
    if (question !== null) {
      cursor += question[0].length;
      return questionAtom((question[1] ?? '').toLowerCase(), from);
    }
    const word = match(/^[^\s,<>=]+/);
    if (word === null) return failed('condition-unknown', from, { text: clip(folded.text.slice(from)) });
    cursor += word[0].length;
    const written = word[0];
    if (/^(诊断对|right)$/i.test(written)) return { kind: 'right' };
    if (/^(诊断错|wrong)$/i.test(written)) return { kind: 'wrong' };
    if (/^(分钟|minutes)$/i.test(written)) {
      const compared = readComparison();
      return compared === null ? failed('condition-no-number', from, { word: written }) : { kind: 'minutes', ...compared };
    }
    return scope.meeting && isRoomWord(written) ? readRoomAtom(written, from) : readDoctorAtom(written, from);
  }

  /** `待答 x`, `已答 x`; `待答` before anything that is no question means any. */
  function questionAtom(word: string, from: number): Atom | null {
    const next = match(/^\s+([^\s,<>=]+)/);
    const name = next?.[1] !== undefined && scope.questions.has(next[1]) ? next[1] : null;
    if (name !== null) cursor += next?.[0].length ?? 0;
    if (word === '待答' || word === 'open') return { kind: 'open', question: name };
    return name === null ? failed('condition-no-question', from, { word, text: clip(next?.[1] ?? '') }) : { kind: 'answered', question: name };
  }

  /** `关注>=8`, `到会率>=80`, `李静.到场`. */
  function readRoomAtom(written: string, from: number): Atom | null {
    const dot = written.indexOf('.');
    const about = dot < 0 ? written : written.slice(dot + 1);
    if (/^(到场|present)$/i.test(about)) {
      const who = dot < 0 ? scope.doctor : (scope.person(written.slice(0, dot))?.id ?? null);
      return who === null ? failed(dot < 0 ? 'no-doctor' : 'unknown-person', from, { name: clip(written.slice(0, Math.max(0, dot))) }) : { kind: 'present', who };
    }
    const rate = rateWords.read(written);
    const compared = readComparison();
    if (compared === null) return failed('condition-no-number', from, { word: written });
    return rate === undefined ? { kind: 'attention', ...compared } : { kind: 'rate', rate, ...compared };
  }

  /** `[who.]state{/state}`, `[who.]variable op n` or `[who.]起点 state`. */
  function readDoctorAtom(written: string, from: number): Atom | null {
    const dot = written.indexOf('.');
    const about = dot < 0 ? written : written.slice(dot + 1);
    const start = /^(起点|start)$/i.test(about);
    const states = start ? null : readStates(about);
    const variable = variableWords.read(about);
    if (!start && states === null && variable === undefined) return failed('condition-unknown', from, { text: clip(written) });
    const who = readWho(dot < 0 ? null : written.slice(0, dot), from);
    if (start) {
      const next = match(/^\s+([^\s,<>=]+)/);
      const state = next?.[1] === undefined ? undefined : readStateOrTag(next[1]);
      if (next !== null) cursor += next[0].length;
      if (state === undefined) return failed('condition-no-state', from, { word: written });
      return who === null ? null : { kind: 'start', who, state };
    }
    if (states !== null) return who === null ? null : { kind: 'state', who, states };
    const compared = readComparison();
    if (compared === null) return failed('condition-no-number', from, { word: written });
    return who === null || variable === undefined ? null : { kind: 'variable', who, variable, ...compared };
  }

  function readStates(about: string): (State | StateTag)[] | null {
    const out: (State | StateTag)[] = [];
    for (const part of about.split('/')) {
      const state = readStateOrTag(part);
      if (state === undefined) return null;
      out.push(state);
    }
    return out;
  }

  function readWho(name: string | null, from: number): Id | null {
    if (name === null) {
      if (scope.doctor === null) report.error('no-doctor', place(from));
      return scope.doctor;
    }
    const person = scope.person(name);
    if (person === undefined) report.error('unknown-person', place(from), { name });
    else if (!person.doctor) report.error('not-a-doctor', place(from), { name });
    else return person.id;
    return null;
  }

  function readComparison(): { op: Comparison; value: number } | null {
    const found = match(/^\s*(>=|<=|>|<|=)\s*(\d{1,9})(?=[\s,]|$)/);
    if (found === null) return null;
    cursor += found[0].length;
    return { op: found[1] as Comparison, value: Number(found[2]) };
  }

  function failed(code: string, from: number, params: Record<string, string>): null {
    report.error(code, place(from), params);
    // One finding a term: what is left of it says nothing new.
    cursor += match(/^[^\s,]*/)?.[0].length ?? 0;
    return null;
  }
}

/** The words of meetings in conditions (meeting-format.md §2), but those on questions. */
const isRoomWord = (written: string): boolean => /^(关注|attention)$|(^|\.)(到场|present)$/i.test(written) || rateWords.read(written) !== undefined;

/** `有 x`, `变数 x`, `欠 x`, `失信 x`. */
function namedAtom(word: string, name: string): Atom {
  if (word === '有' || word === 'has') return { kind: 'flag', name };
  if (word === '变数' || word === 'chance') return { kind: 'chance', name };
  return word === '欠' || word === 'owes' ? { kind: 'owes', promise: name } : { kind: 'broke', promise: name };
}

/** Splits leading `[…]` off a value: the conditions, and what follows. */
export function splitBrackets(span: Span, report: Report): { readonly brackets: readonly Span[]; readonly rest: Span } {
  const brackets: Span[] = [];
  let index = 0;
  while (fold(span.text.charAt(index)) === '[') {
    const close = indexOfSign(span.text, ']', index);
    if (close < 0) {
      report.error('bracket-open', { line: span.at.line, column: span.at.column + index }, {}, { text: ']' });
      return { brackets, rest: { text: '', at: span.at } };
    }
    brackets.push({ text: span.text.slice(index + 1, close), at: { line: span.at.line, column: span.at.column + index + 1 } });
    index = close + 1 + blanksBefore(span.text.slice(close + 1));
  }
  return { brackets, rest: { text: span.text.slice(index), at: { line: span.at.line, column: span.at.column + index } } };
}

/** Whether two numbers stand in a comparison. */
export function compare(left: number, op: Comparison, right: number): boolean {
  switch (op) {
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '<':
      return left < right;
    case '=':
      return left === right;
  }
}
