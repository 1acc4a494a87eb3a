import { SvelteSet } from 'svelte/reactivity';
import translation from '../../../scenarios/intro/intro.en.po?raw';
import text from '../../../scenarios/intro/intro.drill.md?raw';
import { locale } from '../../i18n/locale.svelte.ts';
import { currentRules } from '../../model/released-rules.ts';
import { legalMoves } from '../../run/legal.ts';
import { replay, type Replay } from '../../run/replay.ts';
import type { Move } from '../../run/world.ts';
import { parse } from '../../script/parse.ts';
import type { Id, Scenario } from '../../script/scenario.ts';
import { readTranslation } from '../../text/read-translation.ts';
import { translate } from '../../script/translate.ts';
import { sceneOf } from '../play/scene.ts';

/** The start the introduction is played from: the doctor in P2, whom the coaching is written for. */
export const INTRO_VARIANT = 1;

/** What the trainee is at; each follows from where the run stands, so nothing has to be kept in step. */
export type Stage = 'listen' | 'judge' | 'act' | 'judge-again' | 'act-again' | 'last' | 'receipt';
export const STAGES: readonly Stage[] = ['listen', 'judge', 'act', 'judge-again', 'act-again', 'last', 'receipt'];

const { scenario: original } = parse(text);
if (original === null) throw new Error('scenarios/intro/intro.drill.md has an error');
const chinese: Scenario = original;

/** The introduction's script in a language of the interface. */
export function introScenario(lang: 'zh' | 'en'): Scenario {
  return lang === 'zh' ? chinese : translate(chinese, readTranslation(translation)).scenario;
}

/** Plays moves that are known to be legal. */
export function playIntro(scenario: Scenario, moves: readonly Move[], variant: number = INTRO_VARIANT): Replay {
  const played = replay(currentRules, scenario, variant, moves);
  if (!played.ok) throw new Error(`The introduction cannot go on: ${played.problem.code} at move ${played.place}`);
  return played;
}

/** The introduction as it is being played: a real run, kept as its moves. */
export class IntroRun {
  #moves = $state.raw<readonly Move[]>([]);
  /** Lines underlined for the diagnosis that is being made. */
  readonly ticks = new SvelteSet<Id>();

  readonly scenario = $derived(introScenario(locale.lang));
  readonly played = $derived(playIntro(this.scenario, this.#moves));
  readonly legal = $derived(legalMoves(this.scenario, this.played.world));
  readonly view = $derived(sceneOf(this.scenario, this.played, this.legal, false));
  readonly evidence = $derived([...this.ticks].filter((id) => this.legal.diagnosis?.ticks.includes(id)));
  readonly stage = $derived.by((): Stage => {
    const { beat } = this.played.world;
    if (beat < 0) return 'receipt';
    const judging = this.legal.diagnosis !== null;
    if (beat === 0) return this.#moves.length === 0 ? 'listen' : judging ? 'judge' : 'act';
    return beat === 1 ? (judging ? 'judge-again' : 'act-again') : 'last';
  });

  move(move: Move): void {
    this.#moves = [...this.#moves, move];
    this.ticks.clear();
  }

  restart(): void {
    this.#moves = [];
    this.ticks.clear();
  }
}
