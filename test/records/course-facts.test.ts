import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseProgress, type StepState } from '../../src/quiz/course-progress.ts';
import type { AnswerRow } from '../../src/records/answers.ts';
import { begunOf, courseFacts, type CourseRows } from '../../src/records/course-facts.ts';
import type { CourseworkRow } from '../../src/records/coursework.ts';
import type { ExamRow } from '../../src/records/exams.ts';
import { SCHEMA, type AttemptRow } from '../../src/records/rows.ts';
import { soundCourse } from '../quiz/courses.ts';

const NONE: CourseRows = { coursework: [], answers: [], attempts: [], exams: [] };
const work = (kind: CourseworkRow['kind'], at: number, value: string | null = null): CourseworkRow => ({ schema: SCHEMA, id: `${kind}-${at}`, course: 'c', kind, value, at });
const answer = (at: number, card = 'quiz/safety/a', right = true, mode: AnswerRow['mode'] = 'practice'): AnswerRow => ({
  schema: SCHEMA,
  id: `answer-${at}`,
  card,
  at,
  mode,
  answer: 'a',
  right,
  got: 1,
  of: 1,
  hints: 0,
  confidence: null,
  seed: 1,
  hash: 'h',
});
const attempt = (started: number, finished: number, score = 80, more: Partial<AttemptRow> = {}): AttemptRow => ({
  schema: SCHEMA,
  id: `run-${started}`,
  script: 'old-account',
  title: '主任的旧账',
  text: '',
  hash: '',
  translation: null,
  rules: 'rules-1',
  format: 1,
  variant: 0,
  seed: 1,
  salt: 1,
  moves: '',
  profile: '',
  started,
  finished,
  result: { score, passMark: 80, passed: true, target: 'reached', minutes: 9, diagnoses: { right: 1, of: 1 }, red: [], amber: [], watch: [] },
  ends: [],
  ...more,
});
const exam = (started: number, finished: number | null, percent = 80): ExamRow => ({
  schema: SCHEMA,
  id: `exam-${started}`,
  course: 'c',
  step: 'exam',
  paper: 'exam.1',
  items: [],
  minutes: 25,
  pass: 0,
  started,
  seen: started,
  answers: [],
  finished,
  result: finished === null ? null : { percent, right: 1, count: 1, certainty: 0, passed: true },
});
const factsOf = (rows: Partial<CourseRows>) =>
  courseFacts({ ...NONE, coursework: [work('begun', 1000, '7')], ...rows }, (card) => (card.startsWith('quiz/safety/') ? 'safety' : null));

describe('a course', () => {
  test('that was never begun has no facts', () => {
    expect(courseFacts({ ...NONE, coursework: [work('read', 1500, 'p1')], answers: [answer(1600)] }, () => null)).toBeNull();
    expect(begunOf([work('read', 1500, 'p1')])).toBeNull();
  });

  test('is begun when it was begun last, with that seed', () => {
    expect(begunOf([work('begun', 3000, '-42'), work('read', 5000, 'p1'), work('begun', 1000, '7')])).toEqual({ at: 3000, seed: -42 });
    expect(begunOf([work('begun', 1000)])).toEqual({ at: 1000, seed: 0 });
  });

  test('begun anew counts nothing from before, however late it ended', () => {
    const coursework = [work('begun', 1000, '7'), work('read', 1500, 'p1'), work('reviewed', 1600), work('begun', 2000, '8')];
    const rows = { coursework, answers: [answer(1700)], attempts: [attempt(1800, 2500)], exams: [exam(1900, 2600)] };
    expect(factsOf(rows)).toEqual({ started: 2000, read: new Map(), answers: [], runs: [], exams: [], reviewed: [] });
  });

  test('knows each page since it was first read', () => {
    const coursework = [work('begun', 1000), work('read', 3000, 'p1'), work('read', 2000, 'p1'), work('read', 2500, 'p2')];
    expect(factsOf({ coursework })?.read).toEqual(
      new Map([
        ['p1', 2000],
        ['p2', 2500],
      ]),
    );
  });

  test('counts answers to questions in practice and review, not in examinations, and no drills', () => {
    const answers = [answer(1100, 'quiz/safety/a'), answer(1200, 'quiz/x/b', false, 'review'), answer(1300, 'quiz/safety/c', true, 'exam'), answer(1400, 'drill/x')];
    expect(factsOf({ answers })?.answers).toEqual([
      { card: 'quiz/safety/a', group: 'safety', right: true, at: 1100 },
      { card: 'quiz/x/b', group: null, right: false, at: 1200 },
    ]);
  });

  test('counts finished runs with what they came to, but no branches', () => {
    const red = { ...attempt(1200, 1300), result: { ...attempt(1, 2).result, score: 95, red: ['CR11'] } } as AttemptRow;
    const attempts = [attempt(1400, 1500, 70), red, attempt(1600, 1700, 100, { branch: { attempt: 'run-1400', at: 2, moves: '' } })];
    expect(factsOf({ attempts })?.runs).toEqual([
      { script: 'old-account', score: 95, red: true, at: 1300 },
      { script: 'old-account', score: 70, red: false, at: 1500 },
    ]);
  });

  test('counts examinations that are handed in, and not those that are open', () => {
    expect(factsOf({ exams: [exam(1500, 1600, 60), exam(1100, 1200, 40), exam(1700, null)] })?.exams).toEqual([
      { step: 'exam', percent: 40, at: 1200 },
      { step: 'exam', percent: 60, at: 1600 },
    ]);
  });

  test('has reviews in the order of their time', () => {
    expect(factsOf({ coursework: [work('reviewed', 3000), work('begun', 1000), work('reviewed', 2000)] })?.reviewed).toEqual([2000, 3000]);
  });
});

