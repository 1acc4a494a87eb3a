import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import Intro from '../../src/app/help/Intro.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { setting, setSetting } from '../../src/records/settings.ts';

// Finding things by role is slow in jsdom, on a busy machine very slow.
vi.setConfig({ testTimeout: 30_000 });

afterEach(async () => {
  locale.set('zh-CN');
  await setSetting('introduced', false);
});

// By label and text, not by role: that is many times faster in jsdom, and the browser tests go by role.
const press = async (name: RegExp | string): Promise<void> => {
  await fireEvent.click(screen.getByText(name, { selector: 'button, button *' }));
};
const pick = async (name: RegExp): Promise<void> => {
  await fireEvent.click(screen.getByLabelText(name));
};

describe('the introduction', () => {
  it('leads through three beats to a receipt, and is then remembered as seen', async () => {
    render(Intro);
    expect(screen.queryByRole('radio')).toBeNull();
    await press(/上次那张单页/);
    expect(await screen.findByText('同样问这一句，四种医生会这样答')).toBeTruthy();

    await pick(/上楼梯痛的能用吗/);
    await pick(/^P2/);
    await pick(/80%/);
    await press(/^记下/);
    expect(screen.getByText(/^对，他在 P2/)).toBeTruthy();

    await pick(/从他手上的病人说起/);
    await press(/3 分/);
    const styles = within(screen.getByRole('table'));
    expect(styles.getAllByRole('row')).toHaveLength(5);
    expect(styles.getByText('你选的').closest('tr')?.textContent).toContain('P3');

    await pick(/^P4/);
    await pick(/95%/);
    await press(/^记下/);
    expect(screen.getByText(/他其实在 P3/)).toBeTruthy();
    await pick(/请他指出两份资料/);
    await press(/3 分/);
    await pick(/说明书写的是一个疗程/);
    await press(/1 分/);

    expect(screen.getByRole('heading', { name: '小票' })).toBeTruthy();
    const receipt = within(screen.getByRole('table', { name: '小票' }));
    expect(receipt.getByText(/报 P4，把握 95%/)).toBeTruthy();
    expect(receipt.getByText('84')).toBeTruthy();
    await waitFor(async () => expect(await setting('introduced')).toBe(true));

    await press('再走一遍');
    expect(screen.getByText('第 1 步，共 7 步')).toBeTruthy();
  });

  it('goes on in the other language without losing a step', async () => {
    render(Intro);
    await press(/上次那张单页/);
    locale.set('en');
    expect(await screen.findByRole('heading', { name: 'Where is he?' })).toBeTruthy();
    expect(screen.getAllByText(/Would it do for pain on the stairs/).length).toBe(2);
    expect(screen.queryByText(/上楼梯痛/)).toBeNull();
  });

  it('can be skipped, and does not come again then', async () => {
    render(Intro);
    await fireEvent.click(screen.getByText('跳过这段介绍'));
    await waitFor(async () => expect(await setting('introduced')).toBe(true));
  });

  it('moves the focus to the coach’s next words', async () => {
    render(Intro);
    await press(/上次那张单页/);
    await waitFor(() => expect(document.activeElement?.textContent).toBe('他在哪一格？'));
  });

  it('shows the receipt of another way through where nothing was lost', async () => {
    render(Intro);
    await press(/上次那张单页/);
    await pick(/上楼梯痛的能用吗/);
    await pick(/^P2/);
    await pick(/95%/);
    await press(/^记下/);
    await pick(/从他手上的病人说起/);
    await press(/3 分/);
    await pick(/能用，我信/);
    await pick(/^P3/);
    await pick(/95%/);
    await press(/^记下/);
    await pick(/请他指出两份资料/);
    await press(/3 分/);
    await pick(/说明书写的是一个疗程/);
    await press(/1 分/);
    expect(screen.getByText(/一分没丢/)).toBeTruthy();
    expect(within(screen.getByRole('table', { name: '小票' })).getAllByRole('row').length).toBeGreaterThan(3);
  });
});
