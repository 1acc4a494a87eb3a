import { analysisOf, keepAnalysis } from '../../records/analyses.ts';

/** Where the trainee thought it turned: a place of the run, or null where they did not want to say. */
export interface Guess {
  readonly step: number | null;
}

const keyOf = (attempt: string): string => `guess|${attempt}`;

/** What was guessed of an attempt, or null where it was not asked yet. Kept beside the analyses: where it is lost, it is asked again. */
export async function guessOf(attempt: string): Promise<Guess | null> {
  const kept = await analysisOf(keyOf(attempt));
  if (typeof kept !== 'object' || kept === null || !('step' in kept)) return null;
  return kept.step === null || typeof kept.step === 'number' ? { step: kept.step } : null;
}

export const keepGuess = (attempt: string, guess: Guess): Promise<void> => keepAnalysis(keyOf(attempt), guess, Date.now());
