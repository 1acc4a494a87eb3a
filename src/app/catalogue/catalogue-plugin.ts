import { join } from 'node:path';
import type { Plugin } from 'vite';
import { parse } from '../../script/parse.ts';
import { readTranslation } from '../../text/read-translation.ts';
import { translate } from '../../script/translate.ts';
import { entryOf } from './card.ts';
import type { Entry } from './entry.ts';
import { keysIn, textsOf } from './script-texts.ts';

const LIST = 'virtual:catalogue';
const TEXTS = 'virtual:catalogue-texts';
const SCRIPT = 'virtual:script/';
const ENDING = '.drill.md';

/**
 * Makes the built-in scripts part of the product. `virtual:catalogue` is the list with what a library shows of them;
 * `virtual:catalogue-texts` gets a script's texts by its key when it is opened: as files of the build (`.txt`, which
 * every host knows), or, where nothing is built (development, tests), from a module.
 */
export function cataloguePlugin(...folders: readonly string[]): Plugin {
  let building = false;
  return {
    name: 'zhinuo-catalogue',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === LIST || id === TEXTS || id.startsWith(SCRIPT) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${SCRIPT}`)) return `export default ${JSON.stringify(textsOf(folders, id.slice(SCRIPT.length + 1), ENDING))};`;
      if (id === `\0${LIST}`) {
        for (const folder of folders) for (const key of keysIn(folder, ENDING)) this.addWatchFile(join(folder, key + ENDING));
        return `export const builtIn=${JSON.stringify(folders.flatMap((folder) => listed(folder, (problem) => this.warn(problem))))};`;
      }
      if (id !== `\0${TEXTS}`) return undefined;
      const file = (name: string, source: string | null): string =>
        source === null ? 'null' : `fetchText(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.txt`, source })})`;
      const getters = folders
        .flatMap((folder) => keysIn(folder, ENDING))
        .map((key) => {
          if (!building) return `${JSON.stringify(key)}:()=>import(${JSON.stringify(SCRIPT + key)}).then((script)=>script.default)`;
          const { text, translation } = textsOf(folders, key, ENDING);
          return `${JSON.stringify(key)}:()=>Promise.all([${file(key, text)},${file(`${key}.en`, translation)}]).then(([text,translation])=>({text,translation}))`;
        });
      return `export const builtInTexts=(fetchText)=>({${getters.join(',')}});`;
    },
  };
}

/** A folder's scripts in the order they are offered: by level. */
function listed(folder: string, warn: (problem: string) => void): Entry[] {
  const entries = keysIn(folder, ENDING).flatMap((key) => {
    const entry = read(folder, key);
    if (entry === null) warn(`${key}${ENDING} has errors and is left out: npm run -s zhinuo -- check scenarios`);
    return entry === null ? [] : [entry];
  });
  return entries.sort((a, b) => (a.level ?? 0) - (b.level ?? 0) || (a.key < b.key ? -1 : 1));
}

function read(folder: string, key: string): Entry | null {
  const { text, translation } = textsOf([folder], key, ENDING);
  const { scenario } = parse(text);
  if (scenario === null) return null;
  return entryOf(key, false, scenario, translation === null ? null : translate(scenario, readTranslation(translation)).scenario);
}
