import { dealPapers } from '../../quiz/blueprint.ts';
import { papersOf } from '../../quiz/check-course.ts';
import { begunOf } from '../../records/course-facts.ts';
import { hashOf } from '../../records/hash.ts';
import type { Portfolio } from '../../records/portfolio.ts';
import { questionHash } from '../../records/questions.ts';
import { load } from '../catalogue/catalogue.ts';
import { questionsOf } from '../quiz/question-set.ts';
import { loadCourse } from './course-set.ts';
import { drawablePool } from './exam-state.svelte.ts';

/**
 * Something of a portfolio that is not what this version of the product has. An update does that to an honest file;
 * so does somebody who plays an easier script under the name of another one. Which of the two, a person must ask.
 */
export type Unfamiliar =
  | { readonly kind: 'course' }
  /** A run of a script of that title with another text. */
  | { readonly kind: 'script'; readonly name: string }
  /** An examination whose paper is not the one that the course's seed deals here. */
  | { readonly kind: 'paper'; readonly name: string }
  | { readonly kind: 'questions'; readonly count: number };

/** What of a portfolio this version does not have so, in the order it is to be told. */
export async function unfamiliarIn({ course, coursework, answers, exams, attempts }: Portfolio): Promise<readonly Unfamiliar[]> {
  const [here, current, pool] = await Promise.all([loadCourse(course.id), questionsOf(() => true), drawablePool()]);
  const own = await Promise.all(attempts.map(async ({ script, hash }) => hashOf((await load(script).catch(() => null))?.text ?? '') === hash));
  const known = new Set(current.map(({ question }) => questionHash(question)));
  const asked = new Set([
    ...answers.flatMap(({ hash, card }) => (hash !== null && card.startsWith('quiz/') ? [hash] : [])),
    ...exams.flatMap(({ items }) => items.map(({ hash }) => hash)),
  ]);
  const strange = [...asked].filter((hash) => !known.has(hash)).length;
  const dealt = here === null ? null : dealPapers(pool, papersOf(here.course), begunOf(coursework)?.seed ?? 0);
  const isDealt = (paper: string, cards: readonly string[]): boolean => {
    const drawn = dealt?.ok === true ? (dealt.papers.get(paper) ?? []).map(({ card }) => card) : [];
    return drawn.length === cards.length && drawn.every((card) => cards.includes(card));
  };
  return [
    ...(here?.text === course.text ? [] : [{ kind: 'course' } as const]),
    ...attempts.filter((_, at) => own[at] !== true).map(({ title }): Unfamiliar => ({ kind: 'script', name: title })),
    ...exams
      .filter(
        ({ paper, items }) =>
          !isDealt(
            paper,
            items.map(({ card }) => card),
          ),
      )
      .map(({ step }): Unfamiliar => ({ kind: 'paper', name: step })),
    ...(strange === 0 ? [] : [{ kind: 'questions', count: strange } as const]),
  ];
}
