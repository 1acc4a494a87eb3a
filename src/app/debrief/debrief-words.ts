import { m } from '../../i18n/paraglide/messages.js';
import { locale } from '../../i18n/locale.svelte.ts';
import type { Cause, Dimension, Style } from '../../model/rules.ts';
import type { Moment } from '../../run/review-moments.ts';
import type { Headline } from '../../run/review-receipt.ts';
import type { Id, Line, Scenario } from '../../script/scenario.ts';
import type { MoveKind } from '../board/played.ts';
import { ordinal } from '../play/number-words.ts';

/** «两次» and not «二次»: a count before its measure word. */
export const times = (count: number): string => (count === 2 ? m.debrief_two() : ordinal(count, locale.current));

/** «第三回合», or where nothing was decided any more «最后». */
export function momentName(moment: Moment | undefined): string {
  const number = moment?.number ?? null;
  return number === null ? m.debrief_moment_end() : m.debrief_moment({ number: ordinal(number, locale.current) });
}

/** The place of a moment on the page. */
export const momentAnchor = (moment: Pick<Moment, 'index'>): string => `moment-${moment.index + 1}`;

export const nameOf = (scenario: Scenario, id: Id | 'me' | null): string => (id === 'me' ? m.debrief_me() : (scenario.cast.find((person) => person.id === id)?.name ?? ''));

/** In quotation marks, unless the words bring their own. */
export const spoken = (text: string): string => (/^[“"「]/.test(text) ? text : `“${text}”`);

/** Words of a line: speech in quotation marks, narration in brackets. */
export const quoted = (line: Line): string => (line.speaker === null ? (locale.lang === 'zh' ? `（${line.text}）` : `(${line.text})`) : spoken(line.text));

const STYLE: Readonly<Record<Style, () => string>> = { S1: m.debrief_S1, S2: m.debrief_S2, S3: m.debrief_S3, S4: m.debrief_S4 };
export const styleName = (style: Style): string => STYLE[style]();

const KIND: Readonly<Record<MoveKind, readonly [() => string, () => string]>> = {
  diagnosis: [m.debrief_kind_diagnosis, m.debrief_kind_diagnosis_full],
  act: [m.debrief_kind_act, m.debrief_kind_act_full],
  probe: [m.debrief_kind_probe, m.debrief_kind_probe_full],
  checklist: [m.debrief_kind_checklist, m.debrief_kind_checklist_full],
};
export const kindLetter = (kind: MoveKind): string => KIND[kind][0]();
export const kindName = (kind: MoveKind): string => KIND[kind][1]();

const DIMENSION: Readonly<Record<Dimension, () => string>> = {
  diagnosis: m.debrief_dim_diagnosis,
  evidence: m.debrief_dim_evidence,
  adaptation: m.debrief_dim_adaptation,
  conduct: m.debrief_dim_conduct,
  time: m.debrief_dim_time,
  outcome: m.debrief_dim_outcome,
  compliance: m.debrief_dim_compliance,
};
export const dimensionName = (dimension: Dimension): string => DIMENSION[dimension]();

const HEAD: Readonly<Record<Headline, () => string>> = {
  red: m.debrief_head_red,
  misread: m.debrief_head_misread,
  followed: m.debrief_head_followed,
  astray: m.debrief_head_astray,
  target: m.debrief_head_target,
  gap: m.debrief_head_gap,
  drifted: m.debrief_head_drifted,
  dose: m.debrief_head_dose,
  seats: m.debrief_head_seats,
  after: m.debrief_head_after,
  unsure: m.debrief_head_unsure,
  amber: m.debrief_head_amber,
  pledge: m.debrief_head_pledge,
  time: m.debrief_head_time,
  rest: m.debrief_head_rest,
};
/** A headline; a missed target is linked to what led there. */
export const headName = (headline: Headline, all: readonly Headline[]): string =>
  headline === 'target' && all.includes('followed') ? m.debrief_head_target_after() : HEAD[headline]();

const CAUSE: Readonly<Record<Cause, () => string>> = {
  unknown: m.debrief_cause_unknown,
  'broken-promise': m.debrief_cause_broken_promise,
  'too-busy': m.debrief_cause_too_busy,
  'hospital-rule': m.debrief_cause_hospital_rule,
  'rival-tie': m.debrief_cause_rival_tie,
  'bad-experience': m.debrief_cause_bad_experience,
};
export const causeName = (cause: Cause | null): string => (cause === null ? '' : CAUSE[cause]());
