import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Which layers a layer may import from, beside itself (design.md §1). */
const MAY: Readonly<Record<string, readonly string[]>> = {
  text: [],
  model: [],
  script: ['text', 'model'],
  run: ['script', 'text', 'model'],
  solve: ['run', 'script', 'text', 'model'],
  quiz: ['text', 'model'],
  records: ['run', 'script', 'text', 'model', 'quiz'],
  i18n: [],
  app: ['records', 'solve', 'quiz', 'run', 'script', 'text', 'model', 'i18n'],
  cli: ['records', 'solve', 'quiz', 'run', 'script', 'text', 'model'],
};
const PURE = ['text', 'model', 'script', 'run', 'solve', 'quiz'];
/** Packages that carry a screen, a store or a machine's clock with them. */
const IMPURE_PACKAGE = /^(svelte|dexie|@xstate\/svelte|svelte-spa-router|node:)/;

/** What a file imports: static, dynamic, for its side effects, or passed on. */
function importsOf(source: string): string[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const found = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s*|new URL\(\s*)(['"])([^'"]+)\1/g);
  return [...found].flatMap(([, , specifier]) => (specifier === undefined ? [] : [specifier]));
}

/** Breaches of the direction in one file; `path` is relative to src, with slashes. */
function breaches(path: string, source: string): string[] {
  const layer = path.includes('/') ? (path.split('/')[0] ?? '') : 'app'; // main.ts and index.html put the app together
  const allowed = MAY[layer];
  if (allowed === undefined) return [`${path}: “${layer}” is no layer of design.md`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return PURE.includes(layer) && IMPURE_PACKAGE.test(specifier) ? [`${path}: ${layer} is pure and may not import ${specifier}`] : [];
    const target = posix.join(posix.dirname(path), specifier);
    if (target.startsWith('..')) return PURE.includes(layer) ? [`${path}: ${layer} may not reach outside src (${specifier})`] : [];
    const to = target.includes('/') ? (target.split('/')[0] ?? '') : 'app';
    return to === layer || allowed.includes(to) ? [] : [`${path}: ${layer} may not import from ${to} (${specifier})`];
  });
}

function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return ['paraglide', 'public', 'node_modules'].includes(name) || name.endsWith('.inlang') ? [] : sources(path);
    return /\.(ts|js|svelte)$/.test(name) ? [path] : [];
  });
}

describe('the direction of imports', () => {
  it('runs one way only through the whole of src', () => {
    const files = sources(SRC);
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((path) => breaches(relative(SRC, path).split(sep).join('/'), readFileSync(path, 'utf8')))).toEqual([]);
  });

  it.each([
    ['model/doctor.ts', "import { parse } from '../script/parse.ts';"],
    ['run/advance.ts', "export * from '../solve/explore.ts';"],
    ['script/print.ts', "const later = await import('../app/App.svelte');"],
    ['quiz/grading.ts', "import type { World } from '../run/world.ts';"],
    ['text/lines.ts', "import '../i18n/locale.svelte.ts';"],
    ['cli/main.ts', "import { m } from '../i18n/paraglide/messages.js';"],
    ['records/database.ts', "import { explore } from '../solve/explore.ts';"],
    ['run/start.ts', "import { readFileSync } from 'node:fs';"],
    ['model/readiness.ts', "import data from '../../scenarios/visits/old-account.drill.md?raw';"],
    ['utils/anything.ts', ''],
  ])('would show a breach planted in %s', (path, source) => {
    expect(breaches(path, source)).toHaveLength(1);
  });

  it.each([
    ['run/advance.ts', "import { a } from './world.ts'; import { b } from '../script/parse.ts'; import { transition } from 'xstate';"],
    ['main.ts', "import App from './app/App.svelte'; import './app/site.css';"],
    ['model/doctor.ts', "// import { m } from '../app/App.svelte';"],
  ])('lets pass what stands in %s', (path, source) => {
    expect(breaches(path, source)).toEqual([]);
  });
});
