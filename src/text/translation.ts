import { fold } from './width.ts';

/** A gettext overlay as plain data: by id and key (`a1`, `a1.why`, `header.goal`) the source text and its translation. */
export type Translation = Readonly<Record<string, { readonly source: string; readonly text: string }>>;

/** Stands behind a translation whose source has changed since (script-format.md §8), wherever it is shown. */
export const OUTDATED = '〔待更新 outdated〕';

/** The parentheses of narration are its marker: a translator may copy them or not. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[（(]([\s\S]*)[）)]$/, '$1')
    .trim();

/** Looks texts up in a translation and notes what is missing or older than its source. */
export class Overlay {
  /** Contexts whose source text has changed since; their old translation is used, marked by `OUTDATED`. */
  readonly outdated: string[] = [];
  /** Contexts without a translation; their original is used. */
  readonly missing: string[] = [];
  readonly #translation: Translation;

  constructor(translation: Translation) {
    this.#translation = translation;
  }

  /** What stands at a context, if anything. */
  at(context: string): Translation[string] | undefined {
    return Object.hasOwn(this.#translation, context) ? this.#translation[context] : undefined;
  }

  /** The words of a context; where there are none, the source. */
  words(context: string, source: string, narration = false): string {
    const found = this.at(context);
    if (found === undefined) {
      this.missing.push(context);
      return source;
    }
    const old = fold(bare(found.source)) !== fold(bare(source));
    if (old) this.outdated.push(context);
    const text = narration ? bare(found.text) : found.text;
    return old ? `${text}${OUTDATED}` : text;
  }

  maybe(context: string, source: string | null): string | null {
    return source === null ? null : this.words(context, source);
  }
}
