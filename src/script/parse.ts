import { currentRules } from '../model/released-rules.ts';
import type { Rules } from '../model/rules.ts';
import { inOrder, type Finding, type Position } from '../text/findings.ts';
import { isId, provisionalId, splitList, splitNames } from '../text/ids.ts';
import { nearest } from '../text/keys.ts';
import { fold } from '../text/width.ts';
import { parseCondition, splitBrackets, type ConditionScope } from './condition.ts';
import { Properties } from './properties.ts';
import { KEYS_OF, type KeyName } from './script-keys.ts';
import type { Act, Beat, Chance, Choice, Condition, Go, Id, Item, Line, Named, Person, Probe, Scenario, Start, Tags, TargetLine } from './scenario.ts';
import { clip, readTree, Report, type RawBraces, type RawLine, type RawNode, type Span, type Tree } from './tree.ts';
import { readBehaviour, readChance, readDays, readDeduction, readDuty, readEffects, readEvent, readMinutes, readPromise, readRules, readStart, readWhole } from './values.ts';
import { causeWords, isMe, kindWords, readState, RESERVED, tagWords, wantWords } from './vocabulary.ts';

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
  const ids = new Map<Id, Position>();
  const { header } = tree;
  const headerProps = new Properties(header, report);

  const kindSpan = headerProps.one('kind');
  const kind = kindSpan === undefined ? 'visit' : kindWords.read(kindSpan.text);
  if (kindSpan !== undefined && kind === undefined) report.error('bad-kind', kindSpan.at, { text: clip(kindSpan.text) });
  if (kindSpan !== undefined && kind === 'meeting') report.error('not-yet-playable', kindSpan.at, { what: '科室会' });

  const chances = headerProps.all('chance').flatMap((span): Chance[] => {
    const chance = readChance(span, report);
    return chance === null ? [] : [{ ...chance, at: span.at }];
  });
  const doubled = chances.find((chance, index) => chances.findIndex((other) => other.name === chance.name) !== index);
  if (doubled !== undefined) report.error('chance-twice', doubled.at, { name: doubled.name });

  const named = new Map<string, { id: Id; doctor: boolean }>();
  const personIds = tree.persons.map((raw) => personHead(raw));
  const firstDoctor = personIds.find((_, index) => tree.persons[index]?.properties.some((property) => property.key === 'start'));
  const lookup = (name: string) => named.get(fold(name));
  const scopeFor = (doctor: Id | null): ConditionScope => ({ doctor, person: lookup });
  const first = firstDoctor?.id ?? null;
  const outer = scopeFor(first);

  const title = identify(header, 'title');
  const cast = tree.persons.flatMap((raw, index): Person[] => {
    const head = personIds[index];
    return head === undefined ? [] : [person(raw, head)];
  });
  const beatHeads = tree.beats.map((raw) => identify(raw, 'beat'));
  const beatByTitle = new Map<string, Id>();
  tree.beats.forEach((raw, index) => {
    const id = beatHeads[index]?.id;
    const folded = fold(raw.text);
    if (id !== undefined && !beatByTitle.has(folded)) beatByTitle.set(folded, id);
  });
  const beatIds = new Set(beatHeads.map((head) => head.id));
  const beats = tree.beats.map((raw, index) => beat(raw, beatHeads[index] ?? identify(raw, 'beat')));
  if (kind !== 'meeting' && beats.length === 0) report.error('no-beats', header.at, {}, { text: '## ' });

  const variants = cast.reduce((product, one) => product * Math.max(1, one.starts.length), 2 ** Math.min(30, chances.length));
  if (variants > MOST_VARIANTS) report.error('too-many-variants', chances[0]?.at ?? header.at, { variants, most: MOST_VARIANTS });

  const whole = (key: KeyName, least: number, most: number): number | null => {
    const span = headerProps.one(key);
    return span === undefined ? null : readWhole(span, least, most, report);
  };
  const timeSpan = headerProps.one('time');
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
    target: targets('target'),
    half: targets('half'),
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
    chances,
    cast,
    beats,
    tail: tree.tail,
  };

  /** Id, place and comments of an element. */
  function identify(raw: { at: Position; braces: RawBraces | null; comments: readonly string[] } & Partial<Pick<RawNode, 'notes'>>, what: string): Named {
    const tagsInside = raw.braces === null ? [] : raw.braces.inside.split(/[\s,]+/).filter((part) => part !== '');
    const written = tagsInside[0]?.startsWith('#') === true ? tagsInside[0].slice(1) : null;
    // Notes in the order of keys, since the printer moves properties into theirs.
    const notes = raw.notes === undefined || raw.notes.length === 0 ? null : [...raw.notes].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.nth - b.nth));
    const made = (id: Id, provisional: boolean): Named =>
      raw.comments.length === 0 && notes === null
        ? { id, provisional, at: raw.at }
        : { id, provisional, at: raw.at, ...(raw.comments.length > 0 ? { comments: raw.comments } : {}), ...(notes === null ? {} : { notes }) };
    if (what !== 'line' && raw.braces !== null && tagsInside.length > (written === null ? 0 : 1)) {
      report.error('tags-misplaced', raw.braces.at, { text: clip(raw.braces.inside) });
    }
    if (written === null) {
      report.add('hint', 'missing-id', raw.at, { what });
      return made(provisionalId(raw.at.line), true);
    }
    const at = raw.braces?.at ?? raw.at;
    if (!isId(written)) {
      report.error('bad-id', at, { id: clip(written) });
      return made(provisionalId(raw.at.line), true);
    }
    const other = ids.get(written);
    if (other !== undefined) report.error('id-twice', at, { id: written, line: other.line });
    else ids.set(written, at);
    return made(written, false);
  }

  function personHead(raw: RawNode): Named {
    const head = identify(raw, 'person');
    const doctor = raw.properties.some((property) => property.key === 'start');
    const aliases = raw.properties.filter((property) => property.key === 'alias').flatMap((property) => splitNames(property.value.text));
    const name = fold(raw.text);
    for (const one of [name, ...aliases]) {
      const known = named.get(one);
      if (known !== undefined && known.id !== head.id) report.error('name-twice', raw.at, { name: one });
      if (RESERVED.has(one.toLowerCase()) || Object.values(KEYS_OF).some((keys) => keys.find(one) !== undefined) || chances.some((chance) => chance.name === one))
        report.error('name-reserved', raw.at, { name: one });
      else if (/[.:/[\],#]/.test(one)) report.error('name-signs', raw.at, { name: one });
      named.set(one, { id: head.id, doctor });
    }
    if (!head.provisional) {
      const known = named.get(head.id);
      if (known !== undefined && known.id !== head.id) report.error('name-twice', raw.at, { name: head.id });
      named.set(head.id, { id: head.id, doctor });
    }
    return head;
  }

  function person(raw: RawNode, head: Named): Person {
    const props = new Properties(raw, report);
    const starts = props.all('start').flatMap((span): Start[] => {
      const start = readStart(span, rules, report);
      return start === null ? [] : [start];
    });
    const causeSpan = props.one('cause');
    const cause = causeSpan === undefined ? null : (causeWords.read(causeSpan.text) ?? null);
    if (causeSpan !== undefined && cause === null) report.error('unknown-cause', causeSpan.at, { text: clip(causeSpan.text), known: causeWords.chinese.join('、') });
    if (causeSpan !== undefined && starts.length === 0 && props.all('start').length === 0) report.error('cause-without-start', causeSpan.at, { name: raw.text });
    const alias = props.one('alias');
    return {
      ...head,
      name: fold(raw.text),
      aliases: alias === undefined ? [] : splitNames(alias.text),
      role: props.one('role')?.text ?? null,
      bio: props.one('bio')?.text ?? null,
      starts,
      cause,
    };
  }

  function beat(raw: RawNode, head: Named): Beat {
    const props = new Properties(raw, report);
    const acts = raw.acts.map((rawAct) => act(rawAct));
    const choices = acts.filter((one): one is Choice => one.kind === 'choice');
    const items = acts.filter((one): one is Item => one.kind === 'item');
    const probes = acts.filter((one): one is Probe => one.kind === 'probe');
    const diagnose = props.all('diagnose').flatMap((span): Id[] => {
      if (span.text === '') {
        if (first === null) report.error('no-doctor', span.at);
        return first === null ? [] : [first];
      }
      const who = doctorNamed(span);
      return who === null ? [] : [who];
    });
    const go = goes(props, outer);
    const firstGo = props.all('go')[0] ?? props.all('end')[0];
    if (firstGo !== undefined && choices.length > 0) report.error('go-with-choices', firstGo.at);
    const firstItem = items[0];
    if (firstItem !== undefined && choices.length > 0) report.error('items-and-choices', firstItem.at);
    const firstProbe = probes[0];
    if (firstProbe !== undefined && choices.length === 0 && items.length === 0 && diagnose.length === 0) report.error('probe-without-decision', firstProbe.at);
    if (choices.length > 1) for (const choice of choices) if (choice.why.length === 0) report.error('missing-why', choice.at, { text: clip(choice.text) });
    const afterSpan = props.one('after');
    const mostSpan = props.one('most');
    const most = mostSpan === undefined ? null : readWhole(mostSpan, 1, 1000, report);
    if (mostSpan !== undefined && items.length === 0) report.error('most-without-items', mostSpan.at);
    return {
      ...head,
      title: raw.text,
      after: afterSpan === undefined ? null : readDays(afterSpan, report, 1),
      stage: null,
      duties: props.conditional('duty', outer, readDuty, true),
      lines: raw.lines.map((one) => line(one, outer)),
      diagnose,
      probes,
      choices,
      items,
      most,
      go,
    };
  }

  function act(raw: RawNode): Act {
    const head = identify(raw, raw.scope);
    const props = new Properties(raw, report);
    const toSpan = props.one('to');
    const named = toSpan === undefined ? null : doctorNamed(toSpan);
    const to = named ?? first;
    const scope = scopeFor(to);
    const ifSpan = props.one('if');
    const minutesSpan = props.one('minutes');
    const common = {
      ...head,
      text: raw.text,
      to,
      toWritten: named !== null,
      minutes: minutesSpan === undefined ? (raw.scope === 'item' ? 0 : 1) : (readMinutes(minutesSpan, report) ?? 1),
      available: ifSpan === undefined ? [] : loose(ifSpan, scope),
      effects: props.conditional('effect', scope, (span) => readEffects(span, scope, report)),
      set: props.names('set'),
      unset: props.names('unset'),
      keep: props.names('keep'),
      discharge: props.names('discharge'),
      red: props.conditional('red', scope, readRules),
      amber: props.conditional('amber', scope, readRules),
      watch: props.conditional('watch', scope, readRules),
      why: props.conditional('why', scope, (span) => (span.text === '' ? null : span.text)),
    };
    if (raw.scope === 'item') {
      const wantSpan = props.one('want');
      const want = wantSpan === undefined ? 'any' : wantWords.read(wantSpan.text);
      if (want === undefined && wantSpan !== undefined) report.error('bad-want', wantSpan.at, { text: clip(wantSpan.text) });
      return { ...common, kind: 'item', want: want ?? 'any' };
    }
    const findSpan = props.one('find');
    if (findSpan !== undefined && !/^(隐因|cause)$/i.test(fold(findSpan.text))) report.error('bad-find', findSpan.at, { text: clip(findSpan.text) });
    const spoken = {
      ...common,
      events: props.conditional('event', scope, readEvent),
      find: findSpan !== undefined,
      duties: props.conditional('duty', scope, readDuty, true),
      deduct: props.conditional('deduct', scope, readDeduction),
      lines: raw.lines.map((one) => line(one, scope)),
    };
    if (raw.scope === 'probe') return { ...spoken, kind: 'probe' };
    const promiseSpan = props.one('promise');
    return {
      ...spoken,
      kind: 'choice',
      behaviours: props.conditional('style', scope, readBehaviour),
      promise: promiseSpan === undefined ? null : readPromise(promiseSpan, report),
      go: goes(props, scope),
    };
  }

  function line(raw: RawLine, scope: ConditionScope): Line {
    const head = identify(raw, 'line');
    const when = raw.conditions.flatMap((span) => parseCondition(span, scope, report));
    let speaker: Line['speaker'] = null;
    if (raw.speaker !== 'narrator') speaker = isMe(raw.speaker.text) ? 'me' : (lookup(raw.speaker.text)?.id ?? null);
    const made = { id: head.id, provisional: head.provisional, at: head.at, when, speaker, text: raw.text, tags: tagsOf(raw.braces) };
    return head.comments === undefined ? made : { ...made, comments: head.comments };
  }

  function tagsOf(braces: RawBraces | null): Tags {
    const states: Tags['states'][number][] = [];
    const other = { need: false, want: false, cause: false, noise: false };
    for (const part of braces === null ? [] : braces.inside.split(/[\s,]+/)) {
      if (part === '' || part.startsWith('#')) continue;
      const state = readState(part);
      const tag = tagWords.read(part);
      if (state !== undefined) states.push(state);
      else if (tag !== undefined) other[tag] = true;
      else report.error('unknown-tag', braces?.at ?? { line: 1, column: 1 }, { tag: clip(part) });
    }
    if (other.noise && states.length > 0 && braces !== null) report.error('noise-with-states', braces.at);
    return { states: states.length < 2 ? states : [...new Set(states)].sort(), need: other.need, want: other.want, cause: other.cause, noise: other.noise };
  }

  function doctorNamed(span: Span): Id | null {
    const found = lookup(span.text);
    if (found === undefined) {
      const near = nearest(span.text, named.keys());
      report.error(
        near === undefined ? 'unknown-person' : 'unknown-name-near',
        span.at,
        { name: clip(span.text), key: clip(span.text), near: near ?? '' },
        near === undefined ? undefined : { at: span.at, length: span.text.length, text: near },
      );
      return null;
    }
    if (!found.doctor) {
      report.error('not-a-doctor', span.at, { name: clip(span.text) });
      return null;
    }
    return found.id;
  }

  /** A condition whose brackets may be left out (可选). */
  function loose(span: Span, scope: ConditionScope): Condition {
    const { brackets, rest } = splitBrackets(span, report);
    return [...brackets, ...(rest.text === '' && brackets.length > 0 ? [] : [rest])].flatMap((one) => parseCondition(one, scope, report));
  }

  function targets(key: 'target' | 'half'): TargetLine[] {
    return headerProps.all(key).map((span) => {
      const { brackets, rest } = splitBrackets(span, report);
      const guarded = rest.text !== '' && brackets.length > 0;
      const guard = guarded ? brackets.flatMap((one) => parseCondition(one, outer, report)) : [];
      for (const term of guard) if (term.atom.kind !== 'start' && term.atom.kind !== 'chance') report.error('bad-guard', term.at);
      return { guard, goal: (guarded || brackets.length === 0 ? [rest] : brackets).flatMap((one) => parseCondition(one, outer, report)), at: span.at };
    });
  }

  function goes(props: Properties, scope: ConditionScope): Go[] {
    const all = props.both('go', 'end');
    const out: Go[] = [];
    for (const property of all) {
      if (property.key === 'end') {
        if (property.value.text !== '') report.error('end-with-text', property.value.at, { text: clip(property.value.text) });
        out.push({ when: [], to: 'end', at: property.at });
        continue;
      }
      const { brackets, rest } = splitBrackets(property.value, report);
      const when = brackets.flatMap((one) => parseCondition(one, scope, report));
      const to = beatOf(rest);
      if (to !== null) out.push({ when, to: { beat: to }, at: property.at });
    }
    const unconditional = out.findIndex((go) => go.when.length === 0);
    const last = all.at(-1);
    if (last !== undefined && out.length === all.length) {
      if (unconditional < 0) report.error('go-all-conditional', last.at);
      else if (unconditional < out.length - 1) report.error('go-after-unconditional', out[unconditional + 1]?.at ?? last.at);
    }
    return out;
  }

  function beatOf(span: Span): Id | null {
    const text = fold(span.text);
    const id = text.startsWith('#') ? text.slice(1).trim() : (beatByTitle.get(text) ?? null);
    if (id !== null && beatIds.has(id)) return id;
    const candidates = [...beatHeads.filter((head) => !head.provisional).map((head) => `#${head.id}`), ...tree.beats.map((raw) => raw.text)];
    const near = nearest(text, candidates);
    report.error(
      near === undefined ? 'unknown-beat' : 'unknown-beat-near',
      span.at,
      { text: clip(span.text), near: near ?? '' },
      near === undefined ? undefined : { at: span.at, length: span.text.length, text: near },
    );
    return null;
  }
}
