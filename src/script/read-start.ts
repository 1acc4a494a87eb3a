import { stepReadiness } from '../model/doctor.ts';
import { readFresh, VARIABLES, type State, type Values, type Variable } from '../model/readiness.ts';
import type { Rules } from '../model/rules.ts';
import { fold } from '../text/width.ts';
import { clip, type Report } from '../text/report.ts';
import type { Start } from './scenario.ts';
import type { Span } from '../text/span.ts';
import { readState, variableWords } from './vocabulary.ts';

/** A weight of a start beyond this is a slip of the finger. */
const MOST_WEIGHT = 1000;

/** `P1 ×2`, `P1 信任+1`, `认知1 承诺1 信任4 阻力6` (script-format.md §4). */
export function readStart(span: Span, rules: Rules, report: Report): Start | null {
  const text = fold(span.text);
  const weighted = /^(.*?)\s*x\s*(\d+)$/i.exec(text);
  const body = (weighted?.[1] ?? text).trim();
  const weight = weighted?.[2] === undefined ? 1 : Number(weighted[2]);
  if (weight < 1 || weight > MOST_WEIGHT) {
    report.error('number-range', span.at, { value: weight, least: 1, most: MOST_WEIGHT });
    return null;
  }
  const typical = /^(p[1-4])(?:[\s,]+(.*))?$/i.exec(body);
  if (typical?.[1] !== undefined) return readTypical(readState(typical[1]) ?? 'P1', typical[2] ?? '');
  const values: Partial<Record<Variable, number>> = {};
  let rest = body;
  while (rest !== '') {
    const found = /^(\D+?)\s*(\d{1,3})(?:[\s,]+|$)/.exec(rest);
    const variable = found?.[1] === undefined ? undefined : variableWords.read(found[1]);
    if (found === null || variable === undefined || values[variable] !== undefined) return bad();
    values[variable] = Number(found[2]);
    rest = rest.slice(found[0].length);
  }
  const { awareness, commitment, trust, resistance } = values;
  if (awareness === undefined || commitment === undefined || trust === undefined || resistance === undefined) return bad();
  const full = { awareness, commitment, trust, resistance };
  if (!inRange(full)) return null;
  return { values: full, state: readFresh(rules.bounds, awareness, commitment), weight, written: { form: 'values' }, at: span.at };

  function readTypical(state: State, offsetsText: string): Start | null {
    const offsets: [number, number, number, number] = [0, 0, 0, 0];
    let left = offsetsText.trim();
    while (left !== '') {
      const found = /^(\D+?)\s*([+-])\s*(\d{1,2})(?:[\s,]+|$)/.exec(left);
      const variable = found?.[1] === undefined ? undefined : variableWords.read(found[1]);
      if (found === null || variable === undefined) return bad();
      offsets[VARIABLES.indexOf(variable)] = (offsets[VARIABLES.indexOf(variable)] ?? 0) + Number(found[3]) * (found[2] === '-' ? -1 : 1);
      left = left.slice(found[0].length);
    }
    const base = rules.typical[state];
    const values: Values = {
      awareness: base.awareness + offsets[0],
      commitment: base.commitment + offsets[1],
      trust: base.trust + offsets[2],
      resistance: base.resistance + offsets[3],
    };
    if (!inRange(values)) return null;
    if (stepReadiness(rules, state, values.awareness, values.commitment) !== state) {
      report.error('start-leaves-state', span.at, { state });
      return null;
    }
    return { values, state, weight, written: { form: 'state', offsets: offsets }, at: span.at };
  }

  function inRange(values: Values): boolean {
    const { least, most } = rules.range;
    const out = VARIABLES.find((variable) => values[variable] < least || values[variable] > most);
    if (out !== undefined) report.error('start-range', span.at, { variable: variableWords.zh(out), value: values[out], least, most });
    return out === undefined;
  }

  function bad(): null {
    report.error('bad-start', span.at, { text: clip(span.text) });
    return null;
  }
}
