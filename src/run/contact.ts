import type { Beat, Go } from '../script/scenario.ts';
import { readTarget } from './holds.ts';
import { ask, closeMeeting, enterStage, leaveStage, readCriteria } from './meeting.ts';
import { diagnosesIn } from './room.ts';
import { indexOf } from './script-index.ts';
import type { Turn } from './turn.ts';

/** Beats passed without a decision before the run counts as going in a circle; each beat of the file may be passed beside these. */
const MOST_PASSED = 2000;

/** Enters beats until there is something to decide, or the run ends (script-format.md §7 «Entering a beat»). */
export function enter(turn: Turn, place: number): void {
  const { beats } = turn.scenario;
  let next: number | 'end' = place;
  for (let passed = 0; next !== 'end'; passed += 1) {
    const beat: Beat | undefined = beats[next];
    if (beat === undefined) break;
    if (passed > beats.length + MOST_PASSED) {
      turn.world.stuck = true;
      return;
    }
    enterOne(turn, beat, next);
    if (beat.choices.length > 0 || beat.items.length > 0 || diagnosesIn(turn.scenario, turn.world).length > 0) return;
    next = follow(turn, beat.go, next);
  }
  end(turn);
}

function enterOne(turn: Turn, beat: Beat, place: number): void {
  const { world } = turn;
  const days = beat.after;
  leaveStage(turn, beat.stage);
  if (days !== null) {
    endContact(turn);
    world.contact += 1;
  }
  world.beat = place;
  world.diagnosed = 0;
  turn.happened.push({ kind: 'entered', beat: beat.id, days: days ?? 0, contact: world.contact });
  if (days !== null) passDays(turn, days);
  enterStage(turn, beat);
  turn.raise(beat.duties);
  ask(turn, beat.questions);
  turn.show(beat.lines, null);
}

/** Where a beat or choice leads: the first of its lines that holds, else the next beat of the file, after the last the end. */
export function follow(turn: Turn, go: readonly Go[], place: number): number | 'end' {
  const way = turn.which(go);
  if (way === undefined) return place + 1 < turn.scenario.beats.length ? place + 1 : 'end';
  return way.to === 'end' ? 'end' : (indexOf(turn.scenario).beatIndex.get(way.to.beat) ?? 'end');
}

/** Goes on from a beat: to another, or to the end of the run. */
export function leave(turn: Turn, go: readonly Go[]): void {
  const next = follow(turn, go, turn.world.beat);
  if (next === 'end') end(turn);
  else enter(turn, next);
}

/** Overtime, then each duty that was not discharged, in the order they were opened. */
function endContact(turn: Turn): void {
  const { world, scenario, rules } = turn;
  const line = scenario.beats[world.beat]?.at.line ?? scenario.at.line;
  if (scenario.minutes !== null) {
    const over = world.minutes - scenario.minutes;
    if (over > 0) turn.deduct('time', over * rules.tariff.overtime, 'overtime', line, { kind: 'overtime', minutes: over, budget: scenario.minutes });
  }
  for (const duty of world.duties) turn.breach(duty.severity, duty.rule, duty.line, duty.name);
  world.duties = [];
  world.minutes = 0;
}

/** A promise due before the new day is broken, once; one broken earlier costs trust at each passing of days. */
function passDays(turn: Turn, days: number): void {
  const { world, rules } = turn;
  world.day += days;
  for (const promise of world.promises) {
    if (promise.status === 'broken') {
      turn.step(promise.doctor, null, 'plain', ['promise-overdue']);
    } else if (world.day > promise.due) {
      const broken = { ...promise, status: 'broken' as const };
      world.promises = world.promises.map((one) => (one === promise ? broken : one));
      turn.happened.push({ kind: 'broke', promise: broken });
      turn.step(promise.doctor, null, 'plain', ['promise-broken']);
      turn.deduct('conduct', rules.tariff.promise, 'promise', promise.line, { kind: 'promise', name: promise.name, doctor: promise.doctor });
    }
  }
}

function end(turn: Turn): void {
  const { world, rules, scenario } = turn;
  leaveStage(turn, null);
  endContact(turn);
  closeMeeting(turn);
  const target = readTarget(rules, scenario, world, scenario.target, turn.heed);
  const half = readTarget(rules, scenario, world, scenario.half, turn.heed);
  world.target = target === null || target.met ? 'reached' : half?.met === true ? 'half' : 'missed';
  world.beat = -1;
  if (target !== null && world.target !== 'reached') {
    turn.deduct('outcome', rules.tariff.target[world.target], 'target', target.line, { kind: 'target', half: world.target === 'half' });
  }
  readCriteria(turn);
  turn.happened.push({ kind: 'ended', target: world.target });
}
