import type { Position } from '../text/findings.ts';
import { splitList } from '../text/ids.ts';
import { parseCondition, splitBrackets, type ConditionScope } from './condition.ts';
import type { Conditional } from './scenario.ts';
import { keyInfo, type KeyName } from './script-keys.ts';
import type { Report } from '../text/report.ts';
import type { Span } from '../text/span.ts';
import type { RawNode, RawProperty } from './tree.ts';

const NONE: readonly never[] = [];

/** The properties of one element by key; reports keys given twice and empty values (script-format.md §1.6). */
export class Properties {
  readonly #byKey = new Map<KeyName, RawProperty[]>();
  readonly #raw: RawNode;
  readonly #report: Report;

  constructor(raw: RawNode, report: Report) {
    this.#raw = raw;
    this.#report = report;
    for (const property of raw.properties) this.#add(property);
  }

  #add(property: RawProperty): void {
    const info = keyInfo(property.key);
    const list = this.#byKey.get(property.key);
    if (list !== undefined && info.many !== true && info.conditional !== true) {
      this.#report.error('key-twice', property.at, { key: info.zh, line: list[0]?.at.line ?? 0 });
      return;
    }
    if (property.value.text === '' && property.key !== 'end' && property.key !== 'diagnose') {
      this.#report.error('empty-value', property.at, { key: info.zh });
      return;
    }
    if (list === undefined) this.#byKey.set(property.key, [property]);
    else list.push(property);
  }

  /** The value of a key that stands once. */
  one(key: KeyName): Span | undefined {
    return this.#byKey.get(key)?.[0]?.value;
  }

  /** All values of a key, in file order. */
  all(key: KeyName): readonly Span[] {
    return this.#byKey.get(key)?.map((property) => property.value) ?? NONE;
  }

  /** The properties of two keys that belong together, in file order. */
  both(a: KeyName, b: KeyName): readonly RawProperty[] {
    if (!this.#byKey.has(a) && !this.#byKey.has(b)) return NONE;
    return this.#raw.properties.filter((property) => (property.key === a || property.key === b) && (property.key === 'end' || property.value.text !== ''));
  }

  /** The names that a key lists, each once. */
  names(key: KeyName): readonly string[] {
    const list = this.#byKey.get(key);
    return list === undefined ? NONE : [...new Set(list.flatMap((property) => splitList(property.value.text)))];
  }

  /** A property that may be repeated with a leading condition (§5); with `each` every one that holds applies, so none is doubled. */
  conditional<T>(key: KeyName, scope: ConditionScope, read: (span: Span, report: Report) => T | null, each = false): readonly Conditional<T>[] {
    const list = this.#byKey.get(key);
    if (list === undefined) return NONE;
    let unconditional: Position | null = null;
    const out: Conditional<T>[] = [];
    for (const property of list) {
      const { brackets, rest } = splitBrackets(property.value, this.#report);
      const when = brackets.flatMap((one) => parseCondition(one, scope, this.#report));
      if (brackets.length === 0 && !each) {
        if (unconditional !== null) this.#report.error('key-twice', property.at, { key: keyInfo(key).zh, line: unconditional.line });
        unconditional ??= property.at;
      } else if (unconditional !== null && !each) this.#report.add('warning', 'never-read', property.at, { key: keyInfo(key).zh, line: unconditional.line });
      if (rest.text === '') {
        this.#report.error('empty-value', property.at, { key: keyInfo(key).zh });
        continue;
      }
      const value = read(rest, this.#report);
      if (value !== null) out.push({ when, value, at: property.at });
    }
    return out;
  }
}
