import { complianceRule } from '../../model/compliance.ts';
import { conceptOf } from '../../model/concepts.ts';
import type { Block, Page } from './guide.ts';
import { piecesOf } from './pieces.ts';

/** All texts of a block, in their order, as they are written. */
export function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'text':
    case 'head':
      return [block.text];
    case 'list':
    case 'steps':
    case 'model':
      return [...block.items];
    case 'terms':
    case 'decided':
      return block.rows.flat();
    case 'rubric':
      return Object.values(block.looksAt);
    case 'breaches':
      return block.rows.flatMap(({ practice, rules, instead }) => [practice, rules.join(' '), instead]);
    case 'rules':
    case 'figure':
      return [];
  }
}

/** A page as plain words, as it is read: what a search looks through. */
export function pageWords({ lead, blocks }: Page, lang: 'zh' | 'en'): string {
  const rules = blocks.flatMap((block) => (block.kind === 'rules' ? block.ids : [])).flatMap((id) => complianceRule(id) ?? []);
  const said = [lead, ...blocks.flatMap(textsOf)].map((text) =>
    piecesOf(text)
      .map((piece) => (piece.kind === 'own' ? '' : piece.kind === 'concept' ? (conceptOf(piece.text)?.name[lang] ?? '') : piece.text))
      .join('')
      .replaceAll('\u2060', ''),
  );
  return [...said, ...rules.flatMap(({ id, name, meaning, instead }) => [`${id} ${name[lang]}`, meaning[lang], instead[lang]])].join('\n');
}
