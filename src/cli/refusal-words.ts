import type { Tongue } from '../text/finding-sentence.ts';
import type { IllegalMove } from '../run/world.ts';

const WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'run-over': ['这次演练已经结束', 'the run has ended'],
  'run-stuck': ['剧本在这里走不下去了', 'the script can go no further here'],
  'no-such-act': ['这里没有“{id}”', 'there is no “{id}” here'],
  'probe-after-diagnosis': ['判断之后就不能再问“{id}”了', '“{id}” cannot be asked after the diagnosis'],
  'probe-asked': ['“{id}”已经问过了', '“{id}” has been asked already'],
  'diagnose-first': ['要先诊断，才能选“{id}”', 'a diagnosis is due before “{id}”'],
  'not-offered': ['“{id}”的条件现在不成立', 'the condition of “{id}” does not hold now'],
  'no-diagnosis-due': ['这里不用诊断', 'no diagnosis is due here'],
  'other-doctor-due': ['现在该诊断 {due}，不是 {named}', 'the diagnosis due is of {due}, not {named}'],
  'not-tickable': ['“{id}”不是现在可以划的话', '“{id}” is no line that can be ticked now'],
  'ticked-twice': ['“{id}”划了两次', '“{id}” is ticked twice'],
  'no-checklist': ['这里没有清单', 'there is no checklist here'],
  'too-many-items': ['勾了 {ticked} 项，最多 {most} 项', '{ticked} items are ticked; at most {most} are possible'],
};

/** Why a move is illegal and what would be legal, as one sentence. */
export function refusalSentence(problem: IllegalMove, tongue: Tongue): string {
  const pattern = WORDS[problem.code]?.[tongue === 'zh' ? 0 : 1] ?? problem.code;
  const why = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params[name] ?? whole));
  if (problem.legal.length === 0) return why;
  return tongue === 'zh' ? `${why}。这里可以：${problem.legal.join('  ')}` : `${why}. Legal here: ${problem.legal.join('  ')}`;
}
