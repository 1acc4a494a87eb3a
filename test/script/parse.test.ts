import { expect, test } from 'vitest';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { decode } from '../../src/text/decode.ts';
import { meaning } from './meaning.ts';

function sound(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings.filter((finding) => finding.severity === 'error')));
  return scenario;
}

const PLAIN = `# 标题 {#t}
变数：急诊 25%
@ 陈明远 {#chen}
起点：P1 ×2
起点：P2 信任+1
## 办公室 {#open}
[P1 信任>=4] 陈明远：请说 #1，{2} 也好。 {#c1 P1 需求}
? 问一句 {#q1}
  用时：2
> 说明来意 {#a1}
  行为：[非 #q1] S1 弱
  行为：S1 强
  理由：先说明来意。
  去：#open
`;

test('full-width markers, keys, digits and brackets mean the same as half-width ones', () => {
  const wide = `＃标题 ｛＃t｝
变数： 急诊　２５％
＠ 陈明远 ｛#chen｝
起点：ｐ1 x２
START：p2 信任＋１
＃＃ 办公室 ｛＃open｝
　　【Ｐ１，信任 ≥ ４】陈明远：请说 #1，{2} 也好。 ｛＃c1 Ｐ１ 需求｝
？问一句 ｛#q1｝
\tMinutes：２
＞ 说明来意 ｛#a1｝
style：【非#q1】s1 弱
Style： S1 strong
why：先说明来意。
go：办公室
`;
  expect(meaning(sound(wide))).toEqual(meaning(sound(PLAIN)));
});

test.each([
  ['CRLF', '\r\n'],
  ['CR', '\r'],
])('%s line ends read as LF does', (_, end) => {
  expect(meaning(sound(`\uFEFF${PLAIN.replaceAll('\n', end)}`))).toEqual(meaning(sound(PLAIN)));
});

test('zero-width characters vanish at the start of lines and inside keys', () => {
  expect(meaning(sound(PLAIN.replace('? 问', '\u200B? 问').replace('变数', '变\u200D数')))).toEqual(meaning(sound(PLAIN)));
});

test('signs inside a sentence are characters', () => {
  expect(sound(PLAIN).beats[0]?.lines[0]?.text).toBe('请说 #1，{2} 也好。');
});

test('UTF-16 and GB18030 files read as UTF-8 ones do', () => {
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${PLAIN}`, 'utf16le'));
  const decoded = decode(utf16);
  expect(decoded.ok && meaning(sound(decoded.text))).toEqual(meaning(sound(PLAIN)));
  // «# 标题» in GB18030
  const gb = decode(new Uint8Array([0x23, 0x20, 0xb1, 0xea, 0xcc, 0xe2]));
  expect(gb).toMatchObject({ ok: true, text: '# 标题', findings: [{ code: 'encoding-gb18030', severity: 'hint' }] });
});

test('a key under a probe or choice that does not take it is the beat’s', () => {
  const scenario = sound(`# 标题 {#t}\n@ 陈 {#chen}\n起点：P1\n## 回合 {#b}\n? 问 {#q1}\n诊断：陈\n> 选 {#a1}\n理由：好\n过了：2天\n`);
  expect(scenario.beats[0]).toMatchObject({ diagnose: ['chen'], after: 2 });
});

test('a bare state inside a choice means the doctor of its 对, wherever 对 stands', () => {
  const scenario = sound(
    `# 标题 {#t}\n@ 陈 {#chen}\n起点：P1\n@ 李 {#li}\n起点：P2\n## 回合 {#b}\n> 选 {#a1}\n行为：[P2] S2\n对：李\n理由：好\n李：[嗯] {#c1}\n`.replace('李：[嗯]', '李：嗯'),
  );
  expect(scenario.beats[0]?.choices[0]?.behaviours[0]?.when[0]?.atom).toMatchObject({ who: 'li' });
});

test('Chinese ids are ids, and a missing id is provisional and only a hint', () => {
  const { scenario, findings } = parse('# 标题 {#标题一}\n## 回合\n（空）\n');
  expect(scenario?.id).toBe('标题一');
  expect(scenario?.beats[0]).toMatchObject({ id: '~2', provisional: true });
  expect(findings.map(({ code, severity, line }) => [code, severity, line])).toEqual([
    ['missing-id', 'hint', 2],
    ['missing-id', 'hint', 3],
  ]);
});

test('an error says the line and the column where it stands', () => {
  const { findings } = parse(PLAIN.replace('信任>=4', '信任>=四'));
  expect(findings).toMatchObject([{ code: 'condition-no-number', line: 7, column: 5 }]);
});

test('a start is read by the bounds for going up when all four numbers stand there', () => {
  const scenario = sound('# 标题 {#t}\n@ 陈 {#chen}\n起点：认知 7 承诺 2 信任 4 阻力 8\n起点：P3 认知-2 x3\n## 回合 {#b}\n（空） {#n}\n');
  expect(scenario.cast[0]?.starts).toMatchObject([
    { state: 'P3', weight: 1 },
    { state: 'P3', weight: 3, values: { awareness: 5 } },
  ]);
});

test('a guard of 达标 is a bracket followed by more; a bracket alone is the goal', () => {
  const scenario = sound(PLAIN.replace('变数', '达标：[起点 P2] 信任>=5\n半达标：[信任>=6]\n变数'));
  expect(scenario.target[0]).toMatchObject({ guard: [{ atom: { kind: 'start' } }], goal: [{ atom: { kind: 'variable' } }] });
  expect(scenario.half[0]).toMatchObject({ guard: [], goal: [{ atom: { kind: 'variable', value: 6 } }] });
});

test('weeks are seven days', () => {
  expect(sound('# 标题 {#t}\n## 一 {#b1}\n（空） {#n1}\n## 二 {#b2}\n过了：2 周\n（空） {#n2}\n').beats[1]?.after).toBe(14);
});
