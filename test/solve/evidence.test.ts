import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATES } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';
import { CONFIDENCES } from '../../src/model/rules.ts';
import { bestNamings, type Possible } from '../../src/solve/evidence.ts';
import type { Token } from '../../src/solve/windows.ts';
import { examples } from '../properties.ts';

/** One line a player can tick, as each of the worlds holds it. */
type Column = readonly Token[];

const MOST_WORLDS = 5;
const mask = fc.nat({ max: 15 });
/** Lines of these words tell the same everywhere, and something. */
const plain = fc.integer({ min: 1, max: 15 }).map((tells): Column => Array.from({ length: MOST_WORLDS }, () => ({ words: -1, tells, free: false, line: -1 })));
/** The same words mean different things, by the world. */
const ambiguous = fc
  .tuple(fc.nat({ max: 1 }), fc.array(fc.tuple(mask, fc.boolean()), { minLength: MOST_WORLDS, maxLength: MOST_WORLDS }))
  .map(([words, each]): Column => each.map(([tells, free], world) => ({ words, tells, free: tells === 0 && free, line: world })));
const columns = fc
  .tuple(fc.uniqueArray(plain, { maxLength: 3, selector: ([token]) => token?.tells }), fc.array(ambiguous, { maxLength: 3 }))
  // Lines are numbered as the windows do: different lines have different numbers.
  .map(([same, other]) => [...same, ...other.map((column, nth): Column => column.map((token) => ({ ...token, line: nth * MOST_WORLDS + token.line })))]);
const worlds = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: MOST_WORLDS });

/** Points of one diagnosis in one world, word for word as script-format.md §7 says. */
function pointsIn(named: number, confidence: (typeof CONFIDENCES)[number], truth: number, window: readonly Token[], ticked: readonly Token[]): number {
  const { diagnosis, evidence } = currentRules.tariff;
  const tells = (token: Token, state: number): boolean => (token.tells & (1 << state)) !== 0;
  const wrong = ticked.filter((token) => (token.tells > 0 ? !tells(token, named) && !tells(token, truth) : !token.free)).length;
  const missed = window.some((token) => tells(token, truth)) && !ticked.some((token) => tells(token, truth)) ? 1 : 0;
  return diagnosis[confidence][named === truth ? 'right' : 'wrong'] + evidence * (wrong + missed);
}

test('the best diagnosis in closed form is the best of all ticks and confidences', () => {
  fc.assert(
    fc.property(columns, worlds, (all, drawn) => {
      const possible: Possible[] = drawn.map(([weight, truth], world) => ({ weight, truth, tokens: all.flatMap((column) => column[world] ?? []) }));
      const cost = (named: number, confidence: (typeof CONFIDENCES)[number], places: readonly number[]): number =>
        possible.reduce((sum, { weight, truth, tokens }) => {
          const ticked = places.flatMap((place) => tokens[place] ?? []);
          return sum + weight * pointsIn(named, confidence, truth, tokens, ticked);
        }, 0);
      const sets = Array.from({ length: 2 ** all.length }, (_, set) => all.flatMap((_, place) => ((set >> place) & 1 ? [place] : [])));
      const namings = bestNamings(currentRules, possible);
      expect(namings).toHaveLength(STATES.length);
      namings.forEach((naming, named) => {
        const least = Math.min(...sets.flatMap((places) => CONFIDENCES.map((confidence) => cost(named, confidence, places))));
        expect(naming.cost).toBe(least);
        // And what it advises costs that.
        const places = naming.ticks.map(({ words, tells, nth }) => {
          const same = all.flatMap((column, place) => (column[0]?.words === words && (words >= 0 || column[0].tells === tells) ? [place] : []));
          return same[words < 0 ? 0 : nth] ?? -1;
        });
        expect(places).not.toContain(-1);
        expect(cost(named, naming.confidence, places)).toBe(least);
      });
    }),
    examples(200),
  );
});
