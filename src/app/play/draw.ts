/** Chance, which only the outermost layer may ask for. Works on plain http too, where randomUUID is missing. */

/** Any 32-bit integer. */
export function drawSeed(): number {
  const [seed = 0] = crypto.getRandomValues(new Int32Array(1));
  return seed;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'; // 32 of them: five bits each, none mistaken for another

/** A new id, 80 bits, that can stand in an address. */
export const drawId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => LETTERS[byte % LETTERS.length]).join('');
