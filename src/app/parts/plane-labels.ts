import { legPoints, placeOf, regions, SIDE, type Leg, type Place, type PlanePoint } from './plane-geometry.ts';

/** Where a label stands: its point and the side it starts from. */
export interface Spot extends Place {
  readonly anchor: 'start' | 'end';
}

/** Room a label takes, in squares, on a narrow screen (19 units of type against 40 of a square). */
const HEIGHT = 0.6;
const CHARACTER = 0.48;
/** A state's name takes this much from the edge of the plane, in the longer of the two languages. */
const NAME = { width: 4.6, height: 1.3 };

/**
 * What labels keep clear of: the ways, the marks, and the names of the states, as points in squares.
 */
export function obstaclesOf(path: readonly PlanePoint[], best: readonly PlanePoint[], legs: readonly Leg[]): Place[] {
  const marks = [...path, ...best].map(placeOf);
  const names = regions.flatMap(({ state, x, y, width, height }) => {
    const right = state === 'P3' || state === 'P4';
    const left = right ? x + width - NAME.width : x;
    const top = state === 'P3' ? y + height - NAME.height : y;
    return grid(left + 0.25, top + 0.25, NAME.width - 0.5, NAME.height - 0.5);
  });
  // A mark is larger than a point of a line: it counts more.
  return [...marks, ...marks, ...marks, ...legs.flatMap(legPoints), ...names];
}

/** The spot beside one of `places` (earlier ones are preferred) where a label of `text` meets the fewest obstacles. */
export function freeSpot(text: string, places: readonly Place[], obstacles: readonly Place[], apart = 0.45): Spot | null {
  const width = [...text].reduce((sum, sign) => sum + (sign > '\u2e80' ? CHARACTER : CHARACTER * 0.6), 0);
  let found: Spot | null = null;
  let least = Infinity;
  for (const place of places) {
    for (const [dx, dy] of [
      [1, 0.1],
      [-1, 0.1],
      [1, 0.6],
      [-1, 0.6],
      [1, -0.4],
      [-1, -0.4],
    ] as const) {
      const spot: Spot = { x: place.x + dx * apart, y: place.y + dy, anchor: dx > 0 ? 'start' : 'end' };
      const left = dx > 0 ? spot.x : spot.x - width;
      if (left < -0.3 || left + width > SIDE + 0.3 || spot.y > SIDE + 0.2) continue;
      const met = obstacles.filter(({ x, y }) => x > left - 0.15 && x < left + width + 0.15 && y > spot.y - HEIGHT && y < spot.y + 0.15).length;
      if (met < least) {
        least = met;
        found = spot;
      }
    }
  }
  return found;
}

function grid(left: number, top: number, width: number, height: number): Place[] {
  const out: Place[] = [];
  for (let x = left; x <= left + width; x += 0.5) for (let y = top; y <= top + height; y += 0.4) out.push({ x, y });
  return out;
}
