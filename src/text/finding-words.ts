import type { Sentence } from './finding-sentence.ts';

/** What findings say that every kind of file can have: what is wrong, and how to mend it. `{name}` stands for a parameter. */
export const TEXT_SENTENCES: Readonly<Record<string, Sentence>> = {
  'too-large': ['文件有 {size} MB，最多只收 {most} MB。请拆成几个剧本。', 'The file has {size} MB; at most {most} MB are read. Split it into several scripts.'],
  'encoding-gb18030': ['文件是 GB18030 编码，已经读出来了；另存为 UTF-8 更稳妥。', 'The file is in GB18030 and was read as such; saving it as UTF-8 is safer.'],
  'encoding-unknown': [
    '这个文件不是 UTF-8、UTF-16 或 GB18030 文字，读不出来。请在编辑器里另存为 UTF-8。',
    'The file is neither UTF-8, UTF-16 nor GB18030 text. Save it as UTF-8 in your editor.',
  ],
  'not-text': ['这里有不属于文字的字节，这多半不是剧本文件。', 'There are bytes here that are not text; this is probably not a script.'],
  'no-title': ['没有标题。第一行写“# 剧本的名字”。', 'There is no title. Begin with “# Name of the script”.'],
  'title-twice': ['标题只能有一个；回合用“##”。', 'There can be one title only; a beat begins with “##”.'],
  'title-late': ['标题要写在最前面，在所有别的内容之前。', 'The title comes first, before everything else.'],
  'no-colon': ['“{key}”后面缺冒号。', 'A colon is missing after “{key}”.'],
  'key-twice': [
    '“{key}”已经在第 {line} 行写过了；要分情况，请在值前面加 [条件]。',
    '“{key}” already stands in line {line}; to tell cases apart, put a [condition] before the value.',
  ],
  'empty-value': ['“{key}”后面没有内容。', 'Nothing follows “{key}”.'],
  'bad-id': ['“{id}”不能作编号。编号以文字开头，后面用文字、数字、“-”或“_”。', '“{id}” cannot be an id. An id begins with a letter, then letters, digits, “-” or “_”.'],
  'id-twice': ['编号“{id}”在第 {line} 行已经用过了。', 'The id “{id}” is already used in line {line}.'],
  'bad-key-status': ['答案状态只有 proposed 和 reviewed，没有“{text}”。', 'The key status is proposed or reviewed, not “{text}”.'],
  'number-in-words': ['数目请用数字写：{digits}。', 'Write numbers in digits: {digits}.'],
  'not-a-number': ['这里要一个数，“{text}”不是。', 'A number is wanted here; “{text}” is none.'],
  'number-range': ['{value} 超出范围，应在 {least} 到 {most} 之间。', '{value} is out of range: {least} to {most}.'],
  'unknown-unit': ['不认得单位“{text}”，这里可以用：{units}。', 'Unknown unit “{text}”; possible here: {units}.'],
  'unknown-rule': ['没有“{rule}”这条规则。规则编号是 CR01 到 CR24。', 'There is no rule “{rule}”. Rules are CR01 to CR24.'],
  'blocked-name': ['“{name}”在您的禁用名单上。', '“{name}” is on your own block list.'],
  'translation-missing': ['译文缺 {count} 处，第一处：{first}。缺的地方会显示原文。', '{count} translations are missing, the first is {first}; the original is shown there.'],
  'translation-outdated': [
    '原文改过而译文没有跟上的有 {count} 处，第一处：{first}。会显示旧译文并标明“待更新”。',
    '{count} translations are older than their text, the first is {first}; they are shown and marked.',
  ],
  'translation-unread': [
    '译文文件 {name} 里没有一条读得出来的译文。它应当是 gettext 的 .po 文件，每条有 msgctxt、msgid 和 msgstr。',
    'There is no translation in {name} that can be read. It should be a gettext file with msgctxt, msgid and msgstr.',
  ],
};
