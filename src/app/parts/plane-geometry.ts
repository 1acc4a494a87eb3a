import { currentRules } from '../../model/released-rules.ts';
import { readFresh, type State } from '../../model/readiness.ts';

/** A place of a doctor on the plane: awareness (x) and commitment (y), whole numbers 0–10, and the state it was in. */
export interface PlanePoint {
  readonly awareness: number;
  readonly commitment: number;
  readonly state: State;
  /** What its mark says: 始, 1, 2 … */
  readonly label: string;
}

/** The plane is 11 × 11 squares, one for each whole number; y grows downwards. */
export const SIDE = 11;
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The middle of a value's square. */
export const placeOf = (point: Pick<PlanePoint, 'awareness' | 'commitment'>): Place => ({ x: point.awareness + 0.5, y: SIDE - 0.5 - point.commitment });

const { aware, interested, committed } = currentRules.bounds;
/** Where the borders lie: between two whole numbers, so no point sits on one. */
export const borders = { x: aware.up, low: interested.up, high: committed.up } as const;

/** The region of each state, by the model's own bounds. */
export const regions: readonly { readonly state: State; readonly x: number; readonly y: number; readonly width: number; readonly height: number }[] = [
  { state: 'P1', x: 0, y: SIDE - borders.low, width: borders.x, height: borders.low },
  { state: 'P2', x: 0, y: 0, width: borders.x, height: SIDE - borders.low },
  { state: 'P3', x: borders.x, y: SIDE - borders.high, width: SIDE - borders.x, height: borders.high },
  { state: 'P4', x: borders.x, y: 0, width: SIDE - borders.x, height: SIDE - borders.high },
];
/** The borders as a path. */
export const cuts = `M${borders.x} 0v${SIDE}M0 ${SIDE - borders.low}h${borders.x}M${borders.x} ${SIDE - borders.high}h${SIDE - borders.x}`;

/** The state where it is not what the square says: it is left later than it is entered (hysteresis); else null. */
const heldState = (point: PlanePoint): State | null => (readFresh(currentRules.bounds, point.awareness, point.commitment) === point.state ? null : point.state);

/** A mark on the path: points that coincide share one. */
export interface Mark extends Place {
  readonly state: State;
  readonly label: string;
  readonly held: State | null;
  readonly last: boolean;
  readonly faded: boolean;
}

/** How many steps are drawn in full; what lies before them fades. */
const FULL_STEPS = 8;

/** The marks of a path, in the order they were first reached; each shows the state it was last in. */
export function marksOf(path: readonly PlanePoint[]): Mark[] {
  const groups = new Map<string, { points: PlanePoint[]; latest: number }>();
  path.forEach((point, index) => {
    const key = `${point.awareness},${point.commitment}`;
    const group = groups.get(key) ?? { points: [], latest: 0 };
    group.points.push(point);
    group.latest = index;
    groups.set(key, group);
  });
  return [...groups.values()].flatMap(({ points, latest }) => {
    const point = points.at(-1);
    if (point === undefined) return [];
    return [
      {
        ...placeOf(point),
        state: point.state,
        label: sharedLabel(points.map(({ label }) => label)),
        held: heldState(point),
        last: latest === path.length - 1,
        faded: latest > 0 && latest < path.length - 1 - FULL_STEPS,
      },
    ];
  });
}

/** «2·3», and for more than three «2…9»: a mark must stay smaller than two squares. */
function sharedLabel(labels: readonly string[]): string {
  const distinct = [...new Set(labels.filter((label) => label !== ''))];
  return distinct.length <= 3 ? distinct.join('·') : `${distinct[0] ?? ''}…${distinct.at(-1) ?? ''}`;
}

/** A stretch of a path, from one point to the next. `opacity` is under 1 where a long path fades at its start. */
export interface Leg {
  readonly from: Place;
  readonly to: Place;
  readonly bow: number;
  readonly opacity: number;
}

