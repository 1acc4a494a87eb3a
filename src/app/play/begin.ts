import { currentRules, rulesById } from '../../model/released-rules.ts';
import type { Rules } from '../../model/rules.ts';
import { profileId } from '../../records/profile.ts';
import type { AttemptRow, RunRow } from '../../records/rows.ts';
import { startRun } from '../../records/runs.ts';
import { drawVariant, variantsOf } from '../../run/variants.ts';
import { parse } from '../../script/parse.ts';
import type { Scenario } from '../../script/scenario.ts';
import { load, type Loaded } from '../catalogue/catalogue.ts';
import { drawId, drawSeed } from './draw.ts';

/** Draws at most so often for another variant: a variant of weight 99 % is left at once by then in all but 1 of 10⁴ cases. */
const MOST_DRAWS = 1000;

/** Begins a run of a script with a variant drawn by chance. `instead` names an unfinished run that is given up for it. */
export function beginRun(script: Loaded, scenario: Scenario, instead: string | null = null): RunRow {
  const seed = drawSeed();
  return writeRun(script, scenario, currentRules, seed, drawVariant(scenario, seed), instead);
}

/**
 * Plays a finished run's script again: `other` draws until the variant differs (where there is more than one), by
 * the script and rules of today; `same` is the very same variant, by the text and the rules it was played with.
 * Answers the new run, or null where the script can no longer be read.
 */
export async function beginAgain(attempt: AttemptRow, which: 'other' | 'same'): Promise<RunRow | null> {
  const old: Loaded = { key: attempt.script, own: attempt.script.startsWith('own-'), text: attempt.text, translation: attempt.translation?.text ?? null };
  const rules = which === 'same' ? rulesById(attempt.rules) : currentRules;
  const script = which === 'same' ? old : ((await load(attempt.script)) ?? old);
  if (rules === undefined) return null;
  const { scenario } = parse(script.text, rules);
  if (scenario === null) return null;
  if (which === 'same') return writeRun(script, scenario, rules, attempt.seed, attempt.variant, null);

  let seed = drawSeed();
  // A variant's number means the same only in the same text.
  const avoided = script.text === attempt.text && variantsOf(scenario).length > 1 ? attempt.variant : -1;
  for (let drawn = 0; drawn < MOST_DRAWS && drawVariant(scenario, seed) === avoided; drawn += 1) seed = drawSeed();
  return writeRun(script, scenario, rules, seed, drawVariant(scenario, seed), null);
}

function writeRun(script: Loaded, scenario: Scenario, rules: Rules, seed: number, variant: number, instead: string | null): RunRow {
  return startRun(
    {
      id: drawId(),
      script: script.key,
      title: scenario.title,
      text: script.text,
      translation: script.translation === null ? null : { locale: 'en', text: script.translation },
      rules: rules.id,
      format: scenario.format,
      variant,
      seed,
      salt: drawSeed(),
      started: Date.now(),
    },
    late(script.text),
    instead,
  );
}

/** The script's hash and who practises: both take code that the first beat need not wait for. */
async function late(text: string): Promise<{ hash: string; profile: string }> {
  const [{ hashOf }, profile] = await Promise.all([import('../../records/hash.ts'), profileId(drawId)]);
  return { hash: hashOf(text), profile };
}
