import { rulesById } from '../../model/released-rules.ts';
import type { Rules } from '../../model/rules.ts';
import { attemptById, attemptsOf } from '../../records/attempts.ts';
import { branchesOf, type Branches } from '../../records/branches.ts';
import { SCHEMA, type AttemptRow, type Branch } from '../../records/rows.ts';
import { findRun } from '../../records/runs.ts';
import { parseMoves, printMove } from '../../run/moves.ts';
import { reviewOf, type Review } from '../../run/review.ts';
import { variantsOf } from '../../run/variants.ts';
import { parse } from '../../script/parse.ts';
import type { Scenario } from '../../script/scenario.ts';
import { isExamOnly } from '../../script/exam-only.ts';
import { wordedFor } from '../play/words.ts';

/** A finished run with all the page shows of it, in the reader's words. */
export interface Shown {
  readonly attempt: AttemptRow;
  readonly scenario: Scenario;
  /** Language of the scenario's words. */
  readonly lang: string;
  readonly rules: Rules;
  readonly review: Review;
  /** Which finished run of this script it is, from 1. */
  readonly count: number;
  readonly variants: number;
  /** Where it was branched off from, if it is a branch; `origin` is null where that attempt is gone. */
  readonly branch: (Branch & { readonly origin: AttemptRow | null }) | null;
  /** A visit kept for an examination that may still be taken: nothing shows what would have been best. */
  readonly sealed: boolean;
  /** What was branched off from it. */
  readonly branches: Branches;
}

export type Loaded =
  | { readonly kind: 'shown'; readonly shown: Shown }
  | { readonly kind: 'unknown' | 'unreadable' }
  | { readonly kind: 'unfinished'; readonly run: string }
  | { readonly kind: 'unreplayable'; readonly place: number; readonly move: string };

/** Reads an attempt and reviews it by its own text and rules, whatever has changed since. */
export async function loadDebrief(id: string, lang: 'zh' | 'en'): Promise<Loaded> {
  const attempt = await attemptById(id);
  if (attempt === null) return (await findRun(id)) === null ? { kind: 'unknown' } : { kind: 'unfinished', run: id };
  const rules = rulesById(attempt.rules);
  if (rules === undefined || attempt.schema > SCHEMA) return { kind: 'unreadable' };
  const { scenario } = parse(attempt.text, rules);
  const moves = parseMoves(attempt.moves);
  if (scenario === null || !moves.ok) return { kind: 'unreadable' };
  const variants = variantsOf(scenario).length;
  if (!(attempt.variant in variantsOf(scenario))) return { kind: 'unreadable' };
  const worded = await wordedFor(scenario, attempt.translation, lang);
  const reviewed = reviewOf(rules, worded.scenario, attempt.variant, moves.moves);
  if (!reviewed.ok) {
    const move = moves.moves[reviewed.place - 1];
    return { kind: 'unreplayable', place: reviewed.place, move: move === undefined ? '' : printMove(move) };
  }
  const [all, branches, origin] = await Promise.all([attemptsOf(attempt.script), branchesOf(id), attempt.branch === undefined ? null : attemptById(attempt.branch.attempt)]);
  const sealed = isExamOnly(scenario) && (await import('../course/exam-seal.ts').then(({ examSealed }) => examSealed(attempt.script)));
  const count = all.filter((one) => one.id !== id && one.finished <= attempt.finished).length + 1;
  const branch = attempt.branch === undefined ? null : { ...attempt.branch, origin };
  return { kind: 'shown', shown: { attempt, scenario: worded.scenario, lang: worded.lang, rules, review: reviewed.review, count, variants, branch, branches, sealed } };
}
