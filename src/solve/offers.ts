import { STATES } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { legalMoves } from '../run/legal.ts';
import { diagnosesIn } from '../run/room.ts';
import { indexOf } from '../run/script-index.ts';
import type { Move, World } from '../run/world.ts';
import type { Id, Item, Line, Scenario } from '../script/scenario.ts';
import { Numbering } from './ints.ts';
import type { Live } from './live.ts';
import { BeyondLimit } from './too-large.ts';

/** Items of one checklist that change something, up to which all fillings are tried (2 to this power). */
const MOST_MOVING = 12;

/** One way on from a state. A diagnosis has two at most: that it is right and that it is wrong. */
export interface Option {
  readonly kind: 'probe' | 'right' | 'wrong' | 'choice' | 'checklist';
  readonly move: Move;
  /** Of a checklist: how many fillings differ from this one only in items that change nothing but their own points, by the points they cost more. */
  readonly alike?: readonly Alike[];
}

export interface Alike {
  readonly points: number;
  readonly fillings: number;
}

/** What is offered at a moment, by the numbers of its words. */
export interface Offered {
  readonly probes: readonly number[];
  readonly acts: readonly number[];
}

/** What a trainee can decide in a world, as the analysis walks it. */
export interface Offers {
  /** What is offered, by its words: worlds with the same number offer the same to a player. */
  readonly offer: number;
  /** Probes come first, then the diagnosis, the choices or the fillings of the checklist, all in file order. */
  readonly options: readonly Option[];
  readonly probes: number;
  /** The doctor to diagnose, and the place of the true state in `STATES`; null and −1 where none is due. */
  readonly doctor: Id | null;
  readonly truth: number;
}

/** Numbers what is shown and offered by its words: same speaker and words are the same to a player, whatever the ids. */
export class Words {
  readonly #acts = new Numbering();
  readonly #lines = new Numbering();
  readonly #offers = new Numbering();
  readonly #offered: Offered[] = [];
  readonly #act = new Map<Id, number>();
  readonly #items = new Map<number, number>();
  readonly #line = new Map<Id, number>();

  constructor(scenario: Scenario) {
    const { acts, lines } = indexOf(scenario);
    for (const [id, { act }] of acts) {
      const number = this.#acts.of(act.text);
      this.#act.set(id, number);
      if (act.kind === 'item') this.#items.set(number, (this.#items.get(number) ?? 0) + 1);
    }
    for (const [id, { line }] of lines) this.#line.set(id, this.#lines.of(`${line.speaker ?? ''}\n${line.text}`));
  }

  /** The number of an act's words. */
  act(id: Id): number {
    return this.#act.get(id) ?? -1;
  }

