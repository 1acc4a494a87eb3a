import { analysisOf, keepAnalysis } from '../../records/analyses.ts';
import type { Answer, Found, FoundBoard, FoundDrills, FoundWorths, Question, Refused, RunToAnalyse, Told } from './question.ts';

export type { Refused, RunToAnalyse } from './question.ts';

/** A computation under way. It can be cancelled until its result is there; then the result is `cancelled`. */
export interface Job<T> {
  readonly result: Promise<T | Refused | { readonly kind: 'cancelled' }>;
  cancel(): void;
}
/** Hears now and then how many states of the script were counted so far. */
export type Progress = (done: number) => void;

/** The run, judged move by move. */
export const analyseRun = (run: RunToAnalyse, progress: Progress): Job<FoundBoard> => ask({ kind: 'board', run }, progress);

/** What each question was worth at each step of the run. Takes longer than the board. */
export const worthOfProbes = (run: RunToAnalyse, progress: Progress): Job<FoundWorths> => ask({ kind: 'worths', run }, progress);

/** The decisions of a script worth practising by themselves. */
export const findDrills = (text: string, rules: string, progress: Progress): Job<FoundDrills> => ask({ kind: 'drills', text, rules }, progress);

/** What the analysis says of a run may change with the product; what older versions kept is then computed again. */
const ANALYSIS = 1;

/** An idle worker keeps what it solved last, which may be a hundred megabytes; after this long nobody will ask again. */
const IDLE_MS = 60_000;
let idle: { readonly worker: Worker; readonly timer: ReturnType<typeof setTimeout> } | null = null;

function hire(): Worker {
  if (idle === null) return new Worker(new URL('./analyst-worker.ts', import.meta.url), { type: 'module' });
  const { worker, timer } = idle;
  clearTimeout(timer);
  idle = null;
  return worker;
}

function release(worker: Worker): void {
  worker.onmessage = worker.onerror = worker.onmessageerror = null;
  if (idle !== null) return worker.terminate();
  idle = { worker, timer: setTimeout(dismiss, IDLE_MS) };
}

function dismiss(): void {
  idle?.worker.terminate();
  idle = null;
}

function ask<T extends Found>(question: Question & { readonly kind: T['kind'] }, progress: Progress): Job<T> {
  let cancelled = false;
  let stop = (): void => undefined;
  const work = async (): Promise<T | Refused | { readonly kind: 'cancelled' }> => {
    const key = await keyOf(question);
    const kept = await analysisOf(key);
    if (isAnswer<T>(kept, question.kind)) return kept;
    if (cancelled) return { kind: 'cancelled' };
    const answer = await new Promise<Answer | { readonly kind: 'cancelled' }>((resolve) => {
      const worker = hireOrNull();
      if (worker === null) return resolve({ kind: 'failed' });
      const end = (answer: { readonly kind: 'failed' | 'cancelled' }): void => {
        worker.terminate();
        resolve(answer);
      };
      stop = () => end({ kind: 'cancelled' });
      worker.onmessage = ({ data }: MessageEvent<Told>) => {
        if (data.kind === 'progress') return progress(data.done);
        // From here on it may work for another.
        stop = () => undefined;
        release(worker);
        resolve(data.answer);
      };
      worker.onerror = worker.onmessageerror = () => end({ kind: 'failed' });
      worker.postMessage(question);
    });
    if (answer.kind === 'cancelled' || cancelled) return { kind: 'cancelled' };
    if (!isAnswer<T>(answer, question.kind)) return { kind: 'failed' };
    // What failed may work the next time.
    if (answer.kind !== 'failed') await keepAnalysis(key, answer, Date.now());
    return answer;
  };
  return {
    result: work().catch(() => ({ kind: 'failed' })),
    cancel: () => {
      cancelled = true;
      stop();
    },
  };
}

function hireOrNull(): Worker | null {
  try {
    return hire();
  } catch {
    // No workers here, or its script may not be loaded.
    return null;
  }
}

/** By the script's fingerprint and the rules; for a run by its variant and moves too. */
async function keyOf(question: Question): Promise<string> {
  // The hash is loaded late: the pages that only link here do not need it.
  const { hashOf } = await import('../../records/hash.ts');
  const of = question.kind === 'drills' ? question : question.run;
  const whole = question.kind === 'drills' ? [] : [question.run.variant, question.run.moves];
  return [question.kind, ANALYSIS, hashOf(of.text), of.rules, ...whole].join('|');
}

/** Whether it answers a question of that kind; a refusal answers any. What an old version kept may be anything. */
function isAnswer<T extends Found>(value: unknown, kind: T['kind']): value is T | Refused {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === kind || value.kind === 'refused' || value.kind === 'failed';
}
