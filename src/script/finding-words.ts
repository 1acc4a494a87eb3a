import { sentenceFrom, type Sentence, type SentenceParams, type Tongue } from '../text/finding-sentence.ts';
import { TEXT_SENTENCES } from '../text/finding-words.ts';
import type { Finding } from '../text/findings.ts';
import { MEETING_SENTENCES } from './meeting-words.ts';
import { PROOF_SENTENCES } from './proof-words.ts';

type P = SentenceParams;

const scopeZh: Readonly<Record<string, string>> = { header: '文件开头', person: '人物', beat: '回合', probe: '探询', choice: '选项', item: '勾选项', line: '台词', title: '标题' };
const scopeEn: Readonly<Record<string, string>> = {
  header: 'the header',
  person: 'a person',
  beat: 'a beat',
  probe: 'a probe',
  choice: 'a choice',
  item: 'a checklist item',
  line: 'a line',
  title: 'the title',
};
const whatZh = (p: P): string => scopeZh[String(p['scope'] ?? p['what'])] ?? '';
const whatEn = (p: P): string => scopeEn[String(p['scope'] ?? p['what'])] ?? '';

/** What each finding says: what is wrong, and how to mend it. `{name}` stands for a parameter. */
export const SENTENCES: Readonly<Record<string, Sentence>> = {
  ...TEXT_SENTENCES,
  'empty-element': [(p) => `${whatZh(p)}没有写内容。`, (p) => `There is nothing written in ${whatEn(p)}.`],
  'act-outside-beat': [(p) => `${whatZh(p)}要写在某个回合（##）里面。`, (p) => `This (${whatEn(p)}) must stand inside a beat (##).`],
  'unknown-line': [
    '“{text}”不是剧本认得的写法。旁白写在（）里，台词写成“姓名：……”，注释用“//”。',
    '“{text}” is no kind of line the format knows. Narration stands in ( ), speech is “Name: …”, a comment begins with “//”.',
  ],
  'unknown-key': ['不认得“{key}”：它不是关键词，人物表里也没有这个人。', '“{key}” is neither a key nor a person of the cast.'],
  'unknown-key-near': ['不认得“{key}”，是不是“{near}”？', 'Unknown key “{key}”: did you mean “{near}”?'],
  'unknown-name-near': ['人物表里没有“{key}”，是不是“{near}”？', 'There is no “{key}” in the cast: did you mean “{near}”?'],
  'misplaced-key': [(p) => `“${String(p['key'])}”不能写在${whatZh(p)}里。`, (p) => `“${String(p['key'])}” cannot stand in ${whatEn(p)}.`],
  'never-read': [
    '第 {line} 行的“{key}”没有条件，所以这一行永远轮不到。把没有条件的放在最后。',
    'The “{key}” of line {line} has no condition, so this one is never read. Put the one without a condition last.',
  ],
  'line-misplaced': [
    (p) => `台词和旁白不能写在${whatZh(p)}里，请放进回合、探询或选项。`,
    (p) => `Speech and narration cannot stand in ${whatEn(p)}; put them in a beat, probe or choice.`,
  ],
  'bracket-open': ['“[”没有写完，缺“]”。', 'The “[” is never closed: “]” is missing.'],
  'condition-alone': ['条件后面没有台词或旁白。', 'No speech or narration follows the condition.'],
  'paren-open': ['旁白要以“）”结尾。人物边做边说，请写成“姓名：（动作）……”。', 'Narration ends with “)”. For somebody who acts while speaking write “Name: (action) …”.'],
  'not-speech': ['条件后面要接“姓名：台词”或（旁白）。“{key}”两样都不是。', 'A condition is followed by “Name: speech” or (narration); “{key}” is neither.'],
  'condition-after-name': ['条件要写在姓名前面：“[条件] {name}：……”。', 'The condition goes before the name: “[condition] {name}: …”.'],
  'empty-speech': ['这一行没有写说了什么。', 'This line says nothing.'],
  'odd-braces': [
    '行尾的“{{text}}”不是编号也不是标签，会当作正文显示。编号写成“{#c1}”，标签写成“{P1 需求}”。',
    'The “{{text}}” at the end is neither an id nor tags and will be shown as text. An id is “{#c1}”, tags are “{P1 need}”.',
  ],
  'missing-id': [(p) => `${whatZh(p)}没有编号；“fmt”会替您补上。`, (p) => `There is no id on ${whatEn(p)}; “fmt” writes one.`],
  'tags-misplaced': ['只有台词和旁白可以带标签，这里只能写编号。', 'Only speech and narration carry tags; here only an id can stand.'],
  'unknown-tag': ['不认得标签“{tag}”。可以用 P1–P4、需求、想要、隐因、干扰。', 'Unknown tag “{tag}”. There are P1–P4, need, want, cause, noise.'],
  'noise-with-states': ['“干扰”不能和 P1–P4 一起用。', '“noise” cannot stand together with P1–P4.'],
  'bad-kind': ['类型只有“拜访”和“科室会”，没有“{text}”。', 'A kind is “visit” or “meeting”, not “{text}”.'],
  'no-beats': ['没有回合。用“## 第一次见面”开始一个回合。', 'There are no beats. Begin one with “## First meeting”.'],
  'too-many-variants': [
    '起点和变数一共有 {variants} 种组合，最多 {most} 种。请少写几个起点或变数。',
    'Starts and chances make {variants} variants; at most {most} are possible. Use fewer.',
  ],
  'chance-twice': ['变数“{name}”写了两次。', 'The chance “{name}” is written twice.'],
  'name-twice': ['“{name}”已经是另一个人的姓名、别名或编号。', '“{name}” is already the name, alias or id of somebody else.'],
  'name-reserved': ['“{name}”是剧本的专用词，不能作姓名。', '“{name}” is a word of the format and cannot be a name.'],
  'name-signs': ['姓名“{name}”里不能有 . : / [ ] , #。', 'The name “{name}” cannot hold . : / [ ] , #.'],
  'unknown-person': ['人物表里没有“{name}”。', 'There is no “{name}” in the cast.'],
  'not-a-doctor': ['“{name}”没有起点，不是医生，不能这样用。给他写一行“起点：P1”。', '“{name}” has no start and so is no doctor of the model. Give them a line “start: P1”.'],
  'no-doctor': ['这里要有一位医生，可是剧本里没有人写了起点。', 'A doctor is needed here, but nobody in the script has a start.'],
  'unknown-cause': ['隐因“{text}”不在六种之内：{known}。', 'The cause “{text}” is none of the six: {known}.'],
  'cause-without-start': ['“{name}”有隐因却没有起点。加一行“起点：P1”。', '“{name}” has a cause but no start. Add “start: P1”.'],
  'bad-start': [
    '看不懂起点“{text}”。写“P1”“P1 信任+1 ×2”，或者四个数“认知1 承诺1 信任4 阻力6”。',
    'The start “{text}” cannot be read. Write “P1”, “P1 trust+1 x2”, or all four “awareness1 commitment1 trust4 resistance6”.',
  ],
  'start-leaves-state': [
    '这样一改，医生就不在 {state} 了。改小一点，或者直接写四个数。',
    'With these offsets the doctor is no longer in {state}. Use smaller ones, or write all four numbers.',
  ],
  'start-range': ['{variable} 会变成 {value}，应在 {least} 到 {most} 之间。', '{variable} would be {value}; it must be {least} to {most}.'],
  'bad-chance': ['看不懂变数“{text}”。写成“急诊 25%”，百分数在 1 到 99 之间。', 'The chance “{text}” cannot be read. Write “emergency 25%”, from 1 to 99.'],
  'bad-style': ['看不懂行为“{text}”。写 S1 到 S4，后面可以加 强、中、弱。', 'The style “{text}” cannot be read. Write S1 to S4, then strong, plain or weak if you like.'],
  'bad-effect': ['看不懂效果“{text}”。写成“信任+1 阻力-1”。', 'The effect “{text}” cannot be read. Write “trust+1 resistance-1”.'],
  'unknown-event': ['没有“{text}”这个事件。可以用：{known}。', 'There is no event “{text}”. Possible: {known}.'],
  'rival-level': ['竞品攻势要写强度 1 到 3，例如“竞品攻势 2”。', 'A rival’s wave has a level from 1 to 3, as in “rival 2”.'],
  'bad-promise': ['看不懂许诺“{text}”。写成“文献 3天”。', 'The promise “{text}” cannot be read. Write “paper 3d”.'],
  'bad-duty': ['看不懂义务“{text}”。写成“不良反应 红线 CR12”。', 'The duty “{text}” cannot be read. Write “adverse-reaction red CR12”.'],
  'bad-deduct': ['看不懂扣分“{text}”。写成“行为 3”，可以扣在：{known}。', 'The deduction “{text}” cannot be read. Write “conduct 3”; the dimensions are {known}.'],
  'bad-find': ['这里只能写“隐因”，不能写“{text}”。', 'Only “cause” can stand here, not “{text}”.'],
  'bad-want': ['应选只有 是、否、随意，没有“{text}”。', 'This is yes, no or any, not “{text}”.'],
  'missing-why': ['选项“{text}”没有理由。复盘要靠它说明为什么对、为什么不对。', 'The choice “{text}” has no reason. The debrief needs it to say why.'],
  'go-with-choices': ['这个回合有选项，往哪里去要写在选项里。', 'This beat has choices: where to go stands with each of them.'],
  'items-and-choices': ['一个回合里不能既有选项又有勾选项。', 'Choices and checklist items do not mix in one beat.'],
  'most-without-items': ['“最多”只用在有勾选项的回合。', '“most” belongs to a beat with checklist items.'],
  'probe-without-decision': ['这个回合只有探询，没有诊断、选项或勾选项，问了也没有下文。', 'This beat has probes but no diagnosis, choice or item: asking would lead nowhere.'],
  'go-all-conditional': ['每一行“去”都有条件，可能无路可走。最后一行请不要写条件。', 'Every “go” has a condition, so there may be no way on. Leave the last without one.'],
  'go-after-unconditional': ['前面的“去”没有条件，这一行永远轮不到。', 'The “go” before has no condition, so this one is never read.'],
  'end-with-text': ['“结束”单独成行，后面不写“{text}”。', '“end” stands alone, without “{text}”.'],
  'unknown-beat': ['没有叫“{text}”的回合。', 'There is no beat “{text}”.'],
  'unknown-beat-near': ['没有叫“{text}”的回合，是不是“{near}”？', 'There is no beat “{text}”: did you mean “{near}”?'],
  'bad-guard': ['达标前面的方括号里只能写起点和变数，科室会还可以写到场。', 'Only starts and chances can stand in the guard of a target, in a meeting also who was present.'],
  'condition-empty': ['条件是空的。', 'The condition is empty.'],
  'condition-unknown': [
    '看不懂条件“{text}”。可以写 P2、信任>=5、#a1、有 标记、变数 急诊、诊断对 等。',
    'The condition “{text}” cannot be read. Possible: P2, trust>=5, #a1, has flag, chance name, right …',
  ],
  'condition-no-name': ['“{word}”后面要写名称。', 'A name must follow “{word}”.'],
  'condition-no-number': ['“{word}”要和一个数比较，例如“{word}>=5”。', '“{word}” must be compared with a number, as in “{word}>=5”.'],
  'condition-no-state': ['“{word}”后面要写状态，例如“起点 P2”。', 'A state must follow “{word}”, as in “start P2”.'],

  'unknown-chance': ['没有叫“{name}”的变数。在文件开头写“变数：{name} 25%”。', 'There is no chance “{name}”. Declare it in the header: “chance: {name} 25%”.'],
  'unknown-act': ['没有编号为“{id}”的探询、选项或勾选项。', 'There is no probe, choice or item with the id “{id}”.'],
  'unknown-act-near': ['没有编号为“{id}”的探询、选项或勾选项，是不是“{near}”？', 'There is no probe, choice or item “{id}”: did you mean “{near}”?'],
  'flag-never-set': ['标记“{name}”从来没有设过，这个条件永远不成立。', 'The flag “{name}” is never set, so this never holds.'],
  'flag-never-read': ['标记“{name}”设了，却没有任何条件用到它。', 'The flag “{name}” is set, but no condition reads it.'],
  'promise-never-made': ['没有任何选项许诺过“{name}”。', 'No choice ever promises “{name}”.'],
  'duty-never-raised': ['义务“{name}”从来没有提出过，履行它没有作用。', 'The duty “{name}” is never raised, so discharging it does nothing.'],
  'duty-never-discharged': ['义务“{name}”没有任何办法履行，每次都会算作违规。', 'The duty “{name}” can never be discharged, so it is always a breach.'],
  'find-without-cause': ['“{name}”没有隐因，“发现”不起作用。', '“{name}” has no hidden cause; “find” does nothing.'],
  'cue-no-state': ['这句线索的条件在哪种状态下都不成立，永远不会出现。', 'The condition of this cue holds in no state: it can never be shown.'],
  'cue-wrong-state': ['这句话只在 {shown} 时出现，标签却写 {tagged}，会误导诊断。', 'This line shows only in {shown}, but its tags say {tagged}: it misleads.'],
  'event-without-breach': ['“{event}”是违规，要同时写红线或黄线。', '“{event}” is a breach: write the red or amber rule with it.'],
  'not-promotion': [
    '查清隐因、兑现、履行义务和坦诚不知都不是推广，一般不写行为；确实要写，请想清楚理由。',
    'Finding the cause, keeping a promise, discharging a duty or admitting not to know is not promotion and usually carries no style.',
  ],
  'adr-without-duty': [
    '这里提到“{word}”，可是这个回合没有“义务”。不良反应当天要转报。',
    '“{word}” is mentioned, but the beat has no duty. An adverse reaction must be passed on the same day.',
  ],
  'not-fictional': ['“{text}”后面要标明（虚构）；剧本里不能出现真实药品。', 'Mark “{text}” with “（虚构）”; no real product may appear in a script.'],
  ...MEETING_SENTENCES,
  ...PROOF_SENTENCES,
};

/** The sentence of a finding of a script in the reader's language. */
export const sentenceOf = (finding: Pick<Finding, 'code' | 'params'>, tongue: Tongue): string => sentenceFrom(SENTENCES, finding, tongue);
