import { foldKey } from './width.ts';

/** Words of a format with a Chinese and an English form, read without regard to case and width. */
export class Words<Value extends string> {
  readonly #read = new Map<string, Value>();
  readonly #zh = new Map<Value, string>();
  constructor(words: Readonly<Record<Value, readonly [zh: string, ...others: string[]]>>) {
    for (const [value, forms] of Object.entries(words) as [Value, readonly [string, ...string[]]][]) {
      this.#zh.set(value, forms[0]);
      for (const form of forms) this.#read.set(foldKey(form), value);
    }
  }
  read(written: string): Value | undefined {
    return this.#read.get(foldKey(written));
  }
  /** As `read`, for a word that is folded already. */
  readFolded(word: string): Value | undefined {
    return this.#read.get(word);
  }
  zh(value: Value): string {
    return this.#zh.get(value) ?? value;
  }
  get forms(): IterableIterator<string> {
    return this.#read.keys();
  }
  get chinese(): string[] {
    return [...this.#zh.values()];
  }
}

/** `cr4` → `CR04`, the id of a rule of conduct; undefined where it is not of that form. */
export function readRuleId(written: string): string | undefined {
  const found = /^cr(\d{1,3})$/.exec(foldKey(written));
  return found?.[1] === undefined ? undefined : `CR${String(Number(found[1])).padStart(2, '0')}`;
}
