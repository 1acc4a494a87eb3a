import type { Rules } from './rules.ts';
import { rules1 } from './rules-1.ts';

/** All released rules by id, for ever: a stored run names the one it was played by. */
const released: ReadonlyMap<string, Rules> = new Map([[rules1.id, rules1]]);

/** What new runs are played by. */
export const currentRules: Rules = rules1;

/** The rules of that id, or undefined where this version of the product does not know them. */
export const rulesById = (id: string): Rules | undefined => released.get(id);
