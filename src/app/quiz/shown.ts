import { rightSides } from '../../quiz/answer.ts';
import type { Part, Question, QuestionKind } from '../../quiz/question.ts';
import { shuffled } from '../../text/shuffled.ts';

/** What can be chosen, in the order it stands on the screen: drawn by the seed, but sentences, states and true/false stay where they are. */
export function shownParts({ kind, parts }: Question, seed: number): readonly Part[] {
  if (kind === 'number') return [];
  if (kind === 'true-false') return [...parts].sort((a, b) => (a.text > b.text ? -1 : 1));
  if (kind === 'cue') return [...parts].sort((a, b) => (a.text < b.text ? -1 : 1));
  if (kind === 'breach') return parts;
  const pieces = kind === 'match' ? parts.filter(({ mark }) => mark === 'piece') : parts;
  const drawn = shuffled(pieces, seed, 'parts');
  // Steps that happen to come in their right order would give it away.
  return kind === 'order' && drawn.every((part, at) => part === pieces[at]) ? [...drawn.slice(1), ...drawn.slice(0, 1)] : drawn;
}

/** The right sides of a match in the order they stand on the screen, each with its letter. */
export const shownSides = (question: Question, seed: number): readonly { readonly id: string; readonly text: string; readonly letter: string }[] =>
  shuffled(rightSides(question), seed, 'sides').map((side, at) => ({ ...side, letter: String.fromCharCode(65 + at) }));

/** The rules one can name for a sentence, in the order of their ids. */
export const shownRules = ({ parts, rules }: Question): readonly string[] =>
  [...new Set([...rules, ...parts.flatMap(({ breach }) => (breach === null ? [] : [breach.rule]))])].sort();

/** Whether a kind of question needs the whole width for its parts. */
export const isWide = (kind: QuestionKind): boolean => kind === 'match' || kind === 'breach' || kind === 'order';
