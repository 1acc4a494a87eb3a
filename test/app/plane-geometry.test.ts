import { describe, expect, it } from 'vitest';
import { legPath, legsOf, marksOf, regions, type PlanePoint } from '../../src/app/parts/plane-geometry.ts';
import { freeSpot, obstaclesOf } from '../../src/app/parts/plane-labels.ts';
import { readFresh, type State } from '../../src/model/readiness.ts';
import { currentRules } from '../../src/model/released-rules.ts';

const at = (awareness: number, commitment: number, label = '', state: State = readFresh(currentRules.bounds, awareness, commitment)): PlanePoint => ({
  awareness,
  commitment,
  state,
  label,
});

describe('the geometry of the plane', () => {
  it('puts every value into the region of the state it is read as', () => {
    for (let awareness = 0; awareness <= 10; awareness += 1) {
      for (let commitment = 0; commitment <= 10; commitment += 1) {
        const x = awareness + 0.5;
        const y = 10.5 - commitment;
        const inside = regions.filter((region) => x > region.x && x < region.x + region.width && y > region.y && y < region.y + region.height);
        expect(inside.map((region) => region.state)).toEqual([readFresh(currentRules.bounds, awareness, commitment)]);
      }
    }
  });

  it('covers the whole plane once', () => {
    expect(regions.reduce((area, { width, height }) => area + width * height, 0)).toBe(121);
  });

  it('gives points that coincide one mark', () => {
    expect(marksOf([at(3, 4, '始'), at(5, 4, '1'), at(7, 5, '2'), at(5, 4, '3')]).map(({ label }) => label)).toEqual(['始', '1·3', '2']);
    expect(marksOf([at(3, 4, '始'), at(3, 4, '1'), at(3, 4, '2'), at(3, 4, '3')]).map(({ label }) => label)).toEqual(['始…3']);
  });

  it('notes a state that is left later than it is entered', () => {
    expect(marksOf([at(7, 5, '1'), at(5, 5, '2', 'P3')]).map(({ held }) => held)).toEqual([null, 'P3']);
  });

  it('bows a leg that runs over an earlier one, and no other', () => {
    const bows = (...path: PlanePoint[]): (number | null)[] => legsOf(path).map((leg) => leg?.bow ?? null);
    expect(bows(at(3, 4), at(5, 4), at(3, 4))).toEqual([0, 1]);
    expect(bows(at(3, 4), at(7, 4), at(5, 4))).toEqual([0, 1]);
    expect(bows(at(3, 4), at(5, 4), at(7, 4))).toEqual([0, 0]);
    expect(bows(at(3, 4), at(5, 4), at(5, 6))).toEqual([0, 0]);
    expect(bows(at(3, 4), at(3, 4), at(5, 4))).toEqual([null, 0]);
  });

  it('bows the best way aside where it would lie under the way walked', () => {
    const walked = legsOf([at(3, 4), at(5, 4)]).flatMap((leg) => leg ?? []);
    expect(legsOf([at(3, 4), at(5, 4), at(5, 8)], walked).map((leg) => leg?.bow)).toEqual([1, 0]);
  });

  it('draws a bow as a curve that starts and ends where the leg does', () => {
    const [, back] = legsOf([at(3, 4), at(5, 4), at(3, 4)]);
    expect(back === null || back === undefined ? '' : legPath(back, 40)).toMatch(/^M220 260Q[\d. ]+ 140 260$/);
  });

  it('fades the start of a path of more than eight steps', () => {
    const path = Array.from({ length: 11 }, (_, index) => at(index, 0, String(index)));
    const opacity = legsOf(path).map((leg) => leg?.opacity ?? 0);
    expect(opacity.slice(2)).toEqual(Array(8).fill(1));
    expect(opacity[0]).toBeLessThan(opacity[1] ?? 0);
    expect(
      marksOf(path)
        .map(({ faded }) => faded)
        .indexOf(false, 1),
    ).toBe(2);
    expect(marksOf(path)[0]?.faded).toBe(false);
  });

  it('puts a label where neither a mark nor a way nor a name stands', () => {
    const path = [at(8, 6, '始'), at(8, 9, '1')];
    const legs = legsOf(path).flatMap((leg) => leg ?? []);
    const spot = freeSpot('最好的走法', [{ x: 8.5, y: 4.5 }], obstaclesOf(path, [], legs));
    expect(spot?.anchor).toBe('end');
    expect(freeSpot('最好的走法', [{ x: 2.5, y: 6.5 }], obstaclesOf(path, [], legs))?.anchor).toBe('start');
  });

  it('keeps a label inside the plane', () => {
    expect(freeSpot('最好的走法', [{ x: 10.5, y: 5.5 }], [])?.anchor).toBe('end');
    expect(freeSpot('最好的走法', [{ x: 0.5, y: 5.5 }], [])?.anchor).toBe('start');
  });
});
