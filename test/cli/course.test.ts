import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkCommand } from '../../src/cli/check-command.ts';
import { contentBeside } from '../../src/cli/content-beside.ts';
import { formatCommand } from '../../src/cli/format-command.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhinuo-'));
  for (const name of ['alone', 'all/courses', 'all/visits', 'all/meetings', 'all/quizzes', 'some/courses', 'some/visits']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'all/visits/old-account.drill.md'), '');
  writeFileSync(join(folder, 'all/meetings/empty-seats.drill.md'), '');
  writeFileSync(join(folder, 'all/quizzes/safety.quiz.md'), quiz('safety', ''));
  writeFileSync(join(folder, 'all/quizzes/safety-exam.quiz.md'), quiz('safety-exam', '用途：考试\n'));
  writeFileSync(join(folder, 'all/quizzes/broken.quiz.md'), quiz('broken', '').replace('单选', '填空'));
  writeFileSync(join(folder, 'all/quizzes/none.quiz.md'), quiz('none', '').replace('组：安全\n', ''));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A command without a process of its own (test/cli/quiz.test.ts has those); paths are those inside the folder. */
function zhinuo(command: 'check' | 'fmt', ...args: string[]): { code: number; out: string; err: string } {
  const said = { out: '', err: '' };
  const hear = (stream: 'stdout' | 'stderr', into: 'out' | 'err') =>
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[into] += String(text).replaceAll(`${folder}/`, '');
      return true;
    });
  const heard = [hear('stdout', 'out'), hear('stderr', 'err')];
  try {
    const code = (command === 'check' ? checkCommand : formatCommand)(args.map((arg) => (/[./]/.test(arg) && !arg.startsWith('/') ? join(folder, arg) : arg)));
    return { code, ...said };
  } finally {
    for (const spy of heard) spy.mockRestore();
  }
}
const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const quiz = (id: string, use: string): string =>
  `# 题库 {#${id}}\n组：安全\n${use}来源：甲 1.4\n\n## 哪一级？ {#q}\n题型：单选\n概念：p1\n+ 一 {#a}\n  理由：对。\n- 二 {#b}\n  理由：错。\n`;
const course = (steps = '> 走 {#s}\n  拜访：old-account\n'): string => `# 课程 {#c}\n\n## 第一天 {#d}\n天：1\n${steps}`;

test('check finds courses in folders, prints places, and exits 1 where there is an error', () => {
  put('all/courses/good.course.md', course());
  put('all/courses/bad.course.md', course('> 走 {#s}\n  拜访：old-acount\n> 答 {#q}\n  自测：安全 2\n  次数：首次\n').replace('{#c}', '{#bad}'));
  const { code, out } = zhinuo('check', 'all/courses');
  expect(code).toBe(1);
  expect(out).toMatch(
    /^all\/courses\/bad\.course\.md:5:1 error unknown-script-near 没有叫“old-acount”的剧本，是不是“old-account”？\nall\/courses\/bad\.course\.md:7:1 error quiz-too-small .*\nall\/courses\/bad\.course\.md:9:6 warning gate-unused .*\n$/,
  );
  const rows = JSON.parse(zhinuo('check', '--json', '--lang', 'en', 'all/courses/bad.course.md').out) as unknown[];
  expect(rows).toMatchObject([
    { line: 5, severity: 'error', code: 'unknown-script-near', message: 'There is no script “old-acount”: did you mean “old-account”?', fix: { text: 'old-account' } },
    { line: 7, code: 'quiz-too-small', message: '2 questions are asked for; practice has 1.' },
    { line: 9, severity: 'warning', code: 'gate-unused' },
  ]);
});

test('check holds a course only against the folders that stand beside it', () => {
  const text = course('> 走 {#s}\n  拜访：no-such-visit\n> 答 {#q}\n  自测：安全 500\n');
  for (const name of ['alone/c.course.md', 'some/courses/c.course.md']) expect(zhinuo('check', put(name, text)), name).toEqual({ code: 0, out: '', err: '' });
});

test('the content beside a course is counted by group, for examinations and for practice; what cannot be read or drawn is left out', () => {
  const beside = contentBeside(join(folder, 'all/courses/x.course.md'));
  expect(beside.scripts).toEqual({ visit: new Set(['old-account']), meeting: new Set(['empty-seats']) });
  expect(beside.questions).toEqual({ exam: new Map([['safety', 1]]), practice: new Map([['safety', 1]]) });
  expect(contentBeside(join(folder, 'alone/x.course.md'))).toEqual({});
  expect(contentBeside(join(folder, 'some/courses/x.course.md'))).toEqual({});
});

test('check reads the translation beside a course, the block list, and bytes that are no text', () => {
  put('alone/t.course.md', course());
  put('alone/t.en.po', 'msgctxt "s"\nmsgid "走"\nmsgstr "Go"\n');
  put('alone/bytes.course.md', new Uint8Array([0x23, 0x20, 0x00]));
  put('blocked.txt', '第一天\n');
  const { code, out } = zhinuo('check', '--block', 'blocked.txt', 'alone/t.course.md', 'alone/bytes.course.md');
  expect(code).toBe(1);
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
    'alone/t.course.md:1:1 warning translation-missing',
    'alone/t.course.md:3:4 error blocked-name',
    'alone/bytes.course.md:1:3 error not-text',
  ]);
  expect(lines[0]).toContain('译文缺 2 处，第一处：c。');
  expect(lines[2]).toContain('课程文件');
});

test('the product’s own course is clean as the command line sees it', () => {
  expect(zhinuo('check', join(root, 'scenarios/courses'))).toEqual({ code: 0, out: '', err: '' });
  expect(zhinuo('fmt', '--check', join(root, 'scenarios/courses'))).toEqual({ code: 0, out: '', err: '' });
});

test('fmt writes the canonical form once and leaves a course with errors as it is; fmt --check only says so', () => {
  const messy = '＃ 课程\n## 第一天\n＞走\nattempts: BEST 3\nvisit: old-account\nday: １\n';
  const broken = course().replace('天：1\n', '');
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  put('messy.course.md', messy);
  put('broken.course.md', broken);
  put('clean.course.md', course());
  expect(zhinuo('fmt', '--check', 'messy.course.md', 'clean.course.md')).toEqual({ code: 1, out: 'messy.course.md\n', err: '' });
  expect(read('messy.course.md')).toBe(messy);
  expect(zhinuo('fmt', 'messy.course.md', 'broken.course.md', 'clean.course.md')).toMatchObject({
    code: 1,
    out: 'messy.course.md\n',
    err: expect.stringMatching(/^broken\.course\.md:3:1 error no-day .*\n$/) as string,
  });
  expect(read('messy.course.md')).toBe(course('> 走 {#s1}\n  拜访：old-account\n  次数：最好 3\n').replace('{#c}', '{#course}').replace('{#d}', '{#d1}'));
  expect([read('broken.course.md'), read('clean.course.md')]).toEqual([broken, course()]);
  expect(zhinuo('fmt', '--check', 'messy.course.md')).toEqual({ code: 0, out: '', err: '' });
});

test('check tells of two courses with one id', () => {
  const text = readFileSync(join(root, 'scenarios/courses/new-rep-14.course.md'), 'utf8');
  put('alone/one.course.md', text);
  put('alone/two.course.md', text);
  const { code, out } = zhinuo('check', '--lang', 'en', 'alone/one.course.md', 'alone/two.course.md');
  expect(code).toBe(1);
  expect(out).toContain('two.course.md:1:1 error file-id-twice The course id “new-rep-14” is also that of');
});
