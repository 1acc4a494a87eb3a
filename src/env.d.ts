/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:catalogue' {
  import type { Entry } from './app/catalogue/entry.ts';
  /** The built-in visits, in the order they are offered. */
  export const builtIn: readonly Entry[];
}

declare module 'virtual:catalogue-texts' {
  import type { Texts } from './app/catalogue/entry.ts';
  /** For each built-in visit's key what gets its texts; `fetchText` reads a file of the build. */
  export const builtInTexts: (fetchText: (address: string) => Promise<string>) => Readonly<Record<string, () => Promise<Texts>>>;
}

declare module 'virtual:quizzes' {
  import type { QuizEntry } from './app/catalogue/quiz-entry.ts';
  /** The built-in files of questions. */
  export const quizzes: readonly QuizEntry[];
}

declare module 'virtual:quiz-texts' {
  type Getters<T> = (fetchText: (address: string) => Promise<string>) => Readonly<Record<string, () => Promise<T>>>;
  /** For each file of questions what gets its text, and what gets that of its translation. */
  export const quizTexts: Getters<string>;
  export const quizTranslations: Getters<string | null>;
}

declare module 'virtual:pinyin' {
  import type { Typed } from './app/study/pinyin-plugin.ts';
  /** How the title of each concept's page is typed in pinyin, by the concept's id. */
  export const typed: Readonly<Record<string, Typed>>;
}

declare module 'virtual:courses' {
  import type { CourseEntry } from './app/catalogue/course-entry.ts';
  /** The built-in courses. */
  export const courses: readonly CourseEntry[];
}

declare module 'virtual:course-texts' {
  type Getters<T> = (fetchText: (address: string) => Promise<string>) => Readonly<Record<string, () => Promise<T>>>;
  export const courseTexts: Getters<string>;
  export const courseTranslations: Getters<string | null>;
}
