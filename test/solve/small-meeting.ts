import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

const STATES = ['P1', 'P2', 'P3', 'P4'];
const STARTS = ['P1', 'P2', 'P3', 'P4', '认知5 承诺3 信任4 阻力8', '认知9 承诺6 信任2 阻力4', '认知2 承诺9 信任3 阻力3'];
const STAGES = ['筹备', '准备', '会前', '宣讲', '宣讲', '问答', '问答', '点评', '总结', '总结', '跟进', '跟进'];
const TAGS = ['P1', 'P2 P3', 'P3', 'P4', '需求', '干扰', ''];

/** A small meeting with all that meetings have, by its seed: small enough that all its runs can be played out. */
export function smallMeeting(seed: number): string {
  const random = xoroshiro128plus(seed | 0);
  const pick = (n: number): number => uniformInt(random, 0, n - 1);
  const often = (percent: number): boolean => pick(100) < percent;
  const of = <T>(all: readonly T[]): T => all[pick(all.length)] as T;
  const maybe = (percent: number, make: () => string): string[] => (often(percent) ? [make()] : []);

  const chance = often(40);
  const stages = STAGES.filter(() => often(45));
  if (!stages.some((stage) => ['宣讲', '问答', '点评', '总结'].includes(stage))) stages.splice(stages.indexOf('跟进') < 0 ? stages.length : stages.indexOf('跟进'), 0, '总结');
  const ids = stages.flatMap((_, beat) => [`q${beat}`, `a${beat}0`, `a${beat}1`, `i${beat}0`, `i${beat}1`]);
  const who = (): string => of(['', '', '乙.']);
  const term = (): string =>
    of([
      () => `${who()}${of(STATES)}`,
      () => `${who()}${of(['认知', '承诺', '信任', '阻力'])}${of(['>=', '<='])}${2 + pick(6)}`,
      () => `分钟${of(['>=', '<'])}${1 + pick(5)}`,
      () => `#${of(ids)}`,
      () => '有 记',
      () => (chance ? '变数 急' : `起点 ${of(STATES)}`),
      () => `关注${of(['>=', '<='])}${2 + pick(7)}`,
      () => `${of(['甲', '乙', '丙'])}.到场`,
      () => `${of(['到会率', '准确率', '应到到场率'])}${of(['>=', '<'])}${of([33, 50, 80])}`,
      () => `待答 ${of(['问一', '问二'])}`,
      () => '待答',
      () => `已答 ${of(['问一', '问二'])}`,
      () => '欠 问一',
      () => of(['诊断对', '诊断错']),
    ])();
  const condition = (): string => Array.from({ length: often(20) ? 2 : 1 }, () => `${often(25) ? '非 ' : ''}${term()}`).join(' ');
  const guard = (percent: number): string => (often(percent) ? `[${condition()}] ` : '');
  const early = (): string => (often(60) ? `[${of([chance ? '变数 急' : '甲.P1', '有 记', '甲.P1', '乙.P2'])}] ` : '');
  let lines = 0;
  const line = (): string => `${guard(40)}${of(['甲', '乙', '丙', '旁白'])}：${of(['好。', '嗯。'])} {#c${(lines += 1)} ${of(TAGS)}}`;
  const question = (): string => of(['甲 问一', '乙 问二']);

  const common = (stage: string): string[] => [
    ...maybe(30, () => '对：乙'),
    ...maybe(45, () => `用时：${pick(4)}`),
    ...maybe(15, () => `可选：${condition()}`),
    ...maybe(20, () => '设：记'),
    ...maybe(40, () => `效果：${guard(30)}${of(['关注+2', '关注-3', '信任-2', '承诺+3 关注+1', '甲.认知-4', '乙.信任+1'])}`),
    ...maybe(20, () => `答复：${of(['问一', '问二'])}`),
    ...maybe(stage === '跟进' ? 55 : 0, () => `回访：${of(['甲', '乙', '甲、乙'])}`),
  ];
  const spoken = (): string[] => [...maybe(10, () => '事件：坦诚不知'), ...maybe(8, () => '发现：隐因'), ...maybe(20, () => `提问：${guard(40)}${question()}`)];
  const choice = (stage: string, beat: number, nth: number): string[] => [
    `> ${of(['说', '等'])} {#a${beat}${nth}}`,
    '理由：因',
    ...(stage === '总结' && often(70)
      ? [`剂量：${guard(20)}${of(['S1', 'S2', 'S3', 'S4'])}${of(['', ' 强', ' 弱'])}`]
      : maybe(35, () => `行为：${of(['S1', 'S2', 'S3', 'S4'])}${of(['', ' 弱'])}`)),
    ...maybe(stage === '点评' ? 70 : 0, () => `点评：${of(['正面', '负面'])}`),
    ...maybe(20, () => `许诺：${of(['问一', '料'])} ${1 + pick(4)}天`),
    ...maybe(15, () => `兑现：${of(['问一', '料'])}`),
    ...common(stage),
    ...spoken(),
    ...maybe(40, line),
  ];
  const item = (stage: string, beat: number, nth: number): string[] => [`+ 备 {#i${beat}${nth}}`, ...maybe(50, () => `应选：${of(['是', '否'])}`), ...common(stage)];
  const body = stages.flatMap((stage, beat) => [
    `## 回${beat} {#b${beat}}`,
    `环节：${stage}`,
    ...maybe(stage === '跟进' ? 70 : 25, () => `过了：${1 + pick(4)}天`),
    // Both questions are there for the conditions to name, raised or not.
    ...(beat === 0 ? ['提问：[有 无] 甲 问一', '提问：[有 无] 乙 问二'] : []),
    ...maybe(25, () => `提问：${guard(40)}${question()}`),
    ...maybe(60, line),
    ...(often(30) ? of([['诊断：甲'], ['诊断：乙'], ['诊断：甲', '诊断：乙']]) : []),
    ...(often(35) ? ['? 问 {#q' + String(beat) + '}', ...common(stage), ...spoken(), line()] : []),
    ...(often(stage === '跟进' || stage === '准备' ? 60 : 15)
      ? [...item(stage, beat, 0), ...(often(50) ? item(stage, beat, 1) : [])]
      : [...choice(stage, beat, 0), ...(often(60) ? choice(stage, beat, 1) : [])]),
  ]);
  return [
    '# 小会 {#t}',
    '类型：科室会',
    `达标：${often(25) ? '[乙.到场] ' : ''}${of(STATES)}`,
    ...maybe(50, () => `半达标：乙.信任>=${4 + pick(3)}`),
    ...maybe(50, () => `时长：${3 + pick(4)}`),
    ...maybe(60, () => `环节时长：宣讲 ${2 + pick(3)} 问答 ${1 + pick(3)} 总结 2${often(60) ? ` 合计 ${5 + pick(4)}` : ''}`),
    ...maybe(60, () => `关注：${pick(11)}`),
    ...maybe(50, () => `凑数：${early()}${pick(4)}`),
    ...(chance ? ['变数：急 25%'] : []),
    '评：到会 来了 [甲.到场]',
    '@ 甲 {#jia}',
    ...Array.from({ length: 1 + pick(2) }, (_, nth) => `起点：${STARTS[(pick(STARTS.length - 1) + nth) % STARTS.length] ?? 'P1'}`),
    ...maybe(30, () => '隐因：旧承诺落空'),
    ...maybe(40, () => `到场：${early()}否`),
    ...maybe(30, () => '关键：是'),
    '@ 乙 {#yi}',
    `起点：${of(STARTS)}`,
    ...maybe(30, () => `应到：${early()}否`),
    ...maybe(40, () => `到场：${early()}${of(['是', '否'])}`),
    '@ 丙 {#bing}',
    ...maybe(40, () => `应到：${early()}是`),
    ...body,
  ].join('\n');
}
