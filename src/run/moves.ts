import { CONFIDENCES, type Confidence } from '../model/rules.ts';
import { fold } from '../text/width.ts';
import { readState } from '../script/vocabulary.ts';
import type { Move } from './world.ts';

/** A move as text (script-format.md §7 «Moves»). */
export function printMove(move: Move): string {
  switch (move.kind) {
    case 'act':
      return move.id;
    case 'checklist':
      return `[${move.items.join(',')}]`;
    case 'diagnose':
      return `${move.doctor === null ? '' : `${move.doctor}:`}${move.state}@${move.confidence}${move.ticks.map((id) => `+${id}`).join('')}`;
  }
}

export const printMoves = (moves: readonly Move[]): string => moves.map(printMove).join(' ');

/** Reads moves separated by blanks; the place (from 1) and text of the first that is none. */
export function parseMoves(text: string): { readonly ok: true; readonly moves: readonly Move[] } | { readonly ok: false; readonly place: number; readonly text: string } {
  const parts = fold(text).match(/\[[^\]]*\]?|\S+/g) ?? [];
  const moves: Move[] = [];
  for (const part of parts) {
    const move = parseMove(part);
    if (move === null) return { ok: false, place: moves.length + 1, text: part };
    moves.push(move);
  }
  return { ok: true, moves };
}

function parseMove(part: string): Move | null {
  if (part.startsWith('[')) {
    return part.endsWith(']')
      ? {
          kind: 'checklist',
          items: part
            .slice(1, -1)
            .split(/[\s,]+/)
            .filter((id) => id !== ''),
        }
      : null;
  }
  const found = /^(?:([^:@+]+):)?(p[1-4])@(\d+)((?:\+[^+]+)*)$/i.exec(part);
  if (found !== null) {
    const state = readState(found[2] ?? '');
    const confidence = CONFIDENCES.find((one): one is Confidence => one === Number(found[3]));
    if (state === undefined || confidence === undefined) return null;
    return { kind: 'diagnose', doctor: found[1] ?? null, state, confidence, ticks: (found[4] ?? '').split('+').filter((id) => id !== '') };
  }
  return /[@+:[\]]/.test(part) ? null : { kind: 'act', id: part };
}
