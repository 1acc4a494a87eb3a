import { distance } from 'fastest-levenshtein';
import { foldKey } from './width.ts';

/** One key of a closed list: its Chinese and its English name (script-format.md §1.4). */
export interface Key<Name extends string> {
  readonly name: Name;
  readonly zh: string;
  readonly en: string;
}

/** A closed list of keys, found by either name without regard to case and width. */
export class KeyList<Name extends string> {
  readonly #byName = new Map<string, Key<Name>>();
  readonly keys: readonly Key<Name>[];

  constructor(keys: readonly Key<Name>[]) {
    this.keys = keys;
    for (const key of keys) {
      this.#byName.set(key.zh.toLowerCase(), key);
      this.#byName.set(key.en.toLowerCase(), key);
    }
  }

  find(written: string): Key<Name> | undefined {
    return this.#byName.get(foldKey(written));
  }

  /** As `find`, for a name that is folded already. */
  findFolded(name: string): Key<Name> | undefined {
    return this.#byName.get(name);
  }

  zh(name: Name): string {
    return this.keys.find((key) => key.name === name)?.zh ?? name;
  }
}

/** The candidate nearest to what was written, or undefined where none is near (more than half its letters differ). */
export function nearest(written: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldKey(written);
  if (wanted === '' || wanted.length > 60) return undefined;
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const d = distance(wanted, foldKey(candidate));
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best !== undefined && least <= Math.max(1, Math.floor(Math.max(wanted.length, best.length) / 2)) ? best : undefined;
}
