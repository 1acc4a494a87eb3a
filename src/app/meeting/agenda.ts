import type { StageMinutes } from '../../model/rules.ts';
import { MEETING_STAGES, type MeetingStage } from '../../model/stages.ts';

/** One stage of the agenda. `length`: how many minutes its bar shows: the budget, or what was used where that is more. */
export interface AgendaPart {
  readonly stage: MeetingStage;
  readonly minutes: number;
  readonly budget: number | null;
  readonly length: number;
}

export interface Agenda {
  readonly parts: readonly AgendaPart[];
  /** Sum of the budgets, of what was used, and the budget of the whole meeting. */
  readonly planned: number;
  readonly used: number;
  readonly total: number | null;
}

/** So many minutes of one stage are drawn at most: a script may say millions. */
const MOST_DRAWN = 120;

/** The agenda of a meeting. A stage without a budget has a part once it took minutes. */
export function agendaOf({ stages, total }: StageMinutes, used: ReadonlyMap<MeetingStage, number>): Agenda {
  const parts = MEETING_STAGES.flatMap((stage): AgendaPart[] => {
    const budget = stages[stage] ?? null;
    const minutes = used.get(stage) ?? 0;
    return budget === null && minutes === 0 ? [] : [{ stage, minutes, budget, length: Math.min(MOST_DRAWN, Math.max(budget ?? 0, minutes)) }];
  });
  const sum = (of: (part: AgendaPart) => number): number => parts.reduce((all, part) => all + of(part), 0);
  return { parts, planned: sum(({ budget }) => budget ?? 0), used: sum(({ minutes }) => minutes), total };
}
