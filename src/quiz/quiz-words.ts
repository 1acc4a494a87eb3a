import type { ConceptGroup } from '../model/concepts.ts';
import { Words } from '../text/words.ts';
import type { KeyStatus, QuestionKind, Source, Speaker } from './question.ts';

/** Words of the quiz format, Chinese first (docs/quiz.md). */
export const kindWords = new Words<QuestionKind>({
  single: ['单选', 'single'],
  several: ['多选', 'several'],
  'true-false': ['判断', 'true-false'],
  order: ['排序', 'order'],
  match: ['配对', 'match'],
  number: ['数字', 'number'],
  cue: ['读线索', 'cue'],
  breach: ['找违规', 'breach'],
});
export const groupWords = new Words<ConceptGroup>({
  platforms: ['平台', 'platforms'],
  readiness: ['准备度', 'readiness'],
  styles: ['风格', 'styles'],
  customers: ['客户', 'customers'],
  meeting: ['科室会', 'meeting'],
  compliance: ['合规', 'compliance'],
  safety: ['安全', 'safety'],
  transition: ['转型', 'transition'],
});
export const speakerWords = new Words<Speaker>({
  doctor: ['医生', 'doctor'],
  chief: ['主任', 'chief'],
  nurse: ['护士', 'nurse'],
  pharmacist: ['药师', 'pharmacist'],
  rep: ['代表', 'rep'],
  colleague: ['同事', 'colleague'],
});
export const sourceWords = new Words<Source['text']>({ A: ['甲', 'a'], B: ['乙', 'b'], C: ['丙', 'c'], law: ['法规', 'law'], own: ['本产品', 'own'] });
export const useWords = new Words<'practice' | 'exam'>({ practice: ['练习', 'practice'], exam: ['考试', 'exam'] });
export const truthWords = new Words<'true' | 'false'>({ true: ['对', 'true', 'right'], false: ['错', 'false', 'wrong'] });
export const keyStatusWords = new Words<KeyStatus>({ proposed: ['proposed', '建议'], reviewed: ['reviewed', '已评定'] });
