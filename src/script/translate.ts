import { splitList, splitNames } from '../text/ids.ts';
import { fold } from '../text/width.ts';
import { questionsOf } from './conditions-of.ts';
import type { Act, Beat, Choice, Conditional, Item, Line, Person, Probe, Scenario } from './scenario.ts';

/**
 * A gettext overlay as plain data: by id and key (`a1`, `a1.why`, `header.goal`), of a meeting also by the names of
 * criteria and questions (`criterion.供货渠道`, `question.肾功能`), the source text and its translation.
 */
export type Translation = Readonly<Record<string, { readonly source: string; readonly text: string }>>;

export interface Translated {
  readonly scenario: Scenario;
  /** Contexts whose source text has changed since; their old translation is used, marked by `OUTDATED`. */
  readonly outdated: readonly string[];
  /** Contexts without a translation; their original is used. */
  readonly missing: readonly string[];
}

/** Stands behind a translation whose source has changed since (script-format.md §8), wherever it is shown. */
export const OUTDATED = '〔待更新 outdated〕';

/** The parentheses of narration are its marker: a translator may copy them or not. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(/^[（(]([\s\S]*)[）)]$/, '$1')
    .trim();

/**
 * The scenario in another language: same ids, other words (script-format.md §8). Ids, keys, flags and rules
 * are never translated, and where the overlay has nothing the original stands.
 */
export function translate(scenario: Scenario, translation: Translation): Translated {
  const outdated: string[] = [];
  const missing: string[] = [];
  const words = (context: string, source: string, narration = false): string => {
    const found = Object.hasOwn(translation, context) ? translation[context] : undefined;
    if (found === undefined) {
      missing.push(context);
      return source;
    }
    const old = fold(bare(found.source)) !== fold(bare(source));
    if (old) outdated.push(context);
    const text = narration ? bare(found.text) : found.text;
    return old ? `${text}${OUTDATED}` : text;
  };
  const maybe = (context: string, source: string | null): string | null => (source === null ? null : words(context, source));
  const line = (one: Line): Line => ({ ...one, text: words(one.id, one.text, one.speaker === null) });
  const why = (id: string, all: readonly Conditional<string>[]): Conditional<string>[] =>
    all.map((one, place) => ({ ...one, value: words(place === 0 ? `${id}.why` : `${id}.why.${place + 1}`, one.value) }));
  const act = <T extends Act>(one: T): T => ({ ...one, text: words(one.id, one.text), why: why(one.id, one.why), ...(one.kind === 'item' ? {} : { lines: one.lines.map(line) }) });
  const beat = (one: Beat): Beat => ({
    ...one,
    title: words(one.id, one.title),
    lines: one.lines.map(line),
    probes: one.probes.map((probe): Probe => act(probe)),
    choices: one.choices.map((choice): Choice => act(choice)),
    items: one.items.map((item): Item => act(item)),
  });
  const person = (one: Person): Person => ({ ...one, name: words(one.id, one.name), role: maybe(`${one.id}.role`, one.role), bio: maybe(`${one.id}.bio`, one.bio) });
  /** A list: how its items are parted is no change; in the translation only commas part them. */
  const tags = (): readonly string[] => {
    if (scenario.tags.length === 0) return scenario.tags;
    const found = Object.hasOwn(translation, 'header.tags') ? translation['header.tags'] : undefined;
    if (found === undefined) missing.push('header.tags');
    else if (splitList(found.source).join() !== scenario.tags.join()) outdated.push('header.tags');
    return found === undefined ? scenario.tags : splitNames(found.text);
  };
  /** What has a name and no id stands by its name, once, however often the name does. */
  const named = (kind: 'criterion' | 'question', names: readonly string[]): ReadonlyMap<string, string> =>
    new Map([...new Set(names)].map((name) => [name, words(`${kind}.${name}`, name)]));
  const shown = {
    title: words(scenario.id, scenario.title),
    goal: maybe('header.goal', scenario.goal),
    product: maybe('header.product', scenario.product),
    label: maybe('header.label', scenario.label),
    tags: tags(),
    policy: maybe('header.policy', scenario.policy),
    role: maybe('header.role', scenario.role),
  };
  const rubric = named(
    'criterion',
    scenario.criteria.map(({ name }) => name),
  );
  const cast = scenario.cast.map(person);
  const beats = scenario.beats.map(beat);
  const questions = named(
    'question',
    questionsOf(scenario).map(({ value }) => value.name),
  );
  const made: Scenario = {
    ...scenario,
    ...shown,
    criteria: scenario.criteria.map((one) => ({ ...one, name: rubric.get(one.name) ?? one.name })),
    cast,
    beats,
    ...(questions.size === 0 ? {} : { questionWords: Object.fromEntries(questions) }),
  };
  return { scenario: made, outdated, missing };
}
