import { m } from '../../i18n/paraglide/messages.js';
import type { Stage } from './intro-run.svelte.ts';

/** What the coach says at a stage of the introduction. */
export function coachingOf(stage: Stage): { readonly title: string; readonly text: string } {
  switch (stage) {
    case 'listen':
      return { title: m.intro_listen_title(), text: m.intro_listen_text() };
    case 'judge':
      return { title: m.intro_judge_title(), text: m.intro_judge_text() };
    case 'act':
      return { title: m.intro_act_title(), text: m.intro_act_text() };
    case 'judge-again':
      return { title: m.intro_judge_again_title(), text: m.intro_judge_again_text() };
    case 'act-again':
      return { title: m.intro_act_title(), text: m.intro_act_again_text() };
    case 'last':
      return { title: m.intro_last_title(), text: m.intro_last_text() };
    case 'receipt':
      return { title: m.intro_receipt_title(), text: m.intro_receipt_text() };
  }
}
