import type { Person } from '../../script/scenario.ts';

const LATIN = /^[\p{Script=Latin}'’.-]{2,}$/u;

/**
 * Whether a narration speaks of that person: by name or alias, of a Latin name («Dr Qin Huaiyuan») also by one word of
 * it that nobody else of `all` has.
 */
export function mentions(text: string, person: Person, all: readonly Person[]): boolean {
  if ([person.name, ...person.aliases].some((name) => text.includes(name))) return true;
  return wordsOf(person).some(
    (word) => !all.some((other) => other !== person && wordsOf(other).includes(word)) && new RegExp(`\\b${word.replaceAll('.', '\\.')}\\b`, 'u').test(text),
  );
}

const wordsOf = ({ name, aliases }: Person): string[] => [name, ...aliases].flatMap((one) => one.split(/\s+/)).filter((word) => LATIN.test(word) && word !== 'Dr');
