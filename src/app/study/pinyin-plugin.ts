import { pinyin } from 'pinyin-pro';
import type { Plugin } from 'vite';
import { concepts } from '../../model/concepts.ts';

const ID = 'virtual:pinyin';

/** How a title is typed in pinyin: whole (`chufangzhunbeidu`) and by initials (`cfzbd`). */
export interface Typed {
  readonly whole: string;
  readonly initials: string;
}

export const typedOf = (title: string): Typed => {
  const of = (pattern: 'pinyin' | 'first'): string =>
    pinyin(title, { toneType: 'none', pattern, type: 'array', nonZh: 'consecutive', v: true })
      .join('')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  return { whole: of('pinyin'), initials: of('first') };
};

/** The pinyin of all titles, made when the product is built: the dictionary (400 kB) stays out of it. */
export const pinyinPlugin: Plugin = {
  name: 'zhinuo-pinyin',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  load: (id) => (id === `\0${ID}` ? `export const typed=${JSON.stringify(Object.fromEntries(concepts.map(({ id: concept, name }) => [concept, typedOf(name.zh)])))};` : undefined),
};
