import { m } from '../../i18n/paraglide/messages.js';
import type { Source } from '../../quiz/question.ts';

const TEXT: Readonly<Record<Source['text'], () => string>> = { A: m.quiz_source_a, B: m.quiz_source_b, C: m.quiz_source_c, law: m.quiz_source_law, own: m.quiz_source_own };

/** Where an answer stands, in words; each text once. */
export const sourceWords = (sources: readonly Source[]): string => [...new Set(sources.map(({ text }) => TEXT[text]()))].join(m.library_separator());
