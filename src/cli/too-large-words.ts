import type { Tongue } from '../text/finding-sentence.ts';
import { limitIn } from '../script/proof-words.ts';
import type { TooLarge } from '../solve/too-large.ts';

/** Why a script was not analysed, with the figures, and what to do. */
export function tooLargeSentence({ what, limit }: TooLarge, states: number, tongue: Tongue): string {
  const why = limitIn(tongue, what, limit);
  return tongue === 'zh'
    ? `这个剧本太大，算不完：${why}（已走过 ${states} 个状态）。减少变数、起点、记号，或者把它拆成几个剧本。`
    : `This script is too large to analyse: ${why} (${states} states walked). Use fewer chances, starts or flags, or split it.`;
}
