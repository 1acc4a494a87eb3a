import { describe, expect, test } from 'vitest';
import { CONCEPT_GROUPS, conceptOf, concepts } from '../../src/model/concepts.ts';
import { complianceRule } from '../../src/model/compliance.ts';
import { readTranslation } from '../../src/text/read-translation.ts';
import { fold } from '../../src/text/width.ts';
import { type Answer, rightSides } from '../../src/quiz/answer.ts';
import { checkQuiz } from '../../src/quiz/check-quiz.ts';
import { evaluate, inDigits } from '../../src/quiz/formula.ts';
import { mark, rightAnswer } from '../../src/quiz/grading.ts';
import { combinations, filled, PLACE, posed } from '../../src/quiz/parameters.ts';
import type { Question, Quiz } from '../../src/quiz/question.ts';
import { translateQuiz } from '../../src/quiz/translate-quiz.ts';
import { CONTENT } from './content.ts';
import { sound } from './reading.ts';

const FILES = CONTENT.map((file) => ({ ...file, quiz: sound(file.text), overlay: file.translation === null ? undefined : readTranslation(file.translation) }));
const ALL = FILES.flatMap(({ name, quiz }) => quiz.questions.map((question) => ({ at: `${name} ${question.id}`, quiz, question })));
const SEEDS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, -1, 2 ** 31 - 1];

/** What stands twice in a list. */
const twice = (all: readonly string[]): string[] => all.filter((one, nth) => all.indexOf(one) !== nth);

/** Answers that must not be right: each wrong option, each slip, every two steps or right sides exchanged, each sentence left out or marked in vain. */
function wrongAnswers(question: Question): Answer[] {
  const right = rightAnswer(question);
  const { parts } = question;
  switch (right.kind) {
    case 'pick': {
      const wrong = parts.filter((part) => part.mark === 'wrong').map(({ id }) => id);
      const alone = wrong.map((id): Answer => ({ kind: 'pick', ids: [id] }));
      return [
        ...alone,
        ...wrong.map((id): Answer => ({ kind: 'pick', ids: [...right.ids, id] })),
        ...right.ids.map((id): Answer => ({ kind: 'pick', ids: right.ids.filter((one) => one !== id) })),
      ];
    }
    case 'order':
      return right.ids.flatMap((first, at) =>
        right.ids.slice(at + 1).map((second): Answer => ({ kind: 'order', ids: right.ids.map((id) => (id === first ? second : id === second ? first : id)) })),
      );
    case 'pairs':
      return Object.entries(right.pairs).flatMap(([left, side]) =>
        rightSides(question).flatMap(({ id }): Answer[] => (id === side ? [] : [{ kind: 'pairs', pairs: { ...right.pairs, [left]: id } }])),
      );
    case 'number':
      return parts.map(({ text }): Answer => {
        const slip = evaluate(text, {});
        return { kind: 'number', typed: slip.ok ? inDigits(slip.value) : 'unreadable' };
      });
    case 'marks':
      return parts.map(({ id, breach }): Answer => {
        const { [id]: _, ...others } = right.rules;
        return { kind: 'marks', rules: breach === null ? { ...right.rules, [id]: null } : others };
      });
  }
}

describe.each(FILES)('$name', ({ text, quiz, overlay }) => {
  test('has neither error nor warning, in both languages', () => {
    expect(overlay, 'the English overlay').toBeDefined();
    const found = checkQuiz(text, overlay === undefined ? {} : { translation: overlay }).filter(({ severity }) => severity !== 'hint');
    expect(found).toEqual([]);
  });

  test('keeps its options apart in English', () => {
    const { quiz: english } = translateQuiz(quiz, overlay ?? {});
    for (const { id, kind, parts } of english.questions) if (kind !== 'breach') expect(twice(parts.map((part) => fold(part.text).toLowerCase())), id).toEqual([]);
    english.questions.forEach((question, nth) => {
      expect(
        rightSides(question).map(({ id }) => id),
        question.id,
      ).toEqual(rightSides(quiz.questions[nth] ?? question).map(({ id }) => id));
    });
  });

  test('copies its parameters into English, and no others', () => {
    const { quiz: english } = translateQuiz(quiz, overlay ?? {});
    const places = ({ stem, lines, hints, why, parts }: Question): string[] =>
      [stem, ...lines.map((line) => line.text), ...hints, why ?? '', ...parts.map((part) => part.why ?? '')].flatMap((one) =>
        [...one.matchAll(PLACE)].map((found) => found[1] ?? ''),
      );
    english.questions.forEach((question, nth) => expect(new Set(places(question)), question.id).toEqual(new Set(places(quiz.questions[nth] ?? question))));
  });
});

test('there are files of every group, for practice and for examinations, and questions in all', () => {
  const of = (exam: boolean): (string | null)[] => FILES.filter(({ quiz }) => quiz.exam === exam && quiz.questions.length > 0).map(({ quiz }) => quiz.group);
  expect(new Set(of(false))).toEqual(new Set(CONCEPT_GROUPS));
  expect(new Set(of(true))).toEqual(new Set(CONCEPT_GROUPS));
});

test('no id stands twice: of files, and of questions over all files', () => {
  expect(twice(FILES.map(({ quiz }) => quiz.id))).toEqual([]);
  expect(twice(ALL.map(({ question }) => question.id))).toEqual([]);
  expect(ALL.filter(({ question }) => question.provisional)).toEqual([]);
});

