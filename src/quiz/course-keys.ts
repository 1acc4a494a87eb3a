import { KeyList, type Key } from '../text/keys.ts';
import type { OutlineGrammar, OutlineScope } from '../text/outline.ts';

export type CourseKeyName =
  'intro' | 'lang' | 'author' | 'version' | 'day' | 'note' | 'page' | 'quiz' | 'visit' | 'meeting' | 'exam' | 'review' | 'perGroup' | 'minutes' | 'pass' | 'red' | 'attempts';

interface CourseKey extends Key<CourseKeyName> {
  readonly in: readonly OutlineScope[];
}

/** The closed list (docs/course.md), in the order the printer writes them. */
const KEYS: readonly CourseKey[] = [
  { name: 'intro', zh: '简介', en: 'intro', in: ['header'] },
  { name: 'lang', zh: '语言', en: 'lang', in: ['header'] },
  { name: 'author', zh: '作者', en: 'author', in: ['header'] },
  { name: 'version', zh: '版本', en: 'version', in: ['header'] },
  { name: 'day', zh: '天', en: 'day', in: ['section'] },
  { name: 'note', zh: '说明', en: 'note', in: ['section'] },
  { name: 'page', zh: '页', en: 'page', in: ['part'] },
  { name: 'quiz', zh: '自测', en: 'quiz', in: ['part'] },
  { name: 'visit', zh: '拜访', en: 'visit', in: ['part'] },
  { name: 'meeting', zh: '科室会', en: 'meeting', in: ['part'] },
  { name: 'exam', zh: '考试', en: 'exam', in: ['part'] },
  { name: 'review', zh: '复习', en: 'review', in: ['part'] },
  { name: 'perGroup', zh: '每组', en: 'per-group', in: ['part'] },
  { name: 'minutes', zh: '时限', en: 'minutes', in: ['part'] },
  { name: 'pass', zh: '及格', en: 'pass', in: ['part'] },
  { name: 'red', zh: '红线', en: 'red', in: ['part'] },
  { name: 'attempts', zh: '次数', en: 'attempts', in: ['part'] },
];

const inScope = (scope: OutlineScope): KeyList<CourseKeyName> => new KeyList<CourseKeyName>(KEYS.filter((key) => key.in.includes(scope)));

/** Every key there is. */
export const ALL_COURSE_KEYS = new KeyList<CourseKeyName>(KEYS);

/** A course as an outline: its days are sections, their steps parts. Nobody speaks in it. */
export const COURSE_GRAMMAR: OutlineGrammar<CourseKeyName, never> = {
  section: 'day',
  part: 'step',
  keys: { header: inScope('header'), section: inScope('section'), part: inScope('part') },
  all: ALL_COURSE_KEYS,
  mayRepeat: () => false,
  speakers: null,
};
