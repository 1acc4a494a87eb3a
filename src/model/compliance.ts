import { accessRules } from './compliance-access.ts';
import { benefitRules } from './compliance-benefits.ts';
import { informationRules } from './compliance-information.ts';
import type { ComplianceRule } from './compliance-rule.ts';

export type { ComplianceRule, Proof, RuleSeverity } from './compliance-rule.ts';

/** The rules of conduct CR01–CR24 in order of their ids (domain.md §2.3). Teaching material, no legal advice. */
export const complianceRules: readonly ComplianceRule[] = [...accessRules, ...benefitRules, ...informationRules].sort((a, b) => (a.id < b.id ? -1 : 1));

const byId: ReadonlyMap<string, ComplianceRule> = new Map(complianceRules.map((rule) => [rule.id, rule]));

/** The rule of that id, or undefined. */
export const complianceRule = (id: string): ComplianceRule | undefined => byId.get(id);

/**
 * Whether a rule was last checked more than twelve months before `today` (both `YYYY-MM-DD`), so that the page
 * has to say «须复核» (domain.md, decision 8).
 */
export function needsRecheck(checkedOn: string, today: string): boolean {
  const [year = '', ...rest] = checkedOn.split('-');
  return `${String(Number(year) + 1).padStart(4, '0')}-${rest.join('-')}` < today;
}
