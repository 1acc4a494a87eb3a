import type { Position } from '../text/findings.ts';
import { splitBraces } from '../text/lines.ts';
import { fold } from '../text/width.ts';
import { clip, type Report } from '../text/report.ts';
import type { RawBraces } from './tree.ts';

/** Cuts a trailing `{#id tags}` off; any other trailing braces stay text, with a warning (§1.7). */
export function cutBraces(source: string, at: Position, report: Report): { text: string; braces: RawBraces | null } {
  const split = splitBraces(source);
  if (split === null) return { text: source, braces: null };
  const inside = fold(split.inside);
  const place = { line: at.line, column: at.column + split.at };
  if (looksLikeTags(inside)) return { text: split.text, braces: { inside, at: place, whole: source.slice(split.at) } };
  report.add('warning', 'odd-braces', place, { text: clip(split.inside) });
  return { text: source, braces: null };
}

const looksLikeTags = (inside: string): boolean => /^#\S/.test(inside) || /^(p[1-4]|需求|need|想要|want|隐因|cause|干扰|noise)([\s,]|$)/i.test(inside);
