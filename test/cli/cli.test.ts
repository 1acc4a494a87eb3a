import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scriptHash } from '../../src/run/script-hash.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhinuo-'));
  mkdirSync(join(folder, 'sub'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function zhinuo(args: string[], input = ''): { code: number; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/zhinuo.mjs'), ...args], { cwd: folder, input, encoding: 'utf8' });
  return { code: run.status ?? -1, out: run.stdout, err: run.stderr };
}
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const evidence = join(root, 'test/conformance/evidence.drill.md');
const SOUND = '# 标题 {#t}\n@ 甲 {#jia}\n起点：P1\n## 一 {#b1}\n甲：好 {#c1 P1}\n诊断：甲\n> 走 {#a1}\n';

test('check walks folders, prints places, and exits 1 where there is an error', () => {
  put('good.drill.md', SOUND);
  put('sub/bad.drill.md', SOUND.replace('走 {#a1}', '走 {#a1}\n行为：S9'));
  put('sub/not-a-script.md', '随便写写');
  const text = zhinuo(['check', '.']);
  expect(text.code).toBe(1);
  expect(text.out).toMatch(/^sub\/bad\.drill\.md:8:\d+ error bad-style 看不懂行为“S9”。/m);
  expect(text.out).not.toContain('not-a-script');
  const json = zhinuo(['check', '--json', '--lang', 'en', '.']);
  const rows = JSON.parse(json.out) as Record<string, unknown>[];
  expect(rows.find((row) => row['code'] === 'bad-style')).toMatchObject({
    file: 'sub/bad.drill.md',
    line: 8,
    severity: 'error',
    message: expect.stringContaining('S1 to S4') as string,
  });
  expect(zhinuo(['check', '--quick', 'good.drill.md'])).toEqual({ code: 0, out: '', err: '' });
});

test('check proves a script from every state, with a run that play repeats; --quick reads the text alone', () => {
  const stuck = put('stuck.drill.md', `${SOUND}可选：诊断对\n## 二 {#b2}\n甲：嗯 {#c2 P1}\n`);
  const text = zhinuo(['check', stuck]);
  expect(text.code).toBe(1);
  const run = /^stuck\.drill\.md:4:1 error run-stuck .*“一”.*\n {2}play --variant (\d+) --moves "(.*)"$/m.exec(text.out);
  expect(run?.slice(1)).toEqual(['0', 'P2@40+c1']);
  const rows = JSON.parse(zhinuo(['check', '--json', '--lang', 'en', stuck]).out) as { code: string; message: string; witness?: { variant: number; moves: string } }[];
  const row = rows.find(({ code }) => code === 'run-stuck');
  expect(row?.message).toContain('nothing to choose');
  const { variant = -1, moves = '' } = row?.witness ?? {};
  const played = JSON.parse(zhinuo(['play', stuck, '--variant', String(variant), '--moves', moves, '--json']).out) as object;
  expect(played).not.toHaveProperty('result');
  expect(zhinuo(['check', '--quick', stuck])).toEqual({ code: 0, out: '', err: '' });
});

test('wrong usage exits 2 and says how it goes', () => {
  for (const args of [
    [],
    ['sing'],
    ['check'],
    ['check', 'nowhere.drill.md'],
    ['check', '--colour', '.'],
    ['play', evidence, '--variant', '99', '--moves', 'q1'],
    ['play', evidence, '--variant', 'x', '--moves', 'q1'],
    ['check', '--lang', 'fr', '.'],
  ]) {
    const run = zhinuo(args);
    expect([args.join(' '), run.code]).toEqual([args.join(' '), 2]);
    expect(run.err).toContain('usage:');
  }
});

test('fmt writes the canonical form once; fmt --check only says so', () => {
  put('messy.drill.md', readFileSync(join(root, 'test/conformance/messy.drill.md'), 'utf8'));
  expect(zhinuo(['fmt', '--check', 'messy.drill.md'])).toMatchObject({ code: 1, out: 'messy.drill.md\n' });
  expect(zhinuo(['fmt', 'messy.drill.md']).code).toBe(0);
  expect(zhinuo(['fmt', '--check', 'messy.drill.md'])).toEqual({ code: 0, out: '', err: '' });
  expect(zhinuo(['fmt', put('broken.drill.md', '没有标题')]).code).toBe(1);
  expect(readFileSync(join(folder, 'broken.drill.md'), 'utf8')).toBe('没有标题');
});

test('play --json has one step a move, what the opening shows apart, and a result only at the end', () => {
  const run = zhinuo(['play', evidence, '--variant', '1', '--moves', 'q1 P1@80+c1+c5 a2 b1 P1@60+c8 d2 e1', '--json']);
  const json = JSON.parse(run.out) as {
    script: object;
    opening: { lines: object[] };
    steps: { move: string; deductions: { points: number; line: number; reason: string }[]; doctors: object; minutes: number }[];
    result: object;
    variant: object;
    rules: string;
  };
  expect(run.code).toBe(0);
  expect(json.script).toEqual({ id: 'old-promise', hash: scriptHash(readFileSync(evidence, 'utf8')) });
  expect(json).toMatchObject({ rules: 'rules-1', variant: { index: 1, weight: 0.375, starts: { song: 0 }, chances: { 急诊: false } } });
  expect(json.opening.lines).toMatchObject([{ text: '周三下午，接待日，走廊。' }, { id: 'c1', speaker: '宋岚' }, { id: 'c4' }]);
  expect(json.steps.map(({ move }) => move)).toEqual(['q1', 'P1@80+c1+c5', 'a2', 'b1', 'P1@60+c8', 'd2', 'e1']);
  expect(json.steps[3]?.deductions).toMatchObject([{ points: 8, rule: 'promise' }]);
  expect(json.steps.at(-1)).toMatchObject({ minutes: 10, deductions: [{ points: 20, rule: 'target', dimension: 'outcome' }] });
  expect(json.result).toEqual({ score: 69, passed: false, target: 'missed', minutes: 10, diagnoses: { right: 2, of: 2 }, red: [], amber: [], watch: [] });
  const part = JSON.parse(zhinuo(['play', evidence, '--seed', '7', '--moves', 'q1', '--json']).out) as object;
  expect(part).not.toHaveProperty('result');
});

test('play tells of a meeting who came, what was asked and the rubric; its JSON has turnout and criteria', () => {
  const rough = join(root, 'test/conformance/meeting-rough.drill.md');
  const args = ['play', rough, '--variant', '1', '--moves', 'a3 [i2] P2@80+t1 b3 c3 d1 e2 g2 [f1] h2'];
  const { out, code } = zhinuo(args);
  expect(code).toBe(0);
  for (const words of ['未到：李静', '准确率 0.25', '王芳提问：肾功能', '问答超时 3 分钟（限 6 分钟）', '硬件 10.0/20', '跟进 15.0/15']) expect(out).toContain(words);
  expect(zhinuo([...args, '--lang', 'en']).out).toContain('accuracy 0.25');
  const json = JSON.parse(zhinuo([...args, '--json']).out) as { result: object };
  expect(json.result).toMatchObject({ score: 23, turnout: { attendance: 1, accuracy: 0.25 }, criteria: [false, true, false, false, false, true] });
});

test('an illegal move is named with its reason and what would be legal', () => {
  const run = zhinuo(['play', evidence, '--variant', '0', '--moves', 'q1 a1', '--json']);
  expect(run.code).toBe(1);
  expect(run.err).toContain('第 2 步');
  expect(run.err).toContain('要先诊断');
  expect(run.err).toContain('q2');
});

test('without moves it plays in the terminal and ends with the moves to repeat it', () => {
  const run = zhinuo(['play', put('t.drill.md', SOUND), '--variant', '0'], 'nonsense\nP1@95+c1\na1\n');
  expect(run.code).toBe(0);
  expect(run.out).toContain('100 分，通过');
  expect(run.out).toContain('--variant 0 --moves "P1@95+c1 a1"');
});

test('a translation file that cannot be read is a warning, an outdated text is shown and marked', () => {
  put('w.drill.md', SOUND);
  put('w.en.po', 'this is no gettext file');
  expect(zhinuo(['check', 'w.drill.md'])).toMatchObject({ code: 0, out: expect.stringContaining('w.drill.md:1:1 warning translation-unread') as string });
  put('w.en.po', 'msgctxt "c1"\nmsgid "另一句"\nmsgstr "Fine."\n');
  expect(zhinuo(['play', 'w.drill.md', '--lang', 'en', '--variant', '0', '--moves', 'P1@95+c1']).out).toContain('Fine.〔待更新 outdated〕');
});

test('a script that goes in a circle says so and exits 1', () => {
  const run = zhinuo(['play', put('circle.drill.md', '# 标题 {#t}\n@ 甲 {#jia}\n起点：P1\n## 一 {#b1}\n（转） {#n1}\n去：#b1\n'), '--variant', '0'], '');
  expect(run.code).toBe(1);
  expect(run.out).toContain('走不下去');
});

test('the bin runs from any folder', () => {
  expect(execFileSync(process.execPath, [join(root, 'bin/zhinuo.mjs'), '--help'], { cwd: folder, encoding: 'utf8' })).toContain('usage:');
});
