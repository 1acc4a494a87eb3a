/**
 * `npm test`: every check of the product, one after the other, each with its result; the last line is
 * «N passed, M failed», where a static check counts as one and every test as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { countPlaywright, countVitest, failuresOfPlaywright, failuresOfVitest, type Count } from './reports.ts';

// Absolute, since vitest's own folder is src/ and Playwright's is test/e2e/.
const CACHE = join(process.cwd(), '.cache');
const VITEST_REPORT = join(CACHE, 'vitest.json');
const PLAYWRIGHT_REPORT = join(CACHE, 'playwright.json');
/** A stage that hangs must not hang the whole: longer than any of them needs on two cores. */
const STAGE_LIMIT = 15 * 60_000;

const bin = (name: string): string => join('node_modules', '.bin', name);

async function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env }, timeout: STAGE_LIMIT });
    child.on('error', (problem) => {
      console.error(problem.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** As `run`, but what it says comes in one piece when it is done: for what runs beside something else. */
async function runAside(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const said: Buffer[] = [];
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: STAGE_LIMIT });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', (problem) => {
      console.error(problem.message);
      resolve(false);
    });
    child.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

const one = (passed: boolean): Count => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What a report says; a run that failed without a failed test (or without a report) counts as one failure. */
function counted(report: string, passed: boolean, count: (json: unknown) => Count): Count {
  const found = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  const silent = (!passed && found.failed === 0) || found.passed + found.failed === 0;
  return silent ? { passed: found.passed, failed: found.failed + 1 } : found;
}

async function freePort(): Promise<string> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(String(typeof address === 'object' && address !== null ? address.port : 0)));
    });
  });
}

async function unitTests(): Promise<Count> {
  const passed = await run(bin('vitest'), ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${VITEST_REPORT}`]);
  return counted(VITEST_REPORT, passed, countVitest);
}

async function browserTests(): Promise<Count> {
  const browser = await ensureBrowser();
  if (browser === null) {
    console.error('No browser could be found or installed. Name one: CHROMIUM_PATH=/path/to/chrome npm test');
    return one(false);
  }
  console.log(`  ${browser}`);
  const env = { CHROMIUM_PATH: browser, ZHINUO_PORT: await freePort(), PLAYWRIGHT_JSON_OUTPUT_NAME: PLAYWRIGHT_REPORT };
  const passed = await run(bin('playwright'), ['test', '-c', 'test/e2e/playwright.config.ts'], env);
  return counted(PLAYWRIGHT_REPORT, passed, countPlaywright);
}

interface Stage {
  readonly name: string;
  readonly run: () => Promise<Count>;
  /** Keeps one core busy and needs nothing of the stage before it: two of these run beside each other. */
  readonly aside?: true;
}
const first = (name: string, command: string, ...args: string[]): Stage => ({ name, run: async () => one(await run(command, args)) });
const check = (name: string, command: string, ...args: string[]): Stage => ({ name, run: async () => one(await runAside(command, args)), aside: true });

const stages: readonly Stage[] = [
  first('messages', 'npm', 'run', '-s', 'i18n'),
  check('types', bin('tsc'), '--noEmit'),
  check('types of pages', bin('svelte-check'), '--tsconfig', './tsconfig.json', '--threshold', 'warning', '--output', 'human', '--no-color'),
  check('lint', bin('eslint'), '.', '--max-warnings', '0', '--cache', '--cache-location', join(CACHE, 'eslint')),
  check('format', 'npm', 'run', '-s', 'format:check'),
  check('unused', bin('knip')),
  { name: 'unit and component tests', run: unitTests },
  first('build and size', 'npm', 'run', '-s', 'build'),
  { name: 'browser tests', run: browserTests },
];

mkdirSync(CACHE, { recursive: true });
for (const report of [VITEST_REPORT, PLAYWRIGHT_REPORT]) rmSync(report, { force: true });
const wanted = process.argv.slice(2);
const results: { name: string; count: Count; seconds: number }[] = [];
const asked = stages.filter(({ name }) => wanted.length === 0 || wanted.includes(name));

async function go(stage: Stage): Promise<void> {
  console.log(`\n── ${stage.name}`);
  const before = performance.now();
  const count = await stage.run();
  const seconds = (performance.now() - before) / 1000;
  results.push({ name: stage.name, count, seconds });
  console.log(`── ${stage.name}: ${count.failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(0)} s)`);
}

/** Two at a time, the next as soon as one is done. */
async function goBeside(all: readonly Stage[]): Promise<void> {
  const waiting = [...all];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await go(next);
  };
  await Promise.all([lane(), lane()]);
}

const beside = asked.filter(({ aside }) => aside === true);
for (const stage of asked) {
  if (stage === beside[0]) await goBeside(beside);
  else if (stage.aside !== true) await go(stage);
}

for (const [report, failuresOf] of [
  [VITEST_REPORT, failuresOfVitest],
  [PLAYWRIGHT_REPORT, failuresOfPlaywright],
] as const)
  for (const failure of existsSync(report) ? failuresOf(JSON.parse(readFileSync(report, 'utf8'))) : []) console.log(`\nFAILED  ${failure}`);

console.log('');
for (const { name, count, seconds } of results)
  console.log(
    `${count.failed === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(26)}${String(count.passed).padStart(6)} passed ${String(count.failed).padStart(4)} failed ${seconds.toFixed(0).padStart(5)} s`,
  );
const passed = results.reduce((sum, { count }) => sum + count.passed, 0);
const failed = results.reduce((sum, { count }) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
