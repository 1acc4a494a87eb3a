import type { AttemptRow } from '../../records/rows.ts';
import type { Board } from '../../solve/board.ts';
import { analyseRun, type Job } from '../board/analyst.ts';

/** The board of a run being computed: how far it has come, and what came of it. */
export class Analysis {
  board = $state.raw<Board | null>(null);
  /** States of the script counted so far. */
  counted = $state(0);
  at = $state<'computing' | 'done' | 'cancelled' | 'refused' | 'failed'>('computing');
  /** Where it was refused: the limit that was passed. */
  limit = $state(0);
  #job: Job<unknown> | null = null;

  /** Computes the board of an attempt anew. */
  start({ text, rules, variant, moves }: Pick<AttemptRow, 'text' | 'rules' | 'variant' | 'moves'>): void {
    this.stop();
    this.board = null;
    this.counted = 0;
    this.at = 'computing';
    const job = analyseRun({ text, rules, variant, moves }, (done) => {
      if (this.#job === job) this.counted = done;
    });
    this.#job = job;
    void job.result.then((found) => {
      if (this.#job !== job) return;
      if (found.kind === 'board') {
        this.board = found.board;
        this.at = 'done';
      } else {
        if (found.kind === 'refused') this.limit = found.tooLarge.limit;
        this.at = found.kind;
      }
    });
  }

  cancel(): void {
    this.#job?.cancel();
  }

  /** Gives it up, and hears of it no more. */
  stop(): void {
    this.#job?.cancel();
    this.#job = null;
  }
}
