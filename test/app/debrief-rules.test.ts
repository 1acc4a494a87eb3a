import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Rules from '../../src/app/rules/Rules.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { complianceRules } from '../../src/model/compliance.ts';
import { currentRules } from '../../src/model/released-rules.ts';

const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
/** Without blanks, which only the way the source is laid out decides. */
const dense = (element: Element | null): string => text(element).replaceAll(/\s/g, '');
const shown = (): string[] => [...document.querySelectorAll('.conduct > li')].map((item) => item.id);

beforeEach(() => locale.set('zh-CN'));
afterEach(() => vi.useRealTimers());

// A whole page in jsdom takes its time on a busy machine.
describe('the rules page', () => {
  it('shows all rules of conduct with severity, meaning, compliant way, source and date', () => {
    render(Rules);
    expect(shown()).toEqual(complianceRules.map((rule) => rule.id));
    for (const rule of complianceRules) {
      const item = text(document.getElementById(rule.id));
      for (const part of [rule.name.zh, rule.meaning.zh, rule.instead.zh, rule.source.zh, rule.checkedOn]) expect(item).toContain(part.replace(/\s+/g, ' '));
    }
  });

  it('finds rules by a word, by an id in any width, and says when there is none', async () => {
    render(Rules);
    const field = screen.getByLabelText('在规则里找');
    await fireEvent.input(field, { target: { value: '统方' } });
    expect(shown()).toContain('CR04');
    await fireEvent.input(field, { target: { value: 'ｃｒ０８' } });
    expect(shown()).toEqual(['CR08']);
    await fireEvent.input(field, { target: { value: '没有这个词' } });
    expect(shown()).toEqual([]);
    expect(screen.getByText(/没有这样的规则/)).toBeTruthy();
    await fireEvent.click(screen.getByText('清空'));
    expect(shown()).toHaveLength(24);
  });

  it('goes to the rule the address names', async () => {
    render(Rules, { params: { id: 'cr08' } });
    await expect.poll(() => document.activeElement?.id).toBe('CR08');
  });

  it('says «须复核» of rules checked more than twelve months ago, and not before', () => {
    vi.useFakeTimers({ now: new Date('2026-09-12T12:00:00'), toFake: ['Date'] });
    const { unmount } = render(Rules);
    expect(document.body.textContent).not.toContain('须复核');
    unmount();
    vi.setSystemTime(new Date('2026-09-14T12:00:00'));
    render(Rules);
    expect(screen.getAllByText(/须复核/)).toHaveLength(24);
  });

  it('shows the tariff, the bounds and the response table as the rules have them', () => {
    render(Rules);
    const { tariff, response } = currentRules;
    const tariffTable = dense(document.getElementById('tariff'));
    expect(tariffTable).toContain(`95%${tariff.diagnosis[95].right}${tariff.diagnosis[95].wrong}`);
    expect(tariffTable).toContain(`红线，每次（并且不通过）${tariff.red}`);
    const rows = [...document.querySelectorAll('.response tbody tr')];
    expect(rows).toHaveLength(4);
    expect(dense(rows[0] ?? null)).toContain('+2认知+1承诺+1阻力−1');
    expect(response.P1.S1.key).toBe(2);
    expect(text(document.getElementById('states'))).toContain('认知 ≥ 6');
  });

  it('is complete in English', () => {
    locale.set('en');
    render(Rules);
    expect(text(document.querySelector('.rules'))).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
