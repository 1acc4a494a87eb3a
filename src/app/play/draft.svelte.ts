import { SvelteSet } from 'svelte/reactivity';
import type { State } from '../../model/readiness.ts';
import type { Confidence } from '../../model/rules.ts';
import type { DraftDiagnosis } from '../../records/rows.ts';
import type { Id } from '../../script/scenario.ts';

/** The diagnosis being made: the lines underlined for it, the state and the confidence picked so far. */
export class Draft {
  readonly ticks: SvelteSet<Id>;
  state = $state<State | null>(null);
  confidence = $state<Confidence | null>(null);

  constructor(kept: DraftDiagnosis | undefined) {
    this.ticks = new SvelteSet(kept?.ticks ?? []);
    this.state = kept?.state ?? null;
    this.confidence = kept?.confidence ?? null;
  }

  /** As it is kept with the run. */
  get row(): DraftDiagnosis {
    return { ticks: [...this.ticks], state: this.state, confidence: this.confidence };
  }

  clear(): void {
    this.ticks.clear();
    this.state = null;
    this.confidence = null;
  }
}
