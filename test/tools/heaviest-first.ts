import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that solve whole scripts, the longest first: begun last, one of them would run alone at the end. */
const HEAVY = ['scenarios/meetings', 'solve/visits', 'cli/cli', 'solve/panel', 'solve/meeting-proof', 'solve/congruence', 'cli/analyze', 'script/bad-input', 'solve/'];

const weight = ({ moduleId }: TestSpecification): number => {
  const at = HEAVY.findIndex((part) => moduleId.includes(`/test/${part}`));
  return at < 0 ? HEAVY.length : at;
};

/** Runs the heaviest files first, so that two cores are done at about the same time. */
export class HeaviestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted].sort((a, b) => weight(a) - weight(b));
  }
}
