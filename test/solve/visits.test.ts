import { expect, test } from 'vitest';
import { policiesOf } from '../../src/solve/policies.ts';
import { expectOrder, expectSame } from './same-worth.ts';
import { visit, VISITS, wholeOf } from './solving.ts';

test.each(VISITS)('%s is fair, rewards asking, and is not passed by guessing', (name) => {
  // Solved once: it is the long part.
  const whole = wholeOf(visit(name));
  const par = whole.expected();
  expect(par).toBeLessThanOrEqual(5);
  expect(whole.expected(whole.withoutProbes())).toBeGreaterThan(par);
  expect(policiesOf(whole).guesser.pass).toBeLessThanOrEqual(0.05);
  expectOrder(whole);
  expectSame(whole, 997);
});
