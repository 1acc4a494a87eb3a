import { describe, expect, it } from 'vitest';
import { complianceRule, complianceRules, needsRecheck } from '../../src/model/compliance.ts';
import { RULE_IDS } from '../../src/model/rule-ids.ts';

const CHINESE = /[\u4e00-\u9fff]/;

describe('the rules of conduct', () => {
  it('hold each id of the list once, in order', () => {
    expect(complianceRules.map((rule) => rule.id)).toEqual([...RULE_IDS]);
  });

  it.each(RULE_IDS)('%s says name, source, meaning and the compliant way in both languages', (id) => {
    const rule = complianceRule(id);
    if (rule === undefined) throw new Error(`${id} is missing`);
    const texts = [rule.name, rule.source, rule.meaning, rule.instead, ...(rule.cases === undefined ? [] : [rule.cases])];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(CHINESE);
      expect(en).not.toMatch(CHINESE);
      expect(en.length).toBeGreaterThan(3);
    }
    expect(rule.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('say which case is which wherever a rule has two severities', () => {
    const two = complianceRules.filter((rule) => rule.alternativeSeverity !== undefined);
    expect(two.map((rule) => rule.id)).toEqual(['CR07', 'CR09', 'CR13', 'CR14', 'CR18', 'CR23']);
    for (const rule of complianceRules) expect(rule.cases === undefined).toBe(rule.alternativeSeverity === undefined);
  });

  it('have the severities of the table in domain.md §2.3', () => {
    const of = (severity: string) => complianceRules.filter((rule) => rule.severity === severity).map((rule) => rule.id);
    expect(of('amber')).toEqual(['CR15', 'CR17', 'CR19', 'CR22']);
    expect(of('watch')).toEqual(['CR24']);
    expect(of('red')).toHaveLength(19);
  });

  it('know no rule of another name', () => {
    expect(complianceRule('CR25')).toBeUndefined();
  });
});

describe('«须复核»', () => {
  it('is due from the day after twelve months', () => {
    expect(needsRecheck('2026-09-12', '2026-11-21')).toBe(false);
    expect(needsRecheck('2026-09-12', '2027-09-12')).toBe(false);
    expect(needsRecheck('2026-09-12', '2027-09-13')).toBe(true);
  });
});
