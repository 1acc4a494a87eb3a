import { currentRules } from '../model/released-rules.ts';
import { STATES, type State } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { isMeeting } from '../model/stages.ts';
import { inOrder, type Finding } from '../text/findings.ts';
import { nearest } from '../text/keys.ts';
import type { Translation } from '../text/translation.ts';
import { fold } from '../text/width.ts';
import { checkMeeting } from './check-meeting.ts';
import { actsOf, termsOf } from './conditions-of.ts';
import { parse } from './parse.ts';
import { doctorsOf, type Beat, type Condition, type Id, type Line, type Scenario } from './scenario.ts';
import { Report } from '../text/report.ts';
import { placeOf, reportBlocked, reportTranslation } from '../text/shared-findings.ts';
import { translate } from './translate.ts';
import { eventWords } from './vocabulary.ts';

export interface CheckOptions {
  readonly rules?: Rules;
  /** Names the reader never wants to see, as their company's products. */
  readonly blocked?: readonly string[];
  readonly translation?: Translation;
}

/** Words by which a line speaks of an adverse reaction (script-format.md §9). */
const ADVERSE = /不良反应|不良事件|副作用|副反应|皮疹|红疹|药疹|疹子|起疹|过敏|adverse (?:reaction|event)|side effect|\brash\b/i;

/** All findings that the text alone shows (script-format.md §9, «From the text»). */
export function check(text: string, options: CheckOptions = {}): Finding[] {
  const rules = options.rules ?? currentRules;
  const { scenario, findings } = parse(text, rules);
  if (scenario === null) return [...findings];
  const report = new Report();
  checkNames(scenario, report);
  checkActs(scenario, report);
  checkCues(scenario, report);
  checkMeeting(scenario, rules, report);
  checkFiction(scenario, text, options.blocked ?? [], report);
  if (options.translation !== undefined) reportTranslation(translate(scenario, options.translation), scenario.at, report);
  return inOrder([...findings, ...report.findings]);
}

function checkNames(scenario: Scenario, report: Report): void {
  const acts = scenario.beats.flatMap(actsOf);
  const actIds = new Set(acts.map((act) => act.id));
  const chances = new Set(scenario.chances.map((chance) => chance.name));
  const set = new Set(acts.flatMap((act) => act.set));
  const promised = new Set(acts.flatMap((act) => (act.kind === 'choice' && act.promise !== null ? [act.promise.name] : [])));
  const read = new Set<string>();
  for (const { atom, at } of termsOf(scenario)) {
    if (atom.kind === 'chance' && !chances.has(atom.name)) report.error('unknown-chance', at, { name: atom.name });
    if (atom.kind === 'taken' && !actIds.has(atom.id)) {
      const near = nearest(atom.id, actIds);
      report.error(near === undefined ? 'unknown-act' : 'unknown-act-near', at, { id: atom.id, near: near ?? '' }, near === undefined ? undefined : { text: `#${near}` });
    }
    if (atom.kind === 'flag') {
      read.add(atom.name);
      if (!set.has(atom.name)) report.add('warning', 'flag-never-set', at, { name: atom.name });
    }
    if ((atom.kind === 'owes' || atom.kind === 'broke') && !promised.has(atom.promise)) report.add('warning', 'promise-never-made', at, { name: atom.promise });
  }
  const raised = new Set([...scenario.beats.flatMap((beat) => beat.duties), ...acts.flatMap((act) => (act.kind === 'item' ? [] : act.duties))].map((duty) => duty.value.name));
  const discharged = new Set(acts.flatMap((act) => act.discharge));
  for (const act of acts) {
    for (const name of act.keep) if (!promised.has(name)) report.add('warning', 'promise-never-made', act.at, { name });
    for (const name of act.discharge) if (!raised.has(name)) report.add('warning', 'duty-never-raised', act.at, { name });
    for (const name of act.set) if (!read.has(name)) report.add('hint', 'flag-never-read', act.at, { name });
    if (act.kind !== 'item') for (const { value, at } of act.duties) if (!discharged.has(value.name)) report.add('warning', 'duty-never-discharged', at, { name: value.name });
  }
  for (const beat of scenario.beats)
    for (const { value, at } of beat.duties) if (!discharged.has(value.name)) report.add('warning', 'duty-never-discharged', at, { name: value.name });
}

