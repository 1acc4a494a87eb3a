import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveOf } from '../../src/app/board/curve-geometry.ts';
import { boardKey } from '../../src/app/board/keys.ts';
import { fittingConfidence } from '../../src/model/confidence.ts';
import { figure, loss } from '../../src/app/board/board-words.ts';
import type { PlayedMove } from '../../src/app/board/played.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import type { Board, BoardStep } from '../../src/solve/board.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  isComposing: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...more,
});

describe('the keys of the board', () => {
  it('go on and back, to both ends, and branch off', () => {
    expect(['ArrowRight', 'ArrowLeft', 'Home', 'End', 'j', 'K', 'b', 'x', 'Enter'].map((key) => boardKey(press(key), true))).toEqual([
      'next',
      'previous',
      'first',
      'last',
      'next',
      'previous',
      'branch',
      null,
      null,
    ]);
  });

  it('leave single letters alone where they are switched off, and everything with a modifier', () => {
    expect(['j', 'k', 'b', 'ArrowRight'].map((key) => boardKey(press(key), false))).toEqual([null, null, null, 'next']);
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing', 'defaultPrevented'] as const)
      expect(boardKey(press('ArrowLeft', { [modifier]: true }), true)).toBeNull();
  });
});

describe('figures', () => {
  it('have one decimal, a true minus, and a sign for what never ends', () => {
    expect([0, 0.04, 7.25, 41, Infinity].map(figure)).toEqual(['0.0', '0.0', '7.3', '41.0', '∞']);
    expect([0, 0.04, 0.05, 7, Infinity].map(loss)).toEqual(['0.0', '0.0', '−0.1', '−7.0', '−∞']);
  });

  it('call for the confidence that costs least at those odds', () => {
    // domain.md §4.2: the four levels switch at 50 %, 66.7 % and 87.5 %.
    expect([0, 0.49, 0.51, 0.66, 0.67, 0.87, 0.88, 1].map((share) => fittingConfidence(currentRules, share, 1 - share))).toEqual([40, 40, 60, 60, 80, 80, 95, 95]);
  });
});

describe('the curve', () => {
  const run = fc.array(
    fc.record({ regret: fc.double({ min: 0, max: 60, noNaN: true }), luck: fc.double({ min: -9, max: 9, noNaN: true }), points: fc.integer({ min: 0, max: 60 }) }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  /** A board and moves with nothing but what the curve reads. */
  const drawn = (steps: readonly { regret: number; luck: number; points: number }[]) => {
    let left = 100;
    let reach = 97;
    const moves: PlayedMove[] = [];
    const judged: BoardStep[] = [];
    steps.forEach(({ regret, luck, points }, index) => {
      left -= points;
      moves.push({ index, left, moment: { index: index >> 1 } } as unknown as PlayedMove);
      judged.push({ index, regret, luck, reach: Math.max(0, reach), judgement: 'best' } as unknown as BoardStep);
      reach -= regret + luck;
    });
    const score = Math.max(0, left);
    return { moves, score, board: { steps: judged, opening: 0, score } as unknown as Board };
  };
  const ys = (path: string): number[] => [...path.matchAll(/(?:[ML][\d.]+ |V)(-?[\d.]+)/g)].map(([, y]) => Number(y));

  it('stays within its frame, whatever the run', () => {
    fc.assert(
      fc.property(run, (steps) => {
        const { moves, score, board } = drawn(steps);
        const curve = curveOf(moves, score, 80, board);
        for (const y of [...ys(curve.reach), ...ys(curve.left), curve.endY, curve.passY]) {
          expect(y).toBeGreaterThanOrEqual(24);
          expect(y).toBeLessThanOrEqual(212);
        }
        expect(curve.groups.length).toBe(Math.ceil(moves.length / 2));
      }),
    );
  });

  it('falls by what was given away, and writes no two figures over each other', () => {
    fc.assert(
      fc.property(run, (steps) => {
        const { moves, score, board } = drawn(steps);
        const curve = curveOf(moves, score, 80, board);
        for (const { judged, from, to } of curve.steps) {
          expect(to).toBeGreaterThanOrEqual(from);
          if (judged !== null && judged.regret < 0.05) expect(to - from).toBeLessThan(1);
        }
        const boxes = curve.labels.map(({ x, y, anchor }) => ({ x: anchor === 'start' ? x : x - 58, y }));
        boxes.forEach((one, place) => boxes.slice(place + 1).forEach((other) => expect(Math.abs(one.x - other.x) >= 58 || Math.abs(one.y - other.y) >= 20).toBe(true)));
        const [first] = curve.labels;
        if (first !== undefined) expect(first.step.judged?.regret).toBe(Math.max(...curve.steps.flatMap(({ judged, from, to }) => (to > from ? [judged?.regret ?? 0] : []))));
      }),
    );
  });

  it('draws the points alone where nothing was computed', () => {
    const { moves, score } = drawn([{ regret: 0, luck: 0, points: 20 }]);
    expect(curveOf(moves, score, 80, null)).toMatchObject({ reach: '', falls: '', labels: [] });
  });
});
