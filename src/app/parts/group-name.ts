import { m } from '../../i18n/paraglide/messages.js';
import type { ConceptGroup } from '../../model/concepts.ts';

const NAMES: Readonly<Record<ConceptGroup, () => string>> = {
  platforms: m.quiz_group_platforms,
  readiness: m.quiz_group_readiness,
  styles: m.quiz_group_styles,
  customers: m.quiz_group_customers,
  meeting: m.quiz_group_meeting,
  compliance: m.quiz_group_compliance,
  safety: m.quiz_group_safety,
  transition: m.quiz_group_transition,
};

/** A concept group in the reader's language. */
export const groupName = (group: ConceptGroup): string => NAMES[group]();
