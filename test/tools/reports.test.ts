import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, failuresOfPlaywright, failuresOfVitest } from './reports.ts';

describe('counting what the test runners report', () => {
  it('takes vitest’s figures, and a file that could not be read as one failure', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{}, {}] },
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    expect(countVitest({ numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 2 });
  });

  it('takes a Playwright test that passed only on a second try as failed', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 }, errors: [] })).toEqual({ passed: 5, failed: 2 });
  });

  it('takes a Playwright run without a single test as failed by its errors', () => {
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] })).toEqual({ passed: 0, failed: 1 });
  });

  it('invents nothing where a report is empty', () => {
    expect(countVitest({})).toEqual({ passed: 0, failed: 0 });
    expect(countPlaywright({})).toEqual({ passed: 0, failed: 0 });
  });
});

describe('naming what failed', () => {
  it('names the test, the file that could not be read, and the first lines of why', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
      {
        name: 'b.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'b holds' },
          { status: 'failed', fullName: 'b adds', failureMessages: ['\u001b[31mexpected 1\u001b[39m to be 2', 'at b'] },
        ],
      },
    ];
    expect(failuresOfVitest({ testResults })).toEqual(['a.test.ts: no such module', 'b adds: expected 1 to be 2\n    at b']);
    expect(failuresOfVitest({})).toEqual([]);
  });

  it('names a browser test by its file and title, also where it passed on a second try', () => {
    const spec = (title: string, ok: boolean, message?: string): object => ({ title, ok, tests: [{ results: [message === undefined ? {} : { error: { message } }] }] });
    const suites = [{ title: 'play.spec.ts', specs: [spec('holds', true)], suites: [{ title: 'keys', specs: [spec('flaky', true, 'late'), spec('broken', false, 'gone')] }] }];
    expect(failuresOfPlaywright({ suites })).toEqual(['play.spec.ts keys flaky: late', 'play.spec.ts keys broken: gone']);
  });
});
