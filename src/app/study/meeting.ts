import { currentRules } from '../../model/released-rules.ts';
import { afterEn } from './meeting-after-en.ts';
import { afterZh } from './meeting-after-zh.ts';
import { beforeEn } from './meeting-before-en.ts';
import { beforeZh } from './meeting-before-zh.ts';
import { meetingFigures } from './meeting-figures.ts';
import type { MeetingSections } from './meeting-sections.ts';

const figures = meetingFigures(currentRules);

/** The guide to department meetings in both languages, with the figures of the current rules. */
export const meetingGuide: Readonly<Record<'zh' | 'en', MeetingSections>> = {
  zh: { ...beforeZh(figures), ...afterZh(figures) },
  en: { ...beforeEn(figures), ...afterEn(figures) },
};
