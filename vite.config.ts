import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { cataloguePlugin } from './src/app/catalogue/catalogue-plugin.ts';
import { pinyinPlugin } from './src/app/study/pinyin-plugin.ts';
import { coursePlugin, quizPlugin } from './src/app/catalogue/files-plugin.ts';
import { pageStyles } from './src/app/page-styles-plugin.ts';
import { sizePlugin } from './src/app/size-plugin.ts';
import { HeaviestFirst } from './test/tools/heaviest-first.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The dev server puts styles and its client into the page, which the policy of the built page forbids. */
const withoutPolicyInDev = {
  name: 'zhinuo-dev-policy',
  apply: 'serve' as const,
  transformIndexHtml: (html: string): string => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

/** pofile asks for `fs` to load and save files, which the pages never do. */
const withoutFiles = {
  name: 'zhinuo-without-files',
  apply: 'build' as const,
  enforce: 'pre' as const,
  resolveId: (id: string, importer?: string): string | undefined => (id === 'fs' && importer?.includes('pofile') === true ? '\0no-files' : undefined),
  load: (id: string): string | undefined => (id === '\0no-files' ? 'export default {};' : undefined),
};

const COMMON =
  /\/src\/(records\/(runs|attempts|settings|rows|memory|profile|database|scripts)|model\/(readiness|rules|rules-1|released-rules|rule-ids)|app\/(catalogue\/(catalogue|fetch-text|entry)|play\/KeepNotice|parts\/(state-name|StateMark|plane-geometry))|i18n\/locale)/;

/** What reads a script and plays a run: all of it is needed before the first beat, so it comes as one file. */
const CORE =
  /\/src\/(run\/(act|advance|checklist|contact|diagnosis|holds|legal|meeting|moves|offered|replay|room|run-machine|script-index|start|telling|turn|variants)|script\/(braces|cast-names|condition|parse|properties|read-(act|beat|cast|meeting|start|ways)|reading|scenario|script-keys|spoken-line|tree|values|vocabulary)|text\/(findings|ids|keys|lines|report|shuffled|width|words)|model\/(doctor|doctor-machine|stages))\.ts$/;

/** Parts of the play page that others use too (the briefing, puzzles, the introduction): together, not as a dozen crumbs. */
const PLAY = /\/src\/app\/play\/(?!Briefing|Run|Room|Unfinished|KeepNotice|Meet)[\w.-]+\.(ts|svelte)$/;

export default defineConfig({
  root: 'src',
  base: './',
  cacheDir: here('.cache/vite'),
  plugins: [
    paraglideVitePlugin({
      project: here('src/i18n/project.inlang'),
      outdir: here('src/i18n/paraglide'),
      strategy: ['globalVariable', 'baseLocale'],
      // A file a message lets the build leave out what a page does not say; tests read them all, faster from one file.
      outputStructure: process.env['VITEST'] === undefined ? 'message-modules' : 'locale-modules',
      // There is no server, so what is only for one can go.
      isServer: 'false',
      disableAsyncLocalStorage: true,
    }),
    cataloguePlugin(here('scenarios/visits'), here('scenarios/meetings')),
    quizPlugin(here('scenarios/quizzes')),
    coursePlugin(here('scenarios/courses')),
    pinyinPlugin,
    svelte({ configFile: false }),
    sizePlugin(),
    withoutPolicyInDev,
    withoutFiles,
  ],
  css: { postcss: { plugins: [pageStyles] } },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // The least browsers stated in index.html.
    target: ['chrome111', 'edge111', 'safari16.4', 'firefox121'],
    modulePreload: { polyfill: false },
    // What nearly every page needs comes in one file instead of a dozen crumbs: fewer requests, and it packs better.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'common', test: COMMON },
            { name: 'core', test: CORE },
            { name: 'play', test: PLAY },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    // No test is timed: this only ends one that hangs, also on a busy machine.
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    sequence: { sequencer: HeaviestFirst },
    // Vitest leaves a core free for itself, which of two is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          root: here('.'),
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/app/**', 'test/e2e/**', 'test/bench/**'],
          setupFiles: [here('test/properties.ts')],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['module', 'browser', 'development|production'] },
        test: {
          name: 'app',
          root: here('.'),
          environment: 'jsdom',
          include: ['test/app/**/*.test.ts'],
          setupFiles: [here('test/properties.ts'), here('test/app/setup.ts')],
          server: { deps: { inline: ['@xstate/svelte'] } },
        },
      },
    ],
  },
});
