import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { courseFacts } from '../../src/records/course-facts.ts';
import { canonical, digestOf, workDigest, type Portfolio } from '../../src/records/portfolio.ts';
import { examples } from '../properties.ts';
import { attemptOf, badAttempt, loose, mismatchesOf, portfolioOf, smallAttempt, verified, type Loose, type Row } from './any-portfolio.ts';

const SEALED = portfolioOf();
/** With a run that is quickly played again. */
const SMALL = portfolioOf([smallAttempt()]);

describe('a portfolio as it was written', () => {
  test('holds in everything: runs of several visits, answers of every kind, an examination', () => {
    const found = verified(portfolioOf([attemptOf('old-account', 8), attemptOf('stopped-patient', 3), attemptOf('quiet-friend', 1)]));
    expect(mismatchesOf(found)).toEqual([]);
    expect(found).toMatchObject({ ok: true, checked: { runs: 3, answers: 9, exams: 2 } });
  });

  test('holds with runs that went badly too', () => {
    const bad = badAttempt();
    expect(bad.result.score).toBeLessThan(100);
    expect(mismatchesOf(verified(portfolioOf([bad])))).toEqual([]);
  });

  test('says what a course is judged by, as the trainee has it', () => {
    const found = verified(SEALED);
    const facts = found.ok ? courseFacts(found.portfolio, () => null) : null;
    expect(facts).toEqual(courseFacts(SEALED.portfolio, () => null));
    expect(facts).toMatchObject({
      started: 1000,
      reviewed: [3500],
      runs: [{ script: 'old-account', score: 100, red: false, at: 6000 }],
      exams: [{ step: 'pre', percent: 50, at: 4500 }],
    });
  });

  test('has no words of other languages in its runs, which no result depends on', () => {
    expect(SEALED.portfolio.attempts.map(({ translation }) => translation)).toEqual([null]);
  });

  test('has the digest of its content, in whatever order its keys stand', () => {
    const turned = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(turned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, one]) => [key, turned(one)]),
            )
          : value;
    expect(canonical(turned(SEALED.portfolio))).toBe(canonical(SEALED.portfolio));
    expect(mismatchesOf(verified(turned(SEALED)))).toEqual([]);
    expect(digestOf(loose(SEALED).portfolio as unknown as Portfolio)).toBe(SEALED.digest);
  });

  test('shows one digest of the work, whoever’s name is on it and whenever it was written', () => {
    const { portfolio } = SEALED;
    expect(workDigest({ ...portfolio, name: '别人', made: 1 })).toBe(workDigest(portfolio));
    expect(workDigest({ ...portfolio, answers: portfolio.answers.slice(1) })).not.toBe(workDigest(portfolio));
    expect(digestOf({ ...portfolio, name: '别人' })).not.toBe(SEALED.digest);
  });
});

describe('any change without a new digest is found', () => {
  /** A place in the file: at each level one of what is there. */
  const way = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
  /** Where the way ends: what holds it, and its key. */
  function placeOf(changed: Loose, steps: readonly number[]): { holder: Row; key: string } {
    let holder: Row = changed.portfolio;
    let key = '';
    for (const step of steps) {
      if (key !== '') {
        const inner = holder[key];
        if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
        holder = inner as Row;
      }
      const keys = Object.keys(holder);
      key = keys[step % keys.length] ?? '';
    }
    return { holder, key };
  }
  const found = (change: (holder: Row, key: string, at: number) => void) =>
    fc.assert(
      fc.property(way, fc.nat(), (steps, at) => {
        const changed = loose(SMALL);
        const before = JSON.stringify(changed);
        const { holder, key } = placeOf(changed, steps);
        change(holder, key, at);
        fc.pre(JSON.stringify(changed) !== before);
        expect(mismatchesOf(verified(changed)), `${steps.join()} ${key}`).not.toEqual([]);
      }),
      examples(30),
    );

  test('one character of any string', () =>
    found((holder, key, at) => {
      const value = holder[key];
      if (typeof value !== 'string') return;
      const place = at % (value.length + 1);
      holder[key] = value.slice(0, place) + (value.charAt(place) === '7' ? '8' : '7') + value.slice(place + (at % 2));
    }));

  test('any number, any yes and no, any nothing', () =>
    found((holder, key, at) => {
      const value = holder[key];
      if (typeof value === 'number') holder[key] = value + (at % 2 === 0 ? 1 : -0.001);
      if (typeof value === 'boolean') holder[key] = !value;
      if (value === null) holder[key] = at % 2 === 0 ? '' : 0;
    }));

  test('anything dropped, added, doubled or moved', () =>
    found((holder, key, at) => {
      const value = holder[key];
      if (Array.isArray(value)) {
        const place = at % (value.length + 1);
        const kind = at % 4;
        if (kind === 0) value.splice(place, 1);
        else if (kind === 1) value.splice(place, 0, value[0] ?? {});
        else if (kind === 2) value.reverse();
        else value.push(...(value.splice(0, 1) as unknown[]));
      } else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else if (at % 2 === 0) holder[`${key}x`] = value;
      else Reflect.deleteProperty(holder, key);
    }));

  test('the digest itself', () => {
    expect(mismatchesOf(verified({ ...SEALED, digest: SEALED.digest.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }))).toEqual(['digest']);
  });
});
