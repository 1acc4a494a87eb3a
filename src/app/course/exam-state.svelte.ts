import { examResult, timeLeft, type ExamMark } from '../../quiz/exam.ts';
import { dealPapers } from '../../quiz/blueprint.ts';
import { papersOf } from '../../quiz/check-course.ts';
import { answerText } from '../../quiz/answer.ts';
import { posed } from '../../quiz/parameters.ts';
import { gradedItems, isGiven } from '../../records/exam-marks.ts';
import { beginExam, examById, handIn, keepExamAnswer, type ExamRow } from '../../records/exams.ts';
import { keepQuestions, keptQuestions } from '../../records/questions.ts';
import { drawId, drawSeed } from '../play/draw.ts';
import { Answering } from '../quiz/answering.svelte.ts';
import { asAsked, questionsOf, type QuizItem } from '../quiz/question-set.ts';
import type { Enrolment } from './enrolment.svelte.ts';

/** The questions kept for examinations, by the ids of their cards. */
const pool = async (): Promise<readonly QuizItem[]> => questionsOf((entry) => entry.exam);

/** The same as papers are dealt from it. */
export const drawablePool = async () => (await pool()).flatMap((item) => (item.entry.group === null ? [] : [{ ...item, group: item.entry.group }]));

/** Begins the next attempt at an examination of the course; null where no paper is left or the pool is too small. */
export async function startExam(enrolment: Enrolment, step: string, clock: number): Promise<ExamRow | null> {
  const { course, begun } = enrolment;
  const paper = enrolment.nextPaper(step);
  const found = course?.days.flatMap(({ steps }) => steps).find(({ id }) => id === step);
  if (course === null || begun === null || paper === null || found === undefined || found.task.kind !== 'exam') return null;
  const dealt = dealPapers(await drawablePool(), papersOf(course), begun.seed);
  const items = dealt.ok ? dealt.papers.get(paper) : undefined;
  if (items === undefined) return null;
  const hashes = await keepQuestions(items.map(({ question }) => question));
  return beginExam({
    id: drawId(),
    course: course.id,
    step,
    paper,
    items: items.map(({ card }, at) => ({ card, seed: drawSeed(), hash: hashes[at] ?? '' })),
    minutes: found.task.minutes,
    pass: found.gate.pass ?? 0,
    started: clock,
  });
}

/** One question of the paper, with what is answered so far. */
export interface Sheet {
  readonly item: QuizItem;
  readonly answering: Answering;
}

/** An examination on the screen: every answer is kept as it is given; what is closed goes on with the time that passed (考试). */
export class ExamState {
  /** Null while it is read; false where there is none. */
  row = $state.raw<ExamRow | false | null>(null);
  sheets = $state.raw<readonly Sheet[]>([]);
  at = $state(0);

  async read(id: string, clock: number): Promise<void> {
    const [row, items] = await Promise.all([examById(id), pool()]);
    if (row === null) {
      this.row = false;
      return;
    }
    const asked = await keptQuestions(row.items.map(({ hash }) => hash));
    this.sheets = row.items.flatMap(({ card, seed, hash }) => {
      const current = items.find((one) => one.card === card);
      if (current === undefined) return [];
      const item = asAsked(current, asked.get(hash));
      const given = row.answers.find((answer) => answer.card === card) ?? null;
      return [{ item, answering: new Answering(posed(item.question, seed), seed, given) }];
    });
    this.row = row;
    if (row.finished !== null) this.#settle();
    else if (this.left(clock) === 0) await this.finish(row.started + row.minutes * 60_000);
  }

  get open(): ExamRow | null {
    return this.row === null || this.row === false || this.row.finished !== null ? null : this.row;
  }

  /** Milliseconds left. */
  left(clock: number): number {
    return this.open === null ? 0 : timeLeft(this.open, clock);
  }

  get answered(): number {
    return this.sheets.filter(({ answering }) => answering.complete).length;
  }

  /** Keeps what is answered to a question now. */
  async keep({ item, answering }: Sheet, clock: number): Promise<void> {
    const { open } = this;
    if (open === null || this.left(clock) === 0) return;
    const answer = { card: item.card, answer: answerText(answering.answer), confidence: answering.confidence, at: clock };
    const before = open.answers.find(({ card }) => card === item.card);
    // What was chosen and taken back again is kept as well: else the record would still hold it.
    if (before === undefined && !answering.touched) return;
    if (before !== undefined && before.answer === answer.answer && before.confidence === answer.confidence) return;
    const row = await keepExamAnswer(open.id, answer);
    if (row !== null) this.row = row;
  }

  /** Hands it in: marked by the same code as practice, and each answer put into the log. */
  async finish(clock: number): Promise<void> {
    const { open } = this;
    if (open === null) return;
    const graded = gradedItems(open, ({ card }) => this.sheets.find(({ item }) => item.card === card)?.item.question);
    const marks = graded.map(({ item: { card }, mark }): ExamMark => mark ?? { card, right: false, got: 0, of: 1, confidence: null });
    const answers = graded.flatMap(({ item, given, mark }) =>
      given === null || mark === null ? [] : [{ ...mark, ...item, id: drawId(), at: given.at, mode: 'exam' as const, answer: given.answer, hints: 0 }],
    );
    const row = await handIn(open.id, clock, examResult(marks, open.pass), answers);
    if (row === null) return;
    this.row = row;
    this.#settle();
  }

  /** Whether a question was answered, as the record has it. */
  isAnswered(card: string): boolean {
    return this.row !== null && this.row !== false && this.row.answers.some((answer) => answer.card === card && isGiven(answer));
  }

  /** What was answered is marked for the eye; what was not shows its solution. */
  #settle(): void {
    const { row } = this;
    if (row === null || row === false) return;
    for (const { item, answering } of this.sheets) {
      if (this.isAnswered(item.card)) answering.settle();
      else answering.show();
    }
  }
}
