import { describe, expect, test } from 'vitest';
import { decode } from '../../src/text/decode.ts';
import { asksConfidence, QUESTION_KINDS } from '../../src/quiz/question.ts';
import { readQuiz } from '../../src/quiz/read-quiz.ts';
import { meaning } from '../script/meaning.ts';
import { EXAMPLES, only, sound } from './reading.ts';

const HEAD = '# 题库 {#t}\n## 哪一级？ {#q}\n题型：单选\n概念：p1\n';
const OPTIONS = '+ 一 {#a}\n- 二 {#b}\n';
const codes = (text: string): string[] => readQuiz(text).findings.map(({ code }) => code);

describe('each kind of question', () => {
  test.each(QUESTION_KINDS)('%s is read without a finding', (kind) => {
    expect(codes(EXAMPLES[kind])).toEqual([]);
    expect(only(EXAMPLES[kind])).toMatchObject({ id: 'q', kind });
  });

  test('has its options with their marks, words and reasons', () => {
    expect(only(EXAMPLES.single).parts).toMatchObject([
      { id: 'a', mark: 'right', text: '一', why: '对。', other: null, breach: null },
      { id: 'b', mark: 'wrong', text: '二', why: '错。' },
      { id: 'c', mark: 'wrong', text: '三' },
    ]);
    expect(only(EXAMPLES['true-false']).parts).toMatchObject([
      { id: 'f', mark: 'right', text: 'false', why: '是圆的。' },
      { id: 't', mark: 'wrong', text: 'true', why: null },
    ]);
    expect(only(EXAMPLES.order).parts.map(({ mark, text }) => `${mark} ${text}`)).toEqual(['piece 一', 'piece 二', 'piece 三', 'piece 四']);
    expect(only(EXAMPLES.match).parts.map(({ text, other }) => [text, other])).toEqual([
      ['甲', '红'],
      ['乙', '蓝'],
      ['丙', '红'],
      ['丁', '绿'],
      ['黑', null],
    ]);
    expect(only(EXAMPLES.cue).parts.map(({ mark, text }) => `${mark} ${text}`)).toEqual(['wrong P1', 'right P2', 'wrong P3', 'wrong P4']);
    const breach = only(EXAMPLES.breach);
    expect(breach.parts.map(({ breach: broken }) => broken)).toEqual([{ severity: 'red', rule: 'CR11' }, null, { severity: 'red', rule: 'CR04' }, null]);
    expect(breach.rules).toEqual(['CR07', 'CR15']);
  });

  test('of numbers has parameters, a formula, a unit and how far off is right', () => {
    expect(only(EXAMPLES.number).number).toEqual({
      given: [
        { name: '床位', values: ['60', '70', '80', '90', '100', '110', '120'], written: '60..120 步 10' },
        { name: '周转', values: ['2', '3'], written: '2、3' },
      ],
      answer: '床位*周转*2',
      unit: '盒',
      tolerance: { value: '0', relative: false },
    });
    const tolerance = (line: string): unknown => only(EXAMPLES.number.replace('单位：', `误差：${line}\n单位：`)).number?.tolerance;
    expect(tolerance('0.5')).toEqual({ value: '0.5', relative: false });
    expect(tolerance('１％')).toEqual({ value: '1', relative: true });
    const values = (line: string): unknown => only(EXAMPLES.number.replace('周转 2、3', line)).number?.given[1]?.values;
    expect(values('周转 -1..1')).toEqual(['-1', '0', '1']);
    expect(values('周转 0.1..0.3 step 0.1')).toEqual(['0.1', '0.2', '0.3']);
    expect(values('周转 １、2.5，3')).toEqual(['1', '2.5', '3']);
    expect(only(EXAMPLES.number.replace('床位*周转*2', '床位×周转÷2')).number?.answer).toBe('床位*周转/2');
  });

  test('of three kinds asks how sure one is, unless it says otherwise', () => {
    const asking = QUESTION_KINDS.filter((kind) => asksConfidence(only(EXAMPLES[kind])));
    expect(asking).toEqual(['single', 'true-false', 'cue']);
    expect(asksConfidence(only(EXAMPLES.single.replace('概念', '信心：否\n概念')))).toBe(false);
    expect(asksConfidence(only(EXAMPLES.order.replace('概念', 'confidence: YES\n概念')))).toBe(true);
  });
});

