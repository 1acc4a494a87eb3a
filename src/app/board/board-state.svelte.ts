import type { AttemptRow } from '../../records/rows.ts';
import type { Board, ProbeWorth } from '../../solve/board.ts';
import { analyseRun, worthOfProbes, type Job, type Refused } from './analyst.ts';
import { guessOf, keepGuess, type Guess } from './guess.ts';

export type Phase = { readonly kind: 'working' | 'cancelled' } | { readonly kind: 'found'; readonly board: Board } | Refused;

/** The analysis of one attempt on the page: how far it is, what was guessed, and which step is looked at. */
export class BoardState {
  readonly #attempt: AttemptRow;
  #jobs: Job<unknown>[] = [];
  phase = $state.raw<Phase>({ kind: 'working' });
  /** States counted so far. */
  done = $state(0);
  guess = $state.raw<Guess | null>(null);
  /** What each question was worth at each step, or null until that is known. */
  worths = $state.raw<readonly ProbeWorth[] | null>(null);
  /** The step that is looked at. */
  at = $state(0);

  constructor(attempt: AttemptRow) {
    this.#attempt = attempt;
  }

  /** Computes, or finds what was computed before. */
  async start(): Promise<void> {
    this.phase = { kind: 'working' };
    this.done = 0;
    const job = this.#begin(analyseRun(this.#run(), (done) => (this.done = done)));
    const [found, guess] = await Promise.all([job.result, guessOf(this.#attempt.id)]);
    if (!this.#jobs.includes(job)) return;
    if (found.kind !== 'board') {
      this.phase = found;
      return;
    }
    this.guess ??= guess;
    this.at = found.board.turn ?? 0;
    this.phase = { kind: 'found', board: found.board };
    const questions = await this.#begin(worthOfProbes(this.#run(), () => undefined)).result;
    if (questions.kind === 'worths') this.worths = questions.worths;
  }

  cancel(): void {
    for (const job of this.#jobs) job.cancel();
  }

  /** Ends what is under way; nothing is said of it any more. */
  leave(): void {
    this.cancel();
    this.#jobs = [];
  }

  /** The trainee has said where it turned, or does not want to. */
  answer(step: number | null): void {
    this.guess = { step };
    void keepGuess(this.#attempt.id, { step });
  }

  /** What that question was worth at that step, or null while that is not known. */
  worth(step: number, probe: string): number | null {
    return this.worths?.find((one) => one.step === step && one.probe === probe)?.worth ?? null;
  }

  #run(): Parameters<typeof analyseRun>[0] {
    const { text, rules, variant, moves } = this.#attempt;
    return { text, rules, variant, moves };
  }

  #begin<J extends Job<unknown>>(job: J): J {
    this.#jobs.push(job);
    return job;
  }
}
