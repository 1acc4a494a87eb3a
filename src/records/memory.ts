import type { AnalysisRow } from './analyses.ts';
import type { AttemptRow, RunRow } from './rows.ts';

/** What could not be kept in the database lives here, as long as this tab. */
export const memory = {
  runs: new Map<string, RunRow>(),
  attempts: new Map<string, AttemptRow>(),
  settings: new Map<string, unknown>(),
  analyses: new Map<string, AnalysisRow>(),
  clear(): void {
    memory.runs.clear();
    memory.attempts.clear();
    memory.settings.clear();
    memory.analyses.clear();
  },
};
