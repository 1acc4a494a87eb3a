import type { Confidence } from '../model/rules.ts';

/**
 * Certainty-based marking (domain.md §4.2.2): points for a right and a wrong answer at each confidence. The three
 * classes of the source, +1/+2/+3 and 0/−2/−6, with break-evens at 67 % and 80 %, stand on the four levels the product
 * asks for everywhere: 40 % and 60 % are the lowest class.
 */
export const CERTAINTY: Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>> = {
  40: { right: 1, wrong: 0 },
  60: { right: 1, wrong: 0 },
  80: { right: 2, wrong: -2 },
  95: { right: 3, wrong: -6 },
};

/** Points for an answer given with that confidence. */
export const certaintyPoints = (confidence: Confidence, right: boolean): number => CERTAINTY[confidence][right ? 'right' : 'wrong'];
