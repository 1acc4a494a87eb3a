import { conditionsIn } from '../script/conditions-of.ts';
import type { Act, Atom, Condition, Id, Scenario } from '../script/scenario.ts';

/** Of one part of a beat: what its conditions and rules read. */
export class Reads {
  readonly taken = new Set<Id>();
  readonly flags = new Set<string>();
  readonly chances = new Set<string>();
  readonly starts = new Set<Id>();
  readonly doctors = new Set<Id>();
  readonly diagnosed = new Set<Id>();
  readonly promises = new Set<string>();
  readonly questions = new Set<string>();
  readonly raised = new Set<string>();
  readonly visited = new Set<Id>();
  /** Doctors whose awareness or commitment an act may change. */
  readonly moved = new Set<Id>();
  /** Doctors anything of whom an act may change. */
  readonly touched = new Set<Id>();
  judged = false;
  attends = false;
  attention = false;
  dose = false;
  rates = false;
  any = false;
  minutes = -1;

  condition(condition: Condition): void {
    for (const { atom } of condition) this.atom(atom);
  }

  atom(atom: Atom): void {
    switch (atom.kind) {
      case 'state':
      case 'variable':
        this.doctors.add(atom.who);
        break;
      case 'start':
        this.starts.add(atom.who);
        break;
      case 'minutes':
        this.minutes = Math.max(this.minutes, atom.value);
        break;
      case 'taken':
        this.taken.add(atom.id);
        break;
      case 'flag':
        this.flags.add(atom.name);
        break;
      case 'chance':
        this.chances.add(atom.name);
        break;
      case 'owes':
      case 'broke':
        this.promises.add(atom.promise);
        break;
      case 'right':
      case 'wrong':
        this.judged = true;
        break;
      case 'attention':
        this.attention = true;
        break;
      case 'rate':
        this.rates = true;
        break;
      case 'open':
        if (atom.question === null) this.any = true;
        else this.questions.add(atom.question);
        break;
      case 'answered':
        this.questions.add(atom.question);
        break;
      case 'present':
      // Who came is kept as long as the run goes on.
    }
  }

  act(act: Act): void {
    for (const condition of conditionsIn(act)) this.condition(condition);
    for (const name of act.keep) this.promises.add(name);
    if (act.kind === 'choice' && act.behaviours.length > 0 && act.to !== null) this.doctors.add(act.to);
    // Whether its cause is still hidden decides if finding it does anything.
    if (act.kind !== 'item' && act.find && act.to !== null) this.doctors.add(act.to);
    // Promising again what is still promised does nothing: an open promise that can no longer fall due still matters.
    if (act.kind === 'choice' && act.promise !== null) {
      this.promises.add(act.promise.name);
      // Whether a question of that name was raised decides whom it is owed to.
      this.questions.add(act.promise.name);
    }
    for (const id of act.followUp) this.visited.add(id);
    this.#moves(act);
    if (act.kind !== 'item') for (const { value } of act.questions) this.raised.add(value.name);
    if (act.kind === 'choice' && act.doses.length > 0) this.dose = true;
  }

  #moves(act: Act): void {
    for (const { value } of act.effects) {
      for (const effect of value) {
        if (effect.who === null) this.attends = true;
        else {
          this.touched.add(effect.who);
          if (effect.variable === 'awareness' || effect.variable === 'commitment') this.moved.add(effect.who);
        }
      }
    }
    if (act.kind === 'choice' && act.promise !== null && act.to !== null) this.touched.add(act.to);
    if (act.kind !== 'item') for (const { value } of act.questions) this.touched.add(value.doctor);
    if (act.kind !== 'item' && act.to !== null && act.events.length > 0) this.touched.add(act.to);
    if (act.kind !== 'item' && act.to !== null && (act.events.length > 0 || (act.kind === 'choice' && act.behaviours.length > 0))) this.moved.add(act.to);
  }

  /** What the roll call reads (应到, 到场, 凑数). */
  roll(scenario: Scenario): void {
    for (const person of scenario.cast) for (const { when } of [...person.invited, ...person.present]) this.condition(when);
    for (const { when } of scenario.fillers) this.condition(when);
  }

  add(other: Reads): void {
    for (const id of other.taken) this.taken.add(id);
    for (const name of other.flags) this.flags.add(name);
    for (const name of other.chances) this.chances.add(name);
    for (const id of other.starts) this.starts.add(id);
    for (const id of other.doctors) this.doctors.add(id);
    for (const id of other.diagnosed) this.diagnosed.add(id);
    for (const name of other.promises) this.promises.add(name);
    for (const name of other.questions) this.questions.add(name);
    for (const name of other.raised) this.raised.add(name);
    for (const id of other.visited) this.visited.add(id);
    for (const id of other.moved) this.moved.add(id);
    for (const id of other.touched) this.touched.add(id);
    this.attends ||= other.attends;
    this.attention ||= other.attention;
    this.dose ||= other.dose;
    this.rates ||= other.rates;
    this.any ||= other.any;
  }
}
