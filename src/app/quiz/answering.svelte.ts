import type { Confidence } from '../../model/rules.ts';
import { type Answer, answerKindOf, readAnswer } from '../../quiz/answer.ts';
import { readAmount } from '../../quiz/amount.ts';
import { type Mark, mark, rightAnswer } from '../../quiz/grading.ts';
import { asksConfidence, type Question } from '../../quiz/question.ts';

/** One question being answered: what is chosen so far, and the marking once it is given (作答). */
export class Answering {
  /** As it was posed, with its numbers drawn; in its own language. */
  readonly question: Question;
  readonly seed: number;
  /** Chosen options, or steps in the order they were taken. */
  ids = $state.raw<readonly string[]>([]);
  pairs = $state.raw<Readonly<Record<string, string>>>({});
  typed = $state('');
  /** The unit of a number as the reader sees it, which may be in another language than the question. */
  unit = $state<string | null>(null);
  /** Marked sentences with the rule named. */
  rules = $state.raw<Readonly<Record<string, string | null>>>({});
  confidence = $state<Confidence | null>(null);
  hints = $state(0);
  /** The marking, once the answer is given or the solution shown. */
  mark = $state.raw<Mark | null>(null);
  /** Whether the solution was asked for instead of an answer. */
  shown = $state(false);

  /** `given`: what was answered before, as text; an answer the question does not have is left out. */
  constructor(question: Question, seed: number, given: { readonly answer: string; readonly confidence: Confidence | null } | null = null) {
    this.question = question;
    this.seed = seed;
    const answer = given === null ? null : readAnswer(question, given.answer);
    if (given === null || answer === null) return;
    this.confidence = given.confidence;
    if (answer.kind === 'pick' || answer.kind === 'order') this.ids = answer.ids;
    else if (answer.kind === 'pairs') this.pairs = answer.pairs;
    else if (answer.kind === 'marks') this.rules = answer.rules;
    else this.typed = answer.typed;
  }

  /** Whether anything is chosen at all. */
  get touched(): boolean {
    return this.ids.length > 0 || this.typed.trim() !== '' || Object.keys(this.pairs).length > 0 || Object.keys(this.rules).length > 0;
  }

  get open(): boolean {
    return this.mark === null;
  }

  get asksConfidence(): boolean {
    return asksConfidence(this.question);
  }

  /** The number as typed; with the reader's unit behind it, without: the marking knows that of the file. */
  get amount(): string {
    const value = readAmount(this.typed, this.question.number?.unit ?? null) === null ? readAmount(this.typed, this.unit) : null;
    return value === null ? this.typed : value.toString();
  }

  get answer(): Answer {
    const kind = answerKindOf(this.question);
    if (kind === 'pairs') return { kind, pairs: this.pairs };
    if (kind === 'number') return { kind, typed: this.amount };
    if (kind === 'marks') return { kind, rules: this.rules };
    return { kind, ids: this.ids };
  }

  /** Whether enough is chosen to give the answer; how sure it is not counted. */
  get complete(): boolean {
    const { kind, parts, number } = this.question;
    if (kind === 'order') return this.ids.length === parts.length;
    if (kind === 'match') return parts.filter((part) => part.mark === 'piece').every(({ id }) => this.pairs[id] !== undefined);
    if (kind === 'number') return readAmount(this.amount, number?.unit ?? null) !== null;
    if (kind === 'breach') return Object.keys(this.rules).length > 0 && Object.values(this.rules).every((rule) => rule !== null);
    return this.ids.length > 0;
  }

  get ready(): boolean {
    return this.complete && (!this.asksConfidence || this.confidence !== null);
  }

  /** Chooses an option; of several and of steps, or takes it back. */
  press(id: string): void {
    if (!this.open) return;
    const { kind } = this.question;
    if (kind === 'breach') {
      const { [id]: had, ...rest } = this.rules;
      this.rules = had === undefined ? { ...this.rules, [id]: null } : rest;
    } else if (kind === 'several' || kind === 'order') this.ids = this.ids.includes(id) ? this.ids.filter((one) => one !== id) : [...this.ids, id];
    else if (kind !== 'match' && kind !== 'number') this.ids = [id];
  }

  /** Gives the answer. */
  confirm(): Mark | null {
    if (!this.open || !this.ready) return null;
    this.mark = mark(this.question, this.answer);
    return this.mark;
  }

  /** Marks what there is, complete or not: an examination was handed in. */
  settle(): void {
    this.mark ??= mark(this.question, this.answer);
  }

  /** Shows the solution without an answer. */
  show(): void {
    if (!this.open) return;
    this.shown = true;
    this.mark = { ...mark(this.question, rightAnswer(this.question)), right: false, got: 0 };
  }

  hint(): void {
    if (this.open) this.hints = Math.min(this.hints + 1, this.question.hints.length);
  }
}
