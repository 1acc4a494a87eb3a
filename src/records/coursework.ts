import { keep } from './database.ts';
import { SCHEMA } from './rows.ts';

/** Something done for a course that leaves no other trace: it was begun, a page was read, a review was finished. Never changed. */
export interface CourseworkRow {
  readonly schema: number;
  readonly id: string;
  /** Id of the course. */
  readonly course: string;
  readonly kind: 'begun' | 'read' | 'reviewed';
  /** The page read; the seed papers are dealt by, as digits; null where there is nothing to say. */
  readonly value: string | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What could not be kept in the database. */
const here = new Map<string, CourseworkRow>();

/** Keeps what was done. */
export async function keepCoursework(fields: Omit<CourseworkRow, 'schema'>): Promise<CourseworkRow> {
  const row: CourseworkRow = { ...fields, schema: SCHEMA };
  here.set(row.id, row);
  const done = await keep((db) => db.coursework.put(row), 'writes');
  if (done.ok) here.delete(row.id);
  return row;
}

/** All that was done for a course, the oldest first. */
export async function courseworkOf(course: string): Promise<CourseworkRow[]> {
  const read = await keep((db) => db.coursework.toArray());
  const rows = new Map((read.ok ? read.value : []).map((row) => [row.id, row]));
  for (const row of here.values()) rows.set(row.id, row);
  return [...rows.values()].filter((row) => row.course === course).sort((a, b) => a.at - b.at);
}

/** Forgets what this tab alone holds. For tests. */
export const forgetCoursework = (): void => here.clear();
