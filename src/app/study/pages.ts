import { concepts, type ConceptGroup } from '../../model/concepts.ts';
import type { Page } from './guide.ts';

type Pages = Readonly<Record<string, Page>>;

/** The pages of each group in both languages; loaded when one of them is opened or searched. */
const SOURCES: Readonly<Record<ConceptGroup, Readonly<Record<'zh' | 'en', () => Promise<{ readonly pages: Pages }>>>>> = {
  platforms: { zh: () => import('./pages/platforms-zh.ts'), en: () => import('./pages/platforms-en.ts') },
  readiness: { zh: () => import('./pages/readiness-zh.ts'), en: () => import('./pages/readiness-en.ts') },
  styles: { zh: () => import('./pages/styles-zh.ts'), en: () => import('./pages/styles-en.ts') },
  customers: { zh: () => import('./pages/customers-zh.ts'), en: () => import('./pages/customers-en.ts') },
  meeting: { zh: () => import('./pages/meeting-zh.ts'), en: () => import('./pages/meeting-en.ts') },
  compliance: { zh: () => import('./pages/compliance-zh.ts'), en: () => import('./pages/compliance-en.ts') },
  safety: { zh: () => import('./pages/safety-zh.ts'), en: () => import('./pages/safety-en.ts') },
  transition: { zh: () => import('./pages/transition-zh.ts'), en: () => import('./pages/transition-en.ts') },
};

/** The pages of a group. */
export const pagesOf = async (group: ConceptGroup, lang: 'zh' | 'en'): Promise<Pages> => (await SOURCES[group][lang]()).pages;

/** All pages by the id of their concept. */
export async function allPages(lang: 'zh' | 'en'): Promise<ReadonlyMap<string, Page>> {
  const groups = [...new Set(concepts.map(({ group }) => group))];
  return new Map((await Promise.all(groups.map((group) => pagesOf(group, lang)))).flatMap((pages) => Object.entries(pages)));
}
