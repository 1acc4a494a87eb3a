import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { replay } from '../../src/run/replay.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { scriptHash } from '../../src/run/script-hash.ts';
import { parse } from '../../src/script/parse.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const evidence = join(root, 'test/conformance/evidence.drill.md');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhinuo-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function analyze(...args: string[]): { code: number; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/zhinuo.mjs'), 'analyze', ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status ?? -1, out: run.stdout, err: run.stderr };
}

interface Variant {
  index: number;
  weight: number;
  states: number;
  hindsight: { deductions: number; score: number; target: string; moves: string };
  par: { score: number; passed: boolean; moves: string };
}

test('analyze --json has the documented shape, and its lines replay to its figures', () => {
  const { code, out } = analyze('--json', evidence);
  expect(code).toBe(0);
  const json = JSON.parse(out) as Record<string, unknown> & { variants: Variant[]; policies: Record<string, Record<string, number>> };
  const text = readFileSync(evidence, 'utf8');
  expect(json).toMatchObject({
    script: { id: 'old-promise', hash: scriptHash(text) },
    rules: 'rules-1',
    complete: true,
    par: { deductions: 21.4375, score: 78.5625 },
    noProbe: { deductions: 21.625, score: 78.375 },
    probes: [
      { id: 'q1', value: 0.1875 },
      { id: 'q2', value: 0 },
    ],
  });
  expect(json.variants.map(({ hindsight }) => hindsight.deductions)).toEqual([0, 28, 4, 10, 33, 36]);
  expect(json.variants.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  const { scenario } = parse(text);
  if (scenario === null) throw new Error('the script is sound');
  for (const { index, hindsight, par } of json.variants) {
    for (const [line, score] of [[hindsight, 100 - hindsight.deductions] as const, [par, par.score] as const]) {
      const moves = parseMoves(line.moves);
      const run = replay(currentRules, scenario, index, moves.ok ? moves.moves : []);
      if (!run.ok) throw new Error(`variant ${index}: ${line.moves} cannot be replayed`);
      expect(resultOf(currentRules, scenario, run.world).score).toBe(score);
      expect(run.world.target).not.toBeNull();
    }
  }
  for (const name of ['par', 'guesser', 'longest', 'allWrong', 'S1', 'S2', 'S3', 'S4']) {
    expect(Object.keys(json.policies[name] ?? {})).toEqual(['mean', 'p10', 'p50', 'p90', 'pass']);
  }
});

test('the findings of analyze are those of check, from every reachable state too', () => {
  const json = JSON.parse(analyze('--json', evidence).out) as { findings: unknown[] };
  const checked = spawnSync(process.execPath, [join(root, 'bin/zhinuo.mjs'), 'check', '--json', evidence], { encoding: 'utf8' });
  const rows = (JSON.parse(checked.stdout) as { file: string; code: string }[]).map(({ file: _file, ...finding }) => finding);
  expect(json.findings).toEqual(rows);
  expect(rows.map(({ code }) => code)).toContain('best-fails');
});

test('analyze prints the tree of best play in both languages', () => {
  expect(analyze(evidence).out).toMatch(/最佳打法（只凭看得到的）：期望扣 21\.44 分[\s\S]*→ P1@95\+c1 {2}0 {2}\[open\]/);
  expect(analyze('--lang', 'en', evidence).out).toMatch(/best play on what is shown: expected deductions 21\.44[\s\S]*\(variants 0\)/);
});

test('a script with errors is not analysed: its findings are printed', () => {
  writeFileSync(join(folder, 'bad.drill.md'), '# 标题\n@ 甲\n起点：P9\n## 一\n> 走\n');
  const { code, out, err } = analyze('bad.drill.md');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toMatch(/^bad\.drill\.md:3:\d+ error /m);
});

test('a script too large is refused with the figures', () => {
  const items = Array.from({ length: 14 }, (_, n) => `+ 第${n}件 {#i${n}}\n设：记${n}\n`).join('');
  const reads = Array.from({ length: 14 }, (_, n) => `[有 记${n}] （${n}）\n`).join('');
  writeFileSync(join(folder, 'large.drill.md'), `# 标题 {#t}\n@ 甲 {#jia}\n起点：P1\n## 一 {#b1}\n${items}## 二 {#b2}\n${reads}> 走 {#a1}\n`);
  const { code, err } = analyze('large.drill.md');
  expect(code).toBe(1);
  expect(err).toContain('4096');
  const { out } = analyze('--json', 'large.drill.md');
  expect(JSON.parse(out)).toMatchObject({ complete: false, tooLarge: { what: 'checklist', limit: 4096 }, par: null, policies: null, variants: [] });
});
