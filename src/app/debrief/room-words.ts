import { m } from '../../i18n/paraglide/messages.js';
import { headsOf } from '../../run/room.ts';
import type { RoomEvent } from '../../run/review-moments.ts';
import { questionWords } from '../../script/question-words.ts';
import type { Id, Scenario } from '../../script/scenario.ts';
import { nameOf, styleName } from './debrief-words.ts';

type Of<Kind extends RoomEvent['kind']> = Extract<RoomEvent, { kind: Kind }>;

/** What happened in the room, a sentence each; visits of one kind together. */
export function roomWords(scenario: Scenario, events: readonly RoomEvent[]): string[] {
  const visits = events.filter((event) => event.kind === 'visited');
  return [...events.flatMap((event) => (event.kind === 'visited' ? [] : [sentenceOf(scenario, event)])), ...visitWords(scenario, visits)];
}

function sentenceOf(scenario: Scenario, event: Exclude<RoomEvent, Of<'visited'>>): string {
  const name = (id: Id): string => nameOf(scenario, id);
  switch (event.kind) {
    case 'roll': {
      const { there, both } = headsOf(event.roll);
      return m.debrief_room_roll({ present: there, invited: event.roll.invited.length, both });
    }
    case 'asked':
      return m.debrief_room_asked({ name: name(event.doctor), about: questionWords(scenario, event.name) });
    case 'settled':
      return m.debrief_room_settled({ about: questionWords(scenario, event.name) });
    case 'unsettled':
      return m.debrief_room_unsettled({ about: questionWords(scenario, event.name), name: name(event.doctor) });
    case 'attention':
      return m.debrief_room_attention({ before: event.before, after: event.after });
    case 'commented':
      return event.tone === 'positive' ? m.debrief_room_positive({ name: name(event.doctor) }) : m.debrief_room_negative({ name: name(event.doctor) });
    case 'dosed':
      return doseWords(scenario, event);
    case 'forgot':
      return m.debrief_room_forgot({ name: name(event.doctor), awareness: less(event.awareness), commitment: less(event.commitment) });
  }
}

/** Whom a dose fits best, fits, and does not fit; there is no style between (domain.md §3.3). */
function doseWords(scenario: Scenario, { style, received }: Of<'dosed'>): string {
  const names = (fits: (key: number) => boolean): string =>
    namesOf(
      scenario,
      received.filter(({ key }) => fits(key)).map(({ doctor }) => doctor),
    );
  const parts = [
    [names((key) => key > 1), m.debrief_room_best],
    [names((key) => key === 1), m.debrief_room_fits],
    [names((key) => key < 0), m.debrief_room_misfits],
  ] as const;
  return m.debrief_room_dose({ style: styleName(style), parts: parts.flatMap(([who, words]) => (who === '' ? [] : [words({ names: who })])).join(m.debrief_semicolon()) });
}

const VISITS = { 'next-day': m.debrief_room_next_day, week: m.debrief_room_week, late: m.debrief_room_late } as const;

function visitWords(scenario: Scenario, visits: readonly Of<'visited'>[]): string[] {
  return (['next-day', 'week', 'late'] as const).flatMap((kind) => {
    const names = namesOf(
      scenario,
      visits.filter(({ visit }) => visit === kind).map(({ doctor }) => doctor),
    );
    return names === '' ? [] : [VISITS[kind]({ names })];
  });
}

const namesOf = (scenario: Scenario, ids: readonly Id[]): string => ids.map((id) => nameOf(scenario, id)).join(m.debrief_enumeration());

const less = (by: number): string => (by > 0 ? `−${by}` : '0');
