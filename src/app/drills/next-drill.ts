import type { DrillRow } from '../../records/drills.ts';
import { shuffled } from '../../text/shuffled.ts';
import type { Drill } from '../../solve/drill.ts';

type Asked = Pick<Drill, 'state' | 'style'>;

/** A drill as the order of practice sees it. */
export interface Candidate {
  readonly id: string;
  readonly drill: Asked;
}

/** What was practised so far. */
export interface Practised {
  /** First answers, of any time. */
  readonly rows: readonly Pick<DrillRow, 'id' | 'state' | 'style'>[];
  /** What was served since the page was opened, in order; answered or skipped. */
  readonly served: readonly Candidate[];
  /** Any 32-bit integer: draws the order of equals. */
  readonly seed: number;
}

/**
 * The drill to serve next (下一题), or null where there are none: not answered before answered, not served here before
 * served, never the state of the last one while another state can do, then from the cell (state and style) that was
 * practised least, then from the state practised least; equals by the seed.
 */
export function nextDrill<T extends Candidate>(all: readonly T[], { rows, served, seed }: Practised): T | null {
  const answered = new Set(rows.map(({ id }) => id));
  const times = (id: string): number => served.filter((one) => one.id === id).length;
  const turn = ({ id }: Candidate): number => times(id) * 2 + (answered.has(id) ? 1 : 0);
  const first = Math.min(...all.map(turn));
  const open = all.filter((one) => turn(one) === first);
  const last = served.at(-1);
  const apart = apartFrom(open, last?.drill.state);

  const skipped = served.filter(({ id }) => !answered.has(id)).map(({ drill }) => drill);
  const practised = [...rows, ...skipped];
  const inState = ({ drill }: Candidate): number => practised.filter(({ state }) => state === drill.state).length;
  const inCell = ({ drill }: Candidate): number => practised.filter(({ state, style }) => state === drill.state && style === drill.style).length;
  const order = shuffled(apart, seed, String(served.length));
  return order.reduce<T | null>((best, one) => (best === null || inCell(one) < inCell(best) || (inCell(one) === inCell(best) && inState(one) < inState(best)) ? one : best), null);
}

/**
 * Those of another state than the last one, and of them, where one state holds over half of what is left, those of
 * that state: else its drills would have to follow each other at the end.
 */
function apartFrom<T extends Candidate>(open: readonly T[], last: Drill['state'] | undefined): readonly T[] {
  const others = last === undefined ? open : open.filter(({ drill }) => drill.state !== last);
  if (others.length === 0) return open;
  const crowded = others.filter(({ drill: { state } }) => open.filter(({ drill }) => drill.state === state).length * 2 > open.length);
  return crowded.length > 0 ? crowded : others;
}
