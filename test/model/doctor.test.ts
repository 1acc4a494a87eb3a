import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createActor } from 'xstate';
import { doctorMachine, type DoctorEvent } from '../../src/model/doctor-machine.ts';
import { stepDoctor, type Doctor } from '../../src/model/doctor.ts';
import { readFresh, STATES, tagOf, type State } from '../../src/model/readiness.ts';
import { rules1 } from '../../src/model/rules-1.ts';
import { STYLES, type Happening, type Quality, type Style } from '../../src/model/rules.ts';
import { rungOf } from '../../src/model/usage.ts';
import { examples } from '../properties.ts';

const begin = (state: State, change: Partial<Doctor> = {}): Doctor => ({ state, ...rules1.typical[state], cause: 'none', mismatched: false, ...change });
const told = (d: Doctor): string => `${d.state}(${d.awareness},${d.commitment},${d.trust},${d.resistance})`;
/** The bare table of the golden figures: without the mismatch rule. */
const bare = (d: Doctor, style: Style, quality: Quality = 'plain'): Doctor => stepDoctor(rules1, { ...d, mismatched: false }, style, quality, []);
const matching = (d: Doctor): Style => `S${d.state.charAt(1)}` as Style;
const walk = (steps: number, choose: (d: Doctor) => Style, quality: Quality = 'plain'): string[] => {
  let d = begin('P1');
  return Array.from({ length: steps }, () => told((d = bare(d, choose(d), quality))));
};
const shifted =
  (by: number) =>
  (d: Doctor): Style =>
    STYLES[Math.min(3, Math.max(0, STATES.indexOf(d.state) + by))] ?? 'S1';

test('golden: matched styles, plain (domain.md §3.3)', () => {
  expect(walk(6, matching)).toEqual(['P1(2,2,4,5)', 'P2(3,3,4,4)', 'P2(5,4,5,3)', 'P3(7,5,6,2)', 'P3(7,6,7,1)', 'P4(7,7,8,0)']);
});

test('golden: matched styles, strong', () => {
  expect(walk(5, matching, 'strong')).toEqual(['P1(3,2,4,5)', 'P2(5,3,4,4)', 'P3(8,4,5,3)', 'P3(8,6,6,2)', 'P4(8,8,7,1)']);
});

test('golden: matched styles, weak, never leave the start', () => {
  expect(new Set(walk(24, matching, 'weak'))).toEqual(new Set(['P1(1,1,4,6)']));
});

test('golden: one style always, 24 steps', () => {
  const last = (style: Style) => walk(24, () => style).at(-1);
  expect(STYLES.map(last)).toEqual(['P3(6,0,0,10)', 'P1(3,1,0,6)', 'P1(1,1,0,10)', 'P1(1,0,0,10)']);
});

test('golden: one style ahead and one behind, 24 steps', () => {
  expect([walk(24, shifted(1)).at(-1), walk(24, shifted(-1)).at(-1)]).toEqual(['P1(3,1,0,6)', 'P3(6,3,4,4)']);
});

test('golden: uniform random styles reach P4 in 0.27 % at the end and 0.87 % ever, exactly computed', () => {
  const key = (d: Doctor, ever: boolean): string => `${told(d)}${ever ? '!' : ''}`;
  let now = new Map([[key(begin('P1'), false), { d: begin('P1'), ever: false, p: 1 }]]);
  for (let step = 0; step < 24; step += 1) {
    const next = new Map<string, { d: Doctor; ever: boolean; p: number }>();
    for (const { d, ever, p } of now.values()) {
      for (const style of STYLES) {
        const after = bare(d, style);
        const reached = ever || after.state === 'P4';
        const slot = next.get(key(after, reached));
        if (slot === undefined) next.set(key(after, reached), { d: after, ever: reached, p: p / 4 });
        else slot.p += p / 4;
      }
    }
    now = next;
  }
  const share = (keep: (one: { d: Doctor; ever: boolean }) => boolean) => [...now.values()].filter(keep).reduce((sum, one) => sum + one.p, 0) * 100;
  expect(share(({ d }) => d.state === 'P4').toFixed(2)).toBe('0.27');
  expect(share(({ ever }) => ever).toFixed(2)).toBe('0.87');
});

const happenings = Object.keys(rules1.happenings) as Happening[];
const integer = fc.integer({ min: 0, max: 10 });
const anyDoctor = fc
  .record({ awareness: integer, commitment: integer, trust: integer, resistance: integer, cause: fc.constantFrom('none', 'hidden', 'found'), mismatched: fc.boolean() })
  .chain((values) =>
    fc.constantFrom(...STATES.filter((state) => stepDoctor(rules1, { ...values, state }, null, 'plain', []).state === state)).map((state) => ({ ...values, state })),
  );
const anyStep = fc.record({
  style: fc.option(fc.constantFrom(...STYLES)),
  quality: fc.constantFrom<Quality>('strong', 'plain', 'weak'),
  happenings: fc.uniqueArray(fc.constantFrom(...happenings), { maxLength: 3 }),
  effect: fc.tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 }), fc.integer({ min: -3, max: 3 })),
});

