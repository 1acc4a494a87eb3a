import { splitNames } from '../text/ids.ts';
import { indexOfSign, splitBraces, type SourceLine } from '../text/lines.ts';
import { fold } from '../text/width.ts';
import { KEYS_OF } from './script-keys.ts';

/** Names, aliases and ids of the cast, wherever in the file they stand. */
export function castNames(lines: readonly SourceLine[]): ReadonlySet<string> {
  const names = new Set<string>();
  let inPerson = false;
  for (const line of lines) {
    if (line.marker === 'person') {
      inPerson = true;
      const braces = splitBraces(line.rest);
      names.add(fold(braces === null ? line.rest : braces.text));
      const id = braces === null ? undefined : /^#(\S+)/.exec(fold(braces.inside))?.[1];
      if (id !== undefined) names.add(id);
    } else if (line.marker === 'beat') inPerson = false;
    else if (inPerson && line.marker === 'word') {
      const colon = indexOfSign(line.rest, ':');
      if (colon > 0 && KEYS_OF.person.find(line.rest.slice(0, colon))?.name === 'alias') splitNames(line.rest.slice(colon + 1)).forEach((name) => names.add(name));
    }
  }
  names.delete('');
  return names;
}
