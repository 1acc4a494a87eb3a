import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseDone, courseProgress, dayOf, todaysSteps, type CourseFacts, type StepState } from '../../src/quiz/course-progress.ts';
import { stepsOf } from '../../src/quiz/course.ts';
import { courseOf, NEW_REP, soundCourse, stepOf } from './courses.ts';

const NOTHING: CourseFacts = { started: 1000, read: new Map(), answers: [], runs: [], exams: [], reviewed: [] };
type Facts = Partial<Omit<CourseFacts, 'read'>> & { readonly read?: Readonly<Record<string, number>> };
const factsOf = ({ read = {}, ...more }: Facts): CourseFacts => ({ ...NOTHING, ...more, read: new Map(Object.entries(read)) });
const statesOf = (text: string, facts: Facts): readonly StepState[] => courseProgress(soundCourse(text), factsOf(facts));
/** How the only step of a text stands. */
const stateOf = (lines: readonly string[], facts: Facts) => {
  const [only, ...more] = statesOf(stepOf(...lines), facts);
  if (only === undefined || more.length > 0) throw new Error('one step is wanted');
  return { state: only.state, at: only.at, reached: only.reached, attempts: only.attempts };
};
/** Answers one after the other: each a card, right or wrong. */
const answered = (written: string, group: 'safety' | 'styles' | null = 'safety', from = 1001): CourseFacts['answers'] =>
  written.split(' ').map((one, nth) => ({ card: `quiz/x/${one.slice(0, -1)}`, group, right: one.endsWith('+'), at: from + nth }));
const run = (at: number, score: number, red = false, script = 'old-account') => ({ script, score, red, at });

describe('pages', () => {
  const pages = ['页：p1、p2'];
  test('are open until all of them are read, and then done when the last one was', () => {
    expect(stateOf(pages, {})).toEqual({ state: 'open', at: null, reached: { value: 0, of: 2 }, attempts: 0 });
    expect(stateOf(pages, { read: { p2: 1500, p3: 1600 } })).toEqual({ state: 'open', at: null, reached: { value: 1, of: 2 }, attempts: 0 });
    expect(stateOf(pages, { read: { p2: 1500, p1: 1700 } })).toEqual({ state: 'done', at: 1700, reached: { value: 2, of: 2 }, attempts: 1 });
  });
});

describe('quizzes', () => {
  const quiz = ['自测：安全 3', '及格：60'];
  test('are open until so many different questions of the group are answered', () => {
    expect(stateOf(quiz, {})).toMatchObject({ state: 'open', reached: { value: 0, of: 3 } });
    expect(stateOf(quiz, { answers: answered('a+ b+ a+ a+') })).toMatchObject({ state: 'open', reached: { value: 2, of: 3 }, attempts: 2 });
    expect(stateOf(quiz, { answers: [...answered('a+ b+'), ...answered('c+', 'styles', 2000), ...answered('d+', null, 2001)] })).toMatchObject({
      state: 'open',
      reached: { value: 2, of: 3 },
    });
    expect(stateOf(quiz, { answers: answered('a+ b+ c+') })).toEqual({ state: 'done', at: 1003, reached: { value: 3, of: 3 }, attempts: 3 });
  });

  test('over all groups take any question', () => {
    const all = ['自测：全部 3'];
    expect(stateOf(all, { answers: [...answered('a-'), ...answered('b-', 'styles', 2000), ...answered('c-', null, 3000)] })).toMatchObject({ state: 'done', at: 3000 });
  });

  test('count the last answer to each question for the share that is right', () => {
    expect(stateOf(quiz, { answers: answered('a+ b- c-') })).toMatchObject({ state: 'open', at: null, reached: { value: 3, of: 3 } });
    expect(stateOf(quiz, { answers: answered('a+ b- c- b+') })).toMatchObject({ state: 'done', at: 1004 });
    expect(stateOf(quiz, { answers: answered('a+ b+ a- c-') })).toMatchObject({ state: 'open' });
    // More questions than asked count too: two of four are half.
    expect(stateOf(quiz, { answers: answered('a+ b- c- d+') })).toMatchObject({ state: 'open' });
    expect(stateOf(quiz, { answers: answered('a+ b- c- d+ e+') })).toMatchObject({ state: 'done', at: 1005 });
  });

  test('pass at exactly the share asked, and not a hair below', () => {
    expect(stateOf(['自测：安全 3', '及格：67'], { answers: answered('a+ b+ c-') }).state).toBe('open');
    expect(stateOf(['自测：安全 3', '及格：66'], { answers: answered('a+ b+ c-') }).state).toBe('done');
    expect(stateOf(['自测：安全 5', '及格：60'], { answers: answered('a+ b+ c+ d- e-') }).state).toBe('done');
    expect(stateOf(['自测：安全 2', '及格：100'], { answers: answered('a+ b-') }).state).toBe('open');
    expect(stateOf(['自测：安全 2'], { answers: answered('a- b-') }).state).toBe('done');
  });

  test('that were passed stay passed, as of when they were', () => {
    expect(stateOf(quiz, { answers: answered('a+ b+ c+ a- b- c- d-') })).toMatchObject({ state: 'done', at: 1003, reached: { value: 3, of: 3 }, attempts: 4 });
  });

  test('do not count answers from before the course was begun', () => {
    expect(stateOf(quiz, { started: 1002, answers: answered('a+ b+ c+') })).toMatchObject({ state: 'open', reached: { value: 2, of: 3 } });
    expect(stateOf(quiz, { started: 1004, answers: answered('a+ b+ c+') })).toMatchObject({ state: 'open', reached: { value: 0, of: 3 } });
  });
});