function checkActs(scenario: Scenario, report: Report): void {
  const doctors = new Map(doctorsOf(scenario).map((doctor) => [doctor.id, doctor]));
  for (const act of scenario.beats.flatMap(actsOf)) {
    if (act.kind === 'item') continue;
    const breach = act.red.length + act.amber.length > 0;
    for (const { value, at } of act.events) {
      if (!breach && (value === 'adr-hidden' || value === 'bluff-exposed')) report.add('warning', 'event-without-breach', at, { event: eventWords.zh(value) });
    }
    const doctor = act.to === null ? undefined : doctors.get(act.to);
    if (act.find && doctor !== undefined && doctor.cause === null) report.add('warning', 'find-without-cause', act.at, { name: doctor.name });
    if (act.kind !== 'choice' || act.behaviours.length === 0) continue;
    const good = act.find || act.keep.length > 0 || act.discharge.length > 0 || act.events.some(({ value }) => value === 'adr-handled' || value === 'honest-unknown');
    if (good) report.add('hint', 'not-promotion', act.at);
  }
}

function checkCues(scenario: Scenario, report: Report): void {
  const first = doctorsOf(scenario)[0]?.id ?? null;
  const isDoctor = new Set(doctorsOf(scenario).map((doctor) => doctor.id));
  for (const beat of scenario.beats) {
    const acts = actsOf(beat);
    const hasDuty = beat.duties.length > 0 || acts.some((act) => act.kind !== 'item' && act.duties.length > 0);
    for (const { line, to } of linesOf(beat)) {
      const word = ADVERSE.exec(line.text)?.[0];
      if (word !== undefined && !hasDuty) report.add('warning', 'adr-without-duty', line.at, { word });
      const owner =
        line.speaker !== null && isDoctor.has(line.speaker) ? line.speaker : (to ?? beat.diagnose.find((id) => !isMeeting(beat.stage) || !saysAbsent(line.when, id)) ?? first);
      if (owner === null) continue;
      const shown = statesAllowed(line.when, owner);
      if (shown.length === 0) report.add('warning', 'cue-no-state', line.at);
      else if (line.tags.states.length > 0 && !line.tags.states.some((state) => shown.includes(state))) {
        report.add('warning', 'cue-wrong-state', line.at, { shown: shown.join('/'), tagged: line.tags.states.join('/') });
      }
    }
  }
}

/** Whether a condition holds only where a doctor of a meeting is absent: then the beat's next 诊断 is its first (meeting-format.md §2). */
const saysAbsent = (condition: Condition, doctor: Id): boolean => condition.some(({ not, atom }) => not && atom.kind === 'present' && atom.who === doctor);

function* linesOf(beat: Beat): Generator<{ line: Line; to: Id | null }> {
  for (const line of beat.lines) yield { line, to: null };
  for (const act of actsOf(beat)) if (act.kind !== 'item') for (const line of act.lines) yield { line, to: act.toWritten ? act.to : null };
}

/** The states of a doctor in which a condition's own terms on that doctor's state leave it possible. */
function statesAllowed(condition: Condition, doctor: Id): State[] {
  return STATES.filter((state) =>
    condition.every(({ not, atom }) => {
      if (atom.kind !== 'state' || atom.who !== doctor) return true;
      // P3R and P2B are inside P3 and P2: they may hold there, and their absence too.
      const exact = atom.states.includes(state);
      const tagged = atom.states.some((one) => one.length === 3 && one.startsWith(state));
      return not ? !exact : exact || tagged;
    }),
  );
}

function checkFiction(scenario: Scenario, text: string, blocked: readonly string[], report: Report): void {
  for (const words of [scenario.product, scenario.label]) {
    if (words !== null && !/[(]虚构[)]|\(fictional\)/i.test(fold(words))) report.add('warning', 'not-fictional', placeOf(text, words) ?? scenario.at, { text: words });
  }
  reportBlocked(text, blocked, report);
}
