import { indexOf, type IndexedLine } from '../run/script-index.ts';
import { ownerOf, ownersOf } from '../run/room.ts';
import { tellingTo, type Telling } from '../run/telling.ts';
import type { World } from '../run/world.ts';
import type { Id, Line } from '../script/scenario.ts';
import { Numbering } from './ints.ts';
import type { StateGraph } from './state-graph.ts';

/** One thing a player could tick: a line as shown, by its words. */
export interface Token extends Telling {
  /** The words' number: the same in every world that showed it. */
  readonly words: number;
  /** Place of the line in the graph's `lines`; −1 where lines of these words tell all the same. */
  readonly line: number;
}

/** A line to tick: the `nth` (from 0) of those of its words in the order they were shown. */
export interface Tick extends Token {
  readonly nth: number;
}

/**
 * What of the lines shown since a doctor's last diagnosis can still matter for the next, numbered. Of lines whose
 * words are never ambiguous only what they tell is kept; others are kept one by one.
 */
export class Windows {
  readonly #doctors: readonly Id[];
  readonly #numbers = new Numbering();
  readonly #tokens = new Numbering();
  readonly #held: Token[] = [];
  readonly #content: (readonly (readonly number[])[])[] = [];
  /** By roll call, doctor and line: the token, or −1 for lines that are of no use as evidence of that doctor. */
  readonly #tables: number[][][] = [];
  readonly #indexed: readonly IndexedLine[];
  readonly #after = new Map<number, number>();
  readonly #graph: StateGraph;
  /** Nothing to tick for anyone. */
  readonly empty: number;

  constructor(graph: StateGraph) {
    this.#graph = graph;
    const { lines, doctors } = indexOf(graph.scenario);
    this.#doctors = doctors.map(({ id }) => id);
    this.#indexed = [...lines.values()];
    this.empty = this.#number(this.#doctors.map(() => []));
  }

  /** The tokens where those came; a line may pass on to another doctor where its own is absent. */
  #table(roll: number): number[][] {
    const present = this.#graph.rolls[roll] ?? null;
    return (this.#tables[roll] ??= this.#doctors.map((doctor) => this.#tokensOf(doctor, present)));
  }

