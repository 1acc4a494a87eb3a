/** A piece of a text: words, a link to a rule of conduct, or the mark of what this product added. */
export type Piece = { readonly kind: 'words' | 'rule'; readonly text: string } | { readonly kind: 'own' };

/** Keeps the mark on the line of what it marks. */
const WORD_JOINER = '\u2060';

/** The pieces of a guide's text, in their order (guide.ts, `Block`). */
export function piecesOf(words: string): Piece[] {
  return words
    .replaceAll(/\s*\{own\}/g, `${WORD_JOINER}{own}`)
    .split(/(\{own\}|CR\d{2})/)
    .filter((part) => part !== '')
    .map((part) => (part === '{own}' ? { kind: 'own' } : { kind: /^CR\d{2}$/.test(part) ? 'rule' : 'words', text: part }));
}
