import { EXAMPLES } from './reading.ts';

/** For each finding code a quiz that has it: what is put where into a sound one. */
const HEAD = '# 题库 {#t}\n组：准备度\n来源：甲 1.4\n';
const OPTIONS = '+ 一 {#a}\n  理由：对。\n- 二 {#b}\n  理由：错。\n';

/** A sound quiz with something more in one place. */
export const quiz = (more: { head?: string; keys?: string; stem?: string; end?: string }): string =>
  `${HEAD}${more.head ?? ''}## 哪一级？ {#q}\n题型：单选\n概念：p1\n${more.keys ?? ''}${more.stem ?? ''}${OPTIONS}${more.end ?? ''}`;

/** The example of a kind as a quiz without findings of the checker, with some of its words replaced. */
export const of = (kind: keyof typeof EXAMPLES, from: string | RegExp = '', to = ''): string => {
  const found = EXAMPLES[kind].replace('# 题库 {#t}\n', HEAD).replace(/^([-+>] [^\n]*)\n(?! )/gm, kind === 'order' || kind === 'match' ? '$1\n' : '$1\n  理由：因为。\n');
  const changed = found.replace(from, to);
  if (from !== '' && changed === found) throw new Error(`no ${String(from)} in ${found}`);
  return changed.replace(/^( {2}红线：.*\n)(?! )/gm, '$1  理由：因为。\n');
};

/** So many single-choice questions, each with its options, the right one first. */
const many = (options: (nth: number) => readonly [string, string]): string =>
  HEAD + Array.from({ length: 12 }, (_, nth) => `## 第${nth}题？ {#q${nth}}\n题型：单选\n概念：p1\n${options(nth).join('')}`).join('');
const right = (text: string): string => `+ ${text} {#a}\n理由：对。\n`;
const wrong = (text: string): string => `- ${text} {#b}\n理由：错。\n`;
const turned = (nth: number, first: string, second: string): readonly [string, string] => (nth % 2 === 0 ? [first, second] : [second, first]);

export const FAILING: Readonly<Record<string, string>> = {
  'no-title': quiz({}).replace('# 题库 {#t}\n', ''),
  'title-twice': quiz({ head: '# 第二个标题\n' }),
  'title-late': `组：安全\n${quiz({}).replace('组：准备度\n', '')}`,
  'unknown-line': quiz({ stem: '@ 陈明远 {#chen}\n' }),
  'unknown-key': quiz({ keys: '匪夷所思的东西：什么\n' }),
  'unknown-key-near': quiz({ keys: '难读：2\n' }),
  'misplaced-key': quiz({ keys: '用途：考试\n' }),
  'empty-element': quiz({ end: '- {#c}\n' }),
  'part-outside-section': quiz({ head: '+ 太早了 {#z}\n' }),
  'line-misplaced': quiz({ end: '医生：太晚了 {#l}\n' }),
  'paren-open': quiz({ stem: '（低头）他说 {#l}\n' }),
  'empty-speech': quiz({ stem: '医生： {#l}\n' }),
  'no-colon': quiz({ keys: '难度 3\n' }),
  'key-twice': quiz({ keys: '难度：1\n难度：2\n' }),
  'empty-value': quiz({ keys: '难度：\n' }),
  'bad-id': quiz({ stem: '医生：好 {#2c}\n' }),
  'id-twice': quiz({ stem: '医生：好 {#a}\n' }),
  'missing-id': quiz({ stem: '医生：好\n' }),
  'no-questions': HEAD,
  'no-type': quiz({}).replace('题型：单选\n', ''),
  'bad-type': quiz({}).replace('单选', '填空'),
  'bad-group': quiz({}).replace('组：准备度', '组：历史'),
  'bad-use': quiz({ head: '用途：玩\n' }),
  'bad-yes': quiz({ keys: '信心：也许\n' }),
  'bad-source': quiz({ keys: '来源：丁 1.1\n' }),
  'bad-key-status': quiz({ keys: '答案状态：也许\n' }),
  'number-range': quiz({ keys: '难度：6\n' }),
  'no-concept': quiz({}).replace('概念：p1\n', ''),
  'unknown-concept': quiz({}).replace('概念：p1', '概念：天马行空的事'),
  'unknown-concept-near': quiz({}).replace('概念：p1', '概念：diagnosos'),
  'no-group': quiz({}).replace('组：准备度\n', ''),
  'no-source': quiz({}).replace('来源：甲 1.4\n', ''),
  'mark-misplaced': quiz({ end: '> 三 {#c}\n理由：步。\n' }),
  'only-number': quiz({ keys: '单位：盒\n' }),
  'only-breach': quiz({ keys: '备选：CR07\n' }),
  'too-few-parts': of('order', /> 三[^]*/, ''),
  'no-right': quiz({}).replace('+ 一', '- 一'),
  'one-right': quiz({}).replace('- 二', '+ 二'),
  'two-right': of('several', /\+ 二[^]*?(?=- )/, '').replace(/\+ 三[^]*?(?=- )/, ''),
  'no-wrong': quiz({}).replace(/- 二[^]*/, ''),
  'bad-true-false': of('true-false', '- 对', '- 不一定'),
  'bad-cue-options': of('cue', '- P4', '- P5'),
  'cue-without-line': of('cue', '医生：起始量', '代表：起始量'),
  'no-breach': of('breach', /^ {2}红线.*\n/gm, ''),
  'few-rules': of('breach', '备选：CR07、CR15\n', ''),
  'severity-mismatch': of('breach', '红线：CR11', '提醒：CR11'),
  'unknown-rule': of('breach', 'CR11', 'CR99'),
  'no-arrow': of('match', '甲 => 红', '甲和红'),
  'option-twice': quiz({ end: '- 二 {#c}\n理由：又一次。\n' }),
  'no-answer': of('number', '答案：床位*周转*2\n', ''),
  'no-unit': of('number', '单位：盒\n', ''),
  'bad-given': of('number', '周转 2、3', '周转 两三次'),
  'given-range': of('number', '60..120 步 10', '1..1001'),
  'given-twice': of('number', '参数：周转 2、3', '参数：周转 2、3\n参数：周转 4'),
  'bad-tolerance': of('number', '单位：盒', '单位：盒\n误差：一点点'),
  'formula-syntax': of('number', '床位*周转*2\n', '床位*周转*\n'),
  'formula-name': of('number', '床位*周转*2\n', '床位*周数*2\n'),
  'formula-function': of('number', '床位*周转*2\n', 'sqrt(床位)\n'),
  'formula-zero': of('number', '床位*周转*2\n', '床位/(周转-3)\n'),
  'answer-endless': of('number', '床位*周转*2\n', '床位/7\n'),
  'slip-is-right': of('number', '- 床位*2', '- 床位*6'),
  'slip-twice': of('number', /$/, '- 床位+床位 {#c}\n  理由：又漏了周转。\n'),
  'question-without-why': of('order', '理由：照时间。\n', ''),
  'part-without-why': quiz({}).replace('  理由：错。\n', ''),
  'right-sticks-out': quiz({}).replace('+ 一', '+ 一个长得一眼就看得出来的选项'),
  'right-longest': many((nth) => turned(nth, right('一个选项'), wrong('选项'))),
  'right-shortest': many((nth) => turned(nth, right('选项'), wrong('一个选项'))),
  'right-first': many((nth) => [right(nth % 2 === 0 ? '一个' : '这个选项'), wrong(nth % 2 === 0 ? '这个选项' : '一个')]),
};
