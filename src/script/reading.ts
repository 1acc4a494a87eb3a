import type { Rules } from '../model/rules.ts';
import type { Position } from '../text/findings.ts';
import { isId, provisionalId } from '../text/ids.ts';
import { nearest } from '../text/keys.ts';
import { fold } from '../text/width.ts';
import type { ConditionScope } from './condition.ts';
import type { Id, Named } from './scenario.ts';
import { clip, type Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import type { RawBraces, RawNode, Tree } from './tree.ts';

/** What all readers of a script's elements share: the rules, the findings, and who and what has which name. */
export class Reading {
  readonly #ids = new Map<Id, Position>();
  readonly #persons = new Map<string, { id: Id; doctor: boolean }>();
  readonly #beatByTitle = new Map<string, Id>();
  #beats: readonly { readonly raw: RawNode; readonly head: Named }[] = [];
  #beatIds: ReadonlySet<Id> = new Set();
  /** The first doctor: whom a bare state or variable means outside acts. */
  first: Id | null = null;

  /** Names of the questions (提问), each with the one doctor who raises it. */
  readonly #questions = new Map<string, Id | null>();
  readonly #questionNames: ReadonlySet<string>;

  constructor(
    readonly rules: Rules,
    readonly report: Report,
    readonly meeting: boolean,
    questionNames: ReadonlySet<string>,
  ) {
    this.#questionNames = questionNames;
  }

  /** A question's doctor; reports one that another doctor raises too (meeting-format.md §3). */
  asks(name: string, doctor: Id, at: Position): void {
    const known = this.#questions.get(name);
    if (known !== undefined && known !== doctor) this.report.error('question-of-two', at, { name });
    else this.#questions.set(name, doctor);
  }

  /** Where a bare state or variable means `doctor`. */
  scope(doctor: Id | null): ConditionScope {
    return { doctor, meeting: this.meeting, questions: this.#questionNames, person: (name) => this.person(name) };
  }

  /** The scope outside acts. */
  get outer(): ConditionScope {
    return this.scope(this.first);
  }

  /** The person of a name, alias or id. */
  person(name: string): { readonly id: Id; readonly doctor: boolean } | undefined {
    return this.#persons.get(fold(name));
  }

  /** Gives a person a name; reports one that somebody else has. */
  name(name: string, id: Id, doctor: boolean, at: Position): void {
    const known = this.#persons.get(name);
    if (known !== undefined && known.id !== id) this.report.error('name-twice', at, { name });
    this.#persons.set(name, { id, doctor });
  }

  /** Ids of all beats first, since a choice may lead to a later one. */
  beatHeads(tree: Tree): readonly Named[] {
    this.#beats = tree.beats.map((raw) => ({ raw, head: this.identify(raw, 'beat') }));
    this.#beatIds = new Set(this.#beats.map(({ head }) => head.id));
    for (const { raw, head } of this.#beats) if (!this.#beatByTitle.has(fold(raw.text))) this.#beatByTitle.set(fold(raw.text), head.id);
    return this.#beats.map(({ head }) => head);
  }

  /** Id, place and comments of an element. */
  identify(raw: { at: Position; braces: RawBraces | null; comments: readonly string[] } & Partial<Pick<RawNode, 'notes'>>, what: string): Named {
    const tagsInside = raw.braces === null ? [] : raw.braces.inside.split(/[\s,]+/).filter((part) => part !== '');
    const written = tagsInside[0]?.startsWith('#') === true ? tagsInside[0].slice(1) : null;
    // Notes in the order of keys, since the printer moves properties into theirs.
    const notes = raw.notes === undefined || raw.notes.length === 0 ? null : [...raw.notes].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.nth - b.nth));
    const made = (id: Id, provisional: boolean): Named =>
      raw.comments.length === 0 && notes === null
        ? { id, provisional, at: raw.at }
        : { id, provisional, at: raw.at, ...(raw.comments.length > 0 ? { comments: raw.comments } : {}), ...(notes === null ? {} : { notes }) };
    if (what !== 'line' && raw.braces !== null && tagsInside.length > (written === null ? 0 : 1)) {
      this.report.error('tags-misplaced', raw.braces.at, { text: clip(raw.braces.inside) });
    }
    if (written === null) {
      this.report.add('hint', 'missing-id', raw.at, { what });
      return made(provisionalId(raw.at.line), true);
    }
    const at = raw.braces?.at ?? raw.at;
    if (!isId(written)) {
      this.report.error('bad-id', at, { id: clip(written) });
      return made(provisionalId(raw.at.line), true);
    }
    const other = this.#ids.get(written);
    if (other !== undefined) this.report.error('id-twice', at, { id: written, line: other.line });
    else this.#ids.set(written, at);
    return made(written, false);
  }

  /** The doctor a property names; null and a finding where there is none. */
  doctorNamed(span: Span): Id | null {
    const found = this.person(span.text);
    if (found === undefined) {
      const near = nearest(span.text, this.#persons.keys());
      this.report.error(
        near === undefined ? 'unknown-person' : 'unknown-name-near',
        span.at,
        { name: clip(span.text), key: clip(span.text), near: near ?? '' },
        near === undefined ? undefined : { at: span.at, length: span.text.length, text: near },
      );
      return null;
    }
    if (!found.doctor) {
      this.report.error('not-a-doctor', span.at, { name: clip(span.text) });
      return null;
    }
    return found.id;
  }

  /** Any person a property names; null and a finding where there is none. */
  personNamed(span: Span): Id | null {
    const found = this.person(span.text);
    if (found === undefined) this.report.error('unknown-person', span.at, { name: clip(span.text) });
    return found?.id ?? null;
  }

  /** The beat that `#id` or a title names. */
  beatOf(span: Span): Id | null {
    const text = fold(span.text);
    const id = text.startsWith('#') ? text.slice(1).trim() : (this.#beatByTitle.get(text) ?? null);
    if (id !== null && this.#beatIds.has(id)) return id;
    const candidates = [...this.#beats.filter(({ head }) => !head.provisional).map(({ head }) => `#${head.id}`), ...this.#beats.map(({ raw }) => raw.text)];
    const near = nearest(text, candidates);
    this.report.error(
      near === undefined ? 'unknown-beat' : 'unknown-beat-near',
      span.at,
      { text: clip(span.text), near: near ?? '' },
      near === undefined ? undefined : { at: span.at, length: span.text.length, text: near },
    );
    return null;
  }
}

/** The element with the comments of its head, where there are any. */
export const noted = <T extends Named>(head: Named, made: T): T =>
  head.comments === undefined && head.notes === undefined
    ? made
    : { ...made, ...(head.comments === undefined ? {} : { comments: head.comments }), ...(head.notes === undefined ? {} : { notes: head.notes }) };
