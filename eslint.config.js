import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** What the pure layers may not know: time and chance are parameters there (design.md §1). */
const pure = ['src/text/**', 'src/model/**', 'src/script/**', 'src/run/**', 'src/quiz/**', 'src/solve/**'];
const impure = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'No clock in the pure layers: take the time as a parameter.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clock in the pure layers: take the time as a parameter.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'No chance in the pure layers: take a seed as a parameter.' },
];

export default defineConfig(
  { ignores: ['dist/', 'src/i18n/paraglide/', 'src/i18n/project.inlang/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } }, linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: { compilerOptions: { runes: true } } } } },
  {
    rules: {
      'no-undef': 'off', // TypeScript knows better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      complexity: ['error', { max: 30, variant: 'modified' }], // a switch over kinds counts as one
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true }], // scripts are tested with full-width blanks
      'max-depth': ['error', 4],
      'no-console': 'off',
      'no-implicit-coercion': ['error', { boolean: true, number: true, string: true }],
      'prefer-const': ['error', { destructuring: 'all' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A module that holds one function with its state needs no class around it, and the reverse.
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-inferrable-types': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/no-inline-styles': ['error', { allowTransitions: false }],
      'svelte/no-unused-svelte-ignore': 'off', // disagrees with the compiler on state_referenced_locally
      'svelte/no-useless-mustaches': 'off', // {' '} keeps a blank where the formatter breaks a line
      'svelte/require-each-key': 'error',
      'svelte/no-navigation-without-resolve': 'off', // SvelteKit's, not ours
    },
  },
  {
    // What waits must be waited for: only with types can that be seen.
    files: ['src/**/*.ts', 'test/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
    },
  },
  {
    files: pure,
    rules: {
      'no-restricted-syntax': ['error', ...impure],
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'performance', 'crypto', 'fetch', 'process'].map((name) => ({
          name,
          message: 'The pure layers know neither browser nor Node.',
        })),
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['svelte', 'svelte/*', 'dexie', '@xstate/svelte', 'node:*'], message: 'The pure layers know neither screen, store nor Node.' }] },
      ],
    },
  },
);
