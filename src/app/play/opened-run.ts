import { rulesById } from '../../model/released-rules.ts';
import type { Rules } from '../../model/rules.ts';
import { findRun } from '../../records/runs.ts';
import { SCHEMA, type AttemptRow, type RunRow } from '../../records/rows.ts';
import { parseMoves } from '../../run/moves.ts';
import { replay, type Replay } from '../../run/replay.ts';
import { parse } from '../../script/parse.ts';
import type { Scenario } from '../../script/scenario.ts';

/** A run as it was found, ready to be played on. */
export interface OpenedRun {
  readonly run: RunRow;
  /** Whether it has ended: it is an attempt then. */
  readonly finished: boolean;
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly played: Replay;
}

/** Why a run cannot be played on: there is none of that id; or it was made by a newer version or is damaged. */
export type NotOpened = 'unknown' | 'unreadable';

/** Reads a run and replays its moves by its own text and rules. */
export async function openRun(id: string): Promise<OpenedRun | NotOpened> {
  const found = await findRun(id);
  if (found === null) return 'unknown';
  const finished = 'attempt' in found;
  const run = finished ? asRun(found.attempt) : found.run;
  const rules = rulesById(run.rules);
  if (rules === undefined || run.schema > SCHEMA) return 'unreadable';
  const { scenario } = parse(run.text, rules);
  const moves = parseMoves(run.moves);
  if (scenario === null || !moves.ok) return 'unreadable';
  const played = replay(rules, scenario, run.variant, moves.moves);
  return played.ok ? { run, finished, rules, scenario, played } : 'unreadable';
}

/** The run that became this attempt. */
function asRun({ finished, result: _result, ends: _ends, ...kept }: AttemptRow): RunRow {
  return { ...kept, updated: finished, seen: 0 };
}