  /** Whether items of a checklist say the same: then a player may not know which of them is offered. */
  shared(item: Id): boolean {
    return (this.#items.get(this.act(item)) ?? 0) > 1;
  }

  /** The number of a line's speaker and words. */
  line({ id }: Pick<Line, 'id'>): number {
    return this.#line.get(id) ?? -1;
  }

  /** The number of a whole offer. */
  offer(text: string, offered: Offered): number {
    const number = this.#offers.of(text);
    this.#offered[number] ??= offered;
    return number;
  }

  /** What an offer's number stands for. */
  offered(offer: number): Offered {
    return this.#offered[offer] ?? { probes: [], acts: [] };
  }
}

/** What is offered in a world. `live` says which items of a checklist matter beyond their own points. */
export function offersIn(rules: Rules, scenario: Scenario, words: Words, world: World, live: Live): Offers {
  const legal = legalMoves(scenario, world, rules);
  const options: Option[] = legal.probes.map(({ id }) => ({ kind: 'probe', move: { kind: 'act', id } }));
  const probes = options.length;
  const asked = legal.probes.map(({ id }) => words.act(id));
  let text = asked.length === 0 ? '' : `?${asked.join()}`;
  if (legal.diagnosis !== null) {
    const { doctor } = legal.diagnosis;
    const truth = STATES.indexOf(world.doctors[doctor]?.state ?? 'P1');
    const beat = scenario.beats[world.beat];
    const last = beat !== undefined && world.diagnosed + 1 === diagnosesIn(scenario, world).length;
    options.push({ kind: 'right', move: { kind: 'diagnose', doctor: null, state: STATES[truth] ?? 'P1', confidence: 95, ticks: [] } });
    // Whether it was right matters only where something will read it: else both go on alike.
    if (last && live.judgedAfter) options.push({ kind: 'wrong', move: { kind: 'diagnose', doctor: null, state: STATES[truth === 0 ? 1 : 0] ?? 'P1', confidence: 40, ticks: [] } });
    return { offer: words.offer(`${text}!${doctor}`, { probes: asked, acts: [] }), options, probes, doctor, truth };
  }
  for (const { id } of legal.choices) options.push({ kind: 'choice', move: { kind: 'act', id } });
  const acts = [...legal.choices, ...(legal.checklist?.items ?? [])].map(({ id }) => words.act(id));
  if (acts.length > 0) text += `${legal.checklist === null ? '>' : `${legal.checklist.most ?? ''}+`}${acts.join()}`;
  if (legal.checklist !== null) {
    const { items, most } = legal.checklist;
    const timed = scenario.minutes !== null || scenario.kind === 'meeting' || live.minutesRead >= 0;
    for (const { filling, alike } of fillingsOf(items, most, (item) => isInert(item, words, live, timed), rules.tariff.checklist))
      options.push({ kind: 'checklist', move: { kind: 'checklist', items: filling }, alike });
  }
  return { offer: words.offer(text, { probes: asked, acts }), options, probes, doctor: null, truth: -1 };
}

/** Whether an item changes nothing but its own points, whichever world it is offered in. */
const isInert = (item: Item, words: Words, live: Live, timed: boolean): boolean =>
  !words.shared(item.id) &&
  (item.minutes === 0 || !timed) &&
  !live.taken.includes(item.id) &&
  [item.effects, item.red, item.amber, item.watch, item.set, item.unset, item.keep, item.discharge, item.answers, item.followUp].every((list) => list.length === 0);

/**
 * The fillings worth telling apart: each set of items that change something, with the inert ones filled as their
 * points ask. All others lead to the same state and cost more.
 */
function fillingsOf(items: readonly Item[], most: number | null, inert: (item: Item) => boolean, missed: number): { filling: Id[]; alike: Alike[] }[] {
  const moving = items.filter((item) => !inert(item));
  const still = items.filter(inert);
  const wanted = still.filter(({ want }) => want === 'yes').map(({ id }) => id);
  if (moving.length > MOST_MOVING) throw new BeyondLimit({ what: 'checklist', limit: 2 ** MOST_MOVING });
  const out: { filling: Id[]; alike: Alike[] }[] = [];
  for (let set = 0; set < 2 ** moving.length; set += 1) {
    const ticked = new Set(moving.filter((_, place) => (set >> place) & 1).map(({ id }) => id));
    const room = most === null ? still.length : most - ticked.size;
    if (room < 0) continue;
    const filled = wanted.slice(0, room);
    for (const id of filled) ticked.add(id);
    out.push({ filling: items.filter(({ id }) => ticked.has(id)).map(({ id }) => id), alike: alikeOf(still, room, wanted.length - filled.length, missed) });
  }
  return out;
}

/** All ways to fill the inert items within some room, by the points they cost more than the best of them, which misses `least` items. */
function alikeOf(still: readonly Item[], room: number, least: number, missed: number): Alike[] {
  // By items ticked and items wrong: how many fillings.
  let counts = new Map<string, { ticked: number; wrong: number; fillings: number }>([['0 0', { ticked: 0, wrong: 0, fillings: 1 }]]);
  for (const { want } of still) {
    const next: typeof counts = new Map();
    for (const { ticked, wrong, fillings } of counts.values()) {
      for (const tick of [0, 1]) {
        const now = { ticked: ticked + tick, wrong: wrong + ((want === 'yes' && tick === 0) || (want === 'no' && tick === 1) ? 1 : 0) };
        const key = `${now.ticked} ${now.wrong}`;
        next.set(key, { ...now, fillings: fillings + (next.get(key)?.fillings ?? 0) });
      }
    }
    counts = next;
  }
  return [...counts.values()].filter(({ ticked }) => ticked <= room).map(({ wrong, fillings }) => ({ points: (wrong - least) * missed, fillings }));
}
