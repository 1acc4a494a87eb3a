import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseProgress } from '../../src/quiz/course-progress.ts';
import { readCourse } from '../../src/quiz/read-course.ts';
import { courseFacts } from '../../src/records/course-facts.ts';
import { workDigest } from '../../src/records/portfolio.ts';
import { verifyPortfolio, type Verified } from '../../src/records/verify-portfolio.ts';
import { examples } from '../properties.ts';
import { loose, mismatchesOf, portfolioOf, resealed, smallAttempt, verified, type Loose, type Row } from './any-portfolio.ts';

const SMALL = portfolioOf([smallAttempt()]);
const problemOf = (text: string): string => {
  const found = verifyPortfolio(text);
  return found.ok ? 'ok' : found.problem;
};

/** What a page does with a file that was read: none of it may fail either. */
function shown(found: Verified): void {
  if (!found.ok) return;
  const { portfolio, digest, mismatches, checked } = found;
  expect([typeof portfolio.name, typeof digest, typeof workDigest(portfolio)]).toEqual(['string', 'string', 'string']);
  const day = new Intl.DateTimeFormat('en');
  day.format(portfolio.made);
  for (const one of mismatches) if (one.kind === 'run') expect(typeof one.title).toBe('string');
  expect(checked.runs + checked.answers + checked.exams).toBeGreaterThanOrEqual(0);
  const { course } = readCourse(portfolio.course.text);
  const facts = courseFacts(portfolio, (card) => (card.startsWith('quiz/x/') ? 'safety' : null));
  if (course === null || facts === null) return;
  for (const { at } of courseProgress(course, facts)) if (at !== null) day.format(at);
}

describe('what is no portfolio is said to be none', () => {
  test.each(['', ' ', '{', '{"portfolio":', 'not JSON', '[1,]', '\u0000', '﻿', '{"a":1}}', '\ud800'])('unreadable: %o', (text) => {
    expect(problemOf(text)).toBe('unreadable');
  });

  test('a file that did not arrive whole is unreadable, wherever it ends', () => {
    const whole = JSON.stringify(SMALL);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 40)) expect(problemOf(whole.slice(0, at))).toBe('unreadable');
  });

  test.each(['null', 'true', '7', '"text"', '[]', '{}', '{"portfolio":null,"digest":""}', '{"portfolio":[],"digest":""}', '{"portfolio":{},"digest":""}', '[{"portfolio":{}}]'])(
    'other JSON: %s',
    (text) => expect(problemOf(text)).toBe('not-a-portfolio'),
  );

  test('any other JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(problemOf(text)).toBe('not-a-portfolio');
      }),
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['unreadable', 'not-a-portfolio']).toContain(problemOf(text));
      }),
    );
  });

  test('that of another program, or without its lists', () => {
    const without = (change: (portfolio: Row, file: Row) => unknown): string => {
      const changed = loose(SMALL);
      change(changed.portfolio, changed as unknown as Row);
      return problemOf(JSON.stringify(changed));
    };
    expect(without((portfolio) => (portfolio['format'] = 'other-portfolio'))).toBe('not-a-portfolio');
    for (const key of Object.keys(SMALL.portfolio))
      expect(
        without((portfolio) => Reflect.deleteProperty(portfolio, key)),
        key,
      ).toBe('not-a-portfolio');
    expect(without((_, file) => Reflect.deleteProperty(file, 'digest'))).toBe('not-a-portfolio');
    for (const version of [0, -1, '1', null, true, []])
      expect(
        without((portfolio) => (portfolio['version'] = version)),
        String(version),
      ).toBe('not-a-portfolio');
  });

  test('one of a newer version is said to be newer, whatever it looks like inside', () => {
    expect(problemOf(JSON.stringify({ portfolio: { format: 'zhinuo-portfolio', version: 2, rows: 'all other' } }))).toBe('newer');
    const newer = loose(SMALL);
    newer.portfolio['version'] = 3;
    expect(problemOf(JSON.stringify(newer))).toBe('newer');
  });
});

