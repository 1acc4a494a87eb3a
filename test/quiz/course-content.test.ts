import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONCEPT_GROUPS, conceptOf } from '../../src/model/concepts.ts';
import { dealPapers, type Drawable } from '../../src/quiz/blueprint.ts';
import { checkCourse, papersOf } from '../../src/quiz/check-course.ts';
import { stepsOf } from '../../src/quiz/course.ts';
import { translateCourse } from '../../src/quiz/translate-course.ts';
import { parse } from '../../src/script/parse.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { OUTDATED } from '../../src/text/translation.ts';
import { CONTENT } from './content.ts';
import { course } from './course-failing-examples.ts';
import { NEW_REP, soundCourse } from './courses.ts';
import { sound } from './reading.ts';

const COURSE = soundCourse(NEW_REP.text);
const STEPS = stepsOf(COURSE);
const OVERLAY = readTranslation(NEW_REP.translation);
const QUIZZES = CONTENT.map(({ text }) => sound(text));

/** The questions kept for examinations, as the product's own pool has them. */
const POOL: readonly Drawable[] = QUIZZES.filter(({ exam }) => exam).flatMap(({ id, group, questions }) =>
  group === null ? [] : questions.map((question) => ({ card: `quiz/${id}/${question.id}`, group, concept: question.concepts[0] ?? '' })),
);

describe('the fourteen days', () => {
  test('have no finding, with the scripts and questions beside them and in both languages', () => {
    expect(checkCourse(NEW_REP.text, { ...NEW_REP.beside, translation: OVERLAY })).toEqual([]);
  });

  test('are days 1 to 14, each with something to do', () => {
    expect(COURSE.days.map(({ day }) => day)).toEqual(Array.from({ length: 14 }, (_, at) => at + 1));
    expect(COURSE.days.filter(({ steps }) => steps.length === 0)).toEqual([]);
  });

  test('name scripts that are there and of that kind', () => {
    const named = STEPS.flatMap(({ task }) => (task.kind === 'visit' || task.kind === 'meeting' ? [task] : []));
    expect(named.length).toBeGreaterThan(0);
    for (const { kind, script } of named) {
      const file = new URL(`../../scenarios/${kind}s/${script}.drill.md`, import.meta.url);
      expect(existsSync(file), script).toBe(true);
      expect(parse(readFileSync(file, 'utf8')).scenario?.kind ?? null, script).toBe(kind);
    }
  });

  test('name pages that are there, no page twice, and pages of every group', () => {
    const pages = STEPS.flatMap(({ task }) => (task.kind === 'page' ? task.pages : []));
    expect(pages.filter((page) => conceptOf(page) === undefined)).toEqual([]);
    expect(new Set(pages).size).toBe(pages.length);
    expect(new Set(pages.map((page) => conceptOf(page)?.group))).toEqual(new Set(CONCEPT_GROUPS));
  });

  test('ask no more questions than there are to practise', () => {
    for (const { id, task } of STEPS) {
      if (task.kind !== 'quiz') continue;
      const there = QUIZZES.filter(({ exam, group }) => !exam && (task.group === null || group === task.group)).flatMap(({ questions }) => questions);
      expect(there.length, id).toBeGreaterThanOrEqual(task.count);
    }
  });

  test('have papers that the questions kept for examinations are enough for, with any seed, and no question in two of them', () => {
    const papers = papersOf(COURSE);
    expect(papers.map(({ id }) => id)).toEqual(['pre.1', 'post.1', 'final.1', 'final.2']);
    for (let seed = 0; seed < 60; seed += 1) {
      const dealt = dealPapers(POOL, papers, seed * 2_654_435_761);
      if (!dealt.ok) throw new Error(JSON.stringify(dealt.shortages));
      const cards = [...dealt.papers.values()].flat().map(({ card }) => card);
      expect(new Set(cards).size).toBe(cards.length);
      for (const { id, perGroup } of papers) {
        const drawn = dealt.papers.get(id) ?? [];
        for (const group of CONCEPT_GROUPS) {
          const own = drawn.filter((one) => one.group === group);
          expect(own.length).toBe(perGroup);
        }
      }
    }
  });

  test('begin with a test and end the learning with another of the same shape', () => {
    const tests = STEPS.filter(({ id }) => id === 'pre' || id === 'post');
    expect(tests.map(({ task, gate }) => [task.kind === 'exam' ? [task.perGroup, task.minutes] : null, gate.pass, gate.attempts])).toEqual([
      [[2, 25], null, { kind: 'first' }],
      [[2, 25], null, { kind: 'first' }],
    ]);
    expect([STEPS[0]?.id, STEPS.at(-1)?.id]).toEqual(['pre', 'final-visit']);
  });

  test('let no run with a red line count', () => {
    for (const { task, gate } of STEPS) if (task.kind === 'visit' || task.kind === 'meeting') expect(gate.noRed).toBe(true);
  });

  test('are wholly English in English, with the same steps', () => {
    const { course: english, missing, outdated } = translateCourse(COURSE, OVERLAY);
    expect([missing, outdated]).toEqual([[], []]);
    expect(JSON.stringify([english.title, english.intro, english.days.map(({ title, note, steps }) => [title, note, steps.map((step) => step.title)])])).not.toMatch(/[一-鿿]/);
    expect(stepsOf(english).map(({ id, task, gate }) => [id, task, gate])).toEqual(STEPS.map(({ id, task, gate }) => [id, task, gate]));
  });

  test('translate nothing that is not there', () => {
    const contexts = [COURSE.id, 'header.intro', ...COURSE.days.flatMap(({ id, note, steps }) => [id, ...(note === null ? [] : [`${id}.note`]), ...steps.map((step) => step.id)])];
    expect(Object.keys(OVERLAY).sort()).toEqual([...contexts].sort());
  });
});

describe('a course in another language', () => {
  const text = course({ head: '简介：两周。\n', day: '说明：先读。\n' });

  test('has its words by the ids of course, days and steps; what has none stays and is counted', () => {
    const {
      course: made,
      missing,
      outdated,
    } = translateCourse(soundCourse(text), {
      c: { source: '课程', text: 'Course' },
      'header.intro': { source: '两周。', text: 'Two weeks.' },
      d1: { source: '第一天', text: 'Day one' },
      'd1.note': { source: '先读。', text: 'Read first.' },
      read: { source: '读两页', text: 'Two pages' },
      nothing: { source: '没有', text: 'never read' },
    });
    expect([made.title, made.intro, made.days[0]?.title, made.days[0]?.note]).toEqual(['Course', 'Two weeks.', 'Day one', 'Read first.']);
    expect(stepsOf(made).map(({ title }) => title)).toEqual(['Two pages', '自测', '拜访', '科室会', '考试', '复习']);
    expect(missing).toEqual(['quiz', 'd2', 'visit', 'meet', 'exam', 'review']);
    expect(outdated).toEqual([]);
  });

  test('marks words that are older than their source', () => {
    const { course: made, outdated } = translateCourse(soundCourse(text), { d1: { source: '头一天', text: 'First day' }, 'd1.note': { source: '先读。', text: 'Read.' } });
    expect(made.days[0]?.title).toBe(`First day${OUTDATED}`);
    expect(made.days[0]?.note).toBe('Read.');
    expect(outdated).toEqual(['d1']);
  });

  test('asks for no words of an introduction and notes that are not written', () => {
    const { missing } = translateCourse(soundCourse(course()), {});
    expect(missing).toEqual(['c', 'd1', 'read', 'quiz', 'd2', 'visit', 'meet', 'exam', 'review']);
  });
});
