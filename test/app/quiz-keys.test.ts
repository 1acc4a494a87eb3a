import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Practice from '../../src/app/quiz/Practice.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { reviewOf } from '../../src/records/answers.ts';
import { asked, forgetAll, goOn, head, kept, keysOf, name, press, stem, type, words } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-quizzes.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-quizzes.ts'));
window.scrollTo = () => undefined;

async function open(group: string): Promise<HTMLElement> {
  render(Practice, { params: { group } });
  return asked();
}
/** What is chosen at the moment: options, and how sure. */
const chosen = (): string[] => [...document.querySelectorAll<HTMLInputElement>('.puzzle-panel :checked:not(.keys input)')].map(({ value }) => value);

beforeEach(async () => {
  locale.set('zh-CN');
  await keys.set(true);
});
afterEach(forgetAll);

describe('single keys at a question', () => {
  it('do nothing once they are switched off; Enter still answers', async () => {
    const form = await open('platforms');
    await fireEvent.click(screen.getByRole('checkbox', { name: '单键快捷键' }));
    await press('1', 'w', 'h', 's', 'n');
    expect(chosen()).toEqual([]);
    expect(form.querySelector('.hints')).toBeNull();
    expect(head()).toBe('选一个');
    expect(screen.getByRole('form')).toBe(form);
    await fireEvent.click(screen.getByRole('radio', { name: '错的一项' }));
    await fireEvent.click(screen.getByRole('radio', { name: /40%/ }));
    await press('Enter');
    expect(head()).toContain('没答对。');
  });

  it('are letters while a number is typed', async () => {
    const form = await open('customers');
    await type('12');
    await press('h', 's', 'n', '1');
    expect(head()).toBe('写下得数');
    expect(form.querySelector('.hints')).toBeNull();
    expect(screen.getByRole('form')).toBe(form);
  });

  it('are not heard while a rule is looked for in the list', async () => {
    await open('compliance');
    await press(...keysOf('这是说明书'));
    document.querySelector('select')?.focus();
    await press('s', 'n', '1');
    expect(head()).toBe('划出违规的句子，写明违反哪条');
    expect(document.querySelectorAll('.passage :checked').length).toBe(2); // the sentence, and the list's first line
  });

  it('count once while held down, and so does Enter', async () => {
    await open('platforms');
    await press(...keysOf('对的一项'), 'q');
    const hold = (key: string): Promise<boolean> => fireEvent.keyDown(document.activeElement ?? document.body, { key, repeat: true });
    await hold('n');
    expect(chosen()).toEqual(['a', '40']);
    await press('Enter');
    await hold('Enter');
    await hold('n');
    expect(head()).toContain('答对了。');
  });

  it('leave alone what Enter does elsewhere: a link is followed, a switch is not an answer, a composition ends', async () => {
    const form = await open('platforms');
    await press(...keysOf('对的一项'), 'q');
    const box = screen.getByRole('checkbox', { name: '单键快捷键' });
    await fireEvent.keyDown(box, { key: 'Enter' });
    const heading = form.querySelector('h2') ?? form;
    await fireEvent.keyDown(heading, { key: 'Enter', isComposing: true });
    // Safari's last key of a composition.
    await fireEvent.keyDown(heading, { key: 'Enter', keyCode: 229 });
    expect(head()).toBe('选一个');
    await press('Enter');
    const followed = await fireEvent.keyDown(screen.getByRole('link', { name: 'CR04' }), { key: 'Enter' });
    expect(followed).toBe(true);
    expect(head()).toContain('答对了。');
  });

  it('let Enter give the answer also where a button had the focus, a step or the hint', async () => {
    await open('meeting');
    document.querySelector<HTMLElement>('.steps-to-order button')?.focus();
    await press(...keysOf('早上', '中午', '晚上'), 'Enter');
    expect(head()).toBe('答对了。');
  });

  it('say what they do here', async () => {
    await open('platforms');
    expect(words('.keys p')).toBe('1–3 选 Q W E R 选把握 Enter 确认 H 提示 S 看答案 N 跳过');
    await press(...keysOf('对的一项'), 'q', 'Enter');
    expect(words('.keys p')).toBe('Enter 下一题 N 下一题');
  });
});

