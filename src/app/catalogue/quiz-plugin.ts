import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readQuiz } from '../../quiz/read-quiz.ts';
import type { QuizEntry } from './quiz-entry.ts';
import { keysIn, textsOf } from './script-texts.ts';

const LIST = 'virtual:quizzes';
const TEXTS = 'virtual:quiz-texts';
const ONE = 'virtual:quiz/';
const ENDING = '.quiz.md';

/**
 * Makes the built-in questions part of the product: `virtual:quizzes` lists the files; `virtual:quiz-texts` gets a
 * file's texts by its key, as files of the build, or, where nothing is built, from a module.
 */
export function quizPlugin(folder: string): Plugin {
  let building = false;
  return {
    name: 'zhinuo-quizzes',
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === LIST || id === TEXTS || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${ONE}`)) return `export default ${JSON.stringify(textsOf([folder], id.slice(ONE.length + 1), ENDING))};`;
      if (id === `\0${LIST}`) {
        for (const key of keysIn(folder, ENDING)) this.addWatchFile(join(folder, key + ENDING));
        return `export const quizzes=${JSON.stringify(listed(folder, (problem) => this.warn(problem)))};`;
      }
      if (id !== `\0${TEXTS}`) return undefined;
      const file = (name: string, source: string | null): string =>
        source === null ? 'null' : `fetchText(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.txt`, source })})`;
      const getters = keysIn(folder, ENDING).map((key) => {
        if (!building) return `${JSON.stringify(key)}:()=>import(${JSON.stringify(ONE + key)}).then((quiz)=>quiz.default.text)`;
        return `${JSON.stringify(key)}:()=>${file(`${key}.quiz`, textsOf([folder], key, ENDING).text)}`;
      });
      const translations = keysIn(folder, ENDING).map((key) => {
        if (!building) return `${JSON.stringify(key)}:()=>import(${JSON.stringify(ONE + key)}).then((quiz)=>quiz.default.translation)`;
        return `${JSON.stringify(key)}:async()=>${file(`${key}.quiz.en`, textsOf([folder], key, ENDING).translation)}`;
      });
      return `export const quizTexts=(fetchText)=>({${getters.join(',')}});export const quizTranslations=(fetchText)=>({${translations.join(',')}});`;
    },
  };
}

function listed(folder: string, warn: (problem: string) => void): QuizEntry[] {
  return keysIn(folder, ENDING).flatMap((key) => {
    const { quiz } = readQuiz(textsOf([folder], key, ENDING).text);
    if (quiz === null) {
      warn(`${key}${ENDING} has errors and is left out: npm run -s zhinuo -- check scenarios/quizzes`);
      return [];
    }
    return [{ key, id: quiz.id, group: quiz.group, exam: quiz.exam, count: quiz.questions.length }];
  });
}
