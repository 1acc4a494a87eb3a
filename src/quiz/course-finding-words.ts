import type { ConceptGroup } from '../model/concepts.ts';
import { sentenceFrom, type Sentence, type Tongue } from '../text/finding-sentence.ts';
import { TEXT_SENTENCES } from '../text/finding-words.ts';
import type { Finding } from '../text/findings.ts';
import { groupWords } from './quiz-words.ts';

const WHAT: Readonly<Record<string, readonly [zh: string, en: string]>> = { header: ['文件开头', 'the header'], day: ['一天', 'a day'], step: ['一步', 'a step'] };
const what = (word: unknown, tongue: 0 | 1): string => WHAT[String(word)]?.[tongue] ?? '';

/** What each finding of a course says: what is wrong, and how to mend it. `{name}` stands for a parameter. */
export const COURSE_SENTENCES: Readonly<Record<string, Sentence>> = {
  ...TEXT_SENTENCES,
  'too-large': ['文件有 {size} MB，最多只收 {most} MB。请拆成几门课程。', 'The file has {size} MB; at most {most} MB are read. Split it into several courses.'],
  'not-text': ['这里有不属于文字的字节，这多半不是课程文件。', 'There are bytes here that are not text; this is probably not a course.'],
  'key-twice': ['“{key}”已经在第 {line} 行写过了，只能写一次。', '“{key}” already stands in line {line}; it can be written once only.'],
  'no-title': ['没有标题。第一行写“# 课程的名字”。', 'There is no title. Begin with “# Name of the course”.'],
  'title-twice': ['标题只能有一个；一天用“##”。', 'There can be one title only; a day begins with “##”.'],
  'unknown-line': [
    '“{text}”不是课程认得的写法。一天用“##”，一步用“>”，注释用“//”。',
    '“{text}” is no kind of line a course knows. A day begins with “##”, a step with “>”, a comment with “//”.',
  ],
  'unknown-key': ['不认得“{key}”：它不是课程的关键词。', '“{key}” is no key of a course.'],
  'unknown-key-near': ['不认得“{key}”，是不是“{near}”？', 'Unknown key “{key}”: did you mean “{near}”?'],
  'misplaced-key': [(p) => `“${String(p['key'])}”不能写在${what(p['scope'], 0)}里。`, (p) => `“${String(p['key'])}” cannot stand in ${what(p['scope'], 1)}.`],
  'empty-element': [(p) => `${what(p['scope'], 0)}没有写内容。`, (p) => `There is nothing written in ${what(p['scope'], 1)}.`],
  'missing-id': [(p) => `${what(p['what'], 0)}没有编号；“fmt”会替您补上。`, (p) => `There is no id on ${what(p['what'], 1)}; “fmt” writes one.`],
  'part-outside-section': ['一步要写在某一天（##）里面。', 'A step must stand inside a day (##).'],
  'no-days': ['一天也没有。用“## 第一天”开始一天。', 'There are no days. Begin one with “## Day one”.'],
  'no-day': ['没有写是第几天。加一行“天：1”。', 'It is not said which day it is. Add “day: 1”.'],
  'day-order': ['第 {day} 天写在第 {last} 天后面了。按先后写。', 'Day {day} stands after day {last}. Write them in their order.'],
  'no-steps': ['这一天没有要做的事。用“>”写一步。', 'There is nothing to do on this day. Write a step with “>”.'],
  'step-mark': ['一步用“>”开头。', 'A step begins with “>”.'],
  'no-task': ['没有写做什么。写一行：{known}。', 'It is not said what to do. Write one of {known}.'],
  'two-tasks': ['一步只做一件事；这里写了“{first}”，又写了“{second}”。', 'A step is one thing to do; here are “{first}” and “{second}”.'],
  'bad-quiz-step': ['看不懂“{text}”。写成“自测：准备度 10”，组可以是全部、{known}。', '“{text}” cannot be read. Write “quiz: readiness 10”; groups are all, {known}.'],
  'bad-script': ['“{text}”不是剧本的文件名。写文件名，不带后面的 .drill.md。', '“{text}” is no name of a script. Write the file’s name without .drill.md.'],
  'unknown-concept': ['没有编号是“{id}”的页。', 'There is no page “{id}”.'],
  'unknown-concept-near': ['没有编号是“{id}”的页，是不是“{near}”？', 'There is no page “{id}”: did you mean “{near}”?'],
  'unknown-script': ['没有叫“{script}”的剧本。', 'There is no script “{script}”.'],
  'unknown-script-near': ['没有叫“{script}”的剧本，是不是“{near}”？', 'There is no script “{script}”: did you mean “{near}”?'],
  'exam-incomplete': ['考试要写“每组：2”和“时限：25分钟”。', 'An examination needs “per-group: 2” and “minutes: 25”.'],
  'exam-attempts': [
    '考试要写可以考几次：“次数：首次”或“次数：最好 2”，每次一份不同的卷子。',
    'An examination says how often it may be taken: “attempts: first” or “attempts: best 2”, each with a paper of its own.',
  ],
  'only-exam': ['每组、时限只用在考试。', 'Per-group and minutes are for examinations only.'],
  'gate-unused': ['“{key}”对这样的一步不起作用，请去掉。', '“{key}” means nothing for a step of this kind: take it out.'],
  'bad-gate-red': ['红线只能写“不得”，不能写“{text}”。', 'Red can only be “none”, not “{text}”.'],
  'bad-attempts': ['看不懂次数“{text}”。写“首次”或“最好 3”。', 'The attempts “{text}” cannot be read. Write “first” or “best 3”.'],
  'pool-too-small': [
    (p) => `“${groupWords.zh(String(p['group']) as ConceptGroup)}”组留给考试的题只有 ${String(p['there'])} 道，这些考试一共要 ${String(p['needed'])} 道不同的。`,
    'Group “{group}” has {there} questions kept for examinations; these examinations need {needed} different ones.',
  ],
  'file-id-twice': ['课程编号“{id}”和 {file} 的重了，学习记录会混。', 'The course id “{id}” is also that of {file}: records would be mixed up.'],
  'quiz-too-small': ['要答 {count} 道，练习题只有 {there} 道。', '{count} questions are asked for; practice has {there}.'],
};

/** The sentence of a finding of a course in the reader's language. */
export const courseSentenceOf = (finding: Pick<Finding, 'code' | 'params'>, tongue: Tongue): string => sentenceFrom(COURSE_SENTENCES, finding, tongue);
