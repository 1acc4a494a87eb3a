import { isMeeting, mayFollow, type Stage } from '../model/stages.ts';
import type { Rules } from '../model/rules.ts';
import type { Position } from '../text/findings.ts';
import { actsOf, questionsOf } from './conditions-of.ts';
import { nextAfter, nextOf } from './next-of.ts';
import type { Report } from '../text/report.ts';
import { countedOf, doctorsOf, type Act, type Beat, type Choice, type Id, type Person, type Scenario } from './scenario.ts';
import { stageWords } from './vocabulary.ts';

/** What the text of a meeting shows (meeting-format.md §9). */
export function checkMeeting(scenario: Scenario, rules: Rules, report: Report): void {
  if (scenario.kind !== 'meeting') return;
  checkStages(scenario, report);
  checkDose(scenario, report);
  checkPeople(scenario, report);
  checkQuestions(scenario, report);
  checkClocks(scenario, rules, report);
}

function checkStages(scenario: Scenario, report: Report): void {
  scenario.beats.forEach((beat, place) => {
    for (const next of nextOf(scenario, place)) {
      const to = scenario.beats[next];
      if (to === undefined || beat.stage === null || to.stage === null || mayFollow(beat.stage, to.stage)) continue;
      report.error('stage-goes-back', to.at, { from: stageWords.zh(beat.stage), to: stageWords.zh(to.stage), line: beat.at.line });
    }
    for (const act of actsOf(beat)) {
      if (act.kind === 'choice' && act.doses.length > 0) outside(beat, 'close', '剂量', act.doses[0]?.at ?? act.at);
      if (act.kind === 'choice' && act.tones.length > 0) outside(beat, 'comment', '点评', act.tones[0]?.at ?? act.at);
      if (act.followUp.length > 0) outside(beat, 'follow-up', '回访', act.at);
    }
  });

  function outside(beat: Beat, stage: Stage, key: string, at: Position): void {
    if (beat.stage !== stage) report.error('outside-stage', at, { key, stage: stageWords.zh(stage) });
  }
}

/** One dose a run, on every path that holds the talk, and a follow-up after it. */
function checkDose(scenario: Scenario, report: Report): void {
  const doses = scenario.beats.flatMap((beat, place) => beat.choices.filter(({ doses: all }) => all.length > 0).map((choice) => ({ choice, place })));
  for (const { choice, place } of doses) {
    const later = reached(scenario, nextAfter(scenario, place, choice.go));
    const second = doses.find((other) => later.has(other.place));
    if (second !== undefined) report.error('dose-twice', second.choice.at, { line: choice.at.line });
    if (endsWithout(scenario, nextAfter(scenario, place, choice.go), (beat) => beat.stage === 'follow-up')) report.add('hint', 'dose-without-follow-up', choice.at);
  }
  const talk = scenario.beats.findIndex(({ stage }) => stage === 'talk');
  if (
    talk >= 0 &&
    endsWithout(
      scenario,
      [talk],
      () => false,
      (choice) => choice.doses.length > 0,
    )
  )
    report.add('hint', 'talk-without-dose', scenario.beats[talk]?.at ?? scenario.at);
}

/** All beats that can be reached from some. */
function reached(scenario: Scenario, from: readonly (number | 'end')[]): Set<number> {
  const seen = new Set<number>();
  const open = from.filter((one) => one !== 'end');
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    open.push(...nextOf(scenario, place));
  }
  return seen;
}

/** Whether a run can come to its end from some places without such a beat, and without such a choice. */
function endsWithout(scenario: Scenario, from: readonly (number | 'end')[], beats: (beat: Beat) => boolean, choices: (choice: Choice) => boolean = () => false): boolean {
  const seen = new Set<number>();
  const open = [...from];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (place === 'end') return true;
    const beat = scenario.beats[place];
    if (beat === undefined || seen.has(place) || beats(beat)) continue;
    seen.add(place);
    const ways = beat.choices.length > 0 ? beat.choices.filter((choice) => !choices(choice)).map(({ go }) => go) : [beat.go];
    for (const go of ways) open.push(...nextAfter(scenario, place, go));
  }
  return false;
}

