import { turnoutOf } from '../run/receipt.ts';
import { rubricOf } from '../run/rubric.ts';
import type { Happened, Result, Roll } from '../run/world.ts';
import type { Tongue } from '../text/finding-sentence.ts';
import type { Id, Scenario } from '../script/scenario.ts';
import { questionWords } from '../script/question-words.ts';
import { rubricWords, toneWords } from '../script/vocabulary.ts';
import type { Rules } from '../model/rules.ts';

/** What of a meeting a person at the terminal must know beside the words: who came, who asks, what the room thinks. Empty for anything else. */
export function meetingText(scenario: Scenario, one: Happened, tongue: Tongue): string[] {
  const zh = tongue === 'zh';
  const name = (id: Id): string => scenario.cast.find((person) => person.id === id)?.name ?? id;
  switch (one.kind) {
    case 'roll':
      return [rollText(one.roll, name, zh)];
    case 'asked':
      return [zh ? `   〔${name(one.doctor)}提问：${questionWords(scenario, one.name)}〕` : `   [${name(one.doctor)} asks: ${questionWords(scenario, one.name)}]`];
    case 'settled':
      return [zh ? `   〔有了着落：${questionWords(scenario, one.name)}〕` : `   [settled: ${questionWords(scenario, one.name)}]`];
    case 'attention':
      return [zh ? `   〔全场关注 ${one.before} → ${one.after}〕` : `   [attention ${one.before} → ${one.after}]`];
    case 'commented':
      return [zh ? `   〔${name(one.doctor)}点评：${toneWords.zh(one.tone)}〕` : `   [${name(one.doctor)} comments: ${one.tone}]`];
    case 'visited':
      return [zh ? `   〔回访${name(one.doctor)}〕` : `   [visit to ${name(one.doctor)}]`];
    default:
      return [];
  }
}

function rollText(roll: Roll, name: (id: Id) => string, zh: boolean): string {
  const { attendance, accuracy, recall } = turnoutOf(roll);
  const share = (rate: number | null): string => rate?.toFixed(2) ?? '—';
  const names = (ids: readonly Id[]): string => ids.map(name).join(zh ? '、' : ', ') || (zh ? '无' : 'none');
  const absent = roll.invited.filter((id) => !roll.present.includes(id));
  return zh
    ? `   〔到会：${names(roll.present)}，另有 ${roll.fillers} 人；未到：${names(absent)}。到会率 ${share(attendance)}，准确率 ${share(accuracy)}，应到到场率 ${share(recall)}〕`
    : `   [present: ${names(roll.present)} and ${roll.fillers} others; absent: ${names(absent)}. attendance ${share(attendance)}, accuracy ${share(accuracy)}, recall ${share(recall)}]`;
}

/** The handbook's rubric beside the score: a view, not a second score (meeting-format.md §6). Empty where there is none. */
export function rubricText(rules: Rules, scenario: Scenario, { criteria }: Pick<Result, 'criteria'>, tongue: Tongue): string[] {
  const zh = tongue === 'zh';
  return rubricOf(rules, scenario, criteria ?? null).map(({ line, earned, weight, met }) => {
    const items = met.map(({ name, held }) => `${held ? '✓' : '✗'} ${name}`).join(zh ? '，' : ', ');
    return `   ${zh ? rubricWords.zh(line) : line} ${earned.toFixed(1)}/${weight}  ${items}`;
  });
}
