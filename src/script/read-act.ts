import { Properties } from './properties.ts';
import type { ConditionScope } from './condition.ts';
import { parseCondition, splitBrackets } from './condition.ts';
import { fold } from '../text/width.ts';
import { readQuestion, readTone, readVisited } from './read-meeting.ts';
import { goes } from './read-ways.ts';
import { noted, type Reading } from './reading.ts';
import type { Act, Condition, Line, Tags } from './scenario.ts';
import { clip } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import type { RawBraces, RawLine, RawNode } from './tree.ts';
import { readBehaviour, readDeduction, readDuty, readEffects, readEvent, readMinutes, readPromise, readRules } from './values.ts';
import { isMe, readState, tagWords, wantWords } from './vocabulary.ts';

/** A probe, choice or item. */
export function act(reading: Reading, raw: RawNode): Act {
  const head = reading.identify(raw, raw.scope);
  const props = new Properties(raw, reading.report);
  const toSpan = props.one('to');
  const named = toSpan === undefined ? null : reading.doctorNamed(toSpan);
  const to = named ?? reading.first;
  const scope = reading.scope(to);
  const ifSpan = props.one('if');
  const minutesSpan = props.one('minutes');
  // Head first and property by property: a spread at this place took a quarter of all reading.
  const common = {
    id: head.id,
    provisional: head.provisional,
    at: head.at,
    text: raw.text,
    to,
    toWritten: named !== null,
    minutes: minutesSpan === undefined ? (raw.scope === 'item' ? 0 : 1) : (readMinutes(minutesSpan, reading.report) ?? 1),
    available: ifSpan === undefined ? [] : loose(reading, ifSpan, scope),
    effects: props.conditional('effect', scope, (span) => readEffects(span, scope, named !== null, reading.report)),
    set: props.names('set'),
    unset: props.names('unset'),
    keep: props.names('keep'),
    discharge: props.names('discharge'),
    answers: props.names('answer'),
    followUp: readVisited(props, reading),
    red: props.conditional('red', scope, readRules),
    amber: props.conditional('amber', scope, readRules),
    watch: props.conditional('watch', scope, readRules),
    why: props.conditional('why', scope, (span) => (span.text === '' ? null : span.text)),
  };
  if (raw.scope === 'item') {
    const wantSpan = props.one('want');
    const want = wantSpan === undefined ? 'any' : wantWords.read(wantSpan.text);
    if (want === undefined && wantSpan !== undefined) reading.report.error('bad-want', wantSpan.at, { text: clip(wantSpan.text) });
    return noted(head, { ...common, kind: 'item', want: want ?? 'any' });
  }
  const findSpan = props.one('find');
  if (findSpan !== undefined && !/^(隐因|cause)$/i.test(fold(findSpan.text))) reading.report.error('bad-find', findSpan.at, { text: clip(findSpan.text) });
  const spoken = {
    ...common,
    events: props.conditional('event', scope, readEvent),
    find: findSpan !== undefined,
    duties: props.conditional('duty', scope, readDuty, true),
    questions: props.conditional('question', scope, (span) => readQuestion(span, reading), true),
    deduct: props.conditional('deduct', scope, readDeduction),
    lines: raw.lines.map((one) => line(reading, one, scope)),
  };
  if (raw.scope === 'probe') return noted(head, { ...spoken, kind: 'probe' });
  const promiseSpan = props.one('promise');
  const doseSpan = props.one('dose');
  if (doseSpan !== undefined && props.one('style') !== undefined) reading.report.error('dose-and-style', doseSpan.at);
  return noted(head, {
    ...spoken,
    kind: 'choice',
    behaviours: props.conditional('style', scope, readBehaviour),
    doses: props.conditional('dose', scope, readBehaviour),
    tones: props.conditional('comment', scope, readTone),
    promise: promiseSpan === undefined ? null : readPromise(promiseSpan, reading.report),
    go: goes(reading, props, scope),
  });
}

/** A line of speech or narration, in a beat or an act. */
export function line(reading: Reading, raw: RawLine, scope: ConditionScope): Line {
  const head = reading.identify(raw, 'line');
  const when = raw.conditions.flatMap((span) => parseCondition(span, scope, reading.report));
  let speaker: Line['speaker'] = null;
  if (raw.speaker !== 'narrator') speaker = isMe(raw.speaker.text) ? 'me' : (reading.person(raw.speaker.text)?.id ?? null);
  const made = { id: head.id, provisional: head.provisional, at: head.at, when, speaker, text: raw.text, tags: tagsOf(reading, raw.braces) };
  return head.comments === undefined ? made : { ...made, comments: head.comments };
}

function tagsOf(reading: Reading, braces: RawBraces | null): Tags {
  const states: Tags['states'][number][] = [];
  const other = { need: false, want: false, cause: false, noise: false };
  for (const part of braces === null ? [] : braces.inside.split(/[\s,]+/)) {
    if (part === '' || part.startsWith('#')) continue;
    const state = readState(part);
    const tag = tagWords.read(part);
    if (state !== undefined) states.push(state);
    else if (tag !== undefined) other[tag] = true;
    else reading.report.error('unknown-tag', braces?.at ?? { line: 1, column: 1 }, { tag: clip(part) });
  }
  if (other.noise && states.length > 0 && braces !== null) reading.report.error('noise-with-states', braces.at);
  return { states: states.length < 2 ? states : [...new Set(states)].sort(), need: other.need, want: other.want, cause: other.cause, noise: other.noise };
}

/** A condition whose brackets may be left out (可选). */
function loose(reading: Reading, span: Span, scope: ConditionScope): Condition {
  const { brackets, rest } = splitBrackets(span, reading.report);
  return [...brackets, ...(rest.text === '' && brackets.length > 0 ? [] : [rest])].flatMap((one) => parseCondition(one, scope, reading.report));
}
