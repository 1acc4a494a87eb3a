import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { QuestionKind } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import type { AnswerRow } from '../../src/records/answers.ts';
import { tabTo } from './by-keys.ts';

const folder = new URL('../../scenarios/quizzes/', import.meta.url);
const practised = readdirSync(folder)
  .filter((name) => name.endsWith('.quiz.md'))
  .sort()
  .flatMap((name) => readQuiz(readFileSync(new URL(name, folder), 'utf8')).quiz ?? [])
  .filter(({ exam }) => !exam);

/** The card of a question of that kind that the product has; of those with most parts, which take the most room. */
export function cardOfKind(kind: QuestionKind): string {
  const all = practised.flatMap((quiz) => quiz.questions.filter((one) => one.kind === kind).map((one) => ({ card: `quiz/${quiz.id}/${one.id}`, parts: one.parts.length })));
  const [most] = all.sort((a, b) => b.parts - a.parts);
  if (most === undefined) throw new Error(`no question of the kind ${kind}`);
  return most.card;
}

/** Puts answers of days ago among the records: wrong, so that all are due, the first of them longest. */
export async function putPast(page: Page, cards: readonly string[]): Promise<void> {
  const rows = cards.map((card, at): AnswerRow => ({
    ...{ schema: 1, id: `past-${at}`, card, at: Date.now() - (30 - at) * 86_400_000, mode: 'practice', answer: null, right: false, got: 0, of: 1, hints: 0 },
    ...{ confidence: null, seed: at, hash: null },
  }));
  // The page has made the database before it shows what it read there.
  await page.goto('#/quiz');
  await expect(page.locator('.groups')).toBeVisible();
  await page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('zhinuo');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('answers', 'readwrite');
          for (const row of given) writing.objectStore('answers').add(row);
          writing.onerror = () => reject(new Error('not written'));
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    rows,
  );
  await page.reload();
  await expect(page.locator('.due h2')).toContainText(String(cards.length));
}

/** Chooses an answer to the question on the screen by the keyboard alone, in whatever way its kind asks for; rightly or not. */
export async function chooseByKeys(page: Page): Promise<void> {
  const panel = page.locator('.puzzle-panel');
  await expect(panel).toBeVisible();
  if (!(await panel.evaluate((form) => form.contains(document.activeElement)))) await tabTo(page, '.puzzle-panel *');
  const steps = await panel.locator('.steps-to-order li').count();
  const pairs = await panel.locator('.pair').count();
  if ((await panel.locator('#amount').count()) > 0) {
    if (!(await page.evaluate(() => document.activeElement?.id === 'amount'))) await tabTo(page, '#amount');
    await page.keyboard.type('7');
  } else if (pairs > 0) {
    for (let pair = 0; pair < pairs; pair += 1) {
      if (pair > 0 || !(await page.evaluate(() => document.activeElement?.matches('.pair input')))) await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
    }
  } else if ((await panel.locator('.passage').count()) > 0) {
    await page.keyboard.press('1');
    await tabTo(page, '.passage select');
    await page.keyboard.press('ArrowDown');
  } else for (let step = 1; step <= Math.max(1, steps); step += 1) await page.keyboard.press(String(step));
  if ((await panel.locator('.sure').count()) > 0) await page.keyboard.press('e');
}

/** Answers the question on the screen by the keyboard alone. */
export async function answerByKeys(page: Page): Promise<void> {
  const panel = page.locator('.puzzle-panel');
  await chooseByKeys(page);
  await expect(panel.locator('button.do')).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(panel.locator('.answered')).toBeVisible();
}

/** Goes on from an answered question, by the keyboard, until it is gone. */
export async function goOnByKeys(page: Page): Promise<void> {
  const verdict = page.locator('.answered');
  await page.keyboard.press('Enter');
  await expect(verdict).toHaveCount(0);
}
