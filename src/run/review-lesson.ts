import type { State } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { questionWords } from '../script/question-words.ts';
import type { Choice, Line, Probe, Scenario } from '../script/scenario.ts';
import { betterThan, resultWith, type Alternative, type Edit } from './review-alternatives.ts';
import { lastWordsOf } from './review-cues.ts';
import { chance, promiseLesson } from './review-prevention.ts';
import type { Reading } from './reading.ts';
import type { Acted, Asked, Moment } from './review-moments.ts';
import { pointsOf, type ReceiptLine } from './review-receipt.ts';
import type { Replay } from './replay.ts';
import type { DeductionDetail, Result } from './world.ts';

/** What «下次只改一件事» is about. */
export type LessonKind = 'red' | 'misread' | 'act' | 'ask' | 'probe' | 'duty' | 'promise' | 'vow' | 'time' | 'unsure' | 'checklist' | 'target' | 'dose' | 'seats' | 'after';

/** The dearest single cause of lost points, and what to do instead there. */
export interface Lesson {
  readonly kind: LessonKind;
  /** Index of the moment. */
  readonly moment: number;
  readonly points: number;
  /** The rule of a breach, the name of a promise or duty. */
  readonly about: string | null;
  /** What a line of a meeting's receipt is about. */
  readonly detail: DeductionDetail | null;
  /** What was shown. */
  readonly cue: Line | null;
  readonly named: State | null;
  readonly actual: State | null;
  readonly taken: Choice | Probe | null;
  /** The script's reason for what was taken. */
  readonly why: string | null;
  readonly instead: { readonly choice: Choice; readonly why: string | null } | null;
  readonly ask: Probe | null;
  /** The run's result with the change in `changed` and all other moves as they were; null where that cannot be replayed or gains nothing. */
  readonly again: Result | null;
  readonly changed: 'reading' | 'choice' | 'both' | 'confidence' | 'ask' | 'drop';
}

/** What a lesson is drawn from. */
export interface LessonContext {
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly run: Replay;
  readonly moments: readonly Moment[];
  readonly lines: readonly ReceiptLine[];
  readonly alternatives: ReadonlyMap<number, readonly Alternative[]>;
  readonly result: Result;
}

const EMPTY = { about: null, detail: null, cue: null, named: null, actual: null, taken: null, why: null, instead: null, ask: null, again: null } as const;

/** The one thing to do differently next time: red lines first, else what cost most; null where nothing was lost. */
export function lessonOf(context: LessonContext): Lesson | null {
  const found = context.moments.flatMap((moment) => lessonsAt(context, moment));
  const red = found.find((lesson) => lesson.kind === 'red');
  // A choice that nothing on offer would have bettered is no lesson while there is another.
  const open = found.filter((lesson) => !['act', 'dose'].includes(lesson.kind) || lesson.instead !== null);
  const dearest = red ?? (open.length > 0 ? open : found).reduce<Lesson | null>((best, lesson) => (best === null || lesson.points > best.points ? lesson : best), null);
  if (dearest !== null) return dearest.again !== null && dearest.again.score <= context.result.score ? { ...dearest, again: null } : dearest;
  return context.lines.length > 0 ? towardsTarget(context) : null;
}

function lessonsAt(context: LessonContext, moment: Moment): Lesson[] {
  const lines = context.lines.filter((line) => line.moment === moment.index);
  const at = (step: number): ReceiptLine[] => lines.filter((line) => line.step === step);
  const { acted, checked } = moment;
  const better = acted === null ? null : betterThan(context.alternatives.get(moment.index) ?? [], acted);
  const claimed = new Set<ReceiptLine>();
  const lessons = moment.readings.flatMap((reading) => lessonOfReading(context, moment, reading, at, better, claimed));
  for (const asked of moment.asked) lessons.push(...lessonOfQuestion(context, moment, asked, at(asked.step)));
  if (acted !== null)
    lessons.push(
      ...lessonsOfAct(
        context,
        moment,
        acted,
        at(acted.step).filter((line) => !claimed.has(line)),
        better,
      ),
    );
  const list = checked === null ? [] : at(checked.step).filter((line) => line.deduction.detail.kind === 'checklist');
  if (list.length > 0) lessons.push({ ...EMPTY, kind: 'checklist', moment: moment.index, points: pointsOf(list), changed: 'choice' });
  return [...lessons, ...lines.flatMap((line) => lessonOfClose(context, moment, line))];
}

