import { assign, setup } from 'xstate';
import type { State, Values } from './readiness.ts';
import type { Delta, Happening, Quality, Rules, Style } from './rules.ts';

/** Whether the scenario gave the doctor a hidden cause of resistance (隐因), and whether it was found. */
export type CauseState = 'none' | 'hidden' | 'found';

/** What a doctor remembers beside the state of readiness. */
export interface DoctorContext {
  readonly values: Values;
  readonly cause: CauseState;
  /** Whether the last style this doctor met was a mismatch (domain.md §3.5). */
  readonly mismatched: boolean;
}

/**
 * Everything that falls on a doctor in one step: a style with its quality, what happened, and the script's own
 * effect. It is added up, then clamped once, then readiness is read (domain.md §3.3, modifier 5).
 */
export interface DoctorEvent {
  readonly type: 'STEP';
  readonly style: Style | null;
  readonly quality: Quality;
  readonly happenings: readonly Happening[];
  readonly effect: Delta;
  /** The style is the room's (剂量): the mismatch rule does not apply, and its memory stays (meeting-format.md §4). */
  readonly room?: boolean;
}

const ZERO: Delta = [0, 0, 0, 0];
const sum = (a: Delta, b: Delta): Delta => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];

/** The response table's row with its modifiers in their order (domain.md §3.3). */
function responseOf(rules: Rules, state: State, context: DoctorContext, event: DoctorEvent): Delta {
  if (event.style === null) return ZERO;
  let [a, c, t, r] = rules.response[state][event.style].delta;
  if (event.quality === 'strong') {
    if (a > 0 && a >= c) a += 1;
    else if (c > 0) c += 1;
  } else if (event.quality === 'weak') {
    a -= a > 0 ? 1 : 0;
    c -= c > 0 ? 1 : 0;
    t -= t > 0 ? 1 : 0;
    r += r < 0 ? 1 : 0;
  }
  const { trust, resistance } = context.values;
  if (trust <= rules.modifiers.deafAtTrust) {
    a = Math.min(a, 0);
    c = Math.min(c, 0);
  }
  const unfound = context.cause === 'hidden' && !event.happenings.includes('cause-found');
  if (unfound && resistance >= rules.modifiers.closedAtResistance) c = Math.min(c, 0);
  if (unfound) r = Math.max(r, 0);
  return [a, c, t, r];
}

/** What a doctor remembers after one step: the machine's own action, before readiness is read. */
export function afterStep(rules: Rules, state: State, context: DoctorContext, event: DoctorEvent): DoctorContext {
  const own = event.style !== null && event.room !== true;
  const mismatch = own && event.style !== null && rules.response[state][event.style].key <= rules.mismatchAtKey;
  let delta = sum(responseOf(rules, state, context, event), event.effect);
  for (const happening of event.happenings) delta = sum(delta, rules.happenings[happening]);
  if (mismatch && context.mismatched) delta = sum(delta, rules.happenings['mismatch-again']);
  const { least, most } = rules.range;
  const within = (value: number): number => Math.min(most, Math.max(least, value));
  const { awareness, commitment, trust, resistance } = context.values;
  return {
    values: { awareness: within(awareness + delta[0]), commitment: within(commitment + delta[1]), trust: within(trust + delta[2]), resistance: within(resistance + delta[3]) },
    cause: context.cause === 'hidden' && event.happenings.includes('cause-found') ? 'found' : context.cause,
    mismatched: own ? mismatch : context.mismatched,
  };
}

/**
 * How a doctor responds: four states of readiness with hysteresis, one event. The only definition there is;
 * `doctor.ts` keeps its answers in a table (a raw transition costs 10–20 µs).
 */
export function doctorMachine(rules: Rules) {
  const { aware, interested, committed } = rules.bounds;
  const respond = (state: State) => ({ STEP: { actions: { type: 'respond' as const, params: { state } } } });
  return setup({
    types: { context: {} as DoctorContext, events: {} as DoctorEvent, input: {} as DoctorContext },
    actions: {
      respond: assign(({ context, event }, { state }: { state: State }) => afterStep(rules, state, context, event)),
    },
    guards: {
      becomesCommitted: ({ context: { values } }) => values.awareness >= aware.up && values.commitment >= committed.up,
      becomesAware: ({ context: { values } }) => values.awareness >= aware.up,
      becomesInterested: ({ context: { values } }) => values.commitment >= interested.up,
      losesInterest: ({ context: { values } }) => values.commitment <= interested.down,
      forgetsButCares: ({ context: { values } }) => values.awareness <= aware.down && values.commitment > interested.down,
      forgets: ({ context: { values } }) => values.awareness <= aware.down,
      commits: ({ context: { values } }) => values.commitment >= committed.up,
      withdraws: ({ context: { values } }) => values.commitment <= committed.down,
    },
  }).createMachine({
    id: `doctor-${rules.id}`,
    context: ({ input }) => input,
    initial: 'P1',
    states: {
      P1: {
        on: respond('P1'),
        always: [
          { guard: 'becomesCommitted', target: 'P4' },
          { guard: 'becomesAware', target: 'P3' },
          { guard: 'becomesInterested', target: 'P2' },
        ],
      },
      P2: {
        on: respond('P2'),
        always: [
          { guard: 'becomesCommitted', target: 'P4' },
          { guard: 'becomesAware', target: 'P3' },
          { guard: 'losesInterest', target: 'P1' },
        ],
      },
      P3: {
        on: respond('P3'),
        always: [
          { guard: 'forgetsButCares', target: 'P2' },
          { guard: 'forgets', target: 'P1' },
          { guard: 'commits', target: 'P4' },
        ],
      },
      P4: {
        on: respond('P4'),
        always: [
          { guard: 'forgetsButCares', target: 'P2' },
          { guard: 'forgets', target: 'P1' },
          { guard: 'withdraws', target: 'P3' },
        ],
      },
    },
  });
}
