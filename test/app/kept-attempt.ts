import { currentRules } from '../../src/model/released-rules.ts';
import { hashOf } from '../../src/records/hash.ts';
import { memory } from '../../src/records/memory.ts';
import { SCHEMA, type AttemptRow } from '../../src/records/rows.ts';
import { endsOf } from '../../src/run/ends.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { parse } from '../../src/script/parse.ts';

/** Keeps a finished run of a script's text as this tab's attempt; moves that are no longer legal end it where they stop. */
export function keepAttempt(id: string, text: string, variant: number, moves: string, fields: Partial<AttemptRow> = {}): AttemptRow {
  const { scenario } = parse(text);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) throw new Error('a test keeps runs of sound scripts');
  const run = replay(currentRules, scenario, variant, read.moves);
  const row: AttemptRow = {
    schema: SCHEMA,
    id,
    script: 'test',
    title: scenario.title,
    text,
    hash: hashOf(text),
    translation: null,
    rules: currentRules.id,
    format: 1,
    variant,
    seed: 1,
    salt: 2,
    moves,
    profile: 'p',
    started: 1,
    finished: 2,
    ends: endsOf(scenario, run.ok ? run.world : run.soFar.world),
    result: resultOf(currentRules, scenario, run.ok ? run.world : run.soFar.world),
    ...fields,
  };
  memory.attempts.set(id, row);
  return row;
}
