import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './reports.ts';

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
