import type { Plugin } from 'vite';
export const sizePlugin = (): Plugin => ({ name: 'zhinuo-size', apply: 'build' });
