import { countedOf, doctorsOf, type Act, type Beat, type Id, type Line, type Person, type Scenario } from '../script/scenario.ts';
import { tellingOf, type Telling } from './telling.ts';
import { variantsOf, type Variant } from './variants.ts';

/** What a run looks up again and again in a scenario. */
export interface ScriptIndex {
  readonly variants: readonly Variant[];
  readonly doctors: readonly Person[];
  /** Of a meeting: who counts at the roll call (meeting-format.md §2). */
  readonly counted: ReadonlySet<Id>;
  readonly beatIndex: ReadonlyMap<Id, number>;
  readonly acts: ReadonlyMap<Id, { readonly act: Act; readonly beat: Beat }>;
  readonly lines: ReadonlyMap<Id, IndexedLine>;
}

/** A line with the doctor it tells about (script-format.md §7, «Diagnosis»). */
export interface IndexedLine {
  readonly line: Line;
  readonly owner: Id | null;
  /** Whether the owner is the beat's first 诊断: then it passes on to the next where that doctor is absent. */
  readonly passes: boolean;
  readonly telling: Telling;
  readonly beat: Beat;
  readonly act: Act | null;
}

const known = new WeakMap<Scenario, ScriptIndex>();

/** The scenario's index, made once. */
export function indexOf(scenario: Scenario): ScriptIndex {
  let index = known.get(scenario);
  if (index === undefined) known.set(scenario, (index = build(scenario)));
  return index;
}

function build(scenario: Scenario): ScriptIndex {
  const doctors = doctorsOf(scenario);
  const isDoctor = new Set(doctors.map((doctor) => doctor.id));
  const acts = new Map<Id, { act: Act; beat: Beat }>();
  const lines = new Map<Id, IndexedLine>();
  for (const beat of scenario.beats) {
    const ofBeat = beat.diagnose[0] ?? doctors[0]?.id ?? null;
    const add = (line: Line, act: Act | null): void => {
      const speaks = line.speaker !== null && isDoctor.has(line.speaker) ? line.speaker : null;
      const own = speaks ?? (act?.toWritten === true ? act.to : null);
      lines.set(line.id, { line, owner: own ?? ofBeat, passes: own === null, telling: tellingOf(line.tags), beat, act });
    };
    for (const line of beat.lines) add(line, null);
    for (const act of [...beat.probes, ...beat.choices, ...beat.items]) {
      acts.set(act.id, { act, beat });
      if (act.kind !== 'item') for (const line of act.lines) add(line, act);
    }
  }
  const counted = new Set(countedOf(scenario).map(({ id }) => id));
  return { variants: variantsOf(scenario), doctors, counted, beatIndex: new Map(scenario.beats.map((beat, place) => [beat.id, place])), acts, lines };
}
