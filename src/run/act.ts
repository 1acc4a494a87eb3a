import type { Happening } from '../model/rules.ts';
import type { Choice, Id, Probe } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { byDoctor, type Turn } from './turn.ts';

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

/** All that a probe or choice does, in the order of script-format.md §7, up to and with its reaction lines. */
function carryOut(turn: Turn, chosen: Probe | Choice, beat: Id): void {
  const { world, rules } = turn;
  const isChoice = chosen.kind === 'choice';
  // What depends on a condition is read before the element's own changes (§5).
  const behaviour = isChoice ? turn.first(chosen.behaviours) : null;
  const event = turn.first(chosen.events);
  const effects = turn.first(chosen.effects);
  const deduction = turn.first(chosen.deduct);
  const red = turn.first(chosen.red) ?? NONE;
  const amber = turn.first(chosen.amber) ?? NONE;
  const watch = turn.first(chosen.watch) ?? NONE;
  const duties = chosen.duties.length === 0 ? chosen.duties : chosen.duties.filter((duty) => turn.holds(duty.when)).map((duty) => ({ ...duty, when: [] }));
  const doctorBefore = chosen.to === null ? undefined : world.doctors[chosen.to];
  const key = behaviour === null || doctorBefore === undefined ? null : rules.response[doctorBefore.state][behaviour.style].key;
  turn.happened.push({
    kind: 'acted', beat, act: chosen.id, doctor: chosen.to, style: behaviour?.style ?? null, quality: behaviour?.quality ?? null, key,
    stateBefore: doctorBefore?.state ?? null, minutes: chosen.minutes, why: turn.first(chosen.why), watch,
  });

  turn.spend(chosen.minutes);
  if (!world.taken.includes(chosen.id)) world.taken = [...world.taken, chosen.id];
  turn.flag(chosen.set, chosen.unset);
  /** What happens to the doctor this act is for, and to others whose promise is kept. */
  const happenings: Happening[] = [];
  const others: Id[] = [];
  for (const doctor of turn.keep(chosen.keep)) {
    if (doctor === chosen.to) happenings.push('promise-kept');
    else others.push(doctor);
  }
  const promise = isChoice ? chosen.promise : null;
  if (promise !== null && chosen.to !== null && !world.promises.some((one) => one.name === promise.name)) {
    const promised = { name: promise.name, doctor: chosen.to, due: world.day + promise.days, status: 'open' as const, line: chosen.at.line };
    world.promises = [...world.promises, promised];
    turn.happened.push({ kind: 'promised', promise: promised });
  }
  if (chosen.find && doctorBefore?.cause === 'hidden' && chosen.to !== null) {
    happenings.push('cause-found');
    turn.happened.push({ kind: 'found', doctor: chosen.to });
  }
  turn.discharge(chosen.discharge);
  if (event !== null) happenings.push(event);
  const sums = effects === null ? null : byDoctor(effects);
  if (chosen.to !== null) turn.step(chosen.to, behaviour?.style ?? null, behaviour?.quality ?? 'plain', happenings, sums?.get(chosen.to));
  for (const doctor of new Set([...others, ...(sums?.keys() ?? [])])) {
    if (doctor !== chosen.to) turn.step(doctor, null, 'plain', others.filter((one) => one === doctor).map(() => 'promise-kept' as const), sums?.get(doctor));
  }

  const line = chosen.at.line;
  if (behaviour !== null && key !== null && doctorBefore !== undefined && chosen.to !== null) {
    turn.deduct('adaptation', rules.tariff.style[key], 'style', line, { kind: 'style', doctor: chosen.to, style: behaviour.style, state: doctorBefore.state, key });
    if (behaviour.quality === 'weak') turn.deduct('conduct', rules.tariff.weak, 'weak', line, { kind: 'weak', style: behaviour.style });
  }
  if (deduction !== null) turn.deduct(deduction.dimension, deduction.points, 'script', line, { kind: 'script' });
  for (const rule of red) turn.breach('red', rule, line, null);
  for (const rule of amber) turn.breach('amber', rule, line, null);
  for (const rule of watch) turn.breach('watch', rule, line, null);
  turn.raise(duties);
  turn.show(chosen.lines, chosen.id);
}
