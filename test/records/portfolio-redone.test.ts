import { describe, expect, test } from 'vitest';
import { hashOf } from '../../src/records/hash.ts';
import type { SealedPortfolio } from '../../src/records/portfolio.ts';
import { attemptOf, badAttempt, loose, mismatchesOf, portfolioOf, resealed, verified, type Loose, type Row } from './any-portfolio.ts';

// Somebody who changes a file can reckon its digest anew. What the file says is then found by doing it again.

const RUN = portfolioOf([attemptOf('old-account')]);
const WORK = portfolioOf([]);
/** What is found after changes of the rows of a list, with a digest that fits them again. */
function afterChange(
  sealed: SealedPortfolio,
  list: 'answers' | 'attempts' | 'exams',
  change: (row: Row, all: Loose) => unknown,
  only: (row: Row) => boolean = () => true,
): string[] {
  const changed = loose(sealed);
  const rows = (changed.portfolio[list] as Row[]).filter(only);
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) change(row, changed);
  return mismatchesOf(verified(resealed(changed)));
}

describe('runs played again show', () => {
  const run = (change: (row: Row) => unknown): string[] => afterChange(RUN, 'attempts', change);

  test.each([{ score: 99 }, { passed: false }, { passMark: 60 }, { minutes: 5 }, { target: 'half' }, { red: ['CR11'] }, { watch: ['CR04'] }, { diagnoses: { right: 3, of: 4 } }])(
    'a result that the moves do not give: %o',
    (more) => {
      expect(run((row) => (row['result'] = { ...(row['result'] as Row), ...more }))).toEqual(['run run-old-account']);
    },
  );

  test('a raised score of a run that went badly', () => {
    const raised = { ...badAttempt(), result: attemptOf('old-account').result };
    expect(mismatchesOf(verified(portfolioOf([raised])))).toEqual(['run run-old-account']);
  });

  test('a doctor who is said to have ended somewhere else', () => {
    expect(run((row) => ((row['ends'] as Row[])[0] = { ...(row['ends'] as Row[])[0], commitment: 10 }))).toEqual(['run run-old-account']);
    expect(run((row) => Reflect.deleteProperty(row, 'ends'))).toEqual(['run run-old-account']);
  });

  test('two moves that changed places', () => {
    const moves = attemptOf('old-account').moves.split(' ');
    for (const at of [0, 4, 8, moves.length - 2]) {
      const swapped = [...moves];
      [swapped[at], swapped[at + 1]] = [moves[at + 1] ?? '', moves[at] ?? ''];
      expect(
        run((row) => (row['moves'] = swapped.join(' '))),
        String(at),
      ).toEqual(['run run-old-account']);
    }
  });

  test('a run that was broken off, with what it would have come to', () => {
    const parts = attemptOf('old-account').moves.split(' ');
    for (const length of [0, 3, parts.length - 1]) {
      const broken = attemptOf('old-account', 0, parts.slice(0, length).join(' '));
      if (length === 0) expect(broken.result).toMatchObject({ score: 100, passed: true });
      expect(mismatchesOf(verified(portfolioOf([broken]))), String(length)).toEqual(['run run-old-account']);
    }
  });

  test('moves, a variant, rules or a script that cannot be played, or are others', () => {
    const changes: readonly ((row: Row) => unknown)[] = [
      (row) => (row['moves'] = `${String(row['moves'])} m3`),
      (row) => (row['moves'] = 'q99 @@ [a'),
      (row) => (row['variant'] = 8),
      (row) => (row['variant'] = 9999),
      (row) => (row['variant'] = -1.5),
      (row) => (row['rules'] = 'rules-0'),
      (row) => (row['text'] = `${String(row['text'])}\n`),
      (row) => Object.assign(row, { text: '# 没有 {#x}\n', hash: hashOf('# 没有 {#x}\n') }),
    ];
    changes.forEach((change, at) => expect(run(change), String(at)).toEqual(['run run-old-account']));
  });
});