/** A diagnosis with all that hung on it: its evidence and, where it was wrong, the style of the same moment (then in `claimed`). */
function lessonOfReading(
  { rules, scenario, run }: LessonContext,
  moment: Moment,
  reading: Reading,
  at: (step: number) => ReceiptLine[],
  better: Alternative | null,
  claimed: Set<ReceiptLine>,
): Lesson[] {
  const { acted } = moment;
  const { right } = reading;
  const followed = right || acted?.doctor !== reading.doctor ? [] : at(acted.step).filter((line) => line.headline === 'followed' || line.headline === 'astray');
  const mine = [...at(reading.step).filter(({ deduction }) => ['diagnosis', 'evidence'].includes(deduction.detail.kind)), ...followed];
  mine.forEach((line) => claimed.add(line));
  if (mine.length === 0) return [];
  const both = followed.length > 0 && acted !== null && better !== null;
  const edits = [readAnew(reading, right ? 95 : reading.confidence), ...(both ? [{ at: acted.step, drop: 1, put: [{ kind: 'act' as const, id: better.choice.id }] }] : [])];
  return [
    {
      ...EMPTY,
      kind: right ? 'unsure' : 'misread',
      moment: moment.index,
      points: pointsOf(mine),
      cue: reading.tell,
      named: reading.named,
      actual: reading.actual,
      taken: acted?.choice ?? null,
      instead: right || better === null ? null : { choice: better.choice, why: better.why },
      again: resultWith(rules, scenario, run, ...edits),
      changed: right ? 'confidence' : both ? 'both' : 'reading',
    },
  ];
}

function lessonOfQuestion({ rules, scenario, run }: LessonContext, moment: Moment, asked: Asked, lines: readonly ReceiptLine[]): Lesson[] {
  const dearest = lines.find((line) => line.headline === 'red') ?? lines[0];
  if (dearest === undefined) return [];
  return [
    {
      ...EMPTY,
      kind: dearest.headline === 'red' ? 'red' : 'probe',
      moment: moment.index,
      points: pointsOf(lines),
      about: dearest.deduction.rule,
      taken: asked.probe,
      why: asked.why,
      again: resultWith(rules, scenario, run, ...unask(run, asked)),
      changed: 'drop',
    },
  ];
}

/** What the end of a contact cost: a duty undone, a promise broken, time. */
function lessonOfClose(context: LessonContext, moment: Moment, line: ReceiptLine): Lesson[] {
  const { detail, points } = line.deduction;
  const shared = { ...EMPTY, moment: moment.index, points, changed: 'choice' as const };
  if (detail.kind === 'duty')
    return [
      {
        ...shared,
        kind: detail.severity === 'red' ? 'red' : 'duty',
        about: detail.name,
        ...chance(
          context,
          line,
          (before) => before.duties.some((duty) => duty.name === detail.name),
          (choice) => choice.discharge.includes(detail.name),
        ),
      },
    ];
  if (detail.kind === 'promise') return [{ ...shared, kind: 'promise', about: detail.name, ...promiseLesson(context, line, detail.name) }];
  if (detail.kind === 'overtime' || detail.kind === 'stage-overtime') return [{ ...shared, kind: 'time', about: String(detail.budget), detail }];
  return line.headline === 'seats' || line.headline === 'after'
    ? [{ ...shared, kind: line.headline, detail, about: detail.kind === 'question' ? questionWords(context.scenario, detail.name) : null }]
    : [];
}

