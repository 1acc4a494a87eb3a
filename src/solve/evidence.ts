import { STATES } from '../model/readiness.ts';
import { fittingConfidence, sureCost } from '../model/confidence.ts';
import type { Confidence, Rules } from '../model/rules.ts';
import { isHarmless, tellsAny } from '../run/telling.ts';
import { BeyondLimit } from './too-large.ts';
import type { Tick, Token } from './windows.ts';

/** One of the worlds that are still possible at a diagnosis. */
export interface Possible {
  readonly weight: number;
  /** Place of the doctor's true state in `STATES`. */
  readonly truth: number;
  /** What was shown of the doctor since the last diagnosis. */
  readonly tokens: readonly Token[];
}

/** The best diagnosis that names one state. */
export interface BestNaming {
  /** Expected points times the weight of all that is possible. */
  readonly cost: number;
  readonly confidence: Confidence;
  /** What to tick: tokens as one of the worlds holds them; another world's are found by their words. */
  readonly ticks: readonly Tick[];
}

/** More kinds of worlds than this at one diagnosis are not weighed: their sets grow as a power of two. */
const MOST_KINDS = 14;

const tellsTruth = (token: Token, truth: number): boolean => tellsAny(token, 1 << truth);

/**
 * For each state the best diagnosis that names it, in closed form: confidence and ticks are weighed apart, since
 * neither changes what follows. Ticks are chosen as a cover: which kinds of worlds (same true state, same use of
 * what was shown) get a line that tells theirs, at the least points for lines that tell nothing there.
 */
export function bestNamings(rules: Rules, possible: readonly Possible[]): BestNaming[] {
  return STATES.map((_, named) => {
    const sure = confidence(rules, possible, named);
    const ticked = ticks(rules, possible, named);
    return { cost: sure.cost + ticked.cost, confidence: sure.confidence, ticks: ticked.ticks };
  });
}

function confidence(rules: Rules, possible: readonly Possible[], named: number): { readonly cost: number; readonly confidence: Confidence } {
  let right = 0;
  let wrong = 0;
  for (const { weight, truth } of possible) {
    if (truth === named) right += weight;
    else wrong += weight;
  }
  const fitting = fittingConfidence(rules, right, wrong);
  return { confidence: fitting, cost: sureCost(rules, fitting, right, wrong) };
}

/** Kinds of worlds at a diagnosis, with all their weight. */
function kindsOf(possible: readonly Possible[]): Possible[] {
  const kinds = new Map<string, { weight: number; truth: number; tokens: readonly Token[] }>();
  for (const { weight, truth, tokens } of possible) {
    const key = `${truth} ${tokens.map(({ tells, free, words }) => `${words}:${tells}:${free}`).join()}`;
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { weight, truth, tokens });
    else kind.weight += weight;
  }
  return [...kinds.values()];
}

function ticks(rules: Rules, possible: readonly Possible[], named: number): { readonly cost: number; readonly ticks: readonly Tick[] } {
  const kinds = kindsOf(possible);
  // A kind for which nothing shown tells its state loses nothing by it.
  const missable = kinds.filter(({ truth, tokens }) => tokens.some((token) => tellsTruth(token, truth)));
  if (missable.length > MOST_KINDS) throw new BeyondLimit({ what: 'ticks', limit: MOST_KINDS });
  const columns = columnsOf(kinds).map(({ nth, column }) => ({
    token: column.flatMap((token): Tick[] => (token === null ? [] : [{ ...token, nth }]))[0] ?? null,
    covers: missable.reduce((mask, kind, place) => {
      const token = column[kinds.indexOf(kind)];
      return token != null && tellsTruth(token, kind.truth) ? mask | (1 << place) : mask;
    }, 0),
    cost: kinds.reduce((sum, { weight, truth }, place) => {
      const token = column[place];
      return token == null || isHarmless(token, 1 << named, 1 << truth) ? sum : sum + weight;
    }, 0),
  }));
  const all = 2 ** missable.length;
  const least: { cost: number; ticks: readonly Tick[] }[] = Array.from({ length: all }, (_, covered) => ({ cost: covered === 0 ? 0 : Infinity, ticks: [] }));
  for (const { token, covers, cost } of columns) {
    if (covers === 0 || token === null) continue;
    for (let covered = all - 1; covered >= 0; covered -= 1) {
      const from = least[covered];
      const to = least[covered | covers];
      if (from === undefined || to === undefined || from.cost === Infinity || (covered | covers) === covered) continue;
      if (from.cost + cost < to.cost) least[covered | covers] = { cost: from.cost + cost, ticks: [...from.ticks, token] };
    }
  }
  let best = { cost: Infinity, ticks: [] as readonly Tick[] };
  least.forEach(({ cost, ticks: chosen }, covered) => {
    const missed = missable.reduce((sum, { weight }, place) => ((covered >> place) & 1 ? sum : sum + weight), 0);
    const sum = cost + missed;
    if (sum < best.cost || (sum === best.cost && chosen.length < best.ticks.length)) best = { cost: sum, ticks: chosen };
  });
  return { cost: best.cost * rules.tariff.evidence, ticks: best.ticks };
}

/** What can be ticked, as columns over the kinds: the same words are one column; null where a world does not hold it. */
function columnsOf(kinds: readonly Possible[]): { readonly nth: number; readonly column: (Token | null)[] }[] {
  const columns = new Map<string, { nth: number; column: (Token | null)[] }>();
  kinds.forEach(({ tokens }, place) => {
    const seen = new Map<number, number>();
    for (const token of tokens) {
      const nth = seen.get(token.words) ?? 0;
      seen.set(token.words, nth + 1);
      const key = token.words < 0 ? `=${token.tells}` : `${token.words}#${nth}`;
      const same = columns.get(key) ?? { nth, column: kinds.map(() => null) };
      same.column[place] = token;
      columns.set(key, same);
    }
  });
  return [...columns.values()];
}
