import { expect, test } from 'vitest';
import { OUTDATED } from '../../src/text/translation.ts';
import { rightSideOf } from '../../src/quiz/answer.ts';
import { mark, rightAnswer } from '../../src/quiz/grading.ts';
import { posed } from '../../src/quiz/parameters.ts';
import { QUESTION_KINDS } from '../../src/quiz/question.ts';
import { textsOf, translateQuiz } from '../../src/quiz/translate-quiz.ts';
import { EXAMPLES, sound } from './reading.ts';

const contexts = (kind: keyof typeof EXAMPLES): string[] => textsOf(sound(EXAMPLES[kind])).map(([context]) => context);

test('every text of a quiz has its context, in the order of the file; numbers, states and truth have none', () => {
  expect(contexts('single')).toEqual(['t', 'q', 'q.a', 'q.a.why', 'q.b', 'q.b.why', 'q.c', 'q.c.why']);
  expect(contexts('true-false')).toEqual(['t', 'q', 'q.f.why']);
  expect(contexts('cue')).toEqual(['t', 'q', 'q.l1', 'q.l2', 'q.l3']);
  expect(contexts('number')).toEqual(['t', 'q', 'q.l', 'q.hint', 'q.why', 'q.unit', 'q.slip.why']);
  expect(contexts('breach')).toEqual(['t', 'q', 'q.why', 'q.a', 'q.b', 'q.c', 'q.d']);
  expect(textsOf(sound(EXAMPLES.number.replace('提示：', '提示：一\n提示：二\n提示：'))).map(([context]) => context)).toEqual(
    expect.arrayContaining(['q.hint', 'q.hint.2', 'q.hint.3']),
  );
});

test('a right side that several pairs share is translated once, with the first, and stays one', () => {
  const quiz = sound(EXAMPLES.match);
  expect(contexts('match')).toEqual(['t', 'q', 'q.why', 'q.a', 'q.a.right', 'q.b', 'q.b.right', 'q.c', 'q.d', 'q.d.right', 'q.x']);
  const { quiz: made, outdated } = translateQuiz(quiz, { 'q.a.right': { source: '红', text: 'red' }, 'q.c.right': { source: '红', text: 'never read' } });
  const [question] = made.questions;
  expect(question?.parts.map(({ other }) => other)).toEqual(['red', '蓝', 'red', '绿', null]);
  expect(question === undefined ? null : rightSideOf(question, 'c')).toBe('a');
  expect(outdated).toEqual([]);
});

test('what is not translated stays as it is and is counted; what is older than its text is marked', () => {
  const quiz = sound(EXAMPLES.cue);
  const {
    quiz: made,
    missing,
    outdated,
  } = translateQuiz(quiz, {
    t: { source: '题库', text: 'Quiz' },
    q: { source: '他在哪一级？', text: 'Which state is he in?' },
    'q.l1': { source: '（门诊，下午。）', text: '(Outpatients, afternoon.)' },
  });
  expect(made.title).toBe('Quiz');
  expect(made.questions[0]).toMatchObject({
    stem: `Which state is he in?${OUTDATED}`,
    lines: [{ text: 'Outpatients, afternoon.' }, { text: '起始量要不要减？' }, { text: '您担心什么？' }],
  });
  expect(missing).toEqual(['q.l2', 'q.l3']);
  expect(outdated).toEqual(['q']);
});

test.each(QUESTION_KINDS)('%s in other words has the same ids, and the same answer is right', (kind) => {
  const quiz = sound(EXAMPLES[kind]);
  const words = Object.fromEntries(textsOf(quiz).map(([context, source]) => [context, { source, text: `EN ${source}` }]));
  const { quiz: made, missing, outdated } = translateQuiz(quiz, words);
  expect([missing, outdated]).toEqual([[], []]);
  expect(textsOf(made).map(([, text]) => text)).toEqual(textsOf(quiz).map(([, text]) => `EN ${text}`));
  const [original, question] = [quiz.questions[0], made.questions[0]];
  if (original === undefined || question === undefined) throw new Error('no question');
  expect(question.parts.map(({ id }) => id)).toEqual(original.parts.map(({ id }) => id));
  expect(mark(posed(question, 3), rightAnswer(posed(original, 3))).right).toBe(true);
});
