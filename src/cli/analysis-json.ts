import type { Rules } from '../model/rules.ts';
import { printMove, printMoves } from '../run/moves.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Scenario } from '../script/scenario.ts';
import type { Analysis } from '../solve/analysis.ts';
import type { BestNode } from '../solve/best-tree.ts';
import type { Solution, Solved } from '../solve/solution.ts';
import type { Finding } from '../text/findings.ts';
import { sentenceOf } from '../script/finding-words.ts';
import { findingJson } from './finding-json.ts';

/** An analysis as JSON, documented in the README and stable. What was not computed is null. */
export function analysisJson(rules: Rules, scenario: Scenario, hash: string, solved: Solved<Solution>, analysis: Analysis | null, findings: readonly Finding[], tongue: Tongue) {
  return {
    script: { id: scenario.id, hash },
    rules: rules.id,
    complete: solved.ok,
    ...(solved.ok ? {} : { tooLarge: solved.tooLarge }),
    states: analysis?.states ?? (solved.ok ? 0 : (solved.graph?.states ?? 0)),
    positions: analysis?.positions ?? null,
    par: analysis?.par ?? null,
    noProbe: analysis?.noProbe ?? null,
    probes: analysis?.probes ?? [],
    variants: (analysis?.variants ?? []).map(({ hindsight, par, ...variant }) => ({
      ...variant,
      hindsight: { ...hindsight, moves: printMoves(hindsight.moves) },
      par: { ...par, moves: printMoves(par.moves) },
    })),
    policies: analysis?.policies ?? null,
    regrets: analysis?.regrets ?? null,
    tree: (analysis?.tree ?? []).map(nodeJson),
    findings: findings.map((finding) => findingJson(finding, sentenceOf(finding, tongue))),
  };
}

interface NodeJson {
  readonly beat: string;
  readonly variants: readonly number[];
  readonly share: number;
  readonly expected: number;
  readonly move: string | null;
  readonly options: readonly { readonly move: string; readonly expected: number; readonly regret: number; readonly judgement: string }[];
  readonly next: readonly NodeJson[];
}

const nodeJson = ({ beat, variants, share, expected, move, options, next }: BestNode): NodeJson => ({
  beat,
  variants,
  share,
  expected,
  move: move === null ? null : printMove(move),
  options: options.map((option) => ({ move: printMove(option.move), expected: option.expected, regret: option.regret, judgement: option.judgement })),
  next: next.map(nodeJson),
});
