import type { State } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import type { Id } from '../script/scenario.ts';
import { matching, type Moment } from './review-moments.ts';
import { isSettled, pointsOf, type ReceiptLine } from './review-receipt.ts';

/** How many right of how many, and what was lost by it. */
export interface SubResult {
  readonly right: number;
  readonly of: number;
  readonly points: number;
}

/** Points lost by part; together they are all of them. */
export interface Parts {
  readonly diagnosis: SubResult;
  readonly action: SubResult;
  readonly time: number;
  readonly outcome: number;
  readonly red: { readonly times: number; readonly points: number };
  readonly amber: { readonly times: number; readonly points: number };
}

export function partsOf(moments: readonly Moment[], lines: readonly ReceiptLine[]): Parts {
  const of = (...dimensions: readonly string[]): number => pointsOf(lines.filter(({ deduction }) => dimensions.includes(deduction.dimension) && !isBreach(deduction.detail.kind)));
  const breaches = (severity: 'red' | 'amber') => {
    const mine = lines.filter((line) => line.headline === severity);
    return { times: mine.length, points: pointsOf(mine) };
  };
  const readings = moments.flatMap((moment) => moment.readings);
  // An action is right where the decision itself cost nothing; what the end of a contact cost is another matter.
  const acts = moments.flatMap((moment) => (moment.acted ?? moment.checked)?.step ?? []);
  const fine = acts.filter((step) => !lines.some((line) => line.step === step && !isSettled(line)));
  return {
    diagnosis: { right: readings.filter((reading) => reading.right).length, of: readings.length, points: of('diagnosis', 'evidence') },
    action: { right: fine.length, of: acts.length, points: of('adaptation', 'conduct', 'compliance') },
    time: of('time'),
    outcome: of('outcome'),
    red: breaches('red'),
    amber: breaches('amber'),
  };
}
const isBreach = (kind: string): boolean => kind === 'breach' || kind === 'duty';

/** Read right or wrong × style matched or not (domain.md §4.2.6), over all choices with a style and a reading before them. */
export interface Fourfold {
  readonly rightMatched: number;
  readonly rightMissed: number;
  readonly wrongMatched: number;
  readonly wrongMissed: number;
}

export function fourfoldOf(rules: Rules, moments: readonly Moment[]): Fourfold {
  const latest = new Map<Id, { named: State }>();
  const count = { rightMatched: 0, rightMissed: 0, wrongMatched: 0, wrongMissed: 0 };
  for (const { readings, acted } of moments) {
    for (const reading of readings) latest.set(reading.doctor, reading);
    if (acted === null || acted.style === null || acted.state === null || acted.doctor === null) continue;
    const reading = latest.get(acted.doctor);
    if (reading === undefined) continue;
    const matched = matching(rules, acted.state) === acted.style;
    count[`${reading.named === acted.state ? 'right' : 'wrong'}${matched ? 'Matched' : 'Missed'}`] += 1;
  }
  return count;
}

/** Where a doctor stood: at the start (moment null) and at the end of each moment. */
export interface WayPoint {
  readonly moment: number | null;
  readonly awareness: number;
  readonly commitment: number;
  readonly trust: number;
  readonly resistance: number;
  readonly state: State;
}

/** Each doctor's way through the plane, in cast order. */
export function waysOf(doctors: readonly Id[], moments: readonly Moment[]): { readonly doctor: Id; readonly points: readonly WayPoint[] }[] {
  return doctors.map((doctor) => {
    const changes = moments.flatMap((moment) => moment.changes.filter((change) => change.doctor === doctor).map((change) => ({ moment, change })));
    const [first] = changes;
    const at = (moment: number | null, { awareness, commitment, trust, resistance, state }: WayPoint | Omit<WayPoint, 'moment'>): WayPoint => ({
      moment,
      awareness,
      commitment,
      trust,
      resistance,
      state,
    });
    return {
      doctor,
      points:
        first === undefined
          ? []
          : [at(null, first.change.before), ...changes.filter(({ moment }) => moment.number !== null).map(({ moment, change }) => at(moment.number, change.after))],
    };
  });
}
