/** Small scripts, each of one thing that is easily got wrong in solving; what they are worth is played out by brute force. */
export const hardScripts: Readonly<Record<string, string>> = {
  'a script that ends before anything is decided, in several variants': `# 题 {#t}
达标：P3
@ 甲 {#jia}
起点：P1 ×2
起点：P3
## 一 {#b0}
`,
  'a promise that cannot fall due any more still keeps the same promise from being made anew': `# 题 {#t}
@ 甲 {#jia}
起点：P1
## 一 {#b0}
> 不许 {#a1}
理由：因
> 早许 {#a0}
理由：因
许诺：文 9天
## 二 {#b1}
> 许 {#c0}
许诺：文 1天
## 三 {#b2}
过了：4天
`,
  'a question changes a doctor whom only the diagnosis then reads': `# 题 {#t}
@ 甲 {#jia}
起点：认知1 承诺0 信任4 阻力5
起点：认知2 承诺0 信任4 阻力5
## 一 {#b0}
? 问 {#q}
效果：认知+4
诊断：甲
> 完 {#a}
扣分：[非 #q] 行为 9
`,
  'a question changes a doctor whom only another question reads': `# 题 {#t}
@ 甲 {#jia}
起点：认知1 承诺0 信任4 阻力5
起点：认知2 承诺0 信任4 阻力5
## 一 {#b0}
? 问 {#q}
效果：认知+4
? 再 {#q2}
可选：认知>=6
> 完 {#a}
扣分：[非 #q2] 行为 4
`,
  'the same words on checklists of different beats, wanted here and not there': `# 题 {#t}
变数：急 50%
@ 甲 {#jia}
起点：P1
## 零 {#z}
去：[变数 急] #x
去：#y
## 一 {#x}
+ 甲乙 {#i1}
应选：是
结束
## 二 {#y}
+ 甲乙 {#j1}
应选：否
结束
`,
  'the same words on checklists of different beats, with consequences in one': `# 题 {#t}
变数：急 50%
@ 甲 {#jia}
起点：P1
## 零 {#z}
去：[变数 急] #x
去：#y
## 一 {#x}
+ 甲乙 {#i1}
应选：是
+ 丙 {#i2}
应选：是
结束
## 二 {#y}
+ 甲乙 {#j1}
应选：否
设：旗
+ 丙 {#j2}
应选：是
## 三 {#w}
> 完 {#a}
可选：有 旗
`,
  'lines of the same words in another order, each telling another state': `# 题 {#t}
@ 甲 {#jia}
起点：P1
起点：P2
## 零 {#z}
去：[P1] #x
去：#y
## x {#x}
甲：好 {#lx P1 P2}
去：[P1] #y
去：#w
## y {#y}
甲：好 {#ly P4}
去：[P1] #w
去：#x
## w {#w}
诊断：甲
`,
  'the same words with different meanings, by the state': `# 题 {#t}
变数：急 50%
@ 甲 {#jia}
起点：P1
起点：P2
## 零 {#z}
[P1] 甲：好 {#l1 P1}
[P2] 甲：好 {#l2 P3}
[P1] 甲：好 {#l3 P3}
[P2] 甲：好 {#l4 P2}
诊断：甲
`,
  'overtime that is certain before it is charged, over two contacts': `# 题 {#t}
时长：2
变数：急 25%
@ 甲 {#jia}
起点：P1
起点：P2
## 一 {#b0}
> 慢 {#a0}
用时：5
理由：因
扣分：[变数 急] 行为 2
> 快 {#a1}
用时：1
扣分：行为 2
理由：因
## 二 {#b1}
> 再说 {#c0}
用时：4
理由：因
扣分：[分钟>=4] 行为 1
> 不说 {#c1}
用时：0
扣分：行为 3
理由：因
## 三 {#b2}
过了：1天
> 完 {#e0}
用时：3
`,
  'a duty left open, raised again and discharged': `# 题 {#t}
@ 甲 {#jia}
起点：P1
起点：P2 ×3
## 一 {#b0}
义务：[P2] 报 黄线 CR13
? 问 {#q}
[P2] 甲：有点痒。 {#l1 P2}
义务：报 红线 CR12
> 报 {#a0}
履行：报
扣分：[P1] 行为 3
理由：因
> 走 {#a1}
义务：[P2] 报 黄线 CR13
理由：因
## 二 {#b1}
过了：2天
> 完 {#c0}
`,
  'two doctors diagnosed in one beat, and whether the second was right is read': `# 题 {#t}
@ 甲 {#jia}
起点：P1
起点：P2
@ 乙 {#yi}
起点：P3 ×2
起点：P4
## 一 {#b0}
甲：好 {#l1 P1 P3}
[乙.P4] 乙：好 {#l2 P4}
? 问 {#q}
可选：非 诊断错
[P1] 乙：嗯 {#l3 P3}
诊断：甲
诊断：乙
> 一 {#a0}
扣分：[诊断对] 行为 3
理由：因
> 二 {#a1}
扣分：[诊断错] 行为 2
扣分：行为 1
理由：因
`,
};
