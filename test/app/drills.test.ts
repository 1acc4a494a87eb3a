import { readFileSync } from 'node:fs';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import fc from 'fast-check';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import Drills from '../../src/app/drills/Drills.svelte';
import { isExamOnly } from '../../src/script/exam-only.ts';
import { nextDrill, type Candidate } from '../../src/app/drills/next-drill.ts';
import { markOf, tallyOf } from '../../src/app/drills/tally.ts';
import { keys } from '../../src/app/play/keys.svelte.ts';
import { locale } from '../../src/i18n/locale.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { STATES } from '../../src/model/readiness.ts';
import { STYLES } from '../../src/model/rules.ts';
import { answerRows, forgetAnswers } from '../../src/records/answers.ts';
import { resetDatabase } from '../../src/records/database.ts';
import { drillRows, forgetDrills, keepDrill, type DrillRow } from '../../src/records/drills.ts';
import { forgetScripts, putScript } from '../../src/records/scripts.ts';
import { readScript } from '../../src/app/library/reading.ts';
import { parse } from '../../src/script/parse.ts';
import { drillsOf } from '../../src/solve/drills-of.ts';
import { solve } from '../../src/solve/solution.ts';

const EVIDENCE = readFileSync('test/conformance/evidence.drill.md', 'utf8');

const analyst = vi.hoisted(() => ({ asked: [] as string[], answer: (_text: string): unknown => undefined }));
vi.mock('../../src/app/board/analyst.ts', () => ({
  findDrills: (text: string) => {
    analyst.asked.push(text);
    let cancel: (value: { kind: 'cancelled' }) => void = () => undefined;
    const cancelled = new Promise<{ kind: 'cancelled' }>((resolve) => (cancel = resolve));
    const answer = analyst.answer(text);
    return { result: answer === 'never' ? cancelled : Promise.resolve(answer), cancel: () => cancel({ kind: 'cancelled' }) };
  },
}));
// The built-in visits have no drills here: what the page does with its scripts is tried on one of the test's own.
window.scrollTo = () => undefined;
// A busy machine may take its time; nothing here is timed.
configure({ asyncUtilTimeout: 20_000 });

function found(text: string): unknown {
  if (!text.includes('主任的旧账 {#old-promise}')) return { kind: 'drills', drills: [] };
  const { scenario } = parse(text);
  const solved = scenario === null ? null : solve(currentRules, scenario);
  return solved?.ok === true ? { kind: 'drills', drills: drillsOf(solved.solution) } : { kind: 'failed' };
}

async function bring(text: string): Promise<void> {
  const { entry } = readScript('own-test', text, null);
  await putScript({ key: 'own-test', name: 'test', text, translation: null, listed: entry, added: 1 });
}

