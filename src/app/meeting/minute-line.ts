import type { StageMinutes } from '../../model/rules.ts';
import type { MeetingStage } from '../../model/stages.ts';
import type { MeetingReview } from '../../run/review-meeting.ts';
import { agendaOf, type AgendaPart } from './agenda.ts';

/** One stage of the line: its minutes, and the way of attention through it as points (minute of the stage, attention). */
export interface LinePart extends AgendaPart {
  readonly points: readonly (readonly [minute: number, attention: number])[];
}

/** Attention minute by minute, stage by stage; a stage that was not entered has no points. */
export function minuteLine(budgets: StageMinutes, { attention, minutes }: Pick<MeetingReview, 'attention' | 'minutes'>): readonly LinePart[] {
  const used = new Map<MeetingStage, number>();
  const points = new Map<MeetingStage, (readonly [number, number])[]>();
  let before = attention;
  for (const mark of minutes) {
    const spent = used.get(mark.stage) ?? 0;
    const after = spent + mark.to - mark.from;
    const way = points.get(mark.stage) ?? [[0, before] as const];
    points.set(mark.stage, [...way, [after, mark.attention]]);
    used.set(mark.stage, after);
    before = mark.attention;
  }
  return agendaOf(budgets, used).parts.map((part) => ({ ...part, points: points.get(part.stage) ?? [] }));
}
