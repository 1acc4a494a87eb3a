import { start } from '../run/start.ts';
import { holds } from '../run/holds.ts';
import { indexOf } from '../run/script-index.ts';
import { doctorsOf, type Id, type TargetLine } from '../script/scenario.ts';
import { listed, type ProofCase, type Proving } from './proof-case.ts';

/** The line of 达标 that counts in a variant; null where none fits. Guards read only what is drawn, so any world of the variant will do. */
export function goalOf({ rules, scenario }: Proving, variant: number): TargetLine | null {
  const { world } = start(rules, scenario, variant);
  return scenario.target.find(({ guard }) => holds(rules, scenario, world, guard)) ?? null;
}

/** Doctors a goal speaks about. */
const spokenOf = ({ goal }: TargetLine): Id[] => [...new Set(goal.flatMap(({ atom }) => (atom.kind === 'state' || atom.kind === 'variable' ? [atom.who] : [])))];

/** Runs that reach the goal though a doctor of it trusts less than at the start. Holds of a part as of the whole. */
export function findLostTrust(one: ProofCase): void {
  const { part, scenario, seen } = one;
  const reached = [...seen.ends].filter(([, { target }]) => target === 'reached');
  if (reached.length === 0) return;
  const leading = new Map<string, Uint8Array>();
  const found = new Map<Id, { line: TargetLine; variants: number[]; trust: number }>();
  for (const [variant, opening] of part.graph.openings.entries()) {
    const line = goalOf(one, variant);
    for (const id of line === null ? [] : spokenOf(line)) {
      const before = startTrust(one, variant, id);
      const key = `${id} ${before}`;
      let leads = leading.get(key);
      if (leads === undefined) {
        const lost = new Set(reached.flatMap(([state, { trust }]) => ((trust[id] ?? before) < before ? [state] : [])));
        leading.set(key, (leads = part.leadingTo((state) => lost.has(state))));
      }
      if (leads[opening.state] !== 1 || line === null) continue;
      const known = found.get(id);
      if (known === undefined) found.set(id, { line, variants: [variant], trust: before });
      else known.variants.push(variant);
    }
  }
  for (const [id, { line, variants, trust }] of found) {
    const [variant = 0] = variants;
    const options = part.path(part.graph.openings[variant]?.state ?? 0, (state) => {
      const end = seen.ends.get(state);
      return end?.target === 'reached' && (end.trust[id] ?? trust) < trust;
    });
    const name = doctorsOf(scenario).find((doctor) => doctor.id === id)?.name ?? id;
    one.add('warning', 'target-by-lost-trust', line.at, { name, trust, variants: listed(variants) }, options === null ? undefined : one.witness(variant, options));
  }
}

/** A doctor's trust before anything happened. */
function startTrust({ scenario }: ProofCase, variant: number, id: Id): number {
  const { variants, doctors } = indexOf(scenario);
  const doctor = doctors.find((one) => one.id === id);
  return doctor?.starts[variants[variant]?.starts[id] ?? 0]?.values.trust ?? 0;
}
