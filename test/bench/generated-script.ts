/** A sound script of `beats` beats, each with lines, a probe, a diagnosis and two choices. */
export function generatedScript(beats: number): string {
  const beat = (n: number): string => `## 回合${n} {#b${n}}
过了：1天
[P1] 陈明远：你们公司？先放着吧。 {#c${n}a P1}
[P2 信任>=3] 陈明远：上次那页说明书我看了。 {#c${n}b P2}
? 您最担心哪一点？ {#q${n}}
  用时：2
  [P2] 陈明远：怕出事。 {#c${n}c P2 需求}
诊断：陈明远
> 先说明来意，只讲一个要点 {#a${n}}
  行为：[非 #q${n}] S1 弱
  行为：S1 强
  效果：信任+1
  理由：没有认知的医生先要可靠的事实。
> 留下资料就走，改天再来 {#x${n}}
  行为：S4
  理由：没有内容的拜访。
`;
  return `# 生成的剧本 {#generated}\n达标：P2\n@ 陈明远 {#chen}\n起点：P1\n起点：P2\n${Array.from({ length: beats }, (_, n) => beat(n)).join('')}`;
}
