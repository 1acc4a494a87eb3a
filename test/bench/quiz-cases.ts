import { readFileSync, readdirSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { withAnswer, type DeckData } from '../../src/app/quiz/deck.ts';
import { checkQuiz } from '../../src/quiz/check-quiz.ts';
import { pickQuestion } from '../../src/quiz/pick-question.ts';
import { posed } from '../../src/quiz/parameters.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { deckOf, type Review } from '../../src/quiz/schedule.ts';

const FOLDER = 'scenarios/quizzes/';
const QUESTIONS = 5000;
const DAY_MS = 86_400_000;

/** The fastest of five rounds, in milliseconds. */
function fastest(work: () => void): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = performance.now();
      work();
      return performance.now() - before;
    }),
  );
}

/** The parameters of number questions under names of that round, so that no formula is remembered from another: 5,000 questions would have others each. */
function renamed(text: string, round: number): string {
  const questions = text.split(/^(?=## )/m).map((question) => {
    const names = Array.from(question.matchAll(/^参数：(\S+) /gm), ([, name = '']) => name);
    // Where formulas stand: the keys, the slips and the braces.
    return question.replace(/^(?:参数：|答案：|- ).*|\{[^{}#][^{}]*\}/gm, (place) => names.reduce((all, name) => all.replaceAll(name, `${name}${round}`), place));
  });
  return questions.join('');
}

/** Files of the product, read again and again under other ids until there are 5,000 questions. */
function manyFiles(): string[] {
  const texts = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.quiz.md'))
    .map((name) => readFileSync(FOLDER + name, 'utf8'));
  const out: string[] = [];
  for (let count = 0, round = 0; count < QUESTIONS; round += 1) {
    for (const text of texts) {
      out.push(renamed(text.replace(/^(# .* \{#)/, `$1r${round}-`), round));
      count += text.match(/^## /gm)?.length ?? 0;
      if (count >= QUESTIONS) break;
    }
  }
  return out;
}

/** A log of that many answers to that many cards over two years, drawn from a fixed seed. */
function aLog(answers: number, cards: number): Review[] {
  const random = xoroshiro128plus(20_261_122);
  return Array.from({ length: answers }, (_, nth) => ({
    card: `quiz/bench/q${uniformInt(random, 0, cards - 1)}`,
    at: Math.floor((nth / answers) * 730 * DAY_MS),
    recall: (['again', 'hard', 'good', 'good', 'good'] as const)[uniformInt(random, 0, 4)] ?? 'good',
  }));
}

/** What is measured of questions and reviews (issue: speed and size). */
export function quizRows(): (readonly [string, string, string])[] {
  const files = manyFiles();
  const signs = files.reduce((sum, text) => sum + text.length, 0);
  const reading = fastest(() => files.forEach((text) => void readQuiz(text)));
  const checking = fastest(() => files.forEach((text) => void checkQuiz(text)));
  const log = aLog(100_000, 2000);
  const rebuilding = fastest(() => void deckOf(log));
  const items = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.quiz.md') && !name.includes('-exam'))
    .flatMap((name) => readQuiz(readFileSync(FOLDER + name, 'utf8')).quiz?.questions ?? [])
    .map((question) => ({ card: `quiz/bench/${question.id}`, concept: question.concepts[0] ?? '', question }));
  const deck: DeckData = { cards: deckOf(aLog(20_000, 1000)), tallies: new Map(), cues: new Map(), sure: [], last: 0 };
  const next = fastest(() => {
    const after = withAnswer(deck, {
      id: 'bench',
      card: items[0]?.card ?? '',
      at: 731 * DAY_MS,
      mode: 'practice',
      answer: 'a',
      right: true,
      got: 1,
      of: 1,
      hints: 0,
      confidence: 80,
      seed: 1,
      hash: null,
    });
    const item = pickQuestion(items, { deck: after.cards, served: [items[0]?.card ?? ''], seed: 1 });
    if (item !== null) posed(item.question, 1);
  });
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  return [
    [`${QUESTIONS.toLocaleString('en')} questions read`, ms(reading), `${(signs / 1_000_000).toFixed(1)} million signs in ${files.length} files`],
    [`${QUESTIONS.toLocaleString('en')} questions read and checked`, ms(checking), 'aim ≤ 500'],
    ['2,000 cards from 100,000 answers', ms(rebuilding), 'aim ≤ 1,000'],
    ['answer to next question at 20,000 answers', ms(next), 'aim ≤ 50'],
  ];
}
