import type { Translation } from '../../src/text/translation.ts';

/** A run as it is stored for ever: all that is needed to play it again, and what it gave. */
export interface StoredRun {
  readonly script: string;
  readonly hash: string;
  readonly format: 1;
  readonly rules: string;
  readonly translation: Translation | null;
  readonly variant: number;
  /** The seed the variant was drawn by, or null where it was chosen. */
  readonly seed: number | null;
  readonly moves: string;
  /** The receipt, a line a deduction, exactly. */
  readonly receipt: readonly string[];
  readonly result: Readonly<Record<string, unknown>>;
}
