import { m } from '../../i18n/paraglide/messages.js';
import { VARIABLES, type Variable } from '../../model/readiness.ts';
import type { Delta } from '../../model/rules.ts';
import { signed } from '../parts/signed.ts';

const NAME: Readonly<Record<Variable, () => string>> = {
  awareness: m.rules_var_awareness,
  commitment: m.rules_var_commitment,
  trust: m.rules_var_trust,
  resistance: m.rules_var_resistance,
};
export const variableName = (variable: Variable): string => NAME[variable]();

/** A change of the four variables in words, those of 0 left out. */
export function deltaParts(delta: Delta): string[] {
  const parts = VARIABLES.flatMap((variable, place) => {
    const value = delta[place] ?? 0;
    return value === 0 ? [] : [`${variableName(variable)}\u00a0${signed(value)}`];
  });
  return parts.length === 0 ? [m.rules_no_change()] : parts;
}
