import type { Dexie } from 'dexie';

/**
 * The versions of the database, oldest first. A released version is never edited: a change of tables or rows
 * is a new version below it, with its upgrade.
 */
export function declareVersions(db: Dexie): void {
  db.version(1).stores({
    scripts: 'key',
    runs: 'id, script, updated',
    attempts: 'id, script, finished',
    settings: 'key',
  });
  db.version(2).stores({
    analyses: 'key, made',
    drills: 'id',
  });
  db.version(3).stores({
    answers: 'id, card, at',
    exams: 'id, course',
    coursework: 'id, course',
  });
  db.version(4).stores({
    questions: 'hash',
  });
}
