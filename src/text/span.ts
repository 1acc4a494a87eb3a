import type { Position } from './findings.ts';

/** Text as typed, with its place. */
export interface Span {
  readonly text: string;
  readonly at: Position;
}
