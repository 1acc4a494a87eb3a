import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What a small script may hold; all left out is as it is for comparing with brute force. */
export interface SmallOptions {
  /** Most beats. */
  readonly beats?: number;
  /** Whether ways may lead back, so that a run can go round. */
  readonly circles?: boolean;
}

const STATES = ['P1', 'P2', 'P3', 'P4'];
const STARTS = ['P1', 'P2', 'P3', 'P4', '认知5 承诺3 信任4 阻力8', '认知6 承诺6 信任2 阻力4', '认知2 承诺7 信任3 阻力3', 'P1 信任+1'];
const EFFECTS = ['承诺+3', '认知+4 承诺+2', '信任-2', '阻力+3', '承诺-3', '认知-4', '信任+2 阻力-1'];
const EVENTS = ['坦诚不知', '竞品攻势 3', '断货', '不良反应妥善'];
/** Few words, so that different lines often say the same. */
const SAID = ['好。', '嗯。', '再说吧。'];
const ACTS = ['说', '问', '等'];
const TAGS = ['P1', 'P2', 'P3', 'P1 P2', 'P2 P3', 'P4', 'P3 P4', '需求', '想要 P2', '隐因', '干扰', ''];

/**
 * A small script of every shape a visit can have, by its seed: doctors with several starts, facts drawn by chance,
 * the same words with different meanings, promises and days, minutes, duties, flags, checklists. Small enough
 * that all its runs can be played out.
 */
