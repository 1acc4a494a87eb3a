import type { Rules } from '../model/rules.ts';
import { printMove, printMoves } from '../run/moves.ts';
import { sentenceOf, type Tongue } from '../script/finding-words.ts';
import type { Scenario } from '../script/scenario.ts';
import type { Analysed } from '../solve/analysis.ts';
import type { BestNode } from '../solve/best-tree.ts';
import type { Finding } from '../text/findings.ts';

/** An analysis as JSON, documented in the README and stable. What was not computed is null. */
export function analysisJson(rules: Rules, scenario: Scenario, hash: string, analysed: Analysed, findings: readonly Finding[], tongue: Tongue) {
  const analysis = analysed.ok ? analysed.analysis : null;
  return {
    script: { id: scenario.id, hash },
    rules: rules.id,
    complete: analysed.ok,
    ...(analysed.ok ? {} : { tooLarge: analysed.tooLarge }),
    states: analysis?.states ?? (analysed.ok ? 0 : analysed.states),
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
    findings: findings.map(({ line, column, severity, code, params, fix, witness }) => ({
      line,
      column,
      severity,
      code,
      message: sentenceOf({ code, params }, tongue),
      ...(fix === undefined ? {} : { fix }),
      ...(witness === undefined ? {} : { witness }),
    })),
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
