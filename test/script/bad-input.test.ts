import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentRules } from '../../src/model/released-rules.ts';
import { start } from '../../src/run/start.ts';
import { check } from '../../src/script/check.ts';
import { parse } from '../../src/script/parse.ts';
import { sentenceOf } from '../../src/script/finding-words.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { decode } from '../../src/text/decode.ts';
import { anyScript } from './any-script.ts';
import { examples } from '../properties.ts';
import { meeting } from './failing-examples.ts';

/** Whatever is given to `check` ends in findings with places, never in an exception. */
function survives(bytes: Uint8Array): void {
  const decoded = decode(bytes);
  const findings = decoded.ok ? check(decoded.text) : decoded.findings;
  const lines = decoded.ok ? decoded.text.split(/\r\n|\r|\n/) : Array.from(bytes, () => '');
  for (const finding of findings) {
    expect(finding.line >= 1 && finding.line <= Math.max(1, lines.length), JSON.stringify(finding)).toBe(true);
    expect(finding.column >= 1, JSON.stringify(finding)).toBe(true);
    expect(sentenceOf(finding, 'zh')).not.toBe(finding.code);
  }
  if (!decoded.ok) expect(findings.length).toBeGreaterThan(0);
  else if (parse(decoded.text).scenario === null) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
}
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('random bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), survives), examples(300));
});

test('random text in the signs of the format', () => {
  const sign = fc.constantFrom(
    '#',
    '##',
    '@',
    '?',
    '>',
    '+',
    '[',
    ']',
    '（',
    '）',
    '{',
    '}',
    '：',
    ':',
    '\n',
    '\r',
    ' ',
    '　',
    'P1',
    '起点',
    '行为',
    '达标',
    '甲',
    '信任',
    '>=',
    '5',
    '。',
    '\u200B',
    '\u0301',
    '\ud83d\ude00',
    '\ud83d',
    '//',
    '非',
    '去',
    '结束',
    '×',
    '-',
    '.',
  );
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 120 }).map((parts) => parts.join('')),
      (text) => survives(utf8(text)),
    ),
    examples(500),
  );
});

test('mutated scenarios', () => {
  const cut = fc.tuple(fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 6, unit: 'binary' }));
  fc.assert(
    fc.property(anyScript, fc.array(cut, { minLength: 1, maxLength: 4 }), (text, cuts) => {
      let mutated = text;
      for (const [at, length, put] of cuts) {
        const from = at % (mutated.length + 1);
        mutated = mutated.slice(0, from) + put + mutated.slice(from + length);
      }
      survives(utf8(mutated));
      const { scenario } = parse(mutated);
      if (scenario !== null) start(currentRules, scenario, 0);
    }),
    examples(200),
  );
});

test.each([
  ['a line of a megabyte', `# 标题\n${'长'.repeat(350_000)}\n`],
  ['a megabyte of blanks before a sign', `# 标题\n${' '.repeat(1_000_000)}x\n`],
  ['a megabyte of blanks between signs', `# 标题\n甲${' '.repeat(1_000_000)}x\n`],
  ['a megabyte of brackets', `# 标题\n## 回合\n${'['.repeat(500_000)}\n`],
  ['a megabyte of closed brackets', `# 标题\n@ 甲\n起点：P1\n## 回合\n${'[P1]'.repeat(100_000)} 甲：好\n`],
  ['deep parentheses', `# 标题\n## 回合\n${'（'.repeat(200_000)}${'）'.repeat(200_000)}\n`],
  ['many combining marks', `# 标题\n变数：甲${'\u0301'.repeat(300_000)} 20%\n`],
  ['numbers without end', `# 标题\n时长：${'9'.repeat(500_000)}\n`],
  ['ten thousand beats', `# 标题\n${Array.from({ length: 10_000 }, (_, n) => `## 回合${n} {#b${n}}\n（空） {#n${n}}\n`).join('')}`],
  ['a thousand doctors', `# 标题\n${Array.from({ length: 1000 }, (_, n) => `@ 医生${n}\n起点：P1\n起点：P2\n`).join('')}## 回合\n（空）\n`],
  [
    'keys of the prototype',
    '# 标题\n__proto__：x\nconstructor：y\n@ constructor {#constructor}\n起点：P1\n## 回合 {#toString}\n[constructor.P1 有 __proto__] constructor：好 {#hasOwnProperty P1}\n诊断：constructor\n> 选 {#valueOf}\n设：__proto__\n理由：好\n',
  ],
])(
  '%s',
  (_, text) => {
    survives(utf8(text));
    const { scenario } = parse(text);
    if (scenario !== null) start(currentRules, scenario, 0);
  },
  60_000,
);

test('a mangled translation file reads as far as it goes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => void readTranslation(`msgctxt "a"\nmsgid "b"\nmsgstr "c"\n${text}`)),
    examples(200),
  );
  expect(Object.keys(readTranslation('msgctxt "__proto__"\nmsgid "b"\nmsgstr "c"\n'))).toEqual(['__proto__']);
});

test('every scenario of the product, cut off at any line, ends in findings or plays', () => {
  const folder = new URL('../../scenarios/visits/', import.meta.url);
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.drill.md'))) {
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
    for (let n = 1; n < lines.length; n += 9) survives(utf8(lines.slice(0, n).join('\n')));
  }
});

test('meetings that contradict themselves end in findings with their places', () => {
  const bad = (more: Parameters<typeof meeting>[0], from = '', to = ''): string[] =>
    check(meeting(more).replace(from, to)).map(({ code, line, column }) => `${code} ${line > 1 && column > 0}`);
  expect(bad({ head: '环节时长：宣讲 -5\n' })).toContain('number-range true');
  expect(bad({ head: '环节时长：宣讲 9000000\n' })).toContain('number-range true');
  expect(bad({ head: '环节时长：宣讲 10 宣讲 20\n' })).toContain('bad-stage-minutes true');
  expect(bad({}, '理由：讲。\n', '理由：讲。\n用时：-1\n')).toContain('number-range true');
  expect(bad({}, '理由：讲。\n', '理由：讲。\n用时：4000000\n')).toContain('number-range true');
  expect(bad({ cast: '@ 陈明远 {#other}\n起点：P2\n' })).toContain('name-twice true');
  expect(bad({ head: '关注：11\n' })).toContain('number-range true');
  expect(bad({ head: '凑数：-2\n' })).toContain('number-range true');
  expect(bad({}, '环节：跟进', '环节：宣讲')).toContain('stage-goes-back true');
});
