import type { Scenario } from '../../script/scenario.ts';
import type { UsedTranslation } from '../../records/rows.ts';

/** A scenario in the words the reader sees, and what language they are in. */
export interface Worded {
  readonly scenario: Scenario;
  readonly lang: string;
}

/**
 * The scenario in the reader's language where there is a translation, else as it was written. Reading a
 * translation is loaded only when one is needed.
 */
export async function wordedFor(scenario: Scenario, translation: Pick<UsedTranslation, 'text'> | null, lang: 'zh' | 'en'): Promise<Worded> {
  const own: Worded = { scenario, lang: scenario.lang };
  if (translation === null || lang !== 'en' || scenario.lang.toLowerCase().startsWith('en')) return own;
  const [{ readTranslation }, { translate }] = await Promise.all([import('../../text/read-translation.ts'), import('../../script/translate.ts')]);
  return { scenario: translate(scenario, readTranslation(translation.text)).scenario, lang: 'en' };
}
