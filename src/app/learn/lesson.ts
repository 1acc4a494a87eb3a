import { parseMoves } from '../../run/moves.ts';
import type { Board, BoardStep } from '../../solve/board.ts';
import type { Shown } from '../debrief/load-debrief.ts';
import { isFound, keyOf, puzzleOf, type Puzzle } from '../puzzle/puzzle.ts';

/** A moment to learn from: what was done there, and the puzzle made of it. */
export interface Lesson {
  readonly step: BoardStep;
  readonly puzzle: Puzzle;
  /** The option that was chosen, by its key. */
  readonly yours: string;
  /** The same where it is no answer, so that it need not be tried again; null where it is one. */
  readonly locked: string | null;
}

/** The moments of a run worth learning from, dearest first, in the reader's words. */
export function lessonsOf({ attempt, rules, scenario, lang }: Pick<Shown, 'attempt' | 'rules' | 'scenario' | 'lang'>, board: Board): readonly Lesson[] {
  const moves = parseMoves(attempt.moves);
  if (!moves.ok) return [];
  return board.lessons.flatMap((place) => {
    const step = board.steps[place];
    if (step === undefined) return [];
    const puzzle = puzzleOf({
      rules,
      worded: { scenario, lang },
      variant: attempt.variant,
      moves: moves.moves.slice(0, step.index),
      options: step.options,
      posterior: step.posterior,
      salt: attempt.salt,
      own: true,
    });
    if (puzzle === null) return [];
    const yours = keyOf(step.move);
    const taken = puzzle.options.find(({ key }) => key === yours);
    return [{ step, puzzle, yours, locked: taken !== undefined && isFound(taken) ? null : yours }];
  });
}
