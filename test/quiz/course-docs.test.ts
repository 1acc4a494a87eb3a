import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCourse, papersOf } from '../../src/quiz/check-course.ts';
import { stepsOf } from '../../src/quiz/course.ts';
import { COURSE_SENTENCES, courseSentenceOf } from '../../src/quiz/course-finding-words.ts';
import { ALL_COURSE_KEYS } from '../../src/quiz/course-keys.ts';
import type { Tongue } from '../../src/text/finding-sentence.ts';
import type { FindingSeverity } from '../../src/text/findings.ts';
import { BESIDE, COURSE_FAILING } from './course-failing-examples.ts';
import { NEW_REP, soundCourse, stepOf } from './courses.ts';

/** What no course of the examples shows: findings of bytes, of files and of options (see course-findings.test.ts). */
const OTHERS: Readonly<Record<string, FindingSeverity>> = {
  'too-large': 'error',
  'encoding-unknown': 'error',
  'not-text': 'error',
  'blocked-name': 'error',
  'file-id-twice': 'error',
  'translation-missing': 'warning',
  'translation-outdated': 'warning',
  'translation-unread': 'warning',
  'encoding-gb18030': 'hint',
};
const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'hint'];
const findingOf = (code: string) => checkCourse(COURSE_FAILING[code] ?? '', BESIDE).find((finding) => finding.code === code);
const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const pages: readonly (readonly [string, Tongue])[] = [
  ['course.md', 'zh'],
  ['course.en.md', 'en'],
];

describe.each(pages)('docs/%s', (name, tongue) => {
  const text = read(name);
  const chapters = text.split(/^## (?=\d)/m).slice(1);
  const blocks = (chapters[5] ?? '').split(/^### /m).slice(1);
  const rows = blocks.map((block) => [...block.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, code = '', sentence = '']) => ({ code, sentence })));
  const example = /```\n([^]*?)```/.exec(chapters[4] ?? '')?.[1] ?? '';

  test('lists every finding of a course once, under its severity, and says how many there are', () => {
    expect(blocks).toHaveLength(SEVERITIES.length);
    SEVERITIES.forEach((severity, nth) => {
      const codes = [...Object.keys(COURSE_FAILING).filter((code) => findingOf(code)?.severity === severity), ...Object.keys(OTHERS).filter((code) => OTHERS[code] === severity)];
      expect((rows[nth] ?? []).map(({ code }) => code).sort()).toEqual(codes.sort());
      expect(blocks[nth]?.split('\n')[0]).toMatch(new RegExp(`[（(]${codes.length}(?: 种)?[）)]$`));
    });
  });

  test('gives each finding its sentence', () => {
    expect(rows.flat().length).toBeGreaterThan(40);
    for (const { code, sentence } of rows.flat()) {
      const said = COURSE_SENTENCES[code]?.[tongue === 'zh' ? 0 : 1];
      // A sentence that is made differs by its parameters: what the example says has the shape that stands here.
      const shape = new RegExp(`^${sentence.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`);
      const finding = findingOf(code);
      if (typeof said === 'string') expect(sentence).toBe(said);
      else expect(finding === undefined ? '' : courseSentenceOf(finding, tongue), code).toMatch(shape);
    }
  });

  test('names every key and no other', () => {
    const named = [...(chapters[1] ?? '').matchAll(/(?<=^\| |· )([一-鿿]+)\/([\w-]+)/gm)].map(([, zh, en]) => [zh, en]);
    expect(named.sort()).toEqual(ALL_COURSE_KEYS.keys.map(({ zh, en }) => [zh, en]).sort());
  });

  test('says the ranges that the reader has', () => {
    const ranges: readonly (readonly [(value: string) => string, from: string, to: string])[] = [
      [(value) => stepOf('页：p1').replace('天：1', `天：${value}`), '1', '365'],
      [(value) => stepOf('考试：一', `每组：${value}`, '时限：1', '次数：首次'), '1', '1000'],
      [(value) => stepOf('考试：一', '每组：1', `时限：${value}`, '次数：首次'), '1', '600'],
      [(value) => stepOf('拜访：x', `及格：${value}`), '0', '100'],
      [(value) => stepOf('拜访：x', `次数：最好 ${value}`), '1', '100'],
    ];
    const codes = (written: string): string[] => checkCourse(written).map(({ code }) => code);
    for (const [textOf, from, to] of ranges) {
      expect(text).toContain(`${from}–${to}`);
      expect([codes(textOf(from)), codes(textOf(to))]).toEqual([[], []]);
      expect(codes(textOf(String(Number(to) + 1)))).toEqual(['number-range']);
      if (from === '1') expect(codes(textOf('0'))).toEqual(['number-range']);
    }
  });

  test('has an example without a finding, with a step of most kinds and every gate', () => {
    expect(checkCourse(example, NEW_REP.beside)).toEqual([]);
    const steps = stepsOf(soundCourse(example));
    expect(new Set(steps.map(({ task }) => task.kind))).toEqual(new Set(['exam', 'page', 'quiz', 'review', 'visit']));
    expect(steps.some(({ gate }) => gate.noRed)).toBe(true);
    expect(papersOf(soundCourse(example)).map(({ id }) => id)).toEqual(['pre.1']);
  });

  test('leads only to pages that are there, and the README leads to it', () => {
    const links = [...text.matchAll(/\]\(([\w.-]+\.md)(?:#[^)]*)?\)/g)].map(([, to = '']) => to);
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const to of links) expect(existsSync(new URL(`../../docs/${to}`, import.meta.url)), to).toBe(true);
    expect(readFileSync(new URL('../../README.md', import.meta.url), 'utf8').includes(`docs/${name}`), 'a link in README.md').toBe(true);
  });
});

test('the two pages have the same example in two languages', () => {
  const shapeOf = (name: string): unknown =>
    stepsOf(soundCourse(/## 5 [^]*?```\n([^]*?)```/.exec(read(name))?.[1] ?? '')).map(({ id, task, gate }) => [id, { ...task, paper: '' }, gate]);
  expect(shapeOf('course.en.md')).toEqual(shapeOf('course.md'));
});
