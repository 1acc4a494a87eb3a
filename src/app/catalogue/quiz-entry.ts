import type { ConceptGroup } from '../../model/concepts.ts';

/** A built-in file of questions as the pages list it. */
export interface QuizEntry {
  /** The file's name without its ending. */
  readonly key: string;
  /** The file's own id, which the records name. */
  readonly id: string;
  readonly group: ConceptGroup | null;
  /** Whether it is kept for examinations. */
  readonly exam: boolean;
  /** How many questions it has. */
  readonly count: number;
}
