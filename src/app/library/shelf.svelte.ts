import { builtIn } from 'virtual:catalogue';
import { isEntry, isOffered, type Entry } from '../catalogue/entry.ts';
import { allAttempts } from '../../records/attempts.ts';
import type { AttemptRow, RunRow } from '../../records/rows.ts';
import { unfinishedRuns } from '../../records/runs.ts';
import { ownScripts, putScript, removeScript, type OwnScript } from '../../records/scripts.ts';
import { setting } from '../../records/settings.ts';

/** Everything the library shows (书架): scripts, and what was done with them. */
export class Shelf {
  own = $state.raw<readonly OwnScript[]>([]);
  attempts = $state.raw<readonly AttemptRow[]>([]);
  runs = $state.raw<readonly RunRow[]>([]);
  introduced = $state(false);
  /** Whether anything was read yet. */
  ready = $state(false);
  /** The script removed last, as long as that can be undone. */
  removed = $state.raw<OwnScript | null>(null);

  /** Scripts that can be played: the built-in visits, then the trainer's own. */
  readonly entries = $derived<readonly Entry[]>([...builtIn.filter(isOffered), ...this.own.flatMap((script) => (isEntry(script.listed) ? [script.listed] : []))]);
  /** Attempts and runs whose script is no longer here. */
  readonly past = $derived(this.attempts.filter((attempt) => !this.entries.some((entry) => entry.key === attempt.script)));

  async read(): Promise<void> {
    const [own, attempts, runs, introduced] = await Promise.all([ownScripts(), allAttempts(), unfinishedRuns(), setting('introduced')]);
    this.own = own;
    this.attempts = attempts;
    this.runs = runs;
    this.introduced = introduced;
    this.ready = true;
  }

  async remove(script: OwnScript): Promise<void> {
    await removeScript(script.key);
    this.removed = script;
    this.own = await ownScripts();
  }

  async undo(): Promise<void> {
    const script = this.removed;
    if (script === null) return;
    this.removed = null;
    await putScript(script);
    this.own = await ownScripts();
  }

  attemptsOf(key: string): readonly AttemptRow[] {
    return this.attempts.filter((attempt) => attempt.script === key);
  }

  runOf(key: string): RunRow | null {
    return this.runs.find((run) => run.script === key) ?? null;
  }
}