  #tokensOf(doctor: Id, present: readonly Id[] | null): number[] {
    const { scenario } = this.#graph;
    const told = (one: IndexedLine): Telling => tellingTo(doctor, ownerOf(scenario, present, one), one);
    const byWords = new Map<number, Set<string>>();
    const words = (line: Line): number => this.#graph.words.line(line);
    const useful = new Set<number>();
    for (const one of this.#indexed) {
      const number = words(one.line);
      // Whoever it may be of, by who comes.
      for (const { tells, free } of ownersOf(scenario, one).map((owner) => tellingTo(doctor, owner, one))) {
        byWords.set(number, (byWords.get(number) ?? new Set()).add(`${tells} ${free}`));
        if (tells > 0) useful.add(number);
      }
    }
    return this.#indexed.map((one, place) => {
      const number = words(one.line);
      if (!useful.has(number)) return -1;
      const ambiguous = (byWords.get(number)?.size ?? 0) > 1;
      const { tells, free } = told(one);
      const token: Token = { words: ambiguous ? number : -1, tells, free, line: ambiguous ? place : -1 };
      const key = this.#tokens.of(JSON.stringify(token));
      this.#held[key] = token;
      return key;
    });
  }

  #number(content: readonly (readonly number[])[]): number {
    const number = this.#numbers.of(content.map((one) => one.join()).join(';'));
    this.#content[number] ??= content;
    return number;
  }

  /** Tokens, each once: by number, but lines that only their place tells apart (same words) as they were shown. */
  #inOrder(tokens: readonly number[]): number[] {
    const words = (token: number): number => this.#held[token]?.words ?? -1;
    return [...new Set(tokens)].sort((a, b) => words(a) - words(b) || (words(a) < 0 ? a - b : 0));
  }

  /** The window after lines were shown (a number of the graph's `shownLines`). */
  shown(window: number, list: number, roll: number): number {
    const places = this.#graph.shownLines[list] ?? [];
    if (places.length === 0) return window;
    // The numbers of windows and lists stay far below these powers, those of rolls below 2^7: a script has 256 variants.
    const key = (roll * 2 ** 24 + window) * 2 ** 22 + list;
    let after = this.#after.get(key);
    if (after === undefined) {
      const content = this.#content[window] ?? [];
      const table = this.#table(roll);
      after = this.#number(
        content.map((tokens, doctor) => {
          const more = places.map((place) => table[doctor]?.[place] ?? -1).filter((token) => token >= 0);
          return more.length === 0 ? tokens : this.#inOrder([...tokens, ...more]);
        }),
      );
      this.#after.set(key, after);
    }
    return after;
  }

  /** The window after that doctor's diagnosis. */
  diagnosed(window: number, doctor: number): number {
    return this.#number((this.#content[window] ?? []).map((tokens, place) => (place === doctor ? [] : tokens)));
  }

  /** The window of those who may still be diagnosed. */
  kept(window: number, doctors: readonly Id[]): number {
    if (window === this.empty) return window;
    return this.#number((this.#content[window] ?? []).map((tokens, place) => (doctors.includes(this.#doctors[place] ?? '') ? tokens : [])));
  }

  /** The window of a world: by doctor the ids of lines that can be ticked. */
  of({ windows, room }: Pick<World, 'windows' | 'room'>): number {
    const table = this.#table(this.#graph.rollOf({ room }));
    return this.#number(
      this.#doctors.map((id, doctor) => this.#inOrder((windows[id] ?? []).map((line) => table[doctor]?.[this.#graph.placeOf(line)] ?? -1).filter((token) => token >= 0))),
    );
  }

  /** The same as text that means the same in every analysis of the script. */
  text({ windows, room }: Pick<World, 'windows' | 'room'>): string {
    const table = this.#table(this.#graph.rollOf({ room }));
    return this.#doctors.map((id, doctor) => [...new Set((windows[id] ?? []).filter((line) => (table[doctor]?.[this.#graph.placeOf(line)] ?? -1) >= 0))].sort().join()).join(';');
  }

  /** The line of a world's window that is to be ticked; null where there is none. */
  lineOf({ windows, room }: Pick<World, 'windows' | 'room'>, doctor: number, tick: Tick): Id | null {
    const table = this.#table(this.#graph.rollOf({ room }));
    const shown = windows[this.#doctors[doctor] ?? ''] ?? [];
    const same = (line: Id): boolean => {
      const held = this.#held[table[doctor]?.[this.#graph.placeOf(line)] ?? -1];
      return held !== undefined && (tick.line >= 0 ? held.words === tick.words : held.line < 0 && held.tells === tick.tells);
    };
    return shown.filter(same)[tick.line >= 0 ? tick.nth : 0] ?? null;
  }

  /** The line of another world that a player cannot tell from this one: same words, and as many of them before it. */
  sameLine(shown: readonly Id[], line: Id, other: readonly Id[]): Id | null {
    const words = this.#graph.words.line({ id: line });
    const alike = (ids: readonly Id[]): Id[] => ids.filter((id) => this.#graph.words.line({ id }) === words);
    const there = alike(other);
    return there[Math.min(alike(shown).indexOf(line), there.length - 1)] ?? null;
  }

  /** What can be ticked for a doctor. */
  tokens(window: number, doctor: number): Token[] {
    return (this.#content[window]?.[doctor] ?? []).flatMap((token) => this.#held[token] ?? []);
  }

  /** Whether a window holds a line whose words mean different things in different worlds. */
  ambiguous(window: number): boolean {
    return (this.#content[window] ?? []).some((tokens) => tokens.some((token) => (this.#held[token]?.line ?? -1) >= 0));
  }

  /** What a line of the graph tells of a doctor, as a mask of states. */
  tells(doctor: number, line: number, roll: number): number {
    const token = this.#table(roll)[doctor]?.[line] ?? -1;
    return this.#held[token]?.tells ?? 0;
  }
}
