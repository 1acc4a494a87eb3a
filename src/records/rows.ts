import type { State } from '../model/readiness.ts';
import type { Confidence } from '../model/rules.ts';
import type { EndPosition } from '../run/ends.ts';
import type { Result } from '../run/world.ts';
import type { Id } from '../script/scenario.ts';

/** What a row looks like. An old tab may write rows after an upgrade, so each row says how it was written. */
export const SCHEMA = 1;

interface Row {
  readonly schema: number;
}

/** A trainer's own script, as scripts.ts keeps it. */
export interface ScriptRow extends Row {
  readonly key: string;
}

/** The words of another language a run was played with (a `.po` file). */
export interface UsedTranslation {
  readonly locale: string;
  readonly text: string;
}

/** A diagnosis that is not recorded yet: what is underlined and picked so far. */
export interface DraftDiagnosis {
  readonly ticks: readonly Id[];
  readonly state: State | null;
  readonly confidence: Confidence | null;
}

/** Where a run was branched off from (分支练习). */
export interface Branch {
  /** Id of the finished run. */
  readonly attempt: string;
  /** How many of its moves were taken over; the next one is the first decided anew. */
  readonly at: number;
  /** Those moves, as text: what comes after them is the branch's own. */
  readonly moves: string;
}

/** A run in progress. It keeps the text and names the rules it was begun with: what changes later does not touch it. */
export interface RunRow extends Row {
  readonly id: string;
  /** The catalogue's key: `old-account`, `own-3`. */
  readonly script: string;
  /** The title, for lists. */
  readonly title: string;
  readonly text: string;
  /** SHA-256 of the text, in hex. */
  readonly hash: string;
  readonly translation: UsedTranslation | null;
  /** Id of the rules, `rules-1`. */
  readonly rules: string;
  /** Version of the script format. */
  readonly format: number;
  readonly variant: number;
  /** What the variant was drawn by. */
  readonly seed: number;
  /** What the order of the choices on screen is drawn by. */
  readonly salt: number;
  /** The moves as text, separated by spaces (script-format.md §7). */
  readonly moves: string;
  /** How many moves the trainee has gone on from; at the last one the reaction may still be read. */
  readonly seen: number;
  readonly draft?: DraftDiagnosis;
  /** Only where it does not begin at the beginning. Such a run is practice and counts nowhere. */
  readonly branch?: Branch;
  readonly profile: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  readonly updated: number;
}

/** How a run ended. */
export interface Ending {
  readonly result: Result;
  readonly ends: readonly EndPosition[];
}

/** A finished run. Never changed again. */
export interface AttemptRow extends Omit<RunRow, 'seen' | 'draft' | 'updated'>, Ending {
  readonly finished: number;
}

/** Whether a run, finished or not, counts: as an attempt, a score, a way, something to be finished. The one place that says so. */
export const counts = ({ branch }: Pick<RunRow, 'branch'>): boolean => branch === undefined;

export interface SettingRow extends Row {
  readonly key: string;
  readonly value: unknown;
}