describe('the stem', () => {
  test('holds scenes and speech in their order', () => {
    expect(only(EXAMPLES.cue).lines.map(({ id, who, text }) => [id, who, text])).toEqual([
      ['l1', null, '门诊，下午。'],
      ['l2', 'doctor', '起始量要不要减？'],
      ['l3', 'rep', '您担心什么？'],
    ]);
    const speakers = ['主任', '护士', '药师', '同事', 'Doctor', 'chief'].map((who) => `${who}：好\n`).join('');
    expect(only(`${HEAD}${speakers}${OPTIONS}`).lines.map(({ who }) => who)).toEqual(['chief', 'nurse', 'pharmacist', 'colleague', 'doctor', 'chief']);
  });

  test('ends at the first option', () => {
    expect(codes(`${HEAD}+ 一 {#a}\n医生：太晚了 {#l}\n- 二 {#b}\n`)).toEqual(['line-misplaced']);
    expect(codes(`# 题库 {#t}\n（太早了） {#l}\n## 哪一级？ {#q}\n题型：单选\n概念：p1\n${OPTIONS}`)).toEqual(['line-misplaced']);
  });

  test('may end in braces of a parameter: only {#…} is an id', () => {
    expect(only(EXAMPLES.number.replace('，多少盒？ {#q}', '，共 {床位*周转}'))).toMatchObject({ stem: '{床位} 张床，每月周转 {周转} 次，共 {床位*周转}', provisional: true });
  });
});

describe('widths', () => {
  test('are equal where the format speaks', () => {
    const wide =
      '＃　题库　｛＃t｝\n组：准备度\n＃＃哪一级？｛#q｝\n题型：单选\n概念：p1、p2\n难度：３\n信心：否\n来源：甲１.４；B 1.8\n（场景。）{#l}\n＋一{＃a}\n　理由：对。\n－二{#b}\n理由：错。\n–三{#c}\n';
    const narrow =
      '# 题库 {#t}\n组: readiness\n## 哪一级？ {#q}\n题型: 单选\n概念: p1, p2\n难度: 3\n信心: 否\n来源: 甲 1.4, 乙 1.8\n(场景。) {#l}\n+ 一 {#a}\n理由: 对。\n- 二 {#b}\n理由: 错。\n- 三 {#c}\n';
    expect(meaning(sound(wide))).toEqual(meaning(sound(narrow)));
    expect(meaning(sound(EXAMPLES.order.replaceAll('>', '＞')))).toEqual(meaning(sound(EXAMPLES.order)));
    for (const arrow of ['=>', '＝＞', '=＞', '->', '－＞', '→']) expect(meaning(sound(EXAMPLES.match.replaceAll(' => ', arrow)))).toEqual(meaning(sound(EXAMPLES.match)));
    expect(meaning(sound(EXAMPLES.cue.replace('+ P2', '+ ｐ２')))).toEqual(meaning(sound(EXAMPLES.cue)));
  });

  test('of the text stay as they are typed', () => {
    expect(only(EXAMPLES.single.replace('+ 一', '+ １：一（Ａ）')).parts[0]?.text).toBe('１：一（Ａ）');
  });

  test('line endings, a byte order mark and indentation mean nothing', () => {
    const plain = meaning(sound(EXAMPLES.cue));
    expect(meaning(sound(EXAMPLES.cue.replaceAll('\n', '\r\n')))).toEqual(plain);
    expect(meaning(sound(EXAMPLES.cue.replaceAll('\n', '\r')))).toEqual(plain);
    expect(meaning(sound(EXAMPLES.cue.replaceAll('\n', '\n\n 　\t')))).toEqual(plain);
    expect(meaning(sound(`\uFEFF${EXAMPLES.cue}`))).toEqual(plain);
    const bytes = decode(new TextEncoder().encode(`\uFEFF${EXAMPLES.cue}`));
    expect(bytes.ok && meaning(sound(bytes.text))).toEqual(plain);
  });
});

