import type { Sentence } from '../text/finding-sentence.ts';

/** What the findings on meetings say (meeting-format.md §9). `{name}` stands for a parameter. */
export const MEETING_SENTENCES: Readonly<Record<string, Sentence>> = {
  'meeting-only': ['“{key}”只用在科室会。要开科室会，请在文件开头写“类型：科室会”。', '“{key}” belongs to department meetings. For one, write “kind: meeting” in the header.'],
  'no-stage': ['科室会的每个回合都要写环节，“{title}”没有写。例如“环节：宣讲”。', 'Every beat of a meeting has a stage; “{title}” has none. Write for example “stage: talk”.'],
  'bad-stage': ['没有“{text}”这个环节。可以用：{known}。', 'There is no stage “{text}”. Possible: {known}.'],
  'bad-stage-minutes': [
    '看不懂环节时长里的“{text}”。写“标准”“简短”，或者“宣讲 25 问答 5 点评 5 总结 3 合计 35”，每个环节写一次。',
    '“{text}” cannot be read. Write “standard”, “short”, or “talk 25 questions 5 comment 5 close 3 total 35”, each stage once.',
  ],
  'bad-criterion': [
    '看不懂评分项“{text}”。写成“评：硬件 供货渠道 [有 供货确认]”，六项是：{known}。',
    'The criterion “{text}” cannot be read. Write “criterion: hardware supply [has supply]”; the six lines are: {known}.',
  ],
  'bad-question': ['看不懂提问“{text}”。写成“李静 肾功能”：谁问，问什么（不带空格）。', 'The question “{text}” cannot be read. Write who asks, then its name without blanks.'],
  'question-of-two': ['“{name}”已经是另一位医生的问题。换一个名称。', '“{name}” is the question of another doctor already. Give it another name.'],
  'bad-comment': ['点评只有“正面”和“负面”，没有“{text}”。', 'A comment is positive or negative, not “{text}”.'],
  'bad-yes': ['这里写“是”或“否”，不能写“{text}”。', 'Write yes or no here, not “{text}”.'],
  'dose-and-style': ['剂量是给全场的，行为是给一位医生的，一个选项里只能写一样。', 'A dose is for the whole room and a style for one doctor: a choice has one of them.'],
  'condition-no-question': ['“{word}”后面要写一个提问的名称，“{text}”不是。', 'The name of a question must follow “{word}”; “{text}” is none.'],
  'stage-goes-back': [
    '环节不能往回走：第 {line} 行的回合在“{from}”，从那里到不了“{to}”。',
    'Stages do not go back: the beat in line {line} is in “{from}”, and no “{to}” can follow it.',
  ],
  'outside-stage': ['“{key}”只在“{stage}”环节有用，写在这里不起作用。', '“{key}” counts only in the stage “{stage}” and does nothing here.'],
  'dose-twice': ['一场会只有一次剂量，第 {line} 行已经给过，这一次不起作用。', 'A meeting has one dose; the one in line {line} comes before, so this does nothing.'],
  'dose-without-follow-up': [
    '总结之后有一条路没有跟进就结束了，到场的医生会忘掉一半。',
    'After this close a run can end without any follow-up: those present then forget half of it.',
  ],
  'talk-without-dose': ['有一条路讲完了却没有总结（剂量），这场会就白开了。', 'A run can hold the talk and end without a dose: nothing of it would last.'],
  'nobody-invited': [
    '名单上一个人也没有，会开给谁？给医生写起点，或者给来的人写“应到：是”。',
    'Nobody is on the list. Give doctors a start, or write “invited: yes” for those who come.',
  ],
  'never-there': ['“{name}”怎么都不会到场，写在这里不起作用。', '“{name}” can never be there, so this does nothing.'],
  'style-for-nobody': ['会上的行为要写明“对”谁；对全场用“剂量”。', 'In a meeting a style says whom it is for (“to”); for the whole room there is the dose.'],
  'question-open-for-good': ['“{name}”既没有办法答复，也没有办法许诺，每次都会扣分。', '“{name}” can neither be answered nor promised, so it always costs.'],
  'answer-to-nothing': ['没有人问过“{name}”，答复它没有作用。', 'Nobody asks “{name}”; answering it does nothing.'],
  'stages-over-total': ['各环节加起来 {sum} 分钟，合计却只有 {total} 分钟。', 'The stages add up to {sum} min, but all together may take only {total}.'],
  'talk-too-long': ['宣讲最快也要 {least} 分钟，限 {budget} 分钟，怎么讲都会超时。', 'The talk takes {least} min at least, and its budget is {budget}: it always overruns.'],
};
