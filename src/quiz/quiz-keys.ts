import { KeyList, type Key } from '../text/keys.ts';

export type QuizScope = 'header' | 'question' | 'part';

export type QuizKeyName =
  | 'group'
  | 'use'
  | 'lang'
  | 'author'
  | 'version'
  | 'keyStatus'
  | 'source'
  | 'type'
  | 'concept'
  | 'confidence'
  | 'hint'
  | 'why'
  | 'level'
  | 'given'
  | 'answer'
  | 'unit'
  | 'tolerance'
  | 'rules'
  | 'red'
  | 'amber'
  | 'watch';

interface QuizKey extends Key<QuizKeyName> {
  readonly in: readonly QuizScope[];
  /** May be written more than once. */
  readonly many?: true;
}

/** The closed list (docs/quiz.md §2), in the order the printer writes them. */
const KEYS: readonly QuizKey[] = [
  { name: 'group', zh: '组', en: 'group', in: ['header'] },
  { name: 'use', zh: '用途', en: 'use', in: ['header'] },
  { name: 'lang', zh: '语言', en: 'lang', in: ['header'] },
  { name: 'author', zh: '作者', en: 'author', in: ['header'] },
  { name: 'version', zh: '版本', en: 'version', in: ['header'] },
  { name: 'type', zh: '题型', en: 'type', in: ['question'] },
  { name: 'concept', zh: '概念', en: 'concept', in: ['question'] },
  { name: 'keyStatus', zh: '答案状态', en: 'key-status', in: ['header', 'question'] },
  { name: 'source', zh: '来源', en: 'source', in: ['header', 'question'] },
  { name: 'level', zh: '难度', en: 'level', in: ['question'] },
  { name: 'confidence', zh: '信心', en: 'confidence', in: ['question'] },
  { name: 'given', zh: '参数', en: 'given', in: ['question'], many: true },
  { name: 'answer', zh: '答案', en: 'answer', in: ['question'] },
  { name: 'unit', zh: '单位', en: 'unit', in: ['question'] },
  { name: 'tolerance', zh: '误差', en: 'tolerance', in: ['question'] },
  { name: 'rules', zh: '备选', en: 'rules', in: ['question'] },
  { name: 'hint', zh: '提示', en: 'hint', in: ['question'], many: true },
  { name: 'red', zh: '红线', en: 'red', in: ['part'] },
  { name: 'amber', zh: '黄线', en: 'amber', in: ['part'] },
  { name: 'watch', zh: '提醒', en: 'watch', in: ['part'] },
  { name: 'why', zh: '理由', en: 'why', in: ['question', 'part'] },
];

const inScope = (scope: QuizScope): KeyList<QuizKeyName> => new KeyList<QuizKeyName>(KEYS.filter((key) => key.in.includes(scope)));

/** The keys that each element takes. */
export const QUIZ_KEYS_OF: Readonly<Record<QuizScope, KeyList<QuizKeyName>>> = { header: inScope('header'), question: inScope('question'), part: inScope('part') };

/** Every key there is. */
export const ALL_QUIZ_KEYS = new KeyList<QuizKeyName>(KEYS);

const MANY: ReadonlySet<QuizKeyName> = new Set(KEYS.filter((key) => key.many === true).map((key) => key.name));
/** Whether a key may be written more than once. */
export const mayRepeat = (name: QuizKeyName): boolean => MANY.has(name);
