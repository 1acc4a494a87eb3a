import { m } from '../../i18n/paraglide/messages.js';
import type { Result } from '../../run/world.ts';

/** «81 分», and how often a red line was crossed where one was. */
export const scoreOf = ({ score, red }: Result): string => (red.length > 0 ? m.branch_score_red({ score, count: red.length }) : m.branch_score({ score }));
