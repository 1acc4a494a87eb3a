import { currentRules } from '../model/released-rules.ts';
import type { Rules } from '../model/rules.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import { splitList } from '../text/ids.ts';
import { fold } from '../text/width.ts';
import { Properties } from './properties.ts';
import { beat } from './read-beat.ts';
import { person, personHead } from './read-cast.ts';
import { questionNames, readCriterion, readFillers, readStageMinutes, refuseMeetingKeys } from './read-meeting.ts';
import { targets } from './read-ways.ts';
import { Reading } from './reading.ts';
import type { KeyName } from './script-keys.ts';
import type { Beat, Chance, Person, Scenario } from './scenario.ts';
import { clip, Report } from '../text/report.ts';
import { readTree, type Tree } from './tree.ts';
import { readChance, readMinutes, readWhole } from './values.ts';
import { kindWords } from './vocabulary.ts';

/** At most this many variants (script-format.md §2). */
export const MOST_VARIANTS = 256;

export interface Parsed {
  /** The scenario, or null where the text has an error. */
  readonly scenario: Scenario | null;
  readonly findings: readonly Finding[];
}

/**
 * Reads a script (script-format.md). Whatever the text, the answer is a scenario or findings with their
 * places, never an exception. `rules` give the typical starts and the bounds that offsets must stay in.
 */
export function parse(text: string, rules: Rules = currentRules): Parsed {
  const report = new Report();
  const tree = readTree(text, report);
  const scenario = build(tree, rules, report);
  return { scenario: report.failed ? null : scenario, findings: inOrder(report.findings) };
}

function build(tree: Tree, rules: Rules, report: Report): Scenario {
  const { header } = tree;
  const headerProps = new Properties(header, report);

  const kindSpan = headerProps.one('kind');
  const kind = kindSpan === undefined ? 'visit' : kindWords.read(kindSpan.text);
  if (kindSpan !== undefined && kind === undefined) report.error('bad-kind', kindSpan.at, { text: clip(kindSpan.text) });
  const meeting = kind === 'meeting';
  if (!meeting) refuseMeetingKeys(tree, report);
  const reading = new Reading(rules, report, meeting, questionNames(tree));

  const chances = headerProps.all('chance').flatMap((span): Chance[] => {
    const chance = readChance(span, report);
    return chance === null ? [] : [{ ...chance, at: span.at }];
  });
  const doubled = chances.find((chance, index) => chances.findIndex((other) => other.name === chance.name) !== index);
  if (doubled !== undefined) report.error('chance-twice', doubled.at, { name: doubled.name });

  const heads = tree.persons.map((raw) => personHead(reading, raw));
  reading.first = heads.find((_, place) => tree.persons[place]?.properties.some((property) => property.key === 'start'))?.id ?? null;
  const title = reading.identify(header, 'title');
  const cast = tree.persons.flatMap((raw, place): Person[] => {
    const head = heads[place];
    return head === undefined ? [] : [person(reading, raw, head)];
  });
  const beatHeads = reading.beatHeads(tree);
  const beats = tree.beats.flatMap((raw, place): Beat[] => {
    const head = beatHeads[place];
    return head === undefined ? [] : [beat(reading, raw, head)];
  });
  if (beats.length === 0) report.error('no-beats', header.at, {}, { text: '## ' });

  const variants = cast.reduce((product, one) => product * Math.max(1, one.starts.length), 2 ** Math.min(30, chances.length));
  if (variants > MOST_VARIANTS) report.error('too-many-variants', chances[0]?.at ?? header.at, { variants, most: MOST_VARIANTS });

  const whole = (key: KeyName, least: number, most: number): number | null => {
    const span = headerProps.one(key);
    return span === undefined ? null : readWhole(span, least, most, report);
  };
  const timeSpan = headerProps.one('time');
  const stageSpan = headerProps.one('stageMinutes');
  const statusSpan = headerProps.one('keyStatus');
  const status = statusSpan === undefined ? 'proposed' : fold(statusSpan.text).toLowerCase();
  if (statusSpan !== undefined && status !== 'proposed' && status !== 'reviewed') report.error('bad-key-status', statusSpan.at, { text: clip(statusSpan.text) });
  const words = (key: KeyName): string | null => headerProps.one(key)?.text ?? null;

  return {
    ...title,
    format: 1,
    title: header.text,
    kind: kind ?? 'visit',
    lang: words('lang') === null ? 'zh-CN' : fold(words('lang') ?? ''),
    goal: words('goal'),
    target: targets(reading, headerProps, 'target'),
    half: targets(reading, headerProps, 'half'),
    minutes: timeSpan === undefined ? null : readMinutes(timeSpan, report),
    pass: whole('pass', 0, 100),
    level: whole('level', 1, 5),
    tags: headerProps.all('tags').flatMap((span) => splitList(span.text)),
    author: words('author'),
    version: words('version'),
    keyStatus: status === 'reviewed' ? 'reviewed' : 'proposed',
    product: words('product'),
    label: words('label'),
    policy: words('policy'),
    role: words('you'),
    stageMinutes: stageSpan === undefined ? null : readStageMinutes(stageSpan, rules, report),
    attention: whole('attention', rules.range.least, rules.range.most),
    fillers: headerProps.conditional('fillers', reading.outer, readFillers),
    criteria: headerProps.all('criterion').flatMap((span) => readCriterion(span, reading) ?? []),
    chances,
    cast,
    beats,
    tail: tree.tail,
  };
}
