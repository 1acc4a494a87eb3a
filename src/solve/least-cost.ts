/**
 * Ways through a graph whose ways may lead to several places at once (what is shown decides which): owner, points,
 * and where each leads with how much of the weight. Ways of a place stand together; places are numbered from 0.
 */
export interface Ways {
  readonly places: number;
  /** The first way of a place and, past its last, the end. */
  first(place: number): number;
  end(place: number): number;
  points(way: number): number;
  /** The weight of a move's one step, for counting moves. */
  weight(place: number): number;
  /** Calls `visit` with each place a way leads to and the factor its values count with. */
  each(way: number, visit: (place: number, factor: number) => void): void;
  /** The number of moves a way still takes outside the graph, and the points; 0 where it all lies inside. */
  readonly outside?: { points(way: number): number; moves(way: number): number };
  ended(place: number): boolean;
}

/** For each place the least points still to come, and the way that takes them in the fewest moves; Infinity and −1 where no end can be reached. */
export interface Least {
  readonly points: Float64Array;
  readonly moves: Float64Array;
  readonly way: Int32Array;
}

/** Places so that, circles apart, those a place leads to come before it. */
export function endsFirst(ways: Ways): Int32Array {
  const order = new Int32Array(ways.places);
  const seen = new Uint8Array(ways.places);
  let done = 0;
  const stack: number[] = [];
  for (let root = 0; root < ways.places; root += 1) {
    if (seen[root] === 1) continue;
    stack.push(root);
    while (stack.length > 0) {
      const place = stack.pop() ?? 0;
      if (place < 0) {
        order[done] = ~place;
        done += 1;
        continue;
      }
      if (seen[place] === 1) continue;
      seen[place] = 1;
      stack.push(~place);
      for (let way = ways.first(place); way < ways.end(place); way += 1)
        ways.each(way, (to) => {
          if (seen[to] === 0) stack.push(to);
        });
    }
  }
  return order;
}

/**
 * Least expected points from every place, then among the ways that take them the fewest expected moves: rounds
 * from the ends on until nothing changes. One round does where there is no circle; in circles each round settles
 * more of it, since points are never below 0. `allowed` leaves ways out.
 */
export function leastCosts(ways: Ways, order: Int32Array, allowed?: (way: number, place: number) => boolean): Least {
  const { places } = ways;
  const points = new Float64Array(places).fill(Infinity);
  const moves = new Float64Array(places).fill(Infinity);
  const way = new Int32Array(places).fill(-1);
  for (let place = 0; place < places; place += 1) if (ways.ended(place)) points[place] = moves[place] = 0;
  let sum = 0;
  let values = points;
  const add = (to: number, factor: number): void => {
    sum += factor * (values[to] ?? 0);
  };
  const pointsOf = (one: number): number => {
    values = points;
    sum = ways.points(one) + (ways.outside?.points(one) ?? 0);
    ways.each(one, add);
    return sum;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (const place of order) {
      if (ways.ended(place)) continue;
      let least = points[place] ?? Infinity;
      const before = least;
      for (let one = ways.first(place), end = ways.end(place); one < end; one += 1) {
        if (allowed !== undefined && !allowed(one, place)) continue;
        const now = pointsOf(one);
        if (now < least) least = now;
      }
      if (least < before) {
        points[place] = least;
        changed = true;
      }
    }
  }
  for (let changed = true; changed;) {
    changed = false;
    for (const place of order) {
      const least = points[place] ?? Infinity;
      if (ways.ended(place) || least === Infinity) continue;
      for (let one = ways.first(place), end = ways.end(place); one < end; one += 1) {
        if ((allowed !== undefined && !allowed(one, place)) || pointsOf(one) !== least) continue;
        values = moves;
        sum = ways.weight(place) + (ways.outside?.moves(one) ?? 0);
        ways.each(one, add);
        if (sum < (moves[place] ?? Infinity)) {
          moves[place] = sum;
          way[place] = one;
          changed = true;
        }
      }
    }
  }
  return { points, moves, way };
}
