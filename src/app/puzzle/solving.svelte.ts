import type { Id } from '../../script/scenario.ts';
import { fillingRegret } from './checklist-answer.ts';
import { CLOSE } from './as-named.ts';
import { isFound, type Puzzle, type PuzzleOption } from './puzzle.ts';

/** How a puzzle ended. */
export type Solved = 'found' | 'shown';

/** A try that was no answer. */
export interface Tried {
  readonly key: string;
  readonly regret: number;
}

/** One puzzle being solved: what is picked, what was tried, how many hints were asked for, how it ended. */
export class Solving {
  picked = $state<string | null>(null);
  ticked = $state.raw<readonly Id[]>([]);
  tried = $state.raw<readonly Tried[]>([]);
  hints = $state(0);
  end = $state<Solved | null>(null);

  /** `locked`: an option known to be worse, which is not tried again. */
  constructor(readonly locked: string | null = null) {}

  get open(): boolean {
    return this.end === null;
  }

  canPick(option: PuzzleOption): boolean {
    return this.open && option.key !== this.locked && !this.tried.some(({ key }) => key === option.key);
  }

  pick(option: PuzzleOption | undefined): void {
    if (option !== undefined && this.canPick(option)) this.picked = option.key;
  }

  tick(id: Id | undefined, on: boolean): void {
    if (id === undefined || !this.open) return;
    this.ticked = on ? [...this.ticked, id] : this.ticked.filter((one) => one !== id);
  }

  /** The next rung of the ladder, as far as there is one. */
  hint({ hints }: Puzzle): void {
    if (this.open && this.hints < hints.length) this.hints += 1;
  }

  show(): void {
    if (this.open) this.end = 'shown';
  }

  /** Tries what is picked; what was tried, or null where nothing is picked. */
  confirm(puzzle: Puzzle): { readonly key: string; readonly found: boolean } | null {
    if (!this.open) return null;
    const { checklist } = puzzle;
    if (checklist !== null) {
      if (checklist.most !== null && this.ticked.length > checklist.most) return null;
      const regret = fillingRegret(puzzle.rules, checklist.items, puzzle.options, this.ticked);
      return this.#try(`[${this.ticked.join(',')}]`, regret, regret <= CLOSE);
    }
    const option = puzzle.options.find(({ key }) => key === this.picked);
    return option === undefined ? null : this.#try(option.key, option.option.regret, isFound(option));
  }

  #try(key: string, regret: number, found: boolean): { readonly key: string; readonly found: boolean } {
    if (found) this.end = 'found';
    else {
      this.tried = [...this.tried.filter((one) => one.key !== key), { key, regret }];
      this.picked = null;
    }
    return { key, found };
  }
}
