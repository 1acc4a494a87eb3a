import { rulesById } from '../../model/released-rules.ts';
import { parseMoves } from '../../run/moves.ts';
import { parse } from '../../script/parse.ts';
import { boardIn } from '../../solve/board-of.ts';
import { drillsOf } from '../../solve/drills-of.ts';
import { probeWorths } from '../../solve/probe-worth.ts';
import { solve, type Solution, type Solved } from '../../solve/solution.ts';
import { BeyondLimit } from '../../solve/too-large.ts';
import type { Answer, Question } from './question.ts';

/** The scripts solved last, by rules and text: the second question about one is answered at once. */
const solved = new Map<string, Solution>();
/** A large one takes a hundred megabytes. */
const MOST_SOLVED = 2;

/** Answers a question about a script or a run. `progress` hears now and then how many states were counted so far. */
export function answerTo(question: Question, progress: (done: number) => void): Answer {
  try {
    const { text, rules } = question.kind === 'drills' ? question : question.run;
    const found = solutionOf(text, rules, progress);
    if (found === null) return { kind: 'failed' };
    if (!found.ok) return { kind: 'refused', tooLarge: found.tooLarge };
    if (question.kind === 'drills') return { kind: 'drills', drills: drillsOf(found.solution) };
    const { variant, moves } = question.run;
    const read = parseMoves(moves);
    if (!read.ok) return { kind: 'failed' };
    return question.kind === 'board'
      ? { kind: 'board', board: boardIn(found.solution, variant, read.moves) }
      : { kind: 'worths', worths: probeWorths(found.solution, variant, read.moves) };
  } catch (error) {
    if (error instanceof BeyondLimit) return { kind: 'refused', tooLarge: error.tooLarge };
    // Whatever the script does to the computation, the page must hear of it; the reason is for whoever looks into it.
    console.error(error);
    return { kind: 'failed' };
  }
}

/** Null where the script has errors or the rules are not known. */
function solutionOf(text: string, id: string, progress: (done: number) => void): Solved<Solution> | null {
  const key = `${id}\n${text}`;
  const known = solved.get(key);
  if (known !== undefined) return { ok: true, solution: known };
  const rules = rulesById(id);
  const scenario = rules === undefined ? null : parse(text, rules).scenario;
  if (rules === undefined || scenario === null) return null;
  // What was kept makes room before the next is solved, not after.
  for (const oldest of solved.keys()) {
    if (solved.size < MOST_SOLVED) break;
    solved.delete(oldest);
  }
  const result = solve(rules, scenario, { progress });
  if (result.ok) solved.set(key, result.solution);
  return result;
}
