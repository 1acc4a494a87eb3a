import { render, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Plane from '../../src/app/parts/Plane.svelte';

const path = [
  { awareness: 3, commitment: 4, state: 'P2', label: '始' },
  { awareness: 3, commitment: 3, state: 'P2', label: '1' },
  { awareness: 7, commitment: 5, state: 'P3', label: '2' },
] as const;

describe('the plane', () => {
  it('is a picture with its words', () => {
    render(Plane, { label: '从 P2 到 P3', path });
    expect(screen.getByRole('img', { name: '从 P2 到 P3' }).querySelectorAll('.way')).toHaveLength(2);
  });

  it('gives its data as a table where asked', () => {
    render(Plane, { label: '路', path, best: path.slice(0, 2), table: true });
    const rows = [...document.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['始', '3', '4', 'P2', '3，4'],
      ['1', '3', '3', 'P2', '3，3'],
      ['2', '7', '5', 'P3', ''],
    ]);
  });

  it('strokes a red line across the leg that crossed it, and thins what follows', () => {
    const { container } = render(Plane, { label: '路', path, crossed: 1 });
    expect(container.querySelectorAll('.crossed')).toHaveLength(1);
    expect(container.querySelectorAll('.after-line')).toHaveLength(1);
    expect(container.querySelector('.crossed-t')?.textContent).toBe('红线');
  });

  it('strokes it under the place where the doctor did not move', () => {
    const { container } = render(Plane, { label: '路', path: [path[0], { ...path[0], label: '1' }], crossed: 1 });
    expect(container.querySelectorAll('.crossed')).toHaveLength(1);
  });

  it('says nothing of a red line where none was crossed', () => {
    const { container } = render(Plane, { label: '路', path });
    expect(container.querySelector('.crossed, .crossed-t')).toBeNull();
  });

  it('colours only the regions it is told to as a glyph', () => {
    const { container } = render(Plane, { form: 'glyph', label: '目标 P4', regions: ['P4'], dots: [path[2]] });
    expect([...container.querySelectorAll('rect')].map((rect) => rect.getAttribute('class'))).toEqual(['r4']);
    expect(container.querySelectorAll('.dot')).toHaveLength(1);
    expect(container.querySelector('text')).toBeNull();
  });
});
