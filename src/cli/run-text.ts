import type { Rules } from '../model/rules.ts';
import { meetingText, rubricText } from './meeting-text.ts';
import { printMove } from '../run/moves.ts';
import { reasonOf } from '../run/reason.ts';
import { resultOf } from '../run/receipt.ts';
import type { Replay } from '../run/replay.ts';
import type { Happened, Outcome } from '../run/world.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import { dimensionWords } from '../script/vocabulary.ts';
import type { Scenario } from '../script/scenario.ts';

/** A played run as text for a person: what was shown, each move, and the receipt. */
export function printRun(rules: Rules, scenario: Scenario, played: Replay, tongue: Tongue): string {
  const out = [scenario.title, ...shownText(scenario, played.opening.happened, tongue)];
  for (const { move, outcome } of played.steps) {
    out.push(`> ${printMove(move)}`, ...shownText(scenario, outcome.happened, tongue), ...receiptText(scenario, outcome, tongue));
  }
  if (played.world.target !== null) out.push(resultText(rules, scenario, played, tongue));
  return `${out.join('\n')}\n`;
}

/** The lines and beats that a move showed. */
export function shownText(scenario: Scenario, happened: readonly Happened[], tongue: Tongue): string[] {
  return happened.flatMap((one): string[] => {
    if (one.kind === 'entered') {
      const title = scenario.beats.find((beat) => beat.id === one.beat)?.title ?? one.beat;
      const days = one.days === 0 ? '' : tongue === 'zh' ? `（过了 ${one.days} 天）` : ` (${one.days} ${one.days === 1 ? 'day' : 'days'} later)`;
      return ['', `── ${title}${days}`];
    }
    if (one.kind !== 'shown') return meetingText(scenario, one, tongue);
    const { speaker, text, id } = one.shown.line;
    if (speaker === null) return [`   （${text}） [${id}]`];
    const name = speaker === 'me' ? (tongue === 'zh' ? '我' : 'You') : (scenario.cast.find((person) => person.id === speaker)?.name ?? speaker);
    return [`   ${name}：${text} [${id}]`];
  });
}

/** The lost points of a move. */
export function receiptText(scenario: Scenario, outcome: Outcome, tongue: Tongue): string[] {
  return outcome.deductions.map((one) => `   −${one.points}  ${tongue === 'zh' ? dimensionWords.zh(one.dimension) : one.dimension} · ${reasonOf(one, scenario, tongue)}`);
}

/** Score, pass and target; of a meeting the rubric beside it. */
export function resultText(rules: Rules, scenario: Scenario, played: Pick<Replay, 'world'>, tongue: Tongue): string {
  const result = resultOf(rules, scenario, played.world);
  const { score, passed, target, red, diagnoses } = result;
  const zh = tongue === 'zh';
  const goal = { reached: zh ? '目标达成' : 'goal reached', half: zh ? '目标达到一半' : 'goal half reached', missed: zh ? '目标未达成' : 'goal missed' }[target];
  const gate = red.length === 0 ? '' : zh ? `红线 ${red.join(' ')}；` : `red line ${red.join(' ')}; `;
  const line = zh
    ? `\n${gate}${score} 分，${passed ? '通过' : '未通过'}，${goal}，诊断 ${diagnoses.right}/${diagnoses.of}`
    : `\n${gate}${score} points, ${passed ? 'passed' : 'not passed'}, ${goal}, diagnoses ${diagnoses.right}/${diagnoses.of}`;
  return [line, ...rubricText(rules, scenario, result, tongue)].join('\n');
}
