import type { Doctor } from '../model/doctor.ts';
import type { Rules } from '../model/rules.ts';
import { printMove } from '../run/moves.ts';
import { reasonOf } from '../run/reason.ts';
import { resultOf } from '../run/receipt.ts';
import type { Replay } from '../run/replay.ts';
import { indexOf } from '../run/script-index.ts';
import type { Happened, Outcome, World } from '../run/world.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Scenario } from '../script/scenario.ts';

/** A run as JSON, documented in the README: one step a move, holding all that it led to. */
export function runJson(rules: Rules, scenario: Scenario, hash: string, variant: number, played: Replay, tongue: Tongue) {
  const drawn = indexOf(scenario).variants[variant];
  const beatOf = (world: World): string => scenario.beats[world.beat]?.id ?? '';
  const held = (outcome: Outcome) => ({
    lines: linesOf(scenario, outcome.happened),
    doctors: doctorsOf(outcome.world.doctors),
    minutes: outcome.world.tally.minutes,
    deductions: outcome.deductions.map((one) => ({ dimension: one.dimension, points: one.points, rule: one.rule, line: one.line, reason: reasonOf(one, scenario, tongue) })),
  });
  const result = resultOf(rules, scenario, played.world);
  const { score, passed, target, minutes, diagnoses, red, amber, watch, turnout, criteria } = result;
  const meeting = scenario.kind === 'meeting' ? { turnout: turnout ?? null, criteria: criteria ?? null } : {};
  return {
    script: { id: scenario.id, hash },
    rules: rules.id,
    variant: { index: variant, weight: drawn?.weight ?? 0, starts: drawn?.starts ?? {}, chances: drawn?.chances ?? {} },
    opening: { beat: scenario.beats[0]?.id ?? '', ...held(played.opening) },
    steps: played.steps.map(({ move, before, outcome }) => ({ beat: beatOf(before), move: printMove(move), ...held(outcome) })),
    ...(played.world.target === null ? {} : { result: { score, passed, target, minutes, diagnoses, red, amber, watch, ...meeting } }),
  };
}

const linesOf = (scenario: Scenario, happened: readonly Happened[]) =>
  happened.flatMap((one) => {
    if (one.kind !== 'shown') return [];
    const { id, provisional, speaker, text } = one.shown.line;
    const name = speaker === null || speaker === 'me' ? speaker : (scenario.cast.find((person) => person.id === speaker)?.name ?? speaker);
    return [{ ...(provisional ? {} : { id }), ...(name === null ? {} : { speaker: name === 'me' ? '我' : name }), text }];
  });

const doctorsOf = (doctors: Readonly<Record<string, Doctor>>) =>
  Object.fromEntries(Object.entries(doctors).map(([id, { awareness, commitment, trust, resistance, state }]) => [id, { awareness, commitment, trust, resistance, state }]));
