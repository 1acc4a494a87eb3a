import { m } from '../../i18n/paraglide/messages.js';

/** What is on offer: one at a time. */
export type Step = 'diagnose' | 'choose' | 'check' | 'reacting' | 'stuck' | 'debrief';

/** What it is called; `who` is the doctor of a diagnosis. */
export function decisionTitle(step: Step, who: string): string {
  switch (step) {
    case 'diagnose':
      return m.play_where({ who });
    case 'choose':
      return m.play_next();
    case 'check':
      return m.play_check();
    case 'reacting':
      return m.play_reaction();
    case 'stuck':
      return m.play_stuck();
    case 'debrief':
      return m.play_ended();
  }
}
