import { builtIn } from 'virtual:catalogue';
import { currentRules } from '../../model/released-rules.ts';
import { hashOf } from '../../records/hash.ts';
import { ownScripts } from '../../records/scripts.ts';
import { parse } from '../../script/parse.ts';
import type { Scenario } from '../../script/scenario.ts';
import type { Drill } from '../../solve/drill.ts';
import { findDrills, type Job } from '../board/analyst.ts';
import { load } from '../catalogue/catalogue.ts';
import { isEntry } from '../catalogue/entry.ts';
import { isExamOnly } from '../../script/exam-only.ts';

/** A drill with the script it is from. */
export interface DrillItem {
  /** The script's hash and the drill's id: names it in the records. */
  readonly id: string;
  /** The catalogue's key of the script. */
  readonly script: string;
  readonly scenario: Scenario;
  /** Contents of the `.po` file, or null. */
  readonly translation: string | null;
  readonly drill: Drill;
}

/** Finds the drills of all scripts, one script after the other; can be stopped and gone on with. */
export class Finder {
  items = $state.raw<readonly DrillItem[]>([]);
  at = $state<'finding' | 'cancelled' | 'done'>('finding');
  /** Which script is on, from 1, and how many there are. */
  place = $state(0);
  count = $state(0);
  /** States of this script counted so far. */
  counted = $state(0);
  /** Titles of scripts that could not be worked out. */
  leftOut = $state.raw<readonly string[]>([]);

  #keys: readonly string[] | null = null;
  #job: Job<unknown> | null = null;
  #stopped = false;

  /** Looks, from the beginning or from where it was stopped. */
  async go(): Promise<void> {
    this.#stopped = false;
    this.at = 'finding';
    if (this.#keys === null) {
      const own = await ownScripts();
      this.#keys = [...builtIn.map(({ key }) => key), ...own.filter(({ listed }) => isEntry(listed)).map(({ key }) => key)];
      this.count = this.#keys.length;
    }
    while (this.place < this.#keys.length) {
      if (this.#stopped) {
        this.at = 'cancelled';
        return;
      }
      if (!(await this.#look(this.#keys[this.place] ?? ''))) continue;
      this.place += 1;
    }
    this.at = 'done';
  }

  cancel(): void {
    this.#stopped = true;
    this.#job?.cancel();
  }

  /** Whether the script is done with. A meeting has no drills: to know it whole takes most of a minute and 300 MB, too much for a page of exercises. */
  async #look(key: string): Promise<boolean> {
    const loaded = await load(key).catch(() => null);
    const scenario = loaded === null ? null : parse(loaded.text, currentRules).scenario;
    if (loaded === null || scenario === null || scenario.kind === 'meeting' || isExamOnly(scenario)) return true;
    this.counted = 0;
    const job = findDrills(loaded.text, currentRules.id, (done) => (this.counted = done));
    this.#job = job;
    const found = await job.result;
    this.#job = null;
    if (found.kind === 'cancelled') return false;
    if (found.kind === 'drills') {
      const hash = hashOf(loaded.text);
      this.items = [...this.items, ...found.drills.map((drill) => ({ id: `${hash}:${drill.id}`, script: key, scenario, translation: loaded.translation, drill }))];
    } else this.leftOut = [...this.leftOut, scenario.title];
    return true;
  }
}
