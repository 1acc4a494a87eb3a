import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedWell } from '../../src/app/puzzle/as-named.ts';
import { fittingConfidence } from '../../src/model/confidence.ts';
import { fillingRegret } from '../../src/app/puzzle/checklist-answer.ts';
import { percent, points } from '../../src/app/puzzle/points.ts';
import { puzzleKeyOf } from '../../src/app/puzzle/puzzle-key.ts';
import { isFound, puzzleOf, type Puzzle } from '../../src/app/puzzle/puzzle.ts';
import { isCue } from '../../src/app/puzzle/scene-at.ts';
import { Solving } from '../../src/app/puzzle/solving.svelte.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves } from '../../src/run/moves.ts';
import { boardOf } from '../../src/solve/board-of.ts';
import type { Board } from '../../src/solve/board.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';

const read = (file: string): Scenario => {
  const { scenario } = parse(readFileSync(file, 'utf8'));
  if (scenario === null) throw new Error(`${file} has errors`);
  return scenario;
};
const EVIDENCE = read('test/conformance/evidence.drill.md');
const SHORT = read('test/fixtures/short-visit.drill.md');
/** A reading that is wrong, then a choice that is: 陈明远 and 宋岚 start in P1. */
const EVIDENCE_MOVES = 'q1 P2@80+c4 a4 b1 P1@80+c8 d1 e1';
const SHORT_MOVES = 'P4@80 P4@80 a3 [] b2';

function boardFor(scenario: Scenario, moves: string): { board: Board; puzzleAt: (index: number, own?: boolean) => Puzzle } {
  const parsed = parseMoves(moves);
  if (!parsed.ok) throw new Error('no moves');
  const boarded = boardOf(currentRules, scenario, 0, parsed.moves);
  if (!boarded.ok) throw new Error('too large');
  const { board } = boarded;
  return {
    board,
    puzzleAt: (index, own = true) => {
      const step = board.steps[index];
      if (step === undefined) throw new Error('no such step');
      const source = { rules: currentRules, worded: { scenario, lang: 'zh-CN' }, variant: 0, moves: parsed.moves.slice(0, index), salt: 5, own };
      const puzzle = puzzleOf({ ...source, options: step.options, posterior: step.posterior });
      if (puzzle === null) throw new Error('no puzzle');
      return puzzle;
    },
  };
}
const evidence = boardFor(EVIDENCE, EVIDENCE_MOVES);
const short = boardFor(SHORT, SHORT_MOVES);

describe('a puzzle', () => {
  it('shows the scene as it was: what was said and asked before the move, nothing after it', () => {
    const { scene } = evidence.puzzleAt(1);
    const words = scene.beat.entries.flatMap((entry) => (entry.kind === 'line' || entry.kind === 'asked' ? [entry.text] : []));
    expect(words).toContain('以前和我们公司有过接触吗？');
    expect(words).toContain('有过，说好的文献一直没送来。');
    expect(scene.beat.entries.some((entry) => entry.kind === 'judged')).toBe(false);
  });

  it('keeps the reader’s own reading in the scene, and leaves out one that nobody made', () => {
    const judged = (puzzle: Puzzle): boolean => puzzle.scene.beat.entries.some((entry) => entry.kind === 'judged');
    expect(judged(evidence.puzzleAt(2))).toBe(true);
    expect(judged(evidence.puzzleAt(2, false))).toBe(false);
  });

  it('shows what was done right before in the same contact, and all else folded away', () => {
    const { scene } = evidence.puzzleAt(3);
    expect(scene.lead[0]).toMatchObject({ kind: 'did', text: '详细讲解，再问她最关心哪一点' });
    expect(scene.before.at(-1)?.entries.some((entry) => entry.kind === 'did')).toBe(false);
  });

  it('says nothing of the doctor’s state before the answer', () => {
    const { scene, hints, options } = evidence.puzzleAt(1);
    expect(JSON.stringify(scene)).not.toContain('"state"');
    // The ladder for a reading never names the state itself.
    expect(hints.map(({ kind }) => kind)).toEqual(['cue', 'side']);
    expect(options.map(({ text }) => text)).toEqual(['P1', 'P2', 'P3', 'P4', '您每个月大概开多少盒？']);
  });

  it('leads from the cue to the state to the style', () => {
    const { hints } = evidence.puzzleAt(2);
    expect(hints.map((hint) => (hint.kind === 'cue' ? hint.line.id : hint.kind === 'state' ? hint.state : hint.kind === 'style' ? hint.style : hint.kind))).toEqual([
      'c1',
      'P1',
      'S1',
    ]);
  });

  it('underlines one line at most, and that one tells the likeliest state', () => {
    const { scene } = evidence.puzzleAt(2);
    const cues = [...scene.before.flatMap(({ entries }) => entries), ...scene.lead, ...scene.beat.entries].filter(isCue);
    expect(cues).toHaveLength(1);
    expect(cues[0]).toMatchObject({ tick: 'c1' });
  });

  it('gives the reason and the answer of each option as they hold there', () => {
    const { best, options } = evidence.puzzleAt(2);
    expect(best).toMatchObject({ key: 'a1', style: 'S1', why: '没认知的医生需要简短、可靠的事实。' });
    expect(options.filter(isFound).map(({ key }) => key)).toEqual(['a1']);
    expect(options.find(({ key }) => key === 'a4')?.option.taken).toBe(true);
  });

  it('puts the choices in the order they had in play, whatever the language', () => {
    const order = evidence.puzzleAt(2).options.map(({ key }) => key);
    expect(evidence.puzzleAt(2).options.map(({ key }) => key)).toEqual(order);
    expect([...order].sort()).toEqual(['a1', 'a2', 'a3', 'a4']);
  });
});

