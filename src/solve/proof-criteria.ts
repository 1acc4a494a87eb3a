import type { World } from '../run/world.ts';
import type { Criterion } from '../script/scenario.ts';
import { rubricWords } from '../script/vocabulary.ts';
import { explore, type ExploreOptions } from './explore.ts';
import { playouts } from './playouts.ts';
import type { ProofCase } from './proof-case.ts';
import type { Onlooker } from './state-graph.ts';
import type { TooLarge } from './too-large.ts';

/** Runs played at random to see both answers; what they leave open is walked. */
const RUNS = 1000;

/**
 * Criteria of a meeting's rubric that are met, or not met, at the end of every run that is rated (meeting-format.md
 * §9). A criterion decides no point, so the states of the analysis do not tell apart what only it asks: the ends they
 * come to are real and show what can be, but not all that can. What they and some runs at random leave open is walked
 * anew, one criterion at a time, with what it asks told apart. Null, or what was too large in that.
 */
export function findIdleCriteria(one: ProofCase, options: Pick<ExploreOptions, 'limits' | 'progress'>): TooLarge | null {
  const { rules, scenario, seen } = one;
  // Where no run is rated nothing can be said of any.
  const rated = scenario.criteria.flatMap((criterion, place) => {
    const known = seen.conditions.get(criterion.when);
    return known === undefined ? [] : [{ criterion, place, spot: known.spot, answers: new Answers(place, known.held > 0, known.held < known.read) }];
  });
  const open = (): typeof rated => rated.filter(({ answers }) => !answers.content);
  if (open().length > 0) {
    for (const end of playouts(rules, scenario, RUNS)) {
      for (const { answers } of rated) answers.hear(end);
      if (open().length === 0) break;
    }
  }
  let beyond: TooLarge | null = null;
  for (const { criterion, spot, answers } of open()) {
    const { tooLarge } = explore(rules, scenario, { ...options, onlooker: answers, atEnd: [criterion.when] });
    if (answers.content) continue;
    if (tooLarge !== null) beyond ??= tooLarge;
    else one.add(answers.met ? 'hint' : 'warning', answers.met ? 'criterion-always' : 'criterion-never', criterion.at, wordsOf(criterion), one.to(spot));
  }
  return beyond;
}

const wordsOf = ({ name, line }: Criterion) => ({ name, lineZh: rubricWords.zh(line), lineEn: line });

/** How one criterion was answered at the ends of runs. */
class Answers implements Onlooker {
  readonly #place: number;
  met: boolean;
  #missed: boolean;

  constructor(place: number, met: boolean, missed: boolean) {
    this.#place = place;
    this.met = met;
    this.#missed = missed;
  }

  get content(): boolean {
    return this.met && this.#missed;
  }

  hear({ room }: World): void {
    const answer = room?.criteria?.[this.#place];
    if (answer === true) this.met = true;
    if (answer === false) this.#missed = true;
  }

  step(...[, , , { world }]: Parameters<Onlooker['step']>): void {
    this.hear(world);
  }

  offered(): void {
    // Only ends are looked at.
  }
}
