import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** `items` in an order that seed and salt decide: how choices stand on the screen (moves and answers name ids, so nothing else changes). */
export function shuffled<T>(items: readonly T[], seed: number, salt: string): T[] {
  let hash = seed | 0;
  for (let i = 0; i < salt.length; i += 1) hash = (Math.imul(hash, 31) + salt.charCodeAt(i)) | 0; // String.hashCode's multiplier
  const random = xoroshiro128plus(hash);
  const out = [...items];
  for (let last = out.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    const held = out[last] as T;
    out[last] = out[other] as T;
    out[other] = held;
  }
  return out;
}