const form = (): HTMLElement => screen.getByRole('form');
const text = (selector: string): string => (document.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const press = (key: string): Promise<boolean> => fireEvent.keyDown(within(form()).getByRole('heading', { level: 2 }), { key });
async function open(): Promise<void> {
  render(Drills);
  await screen.findByRole('form');
}
/** Tries the options one after the other until one is right; answers how many were wrong. */
async function solveByKeys(): Promise<number> {
  for (let place = 1; place <= 9; place += 1) {
    await press(String(place));
    await press('Enter');
    if (document.querySelector('.answer') !== null) return place - 1;
  }
  throw new Error('no option was right');
}

beforeEach(async () => {
  locale.set('zh-CN');
  analyst.asked = [];
  analyst.answer = found;
  await keys.set(true);
});
afterEach(async () => {
  await resetDatabase();
  await Dexie.delete('zhinuo');
  forgetAnswers();
  forgetDrills();
  forgetScripts();
});

describe('the order of drills', () => {
  const candidate = fc.record({ state: fc.constantFrom(...STATES, null), style: fc.constantFrom(...STYLES, null) });
  const all = fc.array(candidate, { minLength: 1, maxLength: 14 }).map((drills) => drills.map((drill, at) => ({ id: String(at), drill })));

  /** Serves until each was served once, as the page does. */
  function serve(drills: readonly Candidate[], seed: number): Candidate[] {
    const served: Candidate[] = [];
    const rows: Pick<DrillRow, 'id' | 'state' | 'style'>[] = [];
    while (served.length < drills.length) {
      const next = nextDrill(drills, { rows, served, seed });
      if (next === null) throw new Error('none');
      served.push(next);
      rows.push({ id: next.id, ...next.drill });
    }
    return served;
  }

  it('serves each once before any again, and the same for the same seed', () => {
    fc.assert(
      fc.property(all, fc.integer(), (drills, seed) => {
        const served = serve(drills, seed);
        expect(new Set(served.map(({ id }) => id)).size).toBe(drills.length);
        expect(serve(drills, seed)).toEqual(served);
      }),
    );
  });

  it('puts no two of a state in a row where that can be avoided', () => {
    fc.assert(
      fc.property(all, fc.integer(), (drills, seed) => {
        const served = serve(drills, seed);
        const most = Math.max(...[...STATES, null].map((state) => drills.filter(({ drill }) => drill.state === state).length));
        const clashes = served.filter(({ drill }, at) => at > 0 && served[at - 1]?.drill.state === drill.state).length;
        // One state among many others can be kept apart until they run out.
        expect(clashes).toBe(Math.max(0, most - (drills.length - most) - 1));
      }),
    );
  });

  it('asks first for what was practised least', () => {
    const drills: Candidate[] = [
      { id: 'a', drill: { state: 'P1', style: 'S1' } },
      { id: 'b', drill: { state: 'P2', style: 'S2' } },
    ];
    const rows = [{ id: 'old', state: 'P1', style: 'S1' } as const];
    for (const seed of [1, 2, 3, 4]) expect(nextDrill(drills, { rows, served: [], seed })?.id).toBe('b');
  });

  it('comes back to answered ones only when nothing else is left, and to none where there are none', () => {
    const drills: Candidate[] = ['a', 'b'].map((id) => ({ id, drill: { state: 'P1', style: null } }));
    const rows = [{ id: 'a', state: 'P1', style: null } as const];
    expect(nextDrill(drills, { rows, served: [], seed: 7 })?.id).toBe('b');
    expect(nextDrill(drills, { rows, served: drills.slice(1), seed: 7 })?.id).toBe('a');
    expect(nextDrill([], { rows, served: [], seed: 7 })).toBeNull();
  });
});

describe('the record of first answers', () => {
  const row = (fields: Partial<DrillRow>): Omit<DrillRow, 'schema'> => ({
    id: 'x',
    script: 's',
    kind: 'choice',
    state: 'P1',
    style: 'S1',
    first: 'a1',
    right: false,
    hints: 0,
    answered: 1,
    ...fields,
  });

  it('keeps the first answer, whatever is answered later', async () => {
    await keepDrill(row({}));
    await keepDrill(row({ right: true, first: 'a2', answered: 2 }));
    expect(await drillRows()).toMatchObject([{ id: 'x', right: false, first: 'a1' }]);
  });

  it('is counted by state and style; readings and what is no promotion apart', () => {
    const rows = [
      row({}),
      row({ id: 'y', right: true }),
      row({ id: 'z', right: true, hints: 1 }),
      row({ id: 'n', kind: 'naming', style: null }),
      row({ id: 'p', kind: 'probe', style: null, right: true }),
    ].map((one) => ({ ...one, schema: 1 }));
    const [first] = tallyOf(rows);
    expect(first?.cells.map(({ column, marks }) => [column, marks.join()])).toEqual([
      ['S1', 'wrong,right,hinted'],
      ['S2', ''],
      ['S3', ''],
      ['S4', ''],
      ['read', 'wrong'],
      ['other', 'right'],
    ]);
    expect(markOf({ right: false, hints: 2 })).toBe('wrong');
  });
});

describe('a script for examinations', () => {
  it('is known by its tag in either language', () => {
    expect([['考试'], ['老年科', 'Exam'], ['模拟考试'], []].map((tags) => isExamOnly({ tags }))).toEqual([true, true, false, false]);
  });

  it('gives no drills', async () => {
    await bring(EVIDENCE.replace('难度：3', '难度：3\n标签：考试'));
    render(Drills);
    await screen.findByRole('heading', { name: '还没有题' });
    expect(analyst.asked.some((asked) => asked.includes('#old-promise'))).toBe(false);
    expect(analyst.asked.length).toBeGreaterThan(0);
  });
});

/** A seed at which the first drill's first option is wrong. */
const DRAW = 1;

describe('the page of drills', () => {
  it('serves a drill without telling a state, and counts it wrong when the first answer is, though found later', async () => {
    await bring(EVIDENCE);
    await open();
    expect(text('.puzzle-head')).toContain('没答过的还有 6 题');
    expect(document.querySelector('.puzzle-scene .judged')).toBeNull();
    expect(document.querySelector('.puzzle-scene .state')).toBeNull();
    const wrong = await solveByKeys();
    await waitFor(() => expect(text('.drill-record')).toContain(`答过 1 题，第一次就对 ${wrong === 0 ? 1 : 0} 题`));
    expect(await drillRows()).toMatchObject([{ right: wrong === 0, hints: 0, script: 'own-test' }]);
  });

  it('says why at once after a wrong try, and that it counts as missed', async () => {
    await bring(EVIDENCE);
    // The order is drawn: this draw puts a wrong way first.
    const drawn = vi.spyOn(crypto, 'getRandomValues').mockImplementation((list) => {
      if (list instanceof Int32Array) list.fill(DRAW);
      return list;
    });
    await open();
    drawn.mockRestore();
    await press('1');
    await press('Enter');
    expect(document.querySelector('.answer')).toBeNull();
    expect(text('.feedback')).toContain('这一题记作没答对');
    expect(document.querySelectorAll('.feedback p').length).toBeGreaterThanOrEqual(2);
  });

  it('counts an answer looked up as missed, and a skipped drill as nothing', async () => {
    await bring(EVIDENCE);
    await open();
    await press('n');
    expect(await drillRows()).toEqual([]);
    await press('s');
    await waitFor(async () => expect(await drillRows()).toMatchObject([{ right: false, first: null }]));
  });

  it('does not count the same drill twice', async () => {
    await bring(EVIDENCE);
    await open();
    for (let drill = 0; drill < 6; drill += 1) {
      await press('s');
      await waitFor(async () => expect(await drillRows()).toHaveLength(drill + 1));
      await press('n');
    }
    expect(text('.puzzle-head')).toContain('不再计入成绩');
    await solveByKeys();
    expect((await drillRows()).every(({ right }) => !right)).toBe(true);
    // But it was asked: the log of reviews has it, once.
    await waitFor(async () => expect((await answerRows()).map(({ card, mode }) => [card.startsWith('drill/'), mode])).toEqual([[true, 'practice']]));
  });

  it('can be stopped while it looks, practises what was found, and goes on looking', async () => {
    await bring(EVIDENCE);
    analyst.answer = (asked) => (analyst.asked.length > 2 ? 'never' : found(asked));
    render(Drills);
    await fireEvent.click(await screen.findByRole('button', { name: '先不找了' }));
    await screen.findByText('停下来了，还有剧本没有看过。');
    analyst.answer = found;
    await fireEvent.click(screen.getByRole('button', { name: '接着找' }));
    await screen.findByRole('form');
  });

  it('names the scripts that could not be worked out', async () => {
    await bring(EVIDENCE);
    analyst.answer = (asked) => (asked.includes('#old-promise') ? found(asked) : { kind: 'failed' });
    await open();
    expect(text('.finder')).toContain('没有算成');
  });
});
