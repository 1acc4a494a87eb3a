import { Properties } from './properties.ts';
import { act, line } from './read-act.ts';
import { readQuestion, readStage } from './read-meeting.ts';
import { goes } from './read-ways.ts';
import { noted, type Reading } from './reading.ts';
import type { Beat, Choice, Id, Item, Named, Probe } from './scenario.ts';
import { clip } from '../text/report.ts';
import type { RawNode } from './tree.ts';
import { readDays, readDuty, readWhole } from './values.ts';

/** A beat with all that stands in it. */
export function beat(reading: Reading, raw: RawNode, head: Named): Beat {
  const props = new Properties(raw, reading.report);
  const acts = raw.acts.map((rawAct) => act(reading, rawAct));
  const choices = acts.filter((one): one is Choice => one.kind === 'choice');
  const items = acts.filter((one): one is Item => one.kind === 'item');
  const probes = acts.filter((one): one is Probe => one.kind === 'probe');
  const diagnose = props.all('diagnose').flatMap((span): Id[] => {
    if (span.text === '') {
      if (reading.first === null) reading.report.error('no-doctor', span.at);
      return reading.first === null ? [] : [reading.first];
    }
    const who = reading.doctorNamed(span);
    return who === null ? [] : [who];
  });
  const go = goes(reading, props, reading.outer);
  const firstGo = props.all('go')[0] ?? props.all('end')[0];
  if (firstGo !== undefined && choices.length > 0) reading.report.error('go-with-choices', firstGo.at);
  const firstItem = items[0];
  if (firstItem !== undefined && choices.length > 0) reading.report.error('items-and-choices', firstItem.at);
  const firstProbe = probes[0];
  if (firstProbe !== undefined && choices.length === 0 && items.length === 0 && diagnose.length === 0) reading.report.error('probe-without-decision', firstProbe.at);
  if (choices.length > 1) for (const choice of choices) if (choice.why.length === 0) reading.report.error('missing-why', choice.at, { text: clip(choice.text) });
  const afterSpan = props.one('after');
  const stageSpan = props.one('stage');
  if (reading.meeting && stageSpan === undefined) reading.report.error('no-stage', head.at, { title: clip(raw.text) });
  const mostSpan = props.one('most');
  const most = mostSpan === undefined ? null : readWhole(mostSpan, 1, 1000, reading.report);
  if (mostSpan !== undefined && items.length === 0) reading.report.error('most-without-items', mostSpan.at);
  return noted(head, {
    id: head.id,
    provisional: head.provisional,
    at: head.at,
    title: raw.text,
    after: afterSpan === undefined ? null : readDays(afterSpan, reading.report, 1),
    stage: stageSpan === undefined ? null : readStage(stageSpan, reading.report),
    duties: props.conditional('duty', reading.outer, readDuty, true),
    questions: props.conditional('question', reading.outer, (span) => readQuestion(span, reading), true),
    lines: raw.lines.map((one) => line(reading, one, reading.outer)),
    diagnose,
    probes,
    choices,
    items,
    most,
    go,
  });
}
