import { rules1 } from '../model/rules-1.ts';
import type { StageMinutes } from '../model/rules.ts';
import { MEETING_STAGES } from '../model/stages.ts';
import { printCondition, type PrintScope } from './print-condition.ts';
import type { Behaviour, Criterion, Question } from './scenario.ts';
import { qualityWords, rubricWords, stageWords } from './vocabulary.ts';

/** `宣讲 15 问答 6 合计 30`; the forms that have a name are written by it. */
export function printStageMinutes({ stages, total }: StageMinutes): string {
  const parts = MEETING_STAGES.flatMap((stage) => (stages[stage] === undefined ? [] : [`${stageWords.zh(stage)} ${stages[stage]}`]));
  const written = [...parts, ...(total === null ? [] : [`合计 ${total}`])].join(' ');
  const { standard, short } = rules1.room.stageMinutes;
  if (same({ stages, total }, standard)) return '标准';
  return same({ stages, total }, short) ? '简短' : written;
}

const same = (a: StageMinutes, b: StageMinutes): boolean => a.total === b.total && MEETING_STAGES.every((stage) => a.stages[stage] === b.stages[stage]);

export const printCriterion = ({ line, name, when }: Criterion, scope: PrintScope): string => `${rubricWords.zh(line)} ${name} [${printCondition(when, scope)}]`;

export const printQuestion = ({ doctor, name }: Question, scope: PrintScope): string => `${scope.nameOf(doctor)} ${name}`;

export const printBehaviour = ({ style, quality }: Behaviour): string => (quality === 'plain' ? style : `${style} ${qualityWords.zh(quality)}`);

export const printYes = (yes: boolean): string => (yes ? '是' : '否');
