import { m } from '../../i18n/paraglide/messages.js';
import { complianceRule } from '../../model/compliance.ts';
import type { Lesson } from '../../run/review-lesson.ts';
import type { Result } from '../../run/world.ts';
import { stageName } from '../parts/stage-name.ts';
import { stateName } from '../parts/state-name.ts';
import { spoken } from './debrief-words.ts';

type Sentence = (lesson: Lesson, parts: { readonly before: string; readonly instead: string | undefined; readonly lang: 'zh' | 'en' }) => string;

const SENTENCES: Readonly<Record<Lesson['kind'], Sentence>> = {
  red: (lesson, { before, instead, lang }) => {
    if (lesson.changed === 'drop') return unsaid(lesson);
    const rule = complianceRule(lesson.about ?? '');
    return rule === undefined ? duty(lesson, instead) : sentence(m.debrief_one_line({ before, instead: instead ?? rule.instead[lang] }));
  },
  misread: ({ actual }, { before, instead }) => {
    const think = sentence(`${before}${actual === null ? '' : m.debrief_one_misread({ state: actual, name: stateName(actual) })}`);
    return instead === undefined ? think : m.debrief_one_then({ before: think, instead });
  },
  act: ({ named, actual, why }, { before, instead }) => {
    if (instead === undefined) return why ?? m.debrief_one_firmer();
    return actual !== null && named === actual ? m.debrief_one_gap({ state: actual, instead }) : sentence(m.debrief_one_instead({ before, instead }));
  },
  ask: ({ ask }) => m.debrief_one_ask({ ask: spoken(ask?.text ?? '') }),
  probe: (lesson) => unsaid(lesson),
  duty: (lesson, { instead }) => duty(lesson, instead),
  promise: (lesson, { instead }) => {
    const about = lesson.about ?? '';
    return instead === undefined ? m.debrief_one_promise_plain({ about }) : m.debrief_one_promise({ about, instead });
  },
  vow: (lesson, { instead }) => {
    const about = lesson.about ?? '';
    return instead === undefined ? m.debrief_one_promise_plain({ about }) : m.debrief_one_vow({ about, instead });
  },
  time: ({ about, detail }) =>
    detail?.kind === 'stage-overtime'
      ? m.debrief_one_stage({ stage: detail.stage === null ? m.debrief_one_whole() : stageName(detail.stage), about: about ?? '' })
      : m.debrief_one_time({ about: about ?? '' }),
  dose: (_lesson, { instead }) => (instead === undefined ? m.debrief_one_dose_plain() : m.debrief_one_dose({ instead })),
  seats: ({ detail }) => (detail?.kind === 'accuracy' ? m.debrief_one_accuracy() : m.debrief_one_turnout()),
  after: ({ detail, about }) =>
    detail?.kind === 'question' ? m.debrief_one_question({ about: about ?? '' }) : detail?.kind === 'absent' ? m.debrief_one_absent() : m.debrief_one_follow_up(),
  unsure: ({ cue, actual }) => (cue === null ? m.debrief_one_unsure_plain({ state: actual ?? '' }) : m.debrief_one_unsure({ state: actual ?? '', cue: open(cue.text) })),
  checklist: () => m.debrief_one_checklist(),
  target: (_lesson, { instead }) => (instead === undefined ? m.debrief_one_target_plain() : m.debrief_one_target({ instead })),
};

/** «下次只改一件事» as one sentence. */
export function lessonSentence(lesson: Lesson | null, lang: 'zh' | 'en'): string {
  if (lesson === null) return m.debrief_one_none();
  const { cue } = lesson;
  const before = cue === null ? '' : cue.speaker === null ? m.debrief_one_see({ cue: open(cue.text) }) : m.debrief_one_hear({ cue: open(cue.text) });
  return SENTENCES[lesson.kind](lesson, { before, instead: lesson.instead === null ? undefined : closed(lesson.instead.choice.text, lang), lang });
}

const unsaid = ({ taken }: Lesson): string => m.debrief_one_unsaid({ taken: spoken(taken?.text ?? '') });

const duty = ({ about }: Lesson, instead: string | undefined): string =>
  instead === undefined ? m.debrief_one_duty_plain({ about: about ?? '' }) : m.debrief_one_duty({ about: about ?? '', instead });

/** A choice's words end a sentence here, with or without a stop of their own. */
const closed = (text: string, lang: 'zh' | 'en'): string => (/[。.！!？?…”"）)]$/.test(text) ? text : `${text}${lang === 'zh' ? '。' : '.'}`);

/** A quotation inside a sentence loses its full stop. */
const open = (text: string): string => text.replace(/[。.]$/, '');

/** English sentences begin with a capital, also where no cue stands before them. */
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «只改这里，其余不动，是 N 分», only where the run was played again with it. */
export function lessonAgain(lesson: Lesson & { readonly again: Result }): string {
  const { score } = lesson.again;
  switch (lesson.changed) {
    case 'reading':
      return m.debrief_one_again_reading({ score });
    case 'choice':
      return m.debrief_one_again_choice({ score });
    case 'both':
      return m.debrief_one_again_both({ score });
    case 'confidence':
      return m.debrief_one_again_confidence({ score });
    case 'ask':
      return m.debrief_one_again_ask({ score });
    case 'drop':
      return m.debrief_one_again_drop({ score });
  }
}
