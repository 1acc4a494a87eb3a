import { severityWords } from '../text/shared-words.ts';
import { VARIABLES } from '../model/readiness.ts';
import { actsOf } from './conditions-of.ts';
import { printCondition, printGuard, type PrintScope } from './print-condition.ts';
import { printBehaviour, printCriterion, printQuestion, printStageMinutes, printYes } from './print-meeting.ts';
import { lastingIds } from './lasting-ids.ts';
import { keyInfo, type KeyName } from './script-keys.ts';
import {
  doctorsOf,
  type Act,
  type Beat,
  type Conditional,
  type Duty,
  type Go,
  type Id,
  type Line,
  type Named,
  type Person,
  type Scenario,
  type Start,
  type TargetLine,
} from './scenario.ts';
import { causeWords, dimensionWords, eventWords, kindWords, stageWords, tagWords, toneWords, variableWords, wantWords } from './vocabulary.ts';

/**
 * A scenario as canonical text: `parse(print(x))` is `x`, printing twice changes nothing, comments and ids
 * survive, missing ids are written (script-format.md §1.7).
 */
export function print(scenario: Scenario): string {
  return new Printer(scenario).text();
}

class Printer {
  readonly #scenario: Scenario;
  readonly #out: string[] = [];
  readonly #ids: ReadonlyMap<Id, Id>;
  readonly #scope: PrintScope;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    this.#ids = lastingIds(scenario);
    const names = new Map(scenario.cast.map((person) => [person.id, /\s/.test(person.name) ? this.#idOf(person.id) : person.name]));
    this.#scope = { doctor: doctorsOf(scenario)[0]?.id ?? null, nameOf: (id) => names.get(id) ?? id, idOf: (id) => this.#idOf(id) };
  }

  text(): string {
    const { cast, beats, tail } = this.#scenario;
    this.#header();
    for (const person of cast) this.#person(person);
    for (const beat of beats) this.#beat(beat);
    for (const comment of tail) this.#comment(comment);
    return `${this.#out.join('\n')}\n`;
  }

  #idOf(id: Id): Id {
    return this.#ids.get(id) ?? id;
  }

  #comment(text: string, indent = ''): void {
    this.#out.push(text === '' ? `${indent}//` : `${indent}// ${text}`);
  }

