import type { RubricLine } from '../../model/rules.ts';

/** What is drawn or computed from the rules instead of written. */
export type FigureName = 'agenda' | 'seats' | 'dose' | 'fading' | 'plane' | 'fit' | 'screening' | 'fence' | 'potential' | 'support' | 'frequency' | 'certainty';

/** What an old text advises, the rules of conduct against it, and what to do instead. */
export interface Breach {
  readonly practice: string;
  /** Ids of rules, `CR06`. */
  readonly rules: readonly string[];
  readonly instead: string;
}

/**
 * A piece of a guide. In all texts `CR06` becomes a link to that rule, `{p2}` a link to the page of that concept with
 * its name, and `{own}` the mark «本产品补充» for what stands before it; a `model` bears the mark as a whole.
 */
export type Block =
  | { readonly kind: 'text' | 'head'; readonly text: string }
  | { readonly kind: 'list' | 'steps' | 'model'; readonly items: readonly string[] }
  | { readonly kind: 'terms' | 'decided'; readonly rows: readonly (readonly [string, string])[] }
  | { readonly kind: 'figure'; readonly figure: FigureName }
  | { readonly kind: 'rubric'; readonly looksAt: Readonly<Record<RubricLine, string>> }
  | { readonly kind: 'breaches'; readonly rows: readonly Breach[] }
  /** Rules of conduct one by one, in their own words. */
  | { readonly kind: 'rules'; readonly ids: readonly string[] };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The page of a concept: the one sentence to take away, then its pieces. */
export interface Page {
  readonly lead: string;
  readonly blocks: readonly Block[];
}

export const text = (words: string): Block => ({ kind: 'text', text: words });
export const head = (words: string): Block => ({ kind: 'head', text: words });
export const list = (...items: readonly string[]): Block => ({ kind: 'list', items });
export const steps = (...items: readonly string[]): Block => ({ kind: 'steps', items });
export const model = (...items: readonly string[]): Block => ({ kind: 'model', items });
export const terms = (...rows: readonly (readonly [string, string])[]): Block => ({ kind: 'terms', rows });
export const decided = (...rows: readonly (readonly [string, string])[]): Block => ({ kind: 'decided', rows });
export const figure = (name: FigureName): Block => ({ kind: 'figure', figure: name });
export const rubric = (looksAt: Readonly<Record<RubricLine, string>>): Block => ({ kind: 'rubric', looksAt });
export const breach = (practice: string, rules: readonly string[], instead: string): Breach => ({ practice, rules, instead });
export const breaches = (...rows: readonly Breach[]): Block => ({ kind: 'breaches', rows });
export const rules = (...ids: readonly string[]): Block => ({ kind: 'rules', ids });