describe('answers marked again show', () => {
  const all = WORK.portfolio.answers.map(({ id }) => `answer ${id}`);
  const given = all.filter((one) => one !== 'answer a-shown');
  /** What is found among the answers, the same change made to each of them. */
  const answers = (change: (row: Row, all: Loose) => unknown, only?: (row: Row) => boolean): string[] =>
    afterChange(WORK, 'answers', change, only).filter((one) => one.startsWith('answer '));
  const questionOf = (row: Row, { portfolio }: Loose): Row => portfolio.questions[String(row['hash'])] ?? {};

  test('every other mark, of every kind of question', () => {
    expect(answers((row) => (row['right'] = row['right'] !== true))).toEqual(all);
    expect(answers((row) => (row['got'] = Number(row['got']) + 1))).toEqual(all);
    expect(answers((row) => (row['of'] = Number(row['of']) + 1))).toEqual(all);
  });

  test.each([null, '', 'nothing-of-it', '__proto__', '>>==::,,'])('another answer under the same mark: %o', (other) => {
    expect(
      answers(
        (row) => (row['answer'] = other),
        ({ id }) => id !== 'a-shown',
      ),
    ).toEqual(given);
  });

  test('another question: its words, its right answer, its hash, its absence', () => {
    expect(answers((row, file) => (questionOf(row, file)['stem'] = '别的问题？'))).toEqual(all);
    expect(answers((row, file) => ((questionOf(row, file)['parts'] as Row[])[0] = {}))).toEqual(all);
    expect(answers((row, { portfolio }) => Reflect.deleteProperty(portfolio.questions, String(row['hash'])))).toEqual(all);
    expect(answers((row) => (row['hash'] = null))).toEqual(all);
    expect(answers((row) => (row['hash'] = hashOf('别的')))).toEqual(all);
  });

  test('other numbers in a question that has parameters', () => {
    expect(
      answers(
        (row) => (row['seed'] = 12_345),
        ({ id }) => id === 'a-number',
      ),
    ).toEqual(['answer a-number']);
  });

  test('one changed answer among many, and that one alone', () => {
    for (const { id } of WORK.portfolio.answers)
      expect(
        answers(
          (row) => (row['got'] = 99),
          (row) => row['id'] === id,
        ),
      ).toEqual([`answer ${id}`]);
  });
});

describe('examinations reckoned again show', () => {
  const exam = (change: (row: Row, all: Loose) => unknown): string[] => afterChange(WORK, 'exams', change, ({ id }) => id === 'exam');
  const part = (row: Row, list: 'items' | 'answers', at = 0): Row => (row[list] as Row[])[at] ?? {};

  test.each([{ percent: 51 }, { right: 5 }, { count: 9 }, { certainty: 13 }, { passed: false }])('another result: %o', (more) => {
    expect(exam((row) => (row['result'] = { ...(row['result'] as Row), ...more }))).toEqual(['exam exam']);
  });

  test('another pass mark, and a result without an end or an end without a result', () => {
    expect(exam((row) => (row['pass'] = 51))).toEqual(['exam exam']);
    expect(exam((row) => (row['result'] = null))).toEqual(['exam exam']);
    expect(exam((row) => (row['finished'] = null))).toEqual(['exam exam']);
  });

  test('a paper that is not the one its course asks for: cut down to what was right, longer, easier, of no step', () => {
    const only = (row: Row): void => {
      const right = (row['items'] as Row[]).filter((_, at) => at % 2 === 0);
      const { certainty } = row['result'] as Row;
      Object.assign(row, { items: right, result: { percent: 100, right: right.length, count: right.length, certainty, passed: true } });
    };
    expect(exam(only)).toEqual(['exam exam']);
    expect(exam((row) => (row['minutes'] = 600))).toEqual(['exam exam']);
    expect(exam((row) => (row['step'] = 'final'))).toEqual(['exam exam']);
    expect(exam((row) => (row['step'] = 'no-such-step'))).toEqual(['exam exam']);
    expect(exam((row) => (part(row, 'items', 1)['card'] = part(row, 'items')['card']))).toEqual(['exam exam']);
  });

  test('an answer given when the time was up', () => {
    expect(exam((row) => (part(row, 'answers')['at'] = Number(row['started']) + 25 * 60_000))).toEqual([]);
    expect(exam((row) => (part(row, 'answers')['at'] = Number(row['started']) + 25 * 60_000 + 1))).toEqual(['exam exam']);
  });

  test('other answers and other questions in it', () => {
    expect(exam((row) => (part(row, 'answers')['answer'] = 'nothing-of-it'))).toEqual(['exam exam']);
    expect(exam((row) => (part(row, 'answers')['confidence'] = 40))).toEqual(['exam exam']);
    expect(exam((row) => (row['answers'] as Row[]).splice(0, 1))).toEqual(['exam exam']);
    expect(exam((row) => (row['items'] as Row[]).splice(1, 1))).toEqual(['exam exam']);
    expect(exam((row) => (part(row, 'items', 1)['hash'] = hashOf('别的')))).toEqual(['exam exam']);
    expect(exam((row, { portfolio }) => ((portfolio.questions[String(part(row, 'items')['hash'])] ?? {})['stem'] = '别的？'))).toEqual(['exam exam']);
  });
});

test('another text of the course is shown by its hash', () => {
  const changed = loose(WORK);
  const course = changed.portfolio['course'] as Row;
  course['text'] = String(course['text']).replace('及格：75', '及格：5');
  expect(mismatchesOf(verified(resealed(changed)))).toEqual(['course']);
});
