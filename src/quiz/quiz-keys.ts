import { KeyList, type Key } from '../text/keys.ts';
import type { OutlineGrammar, OutlineScope } from '../text/outline.ts';
import type { Speaker } from './question.ts';
import { speakerWords } from './quiz-words.ts';

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
  readonly in: readonly OutlineScope[];
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
  { name: 'type', zh: '题型', en: 'type', in: ['section'] },
  { name: 'concept', zh: '概念', en: 'concept', in: ['section'] },
  { name: 'keyStatus', zh: '答案状态', en: 'key-status', in: ['header', 'section'] },
  { name: 'source', zh: '来源', en: 'source', in: ['header', 'section'] },
  { name: 'level', zh: '难度', en: 'level', in: ['section'] },
  { name: 'confidence', zh: '信心', en: 'confidence', in: ['section'] },
  { name: 'given', zh: '参数', en: 'given', in: ['section'], many: true },
  { name: 'answer', zh: '答案', en: 'answer', in: ['section'] },
  { name: 'unit', zh: '单位', en: 'unit', in: ['section'] },
  { name: 'tolerance', zh: '误差', en: 'tolerance', in: ['section'] },
  { name: 'rules', zh: '备选', en: 'rules', in: ['section'] },
  { name: 'hint', zh: '提示', en: 'hint', in: ['section'], many: true },
  { name: 'red', zh: '红线', en: 'red', in: ['part'] },
  { name: 'amber', zh: '黄线', en: 'amber', in: ['part'] },
  { name: 'watch', zh: '提醒', en: 'watch', in: ['part'] },
  { name: 'why', zh: '理由', en: 'why', in: ['section', 'part'] },
];

const inScope = (scope: OutlineScope): KeyList<QuizKeyName> => new KeyList<QuizKeyName>(KEYS.filter((key) => key.in.includes(scope)));

/** Every key there is. */
export const ALL_QUIZ_KEYS = new KeyList<QuizKeyName>(KEYS);

const MANY: ReadonlySet<QuizKeyName> = new Set(KEYS.filter((key) => key.many === true).map((key) => key.name));

/** A file of questions as an outline: questions are its sections. */
export const QUIZ_GRAMMAR: OutlineGrammar<QuizKeyName, Speaker> = {
  section: 'question',
  part: 'part',
  keys: { header: inScope('header'), section: inScope('section'), part: inScope('part') },
  all: ALL_QUIZ_KEYS,
  mayRepeat: (name) => MANY.has(name),
  speakers: speakerWords,
};
