import type { State } from '../model/readiness.ts';
import type { Style } from '../model/rules.ts';
import type { Move } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';
import type { BoardOption, Posterior } from './board.ts';

/** Best and second-best option differ by this many points at a drill, at least. */
export const DRILL_GAP = 8;

/** A decision worth practising by itself: one option is better than all others by `DRILL_GAP` points or more. */
export interface Drill {
  /** Names the position in its script, whatever way led there: the same drill keeps its id while the script stays the same. */
  readonly id: string;
  /** A run that leads there: played from the start of this variant. */
  readonly variant: number;
  readonly moves: readonly Move[];
  readonly beat: Id;
  /** Points between the best option and the next. */
  readonly gap: number;
  /** The doctor it is about, its likeliest state by what was shown, and the style of the best option (null: none). */
  readonly doctor: Id | null;
  readonly state: State | null;
  readonly style: Style | null;
  readonly posterior: Posterior | null;
  readonly options: readonly BoardOption[];
}