function lessonsOfAct(context: LessonContext, moment: Moment, acted: Acted, lines: readonly ReceiptLine[], better: Alternative | null): Lesson[] {
  const own = lines.filter(({ deduction }) => ['style', 'weak', 'script', 'breach', 'dose'].includes(deduction.detail.kind));
  if (own.length === 0) return [];
  const dose = own.find(({ headline }) => headline === 'dose')?.deduction.detail ?? null;
  const reading = moment.readings.filter((one) => one.doctor === acted.doctor).at(-1);
  const red = own.find((line) => line.headline === 'red');
  const shared = {
    ...EMPTY,
    moment: moment.index,
    points: pointsOf(own),
    about: (red ?? own.find((line) => line.headline === 'amber'))?.deduction.rule ?? null,
    detail: dose,
    // What falls on the whole room is not about one doctor's words.
    cue: dose === null ? (reading?.tell ?? lastWordsOf(moment, acted.doctor)) : null,
    named: dose === null ? (reading?.named ?? null) : null,
    actual: dose === null ? acted.state : null,
    taken: acted.choice,
    why: acted.why,
  };
  const asking = red === undefined ? askFirst(context, moment, acted) : null;
  if (asking !== null) return [{ ...shared, ...asking, kind: 'ask', changed: 'ask' }];
  return [
    {
      ...shared,
      kind: red !== undefined ? 'red' : dose !== null ? 'dose' : 'act',
      instead: better === null ? null : { choice: better.choice, why: better.why },
      again: better?.result ?? null,
      changed: 'choice',
    },
  ];
}

/** Where a choice was weak only for want of a question: that question, and the result of asking it and changing nothing else. */
export function askFirst({ rules, scenario, run, lines, result }: LessonContext, moment: Moment, acted: Acted): { ask: Probe; again: Result } | null {
  if (acted.quality !== 'weak' || lines.some((line) => line.step === acted.step && line.deduction.rule === 'style')) return null;
  const first = moment.readings[0]?.step ?? acted.step;
  const tried = moment.unasked.flatMap(({ probe }) => {
    const again = resultWith(rules, scenario, run, { at: first, drop: 0, put: [{ kind: 'act', id: probe.id }] });
    return again === null || again.score <= result.score || again.red.length > result.red.length ? [] : [{ ask: probe, again }];
  });
  return tried.sort((a, b) => b.again.score - a.again.score)[0] ?? null;
}

/** The same diagnosis with the true state, without the ticks that misled, and with the line that tells most. */
function readAnew(reading: Reading, confidence: Reading['confidence']): Edit {
  const told = reading.cues.filter((cue) => cue.verdict === 'told').map((cue) => cue.line.id);
  const ticks =
    told.some((id) => reading.cues.some(({ line }) => line.id === id && line.tags.states.includes(reading.actual))) || reading.tell === null ? told : [...told, reading.tell.id];
  return { at: reading.step, drop: 1, put: [{ kind: 'diagnose', doctor: reading.doctor, state: reading.actual, confidence, ticks }] };
}

/** The moves without a question, and without ticks of what only it showed. */
function unask(run: Replay, asked: Asked): Edit[] {
  const gone = new Set(asked.lines.map((line) => line.id));
  const edits: Edit[] = [{ at: asked.step, drop: 1, put: [] }];
  run.steps.forEach(({ move }, at) => {
    if (move.kind === 'diagnose' && move.ticks.some((id) => gone.has(id))) edits.push({ at, drop: 1, put: [{ ...move, ticks: move.ticks.filter((id) => !gone.has(id)) }] });
  });
  return edits;
}

/** Nothing was lost but the target: the one choice whose change brings the run furthest. */
function towardsTarget({ moments, alternatives, result, lines }: LessonContext): Lesson {
  let best: Lesson = { ...EMPTY, kind: 'target', moment: lines.at(-1)?.moment ?? 0, points: pointsOf(lines), changed: 'choice' };
  for (const moment of moments) {
    for (const { choice, why, result: again } of alternatives.get(moment.index) ?? []) {
      if (again !== null && again.score > Math.max(result.score, best.again?.score ?? 0) && again.red.length === 0) {
        best = {
          ...best,
          moment: moment.index,
          taken: moment.acted?.choice ?? null,
          instead: { choice, why },
          again,
          cue: moment.acted === null ? null : lastWordsOf(moment, moment.acted.doctor),
        };
      }
    }
  }
  return best;
}
