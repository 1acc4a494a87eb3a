import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from '../../src/script/parse.ts';
import { print } from '../../src/script/print.ts';
import type { Scenario } from '../../src/script/scenario.ts';
import { anyScript } from './any-script.ts';
import { meaning } from './meaning.ts';
import { examples } from '../properties.ts';

const files = (folder: string): string[] => {
  const url = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.drill.md'))
    .map((name) => readFileSync(new URL(name, url), 'utf8'));
};
const sound = (text: string): Scenario => {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(`${JSON.stringify(findings.filter((one) => one.severity === 'error'))}\n${text}`);
  return scenario;
};

function expectRoundTrip(text: string): void {
  const scenario = sound(text);
  const printed = print(scenario);
  const again = sound(printed);
  expect(print(again)).toBe(printed);
  if (!printedIds(scenario)) expect(JSON.stringify(meaning(again))).toBe(JSON.stringify(meaning(scenario)));
}

/** Whether the printer had to write ids, which the reading then has in addition. */
const printedIds = (scenario: Scenario): boolean => JSON.stringify(scenario).includes('"provisional":true');

test('every scenario of the product comes back as it was', () => {
  const all = [...files('scenarios/visits'), ...files('scenarios/intro'), ...files('test/conformance').filter((text) => !/科室会/.test(text))];
  expect(all.length).toBeGreaterThanOrEqual(7);
  all.forEach(expectRoundTrip);
});

test('generated scripts come back as they were, and printing twice changes nothing', () => {
  fc.assert(fc.property(anyScript, expectRoundTrip), examples(200));
});

test('messy and clean writing of one script print alike', () => {
  const read = (name: string) => print(sound(readFileSync(new URL(`../conformance/${name}.drill.md`, import.meta.url), 'utf8')));
  expect(read('messy')).toBe(read('evidence'));
});

test('comments survive where they stood, missing ids are written and references to them follow', () => {
  const text = '// 开头\n# 标题\n// 目标之前\n目标：练习\n@ 陈\n// 起点之前\n起点：P1\n## 一\n陈：好\n> 选\n// 理由之前\n理由：好\n// 去之前\n去：二\n## 二\n（完）\n// 最后\n';
  const printed = print(sound(text));
  expect(printed).toBe(
    '// 开头\n# 标题 {#s1}\n// 目标之前\n目标：练习\n\n@ 陈 {#m1}\n// 起点之前\n起点：P1\n\n## 一 {#b1}\n陈：好 {#c1}\n> 选 {#a1}\n  // 理由之前\n  理由：好\n  // 去之前\n  去：#b2\n\n## 二 {#b2}\n（完） {#c2}\n// 最后\n',
  );
});
