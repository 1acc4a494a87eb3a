import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** At most this much JavaScript, gzipped, until the first playable beat. */
const MOST_BYTES = 100_000;

/** The solver computes in a worker; in a page it would only weigh. What its results look like, a page may know. */
const SOLVER = /\/src\/solve\/(?!board\.ts|drill\.ts)/;

/** What is loaded on the way there: the entry, the briefing and the play page. Scripts are text, fetched as such. */
const isOnTheWay = (chunk: Rollup.OutputChunk): boolean => chunk.isEntry || /\/play\/(Briefing|Run)\.svelte$/.test(chunk.facadeModuleId ?? '');

/** Adds up what a trainee loads before the first playable beat, prints it, and fails the build above the limit. */
export function sizePlugin(): Plugin {
  return {
    name: 'zhinuo-size',
    apply: 'build',
    // After writing, so that what is too large can still be looked at.
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const weight = new Map(chunks.map((chunk) => [chunk.fileName, gzipSync(chunk.code, { level: 9 }).length]));
      const loaded = new Set<string>();
      const take = (fileName: string): void => {
        const chunk = bundle[fileName];
        if (chunk?.type !== 'chunk' || loaded.has(fileName)) return;
        loaded.add(fileName);
        chunk.imports.forEach(take);
      };
      for (const chunk of chunks) if (isOnTheWay(chunk)) take(chunk.fileName);

      const sum = [...loaded].reduce((total, name) => total + (weight.get(name) ?? 0), 0);
      const lines = [...loaded].map((name) => `  ${kilobytes(weight.get(name) ?? 0).padStart(6)}  ${name}`);
      console.log(`JavaScript to the first playable beat: ${kilobytes(sum)} kB gzipped of at most ${kilobytes(MOST_BYTES)}\n${lines.join('\n')}`);
      const solving = chunks.filter((chunk) => chunk.moduleIds.some((id) => SOLVER.test(id))).map((chunk) => chunk.fileName);
      if (solving.length > 0) this.error(`the solver is in a page's chunk and not in the worker alone: ${solving.join(', ')}`);
      if (sum > MOST_BYTES) this.error(`JavaScript to the first playable beat is ${kilobytes(sum)} kB gzipped; at most ${kilobytes(MOST_BYTES)} are allowed`);
    },
  };
}

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
