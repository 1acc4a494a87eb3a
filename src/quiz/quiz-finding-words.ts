import { sentenceFrom, type Sentence, type Tongue } from '../text/finding-sentence.ts';
import { TEXT_SENTENCES } from '../text/finding-words.ts';
import type { Finding } from '../text/findings.ts';

const WHAT: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  header: ['文件开头', 'the header'],
  question: ['题', 'a question'],
  part: ['选项', 'an option'],
  line: ['题干里的话', 'a line of the stem'],
};
const what = (word: unknown, tongue: 0 | 1): string => WHAT[String(word)]?.[tongue] ?? '';

/** What each finding of a file of questions says: what is wrong, and how to mend it. `{name}` stands for a parameter. */
export const QUIZ_SENTENCES: Readonly<Record<string, Sentence>> = {
  ...TEXT_SENTENCES,
  'too-large': ['文件有 {size} MB，最多只收 {most} MB。请拆成几个题库。', 'The file has {size} MB; at most {most} MB are read. Split it into several quizzes.'],
  'not-text': ['这里有不属于文字的字节，这多半不是题库文件。', 'There are bytes here that are not text; this is probably not a quiz.'],
  'key-twice': ['“{key}”已经在第 {line} 行写过了，只能写一次。', '“{key}” already stands in line {line}; it can be written once only.'],
  'no-title': ['没有标题。第一行写“# 题库的名字”。', 'There is no title. Begin with “# Name of the quiz”.'],
  'title-twice': ['标题只能有一个；题用“##”。', 'There can be one title only; a question begins with “##”.'],
  'unknown-line': [
    '“{text}”不是题库认得的写法。对的选项用“+”，错的用“-”，步子、配对和句子用“>”，场景写在（）里，注释用“//”。',
    '“{text}” is no kind of line a quiz knows. Right options begin with “+”, wrong ones with “-”, steps, pairs and sentences with “>”; scenes stand in ( ), comments begin with “//”.',
  ],
  'unknown-key': ['不认得“{key}”：它不是关键词，也不是题干里能说话的人。', '“{key}” is neither a key nor somebody who can speak in a stem.'],
  'unknown-key-near': ['不认得“{key}”，是不是“{near}”？', 'Unknown key “{key}”: did you mean “{near}”?'],
  'misplaced-key': [(p) => `“${String(p['key'])}”不能写在${what(p['scope'], 0)}里。`, (p) => `“${String(p['key'])}” cannot stand in ${what(p['scope'], 1)}.`],
  'empty-element': [(p) => `${what(p['scope'], 0)}没有写内容。`, (p) => `There is nothing written in ${what(p['scope'], 1)}.`],
  'part-outside-section': ['选项要写在某道题（##）里面。', 'An option must stand inside a question (##).'],
  'line-misplaced': ['场景和谁说的话只能写在题干里：在这道题的第一个选项之前。', 'Scenes and speech belong to the stem: before the question’s first option.'],
  'paren-open': ['场景要以“）”结尾。', 'A scene ends with “)”.'],
  'empty-speech': ['这一行没有写说了什么。', 'This line says nothing.'],
  'missing-id': [(p) => `${what(p['what'], 0)}没有编号；“fmt”会替您补上。`, (p) => `There is no id on ${what(p['what'], 1)}; “fmt” writes one.`],
  'no-questions': ['一道题也没有。用“## 题干”开始一道题。', 'There are no questions. Begin one with “## The question”.'],
  'no-type': ['没有写题型。加一行“题型：单选”，可以用：{known}。', 'There is no type. Add “type: single”; there are {known}.'],
  'bad-type': ['没有“{text}”这种题型。可以用：{known}。', 'There is no type “{text}”. There are {known}.'],
  'bad-group': ['没有“{text}”这一组。可以用：{known}。', 'There is no group “{text}”. There are {known}.'],
  'bad-use': ['用途只有“练习”和“考试”，没有“{text}”。', 'The use is “practice” or “exam”, not “{text}”.'],
  'bad-yes': ['这里写“是”或“否”，不能写“{text}”。', 'Write “yes” or “no” here, not “{text}”.'],
  'bad-source': ['不认得来源“{text}”。写成“甲 1.4”；可以用：{known}。', 'Unknown source “{text}”. Write “A 1.4”; there are {known}.'],
  'no-concept': ['没有写概念。加一行“概念：p2”。', 'There is no concept. Add “concept: p2”.'],
  'unknown-concept': ['没有编号是“{id}”的概念。', 'There is no concept “{id}”.'],
  'unknown-concept-near': ['没有编号是“{id}”的概念，是不是“{near}”？', 'There is no concept “{id}”: did you mean “{near}”?'],
  'no-group': ['没有写组，考试就抽不到这些题。加一行“组：准备度”。', 'There is no group, so no examination can draw these questions. Add “group: readiness”.'],
  'no-source': ['没有写来源。加一行“来源：甲 1.4”，写在题里或文件开头。', 'There is no source. Add “source: A 1.4” to the question or the header.'],
  'mark-misplaced': [
    '这种题型不用这个记号：选择题用“+”“-”，排序、配对、找违规用“>”，数字题只用“-”写常见的错误得数。',
    'This kind of question does not use this mark: choices take “+” and “-”; order, match and breach take “>”; a number takes only “-” for known slips.',
  ],
  'only-number': ['参数、答案、单位、误差只用在数字题。', 'Given, answer, unit and tolerance are for number questions only.'],
  'only-breach': ['红线、黄线、提醒、备选只用在找违规题。', 'Red, amber, watch and rules are for “spot the breach” only.'],
  'too-few-parts': ['这种题型至少要 {least} 行“>”。', 'This kind of question needs at least {least} lines with “>”.'],
  'no-right': ['没有对的选项。对的那一行用“+”开头。', 'There is no right option. Begin the right one with “+”.'],
  'one-right': ['只能有一个对的选项，这里有 {right} 个。要选几个，题型写“多选”。', 'There can be one right option; here are {right}. For several, the type is “several”.'],
  'two-right': ['多选题至少有两个对的选项，这里有 {right} 个。', 'A question of type “several” has at least two right options; here are {right}.'],
  'no-wrong': ['没有错的选项。错的用“-”开头。', 'There is no wrong option. Begin those with “-”.'],
  'bad-true-false': ['判断题正好两行：“+ 对”和“- 错”，或者“+ 错”和“- 对”。', 'A true-false question has exactly two lines: “+ true” and “- false”, or “+ false” and “- true”.'],
  'bad-cue-options': ['读线索题正好四行，P1、P2、P3、P4 各一行，对的用“+”。', 'A cue question has exactly four lines, one each for P1, P2, P3, P4; the right one with “+”.'],
  'cue-without-line': ['读线索题里没有医生的话，没有线索可读。', 'A cue question without anything the doctor says has no cue to read.'],
  'no-breach': ['没有一句写了违反的规则。违规的句子下面写“红线：CR06”。', 'No sentence breaks a rule. Under one that does write “red: CR06”.'],
  'few-rules': ['能选的规则不到三条，太好猜。用“备选：CR07、CR15”再给几条。', 'Fewer than three rules to choose from are too easy to guess. Offer more with “rules: CR07, CR15”.'],
  'severity-mismatch': ['{rule} 不是这个级别。', '{rule} is not of this severity.'],
  'no-arrow': ['配对的一行要写成“左 => 右”。', 'A pair is written “left => right”.'],
  'option-twice': ['和第 {line} 行一样，分不出来。', 'The same as line {line}: they cannot be told apart.'],
  'no-answer': ['数字题没有写答案。加一行“答案：床位*周转”。', 'The number question has no answer. Add “answer: beds*turnover”.'],
  'no-unit': ['没有写单位；人和盒不能混。', 'There is no unit; people and boxes must not be mixed up.'],
  'bad-given': ['看不懂参数“{text}”。写成“床位 60..120 步 10”或“比例 60、70、80”。', 'The parameter “{text}” cannot be read. Write “beds 60..120 step 10” or “share 60, 70, 80”.'],
  'given-range': ['这个参数有 {count} 个以上的值，最多 {most} 个。', 'This parameter has {count} values or more; at most {most}.'],
  'given-twice': ['有两个参数同名。', 'Two parameters have the same name.'],
  'bad-tolerance': ['看不懂误差“{text}”。写成“0.5”或“1%”。', 'The tolerance “{text}” cannot be read. Write “0.5” or “1%”.'],
  'formula-syntax': [
    '算不了“{text}”。可以用 + - * / ( )、数字、参数名和 round、floor、ceil、min、max。',
    '“{text}” cannot be reckoned. There are + - * / ( ), numbers, parameters, and round, floor, ceil, min, max.',
  ],
  'formula-name': [
    (p) =>
      p['near'] === '' ? `“${String(p['text'])}”里的“${String(p['name'])}”不是参数。` : `“${String(p['text'])}”里的“${String(p['name'])}”不是参数，是不是“${String(p['near'])}”？`,
    (p) =>
      p['near'] === ''
        ? `“${String(p['name'])}” in “${String(p['text'])}” is no parameter.`
        : `“${String(p['name'])}” in “${String(p['text'])}” is no parameter: did you mean “${String(p['near'])}”?`,
  ],
  'formula-function': ['“{text}”里的“{name}”不能这样用。', '“{name}” in “{text}” cannot be used like that.'],
  'formula-zero': ['“{text}”会除以零。', '“{text}” divides by zero.'],
  'answer-endless': [
    '答案除不尽，照显示的“{text}”写也会算错。加一行“误差：0.01”，或者用 round。',
    'The answer has no end, and “{text}”, as it is shown, would be wrong. Add “tolerance: 0.01”, or round it.',
  ],
  'slip-is-right': ['抽到这组数时，这个错误得数其实是对的：{text}。', 'With these numbers the slip is in fact right: {text}.'],
  'slip-twice': ['抽到这组数时，两个错误得数一样，说不清错在哪一步：{text}。', 'With these numbers two slips are the same, so it cannot be told which one was made: {text}.'],
  'question-without-why': ['没有写整道题的讲解。加一行“理由：……”。', 'The question as a whole is not explained. Add “why: …”.'],
  'part-without-why': ['没有写为什么对或为什么错。加一行“理由：……”。', 'It is not said why this is right or wrong. Add “why: …”.'],
  'right-sticks-out': ['对的选项比最长的错项还长一半以上，一眼就看出来了。', 'The right option is more than half as long again as the longest wrong one: it sticks out.'],
  'right-longest': [
    '{of} 道单选里有 {count} 道对的选项最长（{lang}）：不懂的人选最长的就能对。',
    'In {count} of {of} single-choice questions the right option is the longest ({lang}): guessing by length works.',
  ],
  'right-shortest': [
    '{of} 道单选里有 {count} 道对的选项最短（{lang}）：不懂的人选最短的就能对。',
    'In {count} of {of} single-choice questions the right option is the shortest ({lang}): guessing by length works.',
  ],
  'right-first': ['{of} 道单选里有 {count} 道对的选项写在第一个，换换位置。', 'In {count} of {of} single-choice questions the right option stands first: move it about.'],
  'file-id-twice': ['题库编号“{id}”和 {file} 的重了，作答记录会混。', 'The quiz id “{id}” is also that of {file}: records would be mixed up.'],
};

/** The sentence of a finding of a quiz in the reader's language. */
export const quizSentenceOf = (finding: Pick<Finding, 'code' | 'params'>, tongue: Tongue): string => sentenceFrom(QUIZ_SENTENCES, finding, tongue);
