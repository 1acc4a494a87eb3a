import type { Limits } from '../../../src/solve/explore.ts';
import { after, before, MEETING, type Edit } from './edited.ts';
import { CHECKLIST, DUTY, PROMISE } from './sound.ts';

/** One planted fault: what is changed in the base, the finding it is, and others that cannot but follow from it. */
export interface Fault {
  readonly code: string;
  readonly guise: string;
  readonly edits: readonly Edit[];
  readonly implies?: readonly string[];
  readonly limits?: Partial<Limits>;
  /** What is changed, where that is not the base of visits. */
  readonly base?: string;
}

const FIRST = '## 第一次见面 {#open}\n';
const THIRD = '## 第三次见面 {#third}\n';
const LAST = '  理由：礼品和宴请是红线。\n  结束\n';
const A1 = '> 用一分钟讲清适应症和出处 {#a1}\n';
const A3 = '> 请他先看，下周再来 {#a3}\n';
const Q1 = '? 上次留下的资料，您看过吗？ {#q1}\n';
const J1 = '> 对着一位病人把用法走一遍 {#j1}\n';
const GOAL1 = '达标：[起点 P1] P2 信任>=4\n';
const GOAL2 = '达标：P3 信任>=4\n';

/** Another choice of the first beat. */
const choice = (properties: string): Edit => before(A3, `> 先问一句近况 {#a9}\n${properties}  理由：寒暄而已。\n`);
/** A beat without a decision. */
const passed = (id: string, go: string): string => `## 路上 ${id} {#${id}}\n（走过走廊。） {#${id}-line}\n去：#${go}\n`;
/** A beat between the second and the third visit, with two choices. */
const between = (body: string): Edit => before(THIRD, `## 门口 {#door}\n${body}`);
const STEP = '（你在门口停了一下。） {#door-line}\n';
/** More beside every choice of the first beat. */
const eachOfFirst = (more: string): Edit[] => [
  after(A1, more),
  after('> 从他的病人说起，一条条对 {#a2}\n', more),
  after(A3, more),
  after('> 拍着胸口说：“您只管放心用，没有一个病人会不舒服，出了任何事都算我的。” {#a4}\n', more),
];