function checkPeople(scenario: Scenario, report: Report): void {
  const counted = countedOf(scenario);
  if (!counted.some(mayBeInvited)) report.error('nobody-invited', counted[0]?.at ?? scenario.at);
  const byId = new Map(doctorsOf(scenario).map((person) => [person.id, person]));
  const never = (id: Id | null, at: Position): void => {
    const person = id === null ? undefined : byId.get(id);
    if (person !== undefined && !mayCome(person)) report.add('warning', 'never-there', at, { name: person.name });
  };
  for (const { value, at } of questionsOf(scenario)) never(value.doctor, at);
  for (const beat of scenario.beats) {
    for (const act of actsOf(beat)) {
      if (act.toWritten && isMeeting(beat.stage)) never(act.to, act.at);
      // Who was not there is visited too, but for who was not expected either.
      for (const id of act.followUp) if (!mayBeInvited(byId.get(id))) never(id, act.at);
      if (act.kind === 'choice' && act.behaviours.length > 0 && !act.toWritten && byId.size > 1) report.add('warning', 'style-for-nobody', act.behaviours[0]?.at ?? act.at);
    }
  }
}

const may = (all: Person['invited'], otherwise: boolean): boolean => all.some(({ value }) => value) || (!all.some(({ when }) => when.length === 0) && otherwise);
const mayBeInvited = (person: Person | undefined): boolean => person !== undefined && may(person.invited, person.starts.length > 0);
const mayCome = (person: Person): boolean => may(person.present, mayBeInvited(person));

function checkQuestions(scenario: Scenario, report: Report): void {
  const acts: Act[] = scenario.beats.flatMap(actsOf);
  const asked = questionsOf(scenario);
  const names = new Set(asked.map(({ value }) => value.name));
  const settled = new Set(acts.flatMap((act) => [...act.answers, ...(act.kind === 'choice' && act.promise !== null ? [act.promise.name] : [])]));
  const told = new Set<string>();
  for (const { value, at } of asked) {
    if (settled.has(value.name) || told.has(value.name)) continue;
    told.add(value.name);
    report.add('warning', 'question-open-for-good', at, { name: value.name });
  }
  for (const act of acts) for (const name of act.answers) if (!names.has(name)) report.add('warning', 'answer-to-nothing', act.at, { name });
}

/** A stage whose least minutes exceed its budget; stages that ask for more than all together may take. */
function checkClocks(scenario: Scenario, rules: Rules, report: Report): void {
  const { stages, total } = scenario.stageMinutes ?? rules.room.stageMinutes.standard;
  const sum = Object.values(stages).reduce((all, minutes) => all + minutes, 0);
  if (total !== null && sum > total) report.add('warning', 'stages-over-total', scenario.at, { sum, total });
  const talk = scenario.beats.findIndex(({ stage }) => stage === 'talk');
  const budget = stages.talk;
  if (talk < 0 || budget === undefined) return;
  const least = leastMinutes(scenario, talk, 'talk', new Map());
  if (least > budget) report.add('warning', 'talk-too-long', scenario.beats[talk]?.at ?? scenario.at, { least, budget });
}

/** The fewest minutes from a beat on until its stage is left. */
function leastMinutes(scenario: Scenario, place: number | 'end', stage: Stage, known: Map<number, number>): number {
  const beat = place === 'end' ? undefined : scenario.beats[place];
  if (place === 'end' || beat?.stage !== stage) return 0;
  const before = known.get(place);
  if (before !== undefined) return before;
  // In a circle nothing is shorter than not going round.
  known.set(place, Infinity);
  const after = (go: Choice['go']): number => Math.min(...nextAfter(scenario, place, go).map((next) => leastMinutes(scenario, next, stage, known)));
  const least = beat.choices.length > 0 ? Math.min(...beat.choices.map((choice) => choice.minutes + after(choice.go))) : after(beat.go);
  known.set(place, least);
  return least;
}