describe('help with a question', () => {
  it('comes one hint after the other, and a right answer after it counts as hard', async () => {
    await open('platforms');
    await press('h');
    expect(words('.hints')).toBe('先想时间。');
    await press('h');
    expect(words('.hints')).toBe('先想时间。再想地点。');
    await press('h', ...keysOf('对的一项'), 'e', 'Enter');
    expect(head()).toBe('看了提示，答对了。 把握 80%，+2 分');
    const [row, ...more] = await kept();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ right: true, hints: 2 });
    expect(row === undefined ? null : reviewOf(row).recall).toBe('hard');
  });

  it('as the solution counts as not right and keeps neither an answer nor how sure it was', async () => {
    const form = await open('platforms');
    await press(...keysOf('对的一项'), 'r', 's');
    expect(head()).toBe('答案在下面。这一题记作没答对，过一会儿再问你。');
    expect(form.textContent).toContain('对在时间。');
    expect(form.querySelector('.chosen')?.textContent).toContain('对的一项');
    expect(await kept()).toMatchObject([{ answer: null, right: false, got: 0, of: 1, confidence: null }]);
    await press('s');
    expect(await kept()).toHaveLength(1);
    await goOn('n');
    expect(head()).toBe('选一个');
  });

  it.each([
    ['meeting', [/1 早上/, /2 中午/, /3 晚上/]],
    ['safety', [/苹果 [ABC] 红色/, /天空 [ABC] 蓝色/, /国旗 [ABC] 红色/]],
    ['customers', [/答案：\d+ 盒/]],
    ['compliance', [/CR11/, /CR04/]],
  ])('as the solution shows the answer of each kind, and blames nobody: %s', async (group, answers) => {
    const form = await open(group);
    await press('s');
    const shown = [...form.querySelectorAll('.steps-to-order li, .pair, .amount-right, .judged > .small')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    for (const answer of answers) expect(shown.filter((one) => answer.test(one))).toHaveLength(1);
    expect(shown).toHaveLength(answers.length);
    expect(form.querySelector('.mark-mistake, .mark-inaccuracy')).toBeNull();
    expect(form.textContent).not.toMatch(/你放在|你配了/);
  });

  it('is not needed to leave a question: one that is skipped is not kept', async () => {
    await open('platforms');
    await press('1', 'q');
    await goOn('n');
    expect(chosen()).toEqual([]);
    expect(await kept()).toEqual([]);
  });
});

describe('the language', () => {
  it('is switched in the middle of a question: it stays the same one and keeps what was chosen', async () => {
    const form = await open('platforms');
    await press(...keysOf('错的一项'), 'e', 'h');
    locale.set('en');
    await waitFor(() => expect(stem()).toBe('What to look at first?'));
    expect(screen.getByRole('form')).toBe(form);
    expect(chosen()).toEqual(['b', '80']);
    expect(form.querySelector('.ways :checked')?.closest('label')?.textContent).toContain('A wrong one');
    await press('Enter');
    expect(head()).toBe('Not right. 80% sure, −2');
    expect(await kept()).toMatchObject([{ answer: 'b', right: false, hints: 1, confidence: 80 }]);
  });

  it('is switched over the reasons: all of them are told in it, also when the question comes again', async () => {
    await open('platforms');
    await press(...keysOf('错的一项'), 'q', 'Enter');
    expect(words('.answered')).toContain('再问你这道题');
    locale.set('en');
    await waitFor(() => expect(words('.answered')).toContain('The point of it all, see CR04.'));
    expect(words('.answered')).toContain('You will be asked this again');
    expect(words('.answered')).not.toMatch(/再问你|教材|建议/);
    expect(words('.ways')).toContain('Right in time.');
  });

  it('of a question that is not translated is its own, and says so', async () => {
    locale.set('en');
    await open('compliance');
    expect(document.querySelector('.stem')?.getAttribute('lang')).toBe('zh-CN');
    expect(stem()).toBe('哪几句违规？');
    await name('您放心用', 'CR11');
    await press('Enter');
    expect(head()).toBe('Partly right: 2 of 4 points.');
  });
});
