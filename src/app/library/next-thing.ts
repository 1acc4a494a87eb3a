import type { Entry } from '../catalogue/entry.ts';
import type { AttemptRow, RunRow } from '../../records/rows.ts';

/** The one next thing to do (下一件事). */
export type NextThing =
  | { readonly kind: 'intro'; readonly first: Entry | null }
  | { readonly kind: 'continue'; readonly run: RunRow; readonly entry: Entry | null }
  | { readonly kind: 'first'; readonly entry: Entry }
  | { readonly kind: 'new'; readonly entry: Entry }
  | { readonly kind: 'again'; readonly entry: Entry; readonly last: AttemptRow };

/**
 * What to do next, by what was done so far: a run not finished; else, for somebody new, the introduction and then the
 * first visit; else the visit failed most recently; else one not yet played; else the one that lies back the longest.
 * `attempts` and `runs` come with the newest first, `entries` in the order of the list.
 */
export function nextThing(entries: readonly Entry[], attempts: readonly AttemptRow[], runs: readonly RunRow[], introduced: boolean): NextThing | null {
  const [run] = runs;
  if (run !== undefined) return { kind: 'continue', run, entry: entries.find((entry) => entry.key === run.script) ?? null };

  const latest = entries.flatMap((entry) => {
    const last = attempts.find((attempt) => attempt.script === entry.key);
    return last === undefined ? [] : [{ entry, last }];
  });
  if (latest.length === 0) {
    const first = entries[0] ?? null;
    if (!introduced) return { kind: 'intro', first };
    return first === null ? null : { kind: 'first', entry: first };
  }
  latest.sort((a, b) => b.last.finished - a.last.finished);
  const failed = latest.find(({ last }) => !last.result.passed);
  if (failed !== undefined) return { kind: 'again', ...failed };
  const untried = entries.find((entry) => !latest.some((one) => one.entry === entry));
  if (untried !== undefined) return { kind: 'new', entry: untried };
  const oldest = latest.at(-1);
  return oldest === undefined ? null : { kind: 'again', ...oldest };
}
