import { foldKey } from '../../text/width.ts';
import type { Typed } from './pinyin-plugin.ts';

/** A page as a search sees it. */
export interface Searchable {
  readonly id: string;
  /** Its title in both languages, and how the Chinese one is typed. */
  readonly titles: readonly string[];
  readonly typed: Typed;
  /** Its words in both languages, the reader's first. */
  readonly words: readonly string[];
}

/** A page found: with the words around the place where it says what was looked for, or null where the title does. */
export interface Hit {
  readonly id: string;
  readonly around: readonly [before: string, found: string, after: string] | null;
}

/** Signs shown before and after what was found. */
const AROUND = 18;
/** Fewer letters than this stand in every text. */
const LEAST_LATIN = 2;

/**
 * Pages that hold the query: by title in either language, by pinyin whole or by initials, then by their text. Case,
 * width and blanks do not count. Titles come first.
 */
export function searchPages(pages: readonly Searchable[], query: string): Hit[] {
  const wanted = foldKey(query);
  if (wanted === '') return [];
  const tight = wanted.replaceAll(' ', '');
  const titled = pages.filter(
    ({ titles, typed }) =>
      titles.some((title) => foldKey(title).includes(wanted)) ||
      (/^[a-z0-9]+$/.test(tight) && tight.length >= LEAST_LATIN && (typed.whole.startsWith(tight) || typed.initials.includes(tight))),
  );
  if (/^[a-z0-9]$/.test(tight)) return titled.map(({ id }) => ({ id, around: null }));
  const said = pages.flatMap((page): Hit[] => {
    if (titled.includes(page)) return [];
    const around = page.words.map((words) => placeIn(words, wanted)).find((found) => found !== null);
    return around === undefined ? [] : [{ id: page.id, around }];
  });
  return [...titled.map(({ id }): Hit => ({ id, around: null })), ...said];
}

/** The first place of a text that holds the words, with what stands around it. */
function placeIn(text: string, wanted: string): Hit['around'] | null {
  for (const line of text.split('\n')) {
    const at = line.toLowerCase().normalize('NFKC').indexOf(wanted);
    if (at < 0 || line.normalize('NFKC').length !== line.length) {
      if (foldKey(line).includes(wanted)) return [line.slice(0, AROUND * 2), '', ''];
      continue;
    }
    const from = Math.max(0, at - AROUND);
    const to = Math.min(line.length, at + wanted.length + AROUND);
    return [`${from > 0 ? '…' : ''}${line.slice(from, at)}`, line.slice(at, at + wanted.length), `${line.slice(at + wanted.length, to)}${to < line.length ? '…' : ''}`];
  }
  return null;
}
