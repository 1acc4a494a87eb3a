import { expect, test } from 'vitest';
import { parse } from '../../src/script/parse.ts';
import { questionWords } from '../../src/script/question-words.ts';
import { translate } from '../../src/script/translate.ts';
import { OUTDATED } from '../../src/text/translation.ts';
import { meeting } from './failing-examples.ts';

const TEXT = meeting({
  head: '评：内容 讲清出处 [#t1]\n评：跟进 讲清出处 [#f1]\n评：跟进 隔天看过 [#f1]\n',
  talk: '提问：陈明远 出处\n',
  close: '答复：出处\n',
  after: '提问：[待答 出处] 陈明远 出处\n',
});
const { scenario } = parse(TEXT);

test('criteria and questions are translated by their names; conditions go on naming questions as the script does', () => {
  if (scenario === null) throw new Error('the example is unsound');
  const entry = (source: string, text: string) => ({ source, text });
  const { scenario: made, missing } = translate(scenario, { 'criterion.讲清出处': entry('讲清出处', 'Sources made clear'), 'question.出处': entry('出处', 'sources') });
  expect(made.criteria.map(({ name }) => name)).toEqual(['Sources made clear', 'Sources made clear', '隔天看过']);
  expect(questionWords(made, '出处')).toBe('sources');
  expect(questionWords(made, 'toString')).toBe('toString');
  expect(questionWords(scenario, '出处')).toBe('出处');
  expect(made.beats.flatMap(({ questions }) => questions.map(({ value }) => value.name))).toEqual(['出处', '出处']);
  expect(missing.filter((context) => /^(criterion|question)\./.test(context))).toEqual(['criterion.隔天看过']);
});

test('what is not translated is missing once, and a name whose entry says otherwise is marked', () => {
  if (scenario === null) throw new Error('the example is unsound');
  expect(translate(scenario, {}).missing.filter((context) => /^(criterion|question)\./.test(context))).toEqual(['criterion.讲清出处', 'criterion.隔天看过', 'question.出处']);
  const { scenario: made, outdated } = translate(scenario, { 'question.出处': { source: '来历', text: 'origin' } });
  expect(outdated).toEqual(['question.出处']);
  expect(questionWords(made, '出处')).toBe(`origin${OUTDATED}`);
});
