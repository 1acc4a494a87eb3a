import { vi } from 'vitest';
import { answerTo } from '../../src/app/board/answer.ts';
import type { Question, Told } from '../../src/app/board/question.ts';

/** The worker's own code in place of a worker, which jsdom has none of. What crosses is copied as a browser would. */
export class FakeAnalyst {
  /** Who was asked what since the last `install`; a worker of an earlier test may still be idle and be asked again. */
  static readonly asked: { readonly worker: FakeAnalyst; readonly question: Question }[] = [];
  /** While true, questions stay unanswered. */
  static busy = false;
  onmessage: ((event: { data: Told }) => void) | null = null;
  onerror: (() => void) | null = null;
  onmessageerror: (() => void) | null = null;
  terminated = false;

  static install(): void {
    FakeAnalyst.asked.length = 0;
    FakeAnalyst.busy = false;
    vi.stubGlobal('Worker', FakeAnalyst);
  }

  postMessage(sent: Question): void {
    const question = structuredClone(sent);
    FakeAnalyst.asked.push({ worker: this, question });
    if (FakeAnalyst.busy) return;
    queueMicrotask(() => this.tell({ kind: 'answer', answer: answerTo(question, (done) => this.tell({ kind: 'progress', done })) }));
  }

  tell(told: Told): void {
    if (!this.terminated) this.onmessage?.({ data: structuredClone(told) });
  }

  terminate(): void {
    this.terminated = true;
  }
}
