import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhinuo-'));
  mkdirSync(join(folder, 'sub'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function zhinuo(...args: string[]): { code: number; out: string; err: string } {
  const run = spawnSync(process.execPath, [join(root, 'bin/zhinuo.mjs'), ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status ?? -1, out: run.stdout, err: run.stderr };
}
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const quiz = (id: string): string => `# 题库 {#${id}}\n组：准备度\n来源：甲 1.4\n\n## 哪一级？ {#q}\n题型：单选\n概念：p1\n+ 一 {#a}\n  理由：对。\n- 二 {#b}\n  理由：错。\n`;

test('check finds quizzes in folders, prints places, and exits 1 where there is an error', () => {
  put('sub/good.quiz.md', quiz('good'));
  put('sub/bad.quiz.md', quiz('bad').replace('题型：单选', '题型：填空'));
  put('sub/warned.quiz.md', quiz('warned').replace('组：准备度\n', ''));
  const { code, out } = zhinuo('check', 'sub');
  expect(code).toBe(1);
  expect(out).toMatch(/^sub\/bad\.quiz\.md:6:4 error bad-type 没有“填空”这种题型。.*\nsub\/warned\.quiz\.md:1:1 warning no-group 没有写组.*\n$/);
  const rows = JSON.parse(zhinuo('check', '--json', '--lang', 'en', 'sub').out) as unknown[];
  expect(rows).toMatchObject([
    { file: 'sub/bad.quiz.md', line: 6, column: 4, severity: 'error', code: 'bad-type', message: expect.stringContaining('There is no type “填空”') as string },
    { file: 'sub/warned.quiz.md', severity: 'warning', code: 'no-group' },
  ]);
});

test('check tells of two files with one id; ids that are not written are the same in no two files', () => {
  for (const name of ['one.quiz.md', 'two.quiz.md']) put(name, quiz('same'));
  const found = zhinuo('check', '--lang', 'en', 'one.quiz.md', 'two.quiz.md');
  expect(found).toEqual({ code: 1, out: 'two.quiz.md:1:1 error file-id-twice The quiz id “same” is also that of one.quiz.md: records would be mixed up.\n', err: '' });
  for (const name of ['one.quiz.md', 'two.quiz.md']) put(name, quiz('same').replace(' {#same}', ''));
  const { code, out } = zhinuo('check', 'one.quiz.md', 'two.quiz.md');
  expect([code, out.split('\n').map((line) => line.split(' ')[2])]).toEqual([0, ['missing-id', 'missing-id', undefined]]);
});

test('check reads the translation beside a quiz, the block list, and bytes that are no text', () => {
  put('t.quiz.md', quiz('t'));
  put('t.en.po', 'msgctxt "q"\nmsgid "哪一级？"\nmsgstr "Which state?"\n');
  put('unread.quiz.md', quiz('unread').replace('哪一级', '第几级'));
  put('unread.en.po', 'no gettext');
  put('bytes.quiz.md', new Uint8Array([0x23, 0x20, 0x00]));
  put('blocked.txt', '哪一级\n');
  const { code, out } = zhinuo('check', '--block', 'blocked.txt', 't.quiz.md', 'unread.quiz.md', 'bytes.quiz.md');
  expect(code).toBe(1);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    't.quiz.md:1:1 warning translation-missing',
    't.quiz.md:5:4 error blocked-name',
    'unread.quiz.md:1:1 warning translation-unread',
    'bytes.quiz.md:1:3 error not-text',
  ]);
  expect(lines[0]).toContain('译文缺 5 处，第一处：t。');
  expect(lines[2]).toContain('unread.en.po');
  expect(lines[3]).toContain('题库');
});

test('fmt writes the canonical form once and leaves a quiz with errors as it is; fmt --check only says so', () => {
  const messy = '＃ 题库\ngroup: readiness\nsource: A1.4\n## 哪一级？\nconcept: p1\ntype: single\n＋一\nwhy: 对。\n－二\nwhy: 错。\n';
  const broken = quiz('broken').replace('+ 一', '- 一');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  put('messy.quiz.md', messy);
  put('broken.quiz.md', broken);
  put('clean.quiz.md', quiz('clean'));
  expect(zhinuo('fmt', '--check', 'messy.quiz.md', 'clean.quiz.md')).toEqual({ code: 1, out: 'messy.quiz.md\n', err: '' });
  expect(read('messy.quiz.md')).toBe(messy);
  expect(zhinuo('fmt', 'messy.quiz.md', 'broken.quiz.md', 'clean.quiz.md')).toMatchObject({
    code: 1,
    out: 'messy.quiz.md\n',
    err: expect.stringMatching(/^broken\.quiz\.md:5:1 error no-right .*\n$/) as string,
  });
  expect(read('messy.quiz.md')).toBe(quiz('quiz').replace('{#q}', '{#q1}').replace('{#a}', '{#a1}').replace('{#b}', '{#a2}'));
  expect([read('broken.quiz.md'), read('clean.quiz.md')]).toEqual([broken, quiz('clean')]);
  expect(zhinuo('fmt', '--check', 'messy.quiz.md')).toEqual({ code: 0, out: '', err: '' });
});
