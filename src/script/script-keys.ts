import { KeyList, type Key } from '../text/keys.ts';

/** The elements a property can stand in. */
export type Scope = 'header' | 'person' | 'beat' | 'probe' | 'choice' | 'item';

export type KeyName =
  | 'kind'
  | 'lang'
  | 'goal'
  | 'target'
  | 'half'
  | 'time'
  | 'pass'
  | 'level'
  | 'tags'
  | 'author'
  | 'version'
  | 'keyStatus'
  | 'product'
  | 'label'
  | 'policy'
  | 'you'
  | 'chance'
  | 'role'
  | 'bio'
  | 'alias'
  | 'start'
  | 'cause'
  | 'after'
  | 'stage'
  | 'duty'
  | 'diagnose'
  | 'most'
  | 'go'
  | 'end'
  | 'style'
  | 'to'
  | 'minutes'
  | 'if'
  | 'effect'
  | 'event'
  | 'promise'
  | 'keep'
  | 'discharge'
  | 'set'
  | 'unset'
  | 'find'
  | 'red'
  | 'amber'
  | 'watch'
  | 'deduct'
  | 'why'
  | 'want'
  | 'stageMinutes'
  | 'fillers'
  | 'attention'
  | 'criterion'
  | 'invited'
  | 'present'
  | 'essential'
  | 'question'
  | 'answer'
  | 'comment'
  | 'dose'
  | 'followUp';

interface ScriptKey extends Key<KeyName> {
  readonly in: readonly Scope[];
  /** May be repeated freely (script-format.md §1.6). */
  readonly many?: true;
  /** May be repeated with a leading condition (script-format.md §5). */
  readonly conditional?: true;
  /** Belongs to department meetings, which this version does not play yet. */
  readonly meeting?: true;
}

const SPOKEN: readonly Scope[] = ['probe', 'choice'];
const ACTS: readonly Scope[] = ['probe', 'choice', 'item'];

