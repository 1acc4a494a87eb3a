import { STATES } from '../model/readiness.ts';
import { printMoves } from '../run/moves.ts';
import type { Move } from '../run/world.ts';
import { indexOf } from '../run/script-index.ts';
import { scriptHash } from '../run/script-hash.ts';
import { aboutWhom, optionsAt, posteriorOf } from './board-of.ts';
import { Belief } from './belief.ts';
import { DRILL_GAP, type Drill } from './drill.ts';
import type { Solution } from './solution.ts';

/** Drills of one script at most: the widest gaps are kept. */
const MOST_DRILLS = 40;
/** A way off the best line costs at most this much to be followed for drills: worse is no likely way to get anywhere. */
const LIKELY = 8;

/**
 * The decisions of a scenario in which one option is better than all others by `DRILL_GAP` points or more: on the
 * best line of each variant and on those that leave it by one likely move. One drill a position, by the words
 * that led there; the way that was found first tells its history.
 */
export function drillsOf(solution: Solution): Drill[] {
  const found = new Map<string, Drill>();
  for (const { index } of indexOf(solution.scenario).variants) walk(solution, index, found);
  const sorted = [...found.values()].sort((a, b) => b.gap - a.gap || a.moves.length - b.moves.length || (a.id < b.id ? -1 : 1));
  // The same question about the same state with the same answer is one drill, by whatever way one came to it.
  const asked = new Map(
    sorted.map((drill) => [`${drill.beat} ${drill.state ?? ''} ${printMoves(drill.options.filter(({ best }) => best).map(({ move }) => move))}`, drill] as const).reverse(),
  );
  return sorted.filter((drill) => [...asked.values()].includes(drill)).slice(0, MOST_DRILLS);
}

function walk(solution: Solution, variant: number, found: Map<string, Drill>): void {
  const seen = new Set<string>();
  const open: { belief: Belief; moves: readonly Move[]; strayed: boolean }[] = [{ belief: Belief.open(solution, variant).belief, moves: [], strayed: false }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { belief, moves, strayed } = at;
    const world = belief.world(variant);
    if (world.beat < 0 || world.stuck) continue;
    const key = `${belief.key()} ${strayed}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const options = optionsAt(belief, variant, null);
    const drill = drillAt(belief, variant, moves, options);
    if (drill !== null && !found.has(drill.id)) found.set(drill.id, drill);
    // Of several best one is followed, a decision before a question: the others lead to the same or near it.
    const bests = options.filter(({ option }) => option.best);
    const first = (bests.find(({ option }) => option.kind !== 'probe') ?? bests[0])?.option;
    for (const { option, stepped } of options) {
      const best = option === first;
      const off = !best && !strayed && option.kind !== 'probe' && option.kind !== 'naming' && option.judgement !== 'red' && option.regret <= LIKELY;
      if (best || off) open.push({ belief: belief.after(variant, stepped), moves: [...moves, option.move], strayed: strayed || !best });
    }
  }
}

function drillAt(belief: Belief, variant: number, moves: readonly Move[], options: ReturnType<typeof optionsAt>): Drill | null {
  const { solution } = belief;
  const [first, second] = [...options].sort((a, b) => a.option.expected - b.option.expected);
  const best = first?.option;
  const next = second?.option;
  if (best === undefined || next === undefined || next.expected - best.expected < DRILL_GAP) return null;
  const world = belief.world(variant);
  const beat = solution.scenario.beats[world.beat];
  const doctor = aboutWhom(solution, world, best.move);
  const posterior = doctor === null ? null : posteriorOf(belief, doctor);
  const acted = first?.stepped.find((one) => one.variant === variant)?.outcome.happened.find((event) => event.kind === 'acted');
  const likeliest = posterior === null ? null : STATES.reduce((a, b) => (posterior.shares[b] > posterior.shares[a] ? b : a));
  return {
    id: scriptHash(belief.key()),
    variant,
    moves,
    beat: beat?.id ?? '',
    gap: next.expected - best.expected,
    doctor,
    state: likeliest,
    style: acted?.style ?? null,
    posterior,
    options: options.map(({ option }) => option),
  };
}
