import type { State } from '../../model/readiness.ts';
import type { RoomRules, Rules, StageMinutes, Style, Tariff } from '../../model/rules.ts';
import { ratesOf } from '../../run/room.ts';
import type { Rate } from '../../script/scenario.ts';
import { signed } from '../parts/signed.ts';

/** A rate worked out: `2 ÷ 8 = 0.25`. */
export interface WorkedRate {
  readonly of: number;
  readonly all: number;
  readonly value: string;
}

/** Every figure the guide to department meetings states: from the rules, or the training text's own. */
export interface MeetingFigures {
  readonly tariff: Tariff;
  readonly room: RoomRules;
  /** Minutes of the two agendas; `sum` is `25 + 5 + 5 = 35`, kept on one line. */
  readonly standard: { readonly sum: string; readonly talk: number; readonly total: number };
  readonly short: { readonly sum: string; readonly talk: number; readonly total: number };
  /** Minutes before the start by which one is there, and by which the room is ready (domain.md §1.8). */
  readonly arrive: number;
  readonly ready: number;
  readonly accuracyLeast: string;
  readonly lostByVisit: string;
  /** How well a style fits a state, with its sign. */
  readonly fit: (style: Style, state: State) => string;
  readonly trap: Trap;
}

/** The handbook's trap: a full room, of whom few were invited (domain.md §1.8). */
export interface Trap {
  readonly invited: number;
  readonly came: number;
  readonly fillers: number;
  readonly rates: Readonly<Record<Rate, WorkedRate>>;
}

const share = ({ numerator, denominator }: { readonly numerator: number; readonly denominator: number }): string => `${numerator}/${denominator}`;

function agendaOf({ stages, total }: StageMinutes): MeetingFigures['standard'] {
  const minutes = [stages.talk ?? 0, stages.questions ?? 0, stages.comment ?? 0];
  const sum = minutes.reduce((all, one) => all + one, 0);
  return { sum: `${minutes.join('\u00a0+\u00a0')}\u00a0=\u00a0${sum}`, talk: stages.talk ?? 0, total: total ?? sum };
}

export function trapOf(invited: number, came: number, fillers: number): Trap {
  const list = Array.from({ length: invited }, (_, place) => `doctor-${place}`);
  const rates = ratesOf({ invited: list, present: list.slice(0, came), fillers, counted: true });
  const worked = (rate: Rate): WorkedRate => {
    const { of, all } = rates[rate] ?? { of: 0, all: 0 };
    return { of, all, value: all === 0 ? '—' : (of / all).toFixed(2) };
  };
  return { invited, came, fillers, rates: { attendance: worked('attendance'), accuracy: worked('accuracy'), recall: worked('recall') } };
}

export const meetingFigures = ({ tariff, room, response }: Rules): MeetingFigures => ({
  tariff,
  room,
  standard: agendaOf(room.stageMinutes.standard),
  short: agendaOf(room.stageMinutes.short),
  arrive: 60,
  ready: 10,
  accuracyLeast: share(room.accuracyLeast),
  lostByVisit: share(room.lostByVisit),
  fit: (style, state) => signed(response[state][style].key),
  trap: trapOf(8, 2, 6),
});
