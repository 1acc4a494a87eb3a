import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Headless flags that work in a container and keep the browser off the network (design.md §2). */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/** Browsers that stand on this machine, the likeliest first. */
export function browsersHere(): string[] {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'].filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  const asked = process.env['CHROMIUM_PATH'];
  const all = [...(asked === undefined ? [] : [asked]), chromium.executablePath(), ...onPath, ...(process.platform === 'darwin' ? MAC : [])];
  return [...new Set(all)].filter((path) => existsSync(path));
}

/** Whether a browser really starts here: a wrapper without its package, or one without its libraries, does not. */
async function starts(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: BROWSER_ARGS, timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await starts(path)) return path;
  return null;
}

/** How to run something as root without asking anybody, or null. */
function asRoot(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : null;
}

/** Installs Debian packages; false where this is no such machine or nobody may. */
function apt(packages: readonly string[]): boolean {
  const root = asRoot();
  if (root === null || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  const run = (...args: string[]): boolean => {
    const [command = 'env', ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-q', ...args];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
  };
  return run('update') && run('install', '--no-install-recommends', ...packages);
}

/** Playwright's own Chromium, where its address can be reached. */
function download(): void {
  spawnSync(process.execPath, [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 180_000 });
}

/** Chinese on the pages needs a Chinese font, else all text is boxes and every measure is wrong. */
function ensureFont(): void {
  if (process.platform !== 'linux') return;
  try {
    if (execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '') return;
  } catch {
    // No fontconfig at all: then there is no font either.
  }
  if (!apt(['fontconfig', 'fonts-wqy-microhei'])) console.warn('No Chinese font here, and none could be installed: pages will show boxes.');
}

/**
 * The path of a browser that starts: one of this machine, else Playwright's own, else Debian's.
 * Null where none can be had; the reason has then been printed by the installer.
 */
export async function ensureBrowser(): Promise<string | null> {
  const here = await firstThatStarts(browsersHere());
  if (here !== null) {
    ensureFont();
    return here;
  }
  console.log('No browser on this machine: trying Playwright’s own …');
  download();
  const own = await firstThatStarts(browsersHere());
  if (own !== null) {
    ensureFont();
    return own;
  }
  console.log('… that did not work: trying Debian’s chromium by apt …');
  apt(['chromium', 'fonts-wqy-microhei']);
  return firstThatStarts(browsersHere());
}
