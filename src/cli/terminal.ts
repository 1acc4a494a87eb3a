import { createInterface } from 'node:readline';
import { currentRules } from '../model/released-rules.ts';
import { advance } from '../run/advance.ts';
import { legalMoves } from '../run/legal.ts';
import { parseMoves, printMoves } from '../run/moves.ts';
import { start } from '../run/start.ts';
import { shuffled } from '../text/shuffled.ts';
import type { Deduction, Move, World } from '../run/world.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Scenario } from '../script/scenario.ts';
import { refusalSentence } from './refusal-words.ts';
import { receiptText, resultText, shownText } from './run-text.ts';

/** Plays a scenario in the terminal: one move a line; the receipt comes at the end. */
export async function playInTerminal(scenario: Scenario, variant: number, seed: number, tongue: Tongue): Promise<number> {
  const zh = tongue === 'zh';
  const say = (text: string): void => void process.stdout.write(`${text}\n`);
  const input = createInterface({ input: process.stdin });
  // An iterator, since lines piped in faster than they are asked for would be lost to `question`.
  const answers = input[Symbol.asyncIterator]();
  const opening = start(currentRules, scenario, variant);
  let world: World = opening.world;
  const moves: Move[] = [];
  const lost: Deduction[] = [...opening.deductions];
  say(scenario.title);
  if (scenario.goal !== null) say(`${zh ? '目标' : 'Goal'}: ${scenario.goal}`);
  say(shownText(scenario, opening.happened, tongue).join('\n'));
  try {
    while (world.beat >= 0 && !world.stuck) {
      say(optionsText(scenario, world, seed, zh));
      process.stdout.write('> ');
      const { value: answer, done } = await answers.next();
      if (done === true || /^(q|quit|exit|退出)$/i.test(answer.trim())) return 0;
      const read = parseMoves(answer);
      const move = read.ok ? read.moves[0] : undefined;
      if (move === undefined) {
        say(zh ? '写编号、P2@80+c1（状态@把握+依据）或 [a,b]；q 退出。' : 'Write an id, P2@80+c1 (state@confidence+evidence) or [a,b]; q leaves.');
        continue;
      }
      const next = advance(currentRules, scenario, world, move);
      if (!next.ok) {
        say(refusalSentence(next.problem, tongue));
        continue;
      }
      world = next.world;
      moves.push(move);
      lost.push(...next.deductions);
      say(shownText(scenario, next.happened, tongue).join('\n'));
    }
  } finally {
    input.close();
  }
  if (world.stuck) {
    say(refusalSentence({ code: 'run-stuck', params: {}, legal: [] }, tongue));
    return 1;
  }
  say(receiptText(scenario, { world, happened: [], deductions: lost }, tongue).join('\n'));
  say(resultText(currentRules, scenario, { world }, tongue));
  say(`--variant ${variant} --moves "${printMoves(moves)}"`);
  return 0;
}

function optionsText(scenario: Scenario, world: World, seed: number, zh: boolean): string {
  const legal = legalMoves(scenario, world);
  const minutes = (n: number): string => (zh ? `${n} 分` : `${n} min`);
  const out = legal.probes.map((probe) => `  ? ${probe.id}  ${probe.text}  ${minutes(probe.minutes)}`);
  if (legal.diagnosis !== null) {
    const name = scenario.cast.find((person) => person.id === legal.diagnosis?.doctor)?.name ?? '';
    out.push(
      zh
        ? `  判断 ${name}：P1–P4@40/60/80/95，例如 P2@80${legal.diagnosis.ticks[0] === undefined ? '' : `+${legal.diagnosis.ticks[0]}`}`
        : `  diagnose ${name}: P1–P4@40/60/80/95, as in P2@80`,
    );
  }
  const salt = `${scenario.beats[world.beat]?.id ?? ''}`;
  out.push(...shuffled(legal.choices, seed, salt).map((choice) => `  > ${choice.id}  ${choice.text}  ${minutes(choice.minutes)}`));
  if (legal.checklist !== null)
    out.push(...legal.checklist.items.map((item) => `  + ${item.id}  ${item.text}  ${minutes(item.minutes)}`), zh ? '  写成 [编号,编号]' : '  write [id,id]');
  return out.join('\n');
}
