import { assign, fromPromise, setup } from 'xstate';
import type { Rules } from '../model/rules.ts';
import type { Scenario } from '../script/scenario.ts';
import { advance } from './advance.ts';
import { legalMoves } from './legal.ts';
import type { Replay, Step } from './replay.ts';
import { indexOf } from './script-index.ts';
import type { IllegalMove, Legal, Move, Outcome, World } from './world.ts';

/** What the flow is begun with: a run as `replay` plays it, from no moves (a new one) to all of them (resuming). */
export interface RunInput {
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly played: Replay;
  /** How many moves the trainee has gone on from. */
  readonly seen: number;
}

/** What must be kept before its reaction may be seen. */
export interface ToKeep {
  readonly move: Move;
  readonly outcome: Outcome;
}

/** Whether it was kept (or cannot be, and play goes on from memory), or another tab has played on instead. */
export type KeepAnswer = 'kept' | 'elsewhere';

export interface RunContext {
  readonly rules: Rules;
  readonly scenario: Scenario;
  readonly opening: Outcome;
  readonly steps: readonly Step[];
  readonly world: World;
  readonly legal: Legal;
  readonly seen: number;
  readonly pending: ToKeep | null;
  /** Why the last move asked for was not possible; null when it was. */
  readonly refused: IllegalMove | null;
}

export type RunEvent =
  | { readonly type: 'begin' }
  /** The trainee turns to the diagnosis, or back to the scene. */
  | { readonly type: 'open' }
  | { readonly type: 'fold' }
  | { readonly type: 'move'; readonly move: Move }
  /** The reaction has been read. */
  | { readonly type: 'continue' };

/**
 * The flow of a run on screen: briefing → observing ⇄ diagnosing → choosing → reacting → … → debrief. It decides
 * what is on offer, never what a move does: that is `advance`. `keep` must be given with `provide`; a move's
 * reaction is entered only when it has answered.
 */
export const runMachine = setup({
  types: { input: {} as RunInput, context: {} as RunContext, events: {} as RunEvent },
  actors: {
    keep: fromPromise<KeepAnswer, ToKeep>(() => Promise.resolve('kept')),
  },
  guards: {
    unread: ({ context }) => hasUnreadReaction(context),
    ended: ({ context }) => context.world.beat < 0,
    stuck: ({ context }) => context.world.stuck || nothingLegal(context.legal),
    toDiagnose: ({ context }) => context.legal.diagnosis !== null,
    possible: ({ context, event }) => event.type === 'move' && advance(context.rules, context.scenario, context.world, event.move).ok,
  },
  actions: {
    prepare: assign(({ context, event }) => {
      if (event.type !== 'move') return {};
      const next = advance(context.rules, context.scenario, context.world, event.move);
      return next.ok ? { pending: { move: event.move, outcome: next }, refused: null } : {};
    }),
    refuse: assign(({ context, event }) => {
      if (event.type !== 'move') return {};
      const next = advance(context.rules, context.scenario, context.world, event.move);
      return next.ok ? {} : { refused: next.problem };
    }),
    goOn: assign(({ context }) => {
      if (context.pending === null) return {};
      const { move, outcome } = context.pending;
      return {
        steps: [...context.steps, { move, before: context.world, outcome }],
        world: outcome.world,
        legal: legalMoves(context.scenario, outcome.world, context.rules),
        pending: null,
      };
    }),
    giveUp: assign({ pending: null }),
    read: assign(({ context }) => ({ seen: context.steps.length })),
  },
}).createMachine({
  id: 'run',
  context: ({ input: { rules, scenario, played, seen } }) => ({
    rules,
    scenario,
    opening: played.opening,
    steps: played.steps,
    world: played.world,
    legal: legalMoves(scenario, played.world, rules),
    seen,
    pending: null,
    refused: null,
  }),
  initial: 'briefing',
  states: {
    briefing: { on: { begin: 'turning' } },
    turning: {
      always: [
        { guard: 'ended', target: 'debrief' },
        { guard: 'unread', target: 'reacting' },
        { guard: 'stuck', target: 'stuck' },
        { guard: 'toDiagnose', target: 'observing' },
        { target: 'choosing' },
      ],
    },
    observing: {
      on: { open: 'diagnosing', move: [{ guard: 'possible', target: 'keeping', actions: 'prepare' }, { actions: 'refuse' }] },
    },
    diagnosing: {
      on: { fold: 'observing', move: [{ guard: 'possible', target: 'keeping', actions: 'prepare' }, { actions: 'refuse' }] },
    },
    choosing: {
      on: { move: [{ guard: 'possible', target: 'keeping', actions: 'prepare' }, { actions: 'refuse' }] },
    },
    keeping: {
      invoke: {
        src: 'keep',
        input: ({ context }) => {
          if (context.pending === null) throw new Error('nothing to keep');
          return context.pending;
        },
        onDone: [
          { guard: ({ event }) => event.output === 'elsewhere', target: 'elsewhere', actions: 'giveUp' },
          { target: 'turning', actions: 'goOn' },
        ],
        // `keep` answers also where nothing can be kept; if it fails all the same, the move was not made.
        onError: { target: 'turning', actions: 'giveUp' },
      },
    },
    reacting: { on: { continue: { target: 'turning', actions: 'read' } } },
    /** Nothing can be done here any more: the script, not the trainee, is at fault. */
    stuck: {},
    /** Another tab has played this run on: it must be read anew. */
    elsewhere: { type: 'final' },
    debrief: { type: 'final' },
  },
});

/** A choice moves the encounter on: where somebody reacts to it, that is read before the next decision is on offer. */
function hasUnreadReaction({ scenario, steps, seen }: RunContext): boolean {
  const last = steps.at(-1);
  if (last === undefined || seen >= steps.length || last.move.kind !== 'act' || indexOf(scenario).acts.get(last.move.id)?.act.kind !== 'choice') return false;
  const { happened } = last.outcome;
  const entered = happened.findIndex((one) => one.kind === 'entered');
  return happened.slice(0, entered < 0 ? undefined : entered).some((one) => one.kind === 'shown');
}

const nothingLegal = (legal: Legal): boolean => legal.diagnosis === null && legal.choices.length === 0 && legal.checklist === null;
