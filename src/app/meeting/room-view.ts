import { isMeeting, type MeetingStage, type Stage } from '../../model/stages.ts';
import type { Replay } from '../../run/replay.ts';
import { indexOf } from '../../run/script-index.ts';
import type { Happened, Promised, Roll } from '../../run/world.ts';
import { countedOf, type Id, type Person, type Scenario } from '../../script/scenario.ts';
import { seenOf } from '../play/scene.ts';
import { mentions } from './mentions.ts';

/** What somebody answered to a question of the trainee before the meeting, in their own words. */
export interface Answer {
  readonly who: string;
  readonly text: string;
}

/** What was settled in one beat before the meeting: a choice, or the ticked items of a list. */
export interface Settled {
  readonly title: string;
  readonly texts: readonly string[];
}

/** A question raised in the room, and what became of it. `due`: the day by which an answer was promised. */
export interface Raised {
  readonly name: string;
  readonly doctor: Id;
  readonly settled: 'open' | 'answered' | 'promised' | 'kept';
  readonly due: number | null;
}

/** A visit after the meeting, on that day of the run. */
export interface Visit {
  readonly doctor: Id;
  readonly day: number;
  readonly visit: 'next-day' | 'week' | 'late';
}

/** What the trainee can see of a meeting as it stands: words, minutes, seats and the own decisions. Nothing of states, attention or points. */
export interface RoomView {
  readonly stage: Stage | null;
  readonly day: number;
  /** Minutes used in each stage of the meeting that was entered. */
  readonly minutes: ReadonlyMap<MeetingStage, number>;
  readonly answers: readonly Answer[];
  readonly choices: readonly Settled[];
  readonly lists: readonly Settled[];
  readonly promises: readonly Promised[];
  readonly roll: Roll | null;
  /** What each person in the room said or did last, as it was shown; null: the room as a whole. */
  readonly seen: ReadonlyMap<Id | null, string>;
  readonly questions: readonly Raised[];
  /** The day of the meeting's close, once it was held. */
  readonly closed: number | null;
  /** Visits after it, in their order. */
  readonly visits: readonly Visit[];
}

/** The room of a meeting as the page shows it. `untilReaction`: not yet what the last move led to. */
export function roomViewOf(scenario: Scenario, played: Pick<Replay, 'opening' | 'steps'>, untilReaction: boolean): RoomView {
  const view = new RoomWriter(scenario);
  view.add(seenOf(played, untilReaction));
  return view.view;
}

class RoomWriter {
  readonly #counted: readonly Person[];
  #stage: Stage | null = null;
  #title = '';
  #day = 0;
  readonly #minutes = new Map<MeetingStage, number>();
  readonly #answers: Answer[] = [];
  readonly #choices: Settled[] = [];
  readonly #lists: Settled[] = [];
  readonly #promises = new Map<string, Promised>();
  #roll: Roll | null = null;
  readonly #seen = new Map<Id | null, string>();
  readonly #asked: { readonly name: string; readonly doctor: Id }[] = [];
  readonly #answered = new Set<string>();
  #closed: number | null = null;
  readonly #visits: Visit[] = [];

  constructor(readonly scenario: Scenario) {
    this.#counted = countedOf(scenario);
  }

  get view(): RoomView {
    return {
      stage: this.#stage,
      day: this.#day,
      minutes: this.#minutes,
      answers: this.#answers,
      choices: this.#choices,
      lists: this.#lists,
      promises: [...this.#promises.values()],
      roll: this.#roll,
      seen: this.#seen,
      questions: this.#asked.map((one) => {
        const promise = this.#promises.get(one.name);
        return {
          ...one,
          settled: promise !== undefined ? (promise.status === 'kept' ? 'kept' : 'promised') : this.#answered.has(one.name) ? 'answered' : 'open',
          due: promise?.due ?? null,
        };
      }),
      closed: this.#closed,
      visits: this.#visits,
    };
  }

  add(happened: readonly Happened[]): void {
    for (const one of happened) this.#one(one);
  }

  #one(one: Happened): void {
    switch (one.kind) {
      case 'entered': {
        const beat = this.scenario.beats.find(({ id }) => id === one.beat);
        this.#stage = beat?.stage ?? null;
        this.#title = beat?.title ?? '';
        this.#day += one.days;
        if (isMeeting(this.#stage) && !this.#minutes.has(this.#stage)) this.#minutes.set(this.#stage, 0);
        break;
      }
      case 'shown':
        this.#show(one.shown);
        break;
      case 'acted': {
        const act = indexOf(this.scenario).acts.get(one.act)?.act;
        this.#spend(one.minutes);
        for (const name of act?.answers ?? []) this.#answered.add(name);
        if (act?.kind === 'choice' && !this.#held()) this.#choices.push({ title: this.#title, texts: [act.text] });
        break;
      }
      case 'ticked': {
        const items = one.items.flatMap((id) => indexOf(this.scenario).acts.get(id)?.act ?? []);
        this.#spend(one.minutes);
        for (const item of items) for (const name of item.answers) this.#answered.add(name);
        if (!this.#held()) this.#lists.push({ title: this.#title, texts: items.map(({ text }) => text) });
        break;
      }
      case 'promised':
      case 'kept':
      case 'broke':
        this.#promises.set(one.promise.name, one.promise);
        break;
      case 'roll':
        this.#roll = one.roll;
        break;
      case 'asked':
        this.#asked.push({ name: one.name, doctor: one.doctor });
        break;
      case 'dosed':
        this.#closed = this.#day;
        break;
      case 'visited':
        this.#visits.push({ doctor: one.doctor, day: this.#day, visit: one.visit });
        break;
      default:
        break;
    }
  }

  /** Whether the meeting has begun: what is said and settled from then on is not of the plan. */
  #held(): boolean {
    return isMeeting(this.#stage) || this.#stage === 'follow-up';
  }

  #spend(minutes: number): void {
    if (isMeeting(this.#stage)) this.#minutes.set(this.#stage, (this.#minutes.get(this.#stage) ?? 0) + minutes);
  }

  #show({ line, act }: Extract<Happened, { kind: 'shown' }>['shown']): void {
    const { speaker, text } = line;
    const probe = act === null ? undefined : indexOf(this.scenario).acts.get(act)?.act;
    if (!this.#held()) {
      const who = speaker === null || speaker === 'me' ? undefined : this.scenario.cast.find(({ id }) => id === speaker);
      if (probe?.kind === 'probe' && who !== undefined) this.#answers.push({ who: who.name, text });
      return;
    }
    if (!isMeeting(this.#stage) || speaker === 'me') return;
    const about = speaker === null ? this.#counted.filter((person) => mentions(text, person, this.#counted)).map(({ id }) => id) : [speaker];
    for (const id of about.length > 0 ? about : [null]) this.#seen.set(id, text);
  }
}
