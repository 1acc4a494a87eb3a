import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Tongue } from '../../src/text/finding-sentence.ts';
import type { FindingSeverity } from '../../src/text/findings.ts';
import { checkQuiz } from '../../src/quiz/check-quiz.ts';
import { QUESTION_KINDS } from '../../src/quiz/question.ts';
import { ALL_QUIZ_KEYS } from '../../src/quiz/quiz-keys.ts';
import { QUIZ_SENTENCES, quizSentenceOf } from '../../src/quiz/quiz-finding-words.ts';
import { FAILING } from './failing-examples.ts';
import { sound } from './reading.ts';

/** What no quiz of the examples shows: findings of bytes, of files and of options (see findings.test.ts). */
const OTHERS: Readonly<Record<string, FindingSeverity>> = {
  'too-large': 'error',
  'encoding-unknown': 'error',
  'not-text': 'error',
  'blocked-name': 'error',
  'file-id-twice': 'error',
  'translation-missing': 'warning',
  'translation-outdated': 'warning',
  'translation-unread': 'warning',
  'encoding-gb18030': 'hint',
};
const SEVERITIES: readonly FindingSeverity[] = ['error', 'warning', 'hint'];
const findingOf = (code: string) => checkQuiz(FAILING[code] ?? '').find((finding) => finding.code === code);
const pages: readonly (readonly [string, Tongue])[] = [
  ['quiz.md', 'zh'],
  ['quiz.en.md', 'en'],
];

describe.each(pages)('docs/%s', (name, tongue) => {
  const text = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const chapters = text.split(/^## (?=\d)/m).slice(1);
  const blocks = (chapters[5] ?? '').split(/^### /m).slice(1);
  const rows = blocks.map((block) => [...block.matchAll(/^\| `([\w-]+)` \| (.*) \|$/gm)].map(([, code = '', sentence = '']) => ({ code, sentence })));

  test('lists every finding of a quiz once, under its severity, and says how many there are', () => {
    expect(blocks).toHaveLength(SEVERITIES.length);
    SEVERITIES.forEach((severity, nth) => {
      const codes = [...Object.keys(FAILING).filter((code) => findingOf(code)?.severity === severity), ...Object.keys(OTHERS).filter((code) => OTHERS[code] === severity)];
      expect((rows[nth] ?? []).map(({ code }) => code).sort()).toEqual(codes.sort());
      expect(blocks[nth]?.split('\n')[0]).toMatch(new RegExp(`[（(]${codes.length}(?: 种)?[）)]$`));
    });
  });

  test('gives each finding its sentence', () => {
    for (const { code, sentence } of rows.flat()) {
      const said = QUIZ_SENTENCES[code]?.[tongue === 'zh' ? 0 : 1];
      // A sentence that is made differs by its parameters: what the example says has the shape that stands here.
      const shape = new RegExp(`^${sentence.replace(/[.*+?^$()[\]\\|]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`);
      const finding = findingOf(code);
      if (typeof said === 'string') expect(sentence).toBe(said);
      else expect(finding === undefined ? '' : quizSentenceOf(finding, tongue), code).toMatch(shape);
    }
  });

  test('names every key and every kind of question', () => {
    for (const { zh, en } of ALL_QUIZ_KEYS.keys) expect(text, zh).toContain(zh === en ? zh : `${zh}/${en}`);
    for (const kind of QUESTION_KINDS) expect(text).toContain(`/${kind} |`);
  });

  test('has an example without a finding but for ids that are not written', () => {
    const example = /```\n([^]*?)```/.exec(chapters[4] ?? '')?.[1] ?? '';
    expect(sound(example).questions.length).toBeGreaterThanOrEqual(3);
    expect(
      checkQuiz(example)
        .map(({ code }) => code)
        .filter((code) => code !== 'missing-id'),
    ).toEqual([]);
  });
});
