/** The ids of the compliance rules, domain.md §2.3. Their texts are in compliance.ts, which only pages that show them load. */
export const RULE_IDS: readonly string[] = Array.from({ length: 24 }, (_, index) => `CR${String(index + 1).padStart(2, '0')}`);

export const isRuleId = (id: string): boolean => RULE_IDS.includes(id);
