import type { State } from '../../model/readiness.ts';
import type { Confidence } from '../../model/rules.ts';
import { isMeeting, type Stage } from '../../model/stages.ts';
import type { Replay } from '../../run/replay.ts';
import { indexOf } from '../../run/script-index.ts';
import type { Happened, Legal } from '../../run/world.ts';
import type { Id, Scenario } from '../../script/scenario.ts';

/** One thing on the page of a run, in the order it was said or done. */
export type SceneEntry =
  /** Speech (`who` is a name, or `me`) or narration (null). `tick`: its id, while it can be ticked. */
  | { readonly kind: 'line'; readonly who: string | null; readonly mine: boolean; readonly text: string; readonly tick: Id | null; readonly ticked: boolean }
  | { readonly kind: 'asked' | 'did'; readonly text: string; readonly minutes: number }
  | { readonly kind: 'checked'; readonly items: readonly string[]; readonly minutes: number }
  | { readonly kind: 'judged'; readonly who: string; readonly state: State; readonly confidence: Confidence; readonly ticks: number };

/** One beat as it was played. */
export interface SceneBeat {
  readonly id: Id;
  readonly title: string;
  /** Of a meeting; null in a visit. */
  readonly stage: Stage | null;
  /** Days since the contact before; 0 within a contact. */
  readonly days: number;
  /** Which contact and which beat of it, from 1. */
  readonly contact: number;
  readonly turn: number;
  /** How often this beat had been entered before. */
  readonly again: number;
  readonly entries: readonly SceneEntry[];
}

export interface SceneView {
  readonly beats: readonly SceneBeat[];
  /** Minutes used in the contact that is shown last. */
  readonly minutes: number;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type LineEntry = Writable<Extract<SceneEntry, { kind: 'line' }>>;
type OpenBeat = Omit<SceneBeat, 'entries'> & { entries: SceneEntry[] };

/**
 * What the page shows of a run. Only words, minutes and the trainee's own decisions pass through here: nothing of
 * states, styles, tags or points (they are the debrief's). `untilReaction`: not yet what the last move led to.
 */
export function sceneOf(scenario: Scenario, played: Pick<Replay, 'opening' | 'steps'>, legal: Legal, untilReaction: boolean): SceneView {
  const view = new SceneWriter(scenario);
  view.add(seenOf(played, untilReaction));
  return view.finish(untilReaction ? [] : (legal.diagnosis?.ticks ?? []));
}

/** All that has happened as far as it is shown. `untilReaction`: not yet what the last move led to. */
export function seenOf({ opening, steps }: Pick<Replay, 'opening' | 'steps'>, untilReaction: boolean): readonly Happened[] {
  return [
    opening.happened,
    ...steps.map(({ outcome: { happened } }, place) => {
      const left = untilReaction && place === steps.length - 1 ? happened.findIndex((one) => one.kind === 'entered') : -1;
      return left < 0 ? happened : happened.slice(0, left);
    }),
  ].flat();
}

class SceneWriter {
  readonly #beats: OpenBeat[] = [];
  readonly #lastShown = new Map<Id, LineEntry>();
  #minutes = 0;

  constructor(readonly scenario: Scenario) {}

  add(happened: readonly Happened[]): void {
    for (const one of happened) this.#one(one);
  }

  finish(ticks: readonly Id[]): SceneView {
    for (const id of ticks) {
      const line = this.#lastShown.get(id);
      // Your own words are no evidence of the doctor.
      if (line !== undefined && !line.mine) line.tick = id;
    }
    return { beats: this.#beats, minutes: this.#minutes };
  }

  #one(one: Happened): void {
    const entries = this.#beats.at(-1)?.entries;
    if (one.kind === 'entered') this.#enter(one);
    else if (one.kind === 'shown') {
      const { line } = one.shown;
      const mine = line.speaker === 'me';
      const entry: LineEntry = { kind: 'line', who: mine ? null : this.#name(line.speaker), mine, text: line.text, tick: null, ticked: false };
      this.#lastShown.set(line.id, entry);
      entries?.push(entry);
    } else if (one.kind === 'acted') {
      const act = indexOf(this.scenario).acts.get(one.act)?.act;
      if (act !== undefined) entries?.push({ kind: act.kind === 'probe' ? 'asked' : 'did', text: act.text, minutes: one.minutes });
      this.#spend(one.minutes);
    } else if (one.kind === 'ticked') {
      entries?.push({ kind: 'checked', items: one.items.map((id) => indexOf(this.scenario).acts.get(id)?.act.text ?? id), minutes: one.minutes });
      this.#spend(one.minutes);
    } else if (one.kind === 'diagnosed') {
      for (const id of one.ticks) {
        const line = this.#lastShown.get(id);
        if (line !== undefined) line.ticked = true;
      }
      entries?.push({ kind: 'judged', who: this.#name(one.doctor) ?? one.doctor, state: one.named, confidence: one.confidence, ticks: one.ticks.length });
    }
  }

  #enter({ beat, days, contact }: Extract<Happened, { kind: 'entered' }>): void {
    const before = this.#beats.at(-1);
    const sameContact = before !== undefined && before.contact === contact + 1;
    if (!sameContact) this.#minutes = 0;
    const now = this.scenario.beats.find((one) => one.id === beat);
    this.#beats.push({
      id: beat,
      title: now?.title ?? '',
      stage: now?.stage ?? null,
      days,
      contact: contact + 1,
      turn: sameContact ? before.turn + 1 : 1,
      again: this.#beats.filter((one) => one.id === beat).length,
      entries: [],
    });
  }

  /** Minutes of the meeting itself are its stages' and not the contact's (meeting-format.md §1). */
  #spend(minutes: number): void {
    if (!isMeeting(this.#beats.at(-1)?.stage ?? null)) this.#minutes += minutes;
  }

  #name(id: Id | 'me' | null): string | null {
    if (id === null || id === 'me') return null;
    return this.scenario.cast.find((person) => person.id === id)?.name ?? id;
  }
}
