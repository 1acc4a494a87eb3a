import { severityWords } from '../text/shared-words.ts';
import type { Dimension, Happening } from '../model/rules.ts';
import { isRuleId } from '../model/rule-ids.ts';
import { foldWithMap, fold } from '../text/width.ts';
import { readRuleId } from '../text/words.ts';
import type { Position } from '../text/findings.ts';
import type { ConditionScope } from './condition.ts';
import type { Behaviour, Duty, Effect, Id } from './scenario.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import { dimensionWords, eventWords, qualityWords, readStyle, variableWords } from './vocabulary.ts';

/** Limits against slips of the finger; no encounter comes near. */
const MOST_MINUTES = 1440;
const MOST_DAYS = 3650;

const CHINESE_DIGITS = '零一二三四五六七八九';

/** `四` → 4, `十五` → 15, `二十` → 20; undefined for anything else. Only to say how to write it. */
function chineseNumber(text: string): number | undefined {
  const found = /^([二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text);
  if (found === null || text === '') return undefined;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : sign === '两' ? 2 : CHINESE_DIGITS.indexOf(sign));
  if (found[2] === undefined) return text.length === 1 ? digit(found[1] ?? found[3]) : undefined;
  return (found[1] === undefined ? 1 : digit(found[1])) * 10 + digit(found[3]);
}

/** A whole number with an optional unit, times what the unit stands for; null and a finding where it is none. */
function readNumber(span: Span, units: Readonly<Record<string, number>>, least: number, most: number, unit: string, report: Report): number | null {
  const text = fold(span.text).toLowerCase();
  const found = /^(-?\d+)\s*(\D*)$/.exec(text);
  if (found === null) {
    const words = /^([零一二两三四五六七八九十]+)\s*(.*)$/.exec(text);
    const digits = words?.[1] === undefined ? undefined : chineseNumber(words[1]);
    if (digits !== undefined)
      report.error('number-in-words', span.at, { digits: `${digits} ${unit}`.trim() }, { at: span.at, length: span.text.length, text: `${digits} ${unit}`.trim() });
    else report.error('not-a-number', span.at, { text: clip(span.text) });
    return null;
  }
  const factor = found[2] === undefined || found[2] === '' ? 1 : units[found[2]];
  if (factor === undefined) {
    report.error('unknown-unit', span.at, { text: clip(found[2] ?? ''), units: Object.keys(units).join(' ') });
    return null;
  }
  const value = Number(found[1]) * factor;
  if (value < least || value > most) {
    report.error('number-range', span.at, { value, least, most });
    return null;
  }
  return value;
}

const DAY_UNITS = { 天: 1, 日: 1, d: 1, day: 1, days: 1, 周: 7, w: 7, week: 7, weeks: 7 } as const;
const MINUTE_UNITS = { 分钟: 1, 分: 1, min: 1, mins: 1, minute: 1, minutes: 1 } as const;

export const readMinutes = (span: Span, report: Report): number | null => readNumber(span, MINUTE_UNITS, 0, MOST_MINUTES, '分钟', report);
export const readDays = (span: Span, report: Report, least: number): number | null => readNumber(span, DAY_UNITS, least, MOST_DAYS, '天', report);
export const readWhole = (span: Span, least: number, most: number, report: Report): number | null => readNumber(span, {}, least, most, '', report);

/** `S1 强`. */
export function readBehaviour(span: Span, report: Report): Behaviour | null {
  const found = /^(\S\d)\s*(\S*)$/.exec(fold(span.text));
  const style = found?.[1] === undefined ? undefined : readStyle(found[1]);
  const quality = found?.[2] === undefined || found[2] === '' ? 'plain' : qualityWords.read(found[2]);
  if (style === undefined || quality === undefined) {
    report.error('bad-style', span.at, { text: clip(span.text) });
    return null;
  }
  return { style, quality };
}

/**
 * `信任+1 阻力-1 李静.信任+1`, in meetings also `关注+1`; changes of the same variable stand as written. `toWritten`:
 * the element says whom it is for, so that naming that doctor changes nothing.
 */
