/** A piece of a text: words, a link to a rule of conduct or to the page of a concept, or the mark of what this product added. */
export type Piece = { readonly kind: 'words' | 'rule' | 'concept'; readonly text: string } | { readonly kind: 'own' };

/** Keeps the mark on the line of what it marks. */
const WORD_JOINER = '\u2060';

/** The pieces of a guide's text, in their order (guide.ts, `Block`). */
export function piecesOf(words: string): Piece[] {
  return words
    .replaceAll(/\s*\{own\}/g, `${WORD_JOINER}{own}`)
    .split(/(\{[a-z][a-z0-9-]*\}|CR\d{2})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{own}') return { kind: 'own' };
      if (/^CR\d{2}$/.test(part)) return { kind: 'rule', text: part };
      return /^\{[a-z]/.test(part) ? { kind: 'concept', text: part.slice(1, -1) } : { kind: 'words', text: part };
    });
}
