import { readFileSync } from 'node:fs';
import { currentRules } from '../../src/model/released-rules.ts';
import { answerText } from '../../src/quiz/answer.ts';
import { dealPapers } from '../../src/quiz/blueprint.ts';
import { papersOf } from '../../src/quiz/check-course.ts';
import { examResult } from '../../src/quiz/exam.ts';
import { mark, rightAnswer } from '../../src/quiz/grading.ts';
import { posed } from '../../src/quiz/parameters.ts';
import { questionText } from '../../src/quiz/question-text.ts';
import { QUESTION_KINDS, type Question } from '../../src/quiz/question.ts';
import type { AnswerRow } from '../../src/records/answers.ts';
import type { ExamItem, ExamRow } from '../../src/records/exams.ts';
import { hashOf } from '../../src/records/hash.ts';
import { digestOf, sealPortfolio, type Portfolio, type SealedPortfolio } from '../../src/records/portfolio.ts';
import { SCHEMA, type AttemptRow } from '../../src/records/rows.ts';
import { verifyPortfolio, type Mismatch, type Verified } from '../../src/records/verify-portfolio.ts';
import { endsOf } from '../../src/run/ends.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { resultOf } from '../../src/run/receipt.ts';
import { replay } from '../../src/run/replay.ts';
import { parse } from '../../src/script/parse.ts';
import { CONTENT } from '../quiz/content.ts';
import { NEW_REP, soundCourse } from '../quiz/courses.ts';
import { sound } from '../quiz/reading.ts';

const lines = JSON.parse(readFileSync(new URL('../scenarios/best-lines.json', import.meta.url), 'utf8')) as Record<string, { variant: number; moves: string }[]>;
const QUIZZES = CONTENT.map(({ text }) => sound(text));
const QUESTIONS = QUIZZES.flatMap(({ id, group, exam, questions }) => questions.map((question) => ({ card: `quiz/${id}/${question.id}`, group, exam, question })));

function played(script: string, text: string, variant: number, moves: string): AttemptRow {
  const { scenario } = parse(text, currentRules);
  const read = parseMoves(moves);
  if (scenario === null || !read.ok) throw new Error(`no run of ${script}`);
  const run = replay(currentRules, scenario, variant, read.moves);
  if (!run.ok) throw new Error(`move ${run.place} of ${script}: ${run.problem.code}`);
  return {
    schema: SCHEMA,
    id: `run-${script}`,
    script,
    title: scenario.title,
    text,
    hash: hashOf(text),
    translation: { locale: 'en', text: 'msgid ""\nmsgstr ""\n' },
    rules: currentRules.id,
    format: 1,
    variant,
    seed: 7,
    salt: 9,
    moves,
    profile: 'me',
    started: 5000,
    finished: 6000,
    result: resultOf(currentRules, scenario, run.world),
    ends: endsOf(scenario, run.world),
  };
}

const bestOf = (script: string, variant: number): string => lines[script]?.[variant]?.moves ?? '';

/** A run of a built-in visit as the product keeps it; without moves, the best line of that variant. */
export const attemptOf = (script: string, variant = 0, moves = bestOf(script, variant)): AttemptRow =>
  played(script, readFileSync(new URL(`../../scenarios/visits/${script}.drill.md`, import.meta.url), 'utf8'), variant, moves);

/** One that went badly: every state misread. */
export const badAttempt = (): AttemptRow => attemptOf('old-account', 0, bestOf('old-account', 0).replaceAll(/P\d@/g, 'P4@'));

const SMALL_SCRIPT =
  '# 一次拜访 {#small}\n目标：听完一个要点\n达标：认知>=3\n时长：6\n产品：示例片（虚构）\n\n@ 周宁 {#zhou}\n职务：主治医师\n起点：P1\n起点：P2\n\n## 办公室里 {#open}\n周宁：资料放那儿吧。 {#c1 P1 P2}\n诊断：周宁\n> 讲完就停 {#a1}\n  行为：S1 强\n  理由：先要事实。\n> 一起讲 {#a2}\n  行为：S2\n  理由：一起接住。\n';
/** A run of a script of one beat, which is quickly played again. */
export const smallAttempt = (): AttemptRow => played('small', SMALL_SCRIPT, 0, 'P1@95+c1 a1');

const made = (question: Question): string => hashOf(questionText(question));
const marked = (question: Question, seed: number, answer: string) => {
  const asked = posed(question, seed);
  const { right, got, of } = mark(asked, rightAnswer(asked));
  return answer === answerText(rightAnswer(asked)) ? { right, got, of } : { right: false, got: 0, of };
};
const rightText = (question: Question, seed: number): string => answerText(rightAnswer(posed(question, seed)));