export function smallScript(seed: number, { beats: mostBeats = 3, circles = false }: SmallOptions = {}): string {
  const random = xoroshiro128plus(seed | 0);
  const pick = (n: number): number => uniformInt(random, 0, n - 1);
  const often = (percent: number): boolean => pick(100) < percent;
  const of = <T>(all: readonly [T, ...T[]] | readonly T[]): T => all[pick(all.length)] as T;

  const two = often(35);
  const chance = often(35);
  const timed = often(40);
  // Each script is rich in a few things, so that these meet one another.
  const rich = { promises: often(30), questions: often(40), lists: often(25), echoes: often(35), judged: often(25), acting: often(50), silence: often(40) };
  const count = 1 + pick(mostBeats);
  const ids: string[] = Array.from({ length: count }, (_, beat) => [`q${beat}0`, `q${beat}1`, `a${beat}0`, `a${beat}1`, `a${beat}2`, `i${beat}0`]).flat();
  const who = (): string => (two && often(40) ? '乙.' : '');
  const term = (): string => {
    const kind = pick(14);
    if (kind < 3 && rich.judged) return of(['诊断对', '诊断错']);
    if (kind < 4) return `${who()}${of(STATES)}`;
    if (kind === 4) return `${who()}${of(['P3R', 'P2B', 'P1/P3'])}`;
    if (kind < 7) return `${who()}${of(['认知', '承诺', '信任', '阻力'])}${of(['>=', '<=', '=', '>'])}${2 + pick(6)}`;
    if (kind === 7) return `分钟${of(['>=', '<', '='])}${1 + pick(4)}`;
    if (kind === 8) return `#${of(ids)}`;
    if (kind === 9) return '有 记';
    if (kind === 10) return chance ? '变数 急' : `起点 ${of(STATES)}`;
    if (kind === 11) return `${of(['欠', '失信'])} ${of(['文', '料'])}`;
    if (kind === 12) return of(['诊断对', '诊断错']);
    return `${who()}起点 ${of(STATES)}`;
  };
  const condition = (): string => Array.from({ length: often(20) ? 2 : 1 }, () => `${often(25) ? '非 ' : ''}${term()}`).join(' ');
  // Where little is said or asked of the doctors, different worlds are hard to tell apart.
  const guard = (percent: number): string => (often(rich.silence ? percent / 4 : percent) ? `[${condition()}] ` : '');

  let lineNumber = 0;
  const line = (guarded: number): string =>
    `${guard(guarded)}${of(two ? ['甲：', '乙：', '旁白：'] : ['甲：', '甲：', '旁白：'])}${rich.echoes ? '好。' : of(SAID)} {#c${(lineNumber += 1)} ${of(TAGS)}}`;
  const maybe = (percent: number, make: () => string): string[] => (often(percent) ? [make()] : []);
  const conditional = (key: string, percent: number, make: () => string): string[] =>
    often(percent) ? (often(30) ? [`${key}：[${condition()}] ${make()}`, ...maybe(50, () => `${key}：${make()}`)] : [`${key}：${make()}`]) : [];
  const effect = (): string => `${often(two ? 30 : 0) ? '乙.' : ''}${of(EFFECTS)}`;
  const common = (): string[] => [
    ...maybe(two ? 30 : 0, () => '对：乙'),
    ...maybe(30, () => `用时：${pick(4)}`),
    ...maybe(20, () => `可选：${condition()}`),
    ...maybe(10, () => '设：记'),
    ...maybe(5, () => '取消：记'),
    ...conditional('效果', rich.acting ? 55 : 25, effect),
    ...conditional('红线', 3, () => 'CR06'),
    ...conditional('黄线', 7, () => 'CR19'),
    ...maybe(10, () => '履行：报'),
  ];
  const duty = (): string => of(['报 红线 CR12', '报 黄线 CR13', '答 黄线 CR13']);
  const spoken = (): string[] => [
    ...conditional('事件', 12, () => of(EVENTS)),
    ...conditional('扣分', 15, () => `行为 ${1 + pick(3)}`),
    ...maybe(8, () => '发现：隐因'),
    ...conditional('义务', 8, duty),
  ];
  const said = (): string[] => Array.from({ length: of(rich.silence ? [0, 0, 0, 1] : [0, 0, 1, 1, 2]) }, () => line(55));
  const go = (beat: number): string[] => {
    const to = (): string => (circles && often(35) ? `去：#b${pick(count)}` : beat + 1 < count && often(70) ? `去：#b${beat + 1 + pick(count - beat - 1)}` : '结束');
    if (often(35)) return [];
    const conditionalWay = (): string => to().replace(/^(去：)?/, (key) => (key === '' ? '' : `去：[${condition()}] `));
    const first = conditionalWay();
    return often(30) && first !== '结束' ? [first, to()] : [to()];
  };

  const beat = (place: number): string[] => {
    const kind = rich.lists ? 40 + pick(60) : pick(100);
    const diagnoses = often(kind < 75 ? 55 : 40)
      ? [`诊断：${two && often(40) ? '乙' : '甲'}`, ...(two && often(20) ? ['诊断：甲'] : [])].filter((one, n, all) => all.indexOf(one) === n)
      : [];
    const decides = kind < 82 || diagnoses.length > 0;
    const probes = decides
      ? Array.from({ length: rich.questions ? 2 : of([0, 0, 1, 1, 2]) }, (_, n) => [`? ${of(ACTS)} {#q${place}${n}}`, ...common(), ...spoken(), ...said()]).flat()
      : [];
    const choices =
      kind < 68
        ? Array.from({ length: 1 + pick(3) }, (_, n) => [
            `> ${of(ACTS)} {#a${place}${n}}`,
            '理由：因',
            ...conditional('行为', 55, () => `${of(['S1', 'S2', 'S3', 'S4'])}${of(['', ' 强', ' 弱'])}`),
            ...maybe(rich.promises ? 60 : 15, () => `许诺：${of(['文', '文', '料'])} ${1 + pick(5)}天`),
            ...maybe(rich.promises ? 15 : 20, () => `兑现：${of(['文', '料'])}`),
            ...common(),
            ...spoken(),
            ...said(),
            ...go(place),
          ]).flat()
        : kind < 82
          ? [
              ...Array.from({ length: 1 + pick(3) }, (_, n) => [
                `+ ${of(ACTS)} {#i${place}${n}}`,
                `应选：${of(['是', '否', '随意'])}`,
                ...(often(45) ? common() : []),
                ...maybe(15, () => `兑现：${of(['文', '料'])}`),
              ]).flat(),
            ]
          : [];
    return [
      `## 回${place} {#b${place}}`,
      ...maybe(place === 0 && !circles ? 5 : rich.promises ? 70 : 35, () => `过了：${1 + pick(4)}天`),
      ...conditional('义务', 7, duty),
      ...(kind >= 68 && kind < 82 ? maybe(40, () => `最多：${1 + pick(2)}`) : []),
      ...(kind < 68 ? [] : go(place)),
      ...Array.from({ length: of(rich.silence ? [0, 0, 1] : [0, 1, 1, 2]) }, () => line(65)),
      ...diagnoses,
      ...probes,
      ...choices,
    ];
  };

  const near = of(STARTS.slice(4));
  const starts = (most: number): string[] =>
    [...new Set(Array.from({ length: 1 + pick(most) }, () => (often(40) ? near.replace(/\d/g, (digit) => String(Number(digit) + (often(30) ? 1 : 0))) : of(STARTS))))].map(
      (start) => `起点：${start} ×${1 + pick(3)}`,
    );
  return `${[
    '# 小 {#t}',
    ...maybe(75, () => `达标：${often(20) ? `[起点 ${of(STATES)}] ` : ''}${often(70) ? of(['P2', 'P3', 'P4', '信任>=5']) : condition()}`),
    ...maybe(30, () => `半达标：${often(60) ? of(['P2', 'P3', '信任>=4']) : condition()}`),
    ...(timed ? [`时长：${1 + pick(5)}`] : []),
    ...(chance ? [`变数：急 ${of([25, 50, 90])}%`] : []),
    '@ 甲 {#jia}',
    ...starts(two ? 2 : 4),
    ...maybe(40, () => '隐因：旧承诺落空'),
    ...(two ? ['@ 乙 {#yi}', ...starts(2)] : []),
    ...Array.from({ length: count }, (_, place) => beat(place)).flat(),
  ].join('\n')}\n`;
}
