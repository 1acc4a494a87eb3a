import { VARIABLES, type State } from '../../../model/readiness.ts';
import { currentRules } from '../../../model/released-rules.ts';
import type { Happening, Style } from '../../../model/rules.ts';
import { signed } from '../../parts/signed.ts';

/** Names of the four variables, and what joins their changes. */
export interface ChangeWords {
  readonly names: readonly [awareness: string, commitment: string, trust: string, resistance: string];
  readonly between: string;
  readonly none: string;
}
export const CHANGE_ZH: ChangeWords = { names: ['认知', '承诺', '信任', '阻力'], between: '、', none: '什么都不变' };
export const CHANGE_EN: ChangeWords = { names: ['awareness', 'commitment', 'trust', 'resistance'], between: ', ', none: 'no change' };

const { response, happenings, mismatchAtKey } = currentRules;

/** How well a style fits a state, with its sign. */
export const fit = (style: Style, state: State): string => signed(response[state][style].key);

/** The fit at or under which a style is a mismatch. */
export const mismatchAt = signed(mismatchAtKey);

function worded(delta: readonly number[], { names, between, none }: ChangeWords): string {
  const parts = VARIABLES.flatMap((_, at) => (delta[at] ? [`${names[at]}\u00a0${signed(delta[at])}`] : []));
  return parts.length === 0 ? none : parts.join(between);
}

/** What a style, plainly done, changes in a doctor of that state: `认知 +1、阻力 −1`. */
export const change = (style: Style, state: State, words: ChangeWords): string => worded(response[state][style].delta, words);

/** What something beside the styles changes. */
export const changeBy = (happening: Happening, words: ChangeWords): string => worded(happenings[happening], words);
