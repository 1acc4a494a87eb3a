/** A criterion and its weight in percent. */
export interface Criterion<Id extends string> {
  readonly id: Id;
  readonly percent: number;
}

/** 筛选准则, how much effort a target is worth (domain.md §1.3). */
export const SCREENING: readonly Criterion<'patients' | 'beds' | 'values' | 'influence'>[] = [
  { id: 'patients', percent: 30 },
  { id: 'beds', percent: 30 },
  { id: 'values', percent: 20 },
  { id: 'influence', percent: 20 },
];

/** 围墙准则, how firm the relation to a core doctor is (domain.md §1.3, read academically: §1.10 G9). */
export const FENCE: readonly Criterion<'first' | 'talk' | 'information' | 'invitations' | 'events'>[] = [
  { id: 'first', percent: 30 },
  { id: 'talk', percent: 20 },
  { id: 'information', percent: 20 },
  { id: 'invitations', percent: 10 },
  { id: 'events', percent: 20 },
];

/** How many weeks lie between two visits, the least and the most, by grade (domain.md §1.10 G21). */
export const WEEKS_BETWEEN: Readonly<Record<'A' | 'B' | 'C' | 'D', readonly [least: number, most: number]>> = { A: [1, 1], B: [1, 2], C: [4, 4], D: [12, 12] };
