import { m } from '../../i18n/paraglide/messages.js';
import type { WayPoint } from '../../run/review-figures.ts';
import type { PlanePoint } from '../parts/plane-geometry.ts';

/** A doctor's way as the plane draws it: 始, 1, 2 … */
export const pathOf = (points: readonly WayPoint[]): PlanePoint[] =>
  points.map(({ awareness, commitment, state, moment }) => ({ awareness, commitment, state, label: moment === null ? m.debrief_plane_start() : String(moment) }));
