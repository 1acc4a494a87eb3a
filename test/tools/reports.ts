import { stripVTControlCharacters } from 'node:util';

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

interface VitestFile {
  readonly name?: string;
  readonly message?: string;
  readonly assertionResults?: readonly { readonly status?: string; readonly fullName?: string; readonly failureMessages?: readonly string[] }[];
}

/** What failed in Vitest's JSON report, a line or a few each: printed once more at the end, where it is looked for. */
export function failuresOfVitest(report: unknown): string[] {
  const { testResults = [] } = report as { testResults?: readonly (VitestFile & { readonly status: string })[] };
  return testResults.flatMap(({ name = '', status, message = '', assertionResults = [] }) =>
    assertionResults.length === 0 && status === 'failed'
      ? [`${name}: ${firstLines(message)}`]
      : assertionResults.flatMap((test) => (test.status === 'failed' ? [`${test.fullName ?? ''}: ${firstLines((test.failureMessages ?? []).join('\n'))}`] : [])),
  );
}

interface PlaywrightSuite {
  readonly title?: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title?: string;
    readonly ok?: boolean;
    readonly tests?: readonly { readonly results?: readonly { readonly error?: { readonly message?: string } }[] }[];
  }[];
}

/** The same of Playwright's. */
export function failuresOfPlaywright(report: unknown): string[] {
  const { suites = [] } = report as { suites?: readonly PlaywrightSuite[] };
  const of = (suite: PlaywrightSuite, path: string): string[] => [
    ...(suite.specs ?? []).flatMap(({ title = '', ok, tests = [] }) => {
      const messages = tests.flatMap(({ results = [] }) => results.flatMap(({ error }) => (error?.message === undefined ? [] : [error.message])));
      return ok === false || messages.length > 0 ? [`${path} ${title}: ${firstLines(messages.join('\n'))}`] : [];
    }),
    ...(suite.suites ?? []).flatMap((inner) => of(inner, `${path} ${inner.title ?? ''}`)),
  ];
  return suites.flatMap((suite) => of(suite, suite.title ?? ''));
}

/** Enough of a message to know what it was, without the colours of a terminal. */
function firstLines(message: string): string {
  return stripVTControlCharacters(message).split('\n').slice(0, 12).join('\n    ').slice(0, 1500);
}
