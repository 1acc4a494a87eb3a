import { splitList, splitNames } from '../text/ids.ts';
import { Overlay, type Translation } from '../text/translation.ts';
import { questionsOf } from './conditions-of.ts';
import type { Act, Beat, Choice, Conditional, Item, Line, Person, Probe, Scenario } from './scenario.ts';

export interface Translated {
  readonly scenario: Scenario;
  /** Contexts whose source text has changed since; their old translation is used, marked by `OUTDATED`. */
  readonly outdated: readonly string[];
  /** Contexts without a translation; their original is used. */
  readonly missing: readonly string[];
}

/**
 * The scenario in another language: same ids, other words (script-format.md §8). Ids, keys, flags and rules
 * are never translated, and where the overlay has nothing the original stands.
 */
export function translate(scenario: Scenario, translation: Translation): Translated {
  const overlay = new Overlay(translation);
  const words = overlay.words.bind(overlay);
  const maybe = overlay.maybe.bind(overlay);
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
    const found = overlay.at('header.tags');
    if (found === undefined) overlay.missing.push('header.tags');
    else if (splitList(found.source).join() !== scenario.tags.join()) overlay.outdated.push('header.tags');
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
  return { scenario: made, outdated: overlay.outdated, missing: overlay.missing };
}