/** The closed list (script-format.md §3, §4, §6; meeting-format.md), in the order the printer writes them. */
const KEYS: readonly ScriptKey[] = [
  { name: 'kind', zh: '类型', en: 'kind', in: ['header'] },
  { name: 'lang', zh: '语言', en: 'lang', in: ['header'] },
  { name: 'goal', zh: '目标', en: 'goal', in: ['header'] },
  { name: 'target', zh: '达标', en: 'target', in: ['header'], many: true },
  { name: 'half', zh: '半达标', en: 'half', in: ['header'], many: true },
  { name: 'time', zh: '时长', en: 'minutes', in: ['header'] },
  { name: 'pass', zh: '及格', en: 'pass', in: ['header'] },
  { name: 'level', zh: '难度', en: 'level', in: ['header'] },
  { name: 'tags', zh: '标签', en: 'tags', in: ['header'] },
  { name: 'author', zh: '作者', en: 'author', in: ['header'] },
  { name: 'version', zh: '版本', en: 'version', in: ['header'] },
  { name: 'keyStatus', zh: '答案状态', en: 'key-status', in: ['header'] },
  { name: 'product', zh: '产品', en: 'product', in: ['header'] },
  { name: 'label', zh: '适应症', en: 'label', in: ['header'] },
  { name: 'policy', zh: '院规', en: 'policy', in: ['header'] },
  { name: 'you', zh: '你是', en: 'role', in: ['header'] },
  { name: 'stageMinutes', zh: '环节时长', en: 'stage-minutes', in: ['header'], meeting: true },
  { name: 'attention', zh: '关注', en: 'attention', in: ['header'], meeting: true },
  { name: 'fillers', zh: '凑数', en: 'fillers', in: ['header'], meeting: true, conditional: true },
  { name: 'chance', zh: '变数', en: 'chance', in: ['header'], many: true },
  { name: 'criterion', zh: '评', en: 'criterion', in: ['header'], meeting: true, many: true },

  { name: 'role', zh: '职务', en: 'role', in: ['person'] },
  { name: 'bio', zh: '简介', en: 'bio', in: ['person'] },
  { name: 'alias', zh: '别名', en: 'alias', in: ['person'] },
  { name: 'start', zh: '起点', en: 'start', in: ['person'], many: true },
  { name: 'cause', zh: '隐因', en: 'cause', in: ['person'] },
  { name: 'invited', zh: '应到', en: 'invited', in: ['person'], meeting: true, conditional: true },
  { name: 'present', zh: '到场', en: 'present', in: ['person'], meeting: true, conditional: true },
  { name: 'essential', zh: '关键', en: 'key', in: ['person'], meeting: true },

  { name: 'after', zh: '过了', en: 'after', in: ['beat'] },
  { name: 'stage', zh: '环节', en: 'stage', in: ['beat'], meeting: true },
  { name: 'question', zh: '提问', en: 'question', in: ['beat', ...SPOKEN], meeting: true, conditional: true },
  { name: 'diagnose', zh: '诊断', en: 'diagnose', in: ['beat'], many: true },
  { name: 'most', zh: '最多', en: 'most', in: ['beat'] },

  { name: 'to', zh: '对', en: 'to', in: ACTS },
  { name: 'if', zh: '可选', en: 'if', in: ACTS },
  { name: 'style', zh: '行为', en: 'style', in: ['choice'], conditional: true },
  { name: 'dose', zh: '剂量', en: 'dose', in: ['choice'], meeting: true, conditional: true },
  { name: 'comment', zh: '点评', en: 'comment', in: ['choice'], meeting: true, conditional: true },
  { name: 'minutes', zh: '用时', en: 'minutes', in: ACTS },
  { name: 'set', zh: '设', en: 'set', in: ACTS, many: true },
  { name: 'unset', zh: '取消', en: 'unset', in: ACTS, many: true },
  { name: 'keep', zh: '兑现', en: 'keep', in: ['choice', 'item'] },
  { name: 'promise', zh: '许诺', en: 'promise', in: ['choice'] },
  { name: 'answer', zh: '答复', en: 'answer', in: ACTS, meeting: true },
  { name: 'followUp', zh: '回访', en: 'follow-up', in: ACTS, meeting: true },
  { name: 'find', zh: '发现', en: 'find', in: SPOKEN },
  { name: 'discharge', zh: '履行', en: 'discharge', in: ACTS },
  { name: 'event', zh: '事件', en: 'event', in: SPOKEN, conditional: true },
  { name: 'effect', zh: '效果', en: 'effect', in: ACTS, conditional: true },
  { name: 'duty', zh: '义务', en: 'duty', in: ['beat', ...SPOKEN], conditional: true },
  { name: 'red', zh: '红线', en: 'red', in: ACTS, conditional: true },
  { name: 'amber', zh: '黄线', en: 'amber', in: ACTS, conditional: true },
  { name: 'watch', zh: '提醒', en: 'watch', in: ACTS, conditional: true },
  { name: 'deduct', zh: '扣分', en: 'deduct', in: SPOKEN, conditional: true },
  { name: 'want', zh: '应选', en: 'want', in: ['item'] },
  { name: 'why', zh: '理由', en: 'why', in: ACTS, conditional: true },
  { name: 'go', zh: '去', en: 'go', in: ['choice', 'beat'], many: true },
  { name: 'end', zh: '结束', en: 'end', in: ['choice', 'beat'] },
];

const scopes: readonly Scope[] = ['header', 'person', 'beat', 'probe', 'choice', 'item'];
const inScope = (scope: Scope) => new KeyList<KeyName>(KEYS.filter((key) => key.in.includes(scope)));

/** The keys that each element takes. */
export const KEYS_OF: Readonly<Record<Scope, KeyList<KeyName>>> = Object.fromEntries(scopes.map((scope) => [scope, inScope(scope)])) as Record<Scope, KeyList<KeyName>>;

/** Every key there is. */
export const ALL_KEYS = new KeyList<KeyName>(KEYS);

const byName = new Map(KEYS.map((key) => [key.name, key]));
/** What is known of a key by its name. */
export function keyInfo(name: KeyName): ScriptKey {
  const key = byName.get(name);
  if (key === undefined) throw new Error(`no key ${name}`);
  return key;
}
