import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createActor, fromPromise, waitFor } from 'xstate';
import { currentRules } from '../../src/model/released-rules.ts';
import { parseMoves, printMove } from '../../src/run/moves.ts';
import { replay } from '../../src/run/replay.ts';
import { runMachine, type KeepAnswer, type ToKeep } from '../../src/run/run-machine.ts';
import type { Move } from '../../src/run/world.ts';
import { parse } from '../../src/script/parse.ts';
import type { Scenario } from '../../src/script/scenario.ts';

const short = read(readFileSync(new URL('../fixtures/short-visit.drill.md', import.meta.url), 'utf8'));

function read(text: string): Scenario {
  const { scenario, findings } = parse(text);
  if (scenario === null) throw new Error(JSON.stringify(findings));
  return scenario;
}

function movesOf(text: string): readonly Move[] {
  const read = parseMoves(text);
  if (!read.ok) throw new Error(text);
  return read.moves;
}

/** A run of that script with those moves behind it; `keep` decides what becomes of each further one. */
function begun(scenario: Scenario, moves = '', seen = 0, keep: (input: ToKeep) => Promise<KeepAnswer> = () => Promise.resolve('kept')) {
  const played = replay(currentRules, scenario, 0, movesOf(moves));
  if (!played.ok) throw new Error(JSON.stringify(played.problem));
  const actor = createActor(runMachine.provide({ actors: { keep: fromPromise<KeepAnswer, ToKeep>(({ input }) => keep(input)) } }), {
    input: { rules: currentRules, scenario, played, seen },
  });
  actor.start();
  const at = () => actor.getSnapshot();
  const make = async (text: string) => {
    for (const move of movesOf(text)) {
      actor.send({ type: 'move', move });
      await waitFor(actor, (now) => now.value !== 'keeping');
    }
    return at().value;
  };
  return { actor, at, make };
}

describe('the flow of a run', () => {
  it('goes from the briefing over observing, diagnosing, choosing and reacting to the debrief', async () => {
    const { actor, at, make } = begun(short);
    expect(at().value).toBe('briefing');
    actor.send({ type: 'begin' });
    expect(at().value).toBe('observing');
    actor.send({ type: 'open' });
    expect(at().value).toBe('diagnosing');
    expect(await make('P1@80')).toBe('observing'); // the second doctor's
    expect(at().context.legal.diagnosis?.doctor).toBe('li');
    expect(await make('P2@60')).toBe('choosing');
    expect(await make('a1')).toBe('reacting');
    actor.send({ type: 'continue' });
    expect(at().value).toBe('choosing');
    expect(await make('[i1,i2]')).toBe('choosing'); // nobody reacts to a checklist
    expect(await make('b1')).toBe('debrief');
    expect(
      at()
        .context.steps.map((step) => printMove(step.move))
        .join(' '),
    ).toBe('P1@80 P2@60 a1 [i1,i2] b1');
  });

  it('stays with the diagnosis after a question', async () => {
    const { actor, make, at } = begun(short);
    actor.send({ type: 'begin' });
    expect(await make('q1')).toBe('observing');
    expect(at().context.legal.probes.map((probe) => probe.id)).toEqual(['q2']);
  });

  it('asks for no reaction to be read where nobody reacts', async () => {
    const { actor, make } = begun(short);
    actor.send({ type: 'begin' });
    expect(await make('P1@80 P2@60 a3')).toBe('choosing');
  });

  it('does not show what a move led to before the move is kept', async () => {
    let answer: (kept: KeepAnswer) => void = () => undefined;
    const { actor, at } = begun(short, '', 0, () => new Promise((resolve) => (answer = resolve)));
    actor.send({ type: 'begin' });
    const before = at().context.world;
    actor.send({ type: 'move', move: { kind: 'act', id: 'q1' } });
    expect(at().value).toBe('keeping');
    expect(at().context.world).toBe(before);
    actor.send({ type: 'move', move: { kind: 'act', id: 'q2' } }); // a second key press meanwhile
    answer('kept');
    await waitFor(actor, (now) => now.value === 'observing');
    expect(at().context.steps).toHaveLength(1);
    expect(at().context.world.taken).toEqual(['q1']);
  });

  it('stops where another tab has played on', async () => {
    const { actor, at, make } = begun(short, '', 0, () => Promise.resolve('elsewhere'));
    actor.send({ type: 'begin' });
    expect(await make('q1')).toBe('elsewhere');
    expect(at().context.steps).toHaveLength(0);
  });

  it('takes a move that failed to be kept as not made', async () => {
    const { actor, at, make } = begun(short, '', 0, () => Promise.reject(new Error('gone')));
    actor.send({ type: 'begin' });
    expect(await make('q1')).toBe('observing');
    expect(at().context.steps).toHaveLength(0);
  });

  it('refuses an illegal move and says why', async () => {
    const { actor, at, make } = begun(short);
    actor.send({ type: 'begin' });
    expect(await make('a1')).toBe('observing');
    expect(at().context.refused?.code).toBe('diagnose-first');
  });

  it.each([
    ['', 0, 'observing'],
    ['q1', 0, 'observing'],
    ['q1 P1@80', 0, 'observing'],
    ['q1 P1@80 P2@60', 0, 'choosing'],
    ['q1 P1@80 P2@60 a1', 0, 'reacting'],
    ['q1 P1@80 P2@60 a1', 4, 'choosing'],
    ['q1 P1@80 P2@60 a1 [i1] b1', 4, 'debrief'],
  ])('resumes after «%s» (%i read) in %s', (moves, seen, state) => {
    const { actor, at } = begun(short, moves, seen);
    actor.send({ type: 'begin' });
    expect(at().value).toBe(state);
  });

  it('says so where nothing can be done', async () => {
    const { actor, at, make } = begun(read('# 门 {#door}\n@ 陈明远 {#chen}\n起点：P1\n## 一 {#one}\n> 等 {#w}\n去：#two\n## 二 {#two}\n> 进去 {#g}\n可选：有 钥匙\n设：钥匙'));
    actor.send({ type: 'begin' });
    expect(await make('w')).toBe('stuck');
    expect(at().context.world.beat).toBe(1);
  });
});