  /** The head line of an element after its comments. */
  #head(element: Named, marker: string, text: string): void {
    for (const comment of element.comments ?? []) this.#comment(comment);
    this.#out.push(`${marker} ${text} {#${this.#idOf(element.id)}}`);
  }

  /** The values of one key, each after the comments that stood before it. */
  #key(owner: Named, key: KeyName, values: readonly string[], indent = ''): void {
    const notes = (owner.notes ?? []).filter((note) => note.key === key);
    values.forEach((value, nth) => {
      const last = nth === values.length - 1;
      for (const note of notes) if (note.nth === nth || (last && note.nth > nth)) this.#comment(note.text, indent);
      this.#out.push(key === 'end' ? `${indent}结束` : `${indent}${keyInfo(key).zh}：${value}`);
    });
    if (values.length === 0) for (const note of notes) this.#comment(note.text, indent);
  }

  #header(): void {
    const s = this.#scenario;
    this.#head(s, '#', s.title);
    const one = (key: KeyName, value: string | number | null): void => this.#key(s, key, value === null ? [] : [String(value)]);
    one('kind', s.kind === 'visit' ? null : kindWords.zh(s.kind));
    one('lang', s.lang === 'zh-CN' ? null : s.lang);
    one('goal', s.goal);
    this.#key(
      s,
      'target',
      s.target.map((line) => this.#target(line)),
    );
    this.#key(
      s,
      'half',
      s.half.map((line) => this.#target(line)),
    );
    one('time', s.minutes);
    one('pass', s.pass);
    one('level', s.level);
    this.#key(s, 'tags', s.tags.length === 0 ? [] : [s.tags.join('、')]);
    one('author', s.author);
    one('version', s.version);
    one('keyStatus', s.keyStatus === 'proposed' ? null : s.keyStatus);
    one('product', s.product);
    one('label', s.label);
    one('policy', s.policy);
    one('you', s.role);
    one('stageMinutes', s.stageMinutes === null ? null : printStageMinutes(s.stageMinutes));
    one('attention', s.attention);
    this.#key(
      s,
      'fillers',
      s.fillers.map((one) => this.#conditional(one, String, this.#scope)),
    );
    this.#key(
      s,
      'chance',
      s.chances.map((chance) => `${chance.name} ${chance.percent}%`),
    );
    this.#key(
      s,
      'criterion',
      s.criteria.map((one) => printCriterion(one, this.#scope)),
    );
  }

  #target({ guard, goal }: TargetLine): string {
    return `${printGuard(guard, this.#scope)}${printCondition(goal, this.#scope)}`;
  }

  #person(person: Person): void {
    this.#out.push('');
    this.#head(person, '@', person.name);
    this.#key(person, 'role', person.role === null ? [] : [person.role]);
    this.#key(person, 'bio', person.bio === null ? [] : [person.bio]);
    this.#key(person, 'alias', person.aliases.length === 0 ? [] : [person.aliases.join('、')]);
    this.#key(person, 'start', person.starts.map(printStart));
    this.#key(person, 'cause', person.cause === null ? [] : [causeWords.zh(person.cause)]);
    const own = { ...this.#scope, doctor: person.id };
    for (const key of ['invited', 'present'] as const)
      this.#key(
        person,
        key,
        person[key].map((one) => this.#conditional(one, printYes, own)),
      );
    this.#key(person, 'essential', person.essential ? [printYes(true)] : []);
  }

  #beat(beat: Beat): void {
    this.#out.push('');
    this.#head(beat, '##', beat.title);
    this.#key(beat, 'after', beat.after === null ? [] : [`${beat.after}天`]);
    this.#key(beat, 'stage', beat.stage === null ? [] : [stageWords.zh(beat.stage)]);
    this.#key(
      beat,
      'duty',
      beat.duties.map((duty) => this.#conditional(duty, printDuty, this.#scope)),
    );
    this.#key(
      beat,
      'question',
      beat.questions.map((one) => this.#conditional(one, (value) => printQuestion(value, this.#scope), this.#scope)),
    );
    for (const line of beat.lines) this.#line(line, this.#scope, '');
    for (const probe of beat.probes) this.#act(probe);
    // An unnamed diagnosis is the first doctor's.
    this.#key(
      beat,
      'diagnose',
      beat.diagnose.map((id) => this.#scope.nameOf(id)),
    );
    this.#key(beat, 'most', beat.most === null ? [] : [String(beat.most)]);
    if (beat.choices.length === 0 && beat.items.length === 0) this.#goes(beat, beat.go, this.#scope, '');
    for (const act of actsOf(beat)) if (act.kind !== 'probe') this.#act(act);
    if (beat.items.length > 0) this.#goes(beat, beat.go, this.#scope, '');
  }

  #act(act: Act): void {
    const scope = { ...this.#scope, doctor: act.to };
    this.#head(act, act.kind === 'probe' ? '?' : act.kind === 'choice' ? '>' : '+', act.text);
    const key = (name: KeyName, values: readonly string[]): void => this.#key(act, name, values, '  ');
    const list = (name: KeyName, names: readonly string[]): void => key(name, names.length === 0 ? [] : [names.join('、')]);
    const each = <T>(name: KeyName, all: readonly Conditional<T>[], form: (value: T) => string): void =>
      key(
        name,
        all.map((one) => this.#conditional(one, form, scope)),
      );
    key('to', act.toWritten && act.to !== null ? [this.#scope.nameOf(act.to)] : []);
    key('if', act.available.length === 0 ? [] : [printCondition(act.available, scope)]);
    if (act.kind === 'choice') each('style', act.behaviours, printBehaviour);
    if (act.kind === 'choice') each('dose', act.doses, printBehaviour);
    if (act.kind === 'choice') each('comment', act.tones, (tone) => toneWords.zh(tone));
    key('minutes', act.minutes === (act.kind === 'item' ? 0 : 1) ? [] : [String(act.minutes)]);
    list('set', act.set);
    list('unset', act.unset);
    list('keep', act.keep);
    if (act.kind === 'choice') key('promise', act.promise === null ? [] : [`${act.promise.name} ${act.promise.days}天`]);
    list('answer', act.answers);
    list(
      'followUp',
      act.followUp.map((id) => this.#scope.nameOf(id)),
    );
    if (act.kind !== 'item') key('find', act.find ? ['隐因'] : []);
    list('discharge', act.discharge);
    if (act.kind !== 'item') each('event', act.events, (event) => (event.startsWith('rival-') ? `${eventWords.zh('rival')} ${event.slice(-1)}` : eventWords.zh(event as never)));
    each('effect', act.effects, (effects) =>
      effects
        .map(
          (effect) =>
            `${effect.who === null ? '关注' : `${effect.bare ? '' : `${this.#scope.nameOf(effect.who)}.`}${variableWords.zh(effect.variable)}`}${effect.by < 0 ? '-' : '+'}${Math.abs(effect.by)}`,
        )
        .join(' '),
    );
    if (act.kind !== 'item') each('duty', act.duties, printDuty);
    if (act.kind !== 'item') each('question', act.questions, (value) => printQuestion(value, this.#scope));
    each('red', act.red, (rules) => rules.join('、'));
    each('amber', act.amber, (rules) => rules.join('、'));
    each('watch', act.watch, (rules) => rules.join('、'));
    if (act.kind !== 'item') each('deduct', act.deduct, ({ dimension, points }) => `${dimensionWords.zh(dimension)} ${points}`);
    if (act.kind === 'item') key('want', act.want === 'any' ? [] : [wantWords.zh(act.want)]);
    each('why', act.why, (why) => why);
    if (act.kind !== 'item') for (const line of act.lines) this.#line(line, scope, '  ');
    if (act.kind === 'choice') this.#goes(act, act.go, scope, '  ');
  }

  #conditional<T>({ when, value }: Conditional<T>, form: (value: T) => string, scope: PrintScope): string {
    return `${printGuard(when, scope)}${form(value)}`;
  }

  #goes(owner: Named, go: readonly Go[], scope: PrintScope, indent: string): void {
    const beats = go.filter((one): one is Go & { to: { beat: Id } } => one.to !== 'end');
    this.#key(
      owner,
      'go',
      beats.map((one) => `${printGuard(one.when, scope)}#${this.#idOf(one.to.beat)}`),
      indent,
    );
    this.#key(owner, 'end', go.some((one) => one.to === 'end') ? [''] : [], indent);
  }

  #line(line: Line, scope: PrintScope, indent: string): void {
    for (const comment of line.comments ?? []) this.#comment(comment, indent);
    const { states, ...others } = line.tags;
    const tags = [...states, ...(['need', 'want', 'cause', 'noise'] as const).filter((tag) => others[tag]).map((tag) => tagWords.zh(tag))];
    const body =
      line.speaker === null ? `（${line.text}）` : `${line.speaker === 'me' ? '我' : (this.#scenario.cast.find((person) => person.id === line.speaker)?.name ?? '')}：${line.text}`;
    this.#out.push(`${indent}${printGuard(line.when, scope)}${body} {${[`#${this.#idOf(line.id)}`, ...tags].join(' ')}}`);
  }
}

const printDuty = ({ name, severity, rule }: Duty): string => `${name} ${severityWords.zh(severity)} ${rule}`;

function printStart({ values, state, weight, written }: Start): string {
  const body =
    written.form === 'values'
      ? VARIABLES.map((variable) => `${variableWords.zh(variable)}${values[variable]}`).join(' ')
      : [
          state,
          ...VARIABLES.flatMap((variable, place) =>
            (written.offsets[place] ?? 0) === 0 ? [] : [`${variableWords.zh(variable)}${(written.offsets[place] ?? 0) > 0 ? '+' : ''}${written.offsets[place] ?? 0}`],
          ),
        ].join(' ');
  return weight === 1 ? body : `${body} ×${weight}`;
}
