import type Fraction from 'fraction.js';
import { readAmount } from '../../../quiz/amount.ts';

/** A field of a calculator: what it is called, its unit, and the numbers it takes. */
export interface Field {
  readonly label: string;
  readonly unit: string;
  readonly least?: number;
  readonly most: number;
}

/** The number typed into a field, or null where it cannot be read or is out of range. */
export function valueOf({ unit, least = 0, most }: Pick<Field, 'unit' | 'least' | 'most'>, typed: string): Fraction | null {
  const read = readAmount(typed, unit);
  return read === null || read.lt(least) || read.gt(most) ? null : read;
}

/** The values of all fields by name, or null where one is missing. */
export function valuesOf<Name extends string>(fields: Readonly<Record<Name, Field>>, names: readonly Name[], typed: Readonly<Record<Name, string>>): Record<Name, Fraction> | null {
  const found = names.map((name) => [name, valueOf(fields[name], typed[name])] as const);
  return found.some(([, value]) => value === null) ? null : (Object.fromEntries(found) as Record<Name, Fraction>);
}