export const FAULTS: readonly Fault[] = [
  { code: 'beat-unreachable', guise: 'nothing leads there', edits: [after(LAST, '## 没人去的地方 {#nowhere}\n（空走廊。） {#nw}\n')] },
  {
    code: 'beat-unreachable',
    guise: 'the way’s condition never holds',
    edits: [after(A3, '  去：[P4] #nowhere\n  去：#second\n'), after(LAST, '## 没人去的地方 {#nowhere}\n（空走廊。） {#nw}\n')],
  },
  { code: 'beat-unreachable', guise: 'two, one behind the other', edits: [after(LAST, `${passed('far', 'farther')}## 更远 {#farther}\n（空走廊。） {#fl}\n`)] },
  { code: 'choice-unreachable', guise: 'a state the doctor cannot be in yet', edits: [choice('  可选：P4\n')] },
  { code: 'choice-unreachable', guise: 'a flag only set later', edits: [choice('  可选：有 熟了\n'), after('> 翻到说明书，讲清出处 {#b1}\n', '  设：熟了\n')] },
  { code: 'choice-unreachable', guise: 'leads to a beat of its own', edits: [choice('  可选：信任>=9\n  去：#own\n'), after(LAST, '## 自己的回合 {#own}\n（空走廊。） {#ow}\n')] },
  { code: 'probe-unreachable', guise: 'more trust than there can be', edits: [before(Q1, '? 您上次说的那位病人呢？ {#q9}\n  可选：信任>=9\n  陈主任：好多了。 {#o9}\n')] },
  { code: 'item-unreachable', guise: 'a later visit’s choice', edits: [before(FIRST, CHECKLIST.replace('+ 名片 {#i2}\n', '+ 名片 {#i2}\n  可选：#b1\n'))] },
  {
    code: 'line-unreachable',
    guise: 'an answer in a state he cannot be in',
    edits: [after('  [P2] 陈主任：看了。老人能用吗？ {#o3 P2 需求}\n', '  [P4] 陈主任：我先想到你们。 {#o4 P4}\n')],
  },
  {
    code: 'line-unreachable',
    guise: 'a promise nobody can have broken yet',
    edits: [before(THIRD, PROMISE), after('（陈主任在看片子，没有抬头。） {#o1}\n', '[失信 答复] （他想起你没送来的答复。） {#o5}\n')],
  },
  { code: 'condition-never', guise: 'of a style', edits: [after(A1, '  行为：[信任>=9] S1 弱\n')] },
  { code: 'condition-never', guise: 'guard of a goal', edits: [before(GOAL1, '达标：[起点 P4] P4 信任>=4\n')] },
  { code: 'condition-never', guise: 'of a way on', edits: [after(A1, '  去：[#d1] #third\n  去：#second\n')] },
  { code: 'condition-always', guise: 'of the only style', edits: [['{#a1}\n  行为：S1 强', '{#a1}\n  行为：[信任>=1] S1 强']] },
  { code: 'condition-always', guise: 'the last of a list', edits: [['{#a1}\n  行为：S1 强', '{#a1}\n  行为：[#q1] S1 强\n  行为：[非 #q1] S1']] },
  { code: 'condition-never', guise: 'of who is on the list', base: MEETING, edits: [['应到：是', '应到：[#a1 #a2] 否\n应到：是']] },
  { code: 'condition-never', guise: 'of a dose', base: MEETING, edits: [after(J1, '  剂量：[信任>=10] S3\n')] },
  {
    code: 'condition-never',
    guise: 'of a question',
    base: MEETING,
    edits: [after('（门关上了。） {#g1}\n', '提问：[#h1] 陈明远 出处\n'), after('（查房刚散。） {#k1}\n', '[待答 出处] （他等着出处。） {#k2}\n'), after(J1, '  答复：出处\n')],
    implies: ['line-unreachable'],
  },
  {
    code: 'condition-always',
    guise: 'of who comes',
    base: MEETING,
    edits: [
      ['到场：[有 提醒] 是\n', '到场：[有 提醒] 是\n到场：[非 有 提醒] 否\n'],
      ['到场：否\n', ''],
    ],
  },
  { code: 'condition-always', guise: 'of the others on the seats', base: MEETING, edits: [after('时长：10\n', '凑数：[非 #h1] 0\n')] },
  { code: 'criterion-never', guise: 'two choices of one beat', base: MEETING, edits: [['[#l1]', '[#l1 #l2]']] },
  { code: 'criterion-never', guise: 'one who comes only where that was not done', base: MEETING, edits: [['[李静.到场]', '[李静.到场 非 有 提醒]']] },
  { code: 'criterion-always', guise: 'minutes, of which there are none at the end', base: MEETING, edits: [['[#l1]', '[分钟<=10]']] },
  { code: 'criterion-always', guise: 'what no run can fail to have', base: MEETING, edits: [['[李静.到场]', '[到会率>=50]']] },
  { code: 'run-stuck', guise: 'every choice has an if, and one state none', edits: ['b1', 'b2', 'b3', 'b4', 'b5'].map((id) => [`{#${id}}\n`, `{#${id}}\n  可选：#q2\n`] as const) },
  { code: 'run-stuck', guise: 'beats go round by themselves', edits: [after(A3, '  去：#ring-a\n'), after(LAST, passed('ring-a', 'ring-b') + passed('ring-b', 'ring-a'))] },
  {
    code: 'run-endless',
    guise: 'a beat all choices of which come back to it',
    edits: [
      after(A3, '  去：#trap\n'),
      after(
        LAST,
        '## 等候 {#trap}\n（走廊里坐满了人。） {#tr}\n> 再等 {#tr1}\n  用时：2\n  去：#trap\n  理由：等。\n> 换一排椅子 {#tr2}\n  扣分：行为 1\n  去：#trap\n  理由：还是等。\n',
      ),
    ],
  },
  {
    code: 'run-endless',
    guise: 'two beats that lead to each other',
    edits: [
      after(A3, '  去：#here\n'),
      after(
        LAST,
        '## 楼上 {#here}\n（没有人。） {#he}\n> 下楼 {#he1}\n  理由：看看楼下。\n## 楼下 {#there}\n（也没有人。） {#th}\n> 上楼 {#th1}\n  去：#here\n  理由：看看楼上。\n',
      ),
    ],
  },
  {
    code: 'free-circle',
    guise: 'a choice back to its own beat',
    edits: [
      between(`${STEP}> 进去 {#do1}\n  理由：该进去了。\n> 再等等，看看墙上的排班，理一理待会儿要说的话，也想想上次他问到哪里 {#do2}\n  用时：0\n  去：#door\n  理由：等一等。\n`),
    ],
  },
  {
    code: 'free-circle',
    guise: 'over another beat',
    edits: [
      between(
        `${STEP}> 进去 {#do1}\n  理由：该进去了。\n> 先去看看布告栏上的排班，再看看今天值班的都有谁，顺便理一理待会儿要说的话 {#do2}\n  用时：0\n  去：#board\n  理由：看一眼。\n`,
      ),
      after(LAST, '## 布告栏 {#board}\n（排班表换过了。） {#bo}\n> 回到门口 {#bo1}\n  用时：0\n  去：#door\n  理由：回去。\n'),
    ],
  },
  {
    code: 'promise-never-in-time',
    guise: 'fewer days than until the next visit',
    edits: [before(THIRD, PROMISE.replace('许诺：答复 7天', '许诺：答复 5天').replace('[欠 答复] （书面答复在你包里。） {#k1}\n', ''))],
  },
  {
    code: 'promise-never-in-time',
    guise: 'the choice that keeps it comes once it is broken',
    edits: [before(THIRD, PROMISE.replace('  兑现：答复\n', '  可选：失信 答复\n  兑现：答复\n').replace('> 先聊别的', '> 说下次一定带来 {#f3}\n  理由：再拖一次。\n> 先聊别的'))],
  },
  { code: 'target-met-at-start', guise: 'a goal at the start', edits: [[GOAL2, '达标：P2 信任>=4\n']] },
  { code: 'target-met-at-start', guise: 'trust alone', edits: [[GOAL1, '达标：[起点 P1] 信任>=4\n']] },
  {
    code: 'best-misses-target',
    guise: 'trust no run can win',
    edits: [
      [GOAL1, ''],
      [GOAL2, '达标：P3 信任>=10\n'],
    ],
  },
  { code: 'best-misses-target', guise: 'only by a red line', edits: [[GOAL1, '达标：有 保证\n'], [GOAL2, ''], after('  红线：CR11\n', '  设：保证\n')] },
  { code: 'best-fails', guise: 'every way costs more than may be lost', edits: eachOfFirst('  扣分：行为 25\n') },
  {
    code: 'best-fails',
    guise: 'what decides is never shown',
    edits: [
      after('时长：10\n', '及格：98\n变数：会诊 50%\n'),
      between(
        `${STEP}> 敲门 {#do1}\n  扣分：[变数 会诊] 行为 6\n  理由：[变数 会诊] 里面在会诊。\n  理由：约好的。\n> 等他出来 {#do2}\n  扣分：[非 变数 会诊] 行为 6\n  理由：等得久了些。\n`,
      ),
    ],
  },
  {
    code: 'best-leaves-duty',
    guise: 'who passes it on loses more',
    edits: [before(THIRD, DUTY.replace('义务：转报 红线', '义务：转报 黄线').replace('  事件：不良反应妥善\n', '  扣分：行为 6\n'))],
  },
  {
    code: 'best-leaves-duty',
    guise: 'passed on only in another contact',
    edits: [before(THIRD, DUTY.replace('义务：转报 红线', '义务：转报 黄线').replaceAll('  履行：转报\n', '')), after('> 请他说停在哪一步 {#d3}\n', '  履行：转报\n')],
  },
  {
    code: 'best-crosses-red',
    guise: 'every choice is a breach',
    edits: [
      between(
        `${STEP}> 留下一盒茶 {#do1}\n  红线：CR06\n  理由：礼品。\n> 请护士帮忙看看用量，看看这个月哪几位医生开得多、哪几位开得少，回来好跟经理说 {#do2}\n  红线：CR04\n  理由：统方。\n`,
      ),
    ],
  },
  {
    code: 'best-crosses-red',
    guise: 'the compliant one is not offered in a variant',
    edits: [between(`${STEP}> 留下一盒茶 {#do1}\n  红线：CR06\n  理由：礼品。\n> 空手进去 {#do2}\n  可选：起点 P2\n  理由：不送礼。\n`)],
    implies: ['variants-unequal'],
  },
  { code: 'best-leaves-absent', guise: 'reminding costs more than the empty chair', base: MEETING, edits: [after('> 逐个提醒，当面说几点、讲什么 {#f1}\n', '  扣分：行为 3\n')] },
  {
    code: 'best-leaves-absent',
    guise: 'in one variant only',
    base: MEETING,
    edits: [after('> 逐个提醒，当面说几点、讲什么 {#f1}\n', '  扣分：[起点 P1] 行为 5\n')],
  },
  { code: 'target-by-lost-trust', guise: 'the goal does not speak of trust', edits: [[GOAL1, '达标：[起点 P1] P2\n']] },
  { code: 'target-by-lost-trust', guise: 'less trust than at the start is enough', edits: [[GOAL2, '达标：P3 信任>=3\n']] },
  { code: 'variants-unequal', guise: 'one start loses points whatever is done', edits: eachOfFirst('  扣分：[起点 P2] 行为 8\n') },
  { code: 'variants-unequal', guise: 'a fact that costs', edits: [after('时长：10\n', '变数：急诊 25%\n'), ...eachOfFirst('  扣分：[变数 急诊] 时间 9\n')] },
  { code: 'diagnosis-without-cue', guise: 'the question has no answer in one state', edits: [['  [P3] 陈主任：两份资料说法不一样。 {#s4 P3 需求}\n', '']] },
  {
    code: 'diagnosis-without-cue',
    guise: 'the answer’s tag is another doctor’s',
    edits: [before(FIRST, '@ 李静 {#li}\n起点：P2\n'), ['  [P1] 陈主任：你们是哪一家？ {#s2 P1}', '  [P1] 李静：主任不认识你们。 {#s2 P1}']],
  },
  {
    code: 'diagnosis-without-cue',
    guise: 'the cue was shown before the diagnosis before',
    edits: [['  [P4] 陈主任：先想到你们。 {#t5 P4}\n', ''], after('> 请他指出哪里不一样 {#b3}\n', '')],
  },
  {
    code: 'probes-worthless',
    guise: 'all is shown without asking',
    edits: [
      after('（陈主任在看片子，没有抬头。） {#o1}\n', '[P1] 陈主任：哪一家？ {#oo1 P1}\n[P2] 陈主任：老人能用吗？ {#oo2 P2}\n'),
      after('（一周以后，陈主任把椅子转了过来。） {#s1}\n', '[P1] 陈主任：哪一家？ {#ss1 P1}\n[P2] 陈主任：怎么用？ {#ss2 P2}\n[P3] 陈主任：说法不一。 {#ss3 P3}\n'),
      after(
        '（陈主任合上病历，等你开口。） {#t1}\n',
        '[P1] 陈主任：没想过。 {#tt1 P1}\n[P2] 陈主任：怕出事。 {#tt2 P2}\n[P3] 陈主任：手会停。 {#tt3 P3}\n[P4] 陈主任：先想到你们。 {#tt4 P4}\n',
      ),
    ],
  },
  { code: 'guesser-passes', guise: 'a low pass mark', edits: [after('时长：10\n', '及格：60\n'), ['  红线：CR11\n', ''], ['  红线：CR14\n', ''], ['  红线：CR06\n', '']] },
  {
    code: 'longest-wins',
    guise: 'choices that are never far wrong are the longest',
    edits: ['> 用一分钟讲清适应症和出处', '> 翻到说明书，讲清出处', '> 请他说停在哪一步'].map(
      (text) => [`${text} `, `${text}，说话慢一点，别的先不展开，等他自己问到哪里就答到哪里，答不了的就记下来 `] as const,
    ),
  },
  {
    code: 'all-wrong-passes',
    guise: 'a way round every diagnosis',
    edits: [before(FIRST, '## 楼下 {#gate}\n（门卫说主任今天忙。） {#ga}\n> 上楼去等 {#ga1}\n  理由：按约来的。\n> 改天再来 {#ga2}\n  结束\n  理由：白跑一趟。\n')],
    implies: ['guesser-passes'],
  },
  {
    code: 'all-wrong-passes',
    guise: 'the same, behind four doors',
    edits: [
      before(
        FIRST,
        ['gate-a', 'gate-b', 'gate-c', 'gate-d']
          .map(
            (id, place) =>
              `## 门 ${id} {#${id}}\n（门卫问你找谁。） {#${id}-l}\n> 上楼去等 {#${id}-1}\n  去：#open\n  理由：按约来的。\n> 先打个电话 {#${id}-2}\n  去：#open\n  理由：问一声。\n> 改天再来 {#${id}-3}\n${place === 3 ? '  结束\n' : ''}  理由：白跑一趟。\n`,
          )
          .join(''),
      ),
    ],
  },
  { code: 'analysis-too-large', guise: 'states', edits: [], limits: { states: 40, ways: 1e6, positions: 1e6 } },
  { code: 'analysis-too-large', guise: 'ways', edits: [], limits: { states: 1e6, ways: 60, positions: 1e6 } },
  { code: 'analysis-too-large', guise: 'positions', edits: [], limits: { states: 1e6, ways: 1e6, positions: 5 } },
  {
    code: 'analysis-too-large',
    guise: 'a checklist',
    edits: [before(FIRST, CHECKLIST.replace('最多：2\n', Array.from({ length: 13 }, (_, n) => `+ 样张${n} {#j${n}}\n  设：带了${n}\n`).join('')))],
  },
];
