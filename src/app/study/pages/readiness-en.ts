import type { Page } from '../guide.ts';
import { pages as one } from './readiness-1-en.ts';
import { pages as two } from './readiness-2-en.ts';

export const pages: Readonly<Record<string, Page>> = { ...one, ...two };