/** The legs of a path; one that overlaps an earlier leg (also of `before`) bows aside. Points that coincide have no leg. */
export function legsOf(path: readonly PlanePoint[], before: readonly Leg[] = []): (Leg | null)[] {
  const drawn = [...before];
  const steps = path.length - 1;
  return path.slice(1).map((point, index) => {
    const previous = path[index];
    if (previous === undefined) return null;
    const from = placeOf(previous);
    const to = placeOf(point);
    if (from.x === to.x && from.y === to.y) return null;
    const fading = steps - FULL_STEPS;
    const leg: Leg = { from, to, bow: drawn.filter((other) => overlap(other, { from, to })).length, opacity: index < fading ? 0.2 + (0.5 * index) / fading : 1 };
    drawn.push(leg);
    return leg;
  });
}

/** How far a bowing leg leaves the straight line, in squares. */
const BOW = 0.7;

/** The middle of a leg as drawn. */
export function middleOf({ from, to, bow }: Leg): Place {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const aside = (bow * BOW) / 2 / length;
  return { x: (from.x + to.x) / 2 - (to.y - from.y) * aside, y: (from.y + to.y) / 2 + (to.x - from.x) * aside };
}

/** A leg as path data, each coordinate times `unit`. */
export function legPath(leg: Leg, unit: number): string {
  const at = ({ x, y }: Place): string => `${round(x * unit)} ${round(y * unit)}`;
  if (leg.bow === 0) return `M${at(leg.from)}L${at(leg.to)}`;
  const middle = middleOf(leg);
  // The control point of a quadratic curve lies twice as far out as the curve's middle.
  const control = { x: 2 * middle.x - (leg.from.x + leg.to.x) / 2, y: 2 * middle.y - (leg.from.y + leg.to.y) / 2 };
  return `M${at(leg.from)}Q${at(control)} ${at(leg.to)}`;
}

/** Points along a leg as drawn, about a third of a square apart. */
export function legPoints(leg: Leg): Place[] {
  const middle = middleOf(leg);
  const steps = Math.max(2, Math.ceil(Math.hypot(leg.to.x - leg.from.x, leg.to.y - leg.from.y) * 3));
  // On the quadratic curve through the middle; a straight leg is the special case.
  const control = { x: 2 * middle.x - (leg.from.x + leg.to.x) / 2, y: 2 * middle.y - (leg.from.y + leg.to.y) / 2 };
  return Array.from({ length: steps + 1 }, (_, index) => {
    const t = index / steps;
    const along = (from: number, over: number, to: number): number => (1 - t) * (1 - t) * from + 2 * t * (1 - t) * over + t * t * to;
    return { x: along(leg.from.x, control.x, leg.to.x), y: along(leg.from.y, control.y, leg.to.y) };
  });
}

/** A short stroke straight across a leg, as path data. */
export function acrossPath(leg: Leg, unit: number): string {
  const middle = middleOf(leg);
  const length = Math.hypot(leg.to.x - leg.from.x, leg.to.y - leg.from.y);
  const half = 0.55 / length;
  const dx = -(leg.to.y - leg.from.y) * half;
  const dy = (leg.to.x - leg.from.x) * half;
  return `M${round((middle.x - dx) * unit)} ${round((middle.y - dy) * unit)}L${round((middle.x + dx) * unit)} ${round((middle.y + dy) * unit)}`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Whether two legs lie on one line and share more than a point. */
function overlap(a: Pick<Leg, 'from' | 'to'>, b: Pick<Leg, 'from' | 'to'>): boolean {
  const dx = a.to.x - a.from.x;
  const dy = a.to.y - a.from.y;
  const cross = (p: Place): number => dx * (p.y - a.from.y) - dy * (p.x - a.from.x);
  if (cross(b.from) !== 0 || cross(b.to) !== 0) return false;
  const along = (p: Place): number => dx * (p.x - a.from.x) + dy * (p.y - a.from.y);
  const [b0, b1] = [along(b.from), along(b.to)];
  return Math.min(Math.max(b0, b1), dx * dx + dy * dy) > Math.max(Math.min(b0, b1), 0);
}
