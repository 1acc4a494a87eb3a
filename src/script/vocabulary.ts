import { foldKey } from '../text/width.ts';
import { Words } from '../text/words.ts';
import type { Cause, Dimension, Happening, Quality, RubricLine, Style } from '../model/rules.ts';
import type { State, StateTag, Variable } from '../model/readiness.ts';
import type { Stage } from '../model/stages.ts';
import type { Rate, Tone } from './scenario.ts';

export const variableWords = new Words<Variable>({
  awareness: ['认知', 'awareness'],
  commitment: ['承诺', 'commitment'],
  trust: ['信任', 'trust'],
  resistance: ['阻力', 'resistance'],
});
export const qualityWords = new Words<Quality>({ strong: ['强', 'strong'], plain: ['中', 'plain'], weak: ['弱', 'weak'] });
export const causeWords = new Words<Cause>({
  unknown: ['不了解', 'unknown', 'not-known'],
  'broken-promise': ['旧承诺落空', 'broken-promise'],
  'too-busy': ['太忙', 'too-busy', 'busy'],
  'hospital-rule': ['院规', 'hospital-rule'],
  'rival-tie': ['竞品关系', 'rival-tie', 'rival'],
  'bad-experience': ['不良经历', 'bad-experience'],
});
export const dimensionWords = new Words<Dimension>({
  diagnosis: ['诊断', 'diagnosis'],
  evidence: ['依据', 'evidence'],
  adaptation: ['匹配', 'adaptation'],
  conduct: ['行为', 'conduct'],
  time: ['时间', 'time'],
  outcome: ['结果', 'outcome'],
  compliance: ['合规', 'compliance'],
});
export const wantWords = new Words<'yes' | 'no' | 'any'>({ yes: ['是', 'yes'], no: ['否', 'no'], any: ['随意', 'any'] });
export const stageWords = new Words<Stage>({
  planning: ['筹备', 'planning'],
  preparing: ['准备', 'preparing'],
  before: ['会前', 'before'],
  talk: ['宣讲', 'talk'],
  questions: ['问答', 'questions'],
  comment: ['点评', 'comment'],
  close: ['总结', 'close'],
  'follow-up': ['跟进', 'follow-up'],
});
export const rubricWords = new Words<RubricLine>({
  hardware: ['硬件', 'hardware'],
  preparation: ['筹备', 'preparation'],
  content: ['内容', 'content'],
  delivery: ['表达', 'delivery'],
  attendance: ['到会', 'attendance'],
  'follow-up': ['跟进', 'follow-up'],
});
export const toneWords = new Words<Tone>({ positive: ['正面', 'positive'], negative: ['负面', 'negative'] });
export const rateWords = new Words<Rate>({ attendance: ['到会率', 'attendance'], accuracy: ['准确率', 'accuracy'], recall: ['应到到场率', 'recall'] });
export const kindWords = new Words<'visit' | 'meeting'>({ visit: ['拜访', 'visit'], meeting: ['科室会', 'meeting'] });
export const tagWords = new Words<'need' | 'want' | 'cause' | 'noise'>({ need: ['需求', 'need'], want: ['想要', 'want'], cause: ['隐因', 'cause'], noise: ['干扰', 'noise'] });
export const eventWords = new Words<(Happening & ScriptEvent) | 'rival'>({
  'adr-handled': ['不良反应妥善', 'adr-handled'],
  'adr-hidden': ['不良反应隐瞒', 'adr-hidden'],
  rival: ['竞品攻势', 'rival'],
  'supply-failed': ['断货', 'supply-failed'],
  'bluff-exposed': ['吹嘘被识破', 'bluff-exposed'],
  'honest-unknown': ['坦诚不知', 'honest-unknown'],
});
type ScriptEvent = 'adr-handled' | 'adr-hidden' | 'supply-failed' | 'bluff-exposed' | 'honest-unknown';

const STATE = /^P[1-4]$/;
/** `p2` → `P2`; undefined for anything else. */
export function readState(written: string): State | undefined {
  const text = foldKey(written).toUpperCase();
  return STATE.test(text) ? (text as State) : undefined;
}
/** As `readState`, with P3R and P2B. */
export function readStateOrTag(written: string): State | StateTag | undefined {
  const text = foldKey(written).toUpperCase();
  return text === 'P3R' || text === 'P2B' ? text : readState(written);
}
export function readStyle(written: string): Style | undefined {
  const text = foldKey(written).toUpperCase();
  return /^S[1-4]$/.test(text) ? (text as Style) : undefined;
}
export const isMe = (folded: string): boolean => /^(我|me)$/i.test(folded);
export const isNarrator = (folded: string): boolean => /^(旁白|narrator)$/i.test(folded);

/** Words a name of the cast may not be (script-format.md §1.8), besides the keys. */
export const RESERVED: ReadonlySet<string> = new Set(
  [
    '我',
    'me',
    '旁白',
    'narrator',
    'p1',
    'p2',
    'p3',
    'p4',
    'p3r',
    'p2b',
    ...variableWords.forms,
    ...tagWords.forms,
    '非',
    'not',
    '有',
    'has',
    '变数',
    'chance',
    '欠',
    'owes',
    '失信',
    'broke',
    '诊断对',
    'right',
    '诊断错',
    'wrong',
    '起点',
    'start',
    '分钟',
    'minutes',
    '关注',
    'attention',
    '到场',
    'present',
    '到会率',
    'attendance',
    '准确率',
    'accuracy',
    '应到到场率',
    'recall',
    '待答',
    'open',
    '已答',
    'answered',
  ].map(foldKey),
);
