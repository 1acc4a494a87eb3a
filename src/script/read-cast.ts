import { fold } from '../text/width.ts';
import { splitNames } from '../text/ids.ts';
import { Properties } from './properties.ts';
import { readYes } from './read-meeting.ts';
import type { Reading } from './reading.ts';
import { KEYS_OF } from './script-keys.ts';
import type { Named, Person, Start } from './scenario.ts';
import { clip } from '../text/report.ts';
import type { RawNode } from './tree.ts';
import { readStart } from './read-start.ts';
import { causeWords, RESERVED } from './vocabulary.ts';

/** Id and names of a person; all are known before any element that may name them is read. */
export function personHead(reading: Reading, raw: RawNode): Named {
  const head = reading.identify(raw, 'person');
  const doctor = raw.properties.some((property) => property.key === 'start');
  const aliases = raw.properties.filter((property) => property.key === 'alias').flatMap((property) => splitNames(property.value.text));
  const name = fold(raw.text);
  for (const one of [name, ...aliases]) {
    if (RESERVED.has(one.toLowerCase()) || Object.values(KEYS_OF).some((keys) => keys.find(one) !== undefined)) reading.report.error('name-reserved', raw.at, { name: one });
    else if (/[.:/[\],#]/.test(one)) reading.report.error('name-signs', raw.at, { name: one });
    reading.name(one, head.id, doctor, raw.at);
  }
  if (!head.provisional) reading.name(head.id, head.id, doctor, raw.at);
  return head;
}

/** A person with its properties. */
export function person(reading: Reading, raw: RawNode, head: Named): Person {
  const props = new Properties(raw, reading.report);
  const starts = props.all('start').flatMap((span): Start[] => {
    const start = readStart(span, reading.rules, reading.report);
    return start === null ? [] : [start];
  });
  const causeSpan = props.one('cause');
  const cause = causeSpan === undefined ? null : (causeWords.read(causeSpan.text) ?? null);
  if (causeSpan !== undefined && cause === null) reading.report.error('unknown-cause', causeSpan.at, { text: clip(causeSpan.text), known: causeWords.chinese.join('、') });
  if (causeSpan !== undefined && starts.length === 0 && props.all('start').length === 0) reading.report.error('cause-without-start', causeSpan.at, { name: raw.text });
  const alias = props.one('alias');
  // A bare state here is this person's own (meeting-format.md §2).
  const own = reading.scope(starts.length > 0 || props.all('start').length > 0 ? head.id : null);
  const essentialSpan = props.one('essential');
  return {
    ...head,
    name: fold(raw.text),
    aliases: alias === undefined ? [] : splitNames(alias.text),
    role: props.one('role')?.text ?? null,
    bio: props.one('bio')?.text ?? null,
    starts,
    cause,
    invited: props.conditional('invited', own, readYes),
    present: props.conditional('present', own, readYes),
    essential: essentialSpan !== undefined && readYes(essentialSpan, reading.report) === true,
  };
}
