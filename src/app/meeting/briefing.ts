import { m } from '../../i18n/paraglide/messages.js';
import { currentRules } from '../../model/released-rules.ts';
import { countedOf, type Person, type Scenario } from '../../script/scenario.ts';
import { agendaWords } from './meeting-words.ts';

/** What a briefing says of a meeting where it says something else of a visit. */
export interface MeetingBriefing {
  readonly start: string;
  readonly meet: string;
  readonly time: string | null;
  readonly agenda: string | null;
  readonly how: readonly string[];
  /** Who is on the list from the start and is no doctor of the model. */
  readonly others: readonly Person[];
}

export const meetingBriefing = (scenario: Scenario): MeetingBriefing => ({
  start: m.meeting_start(),
  meet: m.meeting_meet(),
  time: scenario.minutes === null ? null : m.meeting_time({ minutes: scenario.minutes }),
  agenda: agendaWords(currentRules, scenario),
  how: [m.meeting_how_plan(), m.meeting_how_hold(), m.meeting_how_follow()],
  others: countedOf(scenario).filter(({ starts, invited }) => starts.length === 0 && invited.length > 0 && invited.every(({ when, value }) => when.length === 0 && value)),
});
