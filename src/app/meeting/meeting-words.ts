import { m } from '../../i18n/paraglide/messages.js';
import type { Quality, RubricLine, Rules } from '../../model/rules.ts';
import { budgetsOf } from '../../run/room.ts';
import type { Scenario } from '../../script/scenario.ts';
import { stageName } from '../parts/stage-name.ts';
import { agendaOf } from './agenda.ts';

const LINE: Readonly<Record<RubricLine, () => string>> = {
  hardware: m.meeting_line_hardware,
  preparation: m.meeting_line_preparation,
  content: m.meeting_line_content,
  delivery: m.meeting_line_delivery,
  attendance: m.meeting_line_attendance,
  'follow-up': m.meeting_line_follow_up,
};
export const lineName = (line: RubricLine): string => LINE[line]();

/** What is still owed, and how long there is for it; `days` below 0: it is late. */
export function promiseWords(name: string, days: number): string {
  if (days < 0) return m.meeting_promise_over({ name });
  return days === 0 ? m.meeting_promise_today({ name }) : m.meeting_promise_due({ name, days });
}

/** The minutes of a meeting in words, or null where the script gives its stages none. */
export function agendaWords(rules: Rules, scenario: Scenario): string | null {
  const { parts, total } = agendaOf(budgetsOf(rules, scenario), new Map());
  if (parts.length === 0) return null;
  const words = parts.map(({ stage, budget }) => m.meeting_agenda_part({ name: stageName(stage), minutes: budget ?? 0 })).join(m.meeting_comma());
  return total === null ? m.meeting_agenda_words_open({ parts: words }) : m.meeting_agenda_words({ parts: words, total });
}

const QUALITY: Readonly<Record<Quality, () => string>> = { strong: m.meeting_quality_strong, plain: m.meeting_quality_plain, weak: m.meeting_quality_weak };
export const qualityName = (quality: Quality): string => QUALITY[quality]();

/** A figure of the rubric, to one decimal (meeting-format.md §6). */
export const tenths = (value: number): string => (Math.round(value * 10) / 10).toFixed(1);

/** A share of the roll call, to two decimals (domain.md §1.8: 1.00, 0.25). */
export const hundredths = (value: number): string => (Math.round(value * 100) / 100).toFixed(2);
