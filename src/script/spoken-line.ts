import { nearest } from '../text/keys.ts';
import { indexOfSign, lastIndexOfSign, within, type SourceLine } from '../text/lines.ts';
import { blanksBefore, fold } from '../text/width.ts';
import { cutBraces } from './braces.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import type { RawLine } from './tree.ts';
import { isMe, isNarrator } from './vocabulary.ts';

/** Reads a line of speech or narration with the conditions before it; null and a finding where it is neither. */
export function readSpoken(line: SourceLine, names: ReadonlySet<string>, report: Report): Omit<RawLine, 'comments'> | null {
  const at = { line: line.line, column: line.column };
  const conditions: Span[] = [];
  let index = 0;
  while (fold(line.rest.charAt(index)) === '[') {
    const close = indexOfSign(line.rest, ']', index);
    if (close < 0) {
      report.error('bracket-open', within(line, index), {}, { text: ']' });
      return null;
    }
    conditions.push({ text: line.rest.slice(index + 1, close), at: within(line, index + 1) });
    index = close + 1 + blanksBefore(line.rest.slice(close + 1));
  }
  const body = line.rest.slice(index);
  const cut = cutBraces(body, within(line, index), report);
  const first = fold(body.charAt(0));
  if (body === '') {
    report.error('condition-alone', at);
    return null;
  }
  if (first === '(') {
    const last = lastIndexOfSign(cut.text, ')');
    const early = closesEarly(cut.text);
    const speech = early < 0 ? -1 : indexOfSign(cut.text, ':', early);
    const called = speech < 0 ? '' : fold(cut.text.slice(early + 1, speech));
    if (last !== cut.text.length - 1 || (called !== '' && (names.has(called) || isMe(called)))) {
      report.error('paren-open', within(line, index), { name: called === '' ? '' : called });
      return null;
    }
    return made('narrator', cut.text.slice(1, -1).trim());
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
    return null;
  }
  const from = colon + 1 + blanksBefore(body.slice(colon + 1));
  if (fold(body.charAt(from)) === '[') {
    report.error('condition-after-name', within(line, index + from), { name });
    return null;
  }
  if (from >= cut.text.length) {
    report.error('empty-speech', within(line, index), { name });
    return null;
  }
  return made(isNarrator(name) ? 'narrator' : { text: name, at: within(line, index) }, cut.text.slice(from));

  function made(speaker: RawLine['speaker'], text: string): Omit<RawLine, 'comments'> | null {
    if (text !== '') return { at, conditions, speaker, text, braces: cut.braces };
    report.error('empty-speech', at, { name: '' });
    return null;
  }
}

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
