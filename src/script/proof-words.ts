import type { Sentence, SentenceParams, Tongue } from '../text/finding-sentence.ts';

/** What made an analysis stop, in words. */
const limitZh: Readonly<Record<string, string>> = {
  beats: '回合超过 {limit} 个',
  states: '状态超过 {limit} 个',
  ways: '走法超过 {limit} 种',
  positions: '局面超过 {limit} 个',
  checklist: '一张清单的填法超过 {limit} 种',
  ticks: '一次诊断要比较的情形超过 {limit} 种',
  cues: '线索的组合超过 {limit} 种',
};
const limitEn: Readonly<Record<string, string>> = {
  beats: 'more than {limit} beats',
  states: 'more than {limit} states',
  ways: 'more than {limit} ways on',
  positions: 'more than {limit} positions',
  checklist: 'a checklist with more than {limit} fillings',
  ticks: 'a diagnosis with more than {limit} kinds of cases to weigh',
  cues: 'more than {limit} combinations of cues',
};
/** Which limit a script exceeds, in words. */
export const limitIn = (tongue: Tongue, what: string, limit: number): string => limitOf(tongue === 'zh' ? limitZh : limitEn, { what, limit });

const limitOf = (words: Readonly<Record<string, string>>, p: SentenceParams): string => (words[String(p['what'])] ?? '').replace('{limit}', String(p['limit']));