test('the table answers as a live actor of the machine does', () => {
  const machine = doctorMachine(rules1);
  fc.assert(
    fc.property(anyDoctor, fc.array(anyStep, { minLength: 1, maxLength: 6 }), (first, steps) => {
      const { state, cause, mismatched, ...values } = first;
      const snapshot = machine.resolveState({ value: state, context: { values, cause, mismatched } });
      const actor = createActor(machine, { snapshot, input: snapshot.context });
      actor.start();
      let doctor = first;
      for (const step of steps) {
        doctor = stepDoctor(rules1, doctor, step.style, step.quality, step.happenings, step.effect);
        actor.send({ type: 'STEP', ...step } satisfies DoctorEvent);
        const live = actor.getSnapshot();
        expect({ state: live.value, ...live.context.values, cause: live.context.cause, mismatched: live.context.mismatched }).toEqual({ ...doctor });
      }
      actor.stop();
    }),
    examples(300),
  );
});

test('whatever falls on a doctor, the variables stay whole numbers from 0 to 10 and the state fits its bounds', () => {
  fc.assert(
    fc.property(anyDoctor, anyStep, (doctor, step) => {
      const after = stepDoctor(rules1, doctor, step.style, step.quality, step.happenings, step.effect);
      for (const value of [after.awareness, after.commitment, after.trust, after.resistance]) expect(Number.isInteger(value) && value >= 0 && value <= 10).toBe(true);
      const aware = after.state === 'P3' || after.state === 'P4';
      expect(aware ? after.awareness > 4 : after.awareness < 6).toBe(true);
      expect(stepDoctor(rules1, after, null, 'plain', []).state).toBe(after.state);
    }),
    examples(500),
  );
});

test('hysteresis: a doctor stays where the bound for leaving is not crossed', () => {
  expect(stepDoctor(rules1, begin('P3', { awareness: 5 }), null, 'plain', []).state).toBe('P3');
  expect(readFresh(rules1.bounds, 5, 5)).toBe('P2');
  expect(stepDoctor(rules1, begin('P3', { awareness: 5, commitment: 2 }), null, 'plain', [], [-1, 0, 0, 0]).state).toBe('P2');
  expect(stepDoctor(rules1, begin('P3', { awareness: 5, commitment: 1 }), null, 'plain', [], [-1, 0, 0, 0]).state).toBe('P1');
  expect(stepDoctor(rules1, begin('P4', { commitment: 7 }), null, 'plain', [], [0, -1, 0, 0]).state).toBe('P4');
  expect(stepDoctor(rules1, begin('P4', { commitment: 7 }), null, 'plain', [], [0, -2, 0, 0]).state).toBe('P3');
});

test('P3R and P2B are read inside their states', () => {
  expect(tagOf(rules1.bounds, 'P3', 2)).toBe('P3R');
  expect(tagOf(rules1.bounds, 'P3', 3)).toBeNull();
  expect(tagOf(rules1.bounds, 'P2', 7)).toBe('P2B');
  expect(tagOf(rules1.bounds, 'P1', 9)).toBeNull();
});

test('strong adds to the larger gain, to awareness on a tie, and to nothing where nothing is gained', () => {
  const gain = (state: State, style: Style) => {
    const before = begin(state);
    const after = stepDoctor(rules1, before, style, 'strong', []);
    return [after.awareness - before.awareness, after.commitment - before.commitment];
  };
  expect(gain('P1', 'S1')).toEqual([2, 1]);
  expect(gain('P3', 'S3')).toEqual([0, 2]);
  expect(gain('P2', 'S3')).toEqual([0, 0]);
});

test('at trust 2 nothing is heard; at resistance 8 with the cause unfound no commitment is gained', () => {
  const heard = stepDoctor(rules1, begin('P2', { trust: 2 }), 'S2', 'plain', []);
  expect([heard.awareness, heard.commitment, heard.trust]).toEqual([3, 4, 3]);
  const closed = stepDoctor(rules1, begin('P2', { resistance: 8, cause: 'hidden' }), 'S2', 'plain', []);
  expect([closed.awareness, closed.commitment, closed.resistance]).toEqual([5, 4, 8]);
  const found = stepDoctor(rules1, begin('P2', { resistance: 8, cause: 'hidden' }), 'S2', 'plain', ['cause-found']);
  expect([found.commitment, found.trust, found.resistance, found.cause]).toEqual([5, 6, 6, 'found']);
});

test('the second mismatch in a row costs extra, a match in between forgives', () => {
  const once = stepDoctor(rules1, begin('P3'), 'S4', 'plain', []);
  expect([once.commitment, once.trust]).toEqual([4, 4]);
  const twice = stepDoctor(rules1, once, 'S4', 'plain', []);
  expect([twice.commitment, twice.trust]).toEqual([2, 2]);
  const mended = stepDoctor(rules1, stepDoctor(rules1, once, 'S3', 'plain', []), 'S4', 'plain', []);
  expect(mended.commitment).toBe(4);
});

test('rungs of use follow the doctor’s own position, at most one a visit, and an open adverse reaction caps them', () => {
  const fine = { adverseReaction: false, supplyFails: false };
  expect(rungOf(begin('P1'), 'none', fine)).toBe('none');
  expect(rungOf(begin('P4'), 'none', fine)).toBe('trial');
  expect(rungOf(begin('P4'), 'cautious', fine)).toBe('first-line');
  expect(rungOf(begin('P4'), 'first-line', { ...fine, adverseReaction: true })).toBe('cautious');
  expect(rungOf(begin('P4', { trust: 5 }), 'cautious', fine)).toBe('cautious');
});
