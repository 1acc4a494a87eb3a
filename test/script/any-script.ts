import fc from 'fast-check';

/** Sound scripts of every shape a visit can have, with all ids written; as text. */
const state = fc.constantFrom('P1', 'P2', 'P3', 'P4');
const words = fc.constantFrom('好', '你们公司？', '“先放着吧。” #1', '一、二：三', 'It is {2} fine: yes', '（笑）', '说完了 >= 再看', '再说 [一次]', '句末{不是编号}呢');
const comparison = fc.constantFrom('>=', '<=', '>', '<', '=');
const bareAtom = fc.oneof(
  state,
  fc.constantFrom('P3R', 'P2B', 'P1/P2', '乙.P2', '乙.信任>=3', '起点 P1', '有 记号', '变数 急诊', '欠 文献', '失信 文献', '诊断对', '诊断错', '#q1', '#a1'),
  fc.tuple(fc.constantFrom('认知', '承诺', '信任', '阻力', '分钟'), comparison, fc.nat(10)).map(([name, op, n]) => `${name}${op}${n}`),
);
const condition = fc
  .array(
    fc.tuple(fc.boolean(), bareAtom).map(([not, atom]) => `${not ? '非 ' : ''}${atom}`),
    { minLength: 1, maxLength: 3 },
  )
  .map((terms) => terms.join(' '));
const guard = fc.option(condition, { nil: undefined }).map((one) => (one === undefined ? '' : `[${one}] `));
const tags = fc.oneof(
  fc.uniqueArray(state, { maxLength: 3 }).map((all) => all.join(' ')),
  fc.constantFrom('需求', 'P1 想要', '隐因', '干扰'),
);
const comment = fc.option(fc.constantFrom('// 说明', '//', '// a: b'), { nil: undefined, freq: 5 });

/** Lines of speech and narration; ids are put in later, by `§`. */
const line = fc.tuple(comment, guard, fc.constantFrom('甲：', '乙主任：', '我：', '旁白：', '('), words, tags).map(([note, when, who, text, tag]) => {
  const body = who === '(' ? `（${text}）` : `${who}${text}`;
  return `${note === undefined ? '' : `${note}\n`}${when}${body} {#§ ${tag}}`;
});
const lines = fc.array(line, { maxLength: 3 });

const conditional = (key: string, value: fc.Arbitrary<string>) =>
  fc.tuple(fc.array(fc.tuple(condition, value), { maxLength: 2 }), fc.option(value, { nil: undefined, freq: 2 }), comment).map(([cases, last, note]) => {
    const all = [...cases.map(([when, one]) => `${key}：[${when}] ${one}`), ...(last === undefined ? [] : [`${key}：${last}`])];
    return all.length === 0 ? [] : [...(note === undefined ? [] : [note]), ...all];
  });
const maybe = (value: fc.Arbitrary<string>) => fc.option(value, { nil: undefined }).map((one) => (one === undefined ? [] : [one]));
const common = [
  maybe(fc.constantFrom('对：甲', '对：乙主任', 'to: yi')),
  maybe(fc.nat(30).map((n) => `用时：${n} 分钟`)),
  maybe(condition.map((one) => `可选：${one}`)),
  maybe(fc.constantFrom('设：记号', '设：记号、又一个')),
  maybe(fc.constant('取消：记号')),
  conditional('效果', fc.constantFrom('信任+1', '阻力-2 乙.信任+1', 'trust+3，乙.认知-1')),
  conditional('红线', fc.constantFrom('CR06', 'cr4、CR05')),
  conditional('黄线', fc.constant('CR19')),
  conditional('提醒', fc.constant('CR24')),
  maybe(fc.constant('履行：上报')),
];
const spoken = [
  conditional('事件', fc.constantFrom('坦诚不知', '竞品攻势 2', '断货')),
  conditional('扣分', fc.constantFrom('行为 3', '时间 1')),
  maybe(fc.constant('发现：隐因')),
  maybe(fc.constantFrom('义务：上报 红线 CR12', '义务：[P1] 上报 黄线 CR13')),
];
const flat = (parts: readonly string[][]): string[] => parts.flat();

const probe = fc.tuple(words, fc.tuple(...common, ...spoken).map(flat), lines).map(([text, props, said]) => [`? ${text} {#q§}`, ...props, ...said]);
const choice = fc
  .tuple(
    words,
    fc
      .tuple(
        ...common,
        ...spoken,
        conditional('行为', fc.constantFrom('S1 强', 'S2', 'S3 弱', 'S4 中')),
        maybe(fc.constantFrom('许诺：文献 3天', '许诺：文献 2周')),
        maybe(fc.constant('兑现：文献')),
      )
      .map(flat),
    lines,
    fc.constantFrom([], ['结束'], ['去：#b0'], ['去：[P1] #b0', '去：#b1'], ['去：[P2 有 记号] #b1', '结束']),
  )
  .map(([text, props, said, go]) => [`> ${text} {#a§}`, ...props, '理由：说得清楚。', ...said, ...go]);
const item = fc
  .tuple(words, fc.tuple(...common, maybe(fc.constantFrom('应选：是', '应选：否', 'want: any')), maybe(fc.constant('理由：要带'))).map(flat))
  .map(([text, props]) => [`+ ${text} {#i§}`, ...props]);

const beat = fc
  .tuple(
    maybe(fc.nat({ max: 9 }).map((n) => `过了：${n + 1}天`)),
    lines,
    fc.array(probe, { maxLength: 2 }),
    maybe(fc.constantFrom('诊断：', '诊断：乙主任')),
    fc.oneof(
      fc.array(choice, { minLength: 1, maxLength: 3 }).map((all) => ({ rest: all.flat(), decides: true })),
      fc.tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.constantFrom([], ['结束'])).map(([all, go]) => ({ rest: [...all.flat(), ...go], decides: true })),
      fc.constant({ rest: ['去：#b0'], decides: false }),
    ),
  )
  .map(([after, said, probes, diagnose, { rest, decides }]) => [...after, ...said, ...(decides || diagnose.length > 0 ? probes.flat() : []), ...diagnose, ...rest]);

const HEADER = '目标：练习\n达标：[起点 P1] P2\n达标：P2/P3 非 P3R\n半达标：信任>=6\n时长：12\n标签：甲、乙\n变数：急诊 25%\n';
const CAST = '@ 甲 {#jia}\n别名：甲医生\n起点：P1 ×2\n起点：P2 信任-1\n起点：认知7 承诺2 信任4 阻力8\n隐因：旧承诺落空\n@ 乙 {#yi}\n别名：乙主任\n职务：主治医师\n起点：P2\n';

export const anyScript: fc.Arbitrary<string> = fc.array(beat, { minLength: 2, maxLength: 4 }).map((beats) => {
  let n = 0;
  const body = beats.map((rows, place) => [`## 回合${place} {#b${place}}`, ...rows].join('\n')).join('\n');
  const numbered = body.replace(/§/g, () => String((n += 1))).replace(/\{#(\d+)/g, '{#c$1');
  return `# 标题 {#t}\n${HEADER}${CAST}${numbered}\n`;
});
