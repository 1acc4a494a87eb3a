import type { Doctor } from '../model/doctor.ts';
import type { Dimension, Happening, StyleKey } from '../model/rules.ts';
import type { Behaviour, Choice, Conditional, Duty, Effect, Id, Probe, Question, Tone } from '../script/scenario.ts';
import type { Refusal } from './advance.ts';
import { leave } from './contact.ts';
import { ask, attend, chargeDose, comment, doseOf, gain, owedTo, settle, visit } from './meeting.ts';
import { isOffered } from './offered.ts';
import { diagnosesIn, named, type Dose } from './room.ts';
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
  if (choice !== undefined && world.diagnosed < diagnosesIn(scenario, world).length) return { code: 'diagnose-first', params: { id } };
  if (!isOffered(turn.rules, scenario, world, chosen, turn.heed)) return { code: 'not-offered', params: { id } };
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
  readonly questions: readonly Conditional<Question>[];
  readonly dose: Dose | null;
  readonly tone: Tone | null;
  /** Whom it falls on; nobody where it is for no one by name and the doctor it would fall on is absent. */
  readonly to: Id | null;
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
    doctor: applying.to,
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
  ask(turn, applying.questions);
  turn.show(chosen.lines, chosen.id);
}

function read(turn: Turn, chosen: Probe | Choice): Applying {
  // Named doctors and the room count; what would fall on an absent one by default does not (meeting-format.md §2).
  const nobody = !chosen.toWritten && turn.isAbsent(chosen.to);
  const to = nobody ? null : chosen.to;
  const style = chosen.kind === 'choice' ? turn.first(chosen.behaviours) : null;
  const behaviour = nobody ? null : style;
  const event = turn.first(chosen.events);
  const effects = turn.first(chosen.effects);
  const doctor = to === null ? undefined : turn.world.doctors[to];
  return {
    behaviour,
    event: nobody ? null : event,
    effects: nobody && effects !== null ? named(effects) : effects,
    deduction: turn.first(chosen.deduct),
    red: turn.first(chosen.red) ?? NONE,
    amber: turn.first(chosen.amber) ?? NONE,
    watch: turn.first(chosen.watch) ?? NONE,
    duties: thoseThatHold(turn, chosen.duties),
    questions: thoseThatHold(turn, chosen.questions),
    dose: chosen.kind === 'choice' ? doseOf(turn, chosen.doses) : null,
    tone: chosen.kind === 'choice' ? turn.first(chosen.tones) : null,
    to,
    doctor,
    key: behaviour === null || doctor === undefined ? null : turn.rules.response[doctor.state][behaviour.style].key,
  };
}

/** Those whose condition holds now: they are raised after the changes, whatever their conditions say by then. */
const thoseThatHold = <T>(turn: Turn, all: readonly Conditional<T>[]): readonly Conditional<T>[] =>
  all.length === 0 ? all : all.filter((one) => turn.holds(one.when)).map((one) => ({ ...one, when: [] }));

/** Promises, cause, duties, questions, visits, events, style or dose, and effects; all that falls on one doctor at once. */
function change(turn: Turn, chosen: Probe | Choice, applying: Applying): void {
  const { behaviour, effects, to, dose, tone } = applying;
  const { happenings, others } = makeGood(turn, chosen, applying);
  comment(turn, to, tone);
  const sums = effects === null ? null : byDoctor(effects);
  if (effects !== null) attend(turn, effects);
  const falling = (other: Id): readonly Happening[] => (other === to ? happenings : others.filter((one) => one === other).map(() => 'promise-kept' as const));
  if (dose !== null) gain(turn, dose, falling);
  const received = dose?.received ?? NOBODY;
  if (to !== null && !received.some(({ doctor }) => doctor === to)) turn.step(to, behaviour?.style ?? null, behaviour?.quality ?? 'plain', happenings, sums?.get(to));
  for (const { doctor, quality } of received) turn.step(doctor, dose?.style ?? null, quality, falling(doctor), sums?.get(doctor), true);
  if (others.length === 0 && sums === null) return;
  for (const other of new Set([...others, ...(sums?.keys() ?? [])]))
    if (other !== to && !received.some(({ doctor }) => doctor === other)) turn.step(other, null, 'plain', falling(other), sums?.get(other));
}

const NOBODY: Dose['received'] = [];

/** What is made good, promised, found, discharged, answered and visited, and what happens to whom by it. */
function makeGood(turn: Turn, chosen: Probe | Choice, { event, doctor, to }: Applying): { readonly happenings: readonly Happening[]; readonly others: readonly Id[] } {
  const happenings: Happening[] = [];
  const others: Id[] = [];
  for (const pleased of turn.keep(chosen.keep)) {
    if (pleased === to) happenings.push('promise-kept');
    else others.push(pleased);
  }
  if (chosen.kind === 'choice' && chosen.promise !== null) promise(turn, chosen.promise, chosen);
  if (chosen.find && doctor?.cause === 'hidden' && to !== null) {
    happenings.push('cause-found');
    turn.happened.push({ kind: 'found', doctor: to });
  }
  turn.discharge(chosen.discharge);
  settle(turn, chosen.answers);
  visit(turn, chosen.followUp);
  if (event !== null) happenings.push(event);
  return { happenings, others };
}

/** Promises something; of a question's name that settles it, and who raised it is owed it (meeting-format.md §3). */
function promise(turn: Turn, made: { readonly name: string; readonly days: number }, { to, at }: Choice): void {
  const doctor = owedTo(turn, made.name, to);
  if (doctor !== null) turn.promise(made, doctor, at.line);
  settle(turn, [made.name]);
}

/** The lost points, in receipt order: style, weak, script, RED, AMBER (script-format.md §7). */
function charge(turn: Turn, chosen: Probe | Choice, { behaviour, deduction, doctor, key, red, amber, watch, dose }: Applying): void {
  const { tariff } = turn.rules;
  const { line } = chosen.at;
  if (dose !== null) chargeDose(turn, dose, line);
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