describe('a reading that was made', () => {
  const option = (state: 'P1' | 'P2', confidence: 40 | 95, regret: number, taken: boolean) =>
    ({
      kind: 'naming',
      move: { kind: 'diagnose', doctor: null, state, confidence, ticks: [] },
      expected: regret,
      regret,
      judgement: 'mistake',
      best: false,
      taken,
      shown: [],
      leadsTo: null,
      doctors: {},
    }) as const;

  it('counts by its state alone: the best diagnosis that names it stands for it', () => {
    const options = namedWell([option('P2', 95, 0, false), option('P2', 40, 6, true), option('P1', 95, 12, false)]);
    expect(options).toMatchObject([
      { regret: 0, taken: true },
      { regret: 12, taken: false },
    ]);
  });

  it('stays as it was where it could not have been named better', () => {
    const options = [option('P1', 95, 12, true), option('P2', 95, 0, false)];
    expect(namedWell(options)).toEqual(options);
  });

  it('is told the confidence that the odds ask for', () => {
    expect(fittingConfidence(currentRules, 1, 0)).toBe(95);
    expect(fittingConfidence(currentRules, 0, 1)).toBe(40);
    // Each level is the best one near its own probability (domain.md §4.2).
    expect([0.4, 0.6, 0.8, 0.97].map((share) => fittingConfidence(currentRules, share, 1 - share))).toEqual([40, 60, 80, 95]);
  });
});

describe('a checklist', () => {
  const puzzle = short.puzzleAt(3);
  const regret = (...ids: string[]): number => fillingRegret(currentRules, puzzle.checklist?.items ?? [], puzzle.options, ids);

  it('is worth what the board says of the filling', () => {
    for (const { option } of puzzle.options) if (option.move.kind === 'checklist') expect(regret(...option.move.items)).toBeCloseTo(option.regret);
  });

  it('is solved by the best filling, not by a worse one', () => {
    const solving = new Solving();
    expect(solving.confirm(puzzle)).toMatchObject({ found: false });
    const best = puzzle.best.option.move;
    for (const id of best.kind === 'checklist' ? best.items : []) solving.tick(id, true);
    expect(solving.confirm(puzzle)).toMatchObject({ found: true });
    expect(solving.end).toBe('found');
  });

  it('costs the tariff for each item that changes nothing else', () => {
    const items = (puzzle.checklist?.items ?? []).filter(({ want }) => want === 'yes');
    expect(items.length).toBeGreaterThan(0);
    const all = puzzle.best.option.move.kind === 'checklist' ? puzzle.best.option.move.items : [];
    const without = all.filter((id) => id !== items[0]?.id);
    expect(regret(...without)).toBeCloseTo(currentRules.tariff.checklist);
  });
});

describe('solving', () => {
  it('locks what was tried, counts hints one at a time, and ends once', () => {
    const puzzle = evidence.puzzleAt(2);
    const solving = new Solving('a4');
    expect(solving.confirm(puzzle)).toBeNull();
    solving.pick(puzzle.options.find(({ key }) => key === 'a4'));
    expect(solving.picked).toBeNull();
    solving.pick(puzzle.options.find(({ key }) => key === 'a3'));
    expect(solving.confirm(puzzle)).toEqual({ key: 'a3', found: false });
    expect(solving.tried).toMatchObject([{ key: 'a3' }]);
    expect(
      puzzle.options
        .filter((option) => solving.canPick(option))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['a1', 'a2']);
    for (let asked = 0; asked < 9; asked += 1) solving.hint(puzzle);
    expect(solving.hints).toBe(puzzle.hints.length);
    solving.pick(puzzle.best);
    expect(solving.confirm(puzzle)).toEqual({ key: 'a1', found: true });
    solving.show();
    expect(solving.end).toBe('found');
  });
});

describe('the words of figures', () => {
  it('have one decimal at most and never make the possible impossible', () => {
    expect([points(6), points(6.44), points(0.96)]).toEqual(['6', '6.4', '1']);
    expect([percent(0), percent(0.004), percent(0.5), percent(0.996), percent(1)]).toEqual(['0', '<1', '50', '>99', '100']);
  });
});

describe('single keys', () => {
  const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
    puzzleKeyOf({ key, keyCode: 0, isComposing: false, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false, ...more });

  it('pick, hint, show and go on; never with a modifier or while characters are composed', () => {
    expect(press('3')).toEqual({ kind: 'option', place: 2 });
    expect([press('h'), press('S'), press('n')].map((one) => one?.kind)).toEqual(['hint', 'solution', 'next']);
    expect([press('0'), press('x'), press('h', { ctrlKey: true }), press('h', { isComposing: true }), press('h', { keyCode: 229 })]).toEqual([null, null, null, null, null]);
  });
});
