import { expect, test } from 'vitest';
import { check } from '../../src/script/check.ts';
import { SENTENCES, sentenceOf } from '../../src/script/finding-words.ts';
import { PROOF_SENTENCES } from '../../src/script/proof-words.ts';
import { decode } from '../../src/text/decode.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { FAILING, meeting, script } from './failing-examples.ts';

/** Codes that come from bytes, from options or from every reachable state; each has its own test below, in decode.test.ts or in panel.test.ts. */
const ELSEWHERE = [
  ...Object.keys(PROOF_SENTENCES),
  'too-large',
  'encoding-gb18030',
  'encoding-unknown',
  'not-text',
  'blocked-name',
  'translation-missing',
  'translation-outdated',
  'translation-unread',
];

test('the sound scripts of the examples have no finding', () => {
  expect(check(script({}))).toEqual([]);
  expect(check(meeting({}))).toEqual([]);
});

test.each(Object.entries(FAILING))('%s is found in its example', (code, text) => {
  const found = check(text).filter((finding) => finding.code === code);
  expect(found.length, JSON.stringify(check(text))).toBeGreaterThan(0);
  const lines = text.split('\n').length;
  for (const { line, column } of found) {
    expect(line >= 1 && line <= lines).toBe(true);
    expect(column >= 1 && column <= (text.split('\n')[line - 1]?.length ?? 0) + 1).toBe(true);
  }
});

test('every code with a sentence has a failing example, and the other way round', () => {
  expect([...Object.keys(FAILING), ...ELSEWHERE].sort()).toEqual(Object.keys(SENTENCES).sort());
});

test.each(['zh', 'en'] as const)('sentences in %s leave no parameter unfilled', (tongue) => {
  for (const [code, text] of Object.entries(FAILING)) {
    for (const finding of check(text)) {
      const sentence = sentenceOf(finding, tongue);
      expect(sentence, code).not.toMatch(/\{\w+\}(?!”)|undefined/);
      expect(sentence.length).toBeGreaterThan(5);
      if (tongue === 'en') expect(sentence.replace(/“[^”]*”|[（(][^）)]*[）)]|: [^.]*\.|‘/g, ''), code).not.toMatch(/[一-鿿]{4,}/);
    }
  }
});

test('a fix says what to put where', () => {
  const finding = check(FAILING['unknown-name-near'] ?? '').find(({ code }) => code === 'unknown-name-near');
  expect(finding?.fix).toEqual({ at: { line: 11, column: 1 }, length: 3, text: '陈明远' });
  const number = check(FAILING['number-in-words'] ?? '').find(({ code }) => code === 'number-in-words');
  expect(number?.fix?.text).toBe('4 天');
});

test('what narrates where the first to diagnose is absent is the next one’s', () => {
  const found = (lines: string): string[] => check(meeting({ cast: '@ 王芳 {#wang}\n起点：P2\n起点：P3\n', talk: `${lines}诊断：陈明远\n诊断：王芳\n` })).map(({ code }) => code);
  expect(found('[王芳.P3] （她皱了皱眉。） {#n1 P2}\n')).toEqual([]);
  expect(found('[非 陈明远.到场 王芳.P3] （她皱了皱眉。） {#n1 P2}\n')).toEqual(['cue-wrong-state']);
  expect(found('[非 陈明远.到场 王芳.P2] （她皱了皱眉。） {#n1 P2}\n')).toEqual([]);
});

test('names on the reader’s own block list are errors where they stand', () => {
  const found = check(script({ beat: '陈明远：你们的真药好吗？ {#c2}\n' }), { blocked: ['真药'] });
  expect(found).toMatchObject([{ code: 'blocked-name', severity: 'error', line: 11, column: 8 }]);
});

test('missing and outdated translations are counted', () => {
  const po = 'msgid ""\nmsgstr ""\n\nmsgctxt "c1"\nmsgid "旧的原文"\nmsgstr "Speak."\n';
  const found = check(script({}), { translation: readTranslation(po) });
  expect(found.map(({ code, params }) => [code, params['count']])).toEqual([
    ['translation-missing', 8],
    ['translation-outdated', 1],
  ]);
});

test('bytes that are no text are refused with a place', () => {
  expect(decode(new Uint8Array([0x23, 0x20, 0x00, 0x01])).findings).toMatchObject([{ code: 'not-text', line: 1, column: 3 }]);
  expect(decode(new Uint8Array(3 * 1024 * 1024)).findings).toMatchObject([{ code: 'too-large', params: { size: '3.0' } }]);
  expect(decode(new Uint8Array([0xff, 0xff, 0xff])).findings).toMatchObject([{ code: 'encoding-unknown' }]);
});
