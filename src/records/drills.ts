import type { State } from '../model/readiness.ts';
import type { Style } from '../model/rules.ts';
import { recallOf, type Review } from '../quiz/schedule.ts';
import { keep } from './database.ts';
import { SCHEMA } from './rows.ts';

/** The first answer to a drill (单题). Never changed: later ones are practice and count for nothing. */
export interface DrillRow {
  readonly schema: number;
  /** The script's hash and the drill's id: a changed script has drills of its own. */
  readonly id: string;
  /** The catalogue's key of the script. */
  readonly script: string;
  readonly kind: 'naming' | 'probe' | 'choice' | 'checklist';
  /** The likeliest state by what was shown, and the style of the best option; null where there is none. */
  readonly state: State | null;
  readonly style: Style | null;
  /** The first answer as a move or a named state; null where the answer was asked for before any try. */
  readonly first: string | null;
  readonly right: boolean;
  /** How many hints were used before it. */
  readonly hints: number;
  /** Milliseconds since 1970. */
  readonly answered: number;
  /** The decision as it was asked, as the analysis found it, so that it can be asked again; absent in what older versions kept. */
  readonly drill?: unknown;
}

/** The id of a drill's card. */
export const drillCard = (id: string): string => `drill/${id}`;

/** A first answer as a review of its card. */
export const drillReviewOf = ({ id, answered, right, hints }: DrillRow): Review => ({ card: drillCard(id), at: answered, recall: recallOf({ right, hints }) });

/** What could not be kept in the database. */
const here = new Map<string, DrillRow>();

/** All first answers, the oldest first. */
export async function drillRows(): Promise<DrillRow[]> {
  const read = await keep((db) => db.drills.toArray());
  const rows = new Map(here);
  for (const row of read.ok ? read.value : []) rows.set(row.id, row);
  return [...rows.values()].sort((a, b) => a.answered - b.answered);
}

/** Keeps the first answer to a drill; where there is one already, that one stands and is given back. */
export async function keepDrill(fields: Omit<DrillRow, 'schema'>): Promise<DrillRow> {
  const known = here.get(fields.id);
  if (known !== undefined) return known;
  const row: DrillRow = { ...fields, schema: SCHEMA };
  const done = await keep(
    (db) =>
      db.transaction('rw', db.drills, async () => {
        const before = await db.drills.get(row.id);
        if (before === undefined) await db.drills.add(row);
        return before ?? row;
      }),
    'writes',
  );
  if (done.ok) return done.value;
  here.set(row.id, row);
  return row;
}

/** Forgets what this tab alone holds. For tests. */
export const forgetDrills = (): void => here.clear();
