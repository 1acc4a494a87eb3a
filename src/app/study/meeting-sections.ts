import type { Section } from './guide.ts';

const BEFORE = ['what', 'clarify', 'agenda', 'turnout', 'eve'] as const;
const AFTER = ['room', 'after', 'rubric', 'rules', 'decided'] as const;

/** Sections of the guide to department meetings, in their order: their places on the page and in its address. */
export const MEETING_SECTIONS = [...BEFORE, ...AFTER] as const;
export type MeetingSection = (typeof MEETING_SECTIONS)[number];
export const isMeetingSection = (id: string): id is MeetingSection => (MEETING_SECTIONS as readonly string[]).includes(id);

type Sections<Name extends string> = Readonly<Record<Name, Section>>;
export type SectionsBefore = Sections<(typeof BEFORE)[number]>;
export type SectionsAfter = Sections<(typeof AFTER)[number]>;
export type MeetingSections = Sections<MeetingSection>;