describe('visits and meetings', () => {
  const visit = (...gates: string[]): string[] => ['拜访：old-account', ...gates];

  test('without a gate are done by one finished run of that script', () => {
    expect(stateOf(visit(), { runs: [run(1500, 3, true, 'quiet-friend')] })).toEqual({ state: 'open', at: null, reached: null, attempts: 0 });
    expect(stateOf(visit(), { runs: [run(1500, 3, true)] })).toMatchObject({ state: 'done', at: 1500, attempts: 1 });
    expect(stateOf(['科室会：old-account'], { runs: [run(1500, 3)] })).toMatchObject({ state: 'done', at: 1500, reached: { value: 3, of: 100 } });
  });

  test('need the points, in any number of attempts where none is said', () => {
    const runs = [run(1100, 40), run(1200, 69), run(1300, 55)];
    expect(stateOf(visit('及格：70'), { runs })).toEqual({ state: 'open', at: null, reached: { value: 69, of: 100 }, attempts: 3 });
    expect(stateOf(visit('及格：70'), { runs: [...runs, run(1400, 70), run(1500, 90)] })).toEqual({ state: 'done', at: 1400, reached: { value: 90, of: 100 }, attempts: 5 });
  });

  test('with a red line do not count where none may be, however many points they have', () => {
    const gates = visit('及格：70', '红线：不得', '次数：最好 2');
    expect(stateOf(gates, { runs: [run(1100, 95, true)] })).toEqual({ state: 'open', at: null, reached: null, attempts: 1 });
    expect(stateOf(gates, { runs: [run(1100, 95, true), run(1200, 71)] })).toEqual({ state: 'done', at: 1200, reached: { value: 71, of: 100 }, attempts: 2 });
    expect(stateOf(gates, { runs: [run(1100, 95, true), run(1200, 95, true), run(1300, 100)] })).toEqual({ state: 'failed', at: null, reached: null, attempts: 2 });
    expect(stateOf(visit('及格：70'), { runs: [run(1100, 95, true)] }).state).toBe('done');
  });

  test('where the first attempt counts are done or failed by it alone', () => {
    expect(stateOf(visit('及格：70', '次数：首次'), { runs: [run(1100, 69), run(1200, 100)] })).toEqual({
      state: 'failed',
      at: null,
      reached: { value: 69, of: 100 },
      attempts: 1,
    });
    expect(stateOf(visit('及格：70', '次数：首次'), { runs: [run(1100, 70), run(1200, 0)] })).toMatchObject({ state: 'done', at: 1100, reached: { value: 70, of: 100 } });
  });

  test('where the best of some counts are open while one is left and failed after the last', () => {
    const best = visit('及格：70', '次数：最好 2');
    expect(stateOf(best, { runs: [run(1100, 10)] })).toMatchObject({ state: 'open', attempts: 1 });
    expect(stateOf(best, { runs: [run(1100, 10), run(1200, 80)] })).toMatchObject({ state: 'done', at: 1200 });
    expect(stateOf(best, { runs: [run(1100, 10), run(1200, 69), run(1300, 100)] })).toEqual({ state: 'failed', at: null, reached: { value: 69, of: 100 }, attempts: 2 });
  });
});

describe('examinations', () => {
  const exam = (...gates: string[]): string[] => ['考试：前测', '每组：2', '时限：25', ...gates];
  const handed = (at: number, percent: number, step = 's') => ({ step, percent, at });

  test('without a pass mark are done when handed in, whatever they came to', () => {
    expect(stateOf(exam('次数：首次'), {})).toMatchObject({ state: 'open', reached: null });
    expect(stateOf(exam('次数：首次'), { exams: [handed(1500, 0, 'other')] }).state).toBe('open');
    expect(stateOf(exam('次数：首次'), { exams: [handed(1500, 0)] })).toEqual({ state: 'done', at: 1500, reached: { value: 0, of: 100 }, attempts: 1 });
  });

  test('need their percent in the papers there are', () => {
    const gates = exam('及格：75', '次数：最好 2');
    expect(stateOf(gates, { exams: [handed(1100, 74)] })).toMatchObject({ state: 'open', reached: { value: 74, of: 100 }, attempts: 1 });
    expect(stateOf(gates, { exams: [handed(1100, 74), handed(1200, 75)] })).toMatchObject({ state: 'done', at: 1200 });
    expect(stateOf(gates, { exams: [handed(1100, 74), handed(1200, 60)] })).toMatchObject({ state: 'failed', at: null, reached: { value: 74, of: 100 } });
  });
});

