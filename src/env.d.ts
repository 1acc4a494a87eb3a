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
