import type { Finding } from './findings.ts';

/** A language of the product's own words. */
export type Tongue = 'zh' | 'en';

/** What a sentence is filled with. */
export type SentenceParams = Finding['params'];
/** A sentence in both languages; `{name}` stands for a parameter. */
export type Sentence = readonly [zh: string | ((p: SentenceParams) => string), en: string | ((p: SentenceParams) => string)];

/** The sentence of a finding in the reader's language; the code itself where there is none. */
export function sentenceFrom(sentences: Readonly<Record<string, Sentence>>, finding: Pick<Finding, 'code' | 'params'>, tongue: Tongue): string {
  const sentence = sentences[finding.code]?.[tongue === 'zh' ? 0 : 1];
  if (sentence === undefined) return finding.code;
  if (typeof sentence === 'function') return sentence(finding.params);
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(finding.params[name] ?? whole));
}