export function readEffects(span: Span, scope: ConditionScope, toWritten: boolean, report: Report): Effect[] {
  const folded = foldWithMap(span.text);
  const out: Effect[] = [];
  let cursor = 0;
  while (cursor < folded.text.length) {
    const place: Position = { line: span.at.line, column: span.at.column + (folded.from[cursor] ?? 0) };
    const found = /^(?:([^\s.,]+)\.)?([^\s.,+-]+)\s*([+-])\s*(\d{1,2})(?=[\s,]|$)/.exec(folded.text.slice(cursor));
    const attention = scope.meeting && found !== null && found[1] === undefined && /^(关注|attention)$/i.test(found[2] ?? '');
    const variable = found?.[2] === undefined ? undefined : variableWords.read(found[2]);
    if (found === null || (variable === undefined && !attention)) {
      report.error('bad-effect', place, { text: clip(folded.text.slice(cursor)) });
      return out;
    }
    const by = Number(found[4]) * (found[3] === '-' ? -1 : 1);
    const who = variable === undefined ? null : personOf(found[1], place, scope, report);
    if (variable === undefined) out.push({ who: null, variable: 'attention', by });
    else if (who !== null) out.push({ who, variable, by, bare: found[1] === undefined || (who === scope.doctor && (toWritten || !scope.meeting)) });
    cursor += found[0].length;
    cursor += /^[\s,]*/.exec(folded.text.slice(cursor))?.[0].length ?? 0;
  }
  if (out.length === 0 && folded.text === '') report.error('empty-value', span.at, { key: '效果' });
  return out;
}

function personOf(name: string | undefined, at: Position, scope: ConditionScope, report: Report): Id | null {
  if (name === undefined) {
    if (scope.doctor === null) report.error('no-doctor', at);
    return scope.doctor;
  }
  const person = scope.person(name.trim());
  if (person === undefined) report.error('unknown-person', at, { name });
  else if (!person.doctor) report.error('not-a-doctor', at, { name });
  else return person.id;
  return null;
}

/** An event a script may raise (domain.md §3.5). */
export function readEvent(span: Span, report: Report): Happening | null {
  const text = fold(span.text);
  const [word = '', level, ...more] = text.split(' ');
  const event = eventWords.read(word);
  if (event === 'rival' && more.length === 0 && level !== undefined && /^[1-3]$/.test(level)) return `rival-${level}` as Happening;
  if (event !== undefined && event !== 'rival' && level === undefined) return event;
  report.error(event === 'rival' ? 'rival-level' : 'unknown-event', span.at, { text: clip(span.text), known: eventWords.chinese.join('、') });
  return null;
}

/** `文献 3天`. */
export function readPromise(span: Span, report: Report): { name: string; days: number } | null {
  const folded = foldWithMap(span.text);
  const found = /^(\S+)\s+(.+)$/.exec(folded.text) ?? /^(\D+?)(\d.*)$/.exec(folded.text);
  if (found?.[1] === undefined || found[2] === undefined) {
    report.error('bad-promise', span.at, { text: clip(span.text) });
    return null;
  }
  const index = folded.from[folded.text.length - found[2].length] ?? 0;
  const days = readDays({ text: span.text.slice(index), at: { line: span.at.line, column: span.at.column + index } }, report, 0);
  return days === null ? null : { name: found[1], days };
}

/** `不良反应 红线 CR12`. */
export function readDuty(span: Span, report: Report): Duty | null {
  const parts = fold(span.text).split(' ');
  const [name, severityWord, ruleWord] = parts;
  const severity = severityWord === undefined ? undefined : severityWords.read(severityWord);
  const rule = ruleWord === undefined ? undefined : readRuleId(ruleWord);
  if (name === undefined || severity === undefined || rule === undefined || parts.length !== 3) {
    report.error('bad-duty', span.at, { text: clip(span.text) });
    return null;
  }
  if (!isRuleId(rule)) {
    report.error('unknown-rule', span.at, { rule });
    return null;
  }
  return { name, severity, rule };
}

/** Rule ids of domain.md §2.3. */
export function readRules(span: Span, report: Report): string[] {
  const out: string[] = [];
  for (const part of fold(span.text).split(/[\s,]+/)) {
    const rule = readRuleId(part);
    if (rule === undefined || !isRuleId(rule)) report.error('unknown-rule', span.at, { rule: clip(part) });
    else out.push(rule);
  }
  return out;
}

/** `行为 3`. */
export function readDeduction(span: Span, report: Report): { dimension: Dimension; points: number } | null {
  const found = /^(\D+?)\s*(\d{1,3})$/.exec(fold(span.text));
  const dimension = found?.[1] === undefined ? undefined : dimensionWords.read(found[1]);
  if (dimension === undefined || found?.[2] === undefined) {
    report.error('bad-deduct', span.at, { text: clip(span.text), known: dimensionWords.chinese.join('、') });
    return null;
  }
  return { dimension, points: Number(found[2]) };
}

/** `停电 20%`. */
export function readChance(span: Span, report: Report): { name: string; percent: number } | null {
  const found = /^(\S.*?)\s*(\d{1,3})\s*%?$/.exec(fold(span.text));
  const percent = Number(found?.[2]);
  const name = found?.[1];
  if (name === undefined || /[\s,]/.test(name) || !(percent >= 1 && percent <= 99)) {
    report.error('bad-chance', span.at, { text: clip(span.text) });
    return null;
  }
  return { name, percent };
}