describe('keys', () => {
  test('have English names and values too', () => {
    const english = EXAMPLES.breach
      .replace('题型：找违规', 'Type: breach')
      .replace('概念：', 'concept: ')
      .replace('备选：', 'rules: ')
      .replaceAll('红线：', 'red: ')
      .replaceAll('理由：', 'why: ');
    expect(meaning(sound(english))).toEqual(meaning(sound(EXAMPLES.breach)));
    expect(only(EXAMPLES['true-false'].replace('+ 错', '+ false').replace('- 对', '- TRUE').replace('判断', 'true-false'))).toMatchObject({
      parts: [{ text: 'false' }, { text: 'true' }],
    });
    expect(
      sound(`# Quiz {#t}\ngroup: Safety\nuse: exam\nlang: en\nauthor: x\nversion: 2\nkey-status: reviewed\nsource: law 2.1, own\n${HEAD.slice(HEAD.indexOf('##'))}${OPTIONS}`),
    ).toMatchObject({
      title: 'Quiz',
      group: 'safety',
      exam: true,
      lang: 'en',
      author: 'x',
      version: '2',
      keyStatus: 'reviewed',
      sources: [
        { text: 'law', section: '2.1' },
        { text: 'own', section: null },
      ],
    });
  });

  test('that are not written have their defaults', () => {
    expect(sound(`${HEAD}${OPTIONS}`)).toMatchObject({ group: null, exam: false, lang: 'zh-CN', author: null, version: null, keyStatus: 'proposed', sources: [], tail: [] });
    expect(only(`${HEAD}${OPTIONS}`)).toMatchObject({ sources: [], keyStatus: null, confidence: null, hints: [], why: null, level: null, number: null, rules: [], lines: [] });
  });

  test('belong to the option they stand in if that takes them, else to the question', () => {
    const question = only(`${HEAD}理由：题。\n+ 一 {#a}\n理由：对。\n提示：第一步\n- 二 {#b}\n难度：4\n理由：错。\n提示：第二步\n来源：丙 1.9\n`);
    expect(question).toMatchObject({ why: '题。', hints: ['第一步', '第二步'], level: 4, sources: [{ text: 'C', section: '1.9' }] });
    expect(question.parts.map(({ why }) => why)).toEqual(['对。', '错。']);
  });

  test('of the header do not stand in a question, nor those of options in it', () => {
    expect(codes(`${HEAD}组：安全\n${OPTIONS}`)).toEqual(['misplaced-key']);
    expect(codes(`${HEAD}红线：CR06\n${OPTIONS}`)).toEqual(['misplaced-key']);
  });
});

describe('what has no meaning', () => {
  test('keeps its place: comments stand before what they stood before', () => {
    const { comments, questions, tail, notes } = sound(
      '// 开头\n# 题库 {#t}\n// 组之前\n组：安全\n// 题之前\n//\n## 问 {#q}\n题型：单选\n// 概念之前\n概念：p1\n// 话之前\n医生：好 {#l}\n// 项之前\n+ 一 {#a}\n// 理由之前\n理由：对\n- 二 {#b}\n// 最后\n',
    );
    expect(comments).toEqual(['开头']);
    expect(notes).toEqual([{ key: 'group', nth: 0, text: '组之前' }]);
    expect(questions[0]).toMatchObject({ comments: ['题之前', ''], notes: [{ key: 'concept', nth: 0, text: '概念之前' }], lines: [{ comments: ['话之前'] }] });
    expect(questions[0]?.parts).toMatchObject([
      { comments: ['项之前'], notes: [{ key: 'why', nth: 0, text: '理由之前' }] },
      { comments: [], notes: [] },
    ]);
    expect(tail).toEqual(['最后']);
  });

  test('may be missing: without an id an element is known by its line, and a hint says so', () => {
    const { quiz, findings } = readQuiz('# 题库\n\n## 问\n题型：单选\n概念：p1\n医生：好\n+ 一\n- 二 {#b}\n');
    expect(findings.map(({ code, line, severity, params }) => `${severity} ${code} ${line} ${String(params['what'])}`)).toEqual([
      'hint missing-id 1 header',
      'hint missing-id 3 question',
      'hint missing-id 6 line',
      'hint missing-id 7 part',
    ]);
    expect(quiz).toMatchObject({ id: '~1', provisional: true });
    expect(quiz?.questions[0]).toMatchObject({ id: '~3', provisional: true, lines: [{ id: '~6', provisional: true }] });
    expect(quiz?.questions[0]?.parts).toMatchObject([
      { id: '~7', provisional: true },
      { id: 'b', provisional: false },
    ]);
  });

  test('ids of parts and lines share one namespace in a question, and another question may use them again', () => {
    const second = '## 又问 {#q2}\n题型：单选\n概念：p1\n医生：好 {#l}\n+ 一 {#a}\n- 二 {#b}\n';
    expect(codes(`${HEAD}医生：好 {#l}\n${OPTIONS}${second}`)).toEqual([]);
    expect(codes(`${HEAD}医生：好 {#a}\n${OPTIONS}`)).toEqual(['id-twice']);
    expect(codes(`${HEAD}${OPTIONS}${second.replace('#q2', '#q')}`)).toEqual(['id-twice']);
  });
});

test('a wrong number may be negative', () => {
  expect(only(`${EXAMPLES.number}- -5 {#minus}\n`).parts.map(({ text }) => text)).toEqual(['床位*2', '-5']);
  expect(codes(`${HEAD}${OPTIONS}--- {#c}\n`)).toEqual(['unknown-line']);
});

test('a text with an error is no quiz', () => {
  expect(readQuiz(`${HEAD}- 二 {#b}\n`).quiz).toBeNull();
  expect(readQuiz('').findings.map(({ code }) => code)).toEqual(['no-title', 'no-questions']);
});
