import { SvelteSet } from 'svelte/reactivity';
import type { State } from '../../model/readiness.ts';
import { readWell, type Reading } from '../../run/reading.ts';
import type { Id } from '../../script/scenario.ts';
import { readAgain, type CueQuestion } from './cue-question.ts';

/** A missed cue being read again: what is ticked and picked, and what came of it (重读). */
export class Rereading {
  state = $state<State | null>(null);
  readonly ticks = new SvelteSet<Id>();
  /** What came of it; null while it is open. */
  reading = $state.raw<Reading | null>(null);
  /** Whether the solution was asked for instead of an answer. */
  shown = $state(false);

  get open(): boolean {
    return this.reading === null;
  }

  get right(): boolean {
    return !this.shown && this.reading !== null && readWell(this.reading);
  }

  /** Gives the answer; whether there was one to give. */
  confirm(question: CueQuestion): boolean {
    if (!this.open || this.state === null) return false;
    this.reading = readAgain(
      question,
      this.state,
      question.offered.filter((id) => this.ticks.has(id)),
    );
    return this.reading !== null;
  }

  /** Shows the solution without an answer. */
  show(question: CueQuestion): void {
    if (!this.open) return;
    this.shown = true;
    this.reading = question.then;
  }

  /** The answer as text. */
  get answer(): string | null {
    return this.shown || this.state === null ? null : [this.state, ...this.ticks].join(' ');
  }
}
