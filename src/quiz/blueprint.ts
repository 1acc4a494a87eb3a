import { CONCEPT_GROUPS, type ConceptGroup } from '../model/concepts.ts';
import { shuffled } from '../text/shuffled.ts';

/** A question as an examination draws it. */
export interface Drawable {
  /** Its card's id. */
  readonly card: string;
  readonly group: ConceptGroup;
  /** Its main concept. */
  readonly concept: string;
}

/** One paper to be drawn: how many questions of each group. Papers of one deal share no question. */
export interface Paper {
  readonly id: string;
  readonly perGroup: number;
}

/** A group that has too few questions for the papers. */
export interface Shortage {
  readonly group: ConceptGroup;
  readonly needed: number;
  readonly there: number;
}

export type Dealt<T> = { readonly ok: true; readonly papers: ReadonlyMap<string, readonly T[]> } | { readonly ok: false; readonly shortages: readonly Shortage[] };

/**
 * Deals the questions of a pool to papers (组卷): every paper gets `perGroup` of each of the eight groups, no two papers
 * share one, and within a group the concepts take turns. `seed`: any 32-bit integer; the same seed deals the same, in
 * whatever order the pool stands. A pool that is too small is answered with what is missing.
 */
export function dealPapers<T extends Drawable>(pool: readonly T[], papers: readonly Paper[], seed: number): Dealt<T> {
  const needed = papers.reduce((sum, { perGroup }) => sum + perGroup, 0);
  const shortages = CONCEPT_GROUPS.flatMap((group): Shortage[] => {
    const there = pool.filter((one) => one.group === group).length;
    return there < needed ? [{ group, needed, there }] : [];
  });
  if (shortages.length > 0) return { ok: false, shortages };
  const queues = CONCEPT_GROUPS.map((group) =>
    inTurns(
      shuffled(
        [...pool.filter((one) => one.group === group)].sort((a, b) => (a.card < b.card ? -1 : 1)),
        seed,
        group,
      ),
    ),
  );
  const taken = queues.map(() => 0);
  const dealt = papers.map(({ id, perGroup }): [string, readonly T[]] => {
    const drawn = queues.flatMap((queue, at) => {
      const from = taken[at] ?? 0;
      taken[at] = from + perGroup;
      return queue.slice(from, from + perGroup);
    });
    return [id, shuffled(drawn, seed, id)];
  });
  return { ok: true, papers: new Map(dealt) };
}

/** The same questions, one concept after the other as long as there are several. */
function inTurns<T extends Drawable>(all: readonly T[]): T[] {
  const byConcept = new Map<string, T[]>();
  for (const one of all) byConcept.set(one.concept, [...(byConcept.get(one.concept) ?? []), one]);
  const piles = [...byConcept.values()];
  const out: T[] = [];
  for (let round = 0; out.length < all.length; round += 1) for (const pile of piles) if (pile[round] !== undefined) out.push(pile[round] as T);
  return out;
}
