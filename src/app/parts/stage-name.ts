import { m } from '../../i18n/paraglide/messages.js';
import type { Stage } from '../../model/stages.ts';

const STAGE: Readonly<Record<Stage, () => string>> = {
  planning: m.meeting_stage_planning,
  preparing: m.meeting_stage_preparing,
  before: m.meeting_stage_before,
  talk: m.meeting_stage_talk,
  questions: m.meeting_stage_questions,
  comment: m.meeting_stage_comment,
  close: m.meeting_stage_close,
  'follow-up': m.meeting_stage_follow_up,
};
/** What a stage of a meeting is called (环节). */
export const stageName = (stage: Stage): string => STAGE[stage]();
