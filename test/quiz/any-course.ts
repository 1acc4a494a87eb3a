import fc from 'fast-check';

/** Sound courses of every shape, as text, with all ids written and properties in any order a writer may choose. */
const words = fc.constantFrom('好', '第 1 天：先测', 'It is {2} fine: yes', '“先放着吧。” #1', '- 不是一步', '// 不是注释', '100%', '＋１', '句末{不是编号}', '> 再来');
const comment = fc.option(fc.constantFrom('// 说明', '//', '// a: b', '／／　全角'), { nil: undefined, freq: 4 });
/** Something that can stand under a comment. */
const noted = (line: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.tuple(comment, line).map(([note, one]) => (note === undefined ? [one] : [note, one]));
const maybe = (line: fc.Arbitrary<string>): fc.Arbitrary<string[]> => fc.oneof(fc.constant<string[]>([]), noted(line));
const mixed = (...all: fc.Arbitrary<string[]>[]): fc.Arbitrary<string[]> =>
  fc.tuple(...all).chain((groups) => fc.shuffledSubarray(groups, { minLength: groups.length, maxLength: groups.length }).map((order) => order.flat()));
const property = (key: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom('', '  ', '　'), key, fc.constantFrom('：', ':', ' : '), value).map((parts) => parts.join(''));
const key = (...names: string[]): fc.Arbitrary<string> => fc.constantFrom(...names);

const header = mixed(
  maybe(property(key('简介', 'intro'), words)),
  maybe(property(key('语言', 'lang'), fc.constantFrom('en', 'zh-CN'))),
  maybe(property(key('作者', 'Author'), words)),
  maybe(property(key('版本', 'version'), fc.constantFrom('1', '2.0'))),
);

const pass = maybe(property(key('及格', 'pass'), fc.constantFrom('60', '８０%', '100', '0 分')));
const red = maybe(property(key('红线', 'red'), fc.constantFrom('不得', 'none')));
const attempts = maybe(property(key('次数', 'attempts'), fc.constantFrom('首次', 'first', '最好', 'best 3', '最好2次', '最好 100')));
const script = fc.constantFrom('old-account', 'empty-seats', '第一次');
const task = (names: readonly [string, string], value: fc.Arbitrary<string>): fc.Arbitrary<string[]> => noted(property(key(...names), value));
const STEPS: readonly fc.Arbitrary<string[]>[] = [
  task(['页', 'page'], fc.constantFrom('p1', 'p1、p2', 'readiness, ｐ3 p4')),
  mixed(task(['自测', 'quiz'], fc.constantFrom('准备度 10', 'safety 5题', '全部20', 'ALL １０', 'any 1 题')), pass),
  mixed(task(['拜访', 'visit'], script), pass, red, attempts),
  mixed(task(['科室会', 'meeting'], script), pass, red, attempts),
  mixed(
    task(['考试', 'exam'], fc.constantFrom('前测', 'Test 1', '结业（一）')),
    noted(property(key('每组', 'per-group'), fc.constantFrom('2', '３题'))),
    noted(property(key('时限', 'minutes'), fc.constantFrom('25分钟', '40', '90 min'))),
    noted(property(key('次数', 'attempts'), fc.constantFrom('首次', 'FIRST', '最好 2', 'best 3 次'))),
    pass,
  ),
  task(['复习', 'review'], fc.constantFrom('到期', 'due', '今天的')),
];
const step = fc
  .tuple(
    noted(fc.tuple(fc.constantFrom('>', '＞'), words).map(([sign, text]) => `${sign} ${text} {#s§}`)),
    fc.constantFrom(...STEPS).chain((one) => one),
  )
  .map((all) => all.flat());

const day = (from: number): fc.Arbitrary<{ rows: string[]; day: number }> =>
  fc
    .tuple(
      fc.nat({ max: 3 }),
      noted(words.map((text) => `## ${text} {#d§}`)),
      fc.constantFrom('天：', 'day: ', '　天 ： '),
      maybe(property(key('说明', 'note'), words)),
      fc.array(step, { minLength: 1, maxLength: 3 }),
      fc.boolean(),
    )
    .map(([more, head, sign, note, steps, late]) => {
      const own = [`${sign}${from + more}`];
      return { day: from + more, rows: [...head, ...(late ? [...steps.flat(), ...own, ...note] : [...note, ...own, ...steps.flat()])] };
    });

export const anyCourse: fc.Arbitrary<string> = fc
  .tuple(
    noted(words.map((text) => `# ${text} {#course-1}`)),
    header,
    day(1).chain((first) => fc.tuple(fc.constant(first), day(first.day))),
    fc.boolean(),
    comment,
  )
  .map(([title, keys, [first, second], both, last]) => {
    let n = 0;
    const rows = [...title, ...keys, ...first.rows, ...(both ? second.rows : []), ...(last === undefined ? [] : [last])];
    return `${rows.join('\n')}\n`.replace(/\{#([ds])§\}/g, (_, prefix: string) => `{#${prefix}${(n += 1)}}`);
  });
