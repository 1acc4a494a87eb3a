import type { Scenario } from './scenario.ts';

/** What is shown for the name of a question (提问), and of a promise of that name: in another language its translation, else the name. */
export function questionWords({ questionWords: words }: Pick<Scenario, 'questionWords'>, name: string): string {
  return words !== undefined && Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}
