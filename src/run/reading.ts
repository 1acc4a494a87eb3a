import type { State } from '../model/readiness.ts';
import type { Confidence } from '../model/rules.ts';
import type { Id, Line, Scenario } from '../script/scenario.ts';
import type { Replay } from './replay.ts';
import { cuesOf, type Cue } from './review-cues.ts';
import type { Happened, Room } from './world.ts';

/** A diagnosis held against the true state (判断). `step` is the place of its move in the run, from 0. */
export interface Reading {
  readonly step: number;
  readonly doctor: Id;
  readonly named: State;
  readonly actual: State;
  readonly right: boolean;
  readonly confidence: Confidence;
  /** The lines one could tick, in the order they were shown. */
  readonly cues: readonly Cue[];
  /** The line that says most of the true state, or null where none does. */
  readonly tell: Line | null;
}

type Diagnosed = Extract<Happened, { kind: 'diagnosed' }>;

/** The reading that a diagnosis was. `room`: of a meeting, as it was before; null in a visit. */
export function readingOf(scenario: Scenario, room: Room | null, step: number, event: Diagnosed): Reading {
  const { doctor, named, actual, confidence } = event;
  return { step, doctor, named, actual, right: named === actual, confidence, ...cuesOf(scenario, room, event) };
}

/** A reading with the place it was made at. */
export interface PlacedReading extends Reading {
  readonly beat: Id;
}

/** All readings of a run, in order. */
export const readingsIn = (scenario: Scenario, { steps }: Pick<Replay, 'steps'>): PlacedReading[] =>
  steps.flatMap(({ before, outcome }, step) =>
    outcome.happened.flatMap((event) => (event.kind === 'diagnosed' ? [{ ...readingOf(scenario, before.room, step, event), beat: event.beat }] : [])),
  );

/** Whether a reading missed what was there to be read: the state was named wrongly, or nothing was ticked that tells it though something did. */
export const missedIn = ({ right, cues }: Pick<Reading, 'right' | 'cues'>): boolean => !right || cues.some(({ verdict }) => verdict === 'missed');

/** Whether a reading is right in all: the state, and lines that speak for it and nothing else. */
export const readWell = (reading: Pick<Reading, 'right' | 'cues'>): boolean => !missedIn(reading) && reading.cues.every(({ verdict }) => verdict !== 'misled');
