import type { AnswerMode } from '../../records/answers.ts';
import type { Deck } from './deck.svelte.ts';
import type { OtherCard } from './other-cards.ts';

/** What a page gives to whatever serves one of its cards. */
export interface Served<C extends OtherCard> {
  readonly of: C;
  readonly deck: Deck;
  readonly title: string;
  readonly progress: string;
  readonly mode: Exclude<AnswerMode, 'exam'>;
  /** Whether the focus comes here as soon as it is there. */
  readonly focused: boolean;
  readonly onanswered: (right: boolean) => void;
  readonly onnext: () => void;
}
