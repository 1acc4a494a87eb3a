import { setup, transition } from 'xstate';

/** The stages of a department meeting, in their order (meeting-format.md §1): 筹备 准备 会前 宣讲 问答 点评 总结 跟进. */
export type Stage = 'planning' | 'preparing' | 'before' | 'talk' | 'questions' | 'comment' | 'close' | 'follow-up';
export const STAGES: readonly Stage[] = ['planning', 'preparing', 'before', 'talk', 'questions', 'comment', 'close', 'follow-up'];

/** The four that are the meeting itself: with clocks of their own, and a room. */
export type MeetingStage = 'talk' | 'questions' | 'comment' | 'close';
export const MEETING_STAGES: readonly MeetingStage[] = ['talk', 'questions', 'comment', 'close'];

export const isMeeting = (stage: Stage | null): stage is MeetingStage => stage !== null && (MEETING_STAGES as readonly Stage[]).includes(stage);

/** The next beat is of that stage, or the run is over. */
export type StageEvent = { readonly type: Stage } | { readonly type: 'over' };

/** From a stage one comes to itself and to all that follow it, never back; from any to the debrief. */
const onwards = (from: number) => ({
  on: Object.fromEntries([...STAGES.slice(from).map((stage) => [stage, stage]), ['over', 'debrief']]) as Record<Stage | 'over', Stage | 'debrief'>,
});

/** The way of a meeting. The only definition of which stage may follow which: the checker and the pages ask it. */
export const stageMachine = setup({ types: { events: {} as StageEvent } }).createMachine({
  id: 'meeting',
  initial: 'begin',
  states: {
    begin: onwards(0),
    ...(Object.fromEntries(STAGES.map((stage, place) => [stage, onwards(place)])) as Record<Stage, ReturnType<typeof onwards>>),
    debrief: { type: 'final' },
  },
});

/** Whether a beat of stage `to` may follow one of stage `from` (null: at the start of the run). */
export function mayFollow(from: Stage | null, to: Stage): boolean {
  const [after] = transition(stageMachine, stageMachine.resolveState({ value: from ?? 'begin' }), { type: to });
  return after.value === to;
}