describe('reviews', () => {
  const two = courseOf('> 复习 {#r1}\n复习：到期\n> 读 {#p}\n页：p1\n> 再复习 {#r2}\n复习：到期\n');
  const at = (reviewed: number[]): unknown[] =>
    statesOf(two, { reviewed })
      .filter(({ step }) => step.task.kind === 'review')
      .map(({ state, at: time }) => [state, time]);

  test('take one finished review each, in their order', () => {
    expect(at([])).toEqual([
      ['open', null],
      ['open', null],
    ]);
    expect(at([1500])).toEqual([
      ['done', 1500],
      ['open', null],
    ]);
    expect(at([1500, 1900, 2500])).toEqual([
      ['done', 1500],
      ['done', 1900],
    ]);
  });
});

describe('what is to be done', () => {
  const text = [1, 2, 4].map((day) => `## 第${day}天 {#d${day}}\n天：${day}\n> 读 {#a${day}}\n页：p${day}\n> 走 {#b${day}}\n拜访：s${day}\n次数：首次\n及格：50\n`).join('');
  const ids = (today: number, facts: Facts): string[] => todaysSteps(statesOf(`# 课程 {#c}\n${text}`, facts), today).map(({ step }) => step.id);
  const read = { p1: 1100, p2: 1200, p4: 1300 };

  test('is the steps of today', () => {
    expect(ids(1, {})).toEqual(['a1', 'b1']);
    expect(ids(1, { read: { p1: 1100 } })).toEqual(['b1']);
  });

  test('begins with what is overdue, the oldest first', () => {
    expect(ids(2, {})).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(ids(3, { read: { p2: 1200 } })).toEqual(['a1', 'b1', 'b2']);
    expect(ids(99, { read })).toEqual(['b1', 'b2', 'b4']);
  });

  test('is the next day that has something, where today is done', () => {
    const done = { read: { p1: 1100 }, runs: [run(1200, 60, false, 's1')] };
    expect(ids(1, done)).toEqual(['a2', 'b2']);
    expect(ids(1, { read: { p1: 1100, p2: 1200 }, runs: [run(1200, 60, false, 's1'), run(1300, 60, false, 's2')] })).toEqual(['a4', 'b4']);
    expect(ids(3, { read: { p1: 1100, p2: 1200 }, runs: [run(1200, 60, false, 's1'), run(1300, 60, false, 's2')] })).toEqual(['a4', 'b4']);
  });

  test('has nothing of what failed: it cannot be made up', () => {
    expect(ids(1, { read: { p1: 1100 }, runs: [run(1200, 49, false, 's1')] })).toEqual(['a2', 'b2']);
  });

  test('is nothing at the end', () => {
    expect(ids(9, { read, runs: ['s1', 's2', 's4'].map((script, nth) => run(1200 + nth, 50, false, script)) })).toEqual([]);
  });

  test('a course is done when all is done, and not where something failed or is open', () => {
    const course = soundCourse(`# 课程 {#c}\n${text}`);
    const done = (facts: Facts): boolean => courseDone(course, courseProgress(course, factsOf(facts)));
    const runs = ['s1', 's2', 's4'].map((script, nth) => run(1200 + nth, 50, false, script));
    expect(done({ read, runs })).toBe(true);
    expect(done({ read, runs: runs.slice(1) })).toBe(false);
    expect(done({ read, runs: [run(1100, 10, false, 's1'), ...runs] })).toBe(false);
    expect(courseDone(course, [])).toBe(false);
  });

  test('day 1 is the day it was begun', () => {
    expect([0, 1, 13].map(dayOf)).toEqual([1, 2, 14]);
  });
});

test('pages may have been read in any order', () => {
  const course = soundCourse(NEW_REP.text);
  const pages = stepsOf(course).flatMap(({ task }) => (task.kind === 'page' ? task.pages : []));
  fc.assert(
    fc.property(fc.shuffledSubarray(pages), (some) => {
      const times = new Map(some.map((page) => [page, 1000 + pages.indexOf(page)]));
      expect(courseProgress(course, { ...NOTHING, read: times })).toEqual(courseProgress(course, { ...NOTHING, read: new Map([...times].reverse()) }));
    }),
  );
});
