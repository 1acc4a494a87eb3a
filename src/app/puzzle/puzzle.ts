import type { State } from '../../model/readiness.ts';
import type { Rules, Style } from '../../model/rules.ts';
import { advance } from '../../run/advance.ts';
import { printMove } from '../../run/moves.ts';
import { replay } from '../../run/replay.ts';
import { indexOf } from '../../run/script-index.ts';
import { legalMoves } from '../../run/legal.ts';
import { shuffled } from '../../text/shuffled.ts';
import type { Move, World } from '../../run/world.ts';
import type { Id, Item, Line, Scenario } from '../../script/scenario.ts';
import type { BoardOption, Posterior } from '../../solve/board.ts';
import type { Worded } from '../play/words.ts';
import { CLOSE, namedWell } from './as-named.ts';
import { hintsOf, likeliest, tellingLine, type Clues, type Hint } from './hints.ts';
import { sceneAt, type PuzzleScene } from './scene-at.ts';

/** Something that can be chosen in a puzzle, in the reader's words. */
export interface PuzzleOption {
  /** The same in both languages and at every visit. */
  readonly key: string;
  readonly option: BoardOption;
  /** The named state of a diagnosis. */
  readonly state: State | null;
  readonly text: string;
  readonly minutes: number;
  readonly style: Style | null;
  /** 理由, as it holds here. */
  readonly why: string | null;
  /** What would have been answered. */
  readonly lines: readonly Line[];
}

/** One decision to be found again (一题): the scene as it was, what could be done, and what was best. */
export interface Puzzle {
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly lang: string;
  readonly world: World;
  readonly scene: PuzzleScene;
  /** In the order of the screen: as in play, questions last. */
  readonly options: readonly PuzzleOption[];
  readonly best: PuzzleOption;
  /** The items of a checklist and how many may be ticked; null where one option is picked. */
  readonly checklist: { readonly items: readonly Item[]; readonly most: number | null } | null;
  /** The doctor to diagnose, or null. */
  readonly diagnose: Id | null;
  readonly posterior: Posterior | null;
  readonly hints: readonly Hint[];
}

/** What a puzzle is made from. */
export interface PuzzleSource {
  readonly rules: Rules;
  readonly worded: Worded;
  readonly variant: number;
  /** The moves that lead there. */
  readonly moves: readonly Move[];
  readonly options: readonly BoardOption[];
  readonly posterior: Posterior | null;
  /** What the order on the screen is drawn by. */
  readonly salt: number;
  /** Whether the reader made these moves. */
  readonly own: boolean;
}

/** What names an option, whatever confidence and ticks stand in its move. */
export const keyOf = (move: Move): string => (move.kind === 'diagnose' ? move.state : printMove(move));

/** Whether an option counts as found. */
export const isFound = ({ option }: PuzzleOption): boolean => option.judgement !== 'red' && option.regret <= CLOSE;

/** The puzzle of a position, or null where the moves do not lead to one. */
export function puzzleOf({ rules, worded: { scenario, lang }, variant, moves, options, posterior, salt, own }: PuzzleSource): Puzzle | null {
  const played = replay(rules, scenario, variant, moves);
  if (!played.ok) return null;
  const { world } = played;
  const beat = scenario.beats[world.beat];
  const worded = namedWell(options).map((option) => optionIn(rules, scenario, world, option));
  const best = worded.reduce<PuzzleOption | null>((least, one) => (least === null || one.option.regret < least.option.regret ? one : least), null);
  if (beat === undefined || best === null) return null;

  const taken = worded.find(({ option }) => option.taken);
  const about = best.state ?? (posterior === null ? null : likeliest(posterior));
  const cue = posterior === null || about === null ? null : tellingLine(scenario, played, posterior, about, taken?.state ?? null);
  const scene = sceneAt(scenario, played, cue === null ? [] : [cue.id], own);
  if (scene === null) return null;

  // The same salt as in play, so that a choice stands where it stood.
  const order = `${beat.id}#${scene.beat.again}`;
  const rank = new Map(shuffled(beat.choices, salt, order).map(({ id }, place) => [id, place]));
  const placeOf = ({ option, key, state }: PuzzleOption): number =>
    option.kind === 'probe' ? 1000 + beat.probes.findIndex(({ id }) => id === key) : state === null ? (rank.get(key) ?? 0) : Number(state.charAt(1));
  return {
    rules,
    scenario,
    lang,
    world,
    scene,
    options: [...worded].sort((a, b) => placeOf(a) - placeOf(b)),
    best,
    checklist: best.option.kind === 'checklist' ? { items: shuffled(beat.items, salt, order), most: beat.most } : null,
    diagnose: worded.some(({ option }) => option.kind === 'naming') ? (legalMoves(scenario, world, rules).diagnosis?.doctor ?? null) : null,
    posterior,
    hints: hintsOf({ cue, posterior, best: bestAs(best) }),
  };
}

function bestAs({ option: { kind }, state, style }: PuzzleOption): Clues['best'] {
  if (kind === 'naming' && state !== null) return { kind, state };
  return kind === 'choice' ? { kind, style } : { kind: kind === 'probe' ? 'probe' : 'checklist' };
}

const MOST_LINES = 3;

function optionIn(rules: Rules, scenario: Scenario, world: World, option: BoardOption): PuzzleOption {
  const { move } = option;
  const { acts, lines } = indexOf(scenario);
  const key = keyOf(move);
  if (move.kind === 'diagnose') return { key, option, state: move.state, text: move.state, minutes: 0, style: null, why: null, lines: [] };
  if (move.kind === 'checklist') {
    const items = move.items.flatMap((id) => acts.get(id)?.act ?? []);
    return {
      key,
      option,
      state: null,
      text: items.map(({ text }) => text).join(' · '),
      minutes: items.reduce((sum, { minutes }) => sum + minutes, 0),
      style: null,
      why: null,
      lines: [],
    };
  }
  const act = acts.get(move.id)?.act;
  const done = advance(rules, scenario, world, move);
  const acted = done.ok ? done.happened.find((one) => one.kind === 'acted') : undefined;
  // The close of a meeting has its style as a dose for the whole room.
  const dosed = done.ok ? done.happened.find((one) => one.kind === 'dosed') : undefined;
  const shown = option.shown.flatMap((id) => lines.get(id) ?? []);
  const reaction = shown.filter((line) => line.act?.id === move.id);
  return {
    key,
    option,
    state: null,
    text: act?.text ?? move.id,
    minutes: act?.minutes ?? 0,
    style: acted?.style ?? dosed?.style ?? null,
    why: acted?.why ?? null,
    // Where nothing is answered, what comes next is the answer.
    lines: (reaction.length > 0 ? reaction : shown.slice(0, MOST_LINES)).map(({ line }) => line),
  };
}
