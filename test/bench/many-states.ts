const BEATS = 100;
/** Of the 121 values that trust and resistance can have, as many can be had in a beat with a given number of minutes, by count. */
const DOCTORS = 67;

/**
 * A script of about so many states: what still matters are a doctor's trust and resistance and the minutes, up to
 * those of a contact: their number sets the size, all else stays as it is.
 */
export function manyStates(states: number): string {
  const minutes = Math.max(1, Math.round(states / (BEATS * DOCTORS)));
  const beat = (n: number): string => `## 回合${n} {#b${n}}
陈明远：请说。 {#c${n}}
> 谈他关心的病人 {#a${n}}
  效果：信任+1
  用时：0
  理由：先听后说。
> 催他今天就用 {#x${n}}
  效果：信任-1
  用时：0
  理由：没有依据的催促。
> 说明一处不确定的地方 {#y${n}}
  效果：阻力-1
  用时：1
  扣分：[阻力<=1] 行为 1
  理由：诚实。
> 绕开他的问题 {#z${n}}
  效果：阻力+1
  用时：1
  理由：问题还在。
`;
  return `# 许多状态 {#many}
达标：信任>=8 阻力<=2
时长：${minutes}
@ 陈明远 {#chen}
起点：认知3 承诺4 信任5 阻力5
${Array.from({ length: BEATS }, (_, n) => beat(n)).join('')}`;
}
