import { drillCard, drillRows, type DrillRow } from '../../records/drills.ts';
import { hashOf } from '../../records/hash.ts';
import type { CuePlace } from '../../records/missed-cues.ts';
import type { Drill } from '../../solve/drill.ts';
import { load, type Loaded } from '../catalogue/catalogue.ts';

/** A decision of a script to be found again (单题), with the texts it is from. */
export interface DrillCard {
  readonly kind: 'drill';
  readonly card: string;
  readonly id: string;
  readonly texts: Loaded;
  readonly drill: Drill;
}

/** A cue missed in a finished run (看漏的线索). */
export interface CueCard extends CuePlace {
  readonly kind: 'cue';
  readonly card: string;
}

/** A card that is no question of a quiz. */
export type OtherCard = DrillCard | CueCard;

/**
 * Cards beside those of questions that can be asked, by id: drills once answered, as long as their script has not
 * changed, and the cues missed in runs.
 */
export async function otherCards(cues: ReadonlyMap<string, CuePlace>): Promise<ReadonlyMap<string, OtherCard>> {
  const rows = (await drillRows()).filter((row) => isDrill(row.drill));
  const scripts = await Promise.all([...new Set(rows.map(({ script }) => script))].map(currentText));
  const current = new Map(scripts.flatMap((script) => (script === null ? [] : [[script.hash, script.texts] as const])));
  return new Map([
    ...rows.flatMap((row): [string, OtherCard][] => {
      const texts = current.get(scriptHashOf(row));
      const card = drillCard(row.id);
      return texts === undefined ? [] : [[card, { kind: 'drill', card, id: row.id, texts, drill: row.drill as Drill }]];
    }),
    ...[...cues].map(([card, place]): [string, OtherCard] => [card, { kind: 'cue', card, ...place }]),
  ]);
}

/** A drill's id begins with its script's hash (see `DrillRow`). */
const scriptHashOf = ({ id }: DrillRow): string => id.split(':')[0] ?? '';

async function currentText(script: string): Promise<{ readonly hash: string; readonly texts: Loaded } | null> {
  const texts = await load(script).catch(() => null);
  return texts === null ? null : { hash: hashOf(texts.text), texts };
}

/** What an older version kept may be anything. */
const isDrill = (kept: unknown): boolean => typeof kept === 'object' && kept !== null && 'moves' in kept && 'options' in kept && 'variant' in kept;
