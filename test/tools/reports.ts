export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** Vitest's JSON report. A file that could not even be read has no tests but counts as one failure. */
export function countVitest(report: unknown): Count {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    testResults = [],
  } = report as { numPassedTests?: number; numFailedTests?: number; testResults?: { status: string; assertionResults: unknown[] }[] };
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unread };
}

/** Playwright's JSON report: a test that passed only on a second try has failed. */
export function countPlaywright(report: unknown): Count {
  const { stats, errors = [] } = report as { stats?: { expected: number; unexpected: number; flaky: number }; errors?: unknown[] };
  return {
    passed: stats?.expected ?? 0,
    failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) + (stats === undefined || stats.expected + stats.unexpected + stats.flaky === 0 ? errors.length : 0),
  };
}
