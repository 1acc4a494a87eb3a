import { rulesById } from '../../model/released-rules.ts';
import { attemptById } from '../../records/attempts.ts';
import { openBranch, type NewBranch } from '../../records/branches.ts';
import { SCHEMA, type AttemptRow, type RunRow } from '../../records/rows.ts';
import { findRun } from '../../records/runs.ts';
import { legalMoves } from '../../run/legal.ts';
import { parseMoves, printMoves } from '../../run/moves.ts';
import { replay } from '../../run/replay.ts';
import { variantsOf } from '../../run/variants.ts';
import type { Move } from '../../run/world.ts';
import { parse } from '../../script/parse.ts';
import { isExamOnly } from '../../script/exam-only.ts';
import { openRun } from '../play/opened-run.ts';
import { drawId } from '../play/draw.ts';

/** The run to play on in; or why there is none: no such attempt, one not finished, one that cannot be read, no such step. */
export type OpenedBranch =
  | { readonly kind: 'open'; readonly run: RunRow }
  | { readonly kind: 'unknown' | 'unreadable' }
  /** A visit kept for an examination that may still be taken. */
  | { readonly kind: 'sealed'; readonly attempt: string }
  | { readonly kind: 'unfinished'; readonly run: string }
  | { readonly kind: 'no-step'; readonly attempt: string; readonly count: number };

/** Branches off from an attempt before its move at place `step` (as it stands in an address, from 0), or goes on with that branch. */
export async function branchOff(id: string, step: string): Promise<OpenedBranch> {
  const attempt = await attemptById(id);
  if (attempt === null) return (await findRun(id)) === null ? { kind: 'unknown' } : { kind: 'unfinished', run: id };
  const moves = replayable(attempt);
  if (moves === null) return { kind: 'unreadable' };
  if (await isSealed(attempt)) return { kind: 'sealed', attempt: id };
  const at = /^\d{1,4}$/.test(step) ? Number(step) : -1;
  if (!(at in moves)) return { kind: 'no-step', attempt: id, count: moves.length };
  const fields = branchFields(attempt, at, moves);
  const run = await openBranch(fields);
  // One that got stuck in its script would be stuck for ever.
  return { kind: 'open', run: (await isStuck(run)) ? await openBranch(fields, run.id) : run };
}

async function isSealed({ text, script, rules }: AttemptRow): Promise<boolean> {
  const { scenario } = parse(text, rulesById(rules));
  if (scenario === null || !isExamOnly(scenario)) return false;
  const { examSealed } = await import('../course/exam-seal.ts');
  return examSealed(script);
}

/** The attempt's moves, if all of them can be made by its own text and rules. */
function replayable(attempt: AttemptRow): readonly Move[] | null {
  const rules = rulesById(attempt.rules);
  const read = parseMoves(attempt.moves);
  if (rules === undefined || attempt.schema > SCHEMA || !read.ok) return null;
  const { scenario } = parse(attempt.text, rules);
  if (scenario === null || !(attempt.variant in variantsOf(scenario))) return null;
  return replay(rules, scenario, attempt.variant, read.moves).ok ? read.moves : null;
}

function branchFields(attempt: AttemptRow, at: number, moves: readonly Move[]): NewBranch {
  const { script, title, text, hash, translation, rules, format, variant, seed, salt, profile } = attempt;
  const branch = { attempt: attempt.id, at, moves: printMoves(moves.slice(0, at)) };
  // The same salt: what is chosen among stands as it stood.
  return { id: drawId(), script, title, text, hash, translation, rules, format, variant, seed, salt, profile, started: Date.now(), branch };
}

async function isStuck({ id }: RunRow): Promise<boolean> {
  const opened = await openRun(id);
  if (typeof opened === 'string') return false;
  const { diagnosis, choices, checklist } = legalMoves(opened.scenario, opened.played.world, opened.rules);
  return diagnosis === null && choices.length === 0 && checklist === null;
}
