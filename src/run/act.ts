import type { Doctor } from '../model/doctor.ts';
import type { Dimension, Happening, StyleKey } from '../model/rules.ts';
import type { Behaviour, Choice, Conditional, Duty, Effect, Id, Probe } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { byDoctor, joined, type Turn } from './turn.ts';

const NONE: readonly string[] = [];

/** Asks a probe or makes a choice of this beat; the refusal where that is not on offer. */
export function act(turn: Turn, id: Id): Refusal | null {
  const { world, scenario } = turn;
  const beat = scenario.beats[world.beat];
  if (beat === undefined || world.stuck) return { code: 'run-over', params: {} };
  const probe = beat.probes.find((one) => one.id === id);
  const choice = beat.choices.find((one) => one.id === id);
  const chosen = probe ?? choice;
  if (chosen === undefined) return { code: 'no-such-act', params: { id } };
  if (probe !== undefined && world.diagnosed > 0) return { code: 'probe-after-diagnosis', params: { id } };
  if (probe !== undefined && world.taken.includes(id)) return { code: 'probe-asked', params: { id } };
  if (choice !== undefined && world.diagnosed < beat.diagnose.length) return { code: 'diagnose-first', params: { id } };
  if (!turn.holds(chosen.available)) return { code: 'not-offered', params: { id } };
  carryOut(turn, chosen, beat.id);
  if (choice !== undefined) leave(turn, choice.go);
  return null;
}

/** What of an act applies now: all that depends on a condition is read before the act's own changes (script-format.md §5). */
interface Applying {
  readonly behaviour: Behaviour | null;
  readonly event: Happening | null;
  readonly effects: readonly Effect[] | null;
  readonly deduction: { readonly dimension: Dimension; readonly points: number } | null;
  readonly red: readonly string[];
  readonly amber: readonly string[];
  readonly watch: readonly string[];
  readonly duties: readonly Conditional<Duty>[];
  readonly doctor: Doctor | undefined;
  /** How the style fits the doctor's state before it (domain.md §3.3). */
  readonly key: StyleKey | null;
}

/** All that a probe or choice does, in the order of script-format.md §7, up to and with its reaction lines. */
function carryOut(turn: Turn, chosen: Probe | Choice, beat: Id): void {
  const applying = read(turn, chosen);
  const { behaviour, doctor, key, watch } = applying;
  turn.happened.push({
    kind: 'acted',
    beat,
    act: chosen.id,
    doctor: chosen.to,
    style: behaviour?.style ?? null,
    quality: behaviour?.quality ?? null,
    key,
    stateBefore: doctor?.state ?? null,
    minutes: chosen.minutes,
    why: turn.first(chosen.why),
    watch,
  });
  turn.spend(chosen.minutes);
  turn.world.taken = joined(turn.world.taken, [chosen.id]);
  turn.flag(chosen.set, chosen.unset);
  change(turn, chosen, applying);
  charge(turn, chosen, applying);
  turn.raise(applying.duties);
  turn.show(chosen.lines, chosen.id);
}

function read(turn: Turn, chosen: Probe | Choice): Applying {
  const behaviour = chosen.kind === 'choice' ? turn.first(chosen.behaviours) : null;
  const doctor = chosen.to === null ? undefined : turn.world.doctors[chosen.to];
  return {
    behaviour,
    event: turn.first(chosen.events),
    effects: turn.first(chosen.effects),
    deduction: turn.first(chosen.deduct),
    red: turn.first(chosen.red) ?? NONE,
    amber: turn.first(chosen.amber) ?? NONE,
    watch: turn.first(chosen.watch) ?? NONE,
    // Those that hold are raised after the changes, whatever their conditions say by then.
    duties: chosen.duties.length === 0 ? chosen.duties : chosen.duties.filter((duty) => turn.holds(duty.when)).map((duty) => ({ ...duty, when: [] })),
    doctor,
    key: behaviour === null || doctor === undefined ? null : turn.rules.response[doctor.state][behaviour.style].key,
  };
}

/** Promises, cause, duties, events, style and effects; all that falls on one doctor at once. */
function change(turn: Turn, chosen: Probe | Choice, { behaviour, event, effects, doctor }: Applying): void {
  const happenings: Happening[] = [];
  const others: Id[] = [];
  for (const pleased of turn.keep(chosen.keep)) {
    if (pleased === chosen.to) happenings.push('promise-kept');
    else others.push(pleased);
  }
  if (chosen.kind === 'choice' && chosen.promise !== null && chosen.to !== null) turn.promise(chosen.promise, chosen.to, chosen.at.line);
  if (chosen.find && doctor?.cause === 'hidden' && chosen.to !== null) {
    happenings.push('cause-found');
    turn.happened.push({ kind: 'found', doctor: chosen.to });
  }
  turn.discharge(chosen.discharge);
  if (event !== null) happenings.push(event);
  const sums = effects === null ? null : byDoctor(effects);
  if (chosen.to !== null) turn.step(chosen.to, behaviour?.style ?? null, behaviour?.quality ?? 'plain', happenings, sums?.get(chosen.to));
  if (others.length === 0 && sums === null) return;
  for (const other of new Set([...others, ...(sums?.keys() ?? [])])) {
    if (other !== chosen.to)
      turn.step(
        other,
        null,
        'plain',
        others.filter((one) => one === other).map(() => 'promise-kept' as const),
        sums?.get(other),
      );
  }
}

/** The lost points, in receipt order: style, weak, script, RED, AMBER (script-format.md §7). */
function charge(turn: Turn, chosen: Probe | Choice, { behaviour, deduction, doctor, key, red, amber, watch }: Applying): void {
  const { tariff } = turn.rules;
  const { line } = chosen.at;
  if (behaviour !== null && key !== null && doctor !== undefined && chosen.to !== null) {
    const { style, quality } = behaviour;
    // Most styles cost nothing: then nothing is made.
    if (tariff.style[key] > 0) turn.deduct('adaptation', tariff.style[key], 'style', line, { kind: 'style', doctor: chosen.to, style, state: doctor.state, key });
    if (quality === 'weak') turn.deduct('conduct', tariff.weak, 'weak', line, { kind: 'weak', style });
  }
  if (deduction !== null) turn.deduct(deduction.dimension, deduction.points, 'script', line, { kind: 'script' });
  for (const rule of red) turn.breach('red', rule, line, null);
  for (const rule of amber) turn.breach('amber', rule, line, null);
  for (const rule of watch) turn.breach('watch', rule, line, null);
}