describe('hostile JSON gets a plain answer', () => {
  const deep = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);
  const inside = (more: string): string => JSON.stringify(SMALL).replace('"questions":{', `"questions":{${more},`);

  test.each([
    ['deep lists alone', deep(200_000, '[', ']')],
    ['deep objects alone', `${'{"portfolio":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['deep lists where a question stands', inside(`"x":${deep(50_000, '[', ']')}`)],
    ['deep objects where a question stands', inside(`"x":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`)],
  ])('%s', (_, text) => expect(['unreadable', 'not-a-portfolio']).toContain(problemOf(text)));

  test.each([
    ['a prototype for a question', inside('"__proto__":{"kind":"single"}')],
    ['a prototype for everything', JSON.stringify(SMALL).replace('{"portfolio":{', '{"portfolio":{"__proto__":{"exams":[]},"constructor":null,"toString":1,')],
    ['a prototype for rows', JSON.stringify(SMALL).replaceAll('{"schema":1,', '{"__proto__":{"right":true},"hasOwnProperty":1,"schema":1,')],
  ])('%s', (_, text) => {
    const found = verifyPortfolio(text);
    expect(mismatchesOf(found)).toContain('digest');
    shown(found);
    expect(({} as Row)['kind'] ?? ({} as Row)['right']).toBeUndefined();
  });

  test('a row of nothing but a prototype is no row', () => {
    const changed = loose(SMALL);
    (changed.portfolio['answers'] as unknown[])[0] = '@row';
    const row = JSON.stringify(SMALL.portfolio.answers[0]);
    expect(problemOf(JSON.stringify(changed).replace('"@row"', `{"__proto__":${row}}`))).toBe('not-a-portfolio');
  });

  const ODD: readonly unknown[] = [
    null,
    true,
    false,
    0,
    -1,
    1e308,
    -1e308,
    0.5,
    8.64e15 + 2,
    '',
    'x',
    '__proto__',
    [],
    {},
    [null],
    [[]],
    { length: 3 },
    { a: { b: [] } },
    '9'.repeat(400),
    '('.repeat(2000),
  ];
  const lists = ['coursework', 'answers', 'exams', 'attempts'] as const;

  test('a row of anything else', () => {
    for (const list of lists) {
      const changed = loose(SMALL);
      const rows = changed.portfolio[list] as unknown[];
      for (const odd of ODD) {
        rows.push(odd);
        expect(problemOf(JSON.stringify(changed)), `${list} ${JSON.stringify(odd)}`).toBe('not-a-portfolio');
        rows.pop();
      }
    }
  });

  test('anything anywhere, with a digest that fits: the answer is plain, and what is read can be shown', () => {
    const way = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
    const change = fc.tuple(way, fc.constantFrom(...ODD));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const changed: Loose = loose(SMALL);
        for (const [steps, odd] of changes) {
          let holder: Row = changed.portfolio;
          let key = '';
          for (const step of steps) {
            const inner = key === '' ? holder : holder[key];
            if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
            holder = inner as Row;
            key = Object.keys(holder)[step % Object.keys(holder).length] ?? '';
          }
          holder[key] = odd;
        }
        const found = verified(resealed(changed));
        if (!found.ok) expect(['not-a-portfolio', 'newer']).toContain(found.problem);
        shown(found);
      }),
      examples(40),
    );
  });

  test('rows whose times are no dates', () => {
    for (const list of lists) {
      const changed = loose(SMALL);
      for (const row of changed.portfolio[list] as Row[]) for (const key of ['at', 'started', 'finished']) if (typeof row[key] === 'number') row[key] = 8.7e15;
      expect(mismatchesOf(verified(resealed(changed))), list).toEqual(['not-a-portfolio']);
    }
  });
});
