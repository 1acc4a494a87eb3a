import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Help from '../../src/app/help/Help.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { setting, setSetting } from '../../src/records/settings.ts';

// Finding things by role is slow in jsdom, on a busy machine very slow.
vi.setConfig({ testTimeout: 30_000 });

afterEach(async () => {
  locale.set('zh-CN');
  await setSetting('shortcuts', true);
});

describe('the help page', () => {
  it('leads back to the introduction', () => {
    render(Help);
    expect(screen.getByRole('link', { name: '两分钟走一遍' }).getAttribute('href')).toBe('#/intro');
  });

  it('has a heading for every entry of its table of contents', () => {
    const { container } = render(Help);
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(container.querySelector(link.getAttribute('href') ?? '')?.textContent).toBe(link.textContent);
  });

  it('takes its figures from the rules', () => {
    render(Help);
    const { tariff } = currentRules;
    expect(screen.getByText(/红线踩一次扣/).textContent).toContain(`扣 ${tariff.red} 分`);
    expect(screen.getByRole('row', { name: /很有把握/ }).textContent).toContain(`−${tariff.diagnosis[95].wrong}`);
    // Each style fits exactly one state.
    expect(screen.getAllByText('合').map((word) => word.parentElement?.textContent.trim())).toEqual(['合 P1', '合 P2', '合 P3', '合 P4']);
  });

  it('says that this is a teaching model, and where the data are kept', () => {
    render(Help);
    expect(screen.getByText(/不是经证实的医生行为规律/)).toBeTruthy();
    expect(screen.getByText(/不上传/)).toBeTruthy();
  });

  it('switches single keys off and remembers it', async () => {
    render(Help);
    await fireEvent.click(screen.getByRole('checkbox', { name: '单键快捷键' }));
    await waitFor(async () => expect(await setting('shortcuts')).toBe(false));
  });

  it('shows an example in the reader’s language', async () => {
    render(Help);
    expect(screen.getByRole('region', { name: '例子' }).textContent).toContain('达标：');
    locale.set('en');
    expect((await screen.findByRole('region', { name: 'Example' })).textContent).toContain('target:');
  });
});
