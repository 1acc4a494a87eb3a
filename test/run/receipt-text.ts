import { rulesById } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { reasonOf } from '../../src/run/reason.ts';
import { receiptOf, resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { parse } from '../../src/script/parse.ts';
import { translate } from '../../src/script/translate.ts';
import type { StoredRun } from './stored-run.ts';

/** Plays a stored run by its own script, rules and words; its receipt in text and its result. */
export function replayStored(run: Omit<StoredRun, 'receipt' | 'result'>): Pick<StoredRun, 'receipt' | 'result'> {
  const rules = rulesById(run.rules);
  const { scenario } = rules === undefined ? { scenario: null } : parse(run.script, rules);
  const moves = parseMoves(run.moves);
  if (rules === undefined || scenario === null || !moves.ok) throw new Error('the run cannot be read');
  const worded = run.translation === null ? scenario : translate(scenario, run.translation).scenario;
  const played = replay(rules, worded, run.variant, moves.moves);
  if (!played.ok) throw new Error(`move ${played.place}: ${played.problem.code}`);
  const tongue = run.translation === null ? 'zh' : 'en';
  return {
    receipt: receiptOf([played.opening, ...played.steps.map((step) => step.outcome)]).map(
      (one) => `${one.points} ${one.dimension} ${one.rule} line ${one.line}: ${reasonOf(one, worded, tongue)}`,
    ),
    result: { ...resultOf(rules, worded, played.world) },
  };
}
