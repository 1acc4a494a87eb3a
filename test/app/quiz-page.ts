import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { Dexie } from 'dexie';
import { vi } from 'vitest';
import { type AnswerRow, answerRows, forgetAnswers, keepAnswer, unkeptAnswers } from '../../src/records/answers.ts';
import { resetDatabase } from '../../src/records/database.ts';

/** What can be seen and pressed on a page that asks a question. */
export const words = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const stem = (): string => words('#stem');
/** What is to be done, and once answered the verdict. */
export const head = (): string => words('#answer-title');

const STEMS: Readonly<Record<string, string>> = {
  ...{ 先看哪一样: 'one', 选出哪几样: 'few', 地是平的: 'word', 先后怎么排: 'steps', 各配哪个颜色: 'pairs', 多少盒: 'sum', 她现在: 'cue', 哪几句: 'lines' },
};
/** The card of the question on the screen; of one that is none of these its words. */
export const card = (): string => `quiz/${Object.entries(STEMS).find(([part]) => stem().includes(part))?.[1] ?? stem()}/q`;

/** Noon of a day in March, so that a few minutes later it is still the same day. */
export const NOW = new Date(2026, 2, 10, 12).getTime();
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;
/** Sets the clock on. */
export const later = (ms: number): unknown => vi.setSystemTime(Date.now() + ms);

/** How many come due on each of the days that the forecast tells. */
export const forecastRows = (): number[] =>
  within(screen.getByRole('table', { name: '往后 30 天' }))
    .getAllByRole('cell')
    .map((cell) => Number(cell.textContent));

/** The form of the question, with the focus in it as a press of Tab would bring it there. */
export async function asked(): Promise<HTMLElement> {
  const form = await screen.findByRole('form');
  if (!form.contains(document.activeElement)) within(form).getByRole('heading', { level: 2 }).focus();
  return form;
}

/** Presses keys one after the other where the focus is: what loses the focus is deaf. */
export async function press(...all: readonly string[]): Promise<void> {
  for (const key of all) await fireEvent.keyDown(document.activeElement ?? document.body, { key });
}

/** The keys of the options, steps or sentences that have these words. */
export function keysOf(...texts: readonly string[]): string[] {
  const offered = [...document.querySelectorAll('.ways label, .steps-to-order button, .passage .sentence')].map((one) => one.textContent);
  return texts.map((text) => String(offered.findIndex((one) => one.includes(text)) + 1));
}

/** Gives each left side the letter of a right one. */
export async function pair(pairs: Readonly<Record<string, string>>): Promise<void> {
  for (const [left, right] of Object.entries(pairs)) {
    const radio = within(screen.getByRole('group', { name: left })).getByRole('radio', { name: new RegExp(`^[A-Z] ${right}$`) });
    radio.focus();
    await fireEvent.click(radio);
  }
}

/** Types into the field for a number. */
export async function type(text: string): Promise<void> {
  const field = screen.getByRole('textbox');
  field.focus();
  await fireEvent.input(field, { target: { value: text } });
}

/** Marks a sentence by its key and names the rule it breaks. */
export async function name(sentence: string, rule: string): Promise<void> {
  await press(...keysOf(sentence));
  const before = document.activeElement;
  const box = [...document.querySelectorAll('.passage li')].find((one) => one.textContent.includes(sentence))?.querySelector('select');
  if (box == null) throw new Error(`${sentence} is not marked`);
  box.focus();
  await fireEvent.change(box, { target: { value: rule } });
  if (before instanceof HTMLElement) before.focus();
}

/** What is on the disk; nothing that this tab alone holds. */
export async function kept(): Promise<AnswerRow[]> {
  await unkeptAnswers();
  forgetAnswers();
  return answerRows();
}

export const WRONG = { right: false, got: 0 } as const;
let given = 0;
/** Puts an answer of an earlier day among the records. */
export const past = (card: string, at: number, fields: Partial<AnswerRow> = {}): Promise<AnswerRow> =>
  keepAnswer({ id: `past-${(given += 1)}`, card, at, mode: 'practice', answer: 'a', right: true, got: 1, of: 1, hints: 0, confidence: null, seed: 1, hash: null, ...fields });

/** Goes on to the next question, once it is there. */
export async function goOn(key = 'Enter'): Promise<void> {
  const before = document.querySelector('.puzzle-panel');
  await press(key);
  await waitFor(() => {
    if (document.querySelector('.puzzle-panel') === before) throw new Error('the question is still there');
  });
}

/** Forgets all answers. */
export async function forgetAll(): Promise<void> {
  await unkeptAnswers();
  await resetDatabase();
  await Dexie.delete('zhinuo');
  forgetAnswers();
}
