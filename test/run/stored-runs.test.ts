import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scriptHash } from '../../src/run/script-hash.ts';
import { replayStored } from './receipt-text.ts';
import type { StoredRun } from './stored-run.ts';

const folder = new URL('../stored-runs/', import.meta.url);
const files = readdirSync(folder);

test('runs are stored', () => {
  expect(files.length).toBeGreaterThanOrEqual(12);
});

test.each(files)('%s gives its receipt to the byte, in this version as in the one it was played in', (file) => {
  const stored = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as StoredRun;
  const { receipt, result } = replayStored(stored);
  expect(receipt.join('\n')).toBe(stored.receipt.join('\n'));
  expect(result).toEqual(stored.result);
  expect(scriptHash(stored.script)).toBe(stored.hash);
});
