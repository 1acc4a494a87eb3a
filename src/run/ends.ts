import type { State } from '../model/readiness.ts';
import { doctorsOf, type Id, type Scenario } from '../script/scenario.ts';
import type { World } from './world.ts';

/** Where a doctor stands. */
export interface EndPosition {
  readonly doctor: Id;
  readonly awareness: number;
  readonly commitment: number;
  readonly state: State;
}

/** Where the doctors stand in a world, in cast order. */
export const endsOf = (scenario: Scenario, world: World): readonly EndPosition[] =>
  doctorsOf(scenario).flatMap(({ id }) => {
    const doctor = world.doctors[id];
    return doctor === undefined ? [] : [{ doctor: id, awareness: doctor.awareness, commitment: doctor.commitment, state: doctor.state }];
  });
