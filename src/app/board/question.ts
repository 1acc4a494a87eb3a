import type { Board, ProbeWorth } from '../../solve/board.ts';
import type { Drill } from '../../solve/drill.ts';
import type { TooLarge } from '../../solve/too-large.ts';

/** A finished run, as it is kept: the script's text, the rules' id, the variant and the moves as text. */
export interface RunToAnalyse {
  readonly text: string;
  readonly rules: string;
  readonly variant: number;
  readonly moves: string;
}

/** What can be asked of the analyst. */
export type Question = { readonly kind: 'board' | 'worths'; readonly run: RunToAnalyse } | { readonly kind: 'drills'; readonly text: string; readonly rules: string };

/** What was found. */
export interface FoundBoard {
  readonly kind: 'board';
  readonly board: Board;
}
export interface FoundWorths {
  readonly kind: 'worths';
  readonly worths: readonly ProbeWorth[];
}
export interface FoundDrills {
  readonly kind: 'drills';
  readonly drills: readonly Drill[];
}
export type Found = FoundBoard | FoundWorths | FoundDrills;

/** The script is larger than can be explored; or the script or run makes no sense, or the computation broke. */
export type Refused = { readonly kind: 'refused'; readonly tooLarge: TooLarge } | { readonly kind: 'failed' };

export type Answer = Found | Refused;

/** What a worker says: how many states it has counted so far, then its answer. All of it is plain data. */
export type Told = { readonly kind: 'progress'; readonly done: number } | { readonly kind: 'answer'; readonly answer: Answer };