/** What the findings from every reachable state say (script-format.md §9): what is wrong, and how to mend it. */
export const PROOF_SENTENCES: Readonly<Record<string, Sentence>> = {
  'beat-unreachable': [
    '怎么走都到不了回合“{beat}”。看看通到这里的“去”和它们的条件，或者删掉这个回合。',
    'No run comes to the beat “{beat}”. Check the “go” lines that lead here and their conditions, or delete it.',
  ],
  'choice-unreachable': [
    '选项“{text}”的可选条件从来不成立，学员永远看不到它。改条件，或者删掉。',
    'The choice “{text}” is never offered: its “if” never holds. Change the condition, or delete the choice.',
  ],
  'probe-unreachable': [
    '探询“{text}”的可选条件从来不成立，学员永远问不到。改条件，或者删掉。',
    'The probe “{text}” is never offered: its “if” never holds. Change the condition, or delete the probe.',
  ],
  'item-unreachable': [
    '勾选项“{text}”的可选条件从来不成立，清单上不会有它。改条件，或者删掉。',
    'The item “{text}” is never on the list: its “if” never holds. Change the condition, or delete the item.',
  ],
  'line-unreachable': [
    '这句“{text}”永远不会出现：走到这里时，它的条件从来不成立。改条件，或者删掉。',
    'The line “{text}” is never shown: whenever a run comes here its condition fails. Change the condition, or delete the line.',
  ],
  'condition-never': [
    '条件“{condition}”每次读到都不成立，后面写的用不上。改条件，或者删掉这一行。',
    'Whenever it is read the condition “{condition}” fails, so what follows it never applies. Change it, or delete the line.',
  ],
  'condition-always': [
    (p) =>
      p['last'] === 1
        ? `轮到这一行时，“${String(p['condition'])}”总是成立，条件可以不写。`
        : `条件“${String(p['condition'])}”每次读到都成立，写了等于没写。去掉它，或者看看是不是写错了。`,
    (p) =>
      p['last'] === 1
        ? `Whenever this line’s turn comes “${String(p['condition'])}” holds: the condition can be left out.`
        : `Whenever it is read the condition “${String(p['condition'])}” holds, so it decides nothing. Leave it out, or see whether something else was meant.`,
  ],
  'criterion-never': [
    '评分项“{lineZh} {name}”怎么走都不成立，这几分谁也拿不到。改条件，或者删掉这一条。',
    'No run meets the criterion “{name}” ({lineEn}): nobody can earn it. Change its condition, or delete it.',
  ],
  'criterion-always': [
    '评分项“{lineZh} {name}”怎么走都成立，这几分白送。改条件，或者看看是不是写错了。',
    'Every run meets the criterion “{name}” ({lineEn}): it is given away. Change its condition, or see whether something else was meant.',
  ],
  'run-stuck': [
    (p) =>
      p['circle'] === 1
        ? `走到回合“${String(p['beat'])}”会自己绕圈，再也轮不到学员。给其中一个回合加上选项，或者改“去”。`
        : `走到回合“${String(p['beat'])}”时可能一个选项都没有，只能停在那里。留一个不带可选条件的选项。`,
    (p) =>
      p['circle'] === 1
        ? `At the beat “${String(p['beat'])}” the run goes round by itself and never comes to a decision. Give one of these beats a choice, or change its “go”.`
        : `At the beat “${String(p['beat'])}” there may be nothing to choose and the run stops there. Keep one choice without an “if”.`,
  ],
  'run-endless': [
    '从回合“{beat}”开始，怎么选都走不到结束。让其中一个选项通到“结束”，或者通到圈外。',
    'From the beat “{beat}” on no choice leads to an end. Let one of them lead to “end”, or out of the circle.',
  ],
  'free-circle': [
    '从回合“{beat}”可以绕一圈回到原处，不花时间也不扣分。绕圈要有代价：加用时，或者绕过之后不再给这个选项。',
    'One can go round from the beat “{beat}” back to the same place for nothing. Let it cost something: minutes, or offer it once only.',
  ],
  'promise-never-in-time': [
    '“{name}”许了 {days} 天，可是没有一种走法能按期兑现。放宽日子，或者在到期之前安排兑现的机会。',
    'No run can keep “{name}” within {days} days. Allow more days, or give a chance to keep it before it is due.',
  ],
  'target-met-at-start': [
    '变体 {variants}：一句话没说，目标就已经达到了。把达标定得比起点高，或者用 [起点 …] 分开写。',
    'Variants {variants}: the goal is met before the first word. Set it above the start, or tell the starts apart by [start …].',
  ],
  'best-misses-target': [
    '变体 {variants}：最佳打法也达不到目标（或者为了达标反而扣得更多）。放低达标，或者补上能走到的路。',
    'Variants {variants}: even best play misses the goal (or loses more by reaching it). Lower the goal, or add a way to it.',
  ],
  'best-fails': [
    (p) =>
      p['par'] === ''
        ? `变体 ${String(p['variants'])}：就算知道底细，最好也只有 ${String(p['score'])} 分，仍不通过（及格 ${String(p['mark'])}）。看看最佳打法扣在哪里。`
        : `只凭看到的线索，最佳打法平均 ${String(p['par'])} 分，不到及格线 ${String(p['mark'])}。线索给少了，或者扣得太重。`,
    (p) =>
      p['par'] === ''
        ? `Variants ${String(p['variants'])}: even with all known the best run has ${String(p['score'])} points and does not pass (mark ${String(p['mark'])}). See where it loses them.`
        : `On what is shown best play has ${String(p['par'])} points on average, under the pass mark of ${String(p['mark'])}. There are too few cues, or too much is taken off.`,
  ],
  'best-leaves-duty': [
    '变体 {variants}：最佳打法也没有履行“{name}”。让履行它的选项随时能选，而且不比别的选项扣得多。',
    'Variants {variants}: even best play leaves the duty “{name}” undone. Offer the choice that discharges it, at no greater loss than the others.',
  ],
  'best-crosses-red': [
    '变体 {variants}：最佳打法也要碰红线 {rule}。红线不能是出路，补一个合规的选项。',
    'Variants {variants}: even best play crosses the red line {rule}. A breach must never be the way out: add a compliant choice.',
  ],
  'best-leaves-absent': [
    '变体 {variants}：最佳打法也让名单上的{name}缺席，其实有走法能让{name}到场。让请到场的做法不比缺席扣得多，或者别把{name}写在名单上。',
    'Variants {variants}: even best play leaves {name} absent, who is on the list and could have been there. Let bringing {name} cost no more than the empty chair, or take the name off the list.',
  ],
  'target-by-lost-trust': [
    '变体 {variants}：把{name}的信任弄到起点（{trust}）以下，也能达标。在达标里加上信任，例如“信任>={trust}”。',
    'Variants {variants}: the goal can be reached with the trust of {name} below its start ({trust}). Add trust to the goal, as in “trust>={trust}”.',
  ],
  'variants-unequal': [
    '各变体难易不均：变体 {best} 最好能得 {most} 分，变体 {worst} 最好只有 {least} 分，相差超过 6 分。',
    'Variants are not equally hard: at best {most} points in variant {best}, {least} in variant {worst}, more than 6 apart.',
  ],
  'diagnosis-without-cue': [
    '在“{beat}”诊断{name}时，如果{name}在 {state}，前面没有一句话看得出来，问也问不出来。补一句标了 {state} 的台词或探询。',
    'When {name} is diagnosed at “{beat}” in {state}, nothing shown since the last diagnosis tells it, and no probe there does. Add a line or a probe tagged {state}.',
  ],
  'probes-worthless': [
    '从头到尾一句不问，得分也一样高，探询等于白设。让关键的线索要问才有，或者让问过的做法更有效。',
    'Asking nothing at all scores as well: no probe is worth its minutes. Let a cue that matters come out only when asked, or make what follows a question work better.',
  ],
  'guesser-passes': [
    '什么都不问、全凭瞎猜，也有 {percent}% 的机会通过（不应超过 5%）。加深扣分，或者多几个回合。',
    'Guessing without asking passes in {percent}% of runs (at most 5% is fair). Let wrong choices cost more, or add beats.',
  ],
  'longest-wins': [
    '每次都选最长的那一项，平均有 {longest} 分，离最佳打法（{best} 分）不到 10 分。把选项写得长短相近。',
    'Always taking the longest choice scores {longest} on average, within 10 of best play ({best}). Make the choices alike in length.',
  ],
  'all-wrong-passes': [
    (p) =>
      p['none'] === 1
        ? `有一条路绕开了所有诊断，照样 ${String(p['score'])} 分通过。让这条路也要先诊断，或者别让它这么便宜。`
        : `每次诊断都错，照样 ${String(p['score'])} 分通过。让看错的人走不顺。`,
    (p) =>
      p['none'] === 1
        ? `One way goes round every diagnosis and still passes with ${String(p['score'])} points. Let it meet a diagnosis, or cost more.`
        : `A run with every diagnosis wrong still passes with ${String(p['score'])} points. Let a wrong reading lead to worse choices.`,
  ],
  'analysis-too-large': [
    (p) => `剧本太大，没有走完：${limitOf(limitZh, p)}。下面这些没有查完，不能当作没有：${String(p['unproven'])}。少写些起点、变数、探询，或者拆成几个剧本。`,
    (p) => `The script was not explored wholly: ${limitOf(limitEn, p)}. Not proven absent: ${String(p['unproven'])}. Use fewer starts, chances or probes, or split the script.`,
  ],
};