describe('whatever is done, in whatever order it is kept', () => {
  const COURSE = soundCourse(
    '# 课程 {#c}\n## 一 {#d}\n天：1\n> 读 {#page}\n页：p1、p2\n> 答 {#quiz}\n自测：安全 3\n及格：60\n> 走 {#visit}\n拜访：old-account\n及格：70\n红线：不得\n次数：最好 2\n> 首次 {#first}\n拜访：quiet-friend\n及格：50\n次数：首次\n> 考 {#exam}\n考试：一\n每组：1\n时限：25\n及格：60\n次数：最好 2\n> 复习 {#r1}\n复习：到期\n> 再复习 {#r2}\n复习：到期\n',
  );
  /** Things done one after the other, each at its own time; what takes time may overlap with others. */
  const done = fc.array(
    fc.record({ kind: fc.constantFrom('read', 'reviewed', 'answer', 'run', 'exam'), which: fc.nat({ max: 4 }), value: fc.nat({ max: 100 }), long: fc.nat({ max: 6 }) }),
    {
      maxLength: 25,
    },
  );
  const rowsOf = (all: readonly { kind: string; which: number; value: number; long: number }[]): CourseRows => {
    const rows = { coursework: [work('begun', 1000, '7')], answers: [] as AnswerRow[], attempts: [] as AttemptRow[], exams: [] as ExamRow[] };
    all.forEach(({ kind, which, value, long }, nth) => {
      const ended = 1010 + nth * 10;
      const started = Math.max(1000, ended - long * 10) + 1;
      if (kind === 'read') rows.coursework.push(work('read', ended, `p${which}`));
      else if (kind === 'reviewed') rows.coursework.push(work('reviewed', ended));
      else if (kind === 'answer') rows.answers.push(answer(ended, `quiz/safety/${which}`, value > 40));
      else if (kind === 'exam') rows.exams.push(exam(started, ended, value));
      else {
        const run = attempt(started, ended, value, { id: `run-${nth}`, script: which % 2 === 0 ? 'old-account' : 'quiet-friend' });
        rows.attempts.push(which === 4 ? { ...run, result: { ...run.result, red: ['CR11'] } } : run);
      }
    });
    return rows;
  };
  const statesOf = (rows: CourseRows): readonly StepState[] => {
    const facts = courseFacts(rows, () => 'safety');
    return facts === null ? [] : courseProgress(COURSE, facts);
  };

  test('the steps stand the same', () => {
    const order = <T>(all: readonly T[], turn: number): T[] => [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))].reverse();
    fc.assert(
      fc.property(done, fc.nat({ max: 30 }), (all, turn) => {
        const rows = rowsOf(all);
        const turned: CourseRows = {
          coursework: order(rows.coursework, turn),
          answers: order(rows.answers, turn),
          attempts: order(rows.attempts, turn),
          exams: order(rows.exams, turn),
        };
        expect(statesOf(turned)).toEqual(statesOf(rows));
      }),
    );
  });

  test('what is done or failed stays so, as of when it was', () => {
    fc.assert(
      fc.property(done, (all) => {
        let before: readonly StepState[] = [];
        for (let length = 0; length <= all.length; length += 1) {
          const now = statesOf(rowsOf(all.slice(0, length)));
          before.forEach(({ state, at }, nth) => {
            if (state !== 'open') expect([now[nth]?.state, now[nth]?.at], now[nth]?.step.id).toEqual([state, at]);
          });
          before = now;
        }
      }),
    );
  });

  test('every step can be done, and those with attempts can fail', () => {
    const seen = fc.sample(done, 400).flatMap((all) => statesOf(rowsOf(all)).map(({ step, state }) => `${step.id} ${state}`));
    const steps = ['page', 'quiz', 'visit', 'first', 'exam', 'r1', 'r2'];
    expect([...new Set(seen)].sort()).toEqual([...steps.flatMap((id) => [`${id} done`, `${id} open`]), 'visit failed', 'first failed', 'exam failed'].sort());
  });
});
