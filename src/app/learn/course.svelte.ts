import { Solving } from '../puzzle/solving.svelte.ts';

/** How a moment was gone through. */
export type Outcome = 'found' | 'hinted' | 'shown' | 'skipped';

/** Going through the moments worth learning from, dearest first: one at a time, each once. */
export class Course {
  /** Which moment is on, from 0; `count` when all are done. */
  place = $state(0);
  readonly solvings: readonly Solving[];

  /** `locked`: for each moment the option that was chosen and is not tried again, or null. */
  constructor(locked: readonly (string | null)[]) {
    this.solvings = locked.map((key) => new Solving(key));
  }

  get count(): number {
    return this.solvings.length;
  }

  get done(): boolean {
    return this.place >= this.count;
  }

  /** On to the next; what was left open counts as skipped. */
  next(): void {
    if (!this.done) this.place += 1;
  }

  outcomeOf(place: number): Outcome {
    const solving = this.solvings[place];
    if (solving === undefined || solving.end === null) return 'skipped';
    if (solving.end === 'shown') return 'shown';
    return solving.hints > 0 ? 'hinted' : 'found';
  }
}
