import { yesWords } from '../text/shared-words.ts';
import type { Rules, StageMinutes } from '../model/rules.ts';
import { isMeeting, type MeetingStage, type Stage } from '../model/stages.ts';
import { splitList } from '../text/ids.ts';
import { indexOfSign } from '../text/lines.ts';
import { fold } from '../text/width.ts';
import { parseCondition } from './condition.ts';
import type { Properties } from './properties.ts';
import type { Reading } from './reading.ts';
import { clip, type Report } from '../text/report.ts';
import type { Criterion, Id, Question, Tone } from './scenario.ts';
import { keyInfo } from './script-keys.ts';
import type { Span } from '../text/span.ts';
import type { RawNode, Tree } from './tree.ts';
import { readMinutes, readWhole } from './values.ts';
import { rubricWords, stageWords, toneWords } from './vocabulary.ts';

/** Seats that nurses and interns can fill, at most: a slip of the finger beyond. */
const MOST_FILLERS = 1000;

/** Every element of the tree with properties. */
function* nodesOf({ header, persons, beats }: Tree): Generator<RawNode> {
  yield header;
  yield* persons;
  for (const beat of beats) {
    yield beat;
    yield* beat.acts;
  }
}

/** The names of all questions, before anything is read: `待答 x` means x only where x is one. */
export function questionNames(tree: Tree): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { properties } of nodesOf(tree)) {
    for (const { key, value } of properties) {
      if (key !== 'question') continue;
      const name = fold(value.text).split(/\s+/).at(-1);
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** Keys of meetings in a visit mean nothing there. */
export function refuseMeetingKeys(tree: Tree, report: Report): void {
  for (const { properties } of nodesOf(tree)) {
    for (const { key, at } of properties) {
      const { meeting, zh } = keyInfo(key);
      if (meeting === true) report.error('meeting-only', at, { key: zh });
    }
  }
}

/** `宣讲`. */
export function readStage(span: Span, report: Report): Stage | null {
  const stage = stageWords.read(fold(span.text));
  if (stage === undefined) report.error('bad-stage', span.at, { text: clip(span.text), known: stageWords.chinese.join('、') });
  return stage ?? null;
}

/** `标准`, `简短`, or `宣讲 15 问答 6 合计 30`. */
export function readStageMinutes(span: Span, rules: Rules, report: Report): StageMinutes | null {
  const text = fold(span.text);
  if (/^(标准|standard)$/i.test(text)) return rules.room.stageMinutes.standard;
  if (/^(简短|short)$/i.test(text)) return rules.room.stageMinutes.short;
  const stages: Partial<Record<MeetingStage, number>> = {};
  let total: number | null = null;
  for (const part of text.matchAll(/([^\s\d,.:]+)[\s:]*(-?\d+)\s*(?:分钟|分|minutes?|mins?)?[\s,.]*|\S+/gi)) {
    const [whole, word, digits] = part;
    const minutes = digits === undefined ? null : readMinutes({ text: digits, at: span.at }, report);
    if (digits !== undefined && minutes === null) return null;
    const stage = word === undefined ? undefined : stageWords.read(word);
    const isTotal = word !== undefined && /^(合计|total)$/i.test(word);
    const twice = isTotal ? total !== null : stage !== undefined && isMeeting(stage) && stages[stage] !== undefined;
    if (minutes === null || twice || !(isTotal || (stage !== undefined && isMeeting(stage)))) {
      report.error('bad-stage-minutes', span.at, { text: clip(whole.trim()) });
      return null;
    }
    if (isTotal) total = minutes;
    else if (stage !== undefined && isMeeting(stage)) stages[stage] = minutes;
  }
  return { stages, total };
}

/** `硬件 供货渠道 [有 供货确认]`. */
export function readCriterion(span: Span, reading: Reading): Criterion | null {
  const open = indexOfSign(span.text, '[');
  const close = open < 0 ? -1 : indexOfSign(span.text, ']', open);
  const [, word = '', name = ''] = /^\s*(\S+)\s+(.*?)\s*$/.exec(span.text.slice(0, Math.max(0, open))) ?? [];
  const line = rubricWords.read(fold(word));
  if (line === undefined || name === '' || close < 0 || fold(span.text.slice(close + 1)) !== '') {
    reading.report.error('bad-criterion', span.at, { text: clip(span.text), known: rubricWords.chinese.join('、') });
    return null;
  }
  const when = parseCondition({ text: span.text.slice(open + 1, close), at: { line: span.at.line, column: span.at.column + open + 1 } }, reading.outer, reading.report);
  return { line, name, when, at: span.at };
}

/** `李静 肾功能`. */
export function readQuestion(span: Span, reading: Reading): Question | null {
  const found = /^(\S+)\s+(\S+)$/.exec(fold(span.text));
  if (found?.[1] === undefined || found[2] === undefined) {
    reading.report.error('bad-question', span.at, { text: clip(span.text) });
    return null;
  }
  const doctor = reading.doctorNamed({ text: found[1], at: span.at });
  if (doctor === null) return null;
  reading.asks(found[2], doctor, span.at);
  return { doctor, name: found[2] };
}

export function readTone(span: Span, report: Report): Tone | null {
  const tone = toneWords.read(fold(span.text));
  if (tone === undefined) report.error('bad-comment', span.at, { text: clip(span.text) });
  return tone ?? null;
}

export function readYes(span: Span, report: Report): boolean | null {
  const word = yesWords.read(fold(span.text));
  if (word === undefined) report.error('bad-yes', span.at, { text: clip(span.text) });
  return word === undefined ? null : word === 'yes';
}

export const readFillers = (span: Span, report: Report): number | null => readWhole(span, 0, MOST_FILLERS, report);

/** The doctors a 回访 names; a name with a blank in it stands as its id. */
export function readVisited(props: Properties, reading: Reading): Id[] {
  const span = props.one('followUp');
  if (span === undefined) return [];
  return [...new Set(splitList(span.text).flatMap((name) => reading.doctorNamed({ text: name, at: span.at }) ?? []))];
}
