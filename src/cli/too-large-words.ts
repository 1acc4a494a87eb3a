import type { Tongue } from '../script/finding-words.ts';
import type { TooLarge } from '../solve/explore.ts';

const WHAT: Readonly<Record<TooLarge['what'], readonly [zh: string, en: string]>> = {
  states: ['状态超过 {limit} 个', 'it has more than {limit} states'],
  ways: ['走法超过 {limit} 种', 'it has more than {limit} ways from state to state'],
  positions: ['学员可能处在的局面超过 {limit} 个', 'it has more than {limit} positions a player can be in'],
  checklist: ['一张清单的填法超过 {limit} 种', 'one of its checklists has more than {limit} fillings'],
  ticks: ['一次判断时要分清的情形超过 {limit} 种', 'one of its diagnoses has more than {limit} kinds of worlds to tell apart'],
};

/** Why a script was not analysed, with the figures, and what to do. */
export function tooLargeSentence({ what, limit }: TooLarge, states: number, tongue: Tongue): string {
  const [zh, en] = WHAT[what];
  const figure = String(limit);
  return tongue === 'zh'
    ? `这个剧本太大，算不完：${zh.replace('{limit}', figure)}（已走过 ${states} 个状态）。减少变数、起点、记号，或者把它拆成两个剧本。`
    : `This script is too large to analyse: ${en.replace('{limit}', figure)} (${states} states walked). Use fewer chances, starts or flags, or split it into two scripts.`;
}
