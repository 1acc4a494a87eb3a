import { parseCondition, splitBrackets, type ConditionScope } from './condition.ts';
import type { Properties } from './properties.ts';
import type { Reading } from './reading.ts';
import type { Go, TargetLine } from './scenario.ts';
import { clip } from '../text/report.ts';

/** The lines of 去 and 结束: the last must be without a condition. */
export function goes(reading: Reading, props: Properties, scope: ConditionScope): Go[] {
  const all = props.both('go', 'end');
  const out: Go[] = [];
  for (const property of all) {
    if (property.key === 'end') {
      if (property.value.text !== '') reading.report.error('end-with-text', property.value.at, { text: clip(property.value.text) });
      out.push({ when: [], to: 'end', at: property.at });
      continue;
    }
    const { brackets, rest } = splitBrackets(property.value, reading.report);
    const when = brackets.flatMap((one) => parseCondition(one, scope, reading.report));
    const to = reading.beatOf(rest);
    if (to !== null) out.push({ when, to: { beat: to }, at: property.at });
  }
  const unconditional = out.findIndex((go) => go.when.length === 0);
  const last = all.at(-1);
  if (last !== undefined && out.length === all.length) {
    if (unconditional < 0) reading.report.error('go-all-conditional', last.at);
    else if (unconditional < out.length - 1) reading.report.error('go-after-unconditional', out[unconditional + 1]?.at ?? last.at);
  }
  return out;
}

/** The lines of 达标 or 半达标: a bracket followed by more is a guard (script-format.md §3). */
export function targets(reading: Reading, props: Properties, key: 'target' | 'half'): TargetLine[] {
  return props.all(key).map((span) => {
    const { brackets, rest } = splitBrackets(span, reading.report);
    const guarded = rest.text !== '' && brackets.length > 0;
    const guard = guarded ? brackets.flatMap((one) => parseCondition(one, reading.outer, reading.report)) : [];
    for (const { atom, at } of guard) if (atom.kind !== 'start' && atom.kind !== 'chance' && atom.kind !== 'present') reading.report.error('bad-guard', at);
    return { guard, goal: (guarded || brackets.length === 0 ? [rest] : brackets).flatMap((one) => parseCondition(one, reading.outer, reading.report)), at: span.at };
  });
}
