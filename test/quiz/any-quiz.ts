import fc from 'fast-check';

/** Sound quizzes of every shape, as text, with all ids written and properties in any order a writer may choose. */
const words = fc.constantFrom(
  '好',
  '你们公司？',
  '“先放着吧。” #1',
  '一、二：三',
  'It is {2} fine: yes',
  '说完了 >= 再看',
  '再说 [一次]',
  '句末{不是编号}呢',
  '// 不是注释',
  '100%',
  '- 不是选项',
  '＋１',
);
const comment = fc.option(fc.constantFrom('// 说明', '//', '// a: b', '／／　全角'), { nil: undefined, freq: 4 });
/** Something that can stand under a comment. */
const noted = (line: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.tuple(comment, line).map(([note, one]) => (note === undefined ? [one] : [note, one]));
const maybe = (line: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.oneof(fc.constant<string[]>([]), noted(line));
const mixed = (...all: fc.Arbitrary<string[]>[]): fc.Arbitrary<string[]> =>
  fc.tuple(...all).chain((groups) => fc.shuffledSubarray(groups, { minLength: groups.length, maxLength: groups.length }).map((order) => order.flat()));
const colon = fc.constantFrom('：', ':', ' : ');
const property = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.tuple(key, colon, value).map((parts) => parts.join(''));
const why = maybe(property(fc.constantFrom('理由', 'why', '  Why'), words));

const source = property(fc.constantFrom('来源', 'source'), fc.constantFrom('甲 1.4', 'A1.4、乙', 'law 2.1；本产品 3.3', '丙§1.9，own'));
const header = mixed(
  maybe(property(fc.constantFrom('组', 'group'), fc.constantFrom('准备度', 'safety', '科室会'))),
  maybe(property(fc.constantFrom('用途', 'USE'), fc.constantFrom('考试', 'exam', '练习', 'practice'))),
  maybe(property(fc.constant('语言'), fc.constantFrom('en', 'zh-CN'))),
  maybe(property(fc.constant('作者'), words)),
  maybe(property(fc.constant('version'), fc.constantFrom('1', '2.0'))),
  maybe(property(fc.constant('答案状态'), fc.constantFrom('reviewed', 'proposed', '已评定'))),
  maybe(source),
);

const line = fc
  .tuple(fc.constantFrom('医生：', '代表: ', 'nurse：', '（', '('), words)
  .map(([who, text]) => (who === '（' ? `（${text}） {#§}` : who === '(' ? `(${text}) {#§}` : `${who}${text} {#§}`));
const stem = fc.array(noted(line), { maxLength: 3 }).map((all) => all.flat());
const common = [
  noted(property(fc.constantFrom('概念', 'concept'), fc.constantFrom('p1', 'p2、diagnosis', 'a，b c'))),
  maybe(source),
  maybe(property(fc.constant('key-status'), fc.constantFrom('proposed', 'reviewed'))),
  maybe(property(fc.constantFrom('难度', 'level'), fc.constantFrom('1', '５'))),
  maybe(property(fc.constant('信心'), fc.constantFrom('是', 'no'))),
  fc.array(noted(property(fc.constantFrom('提示', 'hint'), words)), { maxLength: 3 }).map((all) => all.flat()),
  why,
];

const part = (mark: fc.Arbitrary<string>, text: fc.Arbitrary<string>, more: fc.Arbitrary<string[]> = fc.constant([])): fc.Arbitrary<string[]> =>
  fc.tuple(noted(fc.tuple(mark, text).map(([sign, one]) => `${sign} ${one} {#§}`)), mixed(why, more)).map((all) => all.flat());
const right = fc.constantFrom('+', '＋');
const wrong = fc.constantFrom('-', '－', '–');
const piece = fc.constantFrom('>', '＞');
/** Texts that differ in a question: each with its place. */
const told = (place: number): fc.Arbitrary<string> => words.map((text) => `${place} ${text}`);
const options = (marks: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string[]> => fc.tuple(...marks.map((mark, place) => part(mark, told(place)))).map((all) => all.flat());
const arrow = fc.constantFrom(' => ', '=>', '＝＞', ' → ', ' -> ', '=＞');
const pair = (place: number): fc.Arbitrary<string[]> =>
  part(
    piece,
    fc.tuple(told(place), arrow, fc.constantFrom('红', '蓝 色', '绿 => 黄')).map(([left, sign, other]) => `${left.replaceAll('>=', '至少')}${sign}${other}`),
  );
const breach = maybe(property(fc.constantFrom('红线', 'red', '黄线', '提醒'), fc.constantFrom('CR06', 'cr4', 'CR11')));
const given = fc.constantFrom<string[]>(
  ['参数：床位 60..120 步 10', 'given: 周转 2、3'],
  ['参数：床位 １..3', '// 第二个', '参数：周转 0.5, 1.5'],
  ['参数：周转 -2/4', '参数：床位 7'],
);
const formula = fc.constantFrom('床位*周转', '床位 × 周转 + 1', 'round(床位/周转、2)', '-(床位)');

interface Shape {
  readonly type: string;
  readonly keys: fc.Arbitrary<string[]>;
  readonly parts: fc.Arbitrary<string[]>;
}
const none = fc.constant<string[]>([]);
const SHAPES: readonly Shape[] = [
  { type: '单选', keys: none, parts: fc.oneof(options([wrong, right]), options([right, wrong, wrong, wrong])) },
  { type: 'several', keys: none, parts: fc.oneof(options([right, wrong, right]), options([right, right, right, wrong, wrong])) },
  { type: '判断', keys: none, parts: fc.tuple(part(right, fc.constantFrom('对', 'true')), part(wrong, fc.constantFrom('错', 'FALSE'))).map((all) => all.flat()) },
  { type: '排序', keys: none, parts: fc.oneof(options([piece, piece, piece]), options([piece, piece, piece, piece, piece])) },
  { type: 'match', keys: none, parts: fc.tuple(pair(0), pair(1), pair(2), fc.oneof(none, part(wrong, told(3)))).map((all) => all.flat()) },
  {
    type: '数字',
    keys: mixed(
      given,
      noted(property(fc.constantFrom('答案', 'answer'), formula)),
      maybe(property(fc.constant('单位'), fc.constantFrom('盒', '%', '个百分点'))),
      maybe(property(fc.constant('误差'), fc.constantFrom('0', '0.5', '１％'))),
    ),
    parts: fc.array(part(wrong, fc.oneof(formula, fc.constantFrom('7', '-8', '床位*2'))), { maxLength: 3 }).map((all) => all.flat()),
  },
  {
    type: '读线索',
    keys: none,
    parts: fc
      .shuffledSubarray(['P1', 'p2', 'Ｐ3', 'P4'], { minLength: 4, maxLength: 4 })
      .chain((states) => fc.tuple(...states.map((state, place) => part(place === 0 ? right : wrong, fc.constant(state)))).map((all) => all.flat())),
  },
  {
    type: 'breach',
    keys: maybe(property(fc.constantFrom('备选', 'rules'), fc.constantFrom('CR07、CR15', 'cr7'))),
    parts: fc.tuple(part(piece, told(0), breach), part(piece, told(1), breach), part(piece, told(2), noted(fc.constant('  红线：CR12')))).map((all) => all.flat()),
  },
];
const question = fc.constantFrom(...SHAPES).chain(({ type, keys, parts }) => {
  // Formulas in a text are reckoned where there are parameters, so those texts have none.
  const plain = (rows: readonly string[]): string[] => (type === '数字' ? rows.map((row) => row.replaceAll('{2}', '2').replaceAll('{不是编号}', '')) : [...rows]);
  return fc
    .tuple(noted(words.map((text) => `## ${text} {#q§}`)), mixed(noted(property(fc.constantFrom('题型', 'type'), fc.constant(type))), keys, ...common), stem, parts, fc.boolean())
    .map(([head, rows, lines, all, late]) => plain([...head, ...(late ? [...lines, ...rows] : [...rows, ...lines]), ...all]));
});

export const anyQuiz: fc.Arbitrary<string> = fc
  .tuple(noted(words.map((text) => `# ${text} {#title}`)), header, fc.array(question, { minLength: 1, maxLength: 4 }), comment)
  .map(([title, keys, questions, last]) => {
    let n = 0;
    const rows = [...title, ...keys, ...questions.flat(), ...(last === undefined ? [] : [last])];
    return `${rows.join('\n')}\n`.replace(/\{#(q?)§\}/g, (_, prefix: string) => `{#${prefix === '' ? 'c' : prefix}${(n += 1)}}`);
  });
