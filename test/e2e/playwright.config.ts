import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS, browsersHere } from '../tools/browser.ts';

// The workers read this file too: the first reading settles the port for all of them.
const port = (process.env['ZHINUO_PORT'] ??= String(20_000 + (process.pid % 20_000)));
// A path of its own, since dist/ must run from any path of any host.
const base = '/drill/zhinuo/';
const browser = process.env['CHROMIUM_PATH'] ?? browsersHere()[0];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  expect: { timeout: 15_000 },
  timeout: 60_000,
  forbidOnly: true,
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'] === undefined ? [['list']] : [['dot'], ['json']],
  use: {
    baseURL: `http://localhost:${port}${base}`,
    locale: 'zh-CN',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: { args: BROWSER_ARGS, ...(browser === undefined ? {} : { executablePath: browser }) },
  },
  projects: [{ name: 'chromium', use: { browserName: 'chromium' } }],
  webServer: { command: `node bin/serve.mjs --port ${port} --base ${base}`, cwd: '../..', url: `http://localhost:${port}${base}`, reuseExistingServer: false },
});
