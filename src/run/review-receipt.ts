import type { Rules } from '../model/rules.ts';
import type { Reading } from './reading.ts';
import type { Moment } from './review-moments.ts';
import type { Replay } from './replay.ts';
import type { Deduction, DeductionDetail } from './world.ts';

/**
 * What lost points have in common, in the order they are shown. `followed`: misread, and the style would have fitted
 * the state that was named · `astray`: misread, and it would not · `gap`: read right, acted otherwise ·
 * `drifted`: no reading of the state the doctor was in by then · `unsure`: read right with doubt or wrong evidence ·
 * of a meeting `dose`: a close that did not fit somebody · `seats`: who came · `after`: questions and follow-up.
 */
export const HEADLINES = ['red', 'misread', 'followed', 'astray', 'target', 'gap', 'drifted', 'dose', 'unsure', 'amber', 'seats', 'after', 'pledge', 'time', 'rest'] as const;
export type Headline = (typeof HEADLINES)[number];

/** Where nothing was misread, a missed target stands behind what was done. */
const UNLINKED: readonly Headline[] = [...HEADLINES.filter((headline) => headline !== 'target' && headline !== 'rest'), 'rest', 'target'];

/** A line of the receipt with the move and the moment it comes from. */
export interface ReceiptLine {
  readonly deduction: Deduction;
  readonly step: number;
  readonly moment: number;
  readonly headline: Headline;
}

export interface ReceiptGroup {
  readonly headline: Headline;
  readonly points: number;
  readonly lines: readonly ReceiptLine[];
}

/** Every deduction of the run once, in receipt order, each under the headline of what caused it. */
export function receiptLinesOf(rules: Rules, run: Replay, moments: readonly Moment[]): ReceiptLine[] {
  const momentAt = new Map(moments.flatMap((moment) => moment.steps.map((step) => [step, moment] as const)));
  const readings = moments.flatMap((moment) => moment.readings);
  return run.steps.flatMap(({ outcome }, step) => {
    const moment = momentAt.get(step);
    // What else the same choice lost by how it was done stands with its style.
    const style = outcome.deductions.find(({ detail }) => detail.kind === 'style');
    return outcome.deductions.map((deduction): ReceiptLine => {
      const cause = style !== undefined && ['weak', 'script'].includes(deduction.detail.kind) ? style : deduction;
      return { deduction, step, moment: moment?.index ?? 0, headline: headlineOf(rules, cause, step, readings) };
    });
  });
}

function headlineOf(rules: Rules, { detail, rule }: Deduction, step: number, readings: readonly Reading[]): Headline {
  switch (detail.kind) {
    case 'breach':
    case 'duty':
      return detail.severity;
    case 'diagnosis':
      return detail.named === detail.actual ? 'unsure' : 'misread';
    case 'evidence':
      return readings.find((reading) => reading.step === step)?.right === false ? 'misread' : 'unsure';
    case 'style': {
      const reading = readings.filter((one) => one.step < step && one.doctor === detail.doctor).at(-1);
      if (reading === undefined) return 'drifted';
      if (reading.named === detail.state) return 'gap';
      if (reading.right) return 'drifted';
      return rules.response[reading.named][detail.style].key === BEST ? 'followed' : 'astray';
    }
    case 'target':
      return 'target';
    case 'promise':
      return 'pledge';
    case 'overtime':
    case 'stage-overtime':
      return 'time';
    case 'dose':
      return 'dose';
    case 'turnout':
    case 'accuracy':
      return 'seats';
    case 'question':
    case 'follow-up':
    case 'absent':
      return 'after';
    default:
      return rule === 'promise' ? 'pledge' : 'rest';
  }
}
const BEST = 2; // domain.md §3.3: the key of a style that fits

/** What the end of a contact, of a stage or of the run cost, and the roll call: apart from the decision before it. */
const SETTLED: readonly DeductionDetail['kind'][] = ['overtime', 'duty', 'promise', 'target', 'stage-overtime', 'turnout', 'accuracy', 'question', 'follow-up', 'absent'];
export const isSettled = ({ deduction }: Pick<ReceiptLine, 'deduction'>): boolean => SETTLED.includes(deduction.detail.kind);

/** The lines under their headlines; within one the dearest decision first, its lines together. No point is lost or counted twice. */
export function groupsOf(lines: readonly ReceiptLine[]): ReceiptGroup[] {
  const misread = lines.some(({ headline }) => headline === 'misread' || headline === 'followed');
  return (misread ? HEADLINES : UNLINKED).flatMap((headline) => {
    const mine = lines.filter((line) => line.headline === headline);
    if (mine.length === 0) return [];
    const cost = new Map(mine.map(({ step }) => [step, pointsOf(mine.filter((line) => line.step === step))]));
    const byCost = [...mine].sort((a, b) => (cost.get(b.step) ?? 0) - (cost.get(a.step) ?? 0) || a.step - b.step || b.deduction.points - a.deduction.points);
    return [{ headline, points: pointsOf(mine), lines: byCost }];
  });
}

export const pointsOf = (lines: readonly ReceiptLine[]): number => lines.reduce((sum, { deduction }) => sum + deduction.points, 0);
