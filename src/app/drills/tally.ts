import { STATES, type State } from '../../model/readiness.ts';
import { STYLES, type Style } from '../../model/rules.ts';
import type { DrillRow } from '../../records/drills.ts';

/** Columns of the table: the style of the best way; reading the state; asking first or what is no promotion. */
export type Column = Style | 'read' | 'other';
export const COLUMNS: readonly Column[] = [...STYLES, 'read', 'other'];

/** How a first answer is drawn. */
export type Mark = 'right' | 'hinted' | 'wrong';

/** The first answers of one state and column, the oldest first. */
export interface Cell {
  readonly state: State;
  readonly column: Column;
  readonly marks: readonly Mark[];
}

const columnOf = ({ kind, style }: Pick<DrillRow, 'kind' | 'style'>): Column => (kind === 'naming' ? 'read' : (style ?? 'other'));

export const markOf = ({ right, hints }: Pick<DrillRow, 'right' | 'hints'>): Mark => (!right ? 'wrong' : hints > 0 ? 'hinted' : 'right');

/** First answers by state and style. */
export const tallyOf = (rows: readonly DrillRow[]): readonly { readonly state: State; readonly cells: readonly Cell[] }[] =>
  STATES.map((state) => ({
    state,
    cells: COLUMNS.map((column) => ({ state, column, marks: rows.filter((row) => row.state === state && columnOf(row) === column).map(markOf) })),
  }));
