import { after, before, type Edit } from './edited.ts';

const THIRD = '## 第三次见面 {#third}\n';
const FIRST = '## 第一次见面 {#open}\n';

/** A beat at the end of the second visit: a promise to make, at choice of days. */
export const PROMISE = `## 临走 {#leave}
陈主任：老人的剂量，有没有书面的说法？ {#l1}
> “请医学部书面答复，下周这时候带来。” {#e1}
  许诺：答复 7天
  事件：坦诚不知
  理由：有人答、有日子，办得到。
> “今晚就给您，三天内一定送到，您放一百个心，这点小事包在我身上。” {#e2}
  许诺：答复 3天
  理由：三天内来不了，答应得快，失信也快。
> “这个我回去问问。” {#e3}
  黄线：CR22
  理由：没有人也没有日子。
## 带来答复 {#bring}
过了：7天
[欠 答复] （书面答复在你包里。） {#k1}
[失信 答复] （答复到了，日子已经过了。） {#k2}
> 先把书面答复给他 {#f1}
  兑现：答复
  理由：答应的事先办。
> 先聊别的，等他想起来再说，顺便看看他最近对我们还有没有别的意见 {#f2}
  扣分：行为 4
  理由：等于让他来讨。
`;

export const DUTY = `## 一个病人 {#case}
义务：转报 红线 CR12
陈主任：有个病人用了三天，起了皮疹。 {#x1}
> 问清四个要素，当天转报 {#g1}
  履行：转报
  事件：不良反应妥善
  理由：当天转报是红线。
> 说多半和药没有关系，先观察几天，别急着停，过一阵子自己就会好的 {#g2}
  履行：转报
  事件：不良反应隐瞒
  红线：CR12
  理由：压下不报是红线。
> 说下次来再谈 {#g3}
  理由：不报就是违规。
`;

export const CHECKLIST = `## 出门前 {#pack}
（时间还早，把包再看一遍。） {#p1}
+ 现行说明书 {#i1}
  应选：是
+ 名片 {#i2}
+ 水果 {#i3}
  应选：否
  黄线：CR06
最多：2
`;

const CIRCLE = `## 电话响了 {#phone}
（他接起电话，说了很久。） {#ph1}
> 等他讲完，再等一会儿，看看墙上的排班表，想想一会儿从哪里说起比较合适 {#w1}
  用时：2
  扣分：时间 2
  去：#phone
  理由：他一时讲不完，等着要花时间。
> 点头示意，先退出去 {#w2}
  理由：不打断他。
`;

const HALL = `## 走廊里 {#hall}
[李静.P2] 李静：这药夜里能不能用？ {#h5 P2 需求}
[李静.P3] 李静：说明书和指南不一样，听谁的？ {#h6 P3 需求}
诊断：李静
> 拿她的病人对一遍 {#h1}
  对：李静
  行为：S2 强
  理由：[P2] 她问的是怎么用。
  理由：她问的不是怎么用。
> 请她说哪里不一样 {#h2}
  对：李静
  行为：S3 强
  理由：[P3] 先听清卡在哪里。
  理由：她说不出卡在哪里。
> 说主任都点头了，跟着用就是，出不了错，大家都这么开，你也别想那么多了 {#h3}
  对：李静
  行为：S4 弱
  黄线：CR18
  理由：拿主任压人。
`;

/** Sound scripts: the base itself, and the base with one thing more. */
export const SOUND: Readonly<Record<string, readonly Edit[]>> = {
  'hidden start': [],
  'two doctors': [before(FIRST, '@ 李静 {#li}\n职务：主治医师\n起点：P2\n起点：P3\n'), before(THIRD, HALL)],
  'two diagnoses in a beat': [
    before(FIRST, '@ 李静 {#li}\n职务：主治医师\n起点：P2\n起点：P3\n'),
    after('（一周以后，陈主任把椅子转了过来。） {#s1}\n', '[李静.P2] 李静：夜里能不能用？ {#s5 P2}\n[李静.P3] 李静：和指南不一样。 {#s6 P3}\n诊断：李静\n诊断：陈主任\n'),
    ['诊断：陈主任\n> 翻到说明书，讲清出处 {#b1}', '> 翻到说明书，讲清出处 {#b1}'],
  ],
  promise: [before(THIRD, PROMISE)],
  duty: [before(THIRD, DUTY)],
  'duty and promise': [before(THIRD, DUTY), before(THIRD, PROMISE)],
  chance: [
    after('时长：10\n', '变数：急诊 25%\n'),
    after('（陈主任合上病历，等你开口。） {#t1}\n', '[变数 急诊] （护士探头进来，说急诊在催。） {#t6 干扰}\n'),
    ['> 请他指出哪里不一样 {#b3}\n', '> 请他指出哪里不一样 {#b3}\n  去：[变数 急诊] #rush\n  去：#third\n'],
    before(THIRD, '## 急诊 {#rush}\n（走廊里推过一张床。） {#ru1 干扰}\n去：#third\n'),
  ],
  checklist: [before(FIRST, CHECKLIST)],
  'circle with a cost': [before(THIRD, CIRCLE)],
  'hidden cause': [after('起点：P2\n', '隐因：太忙\n'), ['? 上次留下的资料，您看过吗？ {#q1}\n  用时：2\n', '? 上次留下的资料，您看过吗？ {#q1}\n  用时：2\n  发现：隐因\n']],
  'flags and latest diagnosis': [
    ['  [P1] 陈主任：什么资料？ {#o2 P1}\n', '  设：问过\n  [P1] 陈主任：什么资料？ {#o2 P1}\n'],
    ['> 用一分钟讲清适应症和出处 {#a1}\n  行为：S1 强', '> 用一分钟讲清适应症和出处 {#a1}\n  行为：[有 问过] S1 强\n  行为：S1'],
    ['> 陪他把病人对一遍 {#b2}\n  行为：S2 强', '> 陪他把病人对一遍 {#b2}\n  行为：[诊断错] S2 弱\n  行为：S2 强'],
    ['> 留下资料先走 {#b4}\n', '> 留下资料先走 {#b4}\n  可选：分钟<=1\n  用时：2\n'],
  ],
};