/** A question of each kind answered right in practice, and one whose solution was asked for. */
function answerRows(): AnswerRow[] {
  const rows = QUESTION_KINDS.map((kind, at): AnswerRow => {
    const found = QUESTIONS.find(({ exam, question }) => !exam && question.kind === kind && (kind !== 'number' || (question.number?.given.length ?? 0) > 1));
    if (found === undefined) throw new Error(`no question of kind ${kind}`);
    const { card, question } = found;
    const answer = rightText(question, at);
    return {
      schema: SCHEMA,
      id: `a-${kind}`,
      card,
      at: 2000 + at,
      mode: 'practice',
      answer,
      ...marked(question, at, answer),
      hints: 0,
      confidence: 80,
      seed: at,
      hash: made(question),
    };
  });
  const shown = rows.find(({ id }) => id === 'a-several');
  return shown === undefined ? rows : [...rows, { ...shown, id: 'a-shown', at: 3000, mode: 'review', answer: null, right: false, got: 0, confidence: null }];
}

/** An examination on a paper of the real pool: every other question answered right, and sure of it. */
function examRow(): ExamRow {
  const pool = QUESTIONS.filter(({ exam }) => exam).flatMap(({ card, group, question }) =>
    group === null ? [] : [{ card, group, concept: question.concepts[0] ?? '', question }],
  );
  const dealt = dealPapers(pool, papersOf(soundCourse(NEW_REP.text)), 7);
  const drawn = dealt.ok ? (dealt.papers.get('pre.1') ?? []) : [];
  const items = drawn.map(({ card, question }, at): ExamItem => ({ card, seed: at, hash: made(question) }));
  const answers = drawn.flatMap(({ card, question }, at) => (at % 2 === 0 ? [{ card, answer: rightText(question, at), confidence: 95 as const, at: 4000 + at }] : []));
  const marks = drawn.map(({ card, question }, at) => {
    const given = answers.find((answer) => answer.card === card);
    return { card, ...marked(question, at, given?.answer ?? ''), confidence: given?.confidence ?? null };
  });
  return {
    schema: SCHEMA,
    id: 'exam',
    course: 'new-rep-14',
    step: 'pre',
    paper: 'pre.1',
    items,
    minutes: 25,
    pass: 0,
    started: 4000,
    seen: 4500,
    answers,
    finished: 4500,
    result: examResult(marks, 0),
  };
}

/** A portfolio of real runs, answers of every kind and an examination, as the product writes it. */
export function portfolioOf(attempts: readonly AttemptRow[] = [attemptOf('old-account')]): SealedPortfolio {
  const answers = answerRows();
  const exam = examRow();
  const open: ExamRow = { ...exam, id: 'open', step: 'post', paper: 'post.1', answers: [], finished: null, result: null };
  const asked = new Set([...answers.map(({ hash }) => hash), ...exam.items.map(({ hash }) => hash)]);
  return sealPortfolio(
    {
      coursework: [
        { schema: SCHEMA, id: 'begun', course: 'new-rep-14', kind: 'begun', value: '7', at: 1000 },
        { schema: SCHEMA, id: 'read', course: 'new-rep-14', kind: 'read', value: 'p1', at: 1500 },
        { schema: SCHEMA, id: 'reviewed', course: 'new-rep-14', kind: 'reviewed', value: null, at: 3500 },
      ],
      answers,
      attempts,
      exams: [exam, open],
    },
    { made: 9000, name: '周同学', course: { id: 'new-rep-14', text: NEW_REP.text } },
    Object.fromEntries(QUESTIONS.map(({ question }): [string, Question] => [made(question), question]).filter(([hash]) => asked.has(hash))),
  );
}

export type Row = Record<string, unknown>;
/** The same portfolio as plain data that may be changed. */
export interface Loose {
  portfolio: Record<string, unknown> & { questions: Record<string, Record<string, unknown>> };
  digest: string;
}
export const loose = (sealed: SealedPortfolio): Loose => JSON.parse(JSON.stringify(sealed)) as Loose;
/** With the digest that fits it now. */
export const resealed = (changed: Loose): Loose => ({ ...changed, digest: digestOf(changed.portfolio as unknown as Portfolio) });
export const verified = (value: unknown): Verified => verifyPortfolio(JSON.stringify(value));
/** What does not hold, in short; what is not even read, by why not. */
export const mismatchesOf = (found: Verified): string[] =>
  found.ok ? found.mismatches.map((one: Mismatch) => ('id' in one ? `${one.kind} ${one.id}` : one.kind)) : [found.problem];