test('every concept has two questions to practise and one in examinations', () => {
  const counts = (exam: boolean): Map<string, number> => {
    const out = new Map<string, number>();
    for (const { quiz, question } of ALL) if (quiz.exam === exam) for (const id of question.concepts) out.set(id, (out.get(id) ?? 0) + 1);
    return out;
  };
  const [practice, exam] = [counts(false), counts(true)];
  expect(concepts.filter(({ id }) => (practice.get(id) ?? 0) < 2).map(({ id }) => id)).toEqual([]);
  expect(concepts.filter(({ id }) => (exam.get(id) ?? 0) < 1).map(({ id }) => id)).toEqual([]);
});

test('every question has a level, a source and concepts that there are', () => {
  expect(ALL.filter(({ question }) => question.level === null).map(({ at }) => at)).toEqual([]);
  expect(ALL.filter(({ question, quiz }) => question.sources.length + quiz.sources.length === 0).map(({ at }) => at)).toEqual([]);
  expect(ALL.filter(({ question }) => question.concepts.length === 0 || question.concepts.some((id) => conceptOf(id) === undefined)).map(({ at }) => at)).toEqual([]);
});

test('no rule is named that does not exist', () => {
  const missing = FILES.flatMap(({ name, text, translation }) =>
    [...`${text}${translation ?? ''}`.matchAll(/CR\d+/g)].filter(([rule]) => complianceRule(rule) === undefined).map(([rule]) => `${name} ${rule}`),
  );
  expect(missing).toEqual([]);
});

describe('every question of the product', () => {
  test('marks its right answer right, and no wrong one', () => {
    const bad = ALL.flatMap(({ at, question }) =>
      (question.number === null ? [0] : SEEDS).flatMap((seed) => {
        const asked = posed(question, seed);
        const wrong = wrongAnswers(asked);
        if (wrong.length === 0 && question.kind !== 'number') return [`${at} has no wrong answer`];
        const missed = mark(asked, rightAnswer(asked)).right ? [] : [`${at} ${seed}: the right answer is wrong`];
        return [...missed, ...wrong.filter((answer) => mark(asked, answer).right).map((answer) => `${at} ${seed}: ${JSON.stringify(answer)} is right`)];
      }),
    );
    expect(bad).toEqual([]);
  });

  test('names the slip that was made', () => {
    const unnamed = ALL.flatMap(({ at, question }) =>
      question.number === null
        ? []
        : SEEDS.flatMap((seed) => {
            const asked = posed(question, seed);
            return asked.parts.flatMap((part, nth) => {
              const { slip } = mark(asked, wrongAnswers(asked)[nth] ?? rightAnswer(asked));
              return slip === part.id ? [] : [`${at} ${seed} ${part.id}: ${String(slip)}`];
            });
          }),
    );
    expect(unnamed).toEqual([]);
  });

  test('with parameters reckons with every draw, and no braces are left in what is shown', () => {
    const stuck = ALL.flatMap(({ at, question: { number, stem, lines, hints, why, parts } }) => {
      if (number === null || number.given.length === 0) return [];
      const texts = [stem, ...lines.map(({ text }) => text), ...hints, why ?? '', ...parts.map((part) => part.why ?? '')];
      return combinations(number, Infinity).flatMap((values) => [
        ...[number.answer, ...parts.map(({ text }) => text)].filter((formula) => !evaluate(formula, values).ok).map((formula) => `${at} ${formula}`),
        ...texts.map((text) => filled(text, values)).filter((text) => /[{}]/.test(text)),
      ]);
    });
    expect(stuck).toEqual([]);
  });

  test('without parameters shows no braces either', () => {
    const shown = ({ stem, lines, hints, why, parts }: Question): string =>
      [stem, ...lines.map(({ text }) => text), ...hints, why, ...parts.flatMap((part) => [part.text, part.other, part.why])].join('\n');
    const braces = ALL.filter(({ question }) => question.number === null && /[{}]/.test(shown(question))).map(({ at }) => at);
    expect(braces).toEqual([]);
  });
});

describe('the right option of single-choice questions', () => {
  const length = (text: string): number => Array.from(text).length;
  /** In how many of all single-choice questions of these quizzes the right option alone is the longest (or shortest). */
  const share = (quizzes: readonly Quiz[], sign: 1 | -1): number => {
    const singles = quizzes.flatMap(({ questions }) => questions.filter(({ kind }) => kind === 'single'));
    const extreme = singles.filter(({ parts }) => {
      const right = parts.filter((part) => part.mark === 'right').map(({ text }) => length(text) * sign);
      return parts.every((part) => part.mark === 'right' || length(part.text) * sign < (right[0] ?? 0));
    });
    expect(singles.length).toBeGreaterThan(50);
    return extreme.length / singles.length;
  };
  const languages: readonly (readonly [string, readonly Quiz[]])[] = [
    ['Chinese', FILES.map(({ quiz }) => quiz)],
    ['English', FILES.map(({ quiz, overlay }) => translateQuiz(quiz, overlay ?? {}).quiz)],
  ];

  test.each(languages)('is not given away by its length in %s', (_, quizzes) => {
    expect(share(quizzes, 1)).toBeLessThanOrEqual(0.4);
    expect(share(quizzes, -1)).toBeLessThanOrEqual(0.4);
  });
});
