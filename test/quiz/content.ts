import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../scenarios/quizzes/', import.meta.url);

/** The product's own quizzes, each with its English overlay, where there is one, as text. */
export const CONTENT = readdirSync(folder)
  .filter((name) => name.endsWith('.quiz.md'))
  .sort()
  .map((name) => {
    const overlay = new URL(name.replace('.quiz.md', '.en.po'), folder);
    return { name, text: readFileSync(new URL(name, folder), 'utf8'), translation: existsSync(overlay) ? readFileSync(overlay, 'utf8') : null };
  });
