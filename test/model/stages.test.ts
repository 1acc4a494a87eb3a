import { getShortestPaths } from 'xstate/graph';
import { expect, test } from 'vitest';
import { mayFollow, STAGES, stageMachine, type StageEvent } from '../../src/model/stages.ts';

const events: StageEvent[] = [...STAGES.map((stage): StageEvent => ({ type: stage })), { type: 'over' }];

test('every stage can be come to, and from each the debrief', () => {
  const paths = getShortestPaths(stageMachine, { events });
  expect(new Set(paths.map(({ state }) => state.value))).toEqual(new Set(['begin', ...STAGES, 'debrief']));
  for (const stage of STAGES) {
    const on = getShortestPaths(stageMachine, { events, fromState: stageMachine.resolveState({ value: stage }) });
    expect(on.some(({ state }) => state.value === 'debrief')).toBe(true);
  }
});

test('no path goes back, and each step does what it is named after', () => {
  const order = ['begin', ...STAGES, 'debrief'];
  for (const { steps } of getShortestPaths(stageMachine, { events })) {
    let before = 0;
    for (const { state } of steps) {
      const place = order.indexOf(String(state.value));
      expect(place).toBeGreaterThanOrEqual(before);
      before = place;
    }
  }
  for (const [from, one] of STAGES.entries()) for (const [to, other] of STAGES.entries()) expect(mayFollow(one, other)).toBe(to >= from);
  for (const stage of STAGES) expect(mayFollow(null, stage)).toBe(true);
});
