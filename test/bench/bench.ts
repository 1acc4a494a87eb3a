import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { build } from 'esbuild';

/** `npm run bench`: bundles the cases as the product is shipped (tsx adds a call to every function made) and runs them in Node. */
mkdirSync('.cache', { recursive: true });
await build({
  entryPoints: ['test/bench/cases.ts'],
  outfile: '.cache/bench.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
  external: ['inkjs', 'inkjs/full', 'tinybench'],
});
process.exitCode = spawnSync(process.execPath, ['--expose-gc', '.cache/bench.mjs'], { stdio: 'inherit' }).status ?? 1;
