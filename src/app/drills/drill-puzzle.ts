import { currentRules } from '../../model/released-rules.ts';
import type { Drill } from '../../solve/drill.ts';
import type { Worded } from '../play/words.ts';
import { puzzleOf, type Puzzle } from '../puzzle/puzzle.ts';

/** A drill as a puzzle in the reader's words; null where its moves do not lead to one. `salt`: draws the order on the screen. */
export const drillPuzzle = (worded: Worded | null, { variant, moves, options, posterior }: Drill, salt: number): Puzzle | null =>
  worded === null ? null : puzzleOf({ rules: currentRules, worded, variant, moves, options, posterior, salt, own: false });
