import { printMove, printMoves } from '../run/moves.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Scenario } from '../script/scenario.ts';
import type { Analysis } from '../solve/analysis.ts';
import type { BestNode } from '../solve/best-tree.ts';
import type { Judgement } from '../solve/board.ts';
import type { Spread } from '../solve/spread.ts';

const JUDGEMENTS: Readonly<Record<Judgement, readonly [zh: string, en: string]>> = {
  best: ['准', 'best'],
  good: ['可', 'good'],
  inaccuracy: ['偏', 'inaccuracy'],
  mistake: ['误', 'mistake'],
  blunder: ['大误', 'blunder'],
  red: ['红线', 'red line'],
};

const shown = (value: number): string => String(Math.round(value * 100) / 100);
const percent = (share: number): string => `${shown(share * 100)} %`;

/** An analysis as text for a person. */
export function analysisText(scenario: Scenario, analysis: Analysis, tongue: Tongue): string {
  const say = (zh: string, en: string): string => (tongue === 'zh' ? zh : en);
  const { par, noProbe, variants, policies, regrets } = analysis;
  const out = [
    scenario.title,
    say(
      `状态 ${analysis.states} 个，学员可能处在的局面 ${analysis.positions} 个，变体 ${variants.length} 种`,
      `${analysis.states} states, ${analysis.positions} positions a player can be in, ${variants.length} variants`,
    ),
    '',
    say(
      `最佳打法（只凭看得到的）：期望扣 ${shown(par.deductions)} 分，得 ${shown(par.score)} 分`,
      `best play on what is shown: expected deductions ${shown(par.deductions)}, score ${shown(par.score)}`,
    ),
    say(
      `一句不问的最佳打法：期望扣 ${shown(noProbe.deductions)} 分；提问一共值 ${shown(noProbe.deductions - par.deductions)} 分`,
      `the same without asking: ${shown(noProbe.deductions)}; asking is worth ${shown(noProbe.deductions - par.deductions)}`,
    ),
    '',
    say('每个提问值几分（少了它，最佳打法多扣几分）：', 'What each question is worth (points best play loses without it):'),
    ...analysis.probes.map(({ id, value }) => `  ${id}  ${shown(value)}  ${textOf(scenario, id)}`),
    '',
    say('每种变体（事先知道时 / 最佳打法）：', 'Each variant (had one known / best play):'),
    ...variants.flatMap(({ index, weight, states, hindsight, par: own }) => [
      `  ${index}  ${percent(weight)}  ${say('状态', 'states')} ${states}  ${say('扣', 'lost')} ${shown(hindsight.deductions)} / ${shown(100 - own.score)}  ${targetWord(hindsight.target, tongue)}`,
      `     --variant ${index} --moves "${printMoves(own.moves)}"`,
    ]),
    '',
    say('别的打法会怎样（平均分；十分之一、一半、九成的人不超过；通过率）：', 'Other ways to play (mean score; p10, p50, p90; passed):'),
    spreadRow(say('最佳打法', 'best play'), policies.par, tongue),
    spreadRow(say('瞎猜', 'guesser'), policies.guesser, tongue),
    spreadRow(say('总选最长的', 'always the longest'), policies.longest, tongue),
    spreadRow(say('每次都判断错', 'every diagnosis wrong'), policies.allWrong, tongue),
    ...(['S1', 'S2', 'S3', 'S4'] as const).map((style) => spreadRow(say(`总用 ${style}`, `always ${style}`), policies[style], tongue)),
    '',
    say('最佳打法走过的局面里，各种选择的评价：', 'Options at the positions best play visits, by judgement:'),
    `  ${(Object.keys(JUDGEMENTS) as Judgement[]).map((one) => `${JUDGEMENTS[one][tongue === 'zh' ? 0 : 1]} ${regrets[one]}`).join('  ')}`,
    '',
    say('最佳打法（→ 是该做的，后面是期望再扣几分；其余是当时的别的选择）：', 'Best play as a tree (→ what to do and expected points still to lose; below it the other options):'),
    ...analysis.tree.flatMap((node) => treeText(scenario, node, 0, tongue)),
  ];
  return `${out.join('\n')}\n`;
}

function treeText(scenario: Scenario, node: BestNode, depth: number, tongue: Tongue): string[] {
  const indent = '  '.repeat(depth);
  const of = tongue === 'zh' ? `变体 ${node.variants.join(' ')}` : `variants ${node.variants.join(' ')}`;
  if (node.move === null) return [`${indent}· ${node.beat === '' ? (tongue === 'zh' ? '结束' : 'end') : node.beat}  (${of})`];
  const { move } = node;
  const others = node.options
    .filter(({ taken }) => !taken)
    .map((option) => `${printMove(option.move)} ${shown(option.expected)} ${JUDGEMENTS[option.judgement][tongue === 'zh' ? 0 : 1]}`);
  // A line goes on at the same depth until what is shown divides it.
  const next = node.next.flatMap((one) => treeText(scenario, one, node.next.length > 1 ? depth + 1 : depth, tongue));
  const words = move.kind === 'act' ? `  ${textOf(scenario, move.id)}` : '';
  return [`${indent}→ ${printMove(move)}  ${shown(node.expected)}  [${node.beat}]  (${of})${words}`, ...(others.length > 0 ? [`${indent}    ${others.join(' · ')}`] : []), ...next];
}

const CLIP = 40;
function textOf(scenario: Scenario, id: string): string {
  for (const beat of scenario.beats) {
    const found = [...beat.probes, ...beat.choices].find((act) => act.id === id);
    if (found !== undefined) return [...found.text].length > CLIP ? `${[...found.text].slice(0, CLIP).join('')}…` : found.text;
  }
  return '';
}

function targetWord(target: 'reached' | 'half' | 'missed', tongue: Tongue): string {
  const words = { reached: ['目标达成', 'target reached'], half: ['目标半达成', 'target half reached'], missed: ['目标未达成', 'target missed'] } as const;
  return words[target][tongue === 'zh' ? 0 : 1];
}

function spreadRow(name: string, spread: Spread | null, tongue: Tongue): string {
  if (spread === null) return `  ${name}  ${tongue === 'zh' ? '走不到结束' : 'never ends'}`;
  return `  ${name}  ${shown(spread.mean)}  (${spread.p10}, ${spread.p50}, ${spread.p90})  ${percent(spread.pass)}`;
}
