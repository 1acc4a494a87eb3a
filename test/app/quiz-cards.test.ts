import { readFileSync } from 'node:fs';
import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readScript } from '../../src/app/library/reading.ts';
import { keys } from '../../src/app/play/keys.svelte.ts';
import Quiz from '../../src/app/quiz/Quiz.svelte';
import Review from '../../src/app/quiz/Review.svelte';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { drillCard, forgetDrills, keepDrill } from '../../src/records/drills.ts';
import { hashOf } from '../../src/records/hash.ts';
import { memory } from '../../src/records/memory.ts';
import { forgetScripts, putScript } from '../../src/records/scripts.ts';
import { parse } from '../../src/script/parse.ts';
import type { Drill } from '../../src/solve/drill.ts';
import { drillsOf } from '../../src/solve/drills-of.ts';
import { solve } from '../../src/solve/solution.ts';
import { keepAttempt } from './kept-attempt.ts';
import { DAY, forgetAll, kept, NOW, past, words, WRONG } from './quiz-page.ts';

vi.mock('virtual:quizzes', () => import('./own-quizzes.ts'));
vi.mock('virtual:quiz-texts', () => import('./own-quizzes.ts'));
window.scrollTo = () => undefined;

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');
const VISIT = readFileSync('test/fixtures/short-visit.drill.md', 'utf8');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  locale.set('zh-CN');
  await keys.set(true);
});
afterEach(async () => {
  await forgetAll();
  forgetDrills();
  forgetScripts();
  memory.clear();
  vi.useRealTimers();
});

let found: Drill | undefined;
function firstDrill(): Drill {
  const { scenario } = parse(EVIDENCE);
  const solved = scenario === null ? null : solve(currentRules, scenario);
  found ??= solved?.ok === true ? drillsOf(solved.solution)[0] : undefined;
  if (found === undefined) throw new Error('the script has no drill');
  return found;
}
/** Puts among the records that the first drill of a script was answered wrong three days ago. */
async function drilled(text = EVIDENCE): Promise<string> {
  const drill = firstDrill();
  await putScript({ key: 'own-test', name: 'test', text, translation: null, listed: readScript('own-test', text, null).entry, added: 1 });
  const id = `${hashOf(EVIDENCE)}:${drill.id}`;
  await keepDrill({ id, script: 'own-test', kind: 'choice', state: drill.state, style: drill.style, first: null, right: false, hints: 0, answered: NOW - 3 * DAY, drill });
  return drillCard(id);
}
/** Puts among the records a run of four days ago in which 陈主任, who is P1, was named P3 by nothing. */
const misread = (): unknown => keepAttempt('run-1', VISIT, 0, 'P3@60 P2@80+c3 a1 [i1,i2] b1', { script: 'short-visit', finished: NOW - 4 * DAY });

const form = (): Promise<HTMLElement> => screen.findByRole('form');
const press = async (key: string): Promise<boolean> => fireEvent.keyDown((await form()).querySelector('h2[tabindex]') as HTMLElement, { key });
async function review(): Promise<void> {
  render(Review);
  await form();
}

describe('the day’s review', () => {
  it('counts decisions and missed cues beside questions, and says how many', async () => {
    await drilled();
    misread();
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    render(Quiz);
    await screen.findByText('今天要复习 3 题');
    expect(words('.due')).toContain('其中单题 1 题，拜访和科室会里看漏的线索 1 处');
  });

  it('leaves out a decision whose script has changed since', async () => {
    await drilled(`${EVIDENCE}\n`);
    render(Quiz);
    await screen.findByText('今天没有要复习的');
  });
});

describe('a decision in review', () => {
  it('is asked again, and its first try is the answer', async () => {
    const card = await drilled();
    await review();
    expect(words('.puzzle-head')).toContain('出自《');
    // In whatever order they are: one after the other until one is right.
    let wrong = -1;
    for (let place = 1; document.querySelector('.answer') === null; place += 1) {
      wrong += 1;
      await press(String(place));
      await press('Enter');
    }
    expect((await kept()).map((row) => [row.card, row.mode, row.right, row.of])).toEqual([[card, 'review', wrong === 0, 1]]);
  });
});

describe('a missed cue in review', () => {
  const tick = (text: string): Promise<boolean> => fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(text) }));

  it('is asked in its scene; the state with the line that shows it is the answer', async () => {
    misread();
    await review();
    expect(words('.puzzle-head')).toContain('出自《走廊尽头的办公室》，你当时看漏的一处');
    expect(words('.puzzle-scene')).toContain('陈主任好，我是来送说明书的');
    expect(document.querySelector('.answer')).toBeNull();
    await tick('资料放桌上吧');
    await press('1');
    await press('Enter');
    await screen.findByText('答对了，状态和依据都对。');
    expect(words('.answer')).toMatch(/当时的状态 P1.*最说明问题 .*资料放桌上吧.*你当时判的 P3/);
    const [row] = await kept();
    expect(row).toMatchObject({ card: `cue/${hashOf(VISIT)}/0.open.chen.P1`, right: true, answer: 'P1 c1', mode: 'review', at: NOW });
    await press('Enter');
    await screen.findByText('今天的复习做完了');
  });

  it.each([
    ['the state wrongly named', ['资料放桌上吧'], '4', '状态没判对。'],
    ['no line that shows it', [], '1', '状态判对了，说明它的话没有勾出来。'],
    ['a line that does not show it', ['资料放桌上吧', '我在旁边听听'], '1', '状态判对了，勾的话里有说明不了的。'],
  ])('is wrong with %s, and says so', async (_, ticks, state, said) => {
    misread();
    await review();
    for (const line of ticks) if (screen.queryByRole('checkbox', { name: new RegExp(line) }) !== null) await tick(line);
    await press(state);
    await press('Enter');
    await screen.findByText(said);
    expect((await kept())[0]).toMatchObject({ right: false });
  });

  it('shows its solution, and then counts as not known', async () => {
    misread();
    await review();
    await press('s');
    await screen.findByText(/答案在下面/);
    expect((await kept())[0]).toMatchObject({ right: false, answer: null });
  });

  it('gives way to the next where its run is gone', async () => {
    misread();
    await past('quiz/cue/q', NOW - 3 * DAY, WRONG);
    render(Review);
    await form();
    memory.clear();
    locale.set('en');
    await fireEvent.click(await screen.findByRole('button', { name: 'Next question' }));
    await screen.findByRole('form');
  });
});
