import type { ProofCase } from './proof-case.ts';
import type { Allows } from './proof-part.ts';
import { ENDED, STUCK } from './state-graph.ts';

/** States in which nothing can be decided though the run has not ended. Holds of a part as of the whole. */
export function findStuck(one: ProofCase): void {
  const { part, scenario } = one;
  const told = new Set<number>();
  for (let state = 0; state < part.states; state += 1) {
    const place = part.graph.beat.at(state);
    const beat = scenario.beats[place];
    if (!part.is(state, STUCK) || beat === undefined || told.has(place)) continue;
    told.add(place);
    one.add('error', 'run-stuck', beat.at, { beat: beat.title, circle: beat.choices.length + beat.items.length + beat.diagnose.length === 0 ? 1 : 0 }, one.toState(state));
  }
}

/** Decisions from which no end can be reached, whatever is done; those that can only get stuck are told by that. */
export function findEndless(one: ProofCase): Uint8Array {
  const { part, scenario } = one;
  const ending = part.leadingTo((state) => part.is(state, ENDED) || part.is(state, STUCK));
  const covered = ending.slice();
  const told = new Set<number>();
  for (let state = 0; state < part.states; state += 1) {
    if (covered[state] === 1) continue;
    const place = part.graph.beat.at(state);
    const beat = scenario.beats[place];
    if (beat !== undefined && !told.has(place)) one.add('error', 'run-endless', beat.at, { beat: beat.title }, one.toState(state));
    told.add(place);
    cover(one, state, covered);
  }
  return ending;
}

/** Marks all endless states that hang together with one: what it leads to, and what leads there. */
function cover({ part }: ProofCase, from: number, covered: Uint8Array): void {
  const ahead = new Set([from]);
  for (const state of ahead) for (let way = part.first(state); way < part.end(state); way += 1) ahead.add(part.graph.to.at(way));
  part
    .leadingTo(
      (state) => ahead.has(state),
      (_, state) => covered[state] === 0,
    )
    .forEach((leads, state) => {
      if (leads === 1) covered[state] = 1;
    });
}

/** Circles that can be gone round for nothing, one for each beat they begin in; those without a way out are told as endless. */
export function findFreeCircles(one: ProofCase, ending: Uint8Array | null): void {
  const { part, scenario } = one;
  const { graph } = part;
  // A wrong diagnosis stands behind the right one, and is never free.
  const free = (way: number, state: number): boolean => graph.cost.at(way) === 0 && (graph.doctor.at(state) < 0 || way - part.first(state) <= graph.probes.at(state));
  const groups = groupsOf(one, free);
  const told = new Set<number>();
  for (let state = 0; state < part.walked; state += 1) {
    const group = groups[state] ?? -1;
    const place = part.graph.beat.at(state);
    if (group < 0 || ending?.[state] === 0 || told.has(place)) continue;
    const inside: Allows = (way, from) => free(way, from) && groups[part.graph.to.at(way)] === group;
    const round = circle(one, state, inside);
    const beat = scenario.beats[place];
    if (round === null || beat === undefined) continue;
    for (let at = 0; at < part.walked; at += 1) if (groups[at] === group) told.add(part.graph.beat.at(at));
    const { variant, options } = one.optionsTo(state);
    one.add('hint', 'free-circle', beat.at, { beat: beat.title }, one.witness(variant, [...options, ...round]));
  }
}

/** The shortest way round from a state back to it. */
function circle({ part }: ProofCase, state: number, inside: Allows): number[] | null {
  let shortest: number[] | null = null;
  for (let way = part.first(state); way < part.end(state); way += 1) {
    if (!inside(way, state)) continue;
    const back = part.path(part.graph.to.at(way), (to) => to === state, inside);
    if (back !== null && (shortest === null || back.length + 1 < shortest.length)) shortest = [way - part.first(state), ...back];
  }
  return shortest;
}

/** By state the number of the group of states among which one can go round freely; −1 where one cannot. Tarjan's components, without recursion. */
function groupsOf({ part }: ProofCase, free: Allows): Int32Array {
  const { walked } = part;
  const order = new Int32Array(walked).fill(-1);
  const low = new Int32Array(walked);
  const group = new Int32Array(part.states).fill(-1);
  const open = new Uint8Array(walked);
  const next = new Int32Array(walked);
  const path: number[] = [];
  const calls: number[] = [];
  let count = 0;
  for (let root = 0; root < walked; root += 1) {
    if (order[root] !== -1) continue;
    calls.push(root);
    while (calls.length > 0) {
      const state = calls[calls.length - 1] ?? 0;
      if (order[state] === -1) {
        order[state] = low[state] = count;
        count += 1;
        next[state] = part.first(state);
        open[state] = 1;
        path.push(state);
      }
      const way = next[state] ?? 0;
      if (way < part.end(state)) {
        next[state] = way + 1;
        const to = part.graph.to.at(way);
        if (to >= walked || !free(way, state)) continue;
        if (order[to] === -1) calls.push(to);
        else if (open[to] === 1) low[state] = Math.min(low[state] ?? 0, order[to] ?? 0);
        continue;
      }
      calls.pop();
      const caller = calls[calls.length - 1];
      if (caller !== undefined) low[caller] = Math.min(low[caller] ?? 0, low[state] ?? 0);
      if (low[state] !== order[state]) continue;
      let size = 0;
      for (let member = -1; member !== state; size += 1) {
        member = path.pop() ?? state;
        open[member] = 0;
        group[member] = state;
      }
      if (size === 1 && !loops(part, state, free)) group[state] = -1;
    }
  }
  return group;
}

function loops(part: ProofCase['part'], state: number, free: Allows): boolean {
  for (let way = part.first(state); way < part.end(state); way += 1) if (free(way, state) && part.graph.to.at(way) === state) return true;
  return false;
}
