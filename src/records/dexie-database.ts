import { Dexie, type EntityTable } from 'dexie';
import type { AnalysisRow } from './analyses.ts';
import type { AnswerRow } from './answers.ts';
import type { CourseworkRow } from './coursework.ts';
import type { DrillRow } from './drills.ts';
import type { ExamRow } from './exams.ts';
import { declareVersions } from './migrations.ts';
import type { QuestionRow } from './questions.ts';
import type { AttemptRow, RunRow, ScriptRow, SettingRow } from './rows.ts';

interface Tables {
  readonly scripts: EntityTable<ScriptRow, 'key'>;
  readonly runs: EntityTable<RunRow, 'id'>;
  readonly attempts: EntityTable<AttemptRow, 'id'>;
  readonly settings: EntityTable<SettingRow, 'key'>;
  readonly analyses: EntityTable<AnalysisRow, 'key'>;
  readonly drills: EntityTable<DrillRow, 'id'>;
  readonly answers: EntityTable<AnswerRow, 'id'>;
  readonly exams: EntityTable<ExamRow, 'id'>;
  readonly coursework: EntityTable<CourseworkRow, 'id'>;
  readonly questions: EntityTable<QuestionRow, 'hash'>;
}
export type ZhinuoDatabase = Dexie & Tables;

/** What its owner must hear of: a newer version took it over; an older tab holds it up; it is open after all. */
export type DatabaseNews = 'outdated' | 'blocked' | 'open';

/** The database of that name, opened on first use. Loaded apart (see database.ts), being a third of the first page. */
export function createDatabase(name: string, tell: (news: DatabaseNews) => void): ZhinuoDatabase {
  // Strict: a move counts as kept when it is on the disk, not when the browser has taken note of it.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as ZhinuoDatabase;
  declareVersions(db);
  // A finished run is evidence: no code path may change it.
  db.attempts.hook('updating', () => {
    throw new Error('attempts are immutable');
  });
  db.answers.hook('updating', () => {
    throw new Error('answers are immutable');
  });
  db.exams.hook('updating', (_changes, _key, row) => {
    if (row.finished !== null) throw new Error('an examination handed in is immutable');
  });
  // A newer version of the product, in another tab, wants to upgrade. Were this tab to reopen the database, it
  // would write old rows into it; so it closes for good and asks to be reloaded.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true });
    tell('outdated');
    return false;
  });
  db.on('blocked', () => tell('blocked'));
  db.on('ready', () => tell('open'));
  return db;
}
