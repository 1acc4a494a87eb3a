/// <reference types="svelte" />
/// <reference types="vite/client" />

declare module 'virtual:catalogue' {
  import type { BuiltIn } from './app/catalogue/entry.ts';
  /** The built-in visits, in the order they are offered. */
  export const builtIn: readonly BuiltIn[];
}
