/**
 * Measures what a first visit has to load and fails above the bound: all JavaScript of the entry, of the page
 * a visit is played on and of the largest visit, compressed (design.md; 90 kB gz).
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** Bytes of initial JavaScript, compressed, to the first playable beat. */
export const MOST_JS = 90 * 1024;

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

export interface Size {
  readonly what: string;
  readonly bytes: number;
}

/** The chunk and everything it imports at once. */
function withImports(manifest: Manifest, key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk.imports ?? []) withImports(manifest, imported, seen);
  return seen;
}

/** What is loaded up to the first playable beat, in parts that are counted once each. */
export function initialSizes(dist: string): Size[] {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const packed = (keys: Iterable<string>): number =>
    [...keys].reduce((sum, key) => {
      const file = manifest[key]?.file ?? '';
      return file.endsWith('.js') ? sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length : sum;
    }, 0);
  const keys = Object.keys(manifest);
  const counted = new Set<string>();
  const part = (what: string, wanted: readonly string[]): Size => {
    const fresh = new Set(wanted.flatMap((key) => [...withImports(manifest, key)]).filter((key) => !counted.has(key)));
    fresh.forEach((key) => counted.add(key));
    return { what, bytes: packed(fresh) };
  };
  const played = keys.filter((key) => /app\/play\/Play\w*\.svelte$/.test(key));
  if (played.length === 0) throw new Error('The build has no page app/play/Play*.svelte of its own: the size of a first visit cannot be measured.');
  const scripts = keys.filter((key) => /\.drill\.md(\?raw)?$/.test(key)).sort((a, b) => packed([b]) - packed([a]));
  return [
    part(
      'entry',
      keys.filter((key) => manifest[key]?.isEntry === true),
    ),
    part('play page', played),
    part('largest visit', scripts.slice(0, 1)),
  ];
}

/** Prints the sizes; whether they keep within the bound. */
export function checkSize(dist: string): boolean {
  if (!existsSync(join(dist, '.vite', 'manifest.json'))) {
    console.error('dist/.vite/manifest.json is missing: build with `npm run build`.');
    return false;
  }
  const sizes = initialSizes(dist);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const kB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB gz`;
  for (const { what, bytes } of sizes) console.log(`  ${what.padEnd(16)}${kB(bytes).padStart(14)}`);
  console.log(`  ${'to the first beat'.padEnd(16)}${kB(total).padStart(13)}, at most ${kB(MOST_JS)}`);
  return total <= MOST_JS;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = checkSize('dist') ? 0 : 1;
