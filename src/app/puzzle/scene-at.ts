import type { Replay } from '../../run/replay.ts';
import type { Id, Scenario } from '../../script/scenario.ts';
import { sceneOf, type SceneBeat, type SceneEntry } from '../play/scene.ts';

/** The moment a puzzle is set in, and what led to it. */
export interface PuzzleScene {
  readonly beat: SceneBeat;
  /** What was done last before it, in the same contact, and the answer to that. */
  readonly lead: readonly SceneEntry[];
  /** All that went before, without `lead`. */
  readonly before: readonly SceneBeat[];
  readonly minutes: number;
}

/** Whether an entry is a line that a hint underlines, or that can be ticked. */
export const isCue = (entry: SceneEntry): boolean => entry.kind === 'line' && entry.tick !== null;

/**
 * The scene as it was when a move was due. `marked`: lines a hint may underline, or that can be ticked. Where the moves are not the
 * reader's `own`, their diagnoses are left out: nobody made them, and they tell what is asked for.
 */
export function sceneAt(scenario: Scenario, played: Pick<Replay, 'opening' | 'steps'>, marked: readonly Id[], own: boolean): PuzzleScene | null {
  const marking = { probes: [], choices: [], checklist: null, diagnosis: marked.length === 0 ? null : { doctor: '', ticks: marked } };
  const view = sceneOf(scenario, played, marking, false);
  const beats = own ? view.beats : view.beats.map((beat) => ({ ...beat, entries: beat.entries.filter((entry) => entry.kind !== 'judged') }));
  const beat = beats.at(-1);
  if (beat === undefined) return null;
  const before = beats.slice(0, -1);
  const last = before.at(-1);
  const from = last?.contact === beat.contact ? last.entries.findLastIndex((entry) => entry.kind === 'did' || entry.kind === 'checked') : -1;
  if (last === undefined || from < 0) return { beat, lead: [], before, minutes: view.minutes };
  return { beat, lead: last.entries.slice(from), before: [...before.slice(0, -1), { ...last, entries: last.entries.slice(0, from) }], minutes: view.minutes };
}
