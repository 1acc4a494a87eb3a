import { currentRules } from '../../../model/released-rules.ts';
import { CONFIDENCES, type Confidence } from '../../../model/rules.ts';
import { CERTAINTY } from '../../../quiz/certainty.ts';
import { signed } from '../../parts/signed.ts';

type Stakes = Readonly<Record<Confidence, { readonly right: number; readonly wrong: number }>>;

/** What a diagnosis in a visit loses, as gains. */
const { diagnosis } = currentRules.tariff;
const VISIT = Object.fromEntries(CONFIDENCES.map((one) => [one, { right: -diagnosis[one].right, wrong: -diagnosis[one].wrong }])) as Stakes;

const places = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** The chance of being right from which the higher of two levels gains more on average. */
function turn(stakes: Stakes, low: Confidence, high: Confidence): number {
  const more = stakes[high].right - stakes[low].right;
  const risk = stakes[low].wrong - stakes[high].wrong;
  return risk / (risk + more);
}
const percent = (share: number, digits: number): string => `${places(share * 100, digits)}%`;

/** Where a quiz turns to 80 % and to 95 %; where a visit turns to 60, 80 and 95 %. */
export const quizTurns = { to80: percent(turn(CERTAINTY, 60, 80), 0), to95: percent(turn(CERTAINTY, 80, 95), 0) };
export const visitTurns = { to60: percent(turn(VISIT, 40, 60), 1), to80: percent(turn(VISIT, 60, 80), 1), to95: percent(turn(VISIT, 80, 95), 1) };

const mean = (stakes: Stakes, confidence: Confidence, share: number): number => stakes[confidence].right * share + stakes[confidence].wrong * (1 - share);

/** Points a question gains on average, and points a diagnosis loses, where that share of answers is right. */
export const quizMean = (confidence: Confidence, share: number): string => places(mean(CERTAINTY, confidence, share), 2);
export const visitMean = (confidence: Confidence, share: number): string => places(-mean(VISIT, confidence, share), 2);

/** The points of a quiz question at that confidence, with their signs; those of a diagnosis are lost points. */
export const quizPoints = (confidence: Confidence): readonly [right: string, wrong: string] => [signed(CERTAINTY[confidence].right), signed(CERTAINTY[confidence].wrong)];
export const visitPoints = (confidence: Confidence): readonly [right: number, wrong: number] => [diagnosis[confidence].right, diagnosis[confidence].wrong];
