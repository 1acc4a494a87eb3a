import { start } from '../run/start.ts';
import { goalLine } from '../run/holds.ts';
import { indexOf } from '../run/script-index.ts';
import { doctorsOf, type Id, type TargetLine } from '../script/scenario.ts';
import { asksWhoCame } from './goals.ts';
import { listed, type ProofCase, type Proving } from './proof-case.ts';

/**
 * The line of 达标 that counts in a variant; null where none fits. Guards read what is drawn, so any world of the
 * variant will do; where one asks who came (到场) it is known at the roll call alone, and that is taken as so.
 */
export function goalOf({ rules, scenario }: Proving, variant: number): TargetLine | null {
  const lines = scenario.target.map((line) => ({ ...line, guard: line.guard.filter(({ atom }) => atom.kind !== 'present') }));
  return goalLine(rules, scenario, start(rules, scenario, variant).world, lines);
}

/** Doctors a goal speaks about. */
const spokenOf = ({ goal }: TargetLine): Id[] => [...new Set(goal.flatMap(({ atom }) => (atom.kind === 'state' || atom.kind === 'variable' ? [atom.who] : [])))];

/** Runs that reach the goal though a doctor of it trusts less than at the start. Holds of a part as of the whole. */
export function findLostTrust(one: ProofCase): void {
  const { part, scenario, seen } = one;
  const reached = [...seen.ends].filter(([, { target }]) => target === 'reached');
  // Of whom the goal speaks is not known before the roll call where it asks who came.
  if (reached.length === 0 || asksWhoCame(scenario)) return;
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
