import { join } from 'node:path';
import type { Plugin } from 'vite';
import { readCourse } from '../../quiz/read-course.ts';
import { readQuiz } from '../../quiz/read-quiz.ts';
import type { CourseEntry } from './course-entry.ts';
import type { QuizEntry } from './quiz-entry.ts';
import { keysIn, textsOf } from './script-texts.ts';

/** A kind of built-in file: where it lies, what its modules export, and what is listed of each (null: it has errors). */
interface Kind<Entry> {
  readonly folder: string;
  readonly ending: string;
  /** `quiz`: the modules are `virtual:quizzes` and `virtual:quiz-texts`. */
  readonly one: string;
  readonly many: string;
  readonly entry: (key: string, text: string) => Entry | null;
}

/**
 * Makes built-in files part of the product: `virtual:<many>` lists them; `virtual:<one>-texts` gets a file's text, and
 * that of its translation, by its key: as files of the build, or, where nothing is built, from a module.
 */
function filesPlugin<Entry>({ folder, ending, one, many, entry }: Kind<Entry>): Plugin {
  const LIST = `virtual:${many}`;
  const TEXTS = `virtual:${one}-texts`;
  const ONE = `virtual:${one}/`;
  let building = false;
  return {
    name: `zhinuo-${many}`,
    configResolved(config) {
      building = config.command === 'build';
    },
    resolveId: (id) => (id === LIST || id === TEXTS || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (id.startsWith(`\0${ONE}`)) return `export default ${JSON.stringify(textsOf([folder], id.slice(ONE.length + 1), ending))};`;
      if (id === `\0${LIST}`) {
        const listed = keysIn(folder, ending).flatMap((key) => {
          this.addWatchFile(join(folder, key + ending));
          const made = entry(key, textsOf([folder], key, ending).text);
          if (made === null) this.warn(`${key}${ending} has errors and is left out: npm run -s zhinuo -- check scenarios`);
          return made ?? [];
        });
        return `export const ${many}=${JSON.stringify(listed)};`;
      }
      if (id !== `\0${TEXTS}`) return undefined;
      const getters = (part: 'text' | 'translation'): string =>
        keysIn(folder, ending)
          .map((key) => {
            if (!building) return `${JSON.stringify(key)}:()=>import(${JSON.stringify(ONE + key)}).then((file)=>file.default.${part})`;
            const source = textsOf([folder], key, ending)[part];
            if (source === null) return `${JSON.stringify(key)}:async()=>null`;
            const name = `${key}.${one}${part === 'text' ? '' : '.en'}.txt`;
            return `${JSON.stringify(key)}:()=>fetchText(import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name, source })})`;
          })
          .join(',');
      return `export const ${one}Texts=(fetchText)=>({${getters('text')}});export const ${one}Translations=(fetchText)=>({${getters('translation')}});`;
    },
  };
}

/** The files of questions: `virtual:quizzes`, `virtual:quiz-texts`. */
export const quizPlugin = (folder: string): Plugin =>
  filesPlugin<QuizEntry>({
    folder,
    ending: '.quiz.md',
    one: 'quiz',
    many: 'quizzes',
    entry: (key, text) => {
      const { quiz } = readQuiz(text);
      return quiz === null ? null : { key, id: quiz.id, group: quiz.group, exam: quiz.exam, count: quiz.questions.length };
    },
  });

/** The courses: `virtual:courses`, `virtual:course-texts`. */
export const coursePlugin = (folder: string): Plugin =>
  filesPlugin<CourseEntry>({
    folder,
    ending: '.course.md',
    one: 'course',
    many: 'courses',
    entry: (key, text) => {
      const { course } = readCourse(text);
      return course === null ? null : { key, id: course.id, title: course.title };
    },
  });
